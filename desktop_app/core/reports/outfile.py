"""Writing a file whole, or not at all."""

import contextlib
import errno
import hashlib
import os
import secrets
from collections.abc import Collection
from pathlib import Path

from desktop_app.core.errors import EnvironmentProblem, UserError
from desktop_app.core.i18n import tr

_PDF = b"%PDF"
_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def check_target(path: Path) -> None:
    """Raise UserError if no file can stand at `path`: it is a folder, or its folder is missing."""
    if path.is_dir():
        raise UserError(tr("{path} is a folder. Name a file to write to.").format(path=path))
    if path.exists() and not path.is_file():
        raise UserError(tr("{path} is no ordinary file. Name a file to write to.").format(path=path))
    if not path.parent.is_dir():
        raise UserError(tr("The folder {path} does not exist. Make it, or choose another.").format(path=path.parent))


def check_overwrite(path: Path, source_hashes: Collection[str]) -> None:
    """Raise UserError if a report at `path` would destroy a source, a project or anything else that is no PDF."""
    try:
        with path.open("rb") as file:
            start = file.read(len(_PDF))
            file.seek(0)
            digest = hashlib.file_digest(file, "sha256").hexdigest() if start == _PDF else ""
    except OSError:
        return
    if start and start != _PDF:
        raise UserError(tr("{path} is no PDF, so it is not overwritten. Choose another name.").format(path=path))
    if digest in source_hashes:
        raise UserError(tr("{path} is one of the two sources. Choose another name.").format(path=path))


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path` by way of a file beside it, so that an old file stays until the new one is whole.

    Raises: UserError, EnvironmentProblem, with what the person can do.
    """
    check_target(path)
    path = path.resolve()
    temporary = path.with_name(f".{path.stem[:40]}.{secrets.token_hex(4)}.part")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise _explained(error, path) from error


def _explained(error: OSError, path: Path) -> EnvironmentProblem:
    if error.errno in _FULL:
        return EnvironmentProblem(
            tr("The disk is full: {path} was not written. Free some space and try again.").format(path=path)
        )
    if error.errno == errno.EROFS:
        return EnvironmentProblem(
            tr("{path} is on a disk that cannot be written to. Choose another folder.").format(path=path)
        )
    if error.errno in {errno.EACCES, errno.EPERM} and error.filename2:
        return EnvironmentProblem(
            tr("{path} cannot be replaced. Close it where it is open, or choose another name.").format(path=path)
        )
    if error.errno in {errno.EACCES, errno.EPERM}:
        return EnvironmentProblem(tr("You may not write in {path}. Choose another folder.").format(path=path.parent))
    return EnvironmentProblem(
        tr("{path} could not be written ({reason}). Choose another place.").format(path=path, reason=error.strerror)
    )
