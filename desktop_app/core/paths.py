"""Where things are: what ships with the program, and what it keeps for the person."""

import os
import sys
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("crossread", appauthor=False)


def program_root() -> Path:
    """Return the folder that holds `resources` and `corpus`, in a checkout, an installed or a frozen program."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parents[2]


def resources() -> Path:
    """Return the folder of icons, fonts, themes and templates."""
    return program_root() / "resources"


def corpus() -> Path:
    """Return the folder of the example's sources."""
    return program_root() / "corpus"


def data_folder() -> Path:
    """Return the folder for untitled projects and the like, made if it is missing.

    CROSSREAD_HOME, where set, names it instead (tests and portable copies use that).
    """
    chosen = os.environ.get("CROSSREAD_HOME")
    folder = Path(chosen) if chosen else Path(_DIRS.user_data_path)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def crash_folder() -> Path:
    """Return the folder for crash files, made if it is missing."""
    folder = data_folder() / "crashes"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
