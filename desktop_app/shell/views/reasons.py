"""Why two passages are linked: both in words, the evidence, the cues, in as much room as there is."""

from dataclasses import dataclass

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.entities import Document, Link, Side
from desktop_app.shell.look import theme_now
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.views.evidence_list import EvidenceList
from desktop_app.shell.views.highlights_on_desk import HighlightsOnDesk
from desktop_app.shell.views.passage_quote import PassageQuote
from desktop_app.shell.views.places import Places, places_of
from desktop_app.shell.views.quotes import quote


@dataclass(frozen=True, slots=True)
class Fullness:
    """How much is said of a link: characters of each passage, chips of evidence."""

    characters: int
    chips: int


MOST, LEAST, SHRINK = 560, 48, 0.88
"""Characters of a passage where there is all the room one can wish for, where there is none, and from step to step."""
CHARACTERS_A_CHIP = 27


def steps() -> tuple[Fullness, ...]:
    """Return how much may be said, from most to least."""
    made, characters = [], float(MOST)
    while characters >= LEAST:
        made.append(Fullness(round(characters), max(2, round(characters / CHARACTERS_A_CHIP))))
        characters *= SHRINK
    return tuple(made)


FULLEST = steps()


class Reasons(QWidget):
    """Both passages of a link and what joins them, cut down until they fit the room they are given."""

    def __init__(self, desk: Desk, highlights: HighlightsOnDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._highlights = highlights
        self._link: Link | None = None
        self._places: dict[Side, Places] = {}
        self._fitted: tuple[tuple[int, int], bool] | None = None
        self._shown: tuple[object, ...] = ()
        self._tall = 0
        self._quotes = {Side.LEFT: PassageQuote(self), Side.RIGHT: PassageQuote(self)}
        self._why = EvidenceList(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 6)
        layout.setSpacing(8)
        for widget in (*self._quotes.values(), self._why):
            layout.addWidget(widget)

    def show_link(self, link: Link) -> None:
        """Take the link that is to be explained; `fit` puts it into words."""
        self._link = link
        self._fitted, self._shown = None, ()
        self._why.show_link(link)

    def fit(self, width: int, height: int) -> bool:
        """Say as much as fits into a room, the least there is where nothing does; return whether it fits.

        Other texts may have come, and their link not yet: there is nothing to say of the one before.
        """
        if self._link is None or self._link is not self._desk.link(self._desk.current):
            return True
        if self._fitted is None or self._fitted[0] != (width, height):
            self._fitted = (width, height), self._fit(self._link, width, height)
        return self._fitted[1]

    def _fit(self, link: Link, width: int, height: int) -> bool:
        low, high = 0, len(FULLEST) - 1
        while low < high:
            middle = (low + high) // 2 if low else 0  # most links are short, and all that is said of them fits
            if self._said(link, FULLEST[middle], width) <= height:
                high = middle
            else:
                low = middle + 1
        is_whole = self._said(link, FULLEST[low], width) <= height
        self.layout().activate()
        return is_whole

    def _said(self, link: Link, fullness: Fullness, width: int) -> int:
        """Say so much, and return how tall it is."""
        tint, ground = self._colours(link)
        held = ((side, self._desk.spread.document(side)) for side in self._quotes)
        said = {
            side: (quote(self._places_of(side, one), link, side, tint, ground, fullness.characters), one.title)
            for side, one in held
            if one is not None
        }
        wanted = (width, tuple(said.values()), self._why.most_of(fullness.chips))
        if wanted != self._shown:
            for side, (made, title) in said.items():
                self._quotes[side].show_quote(made, title)
            self._why.show_chips(fullness.chips)
            self._shown, self._tall = wanted, self._measured(width)
        return self._tall

    def _measured(self, width: int) -> int:
        layout = self.layout()
        layout.invalidate()
        return layout.heightForWidth(width)

    def _colours(self, link: Link) -> tuple[QColor, QColor]:
        theme = theme_now()  # one's own palette is told of another theme later
        return theme.topic_tint(self._highlights.now().dress(link).colour, is_current=True), QColor(theme.pane)

    def _places_of(self, side: Side, document: Document) -> Places:
        kept = self._places.get(side)
        if kept is None or kept.document is not document:
            kept = self._places[side] = places_of(document)
        return kept
