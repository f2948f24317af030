"""A passage in the link's detail."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.shell.theme import reading_font
from desktop_app.shell.views.quotes import Quote
from desktop_app.shell.views.widgets import ElidedLabel


class PassageQuote(QWidget):
    """Where a passage stands, and its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = ElidedLabel(self)
        self._place.setProperty("role", "quiet")
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        self._words = QLabel(self)
        self._words.setFont(reading_font(13))
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._place)
        layout.addWidget(self._words)

    def show_quote(self, quote: Quote, title: str) -> None:
        """Show `quote` of the document with this title."""
        self._place.setText(f"{quote.place} · {title}" if quote.place else title)
        self._place.setToolTip(title)
        self._words.setText(f'<p style="line-height:105%; margin:0">{quote.rich}</p>')
        self._words.setAccessibleName(quote.plain)
        self.updateGeometry()  # those around would else hear of another height a turn later
