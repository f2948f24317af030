"""Progress of a job, which is also where cancelling happens."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from heapq import merge
from itertools import islice
from threading import Event
from typing import TypeVar

from desktop_app.core.errors import Cancelled

_Item = TypeVar("_Item")
OFTEN = 256
"""Items of a list after which it is asked again whether to stop."""
LONGEST_RUN = 16_384
"""Items that are sorted at once."""


def _ignore(_fraction: float, _label: str) -> None:
    """Take no notice."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What a long piece of work reports to, and asks whether it should stop.

    A stage covers the part [low, high] of the whole, so that a callee can report 0..1 of its own share.
    """

    listener: Callable[[float, str], None] = _ignore
    stop: Event = field(default_factory=Event)
    low: float = 0.0
    high: float = 1.0

    def report(self, fraction: float, label: str = "") -> None:
        """Say how far this stage is, 0..1. Raises: Cancelled if the person asked to stop."""
        self.check()
        share = min(max(fraction, 0.0), 1.0)
        self.listener(self.low + share * (self.high - self.low), label)

    def check(self) -> None:
        """Raise Cancelled if the person asked to stop; cheap enough for inner loops."""
        if self.stop.is_set():
            raise Cancelled("Stopped.")

    def over(self, items: Iterable[_Item], every: int = OFTEN) -> Iterator[_Item]:
        """Yield the items, asking before the first, after each `every`-th and after the last whether to stop.

        Raises: Cancelled.
        """
        self.check()
        left = iter(items)
        for item in left:
            yield item
            yield from islice(left, every - 1)
            self.check()
        self.check()

    def stage(self, low: float, high: float) -> "Progress":
        """Return a Progress whose 0..1 is the part [low, high] of this one."""
        width = self.high - self.low
        return Progress(self.listener, self.stop, self.low + low * width, self.low + high * width)

    def cancel(self) -> None:
        """Ask the work to stop at its next report or check; safe from any thread."""
        self.stop.set()


def in_order(items: Iterable[_Item], progress: Progress) -> list[_Item]:
    """Return the items as `sorted` does, in runs between which it is asked whether to stop. Raises: Cancelled."""
    kept = list(progress.over(items))
    # Callers pass what compares with its like, which no bound of a type says of tuples and strings alike.
    runs = [sorted(kept[at : at + LONGEST_RUN]) for at in progress.over(range(0, len(kept), LONGEST_RUN), 1)]  # type: ignore[type-var]
    # The same holds of the merged runs.
    return list(progress.over(merge(*runs))) if len(runs) > 1 else [item for run in runs for item in run]  # type: ignore[type-var]


class Heeding(list[_Item]):
    """A list that asks whether to stop whenever it is gone through, so that no step over a long one is deaf."""

    def __init__(self, items: Iterable[_Item], progress: Progress) -> None:
        """Hold the items. Raises: Cancelled, as going through them does."""
        super().__init__(progress.over(items))
        self.progress = progress

    def __iter__(self) -> Iterator[_Item]:
        """Go through the items. Raises: Cancelled."""
        return self.progress.over(super().__iter__())
