"""Laying a spread, marking it and painting it are turns of the event loop of their own, each short."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.shell.session.desk import Desk

MARKED = 1
"""In the first turn after a spread was laid it is marked; what is painted comes after it, in turns of its own."""


class Stillness(QObject):
    """Leaves the window as it looks while a spread is laid, and paints it once afterwards: the texts, then the rest.

    All views follow what is laid, the layouts and marks after them: painted in between, half of it would be painted
    twice.
    """

    def __init__(self, desk: Desk, window: QWidget, rest: Sequence[QWidget], parent: QObject | None = None) -> None:
        """Take the window, with those parts of it, opaque ones, that are painted one by one after all else."""
        super().__init__(parent)
        self._window = window
        self._rest = tuple(rest)
        self._turns = 0
        self._next = desk.session.jobs.turns.of(self._turn)
        desk.awaited.connect(self._hold)
        desk.leaving.connect(self._hold)

    def _hold(self) -> None:
        if self._window.isVisible():
            self._window.setUpdatesEnabled(False)
            for part in self._rest:
                part.setUpdatesEnabled(False)
            self._turns = 0
            self._next.wish()

    def _turn(self) -> None:
        painted = self._turns - MARKED
        self._turns += 1
        if painted == 0:
            _paint(self._window)
        elif painted > 0:
            _paint(self._rest[painted - 1])
        if painted < len(self._rest):
            self._next.wish()


def _paint(part: QWidget) -> None:
    part.setUpdatesEnabled(True)
    part.repaint()  # a wish to be painted that came to nothing meanwhile keeps all later ones back
