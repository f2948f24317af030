"""Laying a spread and painting it are two turns of the event loop, each short."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.shell.session.desk import Desk


class Stillness(QObject):
    """Leaves the window as it looks while a spread is laid, and paints it once in the next turn.

    All views follow what is laid, and the layouts after them: painted in between, half of it would be painted twice.
    """

    def __init__(self, desk: Desk, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.setInterval(0)
        self._over.timeout.connect(self._paint)
        desk.leaving.connect(self._hold)

    def _hold(self) -> None:
        if self._window.isVisible():
            self._window.setUpdatesEnabled(False)
            self._over.start()

    def _paint(self) -> None:
        self._window.setUpdatesEnabled(True)
