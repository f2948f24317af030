"""Paints the marks of links, the hits of the search and the selection on laid-out paragraphs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading.flow import Laid
from desktop_app.shell.views.reading.marks import MarkStyle, PlacedMark, sign_order, tinted
from desktop_app.shell.views.reading.paragraphs import Shape
from desktop_app.shell.views.reading.scene import Scene
from desktop_app.shell.views.reading.typography import LETTER_GAP_PX, Typography

UNDERLINE_PX = 2
MOST_DRESSED = 200
"""Paragraphs of which is remembered what is painted on them."""
LET_GO = 2
"""So many that are no longer of use are forgotten each time one is asked for."""
_LIFT_PX = 3
_LINE_REACH_PX = 4
"""How far the lines of a verdict reach beyond the line of a mark."""
_OVERLINED = 2
"""The third of overlapping marks has its line above the text: below, it would strike the letters through."""

_RAISED = 0.44
"""How far a mark's letter stands above the baseline, in type sizes."""


class MarkPainter:
    """Paints what lies under and over the text of one paragraph, on a painter whose origin is its upper left corner."""

    def __init__(self, painter: QPainter, scene: Scene) -> None:
        self._painter = painter
        self._scene = scene
        self._theme = scene.theme
        self._ink = QColor(scene.theme.ink)
        self._ground = QColor(scene.theme.pane)

    def paint_under(self, laid: Laid, clip: QRectF) -> None:
        """Paint what the text stands on: tints, hits, selection, flash, underlines; `clip` is what is to be painted."""
        dress = self._dress(laid)
        for box, colour in dress.tints:
            if box.intersects(clip):
                self._painter.fillRect(box, colour)
        self._grounds(laid)
        reach = clip.adjusted(0, -_LINE_REACH_PX, 0, _LINE_REACH_PX)
        for line in dress.lines:
            if not line.box.intersects(reach):
                continue
            if line.is_apart:
                self._painter.fillRect(line.box.adjusted(0, -1, 0, 1), self._ground)
            paint_line(self._painter, line.box, line.style, line.colour, self._ground)

    def paint_over(self, laid: Laid, clip: QRectF) -> None:
        """Paint what stands above the text: the letters of the marks that end here."""
        self._painter.setFont(self._scene.typography.letter)
        self._painter.setPen(self._ink)
        reach = self._scene.typography.line_px
        top, bottom = clip.top() - reach, clip.bottom() + reach
        for sign in self._dress(laid).signs:
            if top <= sign.at.y() <= bottom:
                self._painter.drawText(sign.at, sign.text)

    def get_ready(self, laid: Laid) -> None:
        """Work out what is painted of a paragraph's marks, which is painted soon."""
        self._dress(laid)

    def _dress(self, laid: Laid) -> "Dress":
        """Return what is painted of a paragraph's marks: worked out once, for a paragraph is painted many times."""
        scene = self._scene
        key = (scene.marks, scene.current, scene.theme, scene.typography)
        if len(key) != len(scene.dressed_for) or any(a is not b for a, b in zip(key, scene.dressed_for, strict=True)):
            scene.undressed.extend(scene.dressed.items())
            scene.dressed, scene.dressed_for = {}, key
        del scene.undressed[-LET_GO:]
        dress: Dress | None = scene.dressed.get(laid.layout)
        if dress is None:
            if len(scene.dressed) >= MOST_DRESSED:
                del scene.dressed[next(iter(scene.dressed))]
            dress = scene.dressed[laid.layout] = self._dressed(laid)
        return dress

    def _dressed(self, laid: Laid) -> "Dress":
        marks, span = self._marks(laid), laid.layout.span
        ending = [placed for placed in marks if span.start < placed.mark.span.end <= span.end]
        lines = [line for placed in marks for line in self._lines(laid, placed)]
        return Dress(list(self._tints(laid, marks)), lines, placed_signs(laid, ending, self._scene.typography))

    def _marks(self, laid: Laid) -> list[PlacedMark]:
        return self._scene.marks.touching(laid.layout.span) if laid.paragraph.shape is not Shape.FURNITURE else []

    def _fill(self, laid: Laid, span: Span, colour: QColor) -> None:
        for box in laid.layout.boxes(span):
            self._painter.fillRect(box.adjusted(-1, 1, 1, -1), colour)

    def _tints(self, laid: Laid, marks: Sequence[PlacedMark]) -> Iterator[tuple[QRectF, QColor]]:
        for stretch in tinted(marks, self._scene.current):
            is_current = stretch.mark.link_id == self._scene.current
            colour = self._theme.topic_tint(stretch.mark.topic_colour, is_current)
            for left, top, right, height in laid.layout.extents(laid.part(stretch.span)):
                yield QRectF(left - 1, top + 1, right - left + 2, height - 1 - UNDERLINE_PX), colour

    def _grounds(self, laid: Laid) -> None:
        """Fill behind what was found, what is selected, what flashes."""
        scene, span = self._scene, laid.layout.span
        if scene.found_index is not None:
            for number in scene.found_index.touching(span):
                self._fill(laid, laid.part(scene.found[number]), QColor(self._theme.found))
                if number == scene.found_current:
                    self._outline(laid, laid.part(scene.found[number]))
        if scene.flash is not None and scene.flash.overlaps(span):
            colour = QColor(self._theme.accent)
            colour.setAlphaF(scene.flash_strength * 0.5)
            self._fill(laid, laid.part(scene.flash), colour)
        if scene.selection is not None and scene.selection.overlaps(span):
            self._fill(laid, laid.part(scene.selection), QColor(self._theme.selection))

    def _outline(self, laid: Laid, span: Span) -> None:
        self._painter.setPen(QPen(self._ink, 1))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in laid.layout.boxes(span):
            self._painter.drawRect(box.adjusted(-1.5, 1.5, 0.5, -1.5))

    def _lines(self, laid: Laid, placed: PlacedMark) -> Iterator["MarkLine"]:
        """Yield what underlines or overlines a mark; it lies on a strip of the pane's colour, apart from any tint."""
        mark = placed.mark
        is_current = mark.link_id == self._scene.current
        width = 1 if mark.is_plain and not is_current else UNDERLINE_PX + is_current
        colour = self._theme.topic(mark.topic_colour)
        below = UNDERLINE_PX + placed.level * _LIFT_PX
        for left, top, right, height in laid.layout.extents(laid.part(mark.span)):
            y = top if placed.level >= _OVERLINED else top + height - below
            yield MarkLine(QRectF(left - 1, y, right - left + 2, width), mark.style, colour, bool(placed.level))


