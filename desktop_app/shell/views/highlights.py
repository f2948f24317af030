"""Highlights and ribbons: what the links on show look like on the texts and between them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from operator import itemgetter

from desktop_app.core.entities import Evidence, EvidenceKind, Link, Side, Topic, Verdict
from desktop_app.core.navigation import SpanIndex
from desktop_app.core.navigation.partner_count import count_partners
from desktop_app.core.text.span import Span
from desktop_app.shell.models import words
from desktop_app.shell.models.colouring import ColourBy, Dress, dress
from desktop_app.shell.views.reading import Block, Mark, MarkStyle
from desktop_app.shell.views.ribbons import Ribbon

STYLES = {
    Verdict.OPEN: MarkStyle.OPEN,
    Verdict.ACCEPTED: MarkStyle.ACCEPTED,
    Verdict.UNSURE: MarkStyle.UNSURE,
    Verdict.REJECTED: MarkStyle.REJECTED,
}


_Pieces = list[tuple[int, int, float]]
"""Where evidence points, as plain numbers, and how much it weighs: there is a lot of it where links are many."""
_PLACE = itemgetter(0, 1)
JOINED_WITHIN = 24
"""Pieces of evidence at most this many characters apart are one highlight."""


OPENING, OPENING_UNSPACED = 24, 8
"""At most this many characters of a passage are highlighted where only its meaning links it; fewer without spaces."""


@dataclass(frozen=True, slots=True)
class Patch:
    """A stretch of a passage where its evidence stands close together, and how much of it."""

    span: Span
    weight: float


def patches(link: Link, side: Side) -> list[Patch]:
    """Return where the evidence of a link stands, in order; all of the passage where no evidence points inside."""
    return _joined_patches((link.left if side is Side.LEFT else link.right).span, _pieces(link, side))


def _joined_patches(passage: Span, pieces: _Pieces) -> list[Patch]:
    low, high = passage.start, passage.end
    inside = [piece for piece in pieces if low <= piece[0] and piece[1] <= high]
    if not inside:
        return [Patch(passage, 1.0)]
    inside.sort(key=_PLACE)
    joined: list[Patch] = []
    start, end, weight = inside[0]
    for next_start, next_end, next_weight in inside[1:]:
        if next_start - end <= JOINED_WITHIN:
            end, weight = max(end, next_end), weight + next_weight
        else:
            joined.append(Patch(Span(start, end), weight))
            start, end, weight = next_start, next_end, next_weight
    return [*joined, Patch(Span(start, end), weight)]


@dataclass(frozen=True, slots=True)
class Ends:
    """Where a link ends on both sides, and the topic that gives it its colour."""

    topic: Topic | None
    left: Span
    right: Span
    passages: tuple[Span, Span]

    def on(self, side: Side) -> Span:
        """Return the end on one side."""
        return self.left if side is Side.LEFT else self.right


class Highlights:
    """The colours, highlights and ribbons of one analysis; `preferred` topics give theirs where a link has several."""

    def __init__(
        self, topics: Iterable[Topic], preferred: frozenset[int] = frozenset(), by: ColourBy = ColourBy.TOPIC
    ) -> None:
        self._topics = {topic.id: topic for topic in topics}
        self._preferred = preferred
        self._by = by
        self._places: dict[tuple[int, Side], SpanIndex] = {}
        self._ends: dict[int, Ends] = {}
        self._dresses: dict[int, Dress] = {}

    def coloured(self, by: ColourBy) -> "Highlights":
        """Return the same highlights coloured otherwise; where links end stays as it was worked out."""
        made = copy(self)
        made._by = by
        return made

    def is_same(self, other: "Highlights") -> bool:
        """Say whether these are the highlights of the same analysis, coloured alike."""
        return self._ends is other._ends and self._by is other._by

    def ends(self, link: Link) -> Ends:
        """Return the ends of a link, worked out once as long as its passages stay the same."""
        kept, passages = self._ends.get(link.id), (link.left.span, link.right.span)
        if kept is None or kept.passages != passages:
            pieces = {Side.LEFT: _pieces(link, Side.LEFT), Side.RIGHT: _pieces(link, Side.RIGHT)}
            topic = self._topic(link, pieces)
            left = self._end(link, Side.LEFT, topic, pieces[Side.LEFT])
            right = self._end(link, Side.RIGHT, topic, pieces[Side.RIGHT])
            kept = self._ends[link.id] = Ends(topic, left, right, passages)
        return kept

    def topic(self, link: Link) -> Topic | None:
        """Return the topic that gives a link its colour: one filtered for, else that which its evidence speaks of."""
        return self.ends(link).topic

    def dress(self, link: Link) -> Dress:
        """Return the colour and the sign of a link, by whatever links are coloured by."""
        topic = self.ends(link).topic
        if topic is None or self._by is not ColourBy.TOPIC:
            return dress(link, topic, self._by)
        worn = self._dresses.get(topic.id)
        if worn is None:
            worn = self._dresses[topic.id] = dress(link, topic, self._by)
        return worn

    def end(self, link: Link, side: Side) -> Span:
        """Return the patch where a link's ribbon ends: of those that speak of its topic the one that weighs most."""
        return self.ends(link).on(side)

    def _topic(self, link: Link, pieces: Mapping[Side, _Pieces]) -> Topic | None:
        known = [self._topics[topic_id] for topic_id in link.topics if topic_id in self._topics]
        chosen = [topic for topic in known if topic.id in self._preferred] or known
        if len(chosen) < 2:
            return chosen[0] if chosen else None
        return max(chosen, key=lambda topic: (self._spoken_of(pieces, topic), -topic.id))

    def _end(self, link: Link, side: Side, topic: Topic | None, pieces: _Pieces) -> Span:
        if not pieces and is_by_meaning_alone(link):
            return opening(link, side)
        found = _joined_patches((link.left if side is Side.LEFT else link.right).span, pieces)
        if len(found) == 1:
            return found[0].span
        places = self._places_of(topic, side) if topic is not None else None
        on_topic = [patch for patch in found if places is not None and places.touches(patch.span)]
        return max(on_topic or found, key=lambda patch: (patch.weight, -patch.span.start)).span

    def marks(self, links: Iterable[Link], side: Side) -> list[Mark]:
        """Return the highlights of one side: one patch of each link.

        Of a passage that only its meaning links the first words are one, or the texts would be nothing but highlight.

        Where several links that look alike end together their sign stands once. Where a passage has several partners
        their number stands at the last of its highlights.
        """
        listed = list(links)
        partners = self._partners(listed, side)
        made: list[Mark] = []
        signed: set[tuple[int, str]] = set()
        for link in listed:
            worn, style = self.dress(link), STYLES[link.verdict]
            end = self.end(link, side)
            has_sign = (end.end, worn.sign) not in signed
            signed.add((end.end, worn.sign))
            sign, count = worn.sign if has_sign else "", partners.get(link.id, 0)
            made.append(Mark(link.id, end, worn.colour, sign, style, count, worn.is_plain))
        return made

    def more_marks(self, link: Link, side: Side) -> list[Mark]:
        """Return what else is highlighted of a link while it is current: its other patches, or all of its passage."""
        colour, end = self.dress(link).colour, self.end(link, side)
        return [Mark(link.id, p.span, colour, "", STYLES[link.verdict]) for p in patches(link, side) if p.span != end]

    def _partners(self, links: Sequence[Link], side: Side) -> dict[int, int]:
        """Return how many partners a passage has that has several, by the link whose highlight ends it."""
        spans = [(link.left if side is Side.LEFT else link.right).span for link in links]
        counts = count_partners(spans)
        last: dict[Span, int] = {}
        for number, link in enumerate(links):
            if counts[number] > 1:
                before = last.get(spans[number])
                if before is None or self.end(link, side).end > self.end(links[before], side).end:
                    last[spans[number]] = number
        return {links[number].id: counts[number] for number in last.values()}

    def ribbons(self, groups: Iterable[Sequence[Link]]) -> list[Ribbon]:
        """Return a ribbon for each passage: for the links in it together, and within for each."""
        return [self._joined([self._ribbon(link, self.ends(link)) for link in group], group) for group in groups]

    @staticmethod
    def _joined(inner: list[Ribbon], group: Sequence[Link]) -> Ribbon:
        if len(inner) == 1:
            return inner[0]
        best = inner[max(range(len(inner)), key=lambda at: group[at].score)]
        left = Span(min(one.left.start for one in inner), max(one.left.end for one in inner))
        right = Span(min(one.right.start for one in inner), max(one.right.end for one in inner))
        said = f"{best.label} · {words.passage_of(len(inner))}"
        return Ribbon(best.link_id, left, right, best.topic_colour, said, tuple(inner))

    def _ribbon(self, link: Link, ends: Ends) -> Ribbon:
        said = ends.topic.label if ends.topic is not None else words.link_kind(link.kind)
        return Ribbon(link.id, ends.left, ends.right, self.dress(link).colour, said)

    def _spoken_of(self, pieces: Mapping[Side, _Pieces], topic: Topic) -> float:
        spoken = 0.0
        for side, found in pieces.items():
            touches = self._places_of(topic, side).touches_between
            spoken += sum([weight for start, end, weight in found if touches(start, end)])
        return spoken

    def _places_of(self, topic: Topic, side: Side) -> SpanIndex:
        """Return where a side speaks of a topic, sorted out once it is asked for."""
        places = self._places.get((topic.id, side))
        if places is None:
            places = self._places[topic.id, side] = SpanIndex(topic.left if side is Side.LEFT else topic.right)
        return places


