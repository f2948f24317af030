"""The gutter between two panes: ribbons that join what belongs together."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QHelpEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app.core.navigation import LinksInView
from desktop_app.core.text.span import Span
from desktop_app.shell.theme import theme_of
from desktop_app.shell.views.reading import Band, ReadingPane

WIDTH_PX = 72
_OUTLINED = 60
_SMOOTH = 120
_MOST = 240
_STUB = 0.62
_STUB_BEND_PX = 110.0
_THINNEST_PX = 3.0
_FADED = 0.35


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A link as the gutter draws it; `label` is the name of its topic."""

    link_id: int
    left: Span
    right: Span
    topic_colour: int | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A ribbon where it stands just now; a stub leaves the edge where its seen end is."""

    ribbon: Ribbon
    path: QPainterPath
    is_stub: bool
    is_from_left: bool = True


class Gutter(QWidget):
    """Draws a ribbon for each link in view, and a stub for those whose other end is out of view."""

    ribbon_clicked = Signal(int)
    ribbon_hovered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gutter")
        self.setAccessibleName(self.tr("Ribbons between the two texts"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._left: ReadingPane | None = None
        self._right: ReadingPane | None = None
        self._ribbons: tuple[Ribbon, ...] = ()
        self._in_view = LinksInView((), ())
        self._drawn: list[_Drawn] = []
        self._current: int | None = None
        self._hovered: int | None = None

    def set_panes(self, left: ReadingPane, right: ReadingPane) -> None:
        """Join these two panes; the gutter follows their scrolling."""
        self._left, self._right = left, right
        for pane in (left, right):
            pane.scrolled.connect(self.update)
        self.update()

    def set_ribbons(self, ribbons: Sequence[Ribbon]) -> None:
        """Show these ribbons and no others, most important first."""
        self._ribbons = tuple(ribbons)
        self._in_view = LinksInView([ribbon.left for ribbon in ribbons], [ribbon.right for ribbon in ribbons])
        self._hover(None)
        self.update()

    def set_current(self, link_id: int | None) -> None:
        """Show one ribbon more strongly than the others."""
        self._current = link_id
        self.update()

    @property
    def hovered(self) -> int | None:
        """The link whose ribbon the pointer is on."""
        return self._hovered

    def sizeHint(self) -> QSize:
        return QSize(WIDTH_PX, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(theme.ground))
        self._drawn = self._placed()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(self._drawn) <= _SMOOTH)
        for drawn in sorted(self._drawn, key=self._is_strong):
            self._draw(painter, drawn)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        drawn = self._at(event.position())
        self._hover(drawn.ribbon.link_id if drawn else None)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drawn = self._at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and drawn is not None:
            self.ribbon_clicked.emit(drawn.ribbon.link_id)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            drawn = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), drawn.ribbon.label if drawn else "", self)
            return True
        return super().event(event)

    def _hover(self, link_id: int | None) -> None:
        if link_id == self._hovered:
            return
        self._hovered = link_id
        self.setCursor(Qt.CursorShape.ArrowCursor if link_id is None else Qt.CursorShape.PointingHandCursor)
        self.ribbon_hovered.emit(link_id)
        self.update()

    def _at(self, point: QPointF) -> _Drawn | None:
        """Return the ribbon under a point, the one painted last first."""
        for drawn in sorted(self._drawn, key=self._is_strong, reverse=True):
            if drawn.path.contains(point):
                return drawn
        return None

    def _is_strong(self, drawn: _Drawn) -> bool:
        return drawn.ribbon.link_id in (self._current, self._hovered)

    def _placed(self) -> list[_Drawn]:
        """Return the ribbons to be drawn, from the least important to the most."""
        if self._left is None or self._right is None or not self._ribbons:
            return []
        numbers = self._in_view.among(self._left.visible_span(), self._right.visible_span())[:_MOST]
        placed = []
        for number in sorted(numbers, reverse=True):
            ribbon = self._ribbons[number]
            drawn = self._shape(ribbon, self._band(self._left, ribbon.left), self._band(self._right, ribbon.right))
            if drawn is not None:
                placed.append(drawn)
        return placed

    def _band(self, pane: ReadingPane, span: Span) -> Band:
        """Return where a span of a pane stands at the gutter's own heights."""
        down = self.mapFromGlobal(pane.viewport().mapToGlobal(QPointF(0, 0))).y()
        band = pane.band_of(span)
        middle, half = (band.top + band.bottom) / 2 + down, max(_THINNEST_PX, band.bottom - band.top - 4) / 2
        return Band(middle - half, middle + half)

    def _shape(self, ribbon: Ribbon, left: Band, right: Band) -> _Drawn | None:
        sees_left, sees_right = self._is_seen(self._left, left), self._is_seen(self._right, right)
        if sees_left and sees_right:
            return _Drawn(ribbon, _band_path(self.width(), left, right), is_stub=False)
        if not sees_left and not sees_right:
            return None
        near, far = (left, right) if sees_left else (right, left)
        return _Drawn(ribbon, _stub_path(self.width(), near, far.top < near.top, sees_left), True, sees_left)

    def _is_seen(self, pane: ReadingPane | None, band: Band) -> bool:
        if pane is None:
            return False
        top = self.mapFromGlobal(pane.viewport().mapToGlobal(QPointF(0, 0))).y()
        return band.bottom > top and band.top < top + pane.viewport().height()

    def _draw(self, painter: QPainter, drawn: _Drawn) -> None:
        theme = theme_of(self.palette())
        full = theme.topic(drawn.ribbon.topic_colour)
        strength = 1.0
        if self._hovered is not None and drawn.ribbon.link_id != self._hovered:
            strength = _FADED
        is_strong = self._is_strong(drawn)
        fill, edge = QColor(full), QColor(full)
        fill.setAlphaF(min(1.0, theme.ribbon * (1.7 if is_strong else 1.0)) * strength)
        edge.setAlphaF(strength)
        if drawn.is_stub:
            painter.fillPath(drawn.path, _fading(fill, self.width(), drawn.is_from_left))
            if is_strong or len(self._drawn) <= _OUTLINED:
                painter.strokePath(drawn.path, QPen(_fading(edge, self.width(), drawn.is_from_left), 1.0))
            return
        painter.fillPath(drawn.path, fill)
        if is_strong or len(self._drawn) <= _OUTLINED:
            painter.strokePath(drawn.path, QPen(edge, 1.5 if is_strong else 1.0))


