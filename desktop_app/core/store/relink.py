"""Matching a new run's links to those a person already knows."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from desktop_app.core.entities import Analysis, Link, LinkKind, PassagePair, Topic, Verdict
from desktop_app.core.store.links import is_by_hand, is_judged
from desktop_app.core.text.span import Span

_CELL = 512
"""Code points of left text in one cell of the lookup."""

LEAST_SHARE = 0.5
"""What two passages must have in common to be one, of the longer."""
_CLAIMS = {Verdict.ACCEPTED: 0, Verdict.UNSURE: 1, Verdict.REJECTED: 2, Verdict.OPEN: 3}
"""Whose successor a link is rather, where two have the same share in it."""

_Ends = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, order=True)
class _Candidate:
    """A link before and one that may be the same now; the least `rank` is the likeliest."""

    rank: tuple[bool, float, int, int, int]
    old: Link = field(compare=False)
    link: Link = field(compare=False)


@dataclass(frozen=True, slots=True)
class Relinked:
    """A new analysis under the ids already known, and what becomes of the links before.

    `lost` are ids of links to keep although the run no longer found them; `dropped` are ids to forget.
    """

    analysis: Analysis
    lost: tuple[int, ...]
    dropped: tuple[int, ...]
    next_link_id: int


def relink(before: Sequence[Link], kept: Collection[int], analysis: Analysis, next_link_id: int) -> Relinked:
    """Give the links of `analysis` the ids, verdicts, relations and notes of the links before them.

    A link is the same if both spans are; failing that, a judged link is taken for the one that shares the larger
    part of the text on both sides. What lies within a rejected pair is rejected, however it is cut now, or left
    out where it is below the cut-off. Links in `kept`, judged or drawn by hand are never forgotten. O(n log n).
    """
    every: tuple[Link, ...] = (*analysis.links, *analysis.fainter)
    old_of = _match(before, kept, every)
    refused = _refused(before, [link for link in every if link.id not in old_of])
    analysis = replace(analysis, fainter=tuple(link for link in analysis.fainter if link.id not in refused))
    every = (*analysis.links, *analysis.fainter)
    ids: dict[int, int] = {}
    for link in every:
        old = old_of.get(link.id)
        if old is None:
            ids[link.id] = next_link_id
            next_link_id += 1
        else:
            ids[link.id] = old.id
    links = {link.id: _carried(link, ids[link.id], old_of.get(link.id), link.id in refused) for link in every}
    found = set(ids.values())
    gone = [link for link in before if link.id not in found and not is_by_hand(link)]
    lost = tuple(link.id for link in gone if is_judged(link) or link.id in kept)
    dropped = tuple(sorted({link.id for link in gone} - set(lost)))
    return Relinked(_renumbered(analysis, links, ids), lost, dropped, next_link_id)


def _match(before: Sequence[Link], kept: Collection[int], links: Sequence[Link]) -> dict[int, Link]:
    """Return, by new id, the old link that each new one is."""
    by_ends: dict[_Ends, Link] = {}
    for old in before:
        if _ends(old) not in by_ends or _weight(old) > _weight(by_ends[_ends(old)]):
            by_ends[_ends(old)] = old
    old_of = {}
    for link in links:
        old_link = by_ends.pop(_ends(link), None)
        if old_link is not None:
            old_of[link.id] = old_link
    taken = {old.id for old in old_of.values()}
    known = [
        one for one in before if one.id not in taken and not is_by_hand(one) and (is_judged(one) or one.id in kept)
    ]
    for one in sorted(_successors(known, [link for link in links if link.id not in old_of])):
        if one.link.id not in old_of and one.old.id not in taken:
            old_of[one.link.id] = one.old
            taken.add(one.old.id)
    return old_of


def _weight(old: Link) -> tuple[bool, bool]:
    """Rank links of one place by what a person put into them: drawn, then judged."""
    return is_by_hand(old), is_judged(old)


def _successors(known: Sequence[Link], free: Sequence[Link]) -> Iterator["_Candidate"]:
    """Yield what may be the same link, cut otherwise: at least half of the longer passage in common on both sides."""
    for old, link in _meeting(known, free):
        share = min(_share(old.left.span, link.left.span), _share(old.right.span, link.right.span))
        if share >= LEAST_SHARE:
            yield _Candidate((not is_judged(old), -round(share, 6), _CLAIMS[old.verdict], old.id, link.id), old, link)


def _refused(before: Sequence[Link], free: Sequence[Link]) -> set[int]:
    """Return the ids of new links that lie, by half or more on both sides, within what was rejected.

    Several rejected pairs count together, since what was cut small before may be cut large now. What lies as much
    within a link that was accepted, or is still in doubt, is left to the person.
    """
    judged = [old for old in before if old.verdict is not Verdict.OPEN]
    within: dict[int, list[Link]] = defaultdict(list)
    for old, link in _meeting(judged, free):
        within[link.id].append(old)
    refused = set()
    for link in free:
        olds = within.get(link.id, [])
        against = _covered(link, [old for old in olds if old.verdict is Verdict.REJECTED])
        in_favour = _covered(link, [old for old in olds if old.verdict is not Verdict.REJECTED])
        if against >= LEAST_SHARE and against > in_favour:
            refused.add(link.id)
    return refused


def _covered(link: Link, olds: Sequence[Link]) -> float:
    """Return how much of a link's shorter-covered side lies within `olds`, 0..1."""
    left = _part_within(link.left.span, [old.left.span for old in olds])
    return min(left, _part_within(link.right.span, [old.right.span for old in olds]))


