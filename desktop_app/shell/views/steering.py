"""Steering: what a turn of the wheel means, told before a pane scrolls by it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QScrollBar

from desktop_app.core.entities import Side
from desktop_app.shell.views.reading import ReadingView

_LINES_A_NOTCH = 3
_NOTCH = 120
_NOT_ALONG = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
"""With these keys the wheel changes the size, or scrolls sideways."""

Taker = Callable[[Side, int], bool]
"""Hears of a side, and by how many pixels it is to be scrolled; says whether it has seen to that."""


class Wheel(QObject):
    """Listens to the wheel over one pane; a turn that nobody takes is the pane's own."""

    def __init__(self, side: Side, pane: ReadingView, take: Taker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._pane = pane
        self._take = take
        self._rest = 0.0
        pane.viewport().installEventFilter(self)

    def leave(self) -> None:
        """Listen no more."""
        self._pane.viewport().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Wheel or not isinstance(event, QWheelEvent):
            return False
        if event.modifiers() & _NOT_ALONG or not (event.pixelDelta().y() or event.angleDelta().y()):
            return False
        pixels = self._rest - _pixels(event, self._pane.verticalScrollBar())
        if not self._take(self._side, int(pixels)):
            self._rest = 0.0
            return False
        self._rest = pixels - int(pixels)
        event.accept()
        return True


def _pixels(event: QWheelEvent, bar: QScrollBar) -> float:
    """Return by how much a turn scrolls up: exactly what a touch pad reports, or lines for a wheel with notches."""
    if not event.pixelDelta().isNull():
        return float(event.pixelDelta().y())
    return event.angleDelta().y() / _NOTCH * _LINES_A_NOTCH * bar.singleStep()
