"""What the other side says around a place: the counterparts of what stands beside it."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.core.entities import Document, Link, Side
from desktop_app.core.text.span import Span


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A link beside a place: its passage on this side, and its counterpart on the other."""

    link_id: int
    here: Span
    there: Span


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The links around a place.

    `within` are those whose passage holds the place, best first; `before` and `after` the nearest that do not.
    `between` is what stands on the other side between the counterparts of those two, where they run in order;
    `is_crossed` says that they do not.
    """

    within: tuple[Neighbour, ...] = ()
    before: Neighbour | None = None
    after: Neighbour | None = None
    between: Span | None = None
    is_crossed: bool = False


def around(links: Iterable[Link], side: Side, place: Span) -> Surroundings:
    """Return the links around `place` on `side`; of several at one passage the best. O(n)."""
    is_left = side is Side.LEFT
    within: list[tuple[float, int, Link]] = []
    before: tuple[int, float, int, Link] | None = None
    after: tuple[int, float, int, Link] | None = None
    for link in links:
        here = link.left.span if is_left else link.right.span
        if here.end <= place.start:
            row = (place.start - here.end, -link.score, link.id, link)
            before = row if before is None or row[:3] < before[:3] else before
        elif here.start >= place.end:
            row = (here.start - place.end, -link.score, link.id, link)
            after = row if after is None or row[:3] < after[:3] else after
        else:
            within.append((-link.score, link.id, link))
    held = tuple(_neighbour(row[-1], side) for row in sorted(within, key=lambda row: row[:2]))
    ends = [_neighbour(row[-1], side) if row is not None else None for row in (before, after)]
    return _joined(held, *ends)


def unframed(span: Span, document: Document) -> Span | None:
    """Return a stretch without the blank space and furniture at both its ends; None if nothing else is there."""
    aside = [one.span for one in document.furniture if one.span.overlaps(span)]
    start, end = span.start, span.end
    for one in aside:
        if not document.text[start : max(start, one.start)].strip():
            start = max(start, min(end, one.end))
    for one in reversed(aside):
        if not document.text[min(end, one.end) : end].strip():
            end = min(end, max(start, one.start))
    text = document.text[start:end]
    start, end = start + len(text) - len(text.lstrip()), end - (len(text) - len(text.rstrip()))
    return Span(start, end) if start < end else None


def _neighbour(link: Link, side: Side) -> Neighbour:
    left, right = link.left.span, link.right.span
    return Neighbour(link.id, left, right) if side is Side.LEFT else Neighbour(link.id, right, left)


def _joined(within: tuple[Neighbour, ...], before: Neighbour | None, after: Neighbour | None) -> Surroundings:
    if before is None or after is None:
        return Surroundings(within, before, after)
    start, end = before.there.end, after.there.start
    return Surroundings(within, before, after, Span(start, end) if start < end else None, after.there < before.there)
