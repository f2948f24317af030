"""Paints laid-out paragraphs with everything that lies on them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop_app.core.entities import Redaction
from desktop_app.core.navigation import SpanIndex
from desktop_app.core.text.span import Span
from desktop_app.shell.theme import Theme
from desktop_app.shell.views.reading.flow import Laid
from desktop_app.shell.views.reading.marks import LetterRooms, MarkIndex, MarkStyle, PlacedMark, tinted
from desktop_app.shell.views.reading.paragraphs import Shape
from desktop_app.shell.views.reading.typography import LETTER_GAP_PX, Typography
from desktop_app.shell.views.reading.words import bar_label, gap_sentence

UNDERLINE_PX = 2
_LIFT_PX = 3
_OVERLINED = 2
"""The third of overlapping marks has its line above the text: below, it would strike the letters through."""

_RAISED = 0.44
"""How far a mark's letter stands above the baseline, in type sizes."""


@dataclass(slots=True)
class Scene:
    """What lies on the text just now; the pane changes it, the painter reads it."""

    theme: Theme
    typography: Typography
    marks: MarkIndex
    rooms: LetterRooms
    current: int | None = None
    found: tuple[Span, ...] = ()
    found_index: SpanIndex | None = None
    found_current: int | None = None
    selection: Span | None = None
    caret: int | None = None
    flash: Span | None = None
    flash_strength: float = 0.0


