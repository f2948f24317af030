"""Places of the text as heights of the page view."""

from desktop_app.core.text.span import Span
from desktop_app.shell.views.pages.marked_pages import MarkedPages
from desktop_app.shell.views.pages.stack import placed
from desktop_app.shell.views.reading import Band

_SPARE_PX = 24


class PlacedPages(MarkedPages):
    """Says where spans stand, and brings them into view."""

    @property
    def page_number(self) -> int:
        """The number, from 1, of the page that takes up the middle of the view; 0 where there is none."""
        return self.stack.at(self.seen().center().y()).number + 1 if len(self.stack) else 0

    def band_of(self, span: Span) -> Band:
        """Return where `span` stands in the viewport."""
        if not len(self.stack):
            return Band(0.0, 0.0)
        whole = Span(span.start, max(span.start + 1, span.end))
        first, last = self.paged.page_of(span.start), self.paged.page_of(whole.end - 1)
        top, bottom = self._edges(whole, first)
        if last != first:
            bottom = self._edges(whole, last)[1]
        away = self.seen().top()
        return Band(top - away, max(top, bottom) - away)

    def scroll_to(self, span: Span, at_fraction: float = 0.35) -> None:
        """Scroll so that `span` begins at that fraction of the height, and is not beside the view."""
        if not len(self.stack):
            return
        self.go_to(self.band_of(span).top + self.seen().top() - at_fraction * self.viewport().height())
        number = self.paged.page_of(span.start)
        box = self.paged.extent(number, span)
        if box is not None:
            sheet = self.stack[number]
            left, seen = sheet.left + placed(box, sheet).left(), self.seen()
            is_home = round(seen.left()) == self.stack.home
            spare = _SPARE_PX if is_home else seen.width() / 4
            if not seen.left() <= left <= seen.right() - spare:
                self.horizontalScrollBar().setValue(round(left - seen.width() / 4))

    def height_of(self, place: float) -> float:
        """Return the height in the stack of a place, as if a page's text ran evenly down it."""
        if not len(self.stack) or place <= 0:
            return 0.0
        if place >= len(self.document.text):
            return float(self.stack.height)
        number = self.paged.page_of(int(place))
        sheet, span = self.stack[number], self.document.pages[number].span
        share = max(0.0, min(1.0, (place - span.start) / max(1, len(span))))
        return sheet.top + share * sheet.height

    def place_at(self, y: float) -> float:
        """Return the place at a height in the stack: the inverse of `height_of`."""
        sheet = self.stack.at(y)
        span = self.document.pages[sheet.number].span
        share = max(0.0, min(1.0, (y - sheet.top) / sheet.height))
        return span.start + share * len(span)

    def _edges(self, span: Span, number: int) -> tuple[float, float]:
        """Return the heights in the stack between which the part of `span` on a page stands."""
        sheet, box = self.stack[number], self.paged.extent(number, span)
        if box is None:
            y = self.height_of(span.start)
            return y, y
        return sheet.top + box.top * sheet.scale, sheet.top + box.bottom * sheet.scale
