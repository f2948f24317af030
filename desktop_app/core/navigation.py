"""Where a reader goes next, worked out without a toolkit."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from desktop_app.core.entities import Link, Side, Verdict
from desktop_app.core.text.span import Span

_SPACES = re.compile(r"\s+")


class SpanIndex:
    """Finds which of many spans touch a stretch, in logarithmic time where spans are short.

    Numbers handed back are positions in the sequence given. O(n log n) to build.
    """

    def __init__(self, spans: Sequence[Span]) -> None:
        starts = [span.start for span in spans]
        self._order = sorted(range(len(spans)), key=starts.__getitem__)
        self._starts = sorted(starts)
        self._ends = [spans[number].end for number in self._order]
        self._reach = list(accumulate(self._ends, max))

    def __len__(self) -> int:
        return len(self._order)

    @property
    def in_order(self) -> tuple[int, ...]:
        """The numbers of all spans, in reading order."""
        return tuple(self._order)

    def touching(self, span: Span) -> list[int]:
        """Return the numbers of the spans that share a code point with `span`, in reading order."""
        first = bisect_right(self._reach, span.start)
        last = bisect_left(self._starts, span.end)
        return [self._order[place] for place in range(first, last) if self._ends[place] > span.start]

    def at(self, offset: int) -> list[int]:
        """Return the numbers of the spans that hold the code point at `offset`, in reading order."""
        return self.touching(Span(offset, offset + 1))


class LinksInView:
    """Says which links have an end between the two ends of what each side shows."""

    def __init__(self, left: Sequence[Span], right: Sequence[Span]) -> None:
        self._left = SpanIndex(left)
        self._right = SpanIndex(right)

    def among(self, left: Span, right: Span) -> list[int]:
        """Return the numbers of the links with an end in view on either side, those seen whole first."""
        on_left, on_right = self._left.touching(left), self._right.touching(right)
        both = set(on_left) & set(on_right)
        whole = [number for number in on_left if number in both]
        return whole + [number for number in [*on_left, *on_right] if number not in both]


def step(ids: Sequence[int], current: int | None, by: int) -> int | None:
    """Return the id `by` places after `current` in the queue, staying inside it; None for an empty queue.

    With no current id, or one that is no longer there, a step forward takes the first and a step back the last.
    """
    if not ids:
        return None
    if current is None or current not in ids:
        return ids[0] if by >= 0 else ids[-1]
    return ids[max(0, min(len(ids) - 1, ids.index(current) + by))]


def next_where(links: Sequence[Link], current: int | None, is_wanted: Callable[[Link], bool]) -> int | None:
    """Return the id of the next link after `current`, going round once, that is wanted; None if there is none."""
    place = next((number for number, link in enumerate(links) if link.id == current), -1)
    for link in [*links[place + 1 :], *links[: place + 1]]:
        if is_wanted(link):
            return link.id
    return None


def next_open(links: Sequence[Link], current: int | None) -> int | None:
    """Return the id of the next link that nobody has judged yet, or None."""
    return next_where(links, current, lambda link: link.verdict is Verdict.OPEN)


def in_reading_order(links: Iterable[Link], side: Side) -> list[Link]:
    """Return the links by where they stand on `side`, then by where they stand on the other."""
    if side is Side.LEFT:
        return sorted(links, key=lambda link: (link.left.span, link.right.span, link.id))
    return sorted(links, key=lambda link: (link.right.span, link.left.span, link.id))


def link_near(links: Sequence[Link], side: Side, offset: int) -> int | None:
    """Return the id of the link whose passage on `side` stands nearest to `offset`, or None."""

    def distance(link: Link) -> tuple[int, int, int]:
        span = link.left.span if side is Side.LEFT else link.right.span
        return max(span.start - offset, offset - span.end, 0), len(span), link.id

    return min(links, key=distance).id if links else None


def partners(links: Sequence[Link], side: Side, passage: Span) -> list[int]:
    """Return the ids of the links whose passage on `side` overlaps `passage`, best score first."""
    found = [link for link in links if (link.left if side is Side.LEFT else link.right).span.overlaps(passage)]
    return [link.id for link in sorted(found, key=lambda link: (-link.score, link.id))]


@dataclass(frozen=True, slots=True)
class Tie:
    """A place on the left that belongs with one on the right, and how firmly (0..1)."""

    left: float
    right: float
    weight: float = 1.0


class Correspondence:
    """Maps a place of one side to the other by the links, so that both can be scrolled together.

    Only the heaviest set of links that run in the same order on both sides is followed: crossed links would make
    the other side jump back and forth. Between two of them, and to both ends, places are interpolated; each map
    never turns back and reaches both ends.
    """

    def __init__(self, ties: Iterable[Tie], left_length: int, right_length: int) -> None:
        inner = [tie for tie in ties if 0 < tie.left < left_length and 0 < tie.right < right_length]
        kept = heaviest_chain(inner)
        self._left = [0.0, *(tie.left for tie in kept), float(left_length)]
        self._right = [0.0, *(tie.right for tie in kept), float(right_length)]

    @classmethod
    def of_links(cls, links: Iterable[Link], left_length: int, right_length: int) -> "Correspondence":
        """Return the correspondence that the middles of the linked passages make."""
        return cls([_tie(link) for link in links], left_length, right_length)

    def to_right(self, place: float) -> float:
        """Return the place on the right that belongs with `place` on the left."""
        return _interpolated(self._left, self._right, place)

    def to_left(self, place: float) -> float:
        """Return the place on the left that belongs with `place` on the right."""
        return _interpolated(self._right, self._left, place)


def _tie(link: Link) -> Tie:
    left, right = link.left.span, link.right.span
    return Tie((left.start + left.end) / 2, (right.start + right.end) / 2, link.score)


def _interpolated(places: list[float], others: list[float], place: float) -> float:
    after = max(1, min(len(places) - 1, bisect_right(places, place)))
    before = after - 1
    stretch = places[after] - places[before]
    share = (place - places[before]) / stretch if stretch else 0.0
    return others[before] + max(0.0, min(1.0, share)) * (others[after] - others[before])


def heaviest_chain(ties: Sequence[Tie]) -> list[Tie]:
    """Return the ties, strictly rising on both sides, whose weights add up to most; the earliest such on a draw.

    O(n log n), by a Fenwick tree of best sums over the ranks on the right.
    """
    ordered = sorted(ties, key=lambda tie: (tie.left, -tie.right, -tie.weight))
    ranks = {right: rank for rank, right in enumerate(sorted({tie.right for tie in ordered}), start=1)}
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(ranks) + 1)
    before: list[int] = []
    last, most = -1, 0.0
    for number, tie in enumerate(ordered):
        total, previous = _best_below(best, ranks[tie.right] - 1)
        before.append(previous)
        total += max(tie.weight, 1e-9)
        _raise_from(best, ranks[tie.right], total, number)
        if total > most:
            last, most = number, total
    chain: list[Tie] = []
    while last >= 0:
        chain.append(ordered[last])
        last = before[last]
    return chain[::-1]


def _best_below(best: list[tuple[float, int]], rank: int) -> tuple[float, int]:
    found = (0.0, -1)
    while rank > 0:
        if best[rank][0] > found[0]:
            found = best[rank]
        rank -= rank & -rank
    return found


def _raise_from(best: list[tuple[float, int]], rank: int, total: float, number: int) -> None:
    while rank < len(best):
        if total > best[rank][0]:
            best[rank] = (total, number)
        rank += rank & -rank


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return the spans in order, with those that touch or overlap joined."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = joined[-1].joined(span)
        else:
            joined.append(span)
    return joined


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of the code points of a text are linked."""

    covered: int
    length: int

    @property
    def share(self) -> float:
        """The covered part, 0..1; 0 for an empty text."""
        return self.covered / self.length if self.length else 0.0


def coverage(spans: Iterable[Span], whole: Span) -> Coverage:
    """Return how much of `whole` the spans cover, each code point counted once."""
    inside = [Span(max(span.start, whole.start), min(span.end, whole.end)) for span in spans if span.overlaps(whole)]
    return Coverage(sum(len(span) for span in merged(inside)), len(whole))


def find_places(text: str, wanted: str, limit: int = 10_000) -> list[Span]:
    """Return where `wanted` stands in `text`, at most `limit` times, whatever its case and the spaces in it.

    A space in `wanted` stands for any run of white space, since a reader does not see where lines are broken.
    """
    words = _SPACES.split(wanted.strip())
    if words == [""]:
        return []
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words), re.IGNORECASE)
    found: list[Span] = []
    for hit in pattern.finditer(text):
        found.append(Span(*hit.span()))
        if len(found) == limit:
            break
    return found
