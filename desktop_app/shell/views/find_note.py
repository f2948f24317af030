"""What is to be said about a search, under its field and over what lies there."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.core.text.finding import MOST_HITS
from desktop_app.shell.session.finder import Findings

WIDEST = 420
GAP = 6


class FindNote(QLabel):
    """One sentence on a card; it takes neither room nor clicks."""

    def __init__(self, under: QWidget) -> None:
        super().__init__(under.window())
        self._under = under
        self.setObjectName("findNote")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "note")
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence and have it heard; hide where there is none."""
        if sentence == self.text() and self.isVisible() == bool(sentence):
            return
        self.setText(sentence)
        self.setVisible(bool(sentence) and self._under.isVisible())
        if sentence:
            self.place()
            announce(self._under, sentence)

    def place(self) -> None:
        """Stand under the field, its right edge under that of the field, wherever that has moved to."""
        if self.isHidden():
            return
        window = self._under.window()
        if self.parentWidget() is not window:
            self.setParent(window)
            self.setVisible(self._under.isVisible())
        wanted = self.fontMetrics().horizontalAdvance(self.text()) + 28
        width = min(wanted, WIDEST, window.width() - 2 * GAP)
        self.setFixedWidth(width)
        self.setFixedHeight(self.heightForWidth(width))
        corner = self._under.mapTo(window, QPoint(self._under.width(), self._under.height() + GAP))
        self.move(max(GAP, min(corner.x(), window.width() - GAP) - width), corner.y())
        self.raise_()


def reservation(findings: Findings) -> str:
    """Return why there may be more places than were found."""
    if findings.left.is_out_of_time or findings.right.is_out_of_time:
        return QCoreApplication.translate(
            "FindNote", "The search took too long and was given up. A narrower expression is found faster."
        )
    if findings.left.is_cut or findings.right.is_cut:
        return QCoreApplication.translate(
            "FindNote", "There are more places than can be marked: the first {count} on each side are."
        ).format(count=f"{MOST_HITS:,}")
    return ""


def announce(widget: QWidget, sentence: str) -> None:
    """Have a screen reader, if one listens, say a sentence on behalf of a widget."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