class PlacedSign(NamedTuple):
    """A sign of a mark, where its baseline begins in its paragraph, and how wide it is."""

    text: str
    at: QPointF
    width: float


class MarkLine(NamedTuple):
    """The line of a mark in its paragraph; what is `is_apart` lies on a strip of the pane's colour."""

    box: QRectF
    style: MarkStyle
    colour: QColor
    is_apart: bool


@dataclass(frozen=True, slots=True)
class Dress:
    """What is painted of the marks of a paragraph: tints below all, lines, then signs above the text."""

    tints: list[tuple[QRectF, QColor]]
    lines: list[MarkLine]
    signs: list[PlacedSign]


def placed_signs(laid: Laid, marks: Iterable[PlacedMark], typography: Typography) -> list[PlacedSign]:
    """Return the signs after the ends of marks: side by side where several end, letters first, then badges.

    After a word that runs from the right they stand to its left, and read from left to right all the same.
    """
    signs: dict[int, set[str]] = {}
    for placed in marks:
        signs.setdefault(placed.mark.span.end, set()).update(placed.mark.signs)
    taken: dict[tuple[float, int], float] = {}
    made: list[PlacedSign] = []
    for end in sorted(signs):
        extents = laid.layout.extents(laid.part(Span(end - 1, end)))
        texts = sorted(signs[end], key=sign_order)
        if not extents or not texts:
            continue
        last = extents[-1]
        widths = [typography.sign_px(text) for text in texts]
        place = (last.top, round(last.right))
        x = taken.get(place, laid.layout.letter_left(end, last, sum(widths) + LETTER_GAP_PX * (len(texts) - 1)))
        y = laid.layout.lines[laid.layout.line_at(last.top + 1)].baseline - typography.size_px * _RAISED
        for text, width in zip(texts, widths, strict=True):
            made.append(PlacedSign(text, QPointF(x, y), width))
            x += width + LETTER_GAP_PX
        taken[place] = x
    return made


def paint_line(painter: QPainter, line: QRectF, style: MarkStyle, colour: QColor, ground: QColor) -> None:
    """Paint the line of a mark so that its verdict shows: one line, two, dots, or dashes; `line` is where it lies."""
    if style in _DASHES:
        pen = QPen(colour, max(1.0, line.height()))
        pen.setDashPattern(_DASHES[style])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        middle = line.center().y()
        painter.drawLine(QPointF(line.left(), middle), QPointF(line.right(), middle))
        return
    painter.fillRect(line, colour)
    if style is MarkStyle.ACCEPTED:
        painter.fillRect(line.adjusted(0, -1, 0, -line.height()), ground)
        painter.fillRect(line.adjusted(0, -2, 0, -line.height() - 1), colour)


_DASHES = {MarkStyle.UNSURE: [1.0, 1.0], MarkStyle.REJECTED: [4.0, 4.0]}
"""In widths of the line."""
