"""Connections to a project's file: one for each thread that reads, one writer at a time."""

import contextlib
import sqlite3
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.errors import BugError, UserError
from desktop_app.core.i18n import tr
from desktop_app.core.store.failures import translated

if TYPE_CHECKING:
    import sqlite_utils

BUSY_TIMEOUT_S = 5.0


class OpenMode(StrEnum):
    """How a file is opened, as SQLite's URI parameters say it."""

    READ_WRITE = "mode=rw"
    CREATE = "mode=rwc"
    READ_ONLY = "mode=ro"
    IMMUTABLE = "mode=ro&immutable=1"


def connect(path: Path, mode: OpenMode) -> "sqlite_utils.Database":
    """Open the SQLite file at `path`, trusting nothing of its schema. Raises: sqlite3.Error."""
    import sqlite_utils

    uri = path.absolute().as_uri()
    if not uri.startswith("file:///"):
        uri = "file:////" + uri.removeprefix("file://")  # a Windows share: SQLite knows no host names
    connection = sqlite3.connect(
        f"{uri}?{mode.value}", uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
    )
    try:
        database = sqlite_utils.Database(connection, execute_plugins=False, recursive_triggers=False)
        for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "foreign_keys=ON", "synchronous=NORMAL"):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException as error:
        connection.close()
        if _speaks_of_damage(error):
            raise _corrupt() from error
        raise
    return database


def _speaks_of_damage(error: BaseException) -> bool:
    """Say whether the first look at a file failed for what stands in it, which SQLite does not always call damage.

    A schema that cannot be parsed may come as a plain error, or as a message that is not even UTF-8.
    """
    code = getattr(error, "sqlite_errorcode", None)
    return isinstance(error, UnicodeDecodeError) or code == sqlite3.SQLITE_ERROR


def _corrupt() -> sqlite3.DatabaseError:
    damage = sqlite3.DatabaseError("the schema cannot be read")
    damage.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return damage


class _Held:
    """A connection that closes when the thread it serves ends."""

    def __init__(self, database: "sqlite_utils.Database") -> None:
        self.database = database

    def close(self) -> None:
        self.database.close()

    def __del__(self) -> None:
        self.close()


class Database:
    """The open file of a project, safe to use from any thread."""

    def __init__(self, path: Path, mode: OpenMode) -> None:
        """Name the file; threads connect when they first read or write."""
        self.path = path
        self.mode = mode
        self._writer = threading.RLock()
        self._gate = threading.Condition()
        self._readers = 0
        self._is_shut = False
        self._is_closed = False
        self._local = threading.local()
        self._all: weakref.WeakSet[_Held] = weakref.WeakSet()

    @property
    def is_read_only(self) -> bool:
        """Say whether nothing can be written."""
        return self.mode is not OpenMode.READ_WRITE

    @contextmanager
    def reading(self) -> Iterator["sqlite_utils.Database"]:
        """Lend this thread's connection inside a transaction: all reads inside see one state."""
        self._enter()
        try:
            with translated(self.path), self._connection().atomic() as database:
                yield database
        finally:
            self._leave()

    @contextmanager
    def writing(self) -> Iterator["sqlite_utils.Database"]:
        """Lend this thread's connection inside a transaction, one thread at a time; all or nothing is kept.

        Raises: UserError if the project is open read-only; EnvironmentProblem if the disk is full or the like.
        """
        if self.is_read_only:
            raise UserError(
                tr("{name} is open read-only. Save it under another name first.").format(name=self.path.name)
            )
        with self._writer, self.reading() as database:
            yield database

    @contextmanager
    def holding_writers(self) -> Iterator[None]:
        """Keep every other thread from writing meanwhile."""
        with self._writer:
            yield

    def close(self) -> None:
        """Wait for reads and writes under way, then close for good; the one file is whole afterwards."""
        with self._alone():
            if not self._is_closed:
                self._close_connections()
                self._is_closed = True

    def move(self, path: Path) -> None:
        """Go on with the file at `path`, which holds the same content."""
        with self._alone():
            self._close_connections()
            self.path, self.mode = path, OpenMode.READ_WRITE

    def _connection(self) -> "sqlite_utils.Database":
        held: _Held | None = getattr(self._local, "held", None)
        if held is None:
            held = _Held(connect(self.path, self.mode))
            if self.mode is OpenMode.READ_WRITE:
                _write_ahead(held.database.conn)
            self._local.held = held
            with self._gate:
                self._all.add(held)
        return held.database

    def _enter(self) -> None:
        with self._gate:
            self._gate.wait_for(lambda: not self._is_shut)
            if self._is_closed:
                raise BugError("The project is closed.")
            self._readers += 1

    def _leave(self) -> None:
        with self._gate:
            self._readers -= 1
            self._gate.notify_all()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Hold off new readers, and wait until those under way are done."""
        with self._writer:
            with self._gate:
                self._is_shut = True
                self._gate.wait_for(lambda: self._readers == 0)
            try:
                yield
            finally:
                with self._gate:
                    self._is_shut = False
                    self._gate.notify_all()

    def _close_connections(self) -> None:
        for held in list(self._all):
            held.close()
        self._all.clear()
        self._local = threading.local()
        if self.mode is OpenMode.READ_WRITE:
            make_whole(self.path)


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Switch to write-ahead logging; where another program is just reading, the file stays as it is for now."""
    with contextlib.suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode=WAL").fetchall()


def make_whole(path: Path) -> None:
    """Bring all that was written into the one file, and take the files beside it away.

    Where that fails (a full disk, a reader in another window) nothing is lost: SQLite does it at the next opening.
    """
    try:
        database = connect(path, OpenMode.READ_WRITE)
    except sqlite3.Error:
        return
    try:
        database.conn.execute("PRAGMA busy_timeout=200")
        database.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        database.conn.execute("PRAGMA journal_mode=DELETE").fetchall()
    except sqlite3.Error:
        return
    finally:
        database.close()
