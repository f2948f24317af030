"""Paints ribbons: as well as there is time for."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from desktop_app.shell.theme import Theme
from desktop_app.shell.views.reading import Band
from desktop_app.shell.views.ribbons import ARROW_PX, STUB_BEND_PX, Drawn, Ends, arrow_path, stub_shape, stub_tip

SMOOTH_FROM, SMOOTH_UNTIL = 80, 100
"""Up to the first number ribbons have smooth outlines, from the second on none, between as before.

Fills are never smooth: that takes seven times as long, and the outline covers their edges.
"""
CAP_PX = 3.0
"""The ends of a ribbon stand at both edges in its full colour, so that they are seen on any ground."""
_ROOM_PX = round(STUB_BEND_PX + 2 * ARROW_PX) + 1
_FADED = 0.3
_QUIETER = 0.7
_BEHIND = 0.4
"""How much of its colour a passage keeps behind the ribbons of its links."""


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of a ribbon as 0xAARRGGBB, and how wide its outline is; 0 for none."""

    fill: int
    edge: int
    line: float


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
        ratio = painter.device().devicePixelRatioF()
        for one in drawn:
            number, is_stub = one.ribbon.link_id, one.is_stub
            is_behind = bool(one.ribbon.inner) and number in opened
            is_strong = number in strong and not is_behind
            strength = _FADED if lifted is not None and number != lifted else 1.0
            weight = 1.7 if is_strong else _BEHIND if is_behind else 1.0
            quieter = _QUIETER if is_stub and not is_strong else 1.0
            line = 1.5 if is_strong else 1.0 if self._is_smooth else 0.0
            alpha = min(1.0, theme.ribbon * weight * quieter) * strength
            fill, edge, ink = _inks(theme, one.ribbon.topic_colour, alpha, strength, line)
            near = one.ends.left or one.ends.right
            if is_stub and near is not None:
                _stub(painter, one.ends, near, width, ink, ratio)
            else:
                _shape(painter, one.path, fill, edge, line)
            if not is_behind:
                _caps(painter, one.ends, edge, width)


def _stub(painter: QPainter, ends: Ends, near: Band, width: int, ink: Ink, ratio: float) -> None:
    """Paint a stub from a picture of it: there are many, and few that differ."""
    top, bottom = near.top, near.bottom
    picture = stub_picture(width, round(bottom - top), ends.is_upward, ends.left is not None, ink, ratio)
    painter.drawPixmap(QPointF(0.0, round(top) - _ROOM_PX), picture)


def _caps(painter: QPainter, ends: Ends, colour: QColor, width: int) -> None:
    for band, x in ((ends.left, 0.0), (ends.right, width - CAP_PX)):
        if band is not None:
            painter.fillRect(QRectF(x, band.top, CAP_PX, band.bottom - band.top), colour)


@lru_cache(maxsize=256)
def _inks(theme: Theme, colour: int | None, alpha: float, edge_alpha: float, line: float) -> tuple[QColor, QColor, Ink]:
    """Return the colours of a fill and its edge, and both as an ink; all ribbons of a window share a few."""
    fill, edge = theme.topic(colour), theme.topic(colour)
    fill.setAlphaF(alpha)
    edge.setAlphaF(edge_alpha)
    return fill, edge, Ink(fill.rgba(), edge.rgba(), line)


@lru_cache(maxsize=256)
def stub_picture(width: int, height: int, is_upward: bool, is_from_left: bool, ink: Ink, ratio: float) -> QPixmap:
    """Return the picture of a stub that leaves its edge so high, with room above and below it."""
    picture = QPixmap(round(width * ratio), round((height + 2 * _ROOM_PX) * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.translate(0, _ROOM_PX)
    fill, edge = QColor.fromRgba(ink.fill), QColor.fromRgba(ink.edge)
    _shape(painter, stub_shape(width, height, is_upward, is_from_left), fill, edge, ink.line)
    tip = stub_tip(width, Band(0.0, height), is_upward, is_from_left)
    painter.fillPath(arrow_path(tip, is_upward), edge)
    painter.end()
    return picture


def _shape(painter: QPainter, path: QPainterPath, fill: QColor, edge: QColor, line: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillPath(path, fill)
    if line:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.strokePath(path, QPen(edge, line))
