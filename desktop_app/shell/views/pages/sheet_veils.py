"""Veils over parts of a page: what is set aside is paler, and so is what has a counterpart while that is asked for."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QRegion

from desktop_app.core.navigation.page_text import Box, PageText
from desktop_app.shell.theme import LIGHT
from desktop_app.shell.views.pages.stack import Sheet, placed
from desktop_app.shell.views.reading.alone_painter import BAR_OFF_PX, BAR_PX, HATCH, TINT, VEIL

_FULL_PX = 22
"""On lines lower than this the hatching is fainter: small print would be lost in it."""


class SheetVeils:
    """Paints on a painter whose origin is the upper left corner of the page; paper is white in either theme."""

    def __init__(self, painter: QPainter, page: PageText, sheet: Sheet, dirty: QRectF) -> None:
        self._painter = painter
        self._page = page
        self._sheet = sheet
        self._dirty = dirty
        self._veil = QColor(LIGHT.pane)
        self._veil.setAlphaF(VEIL[False])

    def set_aside(self, boxes: Iterable[QRectF]) -> None:
        """Veil what stands on every page, such as running heads."""
        for box in boxes:
            self._painter.fillRect(box, self._veil)

    def all_but(self, boxes: Sequence[QRectF]) -> None:
        """Veil the page but for what stands only here, which gets a hatched ground and a bar beside its lines."""
        whole = QRectF(0, 0, self._sheet.width, self._sheet.height).intersected(self._dirty).toAlignedRect()
        region = QRegion(whole)
        for box in boxes:
            region -= QRegion(box.toAlignedRect())
        for rect in _rects(region):
            self._painter.fillRect(rect, self._veil)
        colour = QColor(LIGHT.accent)
        tint, hatch = QColor(colour), QColor(colour)
        tint.setAlphaF(TINT)
        self._painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for box in boxes:
            self._painter.fillRect(box, tint)
            hatch.setAlphaF(HATCH * min(1.0, box.height() / _FULL_PX))
            self._painter.fillRect(box, QBrush(hatch, Qt.BrushStyle.BDiagPattern))
        self._painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        for bar in _joined([self._bar(box) for box in boxes]):
            self._painter.fillRect(bar, colour)

    def _bar(self, box: QRectF) -> QRectF:
        """Return the bar beside the line that a box is part of."""
        lines = (placed(run.box, self._sheet) for run in self._page.runs if _holds(run.box, box, self._sheet.scale))
        left = min((line.left() for line in lines), default=box.left())
        return QRectF(max(1.0, left - BAR_OFF_PX), box.top(), BAR_PX, box.height())


def _holds(line: Box, box: QRectF, scale: float) -> bool:
    middle = box.center()
    return line.distance(middle.x() / scale, middle.y() / scale) <= 0


def _joined(bars: Iterable[QRectF]) -> list[QRectF]:
    """Return bars with those joined that stand one below the other, at most a line apart."""
    joined: list[QRectF] = []
    for bar in sorted(bars, key=lambda one: (one.left(), one.top())):
        last = joined[-1] if joined else None
        is_near = last is not None and abs(last.left() - bar.left()) <= BAR_PX
        if last is not None and is_near and bar.top() - last.bottom() <= bar.height():
            joined[-1] = last.united(QRectF(last.left(), bar.top(), BAR_PX, bar.height()))
        else:
            joined.append(bar)
    return joined


def _rects(region: QRegion) -> list[QRect]:
    return [QRect(rect) for rect in region]
