"""Copies of a project, made by SQLite itself and checked before they count."""

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.store.database import OpenMode, connect
from desktop_app.core.store.failures import damaged, translated

if TYPE_CHECKING:
    import sqlite_utils

BACKUPS_KEPT = 5


def copy_project(source: Path, mode: OpenMode, target: Path) -> None:
    """Write a whole copy of the project at `source` to `target`, in place of what is there, or change nothing.

    Safe while the project is open. Raises: EnvironmentProblem if the disk is full or cannot be written;
    DamagedProject if the copy does not pass SQLite's check.
    """
    temporary = target.with_name(f".{target.name}.{os.getpid()}.new")
    temporary.unlink(missing_ok=True)
    try:
        with translated(target):
            _copy(source, mode, temporary)
            _forget_companions(target)
            temporary.replace(target)
    finally:
        for leftover in (temporary, *companions(temporary)):
            with contextlib.suppress(OSError):
                leftover.unlink(missing_ok=True)


def back_up(project: Path, mode: OpenMode, at: str) -> Path:
    """Keep a copy of `project` as it is now, named by the time `at`; the oldest beyond five go. Returns the copy."""
    folder = backups_folder(project)
    with translated(folder):
        folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{project.stem} {at.replace(':', '.')}{project.suffix}"
    copy_project(project, mode, target)
    for old in backups_of(project)[BACKUPS_KEPT:]:
        with contextlib.suppress(OSError):
            old.unlink()
    return target


def backups_of(project: Path) -> tuple[Path, ...]:
    """Return the copies kept of `project`, newest first."""
    folder = backups_folder(project)
    if not folder.is_dir():
        return ()
    return tuple(sorted((one for one in folder.iterdir() if not one.name.startswith(".")), reverse=True))


def backups_folder(project: Path) -> Path:
    """Return the folder beside `project` that keeps its copies, whether or not there are any."""
    return project.with_name(project.name + ".backups")


def companions(path: Path) -> tuple[Path, ...]:
    """Return the files that SQLite may keep beside the one at `path`."""
    return tuple(path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal"))


def _copy(source: Path, mode: OpenMode, temporary: Path) -> None:
    read_mode = mode if mode is OpenMode.IMMUTABLE else OpenMode.READ_ONLY
    original = connect(source, read_mode)
    try:
        copy = connect(temporary, OpenMode.CREATE)
        try:
            copy.conn.execute("PRAGMA synchronous=FULL")
            original.conn.backup(copy.conn)
            copy.conn.execute("PRAGMA journal_mode=DELETE").fetchall()
        finally:
            copy.close()
        _require_sound(original, temporary, source)
    finally:
        original.close()


def _require_sound(original: "sqlite_utils.Database", temporary: Path, source: Path) -> None:
    """Open the copy as a reader would: it must be whole, of the same version, with as many rows."""
    copy = connect(temporary, OpenMode.READ_ONLY)
    try:
        is_whole = copy.conn.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
        if not is_whole or _signature(copy) != _signature(original):
            raise damaged(source)
    finally:
        copy.close()


def _signature(database: "sqlite_utils.Database") -> list[int]:
    questions = ["PRAGMA application_id", "PRAGMA user_version"]
    tables = database.conn.execute("SELECT name FROM sqlite_master WHERE name IN ('documents', 'links', 'journal')")
    questions += [f"SELECT count(*) FROM {name}" for (name,) in sorted(tables.fetchall())]
    return [int(database.conn.execute(question).fetchone()[0]) for question in questions]


def _forget_companions(path: Path) -> None:
    """Take away what a crash left beside a file about to be replaced: SQLite would replay it into the new one."""
    for leftover in companions(path):
        leftover.unlink(missing_ok=True)
