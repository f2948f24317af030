"""A veil over the window with a card on it, which takes the keyboard and gives it back."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QHideEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

SCRIM = 70
"""How much of what lies behind is veiled, of 255."""


class Veil(QWidget):
    """Covers its window while it is open; a click beside the card closes it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.card = QFrame(self)
        self.card.setProperty("role", "card")
        self._before: QWidget | None = None
        self.hide()

    def open_over(self, wants_keyboard: QWidget) -> None:
        """Cover the window, and give a widget on the card the keyboard."""
        self._before = QApplication.focusWidget()
        self.fit()
        self.show()
        self.raise_()
        self.window().installEventFilter(self)
        wants_keyboard.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_veil(self) -> None:
        """Go away, and give the keyboard back."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def heed_lost_focus(self) -> None:
        """Go away with the keyboard, but not where another program has it or a menu of the card."""
        now = QApplication.focusWidget()
        if self.isVisible() and now is not None and not self.isAncestorOf(now):
            self._before = None
            self.hide()

    def fit(self) -> None:
        """Cover the window; whoever has a card places it."""
        self.setGeometry(self.window().rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on covering the window where its size changes; only an open veil watches it."""
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.window().removeEventFilter(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_veil()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(0, 0, 0, SCRIM))
        painter.end()
