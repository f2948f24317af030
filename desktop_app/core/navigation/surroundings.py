"""What the other side says around a place: the counterparts of what stands beside it."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.core.entities import Link, Side
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
    within: list[tuple[float, int, Neighbour]] = []
    before: tuple[int, float, int, Neighbour] | None = None
    after: tuple[int, float, int, Neighbour] | None = None
    for link in links:
        left, right = link.left.span, link.right.span
        near = Neighbour(link.id, *((left, right) if side is Side.LEFT else (right, left)))
        if near.here.end <= place.start:
            row = (place.start - near.here.end, -link.score, link.id, near)
            before = row if before is None or row[:3] < before[:3] else before
        elif near.here.start >= place.end:
            row = (near.here.start - place.end, -link.score, link.id, near)
            after = row if after is None or row[:3] < after[:3] else after
        else:
            within.append((-link.score, link.id, near))
    held = tuple(row[-1] for row in sorted(within, key=lambda row: row[:2]))
    return _joined(held, before[-1] if before else None, after[-1] if after else None)


def _joined(within: tuple[Neighbour, ...], before: Neighbour | None, after: Neighbour | None) -> Surroundings:
    if before is None or after is None:
        return Surroundings(within, before, after)
    start, end = before.there.end, after.there.start
    return Surroundings(within, before, after, Span(start, end) if start < end else None, after.there < before.there)
