"""What the colours of highlights say: the topic of a link, its kind, its verdict, or nothing."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop_app.core.entities import Link, LinkKind, Topic, Verdict
from desktop_app.shell.models import words


class ColourBy(StrEnum):
    """What gives a link its colour and its sign."""

    TOPIC = "topic"
    KIND = "kind"
    VERDICT = "verdict"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Dress:
    """How a link looks: `colour` indexes the palette of eight (None is quiet), `sign` says the same without colour.

    What is plain is neither coloured nor tinted: a thin line says that there is a link.
    """

    colour: int | None
    sign: str
    is_plain: bool = False


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One line of the legend: what a colour with its sign means, and how many links wear it."""

    dress: Dress
    label: str
    count: int


UNDRESSED = Dress(None, "")
PLAIN = Dress(None, "", is_plain=True)
KINDS = {
    LinkKind.NEAR_COPY: Dress(0, "C"),
    LinkKind.WORDING: Dress(1, "W"),
    LinkKind.NAME: Dress(2, "N"),
    LinkKind.DATE: Dress(3, "D"),
    LinkKind.NUMBER: Dress(4, "#"),
    LinkKind.REFERENCE: Dress(5, "R"),
    LinkKind.QUOTATION: Dress(6, "Q"),
    LinkKind.MEANING: Dress(7, "M"),
    LinkKind.BY_HAND: Dress(None, "H"),
}
VERDICTS = {
    Verdict.OPEN: Dress(1, "•"),
    Verdict.ACCEPTED: Dress(2, "✓"),
    Verdict.UNSURE: Dress(4, "?"),
    Verdict.REJECTED: Dress(0, "✗"),
}


class Colouring(QObject):
    """Holds what the highlights are coloured by."""

    changed = Signal(object)
    """The new ColourBy."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._value = ColourBy.TOPIC

    @property
    def value(self) -> ColourBy:
        """What the highlights are coloured by."""
        return self._value

    def choose(self, value: ColourBy) -> None:
        """Colour the highlights by this."""
        if value is not self._value:
            self._value = value
            self.changed.emit(value)

    def cycle(self) -> None:
        """Go on to the next way of colouring."""
        ways = list(ColourBy)
        self.choose(ways[(ways.index(self._value) + 1) % len(ways)])


def dress(link: Link, topic: Topic | None, by: ColourBy) -> Dress:
    """Return how a link looks whose colour would come from `topic`."""
    match by:
        case ColourBy.TOPIC:
            return Dress(topic.colour, topic.letter) if topic is not None else UNDRESSED
        case ColourBy.KIND:
            return KINDS[link.kind]
        case ColourBy.VERDICT:
            return VERDICTS[link.verdict]
        case ColourBy.NONE:
            return PLAIN


def legend(links: Iterable[Link], topics: Iterable[Topic], by: ColourBy) -> list[LegendEntry]:
    """Return what each colour and sign on show means; of topics those that links on show have."""
    listed = list(links)
    match by:
        case ColourBy.TOPIC:
            worn = Counter(topic_id for link in listed for topic_id in link.topics)
            known = [topic for topic in topics if worn[topic.id]]
            return [LegendEntry(Dress(one.colour, one.letter), one.label, worn[one.id]) for one in known]
        case ColourBy.KIND:
            kinds = Counter(link.kind for link in listed)
            return [LegendEntry(KINDS[kind], words.link_kind(kind), kinds[kind]) for kind in KINDS if kinds[kind]]
        case ColourBy.VERDICT:
            found = Counter(link.verdict for link in listed)
            return [LegendEntry(VERDICTS[one], words.verdict(one), found[one]) for one in VERDICTS]
        case ColourBy.NONE:
            return []


def way_said(by: ColourBy) -> str:
    """Return a way of colouring as it stands in a menu."""
    return {
        ColourBy.TOPIC: QCoreApplication.translate("Words", "Topic"),
        ColourBy.KIND: QCoreApplication.translate("Words", "Kind of link"),
        ColourBy.VERDICT: QCoreApplication.translate("Words", "Verdict"),
        ColourBy.NONE: QCoreApplication.translate("Words", "No colour"),
    }[by]
