"""The picture on the welcome page: two sources, and bands between what they share."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.shell.look import theme_now
from desktop_app.shell.theme import Theme

SIZE = QSize(264, 124)
SHEET_WIDTH, SHEET_HEIGHT, RADIUS = 92.0, 120.0, 6.0
EDGE, FIRST_LINE, STEP, THICKNESS = 12.0, 18.0, 14.0, 5.0
LINES = ((0.9, 1.0, 0.75, 1.0, 0.6, 0.95, 0.8), (1.0, 0.7, 0.95, 1.0, 0.85, 1.0, 0.5))
"""How long each line of the two sheets is, as a share of the width."""
SHARED = ((1, 0, 0), (3, 4, 1), (5, 2, 2))
"""The line on the left, the line on the right, the topic's colour."""
FAINT = 0.45
REDACTED = (0, 4)
"""The sheet and the line that is blacked out."""


class Emblem(QWidget):
    """Two sheets, three things they share; one line is blacked out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(SIZE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheets = self._sheets()
        for left_line, right_line, colour in SHARED:
            self._paint_band(painter, theme, sheets, (left_line, right_line), colour)
        for number, sheet in enumerate(sheets):
            self._paint_sheet(painter, theme, sheet, number)

    @staticmethod
    def _sheets() -> tuple[QRectF, QRectF]:
        left = QRectF(2.5, 2.5, SHEET_WIDTH, SHEET_HEIGHT - 1)
        return left, left.translated(SIZE.width() - SHEET_WIDTH - 5, 0)

    def _paint_band(
        self, painter: QPainter, theme: Theme, sheets: tuple[QRectF, QRectF], lines: tuple[int, int], colour: int
    ) -> None:
        left, right = sheets
        top, low = (sheet.top() + FIRST_LINE + STEP * line for sheet, line in zip(sheets, lines, strict=True))
        middle, half = (left.right() + right.left()) / 2, THICKNESS + 1
        band = QPainterPath(QPointF(left.right(), top - half))
        band.cubicTo(middle, top - half, middle, low - half, right.left(), low - half)
        band.lineTo(right.left(), low + half)
        band.cubicTo(middle, low + half, middle, top + half, left.right(), top + half)
        fill = theme.topic(colour)
        fill.setAlphaF(theme.ribbon)
        painter.fillPath(band, fill)

    def _paint_sheet(self, painter: QPainter, theme: Theme, sheet: QRectF, number: int) -> None:
        quiet = QColor(theme.quiet)
        quiet.setAlphaF(FAINT)
        painter.setPen(QPen(quiet, 1.2))
        painter.setBrush(QColor(theme.pane))
        painter.drawRoundedRect(sheet, RADIUS, RADIUS)
        painter.setPen(Qt.PenStyle.NoPen)
        room = SHEET_WIDTH - 2 * EDGE
        colours = {pair[number]: pair[2] for pair in SHARED}
        for line, share in enumerate(LINES[number]):
            top = sheet.top() + FIRST_LINE + STEP * line - THICKNESS / 2
            area = QRectF(sheet.left() + EDGE, top, room * share, THICKNESS)
            if line in colours:
                tint = theme.topic(colours[line])
                painter.fillRect(area.adjusted(-2, 2, 2, 3), tint)
                tint.setAlphaF(theme.tint_current)
                painter.fillRect(area.adjusted(-2, -3, 2, 2), tint)
            if (number, line) == REDACTED:
                painter.setBrush(QColor(theme.bar))
                area.adjust(0, -2, 0, 2)
            else:
                painter.setBrush(quiet)
            painter.drawRoundedRect(area, 2, 2)
