"""One paragraph laid out by Qt: its lines, and what stands where in them."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt, QTextBoundaryFinder
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading.typography import Setting
from desktop_app.shell.views.reading.utf16 import Utf16Map

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_JOINING = re.compile(
    "[\u0590-\u109f\u1780-\u1dff\u200c\u200d\ua800-\uabff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00011fff]"
)
"""Scripts whose letters change with their neighbours: what parts them would break the word."""

_SHOWN = dict.fromkeys([*range(32), *range(127, 160)], "�")
_SHOWN |= {ord(blank): " " for blank in "\n\r\v\f\x1c\x1d\x1e\x85\u2029"}
_SHOWN |= {ord("\t"): "\t"}
_LOW = frozenset(".,;:…،。、")
_SURROGATES = re.compile("[\ud800-\udfff]")


def shown_text(text: str) -> str:
    """Return the text as it is laid out: line breaks of the source as spaces, length unchanged."""
    shown = text.translate(_SHOWN)
    return shown if shown.isascii() else _SURROGATES.sub("\ufffd", shown)


@dataclass(frozen=True, slots=True)
class Inset:
    """A stretch of a paragraph that is set in a way of its own.

    Hidden ink leaves room for a bar. `room_px` is left free for the letters of what ends at `room_at`.
    """

    span: Span
    font: QFont | None = None
    ink: QColor | None = None
    is_hidden: bool = False
    room_px: int = 0
    room_at: int = -1


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the text of a paragraph goes: the space above it and the width of its lines (px)."""

    top: int
    width: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a paragraph: its top and height inside the paragraph, and where its letters stand."""

    top: float
    height: float
    baseline: float


class ParagraphLayout:
    """The lines of the text of `span`, `width` pixels wide, `top` below the paragraph's upper edge.

    Offsets are of the document; places are relative to the paragraph's upper left corner.
    """

    def __init__(self, text: str, span: Span, setting: Setting, frame: Frame, insets: Sequence[Inset] = ()) -> None:
        self.span = span
        self.top = frame.top
        piece = _unbroken(span.of(text), span.start, insets)
        self._map = Utf16Map(piece)
        self._is_mixed = not piece.isascii() and bool(_RIGHT_TO_LEFT.search(piece))
        self.is_right_to_left = self._is_mixed and _starts_right(piece)
        self._boxes: dict[Span, list[QRectF]] = {}
        self._qt = QTextLayout(shown_text(piece), setting.font)
        self._qt.setCacheEnabled(True)
        self._qt.setTextOption(self._option(setting))
        usable = [moved for inset in insets if (moved := _with_safe_room(inset, piece, span.start, self._is_mixed))]
        self._rooms = {inset.room_at: inset for inset in usable if inset.room_px}
        self._qt.setFormats([self._format(inset, setting.font) for inset in usable])
        self.lines = self._break(frame, setting)
        self._tops = [line.top for line in self.lines]
        self._starts = [self._qt.lineAt(number).textStart() for number in range(len(self.lines))]
        self.height = round(self.lines[-1].top + self.lines[-1].height)

    def draw(self, painter: QPainter, origin: QPointF, clip: QRectF) -> None:
        """Draw the text in the painter's pen, as far as it touches `clip`."""
        self._qt.draw(painter, origin, [], clip)

    def boxes(self, span: Span) -> list[QRectF]:
        """Return the boxes, a line high, that the code points of `span` fill, in reading order."""
        if span not in self._boxes:
            start, end = self._unit(span.start), self._unit(span.end)
            self._boxes[span] = [
                box for number in self._lines_of(start, end) for box in self._on_line(number, start, end)
            ]
        return self._boxes[span]

    def letter_left(self, end: int, last: QRectF, advance: float) -> float:
        """Return where the first letter of what ends at `end`, in the box `last`, is to be drawn.

        That is in the room left for it, else over the last character.
        """
        room = self._rooms.get(end)
        if room is None:
            return last.left() if self.is_right_to_left else last.right() - advance
        if room.span.end == end:
            return last.right() - room.room_px + 1
        return last.left() - advance - 1 if self.is_right_to_left else last.right() + 1

    def offset_at(self, x: float, y: float) -> int:
        """Return the offset of the place between two characters that is nearest."""
        line = self._qt.lineAt(self.line_at(y))
        return self._offset(line.xToCursor(x))

    def line_at(self, y: float) -> int:
        """Return the number of the line at a height; the first above the text, the last below it."""
        return max(0, bisect_right(self._tops, y) - 1)

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

    def _unit(self, offset: int) -> int:
        return self._map.to_units(offset - self.span.start)

    def _offset(self, unit: int) -> int:
        return self.span.start + self._map.to_offset(unit)

    def _option(self, setting: Setting) -> QTextOption:
        option = QTextOption(Qt.AlignmentFlag.AlignRight if self.is_right_to_left else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        directions = Qt.LayoutDirection
        option.setTextDirection(directions.RightToLeft if self.is_right_to_left else directions.LeftToRight)
        option.setTabStopDistance(setting.font.pixelSize() * 4)
        return option

    def _format(self, inset: Inset, font: QFont) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start = self._unit(inset.span.start)
        if inset.room_px and inset.span.end == inset.room_at:
            made.start = self._qt.previousCursorPosition(self._unit(inset.span.end))
        made.length = self._unit(inset.span.end) - made.start
        face = QFont(inset.font or font)
        if inset.room_px:
            face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, inset.room_px)
        form = QTextCharFormat()
        form.setFont(face)
        if inset.is_hidden:
            form.setForeground(QColor(Qt.GlobalColor.transparent))
        elif inset.ink is not None:
            form.setForeground(inset.ink)
        made.format = form
        return made

    def _break(self, frame: Frame, setting: Setting) -> list[Line]:
        """Break the text into lines that stand on an even grid, higher only where a glyph needs it."""
        metrics = QFontMetricsF(setting.font)
        above = (setting.line_px - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
        lines: list[Line] = []
        top = float(frame.top)
        self._qt.beginLayout()
        while (line := self._qt.createLine()).isValid():
            line.setLineWidth(frame.width)
            ascent = max(above, line.ascent())
            below = max(setting.line_px - above, line.descent())
            height = float(setting.line_px) if ascent + below <= setting.line_px + 1 else float(ceil(ascent + below))
            line.setPosition(QPointF(0, top + round(ascent) - line.ascent()))
            lines.append(Line(top, height, top + round(ascent)))
            top += height
        self._qt.endLayout()
        return lines or [Line(float(frame.top), float(setting.line_px), frame.top + above)]

    def _lines_of(self, start: int, end: int) -> range:
        if start >= end:
            return range(0)
        return range(max(0, bisect_right(self._starts, start) - 1), max(1, bisect_left(self._starts, end)))

    def _on_line(self, number: int, start: int, end: int) -> list[QRectF]:
        line, place = self._qt.lineAt(number), self.lines[number]
        start = max(start, line.textStart())
        end = min(end, line.textStart() + line.textLength())
        if start >= end:
            return []
        if self._is_mixed:
            rects = [run.boundingRect() for run in line.glyphRuns(start, end - start)]
            edges = _merged_edges([(rect.left(), rect.right()) for rect in rects])
        else:
            edges = [(self._x(line, start), self._x(line, end))]
        limit = line.naturalTextRect()
        clipped = [(max(left, limit.left()), min(right, limit.right())) for left, right in edges]
        return [QRectF(left, place.top, right - left, place.height) for left, right in clipped if right > left]

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


def _with_safe_room(inset: Inset, piece: str, start: int, is_mixed: bool) -> Inset | None:
    """Return an inset that may be applied: room goes to the space or low sign that follows where letters join."""
    if not inset.room_px:
        return inset
    place = inset.room_at - start
    if not is_mixed and not _JOINING.search(piece[max(0, place - 2) : place + 1]):
        return inset
    if piece[place : place + 1].isspace() or piece[place : place + 1] in _LOW:
        return replace(inset, span=Span(inset.room_at, inset.room_at + 1))
    return None


def _unbroken(piece: str, start: int, insets: Sequence[Inset]) -> str:
    """Return the piece with the spaces of what hides under a bar made unbreakable, so that the bar stays whole."""
    for inset in insets:
        if inset.is_hidden:
            first, last = max(0, inset.span.start - start), min(len(piece), inset.span.end - start)
            piece = piece[:first] + re.sub(r"\s", "\u00a0", piece[first:last]) + piece[last:]
    return piece


def _starts_right(piece: str) -> bool:
    """Say whether the first letter with a direction runs from right to left."""
    for character in piece:
        kind = unicodedata.bidirectional(character)
        if kind in {"L", "R", "AL"}:
            return kind != "L"
    return False
