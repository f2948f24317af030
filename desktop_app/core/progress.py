"""Progress of a job, which is also where cancelling happens."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event

from desktop_app.core.errors import Cancelled


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

    def stage(self, low: float, high: float) -> "Progress":
        """Return a Progress whose 0..1 is the part [low, high] of this one."""
        width = self.high - self.low
        return Progress(self.listener, self.stop, self.low + low * width, self.low + high * width)

    def cancel(self) -> None:
        """Ask the work to stop at its next report or check; safe from any thread."""
        self.stop.set()
