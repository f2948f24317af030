"""Ribbons as shapes: bands from side to side, stubs toward what is out of view, bundles where they are too many."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import sqrt

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading import Band

STUB = 0.34
"""How far a stub reaches across the gutter."""
STUB_BEND_PX = 26.0
ARROW_PX = 4.5
LANES = 6
"""About how many places of a side in view keep their ribbons apart once these are bundled."""


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A link as the gutter draws it; `label` is the name of its topic.

    For a passage, the stretch of all its links, which stand in `inner`; a click goes to `link_id`, the best of them.
    `bundled` is how many ribbons one stands for where there are too many to draw each.
    """

    link_id: int
    left: Span
    right: Span
    topic_colour: int | None = None
    label: str = ""
    inner: tuple["Ribbon", ...] = ()
    bundled: int = 1


@dataclass(frozen=True, slots=True)
class Ends:
    """Where both ends of a ribbon stand at the gutter's own heights; None for an end out of view, then which way."""

    left: Band | None
    right: Band | None
    is_upward: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """A ribbon where it stands just now."""

    ribbon: Ribbon
    ends: Ends
    width: float

    @property
    def path(self) -> QPainterPath:
        """Its shape, made when it is asked for: a stub is painted from a picture."""
        ends = self.ends
        if ends.left is not None and ends.right is not None:
            return band_path(self.width, ends.left, ends.right)
        near = ends.left or ends.right
        return stub_path(self.width, near, ends.is_upward, ends.left is not None) if near else QPainterPath()

    @property
    def is_stub(self) -> bool:
        """Whether one end is out of view."""
        return self.ends.left is None or self.ends.right is None


def bundle(ribbons: Sequence[Ribbon], numbers: Iterable[int], left: Span, right: Span) -> list[Ribbon]:
    """Join ribbons of one colour whose ends stand close together; `left` and `right` are what is seen of each side.

    Ends out of view are told apart only by whether they are before or after it. The places that are held apart stay
    the same while both sides are scrolled, so that bundles do not jump.
    """
    lanes = _lane_length(left), _lane_length(right)
    joined: dict[tuple[int | None, int, int], Ribbon] = {}
    for number in numbers:
        one = ribbons[number]
        key = (one.topic_colour, _lane(one.left, left, lanes[0]), _lane(one.right, right, lanes[1]))
        held = joined.get(key)
        joined[key] = one if held is None else _with(held, one, left, right)
    return list(joined.values())


def _with(held: Ribbon, one: Ribbon, left: Span, right: Span) -> Ribbon:
    return replace(
        held,
        left=_united(held.left, one.left, left),
        right=_united(held.right, one.right, right),
        inner=(),
        bundled=held.bundled + 1,
    )


def _united(held: Span, one: Span, seen: Span) -> Span:
    """Return both together; out of view the first stands for all."""
    return held.joined(one) if held.overlaps(seen) and one.overlaps(seen) else held


def slimmed(band: Band, count: int) -> Band:
    """Return the band of a bundle: as thick as it stands for many, for its whole stretch would hide all others."""
    middle, half = (band.top + band.bottom) / 2, min(band.bottom - band.top, 2 + 2 * sqrt(count)) / 2
    return Band(middle - half, middle + half)


def _lane_length(seen: Span) -> int:
    """Return a length that stays the same while about as much is seen."""
    return 1 << max(4, (len(seen) // LANES).bit_length())


def _lane(span: Span, seen: Span, length: int) -> int:
    if span.end <= seen.start:
        return -1
    if span.start >= seen.end:
        return -2
    return span.start // length


def band_path(width: float, left: Band, right: Band) -> QPainterPath:
    """Return the band from the left edge to the right, its two sides Bezier curves that arrive level."""
    middle = width / 2
    path = QPainterPath(QPointF(-1, left.top))
    path.cubicTo(QPointF(middle, left.top), QPointF(middle, right.top), QPointF(width + 1, right.top))
    path.lineTo(QPointF(width + 1, right.bottom))
    path.cubicTo(QPointF(middle, right.bottom), QPointF(middle, left.bottom), QPointF(-1, left.bottom))
    path.closeSubpath()
    return path


def stub_path(width: float, band: Band, is_upward: bool, is_from_left: bool) -> QPainterPath:
    """Return a tongue that leaves one edge and thins out to an arrow toward where the other end is."""
    shape = stub_shape(width, band.bottom - band.top, is_upward, is_from_left)
    return shape.translated(0.0, band.top)


@lru_cache(maxsize=256)
def stub_shape(width: float, height: float, is_upward: bool, is_from_left: bool) -> QPainterPath:
    """Return the shape of a stub that leaves its edge so high, from 0 on: few heights, so each is made once.

    Solid, since a fill that fades costs three times as much as all the rest of a ribbon.
    """
    band = Band(0.0, height)
    edge, way = (-1.0, 1) if is_from_left else (width + 1, -1)
    tip = stub_tip(width, band, is_upward, is_from_left)
    base = band.top if is_upward else band.bottom
    near, far = edge + way * width * STUB * 0.6, base + (tip.y() - base) * 0.1
    path = QPainterPath(QPointF(edge, band.top))
    path.cubicTo(QPointF(near, band.top), QPointF(tip.x() - way * 3, far), tip + QPointF(way, 0))
    path.lineTo(tip - QPointF(way, 0))
    path.cubicTo(QPointF(tip.x() - way * 5, far), QPointF(near, band.bottom), QPointF(edge, band.bottom))
    path.closeSubpath()
    path.addPath(arrow_path(tip, is_upward))
    return path


def stub_tip(width: float, band: Band, is_upward: bool, is_from_left: bool) -> QPointF:
    """Return the point toward which a stub thins out."""
    edge, way = (0.0, 1) if is_from_left else (width, -1)
    base = band.top if is_upward else band.bottom
    return QPointF(edge + way * width * STUB, base + STUB_BEND_PX * (-1 if is_upward else 1))


def arrow_path(tip: QPointF, is_upward: bool) -> QPainterPath:
    """Return the small arrow head at the tip of a stub."""
    toward = -ARROW_PX * 1.5 if is_upward else ARROW_PX * 1.5
    path = QPainterPath(QPointF(tip.x() - ARROW_PX, tip.y()))
    path.lineTo(QPointF(tip.x() + ARROW_PX, tip.y()))
    path.lineTo(QPointF(tip.x(), tip.y() + toward))
    path.closeSubpath()
    return path
