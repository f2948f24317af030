"""The watchdog: how long the window's thread was away from its person, story by story. A plugin of pytest.

    python -m pytest -p tests.stall_watch --stalls FILE tests/flows/window

Nothing is asserted here, for a test must not depend on the machine's haste: `python -m benchmarks stalls` reads the
file. A timer of the window's thread ticks each millisecond; what passes between two ticks is one turn of the event
loop. A second thread looks where the first one is: time that a test spends on its own account is taken off the turn,
and a call that a test makes straight into the window counts by itself. Building a window does not count: nobody looks
at it yet.

Two clocks run: what the thread worked itself, and what passed on the wall. A busy machine, and the watch itself, make
the second longer; only the first is held against the program, but both are written down, for a wait for a disk or for
another thread shows in the second alone.
"""

import json
import linecache
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

LOOK_EVERY_S = 0.001
LOOK_AFTER_S = 0.015
PROGRAM, SHELL = "/desktop_app/", "/desktop_app/shell/"
LOOPS = ("processEvents", "wait(", "waitUntil", ".exec(", "sendPostedEvents")
"""Words of a line of a test that lets the event loop run."""
BUILT = frozenset({"__init__", "wear", "make_app"})
"""Calls that build a window or dress it before a story."""
FRAMES = 16


@dataclass(frozen=True, slots=True)
class Place:
    """Where a frame stands. Only this is kept of it: whoever keeps a frame keeps its painters alive, too."""

    number: int
    path: str
    line: int
    name: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A reading of both clocks: the wall's, and that of the work of the window's thread."""

    wall_s: float = 0.0
    work_s: float = 0.0

    def __sub__(self, other: "Moment") -> "Moment":
        return Moment(self.wall_s - other.wall_s, self.work_s - other.work_s)

    def __add__(self, other: "Moment") -> "Moment":
        return Moment(self.wall_s + other.wall_s, self.work_s + other.work_s)


@dataclass(frozen=True, slots=True)
class Stall:
    """The longest work of the window's thread in one story, in a turn or a call, and where it was then.

    `stack` holds, for a turn, how long it was where; for a call, the frames of the program, the innermost first.
    `longest_wall_s` is the longest that it was away by the wall's clock, in whichever turn.
    """

    story: str
    work_s: float = 0.0
    wall_s: float = 0.0
    what: str = ""
    stack: tuple[str, ...] = ()
    longest_wall_s: float = 0.0


class Watch(QObject):
    """Keeps the longest stall of a story."""

    def __init__(self) -> None:
        super().__init__()
        self.worst = Stall("")
        self._thread = threading.main_thread().ident or 0
        self._ticked = self._now()
        self._own = Moment()
        self._spent: Counter[str] = Counter()
        self._call: tuple[Place | None, Moment] = (None, Moment())
        self._is_over = threading.Event()
        self._looker = threading.Thread(target=self._look_on, name="stall-watch", daemon=True)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin to look where the window's thread is."""
        self._timer.start(1)
        self._looker.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._is_over.set()
        self._looker.join()

    def begin(self, story: str) -> None:
        """Forget what was; a story begins."""
        self.worst, self._call = Stall(story), (None, Moment())
        self._ticked, self._own = self._now(), Moment()

    def _now(self) -> Moment:
        """Return what both clocks say, whichever thread asks."""
        wall = time.perf_counter()
        if sys.platform != "linux":
            return Moment(wall, wall)
        return Moment(wall, time.clock_gettime(time.pthread_getcpuclockid(self._thread)))

    def _tick(self) -> None:
        """A turn is over."""
        now = self._now()
        spent, self._spent = self._spent, Counter()
        stack = tuple(f"{round(took * 1000)} ms {where}" for where, took in spent.most_common(FRAMES))
        self._keep(now - self._ticked - self._own, "turn", stack)
        self._ticked, self._own = now, Moment()

    def _keep(self, took: Moment, what: str, stack: tuple[str, ...]) -> None:
        longest = max(self.worst.longest_wall_s, took.wall_s)
        if took.work_s > self.worst.work_s:
            self.worst = Stall(self.worst.story, took.work_s, took.wall_s, what, stack, longest)
        else:
            self.worst = replace(self.worst, longest_wall_s=longest)

    def _look_on(self) -> None:
        before = self._now()
        while not self._is_over.wait(LOOK_EVERY_S):
            places, now = _places(self._thread), self._now()
            self._look(places, before, now)
            before = now

    def _look(self, places: list[Place], before: Moment, now: Moment) -> None:
        passed = now - (before if before.wall_s > self._ticked.wall_s else self._ticked)
        at = max((at for at, place in enumerate(places) if SHELL in place.path), default=-1)
        caller = next((place for place in places[at + 1 :] if PROGRAM not in place.path), None)
        if caller is not None and _lets_loop_run(caller):
            self._call = (None, Moment())
            self._spent[_where(places[: at + 1])] += passed.work_s
            return
        self._own += passed
        entry = places[at] if at >= 0 else None
        known = self._call[0]
        if entry is None or entry.name in BUILT:
            self._call = (None, Moment())
        elif known is None or (entry.number, entry.name) != (known.number, known.name):
            self._call = (entry, before)
        elif (now - self._call[1]).wall_s > LOOK_AFTER_S:
            self._keep(now - self._call[1], f"call of {entry.name}", _stack(places))


def _places(thread: int) -> list[Place]:
    """Return where a thread is, the innermost first."""
    frame = sys._current_frames().get(thread)
    found = []
    while frame is not None:
        found.append(Place(id(frame), frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name))
        frame = frame.f_back
    return found


def _lets_loop_run(place: Place) -> bool:
    """Say whether a frame outside the program stands where it lets the event loop run."""
    if "/pytestqt/" in place.path:
        return True
    return "/tests/" in place.path and any(word in linecache.getline(place.path, place.line) for word in LOOPS)


def _where(places: list[Place]) -> str:
    """Return what an event is handled by, from outside to inside; nothing of the program where Qt is at work."""
    shown = [f"{Path(place.path).name} {place.name}" for place in reversed(places) if PROGRAM in place.path]
    return " > ".join((*shown[:2], *shown[2:][-2:])) or "Qt"


def _stack(places: list[Place]) -> tuple[str, ...]:
    """Return the frames of the program, the innermost first, with that which it all happens in."""
    shown = [place for at, place in enumerate(places) if at == 0 or PROGRAM in place.path][:FRAMES]
    return tuple(f"{Path(place.path).name}:{place.line} {place.name}" for place in shown)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the file that the stalls go to."""
    parser.addoption("--stalls", help="where the longest stall of each story is written, a line of JSON for each")


@pytest.fixture(scope="session")
def stall_watch(qapp: QApplication) -> Iterator[Watch]:
    """Look on, under the conditions of the running program."""
    from desktop_app.shell.app import SWITCH_EVERY_S
    from desktop_app.shell.collector import Collector

    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_EVERY_S)
    collector = Collector()
    watch = Watch()
    watch.start()
    yield watch
    watch.stop()
    collector.deleteLater()
    sys.setswitchinterval(before)


@pytest.fixture(autouse=True)
def _watched(request: pytest.FixtureRequest, stall_watch: Watch) -> Iterator[None]:
    """Watch one story, and write down its longest stall."""
    stall_watch.begin(request.node.nodeid)
    yield
    wanted = request.config.getoption("--stalls")
    if wanted:
        with Path(wanted).open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(stall_watch.worst)) + "\n")
