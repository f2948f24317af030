"""Links of neighbouring segments joined into passages."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from desktop_app.core.entities import Analysis, Document, Link, LinkKind, PassagePair, SegmentKind
from desktop_app.core.progress import Heeding, Progress, in_order
from desktop_app.core.text.span import Span

MOST_UNITS = 12
"""A passage is at most so many units long on either side: what a reader takes in and judges as one."""
MOST_ACROSS = 4
"""Where both sides begin a new paragraph, only passages as short as this are joined."""
MOST_FAN = 4
"""Links of one unit that join its passage; what is linked with more is a hub, which would join everything."""
LEAST_FILLED = 0.6
"""What part of the units of a passage must be linked, on either side."""
_STEPS = ((1, 1), (0, 1), (1, 0), (1, -1))
_BRIDGES = ((2, 2), (1, 2), (2, 1))
"""Steps over one unit that is not linked, in one order. These, and steps into another paragraph on both sides, are
taken between links that are mutual best alone."""

_Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class UnitOrder:
    """The units of one side in order, the paragraph that each stands in, and which are headings."""

    places: dict[Span, int]
    paragraphs: tuple[int, ...]
    is_heading: tuple[bool, ...]

    @classmethod
    def of(cls, document: Document, units: Iterable[Span], progress: Progress | None = None) -> "UnitOrder":
        """Return the order of `units` in a document. Raises: Cancelled."""
        progress = progress or Progress()
        larger = [one for one in progress.over(document.segments) if one.kind is not SegmentKind.SENTENCE]
        starts = [one.span.start for one in progress.over(larger)]
        headings = {one.span for one in progress.over(larger) if one.kind is SegmentKind.HEADING}
        keyed = in_order({(span.start, span.end): span for span in progress.over(units)}.items(), progress)
        ordered = Heeding([span for _ends, span in keyed], progress)
        return cls(
            {span: place for place, span in enumerate(ordered)},
            tuple(bisect_right(starts, span.start) for span in ordered),
            tuple(span in headings for span in ordered),
        )

    def crosses(self, here: int, there: int) -> bool:
        """Say whether a paragraph ends between two units."""
        return self.paragraphs[here] != self.paragraphs[there]

    def is_apart(self, here: int, there: int) -> bool:
        """Say whether one of two units is a heading and the other is not."""
        return self.is_heading[here] != self.is_heading[there]


@dataclass(slots=True)
class _Group:
    """Links joined so far."""

    places: list[_Place]


@dataclass(frozen=True, slots=True, order=True)
class _Join:
    """Two places that may belong to one passage; the least is joined first."""

    rank: tuple[int, bool, float]
    here: _Place
    there: _Place
    is_across: bool = field(compare=False)


def orders(
    left: Document, right: Document, analysis: Analysis, progress: Progress | None = None
) -> tuple[UnitOrder, UnitOrder]:
    """Return the units of both sides, so far as an analysis knows them: linked, faintly linked, or alone."""
    progress = progress or Progress()
    found = (link for link in progress.over((*analysis.links, *analysis.fainter)) if link.is_found)
    links = [link for link in found if link.kind is not LinkKind.BY_HAND]
    lefts = (*analysis.only_left, *(link.left.span for link in links))
    rights = (*analysis.only_right, *(link.right.span for link in links))
    return UnitOrder.of(left, lefts, progress), UnitOrder.of(right, rights, progress)


def join_passages(
    links: Sequence[Link], left: UnitOrder, right: UnitOrder, progress: Progress | None = None
) -> tuple[PassagePair, ...]:
    """Join links whose units stand beside each other on both sides; ordered by the left span.

    Each link is in one passage, if need be alone: one-to-many links that point far apart stay passages of their
    own. Only a link that is the best of either unit joins its neighbours, so that a pair where all is linked with
    all does not become one passage; another belongs to the passage that holds both its units. O(n log n).
    Raises: Cancelled.
    """
    progress = progress or Progress()
    placed: dict[_Place, Link] = {}
    alone: list[Link] = []
    for link in progress.over(links):
        place = left.places.get(link.left.span), right.places.get(link.right.span)
        if place[0] is None or place[1] is None or (place[0], place[1]) in placed:
            alone.append(link)
        else:
            placed[place[0], place[1]] = link
    best = _best(placed, progress)
    groups = _joined(best, in_order(_joins(best, left, right, progress), progress), progress)
    _take_in(groups, [place for place in in_order(placed, progress) if place not in best], progress)
    found = [[placed[place] for place in group.places] for group in progress.over(groups)]
    passages = (_passage(group) for group in progress.over(found + [[link] for link in alone]))
    keyed = in_order(((*_ends(p.left), *_ends(p.right), p.links, p) for p in passages), progress)
    return tuple(row[-1] for row in keyed)


def _best(placed: dict[_Place, Link], progress: Progress) -> dict[_Place, Link]:
    """Return the links that are the best of their row or of their column."""
    scored = in_order(((-placed[place].score, place) for place in placed), progress)
    ordered = [place for _score, place in progress.over(scored)]
    of_rows: dict[int, _Place] = {}
    of_columns: dict[int, _Place] = {}
    for place in progress.over(ordered):
        of_rows.setdefault(place[0], place)
        of_columns.setdefault(place[1], place)
    kept = {*of_rows.values(), *of_columns.values()}
    return {place: placed[place] for place in ordered if place in kept}


def _joins(best: dict[_Place, Link], left: UnitOrder, right: UnitOrder, progress: Progress) -> Iterator[_Join]:
    """Yield the pairs of links that stand beside each other, those with one unlinked unit between them too."""
    rows, columns = {row for row, _column in best}, {column for _row, column in best}
    for here, link in progress.over(best.items()):
        for down, along in (*_STEPS, *_BRIDGES):
            there = here[0] + down, here[1] + along
            if there not in best:
                continue
            if left.is_apart(here[0], there[0]) or right.is_apart(here[1], there[1]):
                continue
            is_bridge = max(down, along) > 1
            crossed = left.crosses(here[0], there[0]) + right.crosses(here[1], there[1])
            if is_bridge and (crossed == 2 or _is_linked_between(here, there, rows, columns)):
                continue
            is_sure = link.is_mutual_best and best[there].is_mutual_best and along > 0
            if (is_bridge or crossed == 2) and not is_sure:
                continue
            yield _Join((crossed, is_bridge, -min(link.score, best[there].score)), here, there, crossed == 2)


def _is_linked_between(here: _Place, there: _Place, rows: set[int], columns: set[int]) -> bool:
    return any(row in rows for row in range(here[0] + 1, there[0])) or any(
        column in columns for column in range(here[1] + 1, there[1])
    )


def _joined(best: dict[_Place, Link], joins: Sequence[_Join], progress: Progress) -> list[_Group]:
    """Join what may be joined, the closest first."""
    group_of = {place: _Group([place]) for place in best}
    for join in progress.over(joins):
        here, there = group_of[join.here], group_of[join.there]
        if here is there or not _fits(here, there, MOST_ACROSS if join.is_across else MOST_UNITS):
            continue
        big, small = (here, there) if len(here.places) >= len(there.places) else (there, here)
        big.places += small.places
        for place in small.places:
            group_of[place] = big
    unique = {id(group): group for group in group_of.values()}
    ordered = in_order(((min(group.places), at, group) for at, group in enumerate(unique.values())), progress)
    return [group for _first, _at, group in ordered]


def _fits(here: _Group, there: _Group, most: int) -> bool:
    """Say whether two groups make one passage that is short enough, and linked enough, on both sides."""
    places = (*here.places, *there.places)
    for held in ([row for row, _column in places], [column for _row, column in places]):
        counts = Counter(held)
        length = max(counts) - min(counts) + 1
        if length > most or len(counts) < LEAST_FILLED * length or max(counts.values()) > MOST_FAN:
            return False
    return True


def _take_in(groups: list[_Group], others: Sequence[_Place], progress: Progress) -> None:
    """Give each other link to the first passage that holds both its units, or make it one of its own."""
    columns = [{column for _row, column in group.places} for group in progress.over(groups)]
    by_row: dict[int, list[int]] = {}
    for number, group in enumerate(progress.over(groups)):
        for row in sorted({row for row, _column in group.places}):
            by_row.setdefault(row, []).append(number)
    for place in progress.over(others):
        home = next((groups[number] for number in by_row.get(place[0], ()) if place[1] in columns[number]), None)
        if home is None:
            groups.append(_Group([place]))
        else:
            home.places.append(place)


def _passage(links: list[Link]) -> PassagePair:
    """Return the passage that covers all of `links`, which are named as they stand on the left."""
    left, right = links[0].left.span, links[0].right.span
    if len(links) == 1:
        return PassagePair(left, right, (links[0].id,))
    for link in links[1:]:
        left, right = left.joined(link.left.span), right.joined(link.right.span)
    ordered = sorted(links, key=lambda link: (link.left.span, link.right.span, link.id))
    return PassagePair(left, right, tuple(link.id for link in ordered))


def _ends(span: Span) -> tuple[int, int]:
    """Return what spans are ordered by: numbers are compared much sooner than spans are."""
    return span.start, span.end
