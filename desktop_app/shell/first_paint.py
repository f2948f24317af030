"""The moment when a window has been painted for the first time."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

WAIT_MS = 1000
"""A window that starts minimised, or on a screen that is locked, may not be painted for hours."""


class FirstPaint(QObject):
    """Tell once that a window has been painted; after a while tell so even if it has not."""

    over = Signal()

    def __init__(self, window: QWidget, wait_ms: int = WAIT_MS) -> None:
        super().__init__(window)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._tell)
        self._soon.start(wait_ms)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._soon.start(0)
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        self.parent().removeEventFilter(self)
        self.over.emit()
