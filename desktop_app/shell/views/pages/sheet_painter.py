"""Paints pages as they look: paper, picture, or the sentence that stands in for one."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

from desktop_app.core.entities import Document
from desktop_app.shell.session.page_drawer import Key, PageDrawer
from desktop_app.shell.theme import LIGHT, control_font, theme_of
from desktop_app.shell.views.pages.parts import preview, sharp
from desktop_app.shell.views.pages.stack import SKIPPED_PX, Sheet

_TEXT_MARGIN_PX = 24
_RULE_PX = 4


class SheetPainter:
    """Paints pages of one document at the corner of a viewport."""

    def __init__(
        self, painter: QPainter, drawer: PageDrawer, document: Document, palette: QPalette, ratio: float
    ) -> None:
        self._painter = painter
        self._drawer = drawer
        self._document = document
        self._theme = theme_of(palette)
        self._ratio = ratio
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)

    def ground(self, area: QRect) -> None:
        """Paint what the pages lie on."""
        self._painter.fillRect(area, QColor(self._theme.hover))

    def paint(self, sheet: Sheet, seen: QRectF) -> None:
        """Paint a page; `seen` is the rectangle of the stack that is in view."""
        paper = self._moved(QRectF(sheet.left, sheet.top, sheet.width, sheet.height), seen)
        self._painter.fillRect(paper, Qt.GlobalColor.white)
        problem = self._drawer.problem(self._document.id, preview(sheet).part)
        if problem:
            self._say(problem, paper)
        else:
            self._picture(sheet, seen)
        self._painter.setPen(QColor(self._theme.line))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(paper.adjusted(-0.5, -0.5, 0.5, 0.5))

    def tell_missing(self, sentence: str, sheet: Sheet, seen: QRectF) -> None:
        """Paint a dashed rule above a page, and under it that others are missing there."""
        top = sheet.top - seen.top() - SKIPPED_PX
        left, right = max(sheet.left - seen.left(), 0.0), min(sheet.left + sheet.width - seen.left(), seen.width())
        pen = QPen(QColor(self._theme.quiet), 1)
        pen.setDashPattern([3, 2])
        self._painter.setPen(pen)
        y = round(top + _RULE_PX) + 0.5
        self._painter.drawLine(QPointF(left, y), QPointF(right, y))
        self._painter.setFont(control_font(12))
        below = QRectF(left, y + 2, right - left, SKIPPED_PX - _RULE_PX - 4)
        self._painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, sentence)

    def _picture(self, sheet: Sheet, seen: QRectF) -> None:
        found = [
            (placed, self._drawer.kept.get(Key(self._document.id, placed.part)))
            for placed in sharp(sheet, seen, self._ratio)
        ]
        if any(image is None for _placed, image in found):
            self._stand_in(sheet, seen)
        for placed, image in found:
            if image is not None:
                self._painter.drawImage(self._moved(placed.target, seen), image, QRectF(image.rect()))

    def _stand_in(self, sheet: Sheet, seen: QRectF) -> None:
        """Paint the page from its sharpest picture in another size, until it is drawn in this one."""
        whole = [
            image
            for part, image in self._drawer.kept.others(self._document.id, sheet.number)
            if (part.width, part.height) == (part.across, part.down)
        ]
        if whole:
            target = self._moved(QRectF(sheet.left, sheet.top, sheet.width, sheet.height), seen)
            self._painter.drawImage(target, whole[-1], QRectF(whole[-1].rect()))

    def _say(self, sentence: str, paper: QRectF) -> None:
        visible = paper.intersected(QRectF(self._painter.viewport()))
        self._painter.setFont(control_font(14))
        self._painter.setPen(QColor(LIGHT.quiet))
        margin = _TEXT_MARGIN_PX
        inside = visible.adjusted(margin, margin, -margin, -margin)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        self._painter.drawText(inside, int(flags), sentence)

    def _moved(self, area: QRectF, seen: QRectF) -> QRectF:
        """Return a rectangle of the stack in the viewport, its corner on a pixel of the screen."""
        left = round((area.left() - seen.left()) * self._ratio) / self._ratio
        top = round((area.top() - seen.top()) * self._ratio) / self._ratio
        return QRectF(left, top, area.width(), area.height())
