"""Matching a new run's links to those a person already knows."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from desktop_app.core.entities import Analysis, Link, LinkKind, PassagePair, Topic
from desktop_app.core.store.links import is_by_hand, is_judged
from desktop_app.core.text.span import Span

_CELL = 512
"""Code points of left text in one cell of the lookup."""

_Ends = tuple[int, int, int, int]


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
    part of the text on both sides. Links in `kept`, judged or drawn by hand are never forgotten. O(n log n).
    """
    run = (*analysis.links, *analysis.fainter)
    old_of = _match(before, kept, run)
    ids: dict[int, int] = {}
    for link in run:
        old = old_of.get(link.id)
        if old is None:
            ids[link.id] = next_link_id
            next_link_id += 1
        else:
            ids[link.id] = old.id
    links = tuple(_carried(link, ids[link.id], old_of.get(link.id)) for link in run)
    found = {link.id for link in links}
    gone = [link for link in before if link.id not in found and not is_by_hand(link)]
    lost = tuple(link.id for link in gone if is_judged(link) or link.id in kept)
    dropped = tuple(sorted({link.id for link in gone} - set(lost)))
    return Relinked(_renumbered(analysis, links, ids), lost, dropped, next_link_id)


def _match(before: Sequence[Link], kept: Collection[int], links: Sequence[Link]) -> dict[int, Link]:
    """Return, by new id, the old link that each new one is."""
    by_ends: dict[_Ends, Link] = {}
    for old in before:
        if _ends(old) not in by_ends or is_by_hand(old):
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
    free = [link for link in links if link.id not in old_of]
    for _share_of, old_id, new_id, old in sorted(_overlaps(known, free), key=lambda row: (-row[0], row[1], row[2])):
        if new_id not in old_of and old_id not in taken:
            old_of[new_id] = old
            taken.add(old_id)
    return old_of


def _overlaps(known: Sequence[Link], free: Sequence[Link]) -> Iterator[tuple[float, int, int, Link]]:
    cells: dict[int, list[Link]] = defaultdict(list)
    for link in free:
        for cell in _cells(link.left.span):
            cells[cell].append(link)
    for old in known:
        near = {link.id: link for cell in _cells(old.left.span) for link in cells.get(cell, ())}
        for link in near.values():
            share = min(_share(old.left.span, link.left.span), _share(old.right.span, link.right.span))
            if share >= 0.5:
                yield share, old.id, link.id, old


def _cells(span: Span) -> range:
    return range(span.start // _CELL, span.end // _CELL + 1)


def _share(one: Span, other: Span) -> float:
    """Return how much of the longer span both have in common, 0..1."""
    longer = max(len(one), len(other))
    return max(0, min(one.end, other.end) - max(one.start, other.start)) / longer if longer else 0.0


def _ends(link: Link) -> _Ends:
    return link.left.span.start, link.left.span.end, link.right.span.start, link.right.span.end


def _carried(link: Link, link_id: int, old: Link | None) -> Link:
    if old is None:
        return replace(link, id=link_id)
    if is_by_hand(old):
        link = replace(link, kind=LinkKind.BY_HAND, is_shown=True)
    return replace(link, id=link_id, verdict=old.verdict, relation=old.relation, note=old.note)


def _renumbered(analysis: Analysis, links: tuple[Link, ...], ids: dict[int, int]) -> Analysis:
    def new(old: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(ids[one] for one in old if one in ids)

    topics: tuple[Topic, ...] = tuple(replace(topic, links=new(topic.links)) for topic in analysis.topics)
    passages: tuple[PassagePair, ...] = tuple(replace(pair, links=new(pair.links)) for pair in analysis.passages)
    shown = len(analysis.links)
    return replace(analysis, links=links[:shown], fainter=links[shown:], topics=topics, passages=passages)
