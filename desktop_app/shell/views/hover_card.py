"""The hover card: what stands at the other end of a link, and why, without leaving the place."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop_app.shell.models.colouring import Dress
from desktop_app.shell.views.passage_quote import PassageQuote
from desktop_app.shell.views.quotes import Quote
from desktop_app.shell.views.swatch import Swatch
from desktop_app.shell.views.widgets import ElidedLabel, FlowLayout, label

WIDTH_PX = 344
GAP_PX = 8
"""Between the card and what it speaks of."""
MARGIN_PX = 6
"""Between the card and the edge of the window."""
LONGEST_CHIP = 44


@dataclass(frozen=True, slots=True)
class Partner:
    """A passage as the card quotes it, with the title of its document."""

    quote: Quote
    title: str


@dataclass(frozen=True, slots=True)
class CardContent:
    """All that a card says; `footnote` is empty where there is one partner alone."""

    dress: Dress
    title: str
    facts: str
    partners: tuple[Partner, ...]
    chips: tuple[str, ...]
    cues: tuple[str, ...]
    footnote: str

    @property
    def spoken(self) -> str:
        """The card as sentences, for those who hear the window."""
        said = [self.title, self.facts, *(partner.quote.plain for partner in self.partners)]
        return ". ".join(filter(None, [*said, *self.chips, *self.cues, self.footnote]))


class HoverCard(QFrame):
    """A quiet frame over the window; it takes neither the keyboard nor the pointer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hoverCard")
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._swatch = Swatch(parent=self)
        self._title = ElidedLabel(self)
        self._title.setProperty("role", "title")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._facts = label("", "quiet", self)
        self._quotes = (PassageQuote(self), PassageQuote(self))
        self._chips = QWidget(self)
        self._flow = FlowLayout(6, self._chips)
        self._cues = QVBoxLayout()
        self._footnote = label("", "quiet", self)
        self._arrange()
        self.hide()

    def show_content(self, content: CardContent) -> None:
        """Take what is to be said, and as much height as it needs; the card is not shown yet."""
        self._swatch.show_dress(content.dress)
        self._swatch.setVisible(bool(content.dress.sign) or content.dress.colour is not None)
        self._title.setText(content.title)
        self._facts.setText(content.facts)
        for number, view in enumerate(self._quotes):
            view.setVisible(number < len(content.partners))
            if number < len(content.partners):
                view.show_quote(content.partners[number].quote, content.partners[number].title)
        _refill(self._flow, [label(text, "chip", self._chips) for text in content.chips])
        self._chips.setVisible(bool(content.chips))
        _refill(self._cues, [self._cue(text) for text in content.cues])
        self._footnote.setText(content.footnote)
        self._footnote.setVisible(bool(content.footnote))
        self.setAccessibleName(content.spoken)
        self.layout().invalidate()
        self.layout().activate()
        self.resize(WIDTH_PX, self.layout().heightForWidth(WIDTH_PX))

    def _cue(self, text: str) -> QWidget:
        made = label(text, "cue", self)
        made.setWordWrap(True)
        return made

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._swatch)
        head.addWidget(self._title, 1)
        self._facts.setWordWrap(True)
        self._footnote.setWordWrap(True)
        self._cues.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._facts)
        for view in self._quotes:
            layout.addWidget(view)
        layout.addWidget(self._chips)
        layout.addLayout(self._cues)
        layout.addWidget(self._footnote)


def place_beside(card: QSize, mark: QRect, room: QRect, home: QRect, avoided: Sequence[QRect] = ()) -> QPoint:
    """Return where a card goes beside `mark`: inside `room`, over none of `avoided` if that can be, never over `mark`.

    Below first, then above, right and left, within `home` as far as it goes; where it fits nowhere, where most of it
    is seen beside the mark.
    """
    inner = room.adjusted(MARGIN_PX, MARGIN_PX, -MARGIN_PX, -MARGIN_PX)
    at_home = _within(mark.left(), card.width(), home.left() + MARGIN_PX, home.right() - MARGIN_PX)
    across = [
        _within(at_home, card.width(), inner.left(), inner.right()),
        _within(mark.right() + 1 - card.width(), card.width(), inner.left(), inner.right()),
    ]
    below, above = mark.bottom() + GAP_PX + 1, mark.top() - GAP_PX - card.height()
    right, left = mark.right() + GAP_PX + 1, mark.left() - GAP_PX - card.width()
    beside = _within(mark.top(), card.height(), inner.top(), inner.bottom())
    wanted = [*(QPoint(x, y) for y in (below, above) for x in across), QPoint(right, beside), QPoint(left, beside)]

    def cost(place: QPoint) -> tuple[int, int]:
        taken = QRect(place, card)
        outside = _area(taken) - _area(taken.intersected(inner))
        return outside, sum(_area(taken.intersected(other)) for other in avoided)

    return min(wanted, key=cost)


def _within(start: int, length: int, first: int, last: int) -> int:
    return max(first, min(start, last + 1 - length))


def _area(rect: QRect) -> int:
    return max(0, rect.width()) * max(0, rect.height())


def _refill(layout: QLayout, widgets: Sequence[QWidget]) -> None:
    while layout.count():
        widget = layout.takeAt(0).widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    for widget in widgets:
        layout.addWidget(widget)
        widget.show()