def blocks(ribbons: Iterable[Ribbon], side: Side) -> tuple[Block, ...]:
    """Return the stretches of one side that passages of several links take up."""
    several = (one for one in ribbons if one.inner)
    return tuple(Block(one.left if side is Side.LEFT else one.right, one.topic_colour) for one in several)


def pointing(link: Link) -> Iterator[Evidence]:
    """Yield the evidence that points at some words; that two passages mean alike is said of the whole of both."""
    return (piece for piece in link.evidence if piece.kind is not EvidenceKind.MEANING)


def is_by_meaning_alone(link: Link) -> bool:
    """Say whether all there is to say for a link is that its passages mean alike."""
    return bool(link.evidence) and not any(pointing(link))


def opening(link: Link, side: Side) -> Span:
    """Return the first words of a passage."""
    anchor = link.left if side is Side.LEFT else link.right
    words_there = anchor.quote[:OPENING].rsplit(None, 1)
    length = len(words_there[0]) if len(words_there) > 1 else OPENING_UNSPACED
    if len(anchor.quote) <= OPENING:
        length = len(anchor.quote)
    return Span(anchor.span.start, min(anchor.span.end, anchor.span.start + length))


def _pieces(link: Link, side: Side) -> _Pieces:
    told = [piece for piece in link.evidence if piece.kind is not EvidenceKind.MEANING]
    if side is Side.LEFT:
        placed = [(piece.left.start, piece.left.end, piece.weight) for piece in told]
    else:
        placed = [(piece.right.start, piece.right.end, piece.weight) for piece in told]
    return [piece for piece in placed if piece[0] < piece[1]]
