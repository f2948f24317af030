"""Failures of the store, turned into sentences for the person."""

import errno
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.core.errors import BugError, CrossreadError, EnvironmentProblem, UserError
from desktop_app.core.i18n import tr

_PRIMARY_CODE = 0xFF
_UNLIKE_A_PROJECT = ("no such table", "no such column", "Could not decode to UTF-8")
_TRANSLATABLE = (sqlite3.Error, OSError, UnicodeDecodeError)
_UNREADABLE = (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError, MemoryError, zlib.error)


class ProjectInUse(EnvironmentProblem):
    """Another window holds the project; it can still be opened read-only."""


class DamagedProject(UserError):
    """The file is a project, but parts of it cannot be read."""


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what SQLite or the system raises inside into an error with a sentence about `path`."""
    try:
        yield
    except _TRANSLATABLE as error:
        raise translation(error, path) from error


@contextmanager
def unpacking() -> Iterator[None]:
    """Turn a failure to read stored values inside into DamagedProject."""
    try:
        yield
    except _UNREADABLE as error:
        raise DamagedProject(
            tr("The project is damaged: a part of it cannot be read. Open a backup, or an earlier copy.")
        ) from error


def translation(error: Exception, path: Path) -> CrossreadError:
    """Return the error of the house that says what `error` means for the project at `path`."""
    if isinstance(error, OSError):
        return _of_system(error, path)
    if isinstance(error, UnicodeDecodeError):
        return damaged(path)
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE
    known = _of_code(code, path)
    if known is not None:
        return known
    if isinstance(error, sqlite3.OperationalError) and str(error).startswith(_UNLIKE_A_PROJECT):
        return damaged(path)
    return BugError(f"The store failed: {type(error).__name__} {getattr(error, 'sqlite_errorname', '')}")


def full_disk(path: Path) -> EnvironmentProblem:
    """Return the error for a disk without room."""
    return EnvironmentProblem(
        tr("The disk is full, so the last change to {name} was not saved. Make room, then do it again.").format(
            name=path.name
        )
    )


def damaged(path: Path, backups: Path | None = None) -> DamagedProject:
    """Return the error for a file whose content cannot be trusted; `backups` is the folder that holds copies."""
    if backups is not None:
        return DamagedProject(
            tr("{name} is damaged. Copies of it are kept in {folder}: take the newest out and open that.").format(
                name=path.name, folder=backups
            )
        )
    return DamagedProject(
        tr("{name} is damaged, and no backup of it is kept here. Put the file aside and open an earlier copy.").format(
            name=path.name
        )
    )


def _of_system(error: OSError, path: Path) -> CrossreadError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return full_disk(path)
    reason = error.strerror or type(error).__name__
    return EnvironmentProblem(
        tr("{path} cannot be read or written here ({reason}). Check the disk, or use another folder.").format(
            path=path, reason=reason
        )
    )


def _of_code(code: int, path: Path) -> CrossreadError | None:
    if code == sqlite3.SQLITE_FULL:
        return full_disk(path)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return damaged(path)
    sentence = {
        sqlite3.SQLITE_BUSY: tr("{name} is busy: another program is writing to it. Try again in a moment."),
        sqlite3.SQLITE_LOCKED: tr("{name} is busy: another program is writing to it. Try again in a moment."),
        sqlite3.SQLITE_READONLY: tr(
            "{name} cannot be written: the file or its folder is read-only. Save it elsewhere."
        ),
        sqlite3.SQLITE_PERM: tr(
            "{name} cannot be opened: you have no permission for it. Copy it to a folder of yours."
        ),
        sqlite3.SQLITE_CANTOPEN: tr("{name} cannot be opened. Check that it is still there and may be read."),
        sqlite3.SQLITE_IOERR: tr("{name} cannot be read or written: the disk reports an error. Save it elsewhere."),
    }.get(code)
    if sentence is not None:
        return EnvironmentProblem(sentence.format(name=path.name))
    if code == sqlite3.SQLITE_TOOBIG:
        return UserError(tr("This is too big for a project. Split it into smaller documents."))
    return None
