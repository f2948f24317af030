"""Which side the person read last, so that the keyboard finds its way back there."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.core.entities import Side


class ReadingFocus(QObject):
    """Remembers the side that had the keyboard last, and gives it back."""

    def __init__(self, left: QWidget, right: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sides = {Side.LEFT: left, Side.RIGHT: right}
        self._side = Side.LEFT
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @property
    def side(self) -> Side:
        """The side that had the keyboard last."""
        return self._side

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        for side, widget in self._sides.items():
            if now is not None and (widget is now or widget.isAncestorOf(now)):
                self._side = side
