"""Laying a spread, marking it and painting it are turns of the event loop of their own, each short."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.shell.session.desk import Desk

TURNS = 2
"""In the first turn after a spread was laid it is marked, in the second it is painted."""


class Stillness(QObject):
    """Leaves the window as it looks while a spread is laid, and paints it once afterwards.

    All views follow what is laid, the layouts and marks after them: painted in between, half of it would be painted
    twice.
    """

    def __init__(self, desk: Desk, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._left = 0
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._turn)
        desk.leaving.connect(self._hold)

    def _hold(self) -> None:
        if self._window.isVisible():
            self._window.setUpdatesEnabled(False)
            self._left = TURNS
            self._next.start()

    def _turn(self) -> None:
        self._left -= 1
        if self._left > 0:
            self._next.start()
        else:
            self._window.setUpdatesEnabled(True)
            self._window.repaint()  # a wish to be painted that came to nothing meanwhile keeps all later ones back
