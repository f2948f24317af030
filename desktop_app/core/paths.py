"""Where things are: what ships with the program, and what it keeps for the person."""

import os
import stat
import sys
import tempfile
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("crossread", appauthor=False)
_PRIVATE = 0o700


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
    """Return the folder for untitled projects and the like, made if it can be.

    Where the lasting one cannot be written, one among the system's temporary files takes its place, so that all but
    the keeping works. Where that cannot be had either, the folder returned is one that cannot be written.
    """
    lasting = lasting_folder()
    if lasting is not None and _is_writable(lasting):
        return lasting
    folder = _passing_folder()
    if _is_writable(folder) and _is_own(folder):
        return folder
    return lasting or folder / "nowhere"


def lasting_folder() -> Path | None:
    """Return where the person's data is meant to be; None for a person without a home.

    CROSSREAD_HOME, where set, names it (tests and portable copies use that).
    """
    chosen = os.environ.get("CROSSREAD_HOME")
    if chosen:
        return Path(chosen).absolute()
    try:
        folder = Path(_DIRS.user_data_path)
    except RuntimeError:
        return None
    return folder if folder.is_absolute() else None


def crash_folder() -> Path:
    """Return the folder for crash files, made if it is missing. Raises: OSError if it cannot be."""
    folder = data_folder() / "crashes"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _passing_folder() -> Path:
    person = os.getuid() if hasattr(os, "getuid") else "own"
    return _temporary() / f"crossread-{person}"


def _temporary() -> Path:
    """Return the system's folder for temporary files; the working folder, which Python would take, is none."""
    usual = Path(os.environ.get("TMPDIR") or "/tmp")
    try:
        folder = Path(tempfile.gettempdir())
        return usual if folder == Path.cwd() else folder
    except OSError:
        return usual


def _is_writable(folder: Path) -> bool:
    try:
        folder.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK | os.X_OK)


def _is_own(folder: Path) -> bool:
    """Say whether nobody else can lay anything into a folder that stands where all may write."""
    if not hasattr(os, "getuid"):
        return True
    status = folder.lstat()
    is_ours = stat.S_ISDIR(status.st_mode) and status.st_uid == os.getuid()
    return is_ours and not stat.S_IMODE(status.st_mode) & ~_PRIVATE
