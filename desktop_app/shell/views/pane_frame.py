"""One side of the comparison: its head, its text, its overview strip, or the question for a document."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.core.entities import Document, Side
from desktop_app.shell.models import words
from desktop_app.shell.views.drops import dropped_document, dropped_paths
from desktop_app.shell.views.empty_pane import EmptyPane
from desktop_app.shell.views.places import Places
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
        self.setAcceptDrops(True)
        self.header = PaneHeader(self)
        self.pane = ReadingPane(self)
        self.strip = OverviewStrip(self)
        self.empty = EmptyPane(self)
        self.pane.setObjectName(f"{side.value}Pane")
        self._stack = QStackedLayout(self)
        self._arrange()
        self.strip.set_pane(self.pane)
        self.pane.scrolled.connect(self._show_facts)
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
        self._places = Places(document) if document is not None else None
        self._stack.setCurrentIndex(1 if document is None else 0)
        if document is not None:
            side = self.tr("left") if self._side is Side.LEFT else self.tr("right")
            self.pane.setAccessibleName(self.tr("{title}, {side} side").format(title=document.title, side=side))
            self.pane.set_document(document)
            self.show_head(document)

    @property
    def view(self) -> ReadingView:
        """What shows the document just now: its text, or its pages."""
        return self.pane

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
        below.addWidget(self.pane, 1)
        below.addWidget(self.strip)
        rows = QVBoxLayout(reading)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.header)
        rows.addLayout(below, 1)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(reading)
        self._stack.addWidget(self.empty)

    def _show_facts(self) -> None:
        document = self._document
        if document is None:
            return
        known = document.provenance
        encoding = known.encoding if known.encoding and known.encoding.lower() not in ("utf-8", "utf_8") else ""
        blanks = words.blanks(len(document.redactions)) if document.redactions else ""
        place = self._places.near(self.view.visible_span().start) if self._places is not None else ""
        date = words.readable_date(known.date)
        self.header.set_facts(known.publisher, date, place, blanks, encoding)

    def _want_document(self) -> None:
        self.choose_wanted.emit(self._side)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()) or dropped_document(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        document_id = dropped_document(event.mimeData())
        if document_id is not None:
            self.document_dropped.emit(self._side, document_id)
        else:
            self.files_dropped.emit(self._side, dropped_paths(event.mimeData()))
