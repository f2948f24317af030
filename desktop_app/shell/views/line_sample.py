"""A sample of the line under a highlight."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.shell.look import theme_now
from desktop_app.shell.views.reading import MarkStyle
from desktop_app.shell.views.reading.mark_painter import paint_line

HEIGHT_PX = 14


class LineSample(QWidget):
    """Shows how the highlights of links with one verdict are underlined."""

    def __init__(self, style: MarkStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style

    def sizeHint(self) -> QSize:
        return QSize(18, HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = QRectF(0, self.height() / 2, self.width(), 2)
        paint_line(painter, line, self._style, QColor(theme_now().ink), QColor(theme_now().pane))
        painter.end()
