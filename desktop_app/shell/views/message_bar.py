"""The bar of messages at the top of the window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop_app.shell.icons import Icons
from desktop_app.shell.look import theme_now
from desktop_app.shell.messages import Message, Tone
from desktop_app.shell.views.widgets import label, named

MOST_ROWS = 3
TONE_ICONS = {Tone.NOTICE: "info", Tone.SUCCESS: "circle-check", Tone.PROBLEM: "triangle-alert"}


class MessageRow(QFrame):
    """One message, with what may be done about it."""

    def __init__(self, message: Message, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = message
        self.setObjectName("message")
        self._icons = icons
        self._mark = QLabel(self)
        self._text = label(message.text, "", self)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 8, 6)
        layout.setSpacing(10)
        layout.addWidget(self._mark)
        layout.addWidget(self._text, 1)
        for offer in message.offers:
            button = QPushButton(offer.label, self)
            named(button, "offer", offer.label)
            button.clicked.connect(offer.act)
            button.clicked.connect(self.close_row)
            layout.addWidget(button)
        close = QToolButton(self)
        named(close, "closeMessage", self.tr("Close this message"))
        close.setProperty("role", "flat")
        icons.dress(close, "x")
        close.clicked.connect(self.close_row)
        layout.addWidget(close)
        self.tint()

    def tint(self) -> None:
        """Draw the mark in the colours of the theme."""
        theme = theme_now()
        colour = theme.topics[0] if self.message.tone is Tone.PROBLEM else theme.accent
        picture = self._icons.pixmap(TONE_ICONS[self.message.tone], 18, QColor(colour), self.devicePixelRatioF())
        self._mark.setPixmap(picture)

    def close_row(self) -> None:
        """Take the message away."""
        self.hide()
        self.setParent(None)
        self.deleteLater()


class MessageBar(QFrame):
    """The messages that have not been put away, newest last."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setObjectName("messages")
        self.setAccessibleName(self.tr("Messages"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def rows(self) -> list[MessageRow]:
        """Return the messages on show."""
        return self.findChildren(MessageRow, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def show_message(self, message: Message) -> None:
        """Show one more message; one that says the same is replaced."""
        rows = self.rows()
        for row in [row for row in rows if row.message.text == message.text] or rows[: len(rows) - MOST_ROWS + 1]:
            row.close_row()
        self._layout.addWidget(MessageRow(message, self._icons, self))
        event = QAccessibleAnnouncementEvent(self, message.text)
        QAccessible.updateAccessibility(event)

    def sweep(self) -> None:
        """Take the notices away; problems stay until they are closed."""
        for row in self.rows():
            if row.message.tone is not Tone.PROBLEM:
                row.close_row()

    def redress(self) -> None:
        """Follow the theme."""
        for row in self.rows():
            row.tint()
