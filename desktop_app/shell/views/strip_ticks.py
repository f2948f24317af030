"""What an overview strip shows of a document: ticks, each at its row of pixels."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from desktop_app.core.text.span import Span
from desktop_app.shell.theme import Theme
from desktop_app.shell.views.reading import Block, Mark, ReadingView

TICK_PX = 2.0
_STRIPE_PX = 2


@dataclass(frozen=True, slots=True)
class Tick:
    """A tick: its row of pixels, its distance from both edges, its height and colour."""

    row: int
    left: float
    right: float
    height: float
    colour: QColor

    def paint(self, painter: QPainter, width: int) -> None:
        """Paint it on a strip so wide."""
        painter.fillRect(QRectF(self.left, self.row, width - self.left - self.right, self.height), self.colour)


@dataclass(frozen=True, slots=True)
class Rows:
    """Which row of pixels a place of a text stands at."""

    length: int
    height: int

    def of(self, offset: float) -> int:
        """Return the row of a place."""
        return int(offset * self.scale)

    @property
    def scale(self) -> float:
        """How many rows a character takes."""
        return (self.height - TICK_PX) / max(1, self.length)


@dataclass(frozen=True, slots=True)
class Starts:
    """Where many highlights begin, and their colours, the last first: gone through once, whatever the strip's height.

    `pieces` are the passages that take up a stretch, with their colours.
    """

    of: tuple[Any, ...] = ()
    ids: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()
    colours: tuple[int | None, ...] = ()
    pieces: tuple[tuple[int, int, int | None], ...] = ()

    @classmethod
    def met(cls, marks: Sequence[Mark], blocks: Sequence[Block]) -> "Starts":
        """Return those of highlights and passages; values that stay are told by `is_of`."""
        backward = marks[::-1]
        starts, colours = tuple(mark.span.start for mark in backward), tuple(mark.topic_colour for mark in backward)
        pieces = tuple((block.span.start, block.span.end, block.topic_colour) for block in blocks)
        return cls((marks, blocks), tuple(mark.link_id for mark in marks), starts, colours, pieces)

    def is_of(self, marks: Sequence[Mark], blocks: Sequence[Block]) -> bool:
        """Say whether these are the very highlights and passages."""
        return len(self.of) == 2 and self.of[0] is marks and self.of[1] is blocks

    def marks_of(self, link_id: int | None) -> Iterator[Mark]:
        """Yield the highlights of a link."""
        place = -1
        for _ in range(self.ids.count(link_id) if link_id is not None else 0):
            place = self.ids.index(link_id, place + 1)
            yield self.of[0][place]

    def linked(self, rows: Rows) -> dict[int, int | None]:
        """Return the colour of each row that a highlight begins in: that of the first."""
        return dict(zip(map(int, map(rows.scale.__mul__, self.starts)), self.colours, strict=True))

    def stretches(self, rows: Rows, theme: Theme) -> list[Tick]:
        """Return the marks of passages, thin bars from their first link to their last; what looks alike once."""
        scale = rows.scale
        alike = dict.fromkeys((int(a * scale), int(b * scale), colour) for a, b, colour in reversed(self.pieces))
        return [
            Tick(row, 5.0, 5.0, max(TICK_PX, end - row), theme.topic(colour)) for row, end, colour in reversed(alike)
        ]


def usual_ticks(pane: ReadingView, starts: Starts, only_here: Sequence[Span], rows: Rows, theme: Theme) -> list[Tick]:
    """Return the ticks that stand whichever link is current, what matters most last.

    At most one for each row of pixels and each thing told: of links the topic met first holds a row.
    """
    quiet, ink = QColor(theme.quiet), QColor(theme.ink)
    withheld = {rows.of(redaction.span.start) for redaction in pane.document.redactions}
    gaps = {rows.of(gap.at) for gap in pane.document.gaps}
    hits = {rows.of(span.start) for span in pane.found}
    linked = starts.linked(rows)
    return [
        *(stripe for span in only_here for stripe in _striped(span, rows, quiet)),
        *(Tick(row, 8.0, 1.0, TICK_PX, quiet) for row in sorted(withheld)),
        *(dash for row in sorted(gaps) for dash in _dashed(row, quiet)),
        *starts.stretches(rows, theme),
        *(Tick(row, 3.0, 3.0, TICK_PX, theme.topic(colour)) for row, colour in linked.items()),
        *(Tick(row, 1.0, 1.0, 1.0, ink) for row in sorted(hits)),
    ]


def current_ticks(marks: Iterable[Mark], rows: Rows, theme: Theme) -> list[Tick]:
    """Return the ticks of the highlights of the current link, wider than the others."""
    return [Tick(rows.of(m.span.start), 1.0, 1.0, TICK_PX + 1, theme.topic(m.topic_colour)) for m in marks]


def _striped(span: Span, rows: Rows, colour: QColor) -> Iterator[Tick]:
    """Yield the mark of a stretch that has no counterpart: a ladder along the left edge."""
    first, last = rows.of(span.start), max(rows.of(span.start) + 1, rows.of(span.end))
    for row in range(first, last, 2 * _STRIPE_PX):
        yield Tick(row, 1.0, 9.0, min(_STRIPE_PX, last - row), colour)


def _dashed(row: int, colour: QColor) -> Iterator[Tick]:
    """Yield the mark of a gap: a dashed rule from edge to edge."""
    for left in (1.0, 5.0, 9.0):
        yield Tick(row, left, 12.0 - left - 2.0, 1.0, colour)
