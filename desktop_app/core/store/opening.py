"""Opening a project's file: everything that is looked at before it is trusted."""

import logging
import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.errors import EnvironmentProblem, UserError
from desktop_app.core.i18n import tr
from desktop_app.core.store.backup import back_up, backups_folder, backups_of, companions
from desktop_app.core.store.database import Database, OpenMode, connect
from desktop_app.core.store.failures import damaged, translated
from desktop_app.core.store.lock import ProjectLock, take_lock
from desktop_app.core.store.migrations import APPLICATION_ID, FILE_VERSION, migrate
from desktop_app.core.store.properties import CREATED_AT, TITLE, WRITTEN_BY, load_property, save_property

if TYPE_CHECKING:
    import sqlite_utils

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Opened:
    """An open file, and the lock that keeps it ours; None if it is open read-only."""

    database: Database
    lock: ProjectLock | None

    def close(self) -> None:
        """Close the file, then let it go; harmless if done twice."""
        self.database.close()
        if self.lock is not None:
            self.lock.release()


def create_file(path: Path, title: str, at: str, written_by: str) -> Opened:
    """Make a new, empty project file and open it.

    Raises: UserError if something is there already, or the folder is not; EnvironmentProblem.
    """
    with translated(path):
        path = path.resolve()
        require_folder(path)
        _require_nothing(path)
        lock = take_lock(path)
    try:
        _require_nothing(path)
        try:
            with translated(path):
                _fill(path, title, at, written_by)
        except BaseException:
            for leftover in (path, *companions(path)):
                leftover.unlink(missing_ok=True)
            raise
    except BaseException:
        lock.release()
        raise
    return Opened(Database(path, OpenMode.READ_WRITE), lock)


def require_folder(path: Path) -> None:
    """Raise UserError unless the folder of `path` is there."""
    if not path.parent.is_dir():
        raise UserError(tr("There is no folder {folder}. Make it first, or choose another.").format(folder=path.parent))


def open_file(path: Path, read_only: bool, at: str, written_by: str) -> Opened:
    """Open the project at `path`, after checking that it is one, whole, and free to be written.

    A project that cannot be written here (a read-only folder or file) is opened read-only.
    Raises: UserError, DamagedProject, ProjectInUse or EnvironmentProblem, each with a sentence.
    """
    path = _existing(path)
    mode = _inspect(path)
    lock = None if read_only or not os.access(path, os.W_OK) else _lock(path)
    try:
        was_unclean = _has_content(path.with_name(path.name + "-wal"))
        if lock is not None:
            mode = OpenMode.READ_WRITE
        with translated(path):
            _prepare(path, mode, was_unclean, at, written_by)
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    return Opened(Database(path, mode), lock)


def is_project(path: Path) -> bool:
    """Say whether the file at `path` is a project, sound or not."""
    try:
        _inspect(_existing(path))
    except (UserError, EnvironmentProblem):
        return False
    return True


def _require_nothing(path: Path) -> None:
    if os.path.lexists(path):
        raise UserError(tr("{path} exists already. Open it, or choose another name.").format(path=path))


def _existing(path: Path) -> Path:
    with translated(path):
        path = path.resolve()
        if path.is_dir():
            raise UserError(tr("{path} is a folder. Choose a project file in it.").format(path=path))
        if not path.exists():
            raise UserError(tr("There is no project at {path}. Check the name and the folder.").format(path=path))
        if not path.is_file():
            raise _no_project(path)
    return path


def _inspect(path: Path) -> OpenMode:
    """Return how the file can be read, once it has shown itself to be a project that this program knows."""
    try:
        mode, application, version = _look(path)
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_NOTADB:
            raise _no_project(path) from error
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_CORRUPT:
            raise _damaged(path) from error
        with translated(path):
            raise
    if application != APPLICATION_ID:
        raise _no_project(path)
    if version > FILE_VERSION:
        raise _newer(path, mode, version)
    return mode


def _look(path: Path) -> tuple[OpenMode, int, int]:
    """Return how the file can be read, its application id and its version. Raises: sqlite3.Error."""
    try:
        return OpenMode.READ_ONLY, *_numbers(path, OpenMode.READ_ONLY)
    except sqlite3.OperationalError as error:
        # A folder that cannot be written, or a disc: SQLite cannot make the files it wants beside a WAL project.
        stuck = getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
        if not stuck or _has_content(path.with_name(path.name + "-wal")):
            raise
    return OpenMode.IMMUTABLE, *_numbers(path, OpenMode.IMMUTABLE)


def _numbers(path: Path, mode: OpenMode) -> tuple[int, int]:
    database = connect(path, mode)
    try:
        numbers = [database.conn.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
        database.conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
        return int(numbers[0]), int(numbers[1])
    finally:
        database.close()


def _lock(path: Path) -> ProjectLock | None:
    """Take the lock; None where the folder cannot be written, or the system has no locks."""
    try:
        return take_lock(path)
    except OSError:
        _log.info("The project's folder takes no lock; opening read-only.")
        return None


def _prepare(path: Path, mode: OpenMode, was_unclean: bool, at: str, written_by: str) -> None:
    """Check the file, and bring it up to date if it may be written."""
    database = connect(path, mode)
    try:
        _check(database, path, "integrity_check(1)" if was_unclean else "quick_check(1)")
        version = int(database.conn.execute("PRAGMA user_version").fetchone()[0])
        if version < FILE_VERSION:
            if mode is not OpenMode.READ_WRITE:
                raise UserError(
                    tr("{name} is from an older Crossread. Open it once where it can be written.").format(
                        name=path.name
                    )
                )
            back_up(path, mode, at)
            migrate(database)
            save_property(database, WRITTEN_BY, written_by)
    finally:
        database.close()


def _check(database: "sqlite_utils.Database", path: Path, pragma: str) -> None:
    try:
        is_sound = database.conn.execute(f"PRAGMA {pragma}").fetchone()[0] == "ok"
        # A project has neither triggers nor views: in a foreign file they could act on what we write.
        strange = database.conn.execute("SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')")
        is_plain = strange.fetchone()[0] == 0
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):
            raise
        raise _damaged(path) from error
    if not (is_sound and is_plain):
        raise _damaged(path)


def _fill(path: Path, title: str, at: str, written_by: str) -> None:
    database = connect(path, OpenMode.CREATE)
    try:
        database.conn.execute(f"PRAGMA application_id={APPLICATION_ID}")
        migrate(database)
        with database.atomic():
            save_property(database, TITLE, title)
            save_property(database, CREATED_AT, at)
            save_property(database, WRITTEN_BY, written_by)
    finally:
        database.close()


def _newer(path: Path, mode: OpenMode, version: int) -> UserError:
    program = ""
    try:
        database = connect(path, mode)
        try:
            program = load_property(database, WRITTEN_BY)
        finally:
            database.close()
    except sqlite3.Error:
        _log.info("A newer project does not say which program wrote it.")
    sentence = tr(
        "{name} was written by a newer Crossread{program} (file version {version}; this one reads up to {known})."
        " Install the newer Crossread to open it."
    )
    shown = f" {program}" if program.isprintable() and 0 < len(program) < 40 else ""
    return UserError(sentence.format(name=path.name, program=shown, version=version, known=FILE_VERSION))


def _no_project(path: Path) -> UserError:
    return UserError(tr("{name} is no Crossread project. Choose a .crossread file.").format(name=path.name))


def _damaged(path: Path) -> UserError:
    return damaged(path, backups_folder(path) if backups_of(path) else None)


def _has_content(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False
