"""A paragraph broken into lines by Qt: its setting, its cells, where each line goes."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
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


_NEXT_LINE, _NOTHING = "\u2028", "\u200b"


def shown_text(text: str) -> str:
    """Return the text as it is laid out: line breaks of the source as spaces, length unchanged."""
    shown = text.translate(_SHOWN)
    return shown if shown.isascii() else _SURROGATES.sub("\ufffd", shown)


def veiled_text(text: str, start: int, frame: "Frame") -> str:
    """Return what is laid out of a text that starts at `start`: veiled marks take no room, each cell its own lines."""
    shown = shown_text(text)
    if frame.keeps_lines and "\n" in text:
        shown = "".join(_NEXT_LINE if letter == "\n" else kept for letter, kept in zip(text, shown, strict=True))
    if not frame.veiled:
        return shown
    letters = list(shown)
    for span in frame.veiled:
        letters[span.start - start : span.end - start] = _NOTHING * len(span)
    for column in frame.columns[1:]:
        letters[column.start - 1 - start] = _NEXT_LINE
    return "".join(letters)


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
class Column:
    """Where a cell of a table row goes: the offset at which its text starts, its left edge, its width (px)."""

    start: int
    left: float
    width: float
    is_right: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the text of a paragraph goes: the space above and below it, the width of its lines (px).

    `veiled` are marks that take no room; `columns`, where there are any, are its cells side by side. `keeps_lines`
    says that the lines of the source are meant.
    """

    top: int
    width: float
    below: int = 0
    veiled: tuple[Span, ...] = ()
    columns: tuple[Column, ...] = ()
    keeps_lines: bool = False


class Line(NamedTuple):
    """A line of a paragraph: its top and height inside the paragraph, and where its letters stand."""

    top: float
    height: float
    baseline: float


class BrokenText:
    """The lines of the text of `span`, `width` pixels wide, `top` below the paragraph's upper edge.

    Offsets are of the document; places are relative to the paragraph's upper left corner.
    """

    def __init__(self, text: str, span: Span, setting: Setting, frame: Frame, insets: Sequence[Inset] = ()) -> None:
        self.span = span
        self.top, self.width = frame.top, frame.width
        piece = _unbroken(span.of(text), span.start, insets)
        self._map = Utf16Map(piece)
        self._is_mixed = not piece.isascii() and bool(_RIGHT_TO_LEFT.search(piece))
        self.is_right_to_left = self._is_mixed and _starts_right(piece)
        self._qt = QTextLayout(veiled_text(piece, span.start, frame), setting.font)
        self._qt.setCacheEnabled(True)
        self._qt.setTextOption(self._option(setting))
        usable = [moved for inset in insets if (moved := _with_safe_room(inset, piece, span.start, self._is_mixed))]
        self._rooms = {inset.room_at: inset for inset in usable if inset.room_px}
        self._qt.setFormats([self._format(inset, setting.font) for inset in usable])
        self.columns = frame.columns
        self._broken: list[QTextLine] = []
        self.lines = self._break(frame, setting)
        self._tops = sorted({line.top for line in self.lines})
        self._starts = [line.textStart() for line in self._broken]
        self._limits: dict[int, tuple[float, float]] = {}
        self.height = round(max(line.top + line.height for line in self.lines)) + frame.below

    def draw(self, painter: QPainter, origin: QPointF, clip: QRectF) -> None:
        """Draw the text in the painter's pen, as far as it touches `clip`."""
        self._qt.draw(painter, origin, [], clip)

    def line_at(self, y: float) -> int:
        """Return the number of the line at a height, of several the first; the first above the text, the last below."""
        row = max(0, bisect_right(self._tops, y) - 1)
        if not self.columns:
            return row
        return next(number for number, line in enumerate(self.lines) if line.top == self._tops[row])

    def _column(self, unit: int) -> int:
        """Return the number of the cell in which a unit stands."""
        starts = [self._unit(column.start) for column in self.columns]
        return max(0, bisect_right(starts, unit) - 1)

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
        ink = None if inset.ink is None else inset.ink.rgba()
        made.format = _character_format(inset.font or font, inset.room_px, inset.is_hidden, ink)
        return made

    def _break(self, frame: Frame, setting: Setting) -> list[Line]:
        """Break the text into lines that stand on an even grid, higher only where a glyph needs it."""
        metrics = QFontMetricsF(setting.font)
        above = (setting.line_px - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
        usual = float(setting.line_px)
        whole = Column(self.span.start, 0.0, frame.width)
        lines: list[Line] = []
        top, cell = float(frame.top), 0
        self._qt.beginLayout()
        while (line := self._qt.createLine()).isValid():
            place = self._column(line.textStart()) if frame.columns else 0
            if place != cell:
                top, cell = float(frame.top), place
            column = frame.columns[place] if frame.columns else whole
            line.setLineWidth(column.width)
            rises = line.ascent()
            ascent, below = max(above, rises), max(usual - above, line.descent())
            height = usual if ascent + below <= usual + 1 else float(ceil(ascent + below))
            spare = column.width - line.naturalTextWidth() if column.is_right else 0.0
            baseline = top + round(ascent)
            line.setPosition(QPointF(column.left + max(0.0, spare), baseline - rises))
            lines.append(Line(top, height, baseline))
            self._broken.append(line)
            top += height
        self._qt.endLayout()
        if not lines:
            self._broken.append(self._qt.lineAt(0))
        return lines or [Line(float(frame.top), usual, frame.top + above)]


@lru_cache(maxsize=256)
def _character_format(font: QFont, room_px: int, is_hidden: bool, ink: int | None) -> QTextCharFormat:
    """Return the format of an inset; few differ, and a paragraph may have dozens."""
    face = QFont(font)
    if room_px:
        face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, room_px)
    form = QTextCharFormat()
    form.setFont(face)
    if is_hidden:
        form.setForeground(QColor(Qt.GlobalColor.transparent))
    elif ink is not None:
        form.setForeground(QColor.fromRgba(ink))
    return form


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