class ParagraphPainter:
    """Paints one paragraph after another on a painter whose origin is the upper left corner of the column."""

    def __init__(self, painter: QPainter, scene: Scene, column_px: float) -> None:
        self._painter = painter
        self._scene = scene
        self._theme = scene.theme
        self._column_px = column_px
        self._ink = QColor(scene.theme.ink)
        self._quiet = QColor(scene.theme.quiet)

    def paint(self, laid: Laid, y: float, clip: QRectF) -> None:
        """Paint a paragraph whose upper edge is at `y`; `clip` is what has to be painted."""
        painter, origin = self._painter, QPointF(laid.indent, y)
        painter.save()
        painter.translate(origin)
        span = laid.layout.span
        marks = self._scene.marks.touching(span) if laid.paragraph.shape is not Shape.FURNITURE else []
        self._tint(laid, marks)
        self._grounds(laid)
        for placed in marks:
            self._underline(laid, placed)
        painter.setPen(self._quiet if laid.paragraph.shape is Shape.FURNITURE else self._ink)
        laid.layout.draw(painter, QPointF(0, 0), clip.translated(-origin))
        self._letters(laid, [placed for placed in marks if span.start < placed.mark.span.end <= span.end])
        for redaction in laid.redactions:
            self._bar(laid, redaction)
        self._margin(laid)
        self._caret(laid)
        painter.restore()

    def _fill(self, laid: Laid, span: Span, colour: QColor) -> None:
        for box in laid.layout.boxes(span):
            self._painter.fillRect(box.adjusted(-1, 1, 1, -1), colour)

    def _tint(self, laid: Laid, marks: Sequence[PlacedMark]) -> None:
        for stretch in tinted(marks, self._scene.current):
            is_current = stretch.mark.link_id == self._scene.current
            colour = self._theme.topic_tint(stretch.mark.topic_colour, is_current)
            for box in laid.layout.boxes(laid.part(stretch.span)):
                self._painter.fillRect(box.adjusted(-1, 1, 1, -UNDERLINE_PX), colour)

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

    def _underline(self, laid: Laid, placed: PlacedMark) -> None:
        mark = placed.mark
        colour = self._theme.topic(mark.topic_colour)
        width = UNDERLINE_PX + (1 if mark.link_id == self._scene.current else 0)
        pen = _UNDERLINES[mark.style](colour, width)
        for box in laid.layout.boxes(laid.part(mark.span)):
            y = box.top() if placed.level >= _OVERLINED else box.bottom() - UNDERLINE_PX - placed.level * _LIFT_PX
            if mark.style in (MarkStyle.OPEN, MarkStyle.ACCEPTED):
                self._painter.fillRect(QRectF(box.left() - 1, y, box.width() + 2, width), colour)
            else:
                self._painter.setPen(pen)
                self._painter.drawLine(QPointF(box.left(), y + 1), QPointF(box.right(), y + 1))
            if mark.style is MarkStyle.ACCEPTED:
                self._painter.fillRect(QRectF(box.left() - 1, y - 2, box.width() + 2, 1), colour)

    def _letters(self, laid: Laid, marks: Sequence[PlacedMark]) -> None:
        """Set each mark's letter raised after its end, side by side where several end."""
        typography = self._scene.typography
        metrics = QFontMetricsF(typography.letter)
        self._painter.setFont(typography.letter)
        self._painter.setPen(self._ink)
        taken: dict[tuple[float, int], float] = {}
        ending = {(placed.mark.span.end, placed.mark.letter): placed for placed in marks}
        for _, placed in sorted(ending.items(), key=lambda item: item[0]):
            boxes = laid.layout.boxes(laid.part(placed.mark.span)) if placed.mark.letter else []
            if not boxes:
                continue
            end = placed.mark.span.end
            last = (laid.layout.boxes(laid.part(Span(end - 1, end))) or boxes)[-1]
            advance = metrics.horizontalAdvance(placed.mark.letter)
            place = (last.top(), round(last.right()))
            x = taken.get(place, laid.layout.letter_left(end, last, advance))
            taken[place] = x + advance + LETTER_GAP_PX
            y = laid.layout.lines[laid.layout.line_at(last.top() + 1)].baseline
            self._painter.drawText(QPointF(x, y - typography.size_px * _RAISED), placed.mark.letter)

    def _bar(self, laid: Laid, redaction: Redaction) -> None:
        """Draw the bar that stands for what is withheld, its label on the widest piece."""
        boxes = laid.layout.boxes(laid.part(redaction.span))
        if not boxes:
            return
        font = self._scene.typography.label
        metrics = QFontMetricsF(font)
        widest = max(boxes, key=QRectF.width)
        is_selected = self._scene.selection is not None and self._scene.selection.contains(laid.part(redaction.span))
        for box in boxes:
            line = laid.layout.lines[laid.layout.line_at(box.top() + 1)]
            height = metrics.height() + 3
            middle = line.baseline - metrics.capHeight() / 2
            shape = QRectF(box.left(), middle - height / 2, max(6.0, box.width()), height)
            self._painter.setPen(QPen(QColor(self._theme.accent if is_selected else self._theme.bar_edge), 1))
            self._painter.setBrush(QColor(self._theme.bar))
            self._painter.drawRoundedRect(shape.adjusted(0.5, 0.5, -0.5, -0.5), 2.5, 2.5)
            if box is widest:
                self._label(shape, bar_label(redaction), font)

    def _label(self, shape: QRectF, label: str, font: QFont) -> None:
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, shape.width() - 4)
        self._painter.setFont(font)
        self._painter.setPen(QColor(self._theme.on_bar))
        self._painter.drawText(shape, Qt.AlignmentFlag.AlignCenter, shown)

    def _margin(self, laid: Laid) -> None:
        """Hang the paragraph's number or list marker beside it, and draw the gap before it."""
        paragraph = laid.paragraph
        if paragraph.hung:
            font = self._scene.typography.number if paragraph.is_numbered else self._scene.typography.body
            advance = QFontMetricsF(font).horizontalAdvance(paragraph.hung)
            typography = self._scene.typography
            spare = typography.margin_px - 4 - advance
            room = max(4.0, min(float(typography.size_px), spare)) if paragraph.is_numbered else typography.size_px / 2
            x = -room - advance
            if laid.layout.is_right_to_left:
                x = self._column_px - laid.indent + room
            self._painter.setFont(font)
            self._painter.setPen(self._quiet if paragraph.is_numbered else self._ink)
            self._painter.drawText(QPointF(x, laid.layout.lines[0].baseline), paragraph.hung)
        if paragraph.gap is not None:
            self._gap(laid, gap_sentence(paragraph.gap))

    def _gap(self, laid: Laid, sentence: str) -> None:
        typography = self._scene.typography
        y = laid.layout.top - typography.line_px - typography.above_px / 2 + 0.5
        pen = QPen(self._quiet, 1)
        pen.setDashPattern([3, 2])
        self._painter.setPen(pen)
        left, width = -laid.indent, self._column_px
        self._painter.drawLine(QPointF(left, y), QPointF(left + width, y))
        self._painter.setFont(typography.label)
        self._painter.setPen(self._quiet)
        below = QRectF(left, y + 2, width, typography.line_px)
        self._painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, sentence)

    def _caret(self, laid: Laid) -> None:
        caret = self._scene.caret
        if caret is None or not laid.holds_caret(caret):
            return
        box = laid.layout.caret_box(caret)
        self._painter.fillRect(QRectF(round(box.x()), box.top() + 2, 1.5, box.height() - 4), self._ink)


def _plain_pen(colour: QColor, width: int) -> QPen:
    return QPen(colour, width)


def _dotted_pen(colour: QColor, width: int) -> QPen:
    pen = QPen(colour, width)
    pen.setDashPattern([1, 1])
    return pen


def _dashed_pen(colour: QColor, width: int) -> QPen:
    pen = QPen(colour, max(1, width - 1))
    pen.setDashPattern([4, 4])
    return pen


_UNDERLINES = {
    MarkStyle.OPEN: _plain_pen,
    MarkStyle.ACCEPTED: _plain_pen,
    MarkStyle.UNSURE: _dotted_pen,
    MarkStyle.REJECTED: _dashed_pen,
}
