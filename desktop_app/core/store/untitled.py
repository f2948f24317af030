"""Projects without a name yet: kept in the program's folder until they are saved."""

import contextlib
import logging
import os
import shutil
from pathlib import Path

from desktop_app.core import paths
from desktop_app.core.errors import CrossreadError
from desktop_app.core.store.backup import backups_folder, companions
from desktop_app.core.store.failures import ProjectInUse, translated
from desktop_app.core.store.opening import open_file
from desktop_app.core.store.recognise import PROJECT_SUFFIX
from desktop_app.core.store.rows import number

_log = logging.getLogger(__name__)


def untitled_folder() -> Path:
    """Return the folder of untitled projects; it may not be there yet."""
    return paths.data_folder() / "untitled"


def new_untitled() -> Path:
    """Return a path for a new untitled project that no other window will take.

    Raises: EnvironmentProblem where its folder cannot be made.
    """
    folder = untitled_folder()
    with translated(folder):
        folder.mkdir(parents=True, exist_ok=True)
    number_of_this = 1
    while True:
        path = folder / f"untitled-{os.getpid()}-{number_of_this}{PROJECT_SUFFIX}"
        if not path.exists():
            return path
        number_of_this += 1


def is_untitled(path: Path) -> bool:
    """Say whether the project at `path` has no name of its own yet."""
    return path.resolve().parent == untitled_folder().resolve()


def recoverable() -> list[Path]:
    """Return the untitled projects that hold something and that no window has open, the latest first.

    Empty ones are removed; damaged ones stay where they are, untouched.
    """
    found = []
    for path in untitled_folder().glob(f"*{PROJECT_SUFFIX}"):
        with contextlib.suppress(OSError):
            if _holds_something(path):
                found.append((path.stat().st_mtime, path))
    return [path for _, path in sorted(found, reverse=True)]


def discard(path: Path) -> None:
    """Remove an untitled project for good, with the files beside it."""
    for one in (path, *companions(path)):
        with contextlib.suppress(OSError):
            one.unlink(missing_ok=True)
    shutil.rmtree(backups_folder(path), ignore_errors=True)


def _holds_something(path: Path) -> bool:
    """Say whether a project has documents; one that has none is removed."""
    try:
        opened = open_file(path, read_only=False, at="", written_by="")
    except ProjectInUse:
        return False
    except CrossreadError as error:
        _log.warning("An untitled project cannot be opened: %s", type(error).__name__)
        return False
    try:
        with opened.database.reading() as database:
            documents = number(database, "SELECT count(*) FROM documents")
    finally:
        opened.database.close()
    if not documents:
        discard(path)
    opened.close()
    return documents > 0
