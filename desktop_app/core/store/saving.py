"""Saving a project under another name."""

from pathlib import Path

from desktop_app.core.errors import UserError
from desktop_app.core.i18n import tr
from desktop_app.core.store.backup import copy_project
from desktop_app.core.store.database import Database, OpenMode, connect
from desktop_app.core.store.failures import translated
from desktop_app.core.store.lock import ProjectLock, take_lock
from desktop_app.core.store.opening import is_project, require_folder
from desktop_app.core.store.rows import number
from desktop_app.core.store.untitled import discard, is_untitled


def save_elsewhere(database: Database, lock: ProjectLock | None, path: Path) -> ProjectLock | None:
    """Copy the project to `path` and let `database` go on there; returns the lock that now counts.

    An untitled project is removed once its copy is open.
    """
    with translated(path):
        target = path.resolve()
    if target == database.path:
        return lock
    _require_writable(target)
    with database.holding_writers():
        with translated(target):
            new_lock = take_lock(target)
        try:
            _require_substance(database, target)
            old = database.path
            copy_project(old, database.mode, target)
            database.move(target)
        except BaseException:
            new_lock.release()
            raise
    if lock is not None:
        if is_untitled(old):
            discard(old)
        lock.release()
    return new_lock


def _require_writable(target: Path) -> None:
    if target.is_dir():
        raise UserError(tr("{path} is a folder. Give a file name in it.").format(path=target))
    require_folder(target)
    if target.exists() and target.stat().st_size > 0 and not is_project(target):
        raise UserError(
            tr("{name} is no Crossread project, so it is not overwritten. Choose another name.").format(
                name=target.name
            )
        )


def _require_substance(database: Database, target: Path) -> None:
    """Never save emptiness over substance."""
    with database.reading() as ours:
        if number(ours, "SELECT count(*) FROM documents") or not target.exists() or target.stat().st_size == 0:
            return
    with translated(target):
        theirs = connect(target, OpenMode.READ_ONLY)
        try:
            is_full = number(theirs, "SELECT count(*) FROM documents") > 0
        finally:
            theirs.close()
    if is_full:
        raise UserError(
            tr("{name} holds documents and this project holds none, so it is not overwritten.").format(name=target.name)
        )
