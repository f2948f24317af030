"""Walking from one place of either side to the next: blanks, gaps, what stands on one side only."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
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


class Walk:
    """Stops of both sides in one order: as they come when both texts are read on together.

    The links say which places of both belong together; the stops of each side keep their own order.
    """

    def __init__(self, stops: Iterable[Stop], belonging: Correspondence | None = None) -> None:
        self._belonging = belonging
        placed = sorted((self._key(stop.side, stop.span.start), stop.span, stop.kind, stop) for stop in stops)
        self.stops = tuple(row[-1] for row in placed)
        self._keys = [row[0] for row in placed]
        self._numbers = {stop: number for number, stop in enumerate(self.stops)}

    def number(self, stop: Stop | None) -> int:
        """Return the number of a stop, from 1; 0 for one that is not on this walk."""
        return self._numbers.get(stop, -1) + 1 if stop is not None else 0

    def step(self, at: Stop | None, side: Side, place: float, by: int) -> Stop | None:
        """Return the stop after the one `at`, or before it for less than 0; from the last it goes to the first.

        Without such a stop it goes on from `place`, where the reader is on `side`.
        """
        if not self.stops:
            return None
        if at in self._numbers:
            return self.stops[(self._numbers[at] + by) % len(self.stops)]
        key = self._key(side, place)
        number = bisect_left(self._keys, key) if by > 0 else bisect_right(self._keys, key) - 1
        return self.stops[number % len(self.stops)]

    def _key(self, side: Side, place: float) -> tuple[float, str]:
        if side is Side.RIGHT and self._belonging is not None:
            return self._belonging.to_left(place), side.value
        return float(place), side.value


def blanks_and_gaps(document: Document, side: Side) -> list[Stop]:
    """Return where something is withheld or skipped in a document."""
    blanks = [Stop(side, one.span, StopKind.BLANK) for one in document.redactions]
    return blanks + [Stop(side, Span(one.at, one.at), StopKind.GAP) for one in document.gaps]
