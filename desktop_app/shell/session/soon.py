"""Soon: what is little work is done straight away, what is much in a job, so that the window goes on answering."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from desktop_app.core.errors import CrossreadError
from desktop_app.core.progress import Progress
from desktop_app.shell.jobs import Job
from desktop_app.shell.session.session import Session

_Item = TypeVar("_Item")
_Made = TypeVar("_Made")

AT_ONCE = 300
"""So many links are worked on straight away: it takes less than ten milliseconds."""
OFTEN = 32
WORK_S, PAUSE_S = 0.003, 0.001
"""After so long at work a job pauses for so long: all threads of Python share one lock, and the window comes first."""


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
            job = Job("", work, done, self._give_up, self._subject, is_quiet=True, is_prompt=True)
            self._session.jobs.start(job)

    def drop(self) -> None:
        """Forget what was wished for last, if it is still under way."""
        self._session.jobs.supersede(self._subject)

    def _give_up(self, error: CrossreadError) -> None:
        self._session.tell(error)


@dataclass(frozen=True, slots=True)
class Gentle(Progress):
    """A progress that pauses now and then where it is asked whether to stop, and so leaves the window its share."""

    until: list[float] = field(default_factory=lambda: [time.perf_counter() + WORK_S])

    @classmethod
    def of(cls, progress: Progress) -> "Gentle":
        """Return a gentle progress that stops when `progress` does."""
        return cls(progress.listener, progress.stop, progress.low, progress.high)

    def check(self) -> None:
        """Raise Cancelled if the person asked to stop."""
        Progress.check(self)
        if time.perf_counter() >= self.until[0]:
            time.sleep(PAUSE_S)
            self.until[0] = time.perf_counter() + WORK_S


def gently(items: Iterable[_Item], progress: Progress) -> Iterator[_Item]:
    """Yield the items, now and then with a pause that leaves the lock of Python to the window. Raises: Cancelled."""
    until = time.perf_counter() + WORK_S
    for number, item in enumerate(items):
        yield item
        if number % OFTEN == 0 and time.perf_counter() >= until:
            progress.check()
            time.sleep(PAUSE_S)
            until = time.perf_counter() + WORK_S
    progress.check()
