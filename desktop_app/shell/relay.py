"""The relay: a second start hands its files to the first, through a folder that the first looks into.

Whoever holds the system's lock in the folder is the first, and a lock goes with its process, however that ends. A
hand-over is one small file. The first renames it once it has read it, which is the answer; whoever waits for one
keeps touching the file, takes the lock when the first goes, or takes the file back when no answer comes.
"""

import contextlib
import json
import os
import platform
import stat
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop_app.core.store.failures import ProjectInUse
from desktop_app.core.store.lock import ProjectLock, take_lock

FORMAT = 1
PRIVATE = 0o700
LARGEST_BYTES = 4 << 20
"""More than a command line can hold."""
STALE_NS = 60_000_000_000
PAUSE_S = 0.02
ATTEMPTS = 300
"""How often a second start looks for the answer: 6 s in all, enough for a first one that is still starting."""
HANDED, TAKEN, PART = ".handed", ".taken", ".part"
UNSEEN = ("offscreen", "minimal")
ACTIVATION = "XDG_ACTIVATION_TOKEN"
_SECURELY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Role(StrEnum):
    """What a start turns out to be."""

    FIRST = "first"
    ALONE = "alone"
    """A window of its own that others do not reach: there is no lock to be had, or the first does not answer."""
    SECOND = "second"
    """Its files are with the first."""


@dataclass(frozen=True, slots=True)
class HandOver:
    """What a second start hands over: absolute paths, and the desktop's leave to come forward (may be empty)."""

    files: tuple[Path, ...]
    activation: str = ""


class Offer:
    """A hand-over that waits in the folder for its answer."""

    def __init__(self, path: Path, content: bytes, clock: Callable[[], int]) -> None:
        self._path = path
        self._content = content
        self._clock = clock
        self._write()

    def is_taken(self) -> bool:
        """Say whether the first has answered; the answer is removed."""
        answer = self._path.with_suffix(TAKEN)
        if not answer.exists():
            return False
        with contextlib.suppress(OSError):
            answer.unlink()
        return True

    def renew(self) -> None:
        """Show that somebody still waits for the answer."""
        now = self._clock()
        with contextlib.suppress(OSError):
            if self._path.exists():
                os.utime(self._path, ns=(now, now))
            elif not self._path.with_suffix(TAKEN).exists():
                self._write()

    def withdraw(self) -> bool:
        """Take the hand-over back; False if the first was quicker."""
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)
        return not self.is_taken()

    def _write(self) -> None:
        now = self._clock()
        part = self._path.with_suffix(PART)
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _SECURELY, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(self._content)
            os.utime(part, ns=(now, now))
            part.replace(self._path)
        except OSError:
            part.unlink(missing_ok=True)
            raise


class Relay:
    """One end of the relay in `folder`."""

    def __init__(self, folder: Path, clock: Callable[[], int] = time.time_ns) -> None:
        self.folder = folder
        self._clock = clock
        self._lock: ProjectLock | None = None
        self._since_ns = 0

    def lead(self) -> bool:
        """Become the first, if nobody is. Raises: OSError where the folder does not allow it."""
        if self._lock is not None:
            return True
        _make_private(self.folder)
        try:
            self._lock = take_lock(self.folder / "first")
        except ProjectInUse:
            return False
        self._since_ns = self._clock()
        return True

    def offer(self, hand_over: HandOver) -> Offer:
        """Lay a hand-over ready for the first. Raises: OSError; ValueError if it is too large."""
        content = packed(hand_over)
        if len(content) > LARGEST_BYTES:
            raise ValueError("More files than a hand-over holds")
        name = f"{self._clock():020}-{os.getpid()}-{os.urandom(4).hex()}{HANDED}"
        return Offer(self.folder / name, content, self._clock)

    def collect(self) -> list[HandOver]:
        """Take what others handed over since this one became the first; remove what nobody waits for."""
        now = self._clock()
        self._since_ns = min(self._since_ns, now)  # a clock that was put back must not make the first deaf
        try:
            ours = sorted(path for path in self.folder.iterdir() if path.suffix in (HANDED, TAKEN, PART))
        except OSError:
            return []
        found = [self._take(path, now) for path in ours]
        return [one for one in found if one is not None]

    def close(self) -> None:
        """Let others be the first; harmless if done twice."""
        if self._lock is not None:
            with contextlib.suppress(OSError):
                self._lock.release()
            self._lock = None

    def _take(self, path: Path, now: int) -> HandOver | None:
        try:
            status = path.lstat()
            if not stat.S_ISREG(status.st_mode) or abs(now - status.st_mtime_ns) > STALE_NS:
                path.unlink()
                return None
            if path.suffix != HANDED or status.st_mtime_ns < self._since_ns:
                return None
            hand_over = unpacked(_read(path))
            path.rename(path.with_suffix(TAKEN))
        except (OSError, ValueError, RecursionError):
            return None
        return hand_over


