"""The page view: a document's pages, walked, zoomed, kept level with another text."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_app.core.entities import Document
from desktop_app.core.text.span import Span
from desktop_app.shell.session.page_drawer import PageDrawer
from desktop_app.shell.views.pages import access
from desktop_app.shell.views.pages.keys import moved_aside, place_after, turned
from desktop_app.shell.views.pages.selectable_pages import SelectablePages
from desktop_app.shell.views.reading import ReadingPane
from desktop_app.shell.views.reading.access import has_listener

_STAY_MS = 200
"""A page that is scrolled past sooner is not told."""


class PageView(SelectablePages):
    """Shows the pages of a document as they look, with all that its text view shows; a ReadingView."""

    def __init__(self, drawer: PageDrawer, text: ReadingPane, parent: QWidget | None = None) -> None:
        super().__init__(drawer, text, parent)
        self.setObjectName("pageView")
        access.install()
        self._said = 0
        self._stay = QTimer(self)
        self._stay.setSingleShot(True)
        self._stay.setInterval(_STAY_MS)
        self._stay.timeout.connect(self._tell_page)
        self.scrolled.connect(self._stay.start)

    @property
    def reading_place(self) -> float:
        """The place that the reader is at; at the top of the view at the start, at its foot at the end."""
        value, limit = self.verticalScrollBar().value(), self.verticalScrollBar().maximum()
        if value <= 0 or not limit:
            return 0.0
        if value >= limit:
            return float(len(self.document.text))
        return self.place_at(value / limit * self.stack.height)

    def set_reading_place(self, place: float) -> None:
        """Scroll so that `reading_place` is as near to `place` as can be."""
        limit = self.verticalScrollBar().maximum()
        self.go_to(self.height_of(place) * limit / max(1, self.stack.height))

    def visible_span(self) -> Span:
        """Return what can be read at the moment."""
        seen, spans = self.seen(), []
        for sheet in self.sheets():
            top, bottom = (seen.top() - sheet.top) / sheet.scale, (seen.bottom() - sheet.top) / sheet.scale
            span = self.paged.page(sheet.number).seen(top, bottom)
            if span is not None:
                spans.append(span)
        if not spans:
            start = self.document.pages[max(0, self.page_number - 1)].span.start if self.document.pages else 0
            return Span(start, start)
        return Span(min(span.start for span in spans), max(span.end for span in spans))

    def place_of(self, span: Span) -> float | None:
        """Return the height of the top of `span`, or None while none of it is in view."""
        band = self.band_of(span)
        return band.top if band.bottom > 0 and band.top < self.viewport().height() else None

    def scroll_to_share(self, share: float) -> None:
        """Scroll so that the place at that share of the text, 0..1, is in the middle."""
        self.go_to(self.height_of(share * len(self.document.text)) - self.viewport().height() / 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = QKeySequence.StandardKey
        if event.matches(keys.Copy) or event.matches(keys.SelectAll):
            self.text.keyPressEvent(event)
            return
        x = moved_aside(event, self.stack, self.seen())
        if x is not None:
            self.horizontalScrollBar().setValue(round(x))
            return
        y = turned(event, self.stack, self.seen())
        if y is not None:
            self.go_to(y)
            return
        if place_after(event, self.text):
            self._show_caret()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.text.keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        self.text.stand_in = self
        self._note_page()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.text.stand_in = None
        super().hideEvent(event)

    def _tell_page(self) -> None:
        """Have a screen reader say which page was turned to, once it stays in view."""
        before = self._said
        self._note_page()
        if self.hasFocus() and self._said not in (0, before):
            self.announce(access.page_sentence(self))

    def _note_page(self) -> None:
        """Take the page that is in view for told."""
        if has_listener():
            self._said = access.told_page(self)

    def _show_caret(self) -> None:
        """Scroll as little as needed to bring the caret into view."""
        caret = self.text.caret
        band = self.band_of(Span(caret, caret + 1))
        if band.top < 0 or band.bottom > self.viewport().height():
            self.scroll_to(Span(caret, caret + 1), 0.1 if band.top < 0 else 0.8)

    def set_document(self, document: Document) -> None:
        """Show the pages of a document from the first."""
        self.setAccessibleName(self.tr("Pages of {title}").format(title=self.text.accessibleName() or document.title))
        self.show_pages(document)
        self._note_page()
