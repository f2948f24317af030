"""One side of the comparison: its head, its text, its overview strip, or the question for a document."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.core.entities import Document, Side
from desktop_app.shell.models import words
from desktop_app.shell.views.drop_target import DropTarget
from desktop_app.shell.views.drops import dropped_document, dropped_paths
from desktop_app.shell.views.empty_pane import EmptyPane
from desktop_app.shell.views.pages import BothViews, ViewMode, ViewSwitch
from desktop_app.shell.views.places import Places, ready_places
from desktop_app.shell.views.reading import PaneHeader, ReadingPane, ReadingView
from desktop_app.shell.views.strip import OverviewStrip


class PaneFrame(QFrame):
    """A document being read, on one side."""

    files_dropped = Signal(object, object)
    """The side, and the paths."""
    document_dropped = Signal(object, int)
    """The side, and the id of a document dragged from the list."""
    choose_wanted = Signal(object)
    view_changed = Signal(object)
    """The side, after text gave way to pages or pages to text."""

    def __init__(self, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._document: Document | None = None
        self._places: Places | None = None
        self._told: tuple[Document, str] | None = None
        self.setAcceptDrops(True)
        self.header = PaneHeader(self)
        self.pane = ReadingPane(self)
        self.views = BothViews(self.pane, self)
        self.switch = ViewSwitch(self)
        self.strip = OverviewStrip(self)
        self.empty = EmptyPane(self)
        self.pane.setObjectName(f"{side.value}Pane")
        self._stack = QStackedLayout(self)
        self.target = DropTarget(self)
        self._arrange()
        self.strip.set_pane(self.pane)
        self.views.scrolled.connect(self._show_facts)
        self.views.changed.connect(self._take_view)
        self.switch.chosen.connect(self.set_view_mode)
        self.empty.choose_wanted.connect(self._want_document)

    def lay(self, document: Document | None) -> None:
        """Show a document, from its start unless it is on show already."""
        if document is not None and self.shows(document):
            self.show_head(document)
        else:
            self.show_document(document)

    def show_document(self, document: Document | None) -> None:
        """Show a document from its start, or ask for one."""
        self._document = document
        self._places = ready_places.take(document) if document is not None else None
        self._stack.setCurrentIndex(1 if document is None else 0)
        if document is not None:
            side = self.tr("left") if self._side is Side.LEFT else self.tr("right")
            self.pane.setAccessibleName(self.tr("{title}, {side} side").format(title=document.title, side=side))
            self.pane.set_document(document)
        self.views.take_document(document)
        self.switch.setVisible(self.views.can_switch)
        if document is not None:
            self.show_head(document)

    @property
    def view_mode(self) -> ViewMode:
        """Whether text or pages are on show."""
        return self.views.mode

    def set_view_mode(self, mode: ViewMode) -> None:
        """Show text or pages, at the same place."""
        self.views.set_mode(mode)

    @property
    def zoom(self) -> float:
        """How large pages are; at 1 they are as wide as there is room for."""
        return self.views.zoom

    def set_zoom(self, zoom: float) -> None:
        """Show pages in another size."""
        self.views.set_zoom(zoom)

    @property
    def view(self) -> ReadingView:
        """What shows the document just now: its text, or its pages."""
        return self.views.view

    def shows(self, document: Document) -> bool:
        """Say whether the text on show is that of `document`."""
        shown = self.pane.document
        return self._document is not None and (shown.id, shown.text) == (document.id, document.text)

    def show_head(self, document: Document) -> None:
        """Show what is known about the document."""
        self._document = document
        self.header.set_title(document.title)
        self._show_facts()

    def _arrange(self) -> None:
        reading = QWidget(self)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.views, 1)
        below.addWidget(self.strip)
        rows = QVBoxLayout(reading)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self.header.add_control(self.switch)
        rows.addWidget(self.header)
        rows.addLayout(below, 1)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(reading)
        self._stack.addWidget(self.empty)

    def _take_view(self) -> None:
        self.strip.set_pane(self.view)
        self.switch.show_mode(self.view_mode)
        self._show_facts()
        self.view_changed.emit(self._side)

    def _show_facts(self) -> None:
        document = self._document
        if document is None:
            return
        place = self.views.page_place
        if not place and self._places is not None:
            place = self._places.near(self.view.visible_span().start)
        if self._told is not None and self._told[0] is document and self._told[1] == place:
            return
        self._told = document, place
        known = document.provenance
        encoding = known.encoding if known.encoding and known.encoding.lower() not in ("utf-8", "utf_8") else ""
        blanks = words.blanks(len(document.redactions)) if document.redactions else ""
        date = words.readable_date(known.date)
        self.header.set_facts(known.publisher, date, place, blanks, encoding)

    def _want_document(self) -> None:
        self.choose_wanted.emit(self._side)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()) or dropped_document(event.mimeData()) is not None:
            event.acceptProposedAction()
            self.target.show_over(self._drop_said())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self.target.hide()

    def _drop_said(self) -> str:
        is_left = self._side is Side.LEFT
        if self._document is None:
            return self.tr("Read it on the left") if is_left else self.tr("Read it on the right")
        return self.tr("Replace the left document") if is_left else self.tr("Replace the right document")

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.target.hide()
        document_id = dropped_document(event.mimeData())
        if document_id is not None:
            self.document_dropped.emit(self._side, document_id)
        else:
            self.files_dropped.emit(self._side, dropped_paths(event.mimeData()))
