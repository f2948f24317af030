"""Where in a document an offset stands, as a person cites it."""

from bisect import bisect_right

from desktop_app.core.entities import Document, Locator, Segment, SegmentKind
from desktop_app.core.i18n import tr
from desktop_app.core.text.span import Span


class Places:
    """Finds locators and surrounding blocks in one document, each in logarithmic time."""

    def __init__(self, document: Document) -> None:
        """Index the segments and pages of `document`."""
        self._segments = sorted(document.segments, key=lambda segment: (segment.span.start, -segment.span.end))
        self._starts = [segment.span.start for segment in self._segments]
        self._blocks = [segment for segment in self._segments if segment.kind is not SegmentKind.SENTENCE]
        self._block_starts = [block.span.start for block in self._blocks]
        self._pages = sorted(document.pages, key=lambda page: (page.span.start, page.number))
        self._page_starts = [page.span.start for page in self._pages]
        numbered = {segment.locator.is_numbered for segment in self._segments if segment.locator.paragraph}
        self.is_numbered = True in numbered
        self.is_counted = False in numbered

    def block(self, offset: int) -> Span | None:
        """Return the span of the paragraph, heading, item or row that holds `offset`, if one does."""
        found = self._holder(self._blocks, self._block_starts, offset)
        return found.span if found else None

    def locator(self, offset: int) -> Locator:
        """Return the place of `offset`, as far as the document knows it."""
        sentence = self._holder(self._segments, self._starts, offset)
        block = self._holder(self._blocks, self._block_starts, offset)
        known = [found.locator for found in (sentence, block) if found and found.locator != Locator()]
        place = known[0] if known else Locator()
        if place.page is None and self._pages:
            return Locator(self._page(offset), place.paragraph, place.is_numbered)
        return place

    def cite(self, span: Span) -> str:
        """Return the place of `span` in words: "p. 3, para 5", or from where to where."""
        first = self.locator(span.start)
        last = self.locator(max(span.start, span.end - 1))
        if first.page == last.page:
            last = Locator(None, last.paragraph, last.is_numbered)
        begin, end = self._words(first), self._words(last)
        if not end or (first.paragraph == last.paragraph and last.page is None):
            return begin
        return tr("{begin} to {end}").format(begin=begin, end=end) if begin else end

    def _words(self, locator: Locator) -> str:
        parts = []
        if locator.page is not None:
            parts.append(tr("p. {number}").format(number=locator.page))
        if locator.paragraph:
            counted = self.is_numbered and not locator.is_numbered
            phrase = tr("para {number} (counted)") if counted else tr("para {number}")
            parts.append(phrase.format(number=locator.paragraph))
        return ", ".join(parts)

    def _page(self, offset: int) -> int | None:
        at = bisect_right(self._page_starts, offset) - 1
        return self._pages[at].number if at >= 0 else None

    @staticmethod
    def _holder(segments: list[Segment], starts: list[int], offset: int) -> Segment | None:
        at = bisect_right(starts, offset) - 1
        if at >= 0 and segments[at].span.start <= offset < segments[at].span.end:
            return segments[at]
        return None
