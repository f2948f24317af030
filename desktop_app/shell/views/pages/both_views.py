"""Text and pages of one document in one place, of which one is on show."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.core.entities import Document
from desktop_app.core.text.span import Span
from desktop_app.shell.session.page_drawer import PageDrawer
from desktop_app.shell.views.pages.held_link import held_in, hold
from desktop_app.shell.views.pages.view import PageView
from desktop_app.shell.views.pages.view_switch import ViewMode, has_pages
from desktop_app.shell.views.reading import ReadingPane, ReadingView

_AT_TOP = 0.02
"""The line that was the first in view stands a little below the top of the other view."""


@dataclass(frozen=True, slots=True)
class _Carried:
    """A place that was brought over from the other view, and where this view then stood."""

    place: Span
    stood_at: float


class BothViews(QStackedWidget):
    """Holds the text view, and the page view once it is wanted; going from one to the other keeps the place."""

    changed = Signal()
    """The other view is on show now."""
    scrolled = Signal()
    """The view on show was scrolled."""
    zoom_changed = Signal(float)
    blank_clicked = Signal(object)
    """The Span of what is withheld on a page where a click was."""

    def __init__(self, text: ReadingPane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._pages: PageView | None = None
        self._drawer: PageDrawer | None = None
        self._document: Document | None = None
        self._zoom = 1.0
        self._wanted = ViewMode.TEXT
        self._carried: _Carried | None = None
        self.addWidget(text)
        text.scrolled.connect(self._text_scrolled)

    def set_drawer(self, drawer: PageDrawer) -> None:
        """Let pages be drawn by `drawer`; before that there are none to show."""
        self._drawer = drawer

    @property
    def view(self) -> ReadingView:
        """The view on show."""
        return self._pages if self._pages is not None and self.mode is ViewMode.PAGES else self._text

    @property
    def pages(self) -> PageView | None:
        """The page view while it is on show."""
        return self._pages if self.mode is ViewMode.PAGES else None

    @property
    def mode(self) -> ViewMode:
        """Which view is on show."""
        return ViewMode.TEXT if self.currentWidget() is self._text else ViewMode.PAGES

    @property
    def can_switch(self) -> bool:
        """Whether the document has pages to show."""
        return self._drawer is not None and has_pages(self._document)

    @property
    def zoom(self) -> float:
        """How large pages are; at 1 they are as wide as there is room for."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Show pages in another size."""
        self._zoom = zoom
        if self._pages is not None:
            self._pages.set_zoom(zoom)
            self._zoom = self._pages.zoom

    def take_document(self, document: Document | None) -> None:
        """Take another document, whose text is shown already, in the view that was chosen last if it has that."""
        self._document = document
        self._carried = None
        if self.can_switch and self._wanted is ViewMode.PAGES:
            self._show(self._filled_pages())
        else:
            self._show(self._text)

    @property
    def page_place(self) -> str:
        """Which page is in view, and of how many; empty where text is on show."""
        pages = self.pages
        if pages is None or not pages.page_number:
            return ""
        return self.tr("p. {number} of {count}").format(number=pages.page_number, count=len(pages.stack))

    def set_mode(self, mode: ViewMode) -> None:
        """Show text or pages at the place that is in view; for a document without pages that waits for the next.

        The current link stays at its height where it is in view. Only then is the change told, so that nothing
        follows the scrolling.
        """
        self._wanted = mode
        if mode is self.mode or (mode is ViewMode.PAGES and not self.can_switch):
            return
        before = self.view
        had_focus = before.hasFocus()
        place, at_start, held = self._place(before), before.reading_place <= 0, held_in(before)
        self.setCurrentWidget(self._text if mode is ViewMode.TEXT else self._filled_pages())
        if held is not None:
            hold(self.view, held)
        elif at_start:
            self.view.scroll_to_share(0.0)
        else:
            self.view.scroll_to(place, _AT_TOP)
        self._carried = _Carried(place, self.view.reading_place)
        self.changed.emit()
        if had_focus:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self, view: ReadingView) -> Span:
        """Return the first line in view, or the place that was brought over if the view stands as it did then."""
        if self._carried is not None and view.reading_place == self._carried.stood_at:
            return self._carried.place
        start = view.visible_span().start
        return Span(start, start + 1)

    def _filled_pages(self) -> QWidget:
        """Return the page view with the document in it; the text where there can be none."""
        if self._drawer is None or self._document is None:
            return self._text
        if self._pages is None:
            self._pages = PageView(self._drawer, self._text, self)
            self._pages.scrolled.connect(self._pages_scrolled)
            self._pages.zoom_changed.connect(self._take_zoom)
            self._pages.blank_clicked.connect(self.blank_clicked)
            self._pages.set_zoom(self._zoom)
            self.addWidget(self._pages)
        if self._pages.document is not self._document:
            self._pages.set_document(self._document)
        return self._pages

    def _show(self, widget: QWidget) -> None:
        if self.currentWidget() is not widget:
            self.setCurrentWidget(widget)
            self.changed.emit()

    def _text_scrolled(self) -> None:
        if self.mode is ViewMode.TEXT:
            self.scrolled.emit()

    def _pages_scrolled(self) -> None:
        if self.mode is ViewMode.PAGES:
            self.scrolled.emit()

    def _take_zoom(self, zoom: float) -> None:
        self._zoom = zoom
        self.zoom_changed.emit(zoom)
