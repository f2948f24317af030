"""Turns of the event loop, one for each piece of work, so that the window answers between any two."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Turn:
    """A piece of work that can be wished for again and again, and is done once for all wishes up to then."""

    def __init__(self, turns: "Turns", work: Callable[[], None]) -> None:
        self._turns = turns
        self.work = work
        self.is_wished = False

    def wish(self) -> None:
        """Have the work done in a turn of its own, after all that was wished for before."""
        if not self.is_wished:
            self.is_wished = True
            self._turns.append(self)

    def drop(self) -> None:
        """Forget the wish."""
        self.is_wished = False


class Turns(QObject):
    """Pieces of work in the order in which they were wished for.

    Each with a timer of its own would be done in one go: Qt serves all timers that are due before anything else.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wished: deque[Turn] = deque()
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._take)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is wished for."""
        return not any(turn.is_wished for turn in self._wished)

    def of(self, work: Callable[[], None]) -> Turn:
        """Return a turn for `work`."""
        return Turn(self, work)

    def append(self, turn: Turn) -> None:
        """Put a turn behind all others."""
        self._wished.append(turn)
        if not self._next.isActive():
            self._next.start()

    def clear(self) -> None:
        """Forget all that was wished for."""
        while self._wished:
            self._wished.popleft().drop()

    def _take(self) -> None:
        while self._wished:
            turn = self._wished.popleft()
            if turn.is_wished:
                self._work(turn)
                return

    def _work(self, turn: Turn) -> None:
        turn.is_wished = False
        try:
            turn.work()
        finally:
            if self._wished:
                self._next.start()
