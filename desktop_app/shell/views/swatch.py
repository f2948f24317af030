"""A square of a colour with the sign that goes with it."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.shell.look import theme_now
from desktop_app.shell.models.colouring import UNDRESSED, Dress
from desktop_app.shell.views.rows import SWATCH, paint_dress


class Swatch(QWidget):
    """Shows how a link is dressed."""

    def __init__(self, dress: Dress = UNDRESSED, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dress = dress
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_dress(self, dress: Dress) -> None:
        """Show another colour and sign."""
        self._dress = dress
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SWATCH, SWATCH)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_dress(painter, QRect(0, 0, SWATCH, SWATCH), theme_now(), self._dress)
        painter.end()
