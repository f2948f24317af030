"""One paragraph laid out: what stands where in its lines."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QTextBoundaryFinder
from PySide6.QtGui import QTextLayout, QTextLine

from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading.breaking import BrokenText, Frame, Inset
from desktop_app.shell.views.reading.typography import Setting


class Extent(NamedTuple):
    """What some letters fill of a line: its left, top and right edge, and its height (px)."""

    left: float
    top: float
    right: float
    height: float


class ParagraphLayout(BrokenText):
    """Says where the letters of a paragraph stand, and what stands at a place."""

    def __init__(self, text: str, span: Span, setting: Setting, frame: Frame, insets: Sequence[Inset] = ()) -> None:
        self._extents: dict[tuple[int, int], list[Extent]] = {}
        super().__init__(text, span, setting, frame, insets)

    def boxes(self, span: Span) -> list[QRectF]:
        """Return the boxes, a line high, that the code points of `span` fill, in reading order."""
        return [QRectF(left, top, right - left, height) for left, top, right, height in self.extents(span)]

    def extents(self, span: Span) -> list[Extent]:
        """Return what `boxes` returns as plain numbers: marks ask for many, and an object of Qt's takes its time."""
        key = span.start, span.end
        if key not in self._extents:
            start, end = self._unit(span.start), self._unit(span.end)
            self._extents[key] = [
                extent for number in self._lines_of(start, end) for extent in self._on_line(number, start, end)
            ]
        return self._extents[key]

    def letter_left(self, end: int, last: Extent, advance: float) -> float:
        """Return where the first letter of what ends at `end`, in the extent `last`, is to be drawn.

        That is in the room left for it, else over the last character.
        """
        room = self._rooms.get(end)
        if room is None:
            return last.left if self.is_right_to_left else last.right - advance
        if room.span.end == end:
            return last.right - room.room_px + 1
        return last.left - advance - 1 if self.is_right_to_left else last.right + 1

    def offset_at(self, x: float, y: float) -> int:
        """Return the offset of the place between two characters that is nearest."""
        line = self._qt.lineAt(self._line_near(x, y))
        return self._offset(line.xToCursor(x))

    def line_away(self, number: int, by: int) -> int | None:
        """Return the number of the line below (`by` 1) or above (-1) a line; None beyond the paragraph or its cell."""
        away = number + by
        if not 0 <= away < len(self.lines):
            return None
        is_same = not self.columns or self._column(self._starts[away]) == self._column(self._starts[number])
        return away if is_same else None

    def line_at_edge(self, by: int) -> int:
        """Return the number of the line that is reached first on the way down (`by` 1) or up (-1)."""
        return self.line_at(self._tops[0 if by > 0 else -1])

    def line_of(self, offset: int) -> int:
        """Return the number of the line in which a caret at `offset` stands."""
        return max(0, bisect_right(self._starts, self._unit(offset)) - 1)

    def line_span(self, number: int) -> Span:
        """Return what stands in a line, without the space at which it was broken."""
        line = self._qt.lineAt(number)
        end = line.textStart() + line.textLength()
        if number < len(self.lines) - 1:
            end = max(line.textStart(), self._qt.previousCursorPosition(end))
        return Span(self._offset(line.textStart()), self._offset(end))

    def caret_box(self, offset: int) -> QRectF:
        """Return where a caret at `offset` is drawn."""
        number = self.line_of(offset)
        place = self.lines[number]
        x = self._x(self._qt.lineAt(number), self._unit(offset))
        return QRectF(x, place.top, 1, place.height)

    def step(self, offset: int, by: int, is_by_word: bool = False) -> int:
        """Return the next place for a caret, one character or word on (`by` 1) or back (-1); stays inside."""
        mode = QTextLayout.CursorMode.SkipWords if is_by_word else QTextLayout.CursorMode.SkipCharacters
        move = self._qt.nextCursorPosition if by > 0 else self._qt.previousCursorPosition
        return self._offset(move(self._unit(offset), mode))

    def word_at(self, offset: int) -> Span:
        """Return the word, or the run of spaces or marks, that holds the code point at `offset`."""
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, self._qt.text())
        finder.setPosition(min(self._unit(offset) + 1, self._map.units))
        start = max(0, finder.toPreviousBoundary())
        end = finder.toNextBoundary()
        return Span(self._offset(start), self._offset(end if end >= 0 else self._map.units))

    def _line_near(self, x: float, y: float) -> int:
        """Return the number of the line at a point, within the cell that is nearest."""
        if not self.columns:
            return self.line_at(y)
        place = max(0, bisect_right([column.left for column in self.columns], x) - 1)
        numbers = [number for number in range(len(self.lines)) if self._column(self._starts[number]) == place]
        above = [number for number in numbers if self.lines[number].top <= y]
        return above[-1] if above else numbers[0]

    def _lines_of(self, start: int, end: int) -> range:
        if start >= end:
            return range(0)
        return range(max(0, bisect_right(self._starts, start) - 1), max(1, bisect_left(self._starts, end)))

    def _on_line(self, number: int, start: int, end: int) -> list[Extent]:
        line, place = self._broken[number], self.lines[number]
        first = self._starts[number]
        start, end = max(start, first), min(end, first + line.textLength())
        if start >= end:
            return []
        least, most = self._limit(number)
        boxes = []
        for edge, other in self._edges(line, start, end):
            left, right = max(edge, least), min(other, most)
            if right > left:
                boxes.append(Extent(left, place.top, right, place.height))
        return boxes

    def _limit(self, number: int) -> tuple[float, float]:
        """Return where the letters of a line begin and end; Qt goes through them all to say so."""
        limit = self._limits.get(number)
        if limit is None:
            natural = self._broken[number].naturalTextRect()
            limit = self._limits[number] = natural.left(), natural.right()
        return limit

    def _edges(self, line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
        """Return the left and right edges of what stands in a line from one unit to another."""
        if not self._is_mixed:
            return [(line.cursorToX(start)[0], line.cursorToX(end)[0])]
        rects = [run.boundingRect() for run in line.glyphRuns(start, end - start)]
        return _merged_edges([(rect.left(), rect.right()) for rect in rects])

    @staticmethod
    def _x(line: QTextLine, unit: int) -> float:
        return float(line.cursorToX(unit)[0])


def _merged_edges(edges: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Join what touches, so that a run of letters makes one box whichever way it runs."""
    merged: list[tuple[float, float]] = []
    for left, right in sorted(edge for edge in edges if edge[1] > edge[0]):
        if merged and left <= merged[-1][1] + 0.6:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    return merged
