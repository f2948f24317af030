"""What of the views is kept with a comparison."""

from PySide6.QtCore import QObject, QTimer

from desktop_app.core.entities import LinkKind, Side, Verdict
from desktop_app.core.navigation import ScrollMode
from desktop_app.core.text.span import Span
from desktop_app.shell.models.colouring import ColourBy
from desktop_app.shell.models.links import Order
from desktop_app.shell.models.topics import TopicsModel
from desktop_app.shell.session.keeper import Keeper
from desktop_app.shell.session.only_here import OnlyHere
from desktop_app.shell.session.reading_state import Place, SideState
from desktop_app.shell.views.comparison_view import ComparisonView
from desktop_app.shell.views.links_panel import LinksPanel
from desktop_app.shell.views.pages import ViewMode
from desktop_app.shell.views.panes_splitter import Arrangement
from desktop_app.shell.views.reading import ReadingView


class SideKeeping(QObject):
    """Tells where one side is read, and brings it there again."""

    def __init__(self, comparison: ComparisonView, side: Side) -> None:
        super().__init__(comparison)
        self._comparison = comparison
        self._side = side
        self._wanted: Place | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self._go)

    def state(self) -> SideState:
        """Return where the side is read, and as what."""
        frame = self._comparison.frame(self._side)
        view = "" if frame.view_mode is ViewMode.TEXT else frame.view_mode.value
        zoom = None if frame.zoom == 1.0 else round(frame.zoom, 4)
        return SideState(self._wanted or place_of(frame.view), view, zoom)

    def put(self, state: SideState) -> None:
        """Bring the place into view, now and once more when the window has been laid out around it."""
        frame = self._comparison.frame(self._side)
        with self._comparison.leveller.still():
            frame.set_view_mode(ViewMode.PAGES if state.view == ViewMode.PAGES.value else ViewMode.TEXT)
            frame.set_zoom(state.zoom or 1.0)
        self._wanted = state.place
        self._go_there(state.place)
        self._again.start()

    def _go(self) -> None:
        if self._wanted is not None:
            self._go_there(self._wanted)
        self._wanted = None

    def _go_there(self, place: Place) -> None:
        with self._comparison.leveller.still():
            bring(self._comparison.frame(self._side).view, place)


def place_of(view: ReadingView) -> Place:
    """Return the first line that can be read whole, with how far below the top it stands."""
    start = view.visible_span().start
    return Place(start, view.band_of(_line(start)).top)


def bring(view: ReadingView, place: Place) -> None:
    """Scroll so that the line of a place stands where it stood."""
    offset = min(place.offset, max(0, len(view.document.text) - 1))
    view.scroll_to(_line(offset), place.depth / max(1, view.viewport().height()))


def _line(offset: int) -> Span:
    return Span(offset, offset + 1)


class FilterKeeping:
    """Tells which links are listed and in which order, and lists them so again."""

    def __init__(self, panel: LinksPanel, topics: TopicsModel) -> None:
        self._panel = panel
        self._topics = topics

    def keep(self, keeper: Keeper) -> None:
        """Have all filters kept."""
        keeper.keep("topics", self._chosen, self._choose)
        keeper.keep("verdict", self._verdict, self._show_verdict)
        keeper.keep("kind", self._kind, self._show_kind)
        keeper.keep("order", self._order, self._show_order)

    def _chosen(self) -> tuple[int, ...]:
        return tuple(sorted(self._topics.chosen))

    def _choose(self, topics: tuple[int, ...]) -> None:
        self._topics.choose(frozenset(topics))

    def _verdict(self) -> str:
        return self._panel.verdict or ""

    def _show_verdict(self, name: str) -> None:
        self._panel.show_verdict(Verdict(name) if name in set(Verdict) else None)

    def _kind(self) -> str:
        return self._panel.kind or ""

    def _show_kind(self, name: str) -> None:
        self._panel.show_kind(LinkKind(name) if name in set(LinkKind) else None)

    def _order(self) -> str:
        return self._panel.order

    def _show_order(self, name: str) -> None:
        self._panel.show_order(Order(name) if name in set(Order) else Order.SCORE)


class ModeKeeping:
    """Tells how both texts are scrolled, coloured and dimmed, and does so again."""

    def __init__(self, comparison: ComparisonView, only_here: OnlyHere) -> None:
        self._leveller = comparison.leveller
        self._colouring = comparison.marker.colouring
        self._only_here = only_here

    def keep(self, keeper: Keeper) -> None:
        """Have the modes kept."""
        keeper.keep("scroll", self._scroll, self._scroll_so)
        keeper.keep("colour", self._colour, self._colour_so)
        keeper.keep("is_only_here", self._is_only_here, self._only_here.set_on)

    def _scroll(self) -> str:
        return self._leveller.mode.value

    def _scroll_so(self, name: str) -> None:
        self._leveller.set_mode(ScrollMode(name) if name in set(ScrollMode) else ScrollMode.LINKED)

    def _colour(self) -> str:
        return self._colouring.value.value

    def _colour_so(self, name: str) -> None:
        self._colouring.choose(ColourBy(name) if name in set(ColourBy) else ColourBy.TOPIC)

    def _is_only_here(self) -> bool:
        return self._only_here.is_on


class PaneKeeping:
    """Tells how the panes stand to each other, and arranges them so again."""

    def __init__(self, comparison: ComparisonView) -> None:
        self._panes = comparison.panes

    def keep(self, keeper: Keeper) -> None:
        """Have the arrangement kept."""
        keeper.keep("arrangement", self._arrangement, self._arrange)
        keeper.keep("share", self._share, self._panes.set_share)

    def _arrangement(self) -> str:
        wanted = self._panes.arrangement
        return "" if wanted is Arrangement.AUTOMATIC else wanted.value

    def _arrange(self, name: str) -> None:
        self._panes.set_arrangement(Arrangement(name) if name in set(Arrangement) else Arrangement.AUTOMATIC)

    def _share(self) -> float:
        return round(self._panes.share, 4)


def keep_views(
    keeper: Keeper, comparison: ComparisonView, panel: LinksPanel, topics: TopicsModel, only_here: OnlyHere
) -> None:
    """Have the keeper ask these views, and be told when something moves; places are brought last."""
    FilterKeeping(panel, topics).keep(keeper)
    PaneKeeping(comparison).keep(keeper)
    ModeKeeping(comparison, only_here).keep(keeper)
    for side in Side:
        keeping = SideKeeping(comparison, side)
        keeper.keep(side.value, keeping.state, keeping.put)
        comparison.frame(side).views.scrolled.connect(keeper.note)
        comparison.frame(side).view_changed.connect(keeper.note)
        comparison.frame(side).views.zoom_changed.connect(keeper.note)
    for moved in (comparison.leveller.mode_changed, comparison.marker.colouring.changed, only_here.changed):
        moved.connect(keeper.note)
