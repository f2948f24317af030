"""The lock that keeps a project to one writing window."""

import contextlib
import errno
import os
import socket
import sys
from dataclasses import dataclass
from pathlib import Path

from desktop_app.core.i18n import tr
from desktop_app.core.store.failures import ProjectInUse

_HELD_BY_ANOTHER = (errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK)
_LOCKED_BYTE = 1 << 30
_HOLDER_BYTES = 300


@dataclass(slots=True)
class ProjectLock:
    """A lock of the system on a small file beside the project.

    Only the system's lock counts: a file left behind by a crash holds nobody off. Freed with the process.
    """

    path: Path
    descriptor: int

    def release(self) -> None:
        """Let other windows write, and take the small file away; harmless if done twice."""
        if self.descriptor < 0:
            return
        if sys.platform != "win32":
            self.path.unlink(missing_ok=True)
        os.close(self.descriptor)
        self.descriptor = -1
        if sys.platform == "win32":
            _unlink_if_free(self.path)


def lock_path(project: Path) -> Path:
    """Return the small file's place beside `project`."""
    return project.with_name(project.name + ".lock")


def take_lock(project: Path) -> ProjectLock:
    """Hold `project` for writing; where the system has no locks (some network folders), as well as that goes.

    Raises: ProjectInUse if another window holds it; OSError if the folder cannot be written.
    """
    path = lock_path(project)
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        try:
            _lock(descriptor)
        except OSError as error:
            if error.errno in _HELD_BY_ANOTHER:
                holder = _holder(descriptor)
                os.close(descriptor)
                raise ProjectInUse(_sentence(project, holder)) from error
        if _is_still_there(descriptor, path):
            _sign(descriptor)
            return ProjectLock(path, descriptor)
        os.close(descriptor)


def _sentence(project: Path, holder: str) -> str:
    if holder:
        return tr("{name} is open in another window ({holder}). Close it there, or open it read-only.").format(
            name=project.name, holder=holder
        )
    return tr("{name} is open in another window. Close it there, or open it read-only.").format(name=project.name)


def _holder(descriptor: int) -> str:
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        text = os.read(descriptor, _HOLDER_BYTES).decode("utf-8", "replace").strip()
    except OSError:
        return ""
    return text if text.isprintable() else ""


def _sign(descriptor: int) -> None:
    signature = tr("process {number} on {computer}").format(number=os.getpid(), computer=socket.gethostname())
    with contextlib.suppress(OSError):  # a full disk: the lock counts without a signature
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, signature.encode("utf-8", "replace")[:_HOLDER_BYTES])


def _is_still_there(descriptor: int, path: Path) -> bool:
    """Say whether the file that was locked is still the one at `path`: its last holder may have removed it."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _unlink_if_free(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # another window took it in the meantime


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        # Windows keeps others from reading what is locked: lock a byte far behind the signature.
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
