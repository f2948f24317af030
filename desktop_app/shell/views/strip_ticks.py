"""What an overview strip shows of a document: ticks, each at its row of pixels."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from desktop_app.core.text.span import Span
from desktop_app.shell.theme import Theme
from desktop_app.shell.views.reading import Mark, ReadingView

if TYPE_CHECKING:
    from desktop_app.shell.views.strip_rows import Starts

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


def usual_ticks(pane: ReadingView, starts: "Starts", only_here: Sequence[Span], rows: Rows, theme: Theme) -> list[Tick]:
    """Return the ticks that stand whichever link is current, what matters most last.

    At most one for each row of pixels and each thing told: of links the topic met first holds a row.
    """
    quiet, ink = QColor(theme.quiet), QColor(theme.ink)
    withheld = {rows.of(redaction.span.start) for redaction in pane.document.redactions}
    gaps = {rows.of(gap.at) for gap in pane.document.gaps}
    hits = {rows.of(span.start) for span in pane.found}
    return [
        *(stripe for span in only_here for stripe in _striped(span, rows, quiet)),
        *(Tick(row, 8.0, 1.0, TICK_PX, quiet) for row in sorted(withheld)),
        *(dash for row in sorted(gaps) for dash in _dashed(row, quiet)),
        *starts.stretches(rows, 5.0, theme),
        *starts.linked(rows, 3.0, theme),
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
