"""Starts of the program timed from outside: no hook in it, nothing that it says of itself."""

import contextlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from benchmarks.screen import LOOK_EVERY_S, Screen

DROP_CACHES = Path("/proc/sys/vm/drop_caches")
QUIET_S = 1.0
"""How long nothing may change before a window counts as done."""
REST_S = 0.5
STIR_NS = 1_000_000
"""Less work of the window's thread than this between two looks is no more than a timer's."""
BUSY_NS = 100_000_000
"""A window's thread that has worked less than this has not got to its window yet."""
LIMIT_S = 60.0

One = TypeVar("One")


@dataclass(frozen=True, slots=True)
class Started:
    """One start: seconds until the window was painted, until it was done, the memory it then had in MB.

    `cpu_s` is what the process had used of the processor by then. Zero stands for what was not seen.
    """

    painted_s: float = 0.0
    settled_s: float = 0.0
    memory_mb: float = 0.0
    cpu_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Ran:
    """One run of a command from start to end: seconds, and the most memory in MB that a process of it held."""

    seconds: float
    peak_mb: float


def can_drop_caches() -> bool:
    """Say whether we may make the system forget the files that it has in memory."""
    return sys.platform == "linux" and os.access(DROP_CACHES, os.W_OK)


def drop_caches() -> None:
    """Make the system forget the files that it has in memory, so that the next start reads them from the disk."""
    os.sync()
    DROP_CACHES.write_text("3\n", encoding="ascii")


def on_screen(screen: Screen, command: Sequence[str], environment: dict[str, str]) -> Started | None:
    """Start a window on a screen and look at the screen's picture until it is done; None if it never is."""
    screen.clear()
    with running(command, {**environment, "DISPLAY": screen.display}) as (program, began):
        sight = screen.watch(program, began, QUIET_S, LIMIT_S)
        if sight is None:
            return None
        return Started(sight.painted_s, sight.settled_s, memory_mb(program.pid), cpu_s(program.pid))


def offscreen(command: Sequence[str], environment: dict[str, str]) -> Started | None:
    """Start a window that nobody can see, and wait until its thread has come to rest; None if it never does.

    A window is drawn before its thread rests, so this is the latest that it can have been painted.
    """
    with running(command, {**environment, "QT_QPA_PLATFORM": "offscreen"}) as (program, began):
        known, changed = 0, began
        while (now := time.perf_counter()) < began + LIMIT_S and program.poll() is None:
            used = _used_ns(program.pid, program.pid)
            if used > known + STIR_NS:
                known, changed = used, now
            elif used > BUSY_NS and now > changed + REST_S:
                return Started(settled_s=changed - began, memory_mb=memory_mb(program.pid), cpu_s=cpu_s(program.pid))
            time.sleep(LOOK_EVERY_S)
    return None


def to_its_end(command: Sequence[str], environment: dict[str, str]) -> Ran | None:
    """Run a command to its end; None if it fails."""
    began = time.perf_counter()
    program = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if not hasattr(os, "wait4"):
        return Ran(time.perf_counter() - began, 0.0) if program.wait() == 0 else None
    _, status, usage = os.wait4(program.pid, 0)
    program.returncode = os.waitstatus_to_exitcode(status)
    kilobytes = usage.ru_maxrss / (2**10 if sys.platform == "darwin" else 1)
    return Ran(time.perf_counter() - began, kilobytes / 2**10) if program.returncode == 0 else None


def several(start: Callable[[], One | None], runs: int, is_cold: bool = False) -> list[One]:
    """Start several times; warm starts follow one that does not count. Empty if any of them failed."""
    done: list[One] = []
    for number in range(runs if is_cold else runs + 1):
        if is_cold:
            drop_caches()
        one = start()
        if one is None:
            return []
        if is_cold or number:
            done.append(one)
    return done


@contextlib.contextmanager
def clean_environment() -> Iterator[dict[str, str]]:
    """Yield an environment in which nothing is left of earlier starts, and nothing of ours reaches Python."""
    unwanted = ("PYTHON", "QT_", "WAYLAND_DISPLAY", "DISPLAY", "XDG_", "CROSSREAD_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(unwanted)}
    with tempfile.TemporaryDirectory() as folder:
        yield {**kept, "CROSSREAD_HOME": folder}


@contextlib.contextmanager
def running(command: Sequence[str], environment: dict[str, str]) -> Iterator[tuple[subprocess.Popen[bytes], float]]:
    """Start a program, yield it and when that was, and end it."""
    began = time.perf_counter()
    program = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield program, began
    finally:
        program.kill()
        program.wait()


def _used_ns(process: int, thread: int) -> int:
    """Return for how long a thread has had a processor, in ns; 0 once it has ended."""
    try:
        return int(Path(f"/proc/{process}/task/{thread}/schedstat").read_text(encoding="ascii").split()[0])
    except (OSError, IndexError):
        return 0


def cpu_s(process: int) -> float:
    """Return for how long the threads of a process have had a processor."""
    threads = [int(path.name) for path in Path(f"/proc/{process}/task").iterdir()]
    return sum(_used_ns(process, thread) for thread in threads) / 1e9


def memory_mb(process: int) -> float:
    """Return a process's share of the memory that is in use, what it shares with others divided among them."""
    rows = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(row.split()[1]) for row in rows if row.startswith("Pss:")) / 2**10
