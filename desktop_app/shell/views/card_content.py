"""What the hover card says of a link."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPalette

from desktop_app.core.entities import Document, Link, Side
from desktop_app.core.navigation import partners
from desktop_app.shell.i18n import plural
from desktop_app.shell.models import words
from desktop_app.shell.models.colouring import ColourBy
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.theme import theme_of
from desktop_app.shell.views.hover_card import LONGEST_CHIP, CardContent, Partner
from desktop_app.shell.views.marking import Marker
from desktop_app.shell.views.places import Places, places_of
from desktop_app.shell.views.quotes import quote

MOST_CHIPS, MOST_CUES = 5, 3


class CardWriter:
    """Writes the card of a link for a reader of one side, or of a ribbon between both."""

    def __init__(self, desk: Desk, marker: Marker) -> None:
        self._desk = desk
        self._marker = marker
        self._places: dict[Side, Places] = {}

    def write(self, link: Link, side: Side | None, palette: QPalette, joined: int = 1) -> CardContent:
        """Return what is said of `link`: the other side's passage, or both where the reader is on neither.

        `joined` is how many links are drawn as one ribbon.
        """
        highlights = self._marker.highlights
        title, *facts = self._facts(link)
        shown = list(Side) if side is None else [other for other in Side if other is not side]
        return CardContent(
            highlights.dress(link),
            title,
            " · ".join(facts),
            tuple(made for other in shown if (made := self._partner(link, other, palette)) is not None),
            _chips(link),
            tuple(cue.text for cue in link.cues[:MOST_CUES]),
            self._count(link, side) if side is not None else _joined(joined),
        )

    def _facts(self, link: Link) -> list[str]:
        """Return topic, kind and verdict, first what the colour stands for, and what else is known of a link."""
        topic = self._marker.highlights.topic(link)
        facts = {
            ColourBy.TOPIC: topic.label if topic is not None else "",
            ColourBy.KIND: words.link_kind(link.kind),
            ColourBy.VERDICT: words.verdict(link.verdict),
        }
        more = [words.relation(link.relation) if link.relation is not None else ""]
        more.append(words.mutual_best() if link.is_mutual_best else "")
        first = facts.pop(self._marker.colouring.value, "")
        return [said for said in (first, *facts.values(), *more) if said]

    def _partner(self, link: Link, side: Side, palette: QPalette) -> Partner | None:
        document = self._desk.spread.document(side)
        if document is None:
            return None
        tint = theme_of(palette).topic_tint(self._marker.highlights.dress(link).colour, is_current=True)
        ground = palette.color(QPalette.ColorRole.Base)
        return Partner(quote(self._places_of(side, document), link, side, tint, ground), document.title)

    def _places_of(self, side: Side, document: Document) -> Places:
        kept = self._places.get(side)
        if kept is None or kept.document is not document:
            kept = self._places[side] = places_of(document)
        return kept

    def _count(self, link: Link, side: Side) -> str:
        passage = (link.left if side is Side.LEFT else link.right).span
        count = len(partners(self._marker.shown(), side, passage))
        if count < 2:
            return ""
        said = QCoreApplication.translate(
            "HoverCard", "This passage has %n partner(s). Y goes on to the next.", None, count
        )
        return plural(said, count)


def _joined(count: int) -> str:
    if count < 2:
        return ""
    said = QCoreApplication.translate(
        "HoverCard", "%n link(s) run together here; this is the best of them.", None, count
    )
    return plural(said, count)


def _chips(link: Link) -> tuple[str, ...]:
    heaviest = sorted(link.evidence, key=lambda piece: -piece.weight)
    said = dict.fromkeys(words.excerpt(words.evidence(piece), LONGEST_CHIP) for piece in heaviest)
    chips = list(said)
    left_out = len(chips) - MOST_CHIPS
    if left_out > 1:
        more = plural(QCoreApplication.translate("HoverCard", "%n more", None, left_out), left_out)
        return (*chips[:MOST_CHIPS], more)
    return tuple(chips)
