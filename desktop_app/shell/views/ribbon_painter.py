"""Paints ribbons: as well as there is time for."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from desktop_app.shell.theme import Theme
from desktop_app.shell.views.ribbons import Drawn, arrow_path, stub_tip

SMOOTH_FROM, SMOOTH_UNTIL = 80, 100
"""Up to the first number ribbons have smooth outlines, from the second on none, between as before.

Fills are never smooth: that takes seven times as long, and the outline covers their edges.
"""
CAP_PX = 3.0
"""The ends of a ribbon stand at both edges in its full colour, so that they are seen on any ground."""
_FADED = 0.3
_QUIETER = 0.7
_BEHIND = 0.4
"""How much of its colour a passage keeps behind the ribbons of its links."""


class RibbonPainter:
    """Paints what is given, the strongest last; remembers only whether it draws smooth."""

    def __init__(self) -> None:
        self._is_smooth = True

    def paint(
        self,
        painter: QPainter,
        theme: Theme,
        width: int,
        drawn: Sequence[Drawn],
        strong: frozenset[int],
        lifted: int | None,
        opened: frozenset[int],
    ) -> None:
        """Paint ribbons; those of `strong` links stand out, where one is `lifted` the others fade."""
        self._is_smooth = len(drawn) <= (SMOOTH_UNTIL if self._is_smooth else SMOOTH_FROM)
        for one in drawn:
            number = one.ribbon.link_id
            is_behind = bool(one.ribbon.inner) and number in opened
            is_strong = number in strong and not is_behind
            strength = _FADED if lifted is not None and number != lifted else 1.0
            weight = 1.7 if is_strong else _BEHIND if is_behind else 1.0
            fill, edge = theme.topic(one.ribbon.topic_colour), theme.topic(one.ribbon.topic_colour)
            quieter = _QUIETER if one.is_stub and not is_strong else 1.0
            fill.setAlphaF(min(1.0, theme.ribbon * weight * quieter) * strength)
            edge.setAlphaF(strength)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.fillPath(one.path, fill)
            self._ends(painter, one, edge, width, is_behind)
            if is_strong or self._is_smooth:
                self._arrow(painter, one, edge, width)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.strokePath(one.path, QPen(edge, 1.5 if is_strong else 1.0))

    def _ends(self, painter: QPainter, one: Drawn, colour: QColor, width: int, is_behind: bool) -> None:
        for band, x in ((one.ends.left, 0.0), (one.ends.right, width - CAP_PX)):
            if band is not None and not is_behind:
                painter.fillRect(QRectF(x, band.top, CAP_PX, band.bottom - band.top), colour)

    @staticmethod
    def _arrow(painter: QPainter, one: Drawn, colour: QColor, width: int) -> None:
        """Fill the arrow head of a stub."""
        near = one.ends.left or one.ends.right
        if one.is_stub and near is not None:
            tip = stub_tip(width, near, one.ends.is_upward, one.ends.left is not None)
            painter.fillPath(arrow_path(tip, one.ends.is_upward), colour)
