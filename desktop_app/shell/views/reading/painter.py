"""Paints laid-out paragraphs: their text, bars, numbers and gaps."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from desktop_app.core.entities import Redaction
from desktop_app.shell.views.reading.alone_painter import AlonePainter
from desktop_app.shell.views.reading.flow import Laid
from desktop_app.shell.views.reading.mark_painter import MarkPainter
from desktop_app.shell.views.reading.paragraphs import ASIDE, Shape
from desktop_app.shell.views.reading.scene import Scene
from desktop_app.shell.views.reading.words import bar_label, gap_sentence


class ParagraphPainter:
    """Paints one paragraph after another on a painter whose origin is the upper left corner of the column."""

    def __init__(self, painter: QPainter, scene: Scene, column_px: float, margin_px: float) -> None:
        self._painter = painter
        self._marks = MarkPainter(painter, scene)
        self._alone = AlonePainter(painter, scene, column_px)
        self._scene = scene
        self._theme = scene.theme
        self._column_px = column_px
        self._margin_px = margin_px
        self._ink = QColor(scene.theme.ink)
        self._quiet = QColor(scene.theme.quiet)

    def paint(self, laid: Laid, y: float, clip: QRectF) -> None:
        """Paint a paragraph whose upper edge is at `y`; `clip` is what has to be painted."""
        painter, origin = self._painter, QPointF(laid.indent, y)
        painter.save()
        painter.translate(origin)
        inside = clip.translated(-origin)
        self._alone.paint_under(laid)
        self._marks.paint_under(laid, inside)
        self._lines(laid)
        painter.setPen(self._quiet if laid.paragraph.shape in ASIDE else self._ink)
        laid.layout.draw(painter, QPointF(0, 0), inside)
        self._marks.paint_over(laid, inside)
        self._alone.paint_over(laid)
        for redaction in laid.redactions:
            self._bar(laid, redaction)
        self._margin(laid)
        self._caret(laid)
        painter.restore()

    def _lines(self, laid: Laid) -> None:
        """Draw the lines that belong to a shape: beside a quotation, between rows, across the page."""
        shape, layout = laid.paragraph.shape, laid.layout
        left, top, bottom = -laid.indent, float(layout.top), float(layout.height)
        line = QColor(self._theme.line)
        if shape is Shape.QUOTATION:
            self._quotation(laid)
        elif shape is Shape.RULE:
            self._painter.fillRect(QRectF(left, round(top), self._column_px, 1), line)
        elif shape is Shape.TABLE_ROW and layout.columns:
            width = max(column.left + column.width for column in layout.columns)
            below = self._quiet if laid.paragraph.is_head else line
            self._painter.fillRect(QRectF(left, bottom - 1, width, 1), below)
            if not laid.paragraph.joins:
                self._painter.fillRect(QRectF(left, top - self._scene.typography.size_px * 0.3, width, 1), line)
        elif shape is Shape.FOLDED:
            self._arrow(laid)
        elif shape is Shape.CODE:
            pad = self._scene.typography.size_px * 0.5
            ground = QRectF(left, top - (0 if laid.paragraph.continues else pad), self._column_px, 0)
            ground.setBottom(bottom)
            self._painter.fillRect(ground, QColor(self._theme.ground))

    def _quotation(self, laid: Laid) -> None:
        """Draw a line down the left of a quotation, one for each that it stands in."""
        level, joins = laid.paragraph.level, laid.paragraph.joins
        step = self._scene.typography.size_px * 1.5
        top = 0.0 if joins else float(laid.layout.top)
        ink = QColor(self._theme.quiet)
        ink.setAlphaF(0.55)
        for depth in range(min(6, level)):
            x = round(depth * step + step * 0.25) - laid.indent
            if laid.layout.is_right_to_left:
                x = round(laid.layout.width + (level - depth) * step - step * 0.25) - 3
            self._painter.fillRect(QRectF(x, top, 3, laid.layout.height - top), ink)

    def _arrow(self, laid: Laid) -> None:
        """Draw a small arrow that says: here is more."""
        line, size = laid.layout.lines[0], self._scene.typography.size_px * 0.22
        middle = QPointF(-laid.indent + size * 1.4, line.top + line.height / 2)
        points = [
            middle + QPointF(-size * 0.6, -size),
            middle + QPointF(size * 0.8, 0),
            middle + QPointF(-size * 0.6, size),
        ]
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._quiet)
        self._painter.drawPolygon(QPolygonF(points))

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
            spare = min(self._margin_px, typography.margin_px) - 4 - advance
            room = max(4.0, min(float(typography.size_px), spare)) if paragraph.is_numbered else typography.size_px / 2
            x = laid.layout.width + room if laid.layout.is_right_to_left else -room - advance
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
