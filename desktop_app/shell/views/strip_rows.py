"""Which colour each row of an overview strip has, of thousands of highlights that cover one another.

It is asked for on every change of the strip's height, so arrays do the work; whoever needs it imports it late.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from weakref import WeakValueDictionary

import numpy as np
import numpy.typing as npt

from desktop_app.shell.theme import Theme
from desktop_app.shell.views.reading import Block, Mark
from desktop_app.shell.views.strip_ticks import TICK_PX, Rows, Tick

_TALL = round(TICK_PX)
_BARE, _PLAIN = -2, -1
"""Stand for the colour of a row that nothing covers, and for that of what has no topic."""

Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Starts:
    """Where many highlights begin, and the passages that take up a stretch: gone through once, whatever the height.

    `ids` are those of the links of the highlights; `places` are where highlights begin, in the order of the text,
    `ranks` which they are, `colours` theirs by rank; a row of `pieces` is where a passage begins, where it ends, its
    colour.
    """

    of: tuple[Any, ...]
    ids: Numbers
    places: Numbers
    ranks: Numbers
    colours: Numbers
    pieces: Numbers

    @classmethod
    def met(cls, marks: Sequence[Mark], blocks: Sequence[Block]) -> "Starts":
        """Return those of highlights and passages; values that stay are told by `is_of`."""
        starts = np.fromiter((mark.span.start for mark in marks), np.int64, len(marks))
        ranks = np.argsort(starts, kind="stable")
        colours = np.fromiter((_number(mark.topic_colour) for mark in marks), np.int64, len(marks))
        pieces = [(block.span.start, block.span.end, _number(block.topic_colour)) for block in blocks]
        ids = np.fromiter((mark.link_id for mark in marks), np.int64, len(marks))
        return cls((marks, blocks), ids, starts[ranks], ranks, colours, np.array(pieces, np.int64).reshape(-1, 3))

    def is_of(self, marks: Sequence[Mark], blocks: Sequence[Block]) -> bool:
        """Say whether these are the very highlights and passages."""
        return self.of[0] is marks and self.of[1] is blocks

    def marks_of(self, link_id: int | None) -> Iterator[Mark]:
        """Yield the highlights of a link."""
        if link_id is not None:
            for place in np.flatnonzero(self.ids == link_id).tolist():
                yield self.of[0][place]

    def linked(self, rows: Rows, inset: float, theme: Theme) -> list[Tick]:
        """Return ticks where highlights begin: of those that begin in one row the first gives it its colour."""
        if not len(self.places):
            return []
        row_of = (self.places * rows.scale).astype(np.int64)
        new = np.flatnonzero(np.diff(row_of, prepend=row_of[0] - 1))
        first, last = np.minimum.reduceat(self.ranks, new), np.maximum.reduceat(self.ranks, new)
        upward = np.argsort(-last)  # the row whose last highlight comes first lies over its neighbours
        painted, colours = row_of[new][upward], self.colours[first[upward]]
        return _ticks(painted, painted + _TALL, colours, inset, theme)

    def stretches(self, rows: Rows, inset: float, theme: Theme) -> list[Tick]:
        """Return the marks of passages, thin bars from their first link to their last."""
        edges = (self.pieces[:, :2] * rows.scale).astype(np.int64)
        ends = np.maximum(edges[:, 0] + _TALL, edges[:, 1])
        return _ticks(edges[:, 0], ends, self.pieces[:, 2], inset, theme)


_alive: WeakValueDictionary[int, Starts] = WeakValueDictionary()


def starts_of(marks: Sequence[Mark], blocks: Sequence[Block]) -> Starts:
    """Return those of highlights and passages, gone through once for as long as anyone holds them; on any thread."""
    known = _alive.get(id(marks))
    if known is None or not known.is_of(marks, blocks):
        known = _alive[id(marks)] = Starts.met(marks, blocks)
    return known


def _ticks(starts: Numbers, ends: Numbers, colours: Numbers, inset: float, theme: Theme) -> list[Tick]:
    """Return what is seen of bars painted one over the other; neighbours of one colour are one tick."""
    if not len(starts):
        return []
    heights = np.maximum(0, ends - starts)
    before = np.cumsum(heights) - heights
    rows = np.repeat(starts - before, heights) + np.arange(heights.sum())
    seen = np.full(int(ends.max()) + 1, _BARE)
    seen[rows] = np.repeat(colours, heights)
    edges = np.flatnonzero(np.diff(seen, prepend=_BARE))
    bounds, kinds = edges.tolist(), seen[edges].tolist()
    inks = {kind: theme.topic(None if kind == _PLAIN else kind) for kind in set(kinds) - {_BARE}}
    pairs = zip(bounds, bounds[1:], kinds, strict=False)
    return [Tick(row, inset, inset, end - row, inks[kind]) for row, end, kind in pairs if kind != _BARE]


def _number(colour: int | None) -> int:
    return _PLAIN if colour is None else colour
