"""The first painting of a window is told once, after it is done."""

from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.shell.first_paint import FirstPaint


class Painted(QWidget):
    """Counts how often it is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.paintings = 0

    def event(self, event: QEvent) -> bool:
        self.paintings += event.type() == QEvent.Type.Paint
        return super().event(event)


def test_first_paint_is_told_once_when_the_window_has_been_painted(qtbot: Any) -> None:
    window = Painted()
    qtbot.addWidget(window)
    told: list[int] = []
    first = FirstPaint(window, wait_ms=60_000)
    first.over.connect(lambda: told.append(window.paintings))
    QApplication.processEvents()
    assert told == []
    window.show()
    qtbot.waitUntil(lambda: bool(told))
    window.repaint()
    QApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))
    QApplication.processEvents()
    assert len(told) == 1
    assert told[0] >= 1


def test_first_paint_is_told_when_the_window_is_never_painted(qtbot: Any) -> None:
    window = Painted()
    qtbot.addWidget(window)
    first = FirstPaint(window, wait_ms=0)
    with qtbot.waitSignal(first.over):
        pass
    assert window.paintings == 0