def enter(relay: Relay, hand_over: HandOver, pause: Callable[[], None], attempts: int = ATTEMPTS) -> Role:
    """Become the first, or hand over to it; where neither can be, the files stay with this start."""
    try:
        if relay.lead():
            return Role.FIRST
        offer = relay.offer(hand_over)
    except (OSError, ValueError):
        return Role.ALONE
    for _ in range(attempts):
        if offer.is_taken():
            return Role.SECOND
        if _leads(relay):
            return _after_the_first(relay, offer)
        offer.renew()
        pause()
    return Role.ALONE if offer.withdraw() else Role.SECOND


def _leads(relay: Relay) -> bool:
    try:
        return relay.lead()
    except OSError:
        return False


def _after_the_first(relay: Relay, offer: Offer) -> Role:
    """Take the place of the first, which is gone, unless it took the files before it went."""
    if offer.withdraw():
        return Role.FIRST
    relay.close()
    return Role.SECOND


def seat(environment: Mapping[str, str]) -> str:
    """Return a name for where windows come up: this person's, on this computer, on this display."""
    person = str(os.getuid()) if hasattr(os, "getuid") else environment.get("USERNAME", "")
    display = environment.get("WAYLAND_DISPLAY") or environment.get("DISPLAY", "")
    if environment.get("QT_QPA_PLATFORM", "").startswith(UNSEEN):
        display = "unseen"
    return f"{zlib.crc32(json.dumps([platform.node(), person, display]).encode()):08x}"


def packed(hand_over: HandOver) -> bytes:
    """Return a hand-over as the content of its file; names that are no UTF-8 survive it."""
    files = [str(file) for file in hand_over.files]
    return json.dumps({"crossread": FORMAT, "files": files, "activation": hand_over.activation}).encode("ascii")


def unpacked(content: bytes) -> HandOver:
    """Return the hand-over in a file's content. Raises: ValueError if it is none."""
    given = json.loads(content)
    if not isinstance(given, dict) or given.get("crossread") != FORMAT:
        raise ValueError("No hand-over of this format")
    files, activation = given.get("files"), given.get("activation")
    if not isinstance(files, list) or not isinstance(activation, str) or not activation.isascii():
        raise ValueError("No files are named")
    return HandOver(tuple(_absolute(file) for file in files), activation if activation.isprintable() else "")


def _absolute(name: object) -> Path:
    if not isinstance(name, str) or "\0" in name or not Path(name).is_absolute():
        raise ValueError("No absolute path")
    os.fsencode(name)
    return Path(name)


def _read(path: Path) -> bytes:
    descriptor = os.open(path, os.O_RDONLY | _SECURELY)
    with os.fdopen(descriptor, "rb") as file:
        content = file.read(LARGEST_BYTES + 1)
    if len(content) > LARGEST_BYTES:
        raise ValueError("Too large for a hand-over")
    return content


def _make_private(folder: Path) -> None:
    """Make the folder, open to this person alone. Raises: OSError if it is somebody else's, or no folder."""
    folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode) or (hasattr(os, "geteuid") and status.st_uid != os.geteuid()):
        raise PermissionError(f"{folder} is not this person's own folder")
    if hasattr(os, "geteuid") and stat.S_IMODE(status.st_mode) & ~PRIVATE:
        folder.chmod(PRIVATE)
