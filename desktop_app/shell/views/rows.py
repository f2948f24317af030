"""How the rows of the lists are painted."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.core.entities import Link, Topic, Verdict
from desktop_app.shell.icons import Icons
from desktop_app.shell.look import theme_now
from desktop_app.shell.models import words
from desktop_app.shell.models.colouring import Dress
from desktop_app.shell.models.queue import QueueRow
from desktop_app.shell.models.roles import Role
from desktop_app.shell.text_scale import scaled, text_scale
from desktop_app.shell.theme import Theme, control_font
from desktop_app.shell.views.queue_lines import QueueLines
from desktop_app.shell.views.rings import has_ring
from desktop_app.shell.views.widgets import named

MARGIN = 8
RADIUS = 6
SWATCH = 16
ICON = 14
BADGE = 10

Index = QModelIndex | QPersistentModelIndex


@lru_cache(maxsize=64)
def _font(size_px: int, scale: float, weight: QFont.Weight = QFont.Weight.Normal, is_struck: bool = False) -> QFont:
    """Return a font of the controls, made once for all rows; nobody is to change it."""
    font = control_font(size_px, scale)
    font.setWeight(weight)
    font.setStrikeOut(is_struck)
    return font


def luminous(colour: QColor) -> bool:
    """Say whether dark type reads better than white on `colour` (relative luminance, WCAG 2)."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179


def paint_swatch(painter: QPainter, area: QRect, theme: Theme, topic: Topic) -> None:
    """Paint the square of a topic's colour with its letter."""
    paint_dress(painter, area, theme, Dress(topic.colour, topic.letter))


def paint_dress(painter: QPainter, area: QRect, theme: Theme, dress: Dress) -> None:
    """Paint the square of a colour with its sign."""
    full = theme.topic(dress.colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(full)
    painter.drawRoundedRect(QRectF(area), 4, 4)
    paint_letter(painter, area, full, dress.sign)


def paint_letter(painter: QPainter, area: QRect, ground: QColor, letter: str) -> None:
    """Write a letter, or two, on a square of colour."""
    painter.setFont(_font(10 if len(letter) == 1 else 8, 1.0, QFont.Weight.Bold))
    painter.setPen(QColor("#000000") if luminous(ground) else QColor("#ffffff"))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, letter)


