"""The comparison: two panes, the ribbons between them, what is highlighted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from desktop_app.core.entities import Side
from desktop_app.core.text.span import Span
from desktop_app.shell.models.links import LinksModel
from desktop_app.shell.models.topics import TopicsModel
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.passages import Passages
from desktop_app.shell.views.caret_on_link import CaretOnLink
from desktop_app.shell.views.gutter import Gutter
from desktop_app.shell.views.highlights_on_desk import HighlightsOnDesk
from desktop_app.shell.views.hovering import Hovering
from desktop_app.shell.views.levelling import Leveller
from desktop_app.shell.views.mapped_views import MappedViews
from desktop_app.shell.views.marking import Marker
from desktop_app.shell.views.pane_frame import PaneFrame
from desktop_app.shell.views.panes_splitter import PanesSplitter
from desktop_app.shell.views.reading_focus import ReadingFocus
from desktop_app.shell.views.telling import LinkTeller


class ComparisonView(QWidget):
    """What lies on the desk, to be read."""

    files_dropped = Signal(object, object)
    document_dropped = Signal(object, int)
    choose_wanted = Signal(object)
    zoomed = Signal(int)
    """One step larger (1) or smaller (-1) is wanted."""

    def __init__(
        self,
        desk: Desk,
        links: LinksModel,
        topics: TopicsModel,
        passages: Passages,
        highlights: HighlightsOnDesk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("comparison")
        self._desk = desk
        self._links = links
        self._topics = topics
        self._held: Side | None = None
        self._due = desk.session.jobs.turns.of(self._highlight)
        self.left, self.right = PaneFrame(Side.LEFT, self), PaneFrame(Side.RIGHT, self)
        self.gutter = Gutter(self)
        self.panes = PanesSplitter(self.left, self.gutter, self.right, self)
        self.leveller = Leveller(self.left.pane, self.right.pane, self)
        panes = {Side.LEFT: self.left.pane, Side.RIGHT: self.right.pane}
        self.marker = Marker(desk, links, highlights, panes, self.gutter, self.leveller, self)
        self.teller = LinkTeller(desk, self.marker, self.left.pane, self.right.pane, self)
        self._focus = ReadingFocus(self.left, self.right, self)
        self._caret_on_link = CaretOnLink(desk, self, self)
        MappedViews(self.left, self.right, self.leveller, self)
        self.cards = Hovering(desk, self.marker, self.left.pane, self.right.pane, self.gutter, self)
        self._arrange()
        self._connect()

    def frame(self, side: Side) -> PaneFrame:
        """Return the frame of one side."""
        return self.left if side is Side.LEFT else self.right

    def selected(self, side: Side) -> Span | None:
        """Return what is selected on one side."""
        return self.frame(side).pane.selected_span()

    def copy(self) -> None:
        """Copy what is selected in the pane that has the focus, or else in the one that has a selection."""
        focused = QApplication.focusWidget()
        frames = sorted((self.left, self.right), key=lambda frame: frame.view is not focused)
        for frame in frames:
            if frame.pane.selected_span() is not None:
                frame.pane.copy()
                return

    def show_found_place(self, side: Side, span: Span) -> None:
        """Show the place found that is current, and bring it into view."""
        self.marker.show_found_place(side, span)
        self.leveller.show(side, span)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change the type size with Ctrl and the wheel; the panes let such an event pass."""
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned:
            self.zoomed.emit(1 if turned > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    @property
    def reading_side(self) -> Side:
        """The side that the person reads: the one with a document that had the keyboard last."""
        return self._focus.side if self._desk.spread.document(self._focus.side) is not None else Side.LEFT

    def take_focus(self) -> None:
        """Give the keyboard back to the text that had it last."""
        self.frame(self.reading_side).view.setFocus(Qt.FocusReason.OtherFocusReason)

    def redress(self) -> None:
        """Follow the theme."""
        for frame in (self.left, self.right):
            frame.empty.redress()

    def _arrange(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.panes)

    def _connect(self) -> None:
        self.gutter.set_panes(self.left.pane, self.right.pane)
        self.gutter.ribbon_clicked.connect(self._desk.choose)
        for frame, clicked in ((self.left, self._left_clicked), (self.right, self._right_clicked)):
            frame.pane.link_clicked.connect(clicked)
            frame.files_dropped.connect(self.files_dropped)
            frame.document_dropped.connect(self.document_dropped)
            frame.choose_wanted.connect(self.choose_wanted)
            frame.view_changed.connect(self._take_view)
        self._desk.laid.connect(self.lay)
        self._desk.documents_changed.connect(self._show_heads)
        self._desk.link_chosen.connect(self._show_current)
        self._desk.renewed.connect(self.highlight)
        self._links.narrowed.connect(self.highlight)
        self._topics.filtered.connect(self._links.show_topics)
        self.marker.colouring.changed.connect(self.highlight)
        self._desk.topics_changed.connect(self.highlight)

    def lay(self) -> None:
        """Show what lies on the desk now; a document that was there already keeps its place."""
        spread = self._desk.spread
        self.leveller.start_over()
        with self.leveller.still():
            for side in Side:
                self.frame(side).lay(spread.document(side))
        self.panes.show_gutter(spread.right is not None)
        self.marker.start_over()
        self.highlight()

    def highlight(self, _why: object = None) -> None:
        """Show the links that pass the filters, in the texts and between them, in the next turn of the event loop.

        Several wishes at once make one turn, and long texts are shown in a turn of their own.
        """
        self._due.wish()

    def _highlight(self) -> None:
        self._due.drop()
        self.marker.mark_links()

    def _show_heads(self) -> None:
        for side in Side:
            document = self._desk.spread.document(side)
            if document is not None:
                self.frame(side).show_head(document)

    def _take_view(self, side: Side) -> None:
        """Let ribbons and levelling go by what shows a document now."""
        self.gutter.set_panes(self.left.view, self.right.view)
        self.leveller.set_pane(side, self.frame(side).view)
        self.cards.set_view(side, self.frame(side).view)

    def _left_clicked(self, link_id: int) -> None:
        self.choose_from(Side.LEFT, link_id)

    def _right_clicked(self, link_id: int) -> None:
        self.choose_from(Side.RIGHT, link_id)

    def choose_from(self, side: Side, link_id: int) -> None:
        """Judge a link that was met on `side`, which stays where it is."""
        self._held = side
        self._desk.choose(link_id)
        self._held = None

    def _show_current(self, link_id: int | None) -> None:
        if self._desk.is_laying:
            return  # marked with all the others, and no reason to scroll
        if self._due.is_wished:
            if link_id is None:
                return  # soon to be marked with all the others
            self._highlight()
        with self.leveller.still():
            self.marker.mark_current()
        link = self._desk.link(link_id)
        if link is not None and self._desk.spread.right is not None:
            self.leveller.level(link, self.marker.highlights, self._held)
            self._caret_on_link.follow(link.id)
