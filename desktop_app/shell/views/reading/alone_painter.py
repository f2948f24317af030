"""Marks what stands on one side only, and dims the rest."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath

from desktop_app.shell.views.reading.flow import Laid
from desktop_app.shell.views.reading.paragraphs import ASIDE
from desktop_app.shell.views.reading.scene import Scene

VEIL = {False: 0.36, True: 0.44}
"""How much of the rest is veiled, on light ground and on dark: as much as leaves text at 4.5:1 (tested)."""
TINT, HATCH = 0.08, 0.24
"""How strong the ground under what stands only here is, and the lines on it."""

BAR_PX = 3
BAR_OFF_PX = 9


class AlonePainter:
    """Paints on a painter whose origin is the upper left corner of the paragraph."""

    def __init__(self, painter: QPainter, scene: Scene, column_px: float) -> None:
        self._painter = painter
        self._scene = scene
        self._column_px = column_px

    def paint_under(self, laid: Laid) -> None:
        """Paint a hatched ground under what stands only here, and a bar beside it."""
        boxes = self._boxes(laid)
        if not boxes:
            return
        colour = QColor(self._scene.theme.accent)
        tint, hatch = QColor(colour), QColor(colour)
        tint.setAlphaF(TINT)
        hatch.setAlphaF(HATCH)
        for box in boxes:
            ground = box.adjusted(-1, 1, 1, -1)
            self._painter.fillRect(ground, tint)
            self._painter.fillRect(ground, QBrush(hatch, Qt.BrushStyle.BDiagPattern))
        top, bottom = min(box.top() for box in boxes), max(box.bottom() for box in boxes)
        left = -float(laid.indent) - BAR_OFF_PX
        if laid.layout.is_right_to_left:
            left = self._column_px - laid.indent + BAR_OFF_PX - BAR_PX
        self._painter.fillRect(QRectF(left, top + 1, BAR_PX, bottom - top - 2), colour)

    def paint_over(self, laid: Laid) -> None:
        """Veil all of the paragraph that has a counterpart."""
        if self._scene.alone is None or laid.paragraph.shape in ASIDE:
            return
        veil = QColor(self._scene.theme.pane)
        veil.setAlphaF(VEIL[self._scene.theme.is_dark])
        whole = QPainterPath()
        top = float(laid.layout.top)
        whole.addRect(QRectF(-laid.indent - 2, top, self._column_px + 4, laid.layout.height - top))
        spared = QPainterPath()
        spared.setFillRule(Qt.FillRule.WindingFill)
        for box in self._boxes(laid):
            spared.addRect(box)
        self._painter.fillPath(whole.subtracted(spared) if not spared.isEmpty() else whole, veil)

    def _boxes(self, laid: Laid) -> list[QRectF]:
        alone = self._scene.alone
        if alone is None or laid.paragraph.shape in ASIDE:
            return []
        parts = [laid.part(span) for span in alone.spans_touching(laid.layout.span)]
        return [box for part in parts for box in laid.layout.boxes(part)]
