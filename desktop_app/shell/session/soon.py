"""Soon: what is little work is done straight away, what is much in a job, so that the window goes on answering."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from desktop_app.core.errors import CrossreadError
from desktop_app.core.progress import Progress
from desktop_app.shell.collector import leave_alone
from desktop_app.shell.jobs import Job
from desktop_app.shell.session.session import Session

_Item = TypeVar("_Item")
_Made = TypeVar("_Made")

AT_ONCE = 300
"""So many links are worked on straight away: it takes less than ten milliseconds."""
OFTEN = 32
_CAN_TELL = sys.platform != "win32"
"""Whether the time of one thread is told exactly enough."""
WORK_S, PAUSE_S = 0.002, 0.0001 if _CAN_TELL else 0.001
"""After so long at work a job pauses for so long: all threads of Python share one lock, and the window comes first."""
WAITED_S, LONG_PAUSE_S = 0.0003, 0.006
"""A job that had to wait so long meanwhile shares the lock with a window at work, and leaves it alone for so long.

The window lets go of the lock with nearly each call of Qt, and waits half a millisecond to have it back.
"""


class Soon:
    """One piece of work that is wished for again and again; a newer wish takes the place of the one before."""

    def __init__(self, session: Session, subject: str) -> None:
        self._session = session
        self._subject = subject

    @property
    def is_under_way(self) -> bool:
        """Whether a job is at work on the latest wish."""
        return self._session.jobs.is_busy(self._subject)

    def make(self, size: int, work: Callable[[Progress], _Made], done: Callable[[_Made], None]) -> None:
        """Hand what `work` makes of so many links to `done`: now where they are few, else once a job has made it."""
        self.drop()
        if size <= AT_ONCE:
            done(work(Progress()))
        else:

            def take(made: _Made) -> None:
                done(made)
                leave_alone()

            job = Job("", work, take, self._give_up, self._subject, is_quiet=True, is_prompt=True)
            self._session.jobs.start(job)

    def drop(self) -> None:
        """Forget what was wished for last, if it is still under way."""
        self._session.jobs.supersede(self._subject)

    def _give_up(self, error: CrossreadError) -> None:
        self._session.tell(error)


class _Breath:
    """Tells a job when to pause, and for how long."""

    def __init__(self) -> None:
        self._start()

    def is_due(self) -> bool:
        """Say whether there was enough work for now."""
        return time.perf_counter() >= self._until

    def take(self) -> None:
        """Pause: longer where the lock of Python had to be waited for."""
        waited = time.perf_counter() - self._began - (time.thread_time() - self._worked) if _CAN_TELL else 0.0
        time.sleep(LONG_PAUSE_S if waited > WAITED_S else PAUSE_S)
        self._start()

    def _start(self) -> None:
        self._began, self._worked = time.perf_counter(), time.thread_time()
        self._until = self._began + WORK_S


@dataclass(frozen=True, slots=True)
class Gentle(Progress):
    """A progress that pauses now and then where it is asked whether to stop, and so leaves the window its share."""

    breath: _Breath = field(default_factory=_Breath)

    @classmethod
    def of(cls, progress: Progress) -> "Gentle":
        """Return a gentle progress that stops when `progress` does."""
        return cls(progress.listener, progress.stop, progress.low, progress.high)

    def check(self) -> None:
        """Raise Cancelled if the person asked to stop."""
        Progress.check(self)
        if self.breath.is_due():
            self.breath.take()


def gently(items: Iterable[_Item], progress: Progress) -> Iterator[_Item]:
    """Yield the items, now and then with a pause that leaves the lock of Python to the window. Raises: Cancelled."""
    breath = _Breath()
    for number, item in enumerate(items):
        yield item
        if number % OFTEN == 0 and breath.is_due():
            progress.check()
            breath.take()
    progress.check()