def _band_path(width: float, left: Band, right: Band) -> QPainterPath:
    """Return the band from the left edge to the right, its two sides Bezier curves that arrive level."""
    middle = width / 2
    path = QPainterPath(QPointF(-1, left.top))
    path.cubicTo(QPointF(middle, left.top), QPointF(middle, right.top), QPointF(width + 1, right.top))
    path.lineTo(QPointF(width + 1, right.bottom))
    path.cubicTo(QPointF(middle, right.bottom), QPointF(middle, left.bottom), QPointF(-1, left.bottom))
    path.closeSubpath()
    return path


def _stub_path(width: float, band: Band, is_upward: bool, is_from_left: bool) -> QPainterPath:
    """Return the start of a ribbon that leaves one edge and bends toward where the other end is."""
    tip = band.top - _STUB_BEND_PX if is_upward else band.bottom + _STUB_BEND_PX
    edge, far = (-1.0, width + 1) if is_from_left else (width + 1, -1.0)
    upper = _start_of_curve(QPointF(edge, band.top), QPointF(far, tip - _THINNEST_PX))
    lower = _start_of_curve(QPointF(edge, band.bottom), QPointF(far, tip + _THINNEST_PX))
    path = QPainterPath(upper[0])
    path.cubicTo(*upper[1:])
    path.lineTo(lower[3])
    path.cubicTo(lower[2], lower[1], lower[0])
    path.closeSubpath()
    return path


def _start_of_curve(start: QPointF, end: QPointF) -> tuple[QPointF, QPointF, QPointF, QPointF]:
    """Return the four points of the first part, up to _STUB of its way, of a curve that leaves and arrives level.

    Source: de Casteljau's construction.
    """
    middle = (start.x() + end.x()) / 2
    points = [start, QPointF(middle, start.y()), QPointF(middle, end.y()), end]
    firsts = [points[0]]
    while len(points) > 1:
        points = [one + (other - one) * _STUB for one, other in pairwise(points)]
        firsts.append(points[0])
    return firsts[0], firsts[1], firsts[2], firsts[3]


def _fading(colour: QColor, width: float, is_from_left: bool) -> QBrush:
    """Return a brush that runs out toward the tip of a stub."""
    start, end = (0.0, width * _STUB) if is_from_left else (width, width * (1 - _STUB))
    gradient = QLinearGradient(start, 0, end, 0)
    clear = QColor(colour)
    clear.setAlpha(0)
    gradient.setColorAt(0, colour)
    gradient.setColorAt(1, clear)
    return QBrush(gradient)