def fitted_pair(metrics: QFontMetrics, text: str, width: int) -> str:
    """Return `text` with … where it does not fit; of two titles in one, both keep their beginnings."""
    right_mode = Qt.TextElideMode.ElideRight
    left, parting, right = text.partition(words.PARTING)
    if not parting or metrics.horizontalAdvance(text) <= width:
        return metrics.elidedText(text, right_mode, width)
    room = width - metrics.horizontalAdvance(parting)
    half_left = max(room // 2, room - metrics.horizontalAdvance(right))
    fitted = metrics.elidedText(left, right_mode, half_left)
    rest = room - metrics.horizontalAdvance(fitted)
    return fitted + parting + metrics.elidedText(right, right_mode, rest)


class RowDelegate(QStyledItemDelegate):
    """Paint the ground of a row: chosen, under the pointer, with the keyboard's focus."""

    height = 28
    scale = 1.0
    """How much larger than usual text is, asked for once for each row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, scaled(self.height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, self.scale = theme_now(), text_scale()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, index, theme)
        self.paint_row(painter, option.rect.adjusted(MARGIN, 0, -MARGIN, 0), index, theme)
        painter.restore()

    def paint_row(self, painter: QPainter, area: QRect, index: Index, theme: Theme) -> None:
        """Paint what stands in the row."""

    def scaled(self, pixels: int) -> int:
        """Return a height or width that holds text."""
        return round(pixels * self.scale)

    def font(self, size_px: int, weight: QFont.Weight = QFont.Weight.Normal, is_struck: bool = False) -> QFont:
        """Return a font of the controls, which is not to be changed."""
        return _font(size_px, self.scale, weight, is_struck)

    def is_lit(self, index: Index) -> bool:
        """Say whether the row stands out."""
        return bool(index.data(Role.IS_ON_DESK))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, theme: Theme) -> None:
        state = option.state
        area = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus) and has_ring(option.widget)
        ground = ""
        if self.is_lit(index) or state & QStyle.StateFlag.State_Selected:
            ground = theme.selected
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = theme.hover
        if has_focus or ground:
            painter.setPen(QPen(QColor(theme.accent)) if has_focus else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, RADIUS, RADIUS)

    @staticmethod
    def write(painter: QPainter, area: QRect, text: str, font: QFont, colour: str) -> None:
        """Write `text` on one line, elided where it does not fit."""
        painter.setFont(font)
        painter.setPen(QColor(colour))
        fitted = fitted_pair(QFontMetrics(font), text, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitted)


class TwoLineDelegate(RowDelegate):
    """A name over a quiet line."""

    height = 44

    def paint_row(self, painter: QPainter, area: QRect, index: Index, theme: Theme) -> None:
        is_lit = self.is_lit(index)
        font = self.font(13, QFont.Weight.DemiBold if is_lit else QFont.Weight.Normal)
        upper = QRect(area.left(), area.top() + self.scaled(5), area.width(), self.scaled(19))
        lower = QRect(area.left(), area.top() + self.scaled(23), area.width(), self.scaled(16))
        self.write(painter, upper, str(index.data(Role.TITLE)), font, theme.accent if is_lit else theme.ink)
        self.write(painter, lower, str(index.data(Role.DETAIL)), self.font(11), theme.quiet)


class TopicDelegate(RowDelegate):
    """A swatch with its letter, the label, how often on each side; the label can be written over."""

    editor: QLineEdit | None = None
    """The field that was opened last."""

    def is_lit(self, index: Index) -> bool:
        return bool(index.data(Role.IS_CHOSEN))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a field for another label, as low as the row."""
        topic: Topic = index.data(Role.VALUE)
        editor = self.editor = QLineEdit(parent)
        said = self.tr("Name of topic {letter}").format(letter=topic.letter)
        named(editor, "topicLabel", said, self.tr("Return stores the name, Escape leaves it as it was"))
        editor.setStyleSheet("padding: 0 4px;")
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the field, unless the person has begun to write; rows are painted anew for many reasons."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Role.TITLE)))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        left = MARGIN + SWATCH + MARGIN - 6
        editor.setGeometry(option.rect.adjusted(left, 1, -MARGIN, -1))

    def paint_row(self, painter: QPainter, area: QRect, index: Index, theme: Theme) -> None:
        topic: Topic = index.data(Role.VALUE)
        top = area.top() + (area.height() - SWATCH) // 2
        paint_swatch(painter, QRect(area.left(), top, SWATCH, SWATCH), theme, topic)
        counts = str(index.data(Role.COUNTS))
        font = self.font(12)
        width = QFontMetrics(font).horizontalAdvance(counts) + 2
        self.write(
            painter, QRect(area.right() - width, area.top(), width + 2, area.height()), counts, font, theme.quiet
        )
        left = area.left() + SWATCH + MARGIN
        label = QRect(left, area.top(), area.right() - width - MARGIN - left, area.height())
        font = self.font(13, QFont.Weight.DemiBold if index.data(Role.IS_ON_DESK) else QFont.Weight.Normal)
        self.write(painter, label, topic.label, font, theme.ink)


class LinkDelegate(RowDelegate):
    """The topic of a link over its kind, the words of both sides that make it, its verdict over its score."""

    height = 46

    def __init__(self, lines: QueueLines, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._icons = icons

    def is_lit(self, index: Index) -> bool:
        return False

    def paint_row(self, painter: QPainter, area: QRect, index: Index, theme: Theme) -> None:
        row: QueueRow = index.data(Role.VALUE)
        link, line = row.link, self._lines.line(row)
        if row.is_inner:
            area = self._indented(painter, area, theme)
        upper = QRect(area.left(), area.top() + self.scaled(4), area.width(), self.scaled(19))
        lower = area.adjusted(0, self.scaled(23), 0, -self.scaled(4))
        if line.topic is not None:
            paint_swatch(painter, QRect(area.left(), upper.top() + 2, SWATCH, SWATCH), theme, line.topic)
        kind_top = lower.top() + 3 if line.topic is not None else upper.top() + 3
        self._picture(painter, QPoint(area.left() + 1, kind_top), _icon(row), theme.quiet)
        is_quiet = row.verdict is Verdict.REJECTED
        font = self.font(12, is_struck=is_quiet)
        text = area.adjusted(SWATCH + MARGIN, 0, 0, 0)
        above = QRect(
            text.left(), upper.top(), text.width() - self._verdict(painter, area, row.verdict, theme), upper.height()
        )
        room = self._count(painter, area, row, theme) if row.is_head else self._score(painter, area, link, theme)
        below = QRect(text.left(), lower.top(), text.width() - room, lower.height())
        self.write(painter, above, line.left, font, theme.quiet if is_quiet else theme.ink)
        self.write(painter, below, line.right, font, theme.quiet)

    @staticmethod
    def _indented(painter: QPainter, area: QRect, theme: Theme) -> QRect:
        """Draw the line that holds the links of a passage together; return what is left of a row beside it."""
        painter.fillRect(QRectF(area.left() + SWATCH / 2 - 1, area.top(), 2, area.height()), QColor(theme.line))
        return area.adjusted(SWATCH + MARGIN // 2, 0, 0, 0)

    def _count(self, painter: QPainter, area: QRect, row: QueueRow, theme: Theme) -> int:
        """Write how many links a passage has; return the room this takes."""
        font = self.font(10)
        said = words.links(len(row.fellows))
        width = QFontMetrics(font).horizontalAdvance(said)
        painter.setFont(font)
        painter.setPen(QColor(theme.quiet))
        place = QRect(area.right() - width, area.top() + self.scaled(23), width + 2, self.scaled(19))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, said)
        return width + MARGIN

    def _verdict(self, painter: QPainter, area: QRect, verdict: Verdict, theme: Theme) -> int:
        """Paint how a link or a passage was judged, if it was; return the room this takes."""
        if verdict is Verdict.OPEN:
            return 0
        place = QPoint(area.right() + 1 - ICON, area.top() + 7)
        self._picture(painter, place, words.VERDICT_ICONS[verdict], theme.accent)
        return ICON + MARGIN // 2

    def _score(self, painter: QPainter, area: QRect, link: Link, theme: Theme) -> int:
        """Write the score, with a badge if due, or mark a link no longer found; return the room this takes."""
        if not link.is_found:
            self._picture(painter, QPoint(area.right() + 1 - ICON, area.top() + 26), "unlink", theme.quiet)
            return ICON + MARGIN
        font = self.font(10)
        score = f"{link.score:.2f}".lstrip("0") if link.score < 1 else "1"
        width = QFontMetrics(font).horizontalAdvance(score)
        painter.setFont(font)
        painter.setPen(QColor(theme.quiet))
        place = QRect(area.right() - width, area.top() + self.scaled(23), width + 2, self.scaled(19))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, score)
        if not link.is_mutual_best:
            return width + MARGIN
        self._picture(
            painter,
            QPoint(place.left() - BADGE - 3, area.top() + self.scaled(28)),
            words.MUTUAL_ICON,
            theme.quiet,
            BADGE,
        )
        return width + MARGIN + BADGE + 3

    def _picture(self, painter: QPainter, place: QPoint, name: str, colour: str, size: int = ICON) -> None:
        scale = painter.device().devicePixelRatioF()
        painter.drawPixmap(place, self._icons.pixmap(name, size, QColor(colour), scale))


def _icon(row: QueueRow) -> str:
    """Return the picture of what joins a link, or of a passage that can be opened."""
    if row.is_head:
        return "chevron-down" if row.is_open else "chevron-right"
    return words.LINK_ICONS[row.link.kind]
