"""Walking from one place of either side to the next: blanks, gaps, what stands on one side only."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.core.entities import Document, Side
from desktop_app.core.navigation.correspondence import Correspondence
from desktop_app.core.text.span import Span


class StopKind(StrEnum):
    """What there is to see at a stop."""

    BLANK = "blank"
    GAP = "gap"
    ONLY_HERE = "only_here"


@dataclass(frozen=True, slots=True)
class Stop:
    """A place of one side that a walk leads to; a gap has an empty span, before what follows it."""

    side: Side
    span: Span
    kind: StopKind


@dataclass(frozen=True, slots=True)
class Met:
    """A stop that was come to: its number, from 1, and of how many."""

    stop: Stop
    number: int
    total: int


class Walk:
    """Stops of both sides in one order: as they come when both texts are read on together.

    The links say which places of both belong together; the stops of each side keep their own order, and of two at
    one place the left comes first. A step is O(log n): there may be tens of thousands of stops.
    """

    def __init__(self, stops: Mapping[Side, Sequence[Stop]], belonging: Correspondence | None = None) -> None:
        self._stops = {side: stops.get(side, ()) for side in Side}
        self._belonging = belonging

    @property
    def total(self) -> int:
        """How many stops there are."""
        return sum(map(len, self._stops.values()))

    def meet(self, stop: Stop) -> Met | None:
        """Come to a stop; None if it is not on this walk."""
        number = self._index(stop)
        return None if number is None else self._met(stop.side, number)

    def step(self, at: Stop | None, side: Side, place: float, by: int) -> Met | None:
        """Come to the stop after the one `at`, or before it for less than 0; from the last it goes to the first.

        Without such a stop it goes on from `place`, where the reader is on `side`. None where there is no stop.
        """
        if not self.total:
            return None
        index = self._index(at) if at is not None else None
        if at is not None and index is not None:
            own = index + 1 if by > 0 else index - 1
            other = self._before(at.side.other, self._position(at), at.side is Side.RIGHT)
            ends = {at.side: own, at.side.other: other if by > 0 else other - 1}
        else:
            position = self._at(side, place)
            ends = {one: self._before(one, position, by < 0) - (by < 0) for one in Side}
        return self._nearest(ends, by)

    def _nearest(self, ends: Mapping[Side, int], by: int) -> Met:
        """Return the first of the stops that come next on either side, or the first of all beyond the end."""
        found = [(side, end) for side, end in ends.items() if 0 <= end < len(self._stops[side])]
        if not found:
            found = [(side, 0 if by > 0 else len(stops) - 1) for side, stops in self._stops.items() if stops]
        ordered = sorted(found, key=self._rank)
        return self._met(*(ordered[0] if by > 0 else ordered[-1]))

    def _rank(self, place: tuple[Side, int]) -> tuple[float, bool]:
        side, index = place
        return self._position(self._stops[side][index]), side is Side.RIGHT

    def _met(self, side: Side, index: int) -> Met:
        stop = self._stops[side][index]
        ahead = self._before(side.other, self._position(stop), side is Side.RIGHT)
        return Met(stop, index + ahead + 1, self.total)

    def _index(self, stop: Stop) -> int | None:
        stops = self._stops[stop.side]
        index = bisect_left(stops, (stop.span, stop.kind), key=_order)
        return index if index < len(stops) and stops[index] == stop else None

    def _before(self, side: Side, position: float, takes_equal: bool) -> int:
        """Return how many stops of a side come before a position, or stand there too."""
        bisect = bisect_right if takes_equal else bisect_left
        return bisect(self._stops[side], position, key=self._position)

    def _position(self, stop: Stop) -> float:
        return self._at(stop.side, stop.span.start)

    def _at(self, side: Side, place: float) -> float:
        if side is Side.RIGHT and self._belonging is not None:
            return self._belonging.to_left(place)
        return float(place)


def blanks_and_gaps(document: Document, side: Side) -> list[Stop]:
    """Return where something is withheld or skipped in a document, in order."""
    blanks = [Stop(side, one.span, StopKind.BLANK) for one in document.redactions]
    gaps = [Stop(side, Span(one.at, one.at), StopKind.GAP) for one in document.gaps]
    return sorted([*blanks, *gaps], key=_order)


def _order(stop: Stop) -> tuple[Span, StopKind]:
    return stop.span, stop.kind