def _part_within(span: Span, others: Sequence[Span]) -> float:
    """Return which part of `span` the others cover together, 0..1."""
    covered, at = 0, span.start
    for other in sorted(others):
        covered += max(0, min(other.end, span.end) - max(other.start, at))
        at = max(at, other.end)
    return covered / len(span) if len(span) else 0.0


def _meeting(olds: Sequence[Link], links: Sequence[Link]) -> Iterator[tuple[Link, Link]]:
    """Yield the pairs of an old and a new link that overlap on both sides."""
    cells: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        for cell in _cells(link.left.span):
            cells[cell].append(link)
    for old in olds:
        near = {link.id: link for cell in _cells(old.left.span) for link in cells.get(cell, ())}
        for link in near.values():
            if old.left.span.overlaps(link.left.span) and old.right.span.overlaps(link.right.span):
                yield old, link


def _cells(span: Span) -> range:
    return range(span.start // _CELL, span.end // _CELL + 1)


def _share(one: Span, other: Span) -> float:
    """Return how much of the longer span both have in common, 0..1."""
    longer = max(len(one), len(other))
    return max(0, min(one.end, other.end) - max(one.start, other.start)) / longer if longer else 0.0


def _ends(link: Link) -> _Ends:
    return link.left.span.start, link.left.span.end, link.right.span.start, link.right.span.end


def _carried(link: Link, link_id: int, old: Link | None, is_refused: bool) -> Link:
    if old is None:
        return replace(link, id=link_id, verdict=Verdict.REJECTED if is_refused else link.verdict)
    if is_by_hand(old):
        link = replace(link, kind=LinkKind.BY_HAND, is_shown=True)
    return replace(link, id=link_id, verdict=old.verdict, relation=old.relation, note=old.note)


def _renumbered(analysis: Analysis, links: Mapping[int, Link], ids: Mapping[int, int]) -> Analysis:
    """Return the analysis with its links carried over, and with their ids wherever it speaks of them."""

    def new(old: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(ids[one] for one in old if one in ids)

    topics: tuple[Topic, ...] = tuple(replace(topic, links=new(topic.links)) for topic in analysis.topics)
    passages: tuple[PassagePair, ...] = tuple(replace(pair, links=new(pair.links)) for pair in analysis.passages)
    return replace(
        analysis,
        links=tuple(links[link.id] for link in analysis.links),
        fainter=tuple(links[link.id] for link in analysis.fainter),
        topics=topics,
        passages=passages,
    )
