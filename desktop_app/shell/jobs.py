"""Jobs: work off the UI thread, with progress, cancel, results on the UI thread."""

import logging
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from inspect import isgeneratorfunction
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop_app.core.errors import BugError, Cancelled, CrossreadError
from desktop_app.core.progress import Progress
from desktop_app.shell.turns import Turns

PROGRESS_EVERY_S = 0.05
WORKERS = 2

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Job:
    """A pure function of values and a Progress, and who takes its result.

    `label` is what the person reads. A job with the `subject` of one under way takes its place: the older is
    cancelled and its result dropped. Serial jobs run one after the other; prompt ones, which a person waits for while
    typing, never behind those that take long. `done` and `failed` are called on the UI thread. Where `done` is a
    generator, the window paints and listens at each `yield`, and the job is under way until the last step.
    """

    label: str
    work: Callable[[Progress], Any]
    done: Callable[[Any], None]
    failed: Callable[[CrossreadError], None]
    subject: str = ""
    is_quiet: bool = False
    is_serial: bool = False
    is_prompt: bool = False

    @property
    def lane(self) -> str:
        """The workers that it runs on."""
        return "serial" if self.is_serial else "prompt" if self.is_prompt else ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a job came to: a value or an error."""

    number: int
    value: Any = None
    error: BaseException | None = None


class Jobs(QObject):
    """Run jobs, newest result of each subject first and last."""

    started = Signal(int, str)
    progressed = Signal(int, float, str)
    ended = Signal(int)
    _arrived = Signal(object)

    def __init__(self, report_bug: Callable[[BaseException], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._report_bug = report_bug
        self._pools: dict[str, ThreadPoolExecutor] = {}
        self._under_way: dict[int, tuple[Job, Progress]] = {}
        self._last = 0
        self._steps: tuple[int, Iterator[None]] | None = None
        self._waiting: deque[Outcome] = deque()
        self.turns = Turns(self)
        self._next = self.turns.of(self._go_on)
        self._arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def start(self, job: Job) -> int:
        """Begin `job`; return its number."""
        if job.subject:
            self.supersede(job.subject)
        self._last += 1
        number = self._last
        progress = Progress(self._listener(number))
        self._under_way[number] = (job, progress)
        if not job.is_quiet:
            self.started.emit(number, job.label)
        self._pool(job.lane).submit(self._work, number, job, progress)
        return number

    def take_in(self, value: object, done: Callable[[Any], Iterator[None]], subject: str) -> None:
        """Take in step by step what is at hand already, as if a job of `subject` had brought it."""
        self.supersede(subject)
        self._last += 1
        job = Job("", _nothing, done, _nothing, subject, is_quiet=True)
        self._under_way[self._last] = (job, Progress())
        self._waiting.append(Outcome(self._last, value))
        if self._steps is None and not self._next.is_wished:
            self._go_on()

    def cancel(self, number: int) -> None:
        """Ask one job to stop; its `failed` hears a Cancelled."""
        if number in self._under_way:
            self._under_way[number][1].cancel()

    def supersede(self, subject: str) -> None:
        """Drop the jobs of `subject`: they are cancelled and nobody hears of them again."""
        for number, (job, progress) in list(self._under_way.items()):
            if job.subject == subject:
                progress.cancel()
                self._forget(number)

    def is_busy(self, subject: str = "") -> bool:
        """Say whether a job of `subject` (of any, where none is given) is under way."""
        return any(not subject or job.subject == subject for job, _progress in self._under_way.values())

    def close(self) -> None:
        """Cancel everything and wait for the threads to end."""
        for _job, progress in self._under_way.values():
            progress.cancel()
        self._under_way.clear()
        self._steps = None
        self._waiting.clear()
        self.turns.clear()
        while self._pools:
            _lane, pool = self._pools.popitem()
            pool.shutdown(wait=True, cancel_futures=False)

    def _pool(self, lane: str) -> ThreadPoolExecutor:
        if lane not in self._pools:
            workers = 1 if lane == "serial" else WORKERS
            self._pools[lane] = ThreadPoolExecutor(workers, thread_name_prefix="crossread-job")
        return self._pools[lane]

    def _listener(self, number: int) -> Callable[[float, str], None]:
        last = [0.0]

        def listen(fraction: float, label: str) -> None:
            now = time.monotonic()
            if now - last[0] >= PROGRESS_EVERY_S:
                last[0] = now
                self.progressed.emit(number, fraction, label)

        return listen

    def _work(self, number: int, job: Job, progress: Progress) -> None:
        try:
            if not job.is_quiet:
                progress.check()
            outcome = Outcome(number, value=job.work(progress))
        except BaseException as error:
            outcome = Outcome(number, error=error)
        self._arrived.emit(outcome)

    def _forget(self, number: int) -> Job | None:
        kept = self._under_way.pop(number, None)
        if kept is None:
            return None
        if not kept[0].is_quiet:
            self.ended.emit(number)
        return kept[0]

    @Slot(object)
    def _take(self, outcome: Outcome) -> None:
        """Hand an outcome over in a turn of its own, behind those that are still being taken in step by step."""
        self._waiting.append(outcome)
        self._next.wish()

    def _go_on(self) -> None:
        """Take the next step, or go on to what came meanwhile; then let the window have its turn."""
        try:
            if self._steps is not None:
                self._step(*self._steps)
            elif self._waiting:
                self._begin(self._waiting.popleft())
        finally:
            if self._steps is not None or self._waiting:
                self._next.wish()

    def _begin(self, outcome: Outcome) -> None:
        job, _progress = self._under_way.get(outcome.number, (None, None))
        if job is None or outcome.error is not None or not isgeneratorfunction(job.done):
            self._hand_over(outcome)
        else:
            self._steps = (outcome.number, job.done(outcome.value))
            self._step(*self._steps)

    def _step(self, number: int, steps: Iterator[None]) -> None:
        is_over = True
        try:
            is_over = number not in self._under_way or next(steps, self) is self
        finally:
            if is_over:
                self._steps = None
                self._forget(number)

    def _hand_over(self, outcome: Outcome) -> None:
        job = self._forget(outcome.number)
        if job is None:
            return
        error = outcome.error
        if error is None:
            job.done(outcome.value)
        elif isinstance(error, CrossreadError) and not isinstance(error, BugError):
            if not isinstance(error, Cancelled):
                log.info("%s did not succeed (%s)", job.label, type(error).__name__)
            job.failed(error)
        else:
            self._report_bug(error)
            job.failed(BugError(str(error)))


def _nothing(_of: object) -> None:
    """Do nothing: what there was to do is done."""
