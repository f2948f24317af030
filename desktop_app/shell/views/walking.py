"""Walking on the screen: brings the next stop into view, and tells of what surrounds it."""

from PySide6.QtCore import QObject

from desktop_app.core.entities import Side
from desktop_app.core.navigation import Met, Stop, StopKind
from desktop_app.core.text.span import Span
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.walker import Ring, Walker
from desktop_app.shell.views import around_words
from desktop_app.shell.views.around_card import AroundCard
from desktop_app.shell.views.blank_clicks import BlankClicks
from desktop_app.shell.views.comparison_view import ComparisonView
from desktop_app.shell.views.status_line import StatusLine
from desktop_app.shell.views.workspace import Workspace

PARTNERS = "partners"


class Walking(QObject):
    """Goes from stop to stop, and from partner to partner."""

    def __init__(
        self,
        walker: Walker,
        desk: Desk,
        workspace: Workspace,
        card: AroundCard,
        status: StatusLine,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._walker = walker
        self._desk = desk
        self._workspace = workspace
        self._comparison: ComparisonView = workspace.comparison
        self._card = card
        self._status = status
        self._stop: Stop | None = None
        self._is_from_card = False
        frames = {side: self._comparison.frame(side) for side in Side}
        self._clicks = [BlankClicks(side, frame.pane, frame.views, self) for side, frame in frames.items()]
        for clicks in self._clicks:
            clicks.clicked.connect(self.show_blank)
        card.link_wanted.connect(self._choose_around)
        card.place_wanted.connect(self._show_across)
        card.stepped.connect(self.go_to_blank)
        card.closed.connect(self._comparison.take_focus)
        desk.laid.connect(card.put_away)
        card.turned_up.connect(workspace.topics.setHidden)
        desk.link_chosen.connect(self._follow)

    def go_to_blank(self, by: int) -> bool:
        """Go to the next blank or gap; say whether there is one."""
        side, place = self._here(StopKind.BLANK)
        met = self._walker.next_blank(side, place, by, self._comparison.leveller.correspondence)
        if met is not None:
            self._bring(met.stop)
            self._tell(met)
        return met is not None

    def go_to_only_here(self, by: int) -> bool:
        """Go to the next passage that stands on one side only; say whether there is one."""
        side, place = self._here(StopKind.ONLY_HERE)
        met = self._walker.next_only_here(side, place, by, self._comparison.leveller.correspondence)
        if met is not None:
            self._card.put_away()
            self._bring(met.stop)
        return met is not None

    def go_to_partner(self, by: int) -> bool:
        """Go to the next link of the passage that is read; say whether it has several."""
        side = self._comparison.reading_side
        pane = self._comparison.frame(side).pane
        link_id = self._desk.current if self._desk.current is not None else pane.link_at_caret()
        ring = self._walker.ring(self._comparison.marker.shown(), side, link_id)
        if ring is None or len(ring.ids) < 2:
            return False
        self._comparison.choose_from(side, ring.ids[(ring.place - 1 + by) % len(ring.ids)])
        return True

    def show_blank(self, stop: Stop) -> None:
        """Tell of a blank where it stands."""
        if self._desk.spread.right is not None:
            self._comparison.frame(stop.side).pane.select(stop.span)
            self._tell(self._walker.meet(stop, self._comparison.leveller.correspondence))

    def _here(self, kind: StopKind) -> tuple[Side, float]:
        """Return where the reader is; the stop met last is forgotten when it has gone out of view."""
        met = self._walker.at(kind)
        if met is not None and self._comparison.frame(met.side).view.place_of(_seen(met.span)) is None:
            self._walker.leave(kind)
        side = self._comparison.reading_side
        return side, self._comparison.frame(side).view.visible_span().start

    def _bring(self, stop: Stop) -> None:
        frame = self._comparison.frame(stop.side)
        self._comparison.leveller.show(stop.side, stop.span)
        frame.view.flash(_seen(stop.span))
        if stop.kind is StopKind.BLANK:
            frame.pane.select(stop.span)
        else:
            frame.pane.place_caret(stop.span.start)

    def _tell(self, met: Met) -> None:
        stop, spread = met.stop, self._desk.spread
        document, there = spread.document(stop.side), spread.document(stop.side.other)
        if document is None or there is None:
            return
        self._stop = stop
        lines = around_words.lines(self._walker.surroundings(stop), there)
        self._card.tell(around_words.head(met), around_words.where(stop, document), lines)
        self._comparison.frame(stop.side).pane.announce(f"{around_words.head(met)}. {lines[0].lead} {lines[0].words}")
        if not self._workspace.has_column:
            self._workspace.show_column(True)

    def _choose_around(self, link_id: int) -> None:
        if self._stop is None:
            return
        self._is_from_card = True
        self._comparison.choose_from(self._stop.side, link_id)
        self._is_from_card = False

    def _show_across(self, span: Span) -> None:
        """Show a place of the other side; the blank stays where it is."""
        if self._stop is None:
            return
        side = self._stop.side.other
        leveller = self._comparison.leveller
        with leveller.still():
            leveller.show(side, span)
        self._comparison.frame(side).view.flash(span)

    def _follow(self, link_id: int | None) -> None:
        """Put the card away when the reader goes on to a link of their own; count the partners of a link."""
        if link_id is not None and not self._is_from_card:
            self._card.put_away()
        ring = self._walker.ring(self._comparison.marker.shown(), self._comparison.reading_side, link_id)
        has_several = ring is not None and len(ring.ids) > 1
        self._status.tell_reading(PARTNERS, self._partners_said(ring) if ring is not None and has_several else "")
        place, total = (ring.place, len(ring.ids)) if ring is not None and has_several else (0, 0)
        self._workspace.detail.show_partner(place, total)

    def _partners_said(self, ring: Ring) -> str:
        is_left = ring.side is Side.LEFT
        said = (
            self.tr("Partner {place} of {total} of the left passage (Y)")
            if is_left
            else self.tr("Partner {place} of {total} of the right passage (Y)")
        )
        return said.format(place=ring.place, total=len(ring.ids))


def _seen(span: Span) -> Span:
    """Return what can be seen of a stop: of a gap, the start of what follows it."""
    return span if len(span) else Span(span.start, span.start + 1)
