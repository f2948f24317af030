"""How soon work answers when it is asked to stop: measured at every moment, and tried at random ones.

Work answers where it asks whether to stop, so the longest stretch between two such questions is the longest answer.
"""

import random
import threading
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event

from desktop_app.core.errors import Cancelled, CrossreadError
from desktop_app.core.importers.registry import read_file
from desktop_app.core.linking.engine import find_links
from desktop_app.core.progress import Progress

Facts = dict[str, float | int | str]


class Watch(Event):
    """A stop signal that is never given, and that notes how long it was not asked for.

    It counts the processor time of the thread that asks, so that other work on the machine does not count.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest_s = 0.0
        self._last = time.thread_time()

    def is_set(self) -> bool:
        """Note the time since the last question."""
        now = time.thread_time()
        self.longest_s = max(self.longest_s, now - self._last)
        self._last = now
        return False


def read_and_link(left: Path, right: Path, progress: Progress) -> None:
    """Read two files and link them; a file that cannot be read ends it."""
    documents = []
    for path in (left, right):
        try:
            documents.append(read_file(path, progress).document)
        except CrossreadError as error:
            if isinstance(error, Cancelled):
                raise
            return
    find_links(*documents, progress=progress)


def longest_silence(left: str, right: str) -> Facts:
    """Return the longest stretch between two questions, of the whole work on one pair of files."""
    watch = Watch()
    started = time.perf_counter()
    read_and_link(Path(left), Path(right), Progress(stop=watch))
    watch.is_set()
    return {"seconds": time.perf_counter() - started, "longest_s": watch.longest_s}


def random_stops(left: str, right: str, seconds: str, count: str) -> Facts:
    """Ask `count` times to stop, each time at another moment within `seconds`; return the latest answer."""
    dice = random.Random(7)
    latest = 0.0
    answered = 0
    for _ in range(int(count)):
        waited = _stopped_after(dice.random() * float(seconds), lambda stop: _run(left, right, stop))
        if waited is not None:
            latest, answered = max(latest, waited), answered + 1
    return {"seconds": float(seconds), "latest_s": latest, "answered": answered}


def _run(left: str, right: str, progress: Progress) -> None:
    read_and_link(Path(left), Path(right), progress)


def _stopped_after(moment_s: float, work: Callable[[Progress], None]) -> float | None:
    """Ask the work to stop after `moment_s`; return how long it took to answer, None if it was done before."""
    progress, asked = Progress(), []

    def ask() -> None:
        asked.append(time.perf_counter())
        progress.cancel()

    timer = threading.Timer(moment_s, ask)
    timer.start()
    try:
        work(progress)
    except Cancelled:
        return time.perf_counter() - asked[0]
    finally:
        timer.cancel()
        timer.join()
    return None
