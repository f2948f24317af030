"""The columns of tables: as wide as their cells ask for, or as the page allows."""

from bisect import bisect_right
from dataclasses import dataclass

from PySide6.QtGui import QFontMetricsF

from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading.breaking import Column
from desktop_app.shell.views.reading.paragraphs import Outline, Paragraph, Shape
from desktop_app.shell.views.reading.typography import Typography, bold

_SAMPLE = 60
"""How many rows are measured; what comes later fits in."""
_REACH = 1000
"""How far a table is followed from the row that is seen first; a longer one may change its columns there."""
_LEAST = 2.0
"""The narrowest column, in type sizes."""
_SIGN = 1.7
"""The room at the end of a cell for the sign of a link, in type sizes: a word would be broken for it else."""
_NUMERIC = frozenset("0123456789.,:%()+-–− $€£/\u00a0")


@dataclass(frozen=True, slots=True)
class Track:
    """A column of a table: its left edge, its width, whether its cells are set to the right."""

    left: float
    width: float
    is_right: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its first and last row, as indices of paragraphs, and its columns."""

    first: int
    last: int
    tracks: tuple[Track, ...]

    def columns(self, paragraph: Paragraph) -> tuple[Column, ...]:
        """Return where the cells of a row go; none where it has more cells than the table has columns."""
        if not 1 < len(paragraph.cells) <= len(self.tracks):
            return ()
        return tuple(
            Column(cell.start, track.left, track.width, track.is_right)
            for cell, track in zip(paragraph.cells, self.tracks, strict=False)
        )


class Tables:
    """The tables of an outline at one width; each is measured when one of its rows is first seen."""

    def __init__(self, outline: Outline, typography: Typography, width: float) -> None:
        self._outline, self._typography, self._width = outline, typography, width
        self._metrics = QFontMetricsF(typography.body)
        self._head_metrics = QFontMetricsF(bold(typography.body))
        self._gap = float(typography.size_px)
        self._grids: list[Grid] = []

    def grid(self, index: int) -> Grid:
        """Return the table that holds the row at `index`."""
        place = bisect_right(self._grids, index, key=lambda grid: grid.first) - 1
        if place >= 0 and index <= self._grids[place].last:
            return self._grids[place]
        first = last = index
        least, most = index - _REACH, index + _REACH
        if place >= 0:
            least = max(least, self._grids[place].last + 1)
        if place + 1 < len(self._grids):
            most = min(most, self._grids[place + 1].first - 1)
        while first > least and self._outline.is_row(first - 1):
            first -= 1
        while last < most and self._outline.is_row(last + 1):
            last += 1
        grid = Grid(first, last, self._tracks(first, last))
        self._grids.insert(place + 1, grid)
        return grid

    def _tracks(self, first: int, last: int) -> tuple[Track, ...]:
        rows = [self._outline.paragraph(index) for index in range(first, min(last + 1, first + _SAMPLE))]
        rows = [row for row in rows if row.shape is Shape.TABLE_ROW and row.cells]
        count = max((len(row.cells) for row in rows), default=0)
        wanted, needed = [0.0] * count, [0.0] * count
        for row in rows:
            for place, cell in enumerate(row.cells):
                wanted[place] = max(wanted[place], self._wish(cell, row.is_head))
                needed[place] = max(needed[place], self._need(cell, row.is_head))
        room = self._width - self._gap * (count - 1)
        if not count or room < count * _LEAST * self._typography.size_px:
            return ()
        return self._placed(_shares(wanted, needed, room), [self._is_numeric(rows, place) for place in range(count)])

    def _placed(self, widths: list[float], numeric: list[bool]) -> tuple[Track, ...]:
        tracks, left = [], 0.0
        for width, is_right in zip(widths, numeric, strict=True):
            tracks.append(Track(left, width, is_right))
            left += width + self._gap
        return tuple(tracks)

    def _wish(self, cell: Span, is_head: bool) -> float:
        """Return how wide a cell would be on one line; a longer one is wrapped anyway."""
        return self._width_of(self._text(cell).strip(), is_head) + _SIGN * self._typography.size_px

    def _need(self, cell: Span, is_head: bool) -> float:
        """Return how wide a cell must be so that its longest word is not broken."""
        return self._width_of(max(self._text(cell).split(), key=len, default=""), is_head)

    def _text(self, cell: Span) -> str:
        return self._outline.document.text[cell.start : min(cell.end, cell.start + 120)]

    def _width_of(self, words: str, is_head: bool) -> float:
        metrics = self._head_metrics if is_head else self._metrics
        size = self._typography.size_px
        return max(_LEAST * size, metrics.horizontalAdvance(words) + 0.2 * size)

    def _is_numeric(self, rows: list[Paragraph], place: int) -> bool:
        """Say whether a column holds numbers, but for its head."""
        cells = [row.cells[place].of(self._outline.document.text).strip() for row in rows[1:] if place < len(row.cells)]
        filled = [cell for cell in cells if cell and not cell.startswith("[")]
        return bool(filled) and all(_NUMERIC.issuperset(cell) and any(map(str.isdigit, cell)) for cell in filled)


def _shares(wanted: list[float], needed: list[float], room: float) -> list[float]:
    """Return widths that fill no more than `room`: what words need, and of what remains as much as is wished for."""
    least = _shared(needed, room)
    more = _shared([wish - need for wish, need in zip(wanted, needed, strict=True)], room - sum(least))
    return [need + extra for need, extra in zip(least, more, strict=True)]


def _shared(wanted: list[float], room: float) -> list[float]:
    """Return widths that fill no more than `room`: what is modest gets its wish, the rest share what remains."""
    widths = [0.0] * len(wanted)
    order = sorted(range(len(wanted)), key=wanted.__getitem__)
    for served, place in enumerate(order):
        widths[place] = min(wanted[place], room / (len(order) - served))
        room -= widths[place]
    return widths
