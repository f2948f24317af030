"""The walker: blanks, gaps and what stands only here, gone through one after the other on both sides."""

from collections.abc import Sequence
from dataclasses import dataclass
from weakref import WeakValueDictionary

from PySide6.QtCore import QObject

from desktop_app.core.entities import Link, Side
from desktop_app.core.navigation import (
    Correspondence,
    Met,
    SpanIndex,
    Stop,
    StopKind,
    Surroundings,
    Walk,
    around,
    blanks_and_gaps,
    partners,
)
from desktop_app.core.selection import unrejected
from desktop_app.core.text.span import Span
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.only_here import OnlyHere


@dataclass(frozen=True, slots=True)
class Ring:
    """The links of one passage of a side, best first; `place` counts the current one from 1."""

    side: Side
    ids: tuple[int, ...]
    place: int


class Placed:
    """Links sorted by where their passages stand on one side."""

    def __init__(self, links: Sequence[Link], side: Side) -> None:
        self.links = links
        self._index = SpanIndex([(link.left if side is Side.LEFT else link.right).span for link in links])

    def touching(self, passage: Span) -> list[Link]:
        """Return the links whose passage touches one."""
        return [self.links[number] for number in self._index.touching(passage)]


_alive: WeakValueDictionary[tuple[int, Side], Placed] = WeakValueDictionary()


def placed(links: Sequence[Link], side: Side) -> Placed:
    """Return links sorted by their places, which is done once for as long as anyone holds it; on any thread."""
    known = _alive.get((id(links), side))
    if known is None or known.links is not links:
        known = _alive[id(links), side] = Placed(links, side)
    return known


class Walker(QObject):
    """Knows what comes next, with the links that are on show."""

    def __init__(self, desk: Desk, only_here: OnlyHere, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._only_here = only_here
        self._at: dict[StopKind, Stop] = {}
        self._ring: Ring | None = None
        self._among: tuple[Sequence[Link], frozenset[int]] = ((), frozenset())
        self._placed: dict[Side, Placed] = {}
        desk.laid.connect(self.forget)

    def forget(self) -> None:
        """Forget where the reader was: other documents are being read."""
        self._at.clear()
        self._ring = None

    def at(self, kind: StopKind) -> Stop | None:
        """Return the stop of a kind that was come to last."""
        return self._at.get(kind)

    def leave(self, kind: StopKind) -> None:
        """Hear that the reader went elsewhere: the next walk goes on from there."""
        self._at.pop(kind, None)

    def next_blank(self, side: Side, place: float, by: int, belonging: Correspondence | None) -> Met | None:
        """Return the next blank or gap after the last one met, or else after `place`; None if there is none."""
        return self._step(StopKind.BLANK, Walk(self._blanks(), belonging), side, place, by)

    def next_only_here(self, side: Side, place: float, by: int, belonging: Correspondence | None) -> Met | None:
        """Return the next passage that stands on one side only; None if there is none, or none is known yet."""
        return self._step(StopKind.ONLY_HERE, Walk(self._only_here.stops(), belonging), side, place, by)

    def meet(self, stop: Stop, belonging: Correspondence | None) -> Met:
        """Come to a blank that was pointed at."""
        self._at[StopKind.BLANK] = stop
        return Walk(self._blanks(), belonging).meet(stop) or Met(stop, 0, 0)

    def surroundings(self, stop: Stop) -> Surroundings:
        """Return the links around a stop; rejected ones are passed over."""
        return around(unrejected(self._desk.links()), stop.side, stop.span)

    def ring(self, links: Sequence[Link], side: Side, link_id: int | None) -> Ring | None:
        """Return the partners of the passage that a link has on `side`; as long as they are walked they stay."""
        held, link = self._ring, self._desk.link(link_id)
        if link is None:
            return None
        is_held = held is not None and held.side is side and link.id in held.ids
        if held is None or not is_held or not self._are_among(links, held.ids):
            passage = (link.left if side is Side.LEFT else link.right).span
            found = partners(self._beside(links, side, passage), side, passage)
            held = Ring(side, tuple(found), 0)
        if link.id not in held.ids:
            return None
        self._ring = Ring(side, held.ids, held.ids.index(link.id) + 1)
        return self._ring

    def _are_among(self, links: Sequence[Link], ids: Sequence[int]) -> bool:
        """Say whether links are among those on show, which are gone through once."""
        if self._among[0] is not links:
            self._among = links, frozenset(link.id for link in links)
        return self._among[1].issuperset(ids)

    def _beside(self, links: Sequence[Link], side: Side, passage: Span) -> list[Link]:
        """Return the links whose passage on `side` touches one."""
        kept = self._placed.get(side)
        if kept is None or kept.links is not links:
            kept = self._placed[side] = placed(links, side)
        return kept.touching(passage)

    def _blanks(self) -> dict[Side, list[Stop]]:
        held = ((side, self._desk.spread.document(side)) for side in Side)
        return {side: blanks_and_gaps(document, side) for side, document in held if document is not None}

    def _step(self, kind: StopKind, walk: Walk, side: Side, place: float, by: int) -> Met | None:
        met = walk.step(self._at.get(kind), side, place, by)
        if met is not None:
            self._at[kind] = met.stop
        return met
