"""The outline over a pane that says what a document dragged onto it will do."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.shell.look import theme_now
from desktop_app.shell.theme import control_font

INSET_PX = 8
VEIL = 0.86
_ROOM_PX = 20


class DropTarget(QWidget):
    """Lies over a pane while something is dragged there; it takes no event away from the pane."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._said = ""
        self.setObjectName("dropTarget")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def said(self) -> str:
        """What letting go would do; empty while nothing is dragged here."""
        return "" if self.isHidden() else self._said

    def show_over(self, said: str) -> None:
        """Cover the pane, and say what letting go here does."""
        self._said = said
        self.setAccessibleName(said)
        self.setGeometry(self.parentWidget().rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_now()
        painter = QPainter(self)
        veil = QColor(theme.pane)
        veil.setAlphaF(VEIL)
        painter.fillRect(self.rect(), veil)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = QColor(theme.accent)
        painter.setPen(QPen(tint, 2))
        tint.setAlphaF(0.10)
        painter.setBrush(tint)
        frame = QRectF(self.rect()).adjusted(INSET_PX, INSET_PX, -INSET_PX, -INSET_PX)
        painter.drawRoundedRect(frame, 10, 10)
        font = control_font(15)
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        said = metrics.elidedText(self._said, Qt.TextElideMode.ElideRight, round(frame.width()) - 4 * _ROOM_PX)
        pill = QRectF(0, 0, metrics.horizontalAdvance(said) + 2 * _ROOM_PX, metrics.height() + _ROOM_PX)
        pill.moveCenter(frame.center())
        painter.setPen(QPen(QColor(theme.accent), 1))
        painter.setBrush(QColor(theme.pane))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(QColor(theme.ink))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, said)
        painter.end()
