"""The card about a blank or gap: what the other side says around the same place."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop_app.core.text.span import Span
from desktop_app.shell.icons import Icons
from desktop_app.shell.theme import reading_font
from desktop_app.shell.views.clamped_label import ClampedLabel
from desktop_app.shell.views.widgets import label, named

MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Said:
    """A line of the card: what it is, the words, and what a click leads to: a link, or else a place over there."""

    lead: str
    place: str = ""
    words: str = ""
    link_id: int | None = None
    span: Span | None = None


class QuoteButton(QPushButton):
    """A quotation that can be clicked."""

    def __init__(self, said: Said, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = said
        named(self, f"around{number}", f"{said.lead} {said.words}", self.tr("Go there"))
        self.setProperty("role", "quote")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(10, 5, 8, 6)
        rows.setSpacing(1)
        words = ClampedLabel(MOST_LINES, self)
        words.setText(said.words)
        words.setFont(reading_font(13))
        for widget in (label(said.place, "quiet", self), words) if said.place else (words,):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            rows.addWidget(widget)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how tall the words are at a width: a button asks for no more than one line by itself."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else 0

    def sizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(120, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())


class AroundCard(QFrame):
    """Tells of one place, and of its neighbours on the other side."""

    link_wanted = Signal(int)
    place_wanted = Signal(object)
    """A Span of the other side."""
    stepped = Signal(int)
    closed = Signal()
    """The person put the card away."""
    turned_up = Signal(bool)
    """Whether the card is now there."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("aroundCard")
        self.setAccessibleName(self.tr("What the other side says around this place"))
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._head = label("", "section", self)
        self._where = ClampedLabel(2, self)
        self._where.setProperty("role", "quiet")
        self._close = QToolButton(self)
        self._lines: list[QWidget] = []
        self._body = QVBoxLayout()
        self._body.setSpacing(4)
        self._arrange(icons)
        self._leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._leave.setEnabled(False)
        self._leave.activated.connect(self.close_card)
        self.turned_up.connect(self._leave.setEnabled)
        self.hide()

    def tell(self, head: str, where: str, lines: list[Said]) -> None:
        """Show these lines."""
        self._head.setText(head)
        self._where.setText(where)
        for widget in self._lines:
            self._body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._lines = []
        for number, said in enumerate(lines):
            self._add_line(said, number)
        self._order_tabs()
        self.show()
        self.turned_up.emit(True)

    def close_card(self) -> None:
        """Put the card away."""
        if not self.isHidden():
            self.put_away()
            self.closed.emit()

    def put_away(self) -> None:
        """Take the card away, since the reader has gone elsewhere."""
        if not self.isHidden():
            self.hide()
            self.turned_up.emit(False)

    def _add_line(self, said: Said, number: int) -> None:
        lead = QLabel(said.lead, self)
        lead.setTextFormat(Qt.TextFormat.PlainText)
        lead.setWordWrap(True)
        lead.setProperty("role", "quiet")
        self._take(lead)
        if said.words:
            button = QuoteButton(said, number, self)
            button.clicked.connect(self._go)
            self._take(button)

    def _order_tabs(self) -> None:
        """Let Tab go on from the head of the card to its quotations, and then to what follows the card."""
        quoted = [widget for widget in self._lines if isinstance(widget, QuoteButton)]
        for before, after in pairwise([self._close, *quoted]):
            QWidget.setTabOrder(before, after)

    def _take(self, widget: QWidget) -> None:
        self._lines.append(widget)
        self._body.addWidget(widget)
        widget.show()

    def _go(self) -> None:
        said = self.sender().said
        if said.link_id is not None:
            self.link_wanted.emit(said.link_id)
        elif said.span is not None:
            self.place_wanted.emit(said.span)

    def _step(self) -> None:
        self.stepped.emit(int(self.sender().property("step")))

    def _arrange(self, icons: Icons) -> None:
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self._head, 1)
        for icon, by, name, tip in (
            ("chevron-up", -1, "previousBlank", self.tr("Previous blank or gap (Shift+G)")),
            ("chevron-down", 1, "nextBlank", self.tr("Next blank or gap (G)")),
            ("x", 0, "closeAround", self.tr("Put this card away (Esc)")),
        ):
            button = self._close if name == "closeAround" else QToolButton(self)
            named(button, name, tip)
            button.setProperty("role", "flat")
            button.setProperty("step", by)
            button.setStyleSheet("padding: 2px;")
            icons.dress(button, icon)
            button.clicked.connect(self._step if by else self.close_card)
            top.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 6, 8, 10)
        rows.setSpacing(4)
        rows.addLayout(top)
        rows.addWidget(self._where)
        rows.addSpacing(4)
        rows.addLayout(self._body)
