"""The gutter between two panes: ribbons that join what belongs together."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.core.text.span import Span
from desktop_app.shell.theme import theme_of
from desktop_app.shell.views.reading import Band, ReadingView
from desktop_app.shell.views.ribbon_painter import RibbonPainter
from desktop_app.shell.views.ribbon_set import RibbonSet
from desktop_app.shell.views.ribbons import Drawn, Ends, Ribbon, bundle, slimmed

WIDTH_PX = 72
BUNDLED_FROM, BUNDLED_UNTIL = 200, 140
"""From so many ribbons in view on they are bundled, until there are so few; between, as before: nothing flickers."""
MOST_DRAWN = 120
"""Of bundles those that stand for most; smaller ones beside them would only add to the thicket."""
_THINNEST_PX = 3.0


@dataclass(frozen=True, slots=True)
class _Edge:
    """A pane as the gutter meets it: what it shows, and how far below the gutter's top its text begins."""

    pane: ReadingView
    seen: Span
    down: float
    height: float

    @classmethod
    def of(cls, pane: ReadingView, gutter: QWidget) -> "_Edge":
        """Return the edge of a pane as it stands just now."""
        down = gutter.mapFromGlobal(pane.viewport().mapToGlobal(QPointF(0, 0))).y()
        return cls(pane, pane.visible_span(), down, pane.viewport().height())

    def band(self, span: Span, bundled: int) -> Band | None:
        """Return where a passage of the pane, or a bundle of so many, stands in the gutter; None if out of view."""
        seen = self.seen
        if span.start >= seen.end or seen.start >= span.end:
            return None
        band = self.pane.band_of(span)
        top, bottom = band.top, band.bottom
        if bottom <= 0 or top >= self.height:
            return None
        middle, half = (top + bottom) / 2 + self.down, max(_THINNEST_PX, bottom - top - 4) / 2
        placed = Band(middle - half, middle + half)
        return slimmed(placed, bundled) if bundled > 1 else placed

    def is_above(self, span: Span) -> bool:
        """Say whether a passage that is out of view stands above what is in view."""
        return span.start < (self.seen.start + self.seen.end) // 2


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
        self._owners: Mapping[int, int] = {}
        self._in_view = RibbonSet().in_view
        self._drawn: list[Drawn] = []
        self._current: int | None = None
        self._hovered: int | None = None
        self._lifted: int | None = None
        self._is_bundled = False
        self._painter = RibbonPainter()

    def set_panes(self, left: ReadingView, right: ReadingView) -> None:
        """Join these two panes and no others; the gutter follows their scrolling."""
        for before in (self._left, self._right):
            if before is not None:
                before.scrolled.disconnect(self.update)
        self._left, self._right = left, right
        for pane in (left, right):
            pane.scrolled.connect(self.update)
        self.update()

    def show_ribbons(self, made: RibbonSet) -> None:
        """Show these ribbons and no others; cheap, however many they are."""
        self._ribbons, self._owners, self._in_view = made.ribbons, made.owners, made.in_view
        self._hover(None)
        self.update()

    def set_current(self, link_id: int | None) -> None:
        """Show one ribbon more strongly than the others."""
        self._current = link_id
        self.update()

    def lift(self, link_id: int | None) -> None:
        """Lift the ribbon of a link whose highlight the pointer is on, and let the others fade."""
        if link_id != self._lifted:
            self._lifted = link_id
            self.update()

    @property
    def hovered(self) -> int | None:
        """The link whose ribbon the pointer is on."""
        return self._hovered

    def stands_for(self, link_id: int) -> int:
        """Return how many links the ribbon stands for that is drawn for one: those of a passage, or of a bundle."""
        drawn = [one.ribbon for one in self._drawn if one.ribbon.link_id == link_id]
        return max((max(one.bundled, len(one.inner)) for one in drawn), default=1)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH_PX, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(theme.ground))
        self._drawn, opened, lifted = self._placed(), frozenset[int](), self._lit()
        strong = frozenset(filter(None, (self._current, lifted)))
        if strong:
            self._drawn.sort(key=self._is_strong)
            opened = frozenset(drawn.ribbon.link_id for drawn in self._drawn if self._is_opened(drawn.ribbon))
        self._painter.paint(painter, theme, self.width(), self._drawn, strong, lifted, opened)
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

    def _hover(self, link_id: int | None) -> None:
        if link_id == self._hovered:
            return
        self._hovered = link_id
        self.setCursor(Qt.CursorShape.ArrowCursor if link_id is None else Qt.CursorShape.PointingHandCursor)
        self.ribbon_hovered.emit(link_id)
        self.update()

    def _lit(self) -> int | None:
        """Return the link that the pointer is on, here or in a pane, by the ribbon that is drawn for it."""
        if self._hovered is not None or self._lifted is None:
            return self._hovered
        owner = self._owners.get(self._lifted, self._lifted)
        is_opened = self._current is not None and self._owners.get(self._current) == owner
        return self._lifted if is_opened else owner

    def _at(self, point: QPointF) -> Drawn | None:
        """Return the ribbon under a point, the one painted last first."""
        return next((drawn for drawn in reversed(self._drawn) if drawn.path.contains(point)), None)

    def _is_strong(self, drawn: Drawn) -> bool:
        if drawn.ribbon.inner:
            return drawn.ribbon.link_id == self._lit() and not self._is_opened(drawn.ribbon)
        return drawn.ribbon.link_id in (self._current, self._lit())

    def _is_opened(self, ribbon: Ribbon) -> bool:
        """Say whether a ribbon is that of the passage which holds the current link: each of its links is drawn too."""
        return bool(ribbon.inner) and self._current is not None and self._owners.get(self._current) == ribbon.link_id

    def _placed(self) -> list[Drawn]:
        """Return the ribbons to be drawn, from the least important to the most."""
        if self._left is None or self._right is None or not self._ribbons:
            return []
        left, right = _Edge.of(self._left, self), _Edge.of(self._right, self)
        numbers = self._in_view.among(left.seen, right.seen)
        chosen = self._chosen(numbers, left.seen, right.seen)
        width = self.width()
        made = [_shape(one, left, right, width) for one in reversed(chosen)]
        opened = next((r for n in numbers if self._is_opened(r := self._ribbons[n])), None)
        made += [_shape(one, left, right, width) for one in (opened.inner if opened is not None else ())]
        return [drawn for drawn in made if drawn is not None]

    def _chosen(self, numbers: list[int], left: Span, right: Span) -> list[Ribbon]:
        """Return each ribbon, or where they are too many bundles of them, what is marked out always by itself."""
        self._is_bundled = len(numbers) > (BUNDLED_UNTIL if self._is_bundled else BUNDLED_FROM)
        if not self._is_bundled:
            return [self._ribbons[number] for number in numbers]
        marked = {self._current, self._lit(), self._owners.get(self._current or 0)}
        apart = [number for number in numbers if self._ribbons[number].link_id in marked]
        rest = [number for number in numbers if self._ribbons[number].link_id not in marked]
        bundles = sorted(bundle(self._ribbons, rest, left, right), key=lambda one: -one.bundled)
        return [*(self._ribbons[number] for number in apart), *bundles][:MOST_DRAWN]


def _shape(ribbon: Ribbon, left: _Edge, right: _Edge, width: float) -> Drawn | None:
    """Return a ribbon where it stands between the edges of two panes; None where neither end is in view."""
    at_left, at_right = left.band(ribbon.left, ribbon.bundled), right.band(ribbon.right, ribbon.bundled)
    if at_left is not None and at_right is not None:
        return Drawn(ribbon, Ends(at_left, at_right), width)
    if at_left is None and at_right is None:
        return None
    far, span = (left, ribbon.left) if at_left is None else (right, ribbon.right)
    return Drawn(ribbon, Ends(at_left, at_right, far.is_above(span)), width)
