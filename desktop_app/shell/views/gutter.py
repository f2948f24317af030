"""The gutter between two panes: ribbons that join what belongs together."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
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
from desktop_app.shell.views.reading import Band, ReadingView

WIDTH_PX = 72
_OUTLINED = 60
_SMOOTH = 120
_MOST = 240
_STUB = 0.34
_STUB_BEND_PX = 30.0
_THINNEST_PX = 3.0
_FADED = 0.35
_QUIETER = 0.7
_BEHIND = 0.4
"""How much of its colour a passage keeps behind the ribbons of its links."""


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A link as the gutter draws it; `label` is the name of its topic.

    For a passage, the stretch of all its links, which stand in `inner`; a click goes to `link_id`, the best of them.
    """

    link_id: int
    left: Span
    right: Span
    topic_colour: int | None = None
    label: str = ""
    inner: tuple["Ribbon", ...] = ()


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A ribbon where it stands just now; a stub leaves the edge where its seen end is."""

    ribbon: Ribbon
    path: QPainterPath
    is_stub: bool
    is_from_left: bool = True


@dataclass(frozen=True, slots=True)
class _Seen:
    """Where a passage stands at the gutter's own heights."""

    band: Band
    is_in_view: bool


@dataclass(frozen=True, slots=True)
class _Edge:
    """A pane as the gutter meets it: how far below the gutter's top its text begins."""

    pane: ReadingView
    down: float

    def seen(self, span: Span) -> _Seen:
        """Return where a passage of the pane stands."""
        band = self.pane.band_of(span)
        is_in_view = band.bottom > 0 and band.top < self.pane.viewport().height()
        middle, half = (band.top + band.bottom) / 2 + self.down, max(_THINNEST_PX, band.bottom - band.top - 4) / 2
        return _Seen(Band(middle - half, middle + half), is_in_view)


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
        self._left: ReadingView | None = None
        self._right: ReadingView | None = None
        self._ribbons: tuple[Ribbon, ...] = ()
        self._in_view = LinksInView((), ())
        self._drawn: list[_Drawn] = []
        self._current: int | None = None
        self._hovered: int | None = None

    def set_panes(self, left: ReadingView, right: ReadingView) -> None:
        """Join these two panes and no others; the gutter follows their scrolling."""
        for before in (self._left, self._right):
            if before is not None:
                before.scrolled.disconnect(self.update)
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
        painted = sorted(self._drawn, key=self._is_strong)
        for drawn in painted[::-1]:
            if drawn.path.contains(point):
                return drawn
        return None

    def _is_strong(self, drawn: _Drawn) -> bool:
        if drawn.ribbon.inner:
            return drawn.ribbon.link_id == self._hovered and not self._is_opened(drawn.ribbon)
        return drawn.ribbon.link_id in (self._current, self._hovered)

    def _placed(self) -> list[_Drawn]:
        """Return the ribbons to be drawn, from the least important to the most."""
        if self._left is None or self._right is None or not self._ribbons:
            return []
        left, right = self._edge(self._left), self._edge(self._right)
        numbers = self._in_view.among(self._left.visible_span(), self._right.visible_span())[:_MOST]
        placed: dict[tuple[int | None, float, float, float], _Drawn] = {}
        for number in sorted(numbers, reverse=True):
            ribbon = self._ribbons[number]
            drawn = self._shape(ribbon, left.seen(ribbon.left), right.seen(ribbon.right))
            if drawn is not None:
                placed.setdefault(self._look_of(drawn, number), drawn)
        opened = next((r for n in numbers if self._is_opened(r := self._ribbons[n])), None)
        inner = opened.inner if opened is not None else ()
        within = [self._shape(one, left.seen(one.left), right.seen(one.right)) for one in inner]
        return [*placed.values(), *(drawn for drawn in within if drawn is not None)]

    def _is_opened(self, ribbon: Ribbon) -> bool:
        """Say whether a ribbon is that of the passage which holds the current link: each of its links is drawn too."""
        return any(one.link_id == self._current for one in ribbon.inner)

    def _look_of(self, drawn: _Drawn, number: int) -> tuple[int | None, float, float, float]:
        """Return a key that stubs share which would lie one on another in one colour; each ribbon has its own."""
        if not drawn.is_stub or self._is_strong(drawn):
            return (None, number, 0.0, 0.0)
        box = drawn.path.boundingRect()
        return (drawn.ribbon.topic_colour, box.left(), round(box.top()), round(box.bottom()))

    def _edge(self, pane: ReadingView) -> _Edge:
        return _Edge(pane, self.mapFromGlobal(pane.viewport().mapToGlobal(QPointF(0, 0))).y())

    def _shape(self, ribbon: Ribbon, left: _Seen, right: _Seen) -> _Drawn | None:
        if left.is_in_view and right.is_in_view:
            return _Drawn(ribbon, _band_path(self.width(), left.band, right.band), is_stub=False)
        if not left.is_in_view and not right.is_in_view:
            return None
        near, far = (left.band, right.band) if left.is_in_view else (right.band, left.band)
        path = _stub_path(self.width(), near, far.top < near.top, left.is_in_view)
        return _Drawn(ribbon, path, True, left.is_in_view)

    def _draw(self, painter: QPainter, drawn: _Drawn) -> None:
        theme = theme_of(self.palette())
        full = theme.topic(drawn.ribbon.topic_colour)
        strength = 1.0
        if self._hovered is not None and drawn.ribbon.link_id != self._hovered:
            strength = _FADED
        is_strong = self._is_strong(drawn)
        if drawn.is_stub and not is_strong:
            strength *= _QUIETER
        fill, edge = QColor(full), QColor(full)
        weight = 1.7 if is_strong else _BEHIND if self._is_opened(drawn.ribbon) else 1.0
        fill.setAlphaF(min(1.0, theme.ribbon * weight) * strength)
        edge.setAlphaF(strength)
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
    """Return a tongue that leaves one edge and thins out toward where the other end is.

    Solid, since a fill that fades costs three times as much as all the rest of a ribbon.
    """
    edge, way = (-1.0, 1) if is_from_left else (width + 1, -1)
    bend = _STUB_BEND_PX * (-1 if is_upward else 1)
    base = band.top if is_upward else band.bottom
    tip = QPointF(edge + way * width * _STUB, base + bend)
    near, far = edge + way * width * _STUB * 0.6, base + bend * 0.1
    path = QPainterPath(QPointF(edge, band.top))
    path.cubicTo(QPointF(near, band.top), QPointF(tip.x() - way * 6, far), tip)
    path.cubicTo(QPointF(tip.x() - way * 6, far), QPointF(near, band.bottom), QPointF(edge, band.bottom))
    path.closeSubpath()
    return path
