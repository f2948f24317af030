"""How the rows of the command palette are painted."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop_app.core.text.span import Span
from desktop_app.shell.models.palette import PaletteRow, kind_said
from desktop_app.shell.models.roles import Role
from desktop_app.shell.theme import Theme, control_font
from desktop_app.shell.views.reading.utf16 import Utf16Map
from desktop_app.shell.views.rows import Index, RowDelegate

GAP = 12
LEAST_TITLE = 0.55
"""The share of a row that a long title gets before what is said beside it."""


class PaletteDelegate(RowDelegate):
    """A title with what was typed in bold, what it is beside it, its keys at the end."""

    height = 34

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, max(self.height, QFontMetrics(control_font(13)).height() + 14))

    def is_lit(self, index: Index) -> bool:
        return False

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, theme: Theme) -> None:
        """Fill the current row, available or not: it is where the keyboard stands."""
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(theme.accent)))
            painter.setBrush(QColor(theme.selected))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def paint_row(self, painter: QPainter, area: QRect, index: Index, theme: Theme) -> None:
        row: PaletteRow = index.data(Role.VALUE)
        entry = row.entry
        room = area.adjusted(0, 0, -self._paint_keys(painter, area, entry.keys, theme), 0)
        beside = " · ".join(part for part in (kind_said(entry.kind), entry.reason or entry.detail) if part)
        title_font, beside_font = control_font(13), control_font(12)
        wanted = QFontMetrics(title_font).horizontalAdvance(entry.title) + 8
        width = min(wanted, room.width(), max(int(room.width() * LEAST_TITLE), room.width() - self._width(beside)))
        colour = theme.muted if entry.reason else theme.ink
        paint_title(painter, QRect(room.left(), room.top(), width, room.height()), row, title_font, colour, theme)
        rest = QRect(room.left() + width + GAP, room.top(), room.width() - width - GAP, room.height())
        if rest.width() > 20:
            self.write(painter, rest, beside, beside_font, theme.muted)

    @staticmethod
    def _width(beside: str) -> int:
        return QFontMetrics(control_font(12)).horizontalAdvance(beside) + GAP + 4

    @staticmethod
    def _paint_keys(painter: QPainter, area: QRect, keys: str, theme: Theme) -> int:
        """Paint the keys in a box; return the width they take."""
        if not keys:
            return 0
        font = control_font(11)
        metrics = QFontMetrics(font)
        width, height = metrics.horizontalAdvance(keys) + 12, metrics.height() + 4
        box = QRectF(area.right() - width + 0.5, area.center().y() - height / 2 + 0.5, width, height)
        painter.setFont(font)
        painter.setPen(QColor(theme.line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(theme.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, keys)
        return width + GAP


def paint_title(painter: QPainter, area: QRect, row: PaletteRow, font: QFont, colour: str, theme: Theme) -> None:
    """Write a title on one line, what was typed in bold; both directions of writing stand as they should."""
    text = QFontMetrics(font).elidedText(row.entry.title, Qt.TextElideMode.ElideRight, area.width())
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    kept = text.removesuffix("…") if text != row.entry.title else text
    layout.setFormats([_bold(span, kept, theme) for span in row.spans if span.end <= len(kept)])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(area.width() + 40)
    layout.endLayout()
    painter.setPen(QColor(colour))
    layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2))


def _bold(span: Span, text: str, theme: Theme) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    units = Utf16Map(text)
    made.start = units.to_units(span.start)
    made.length = units.to_units(span.end) - made.start
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    look.setForeground(QColor(theme.accent))
    made.format = look
    return made
