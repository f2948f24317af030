"""Where something stands in a document, as a person cites it."""

from bisect import bisect_right
from itertools import accumulate
from operator import attrgetter
from weakref import WeakValueDictionary

from desktop_app.core.entities import Document, Segment
from desktop_app.core.text.span import Span
from desktop_app.shell.views.ready_made import ReadyMade


class Places:
    """The places of one document, found quickly."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._segments: list[Segment] = [segment for segment in document.segments if _is_cited(segment)]
        self._starts = list(map(attrgetter("span.start"), self._segments))
        self._reach = list(accumulate(map(attrgetter("span.end"), self._segments), max))

    def at(self, span: Span) -> str:
        """Return the place of `span`: that of the innermost segment which holds its start; empty if none does."""
        for number in range(bisect_right(self._starts, span.start) - 1, -1, -1):
            if self._reach[number] <= span.start:
                break
            segment = self._segments[number]
            if segment.span.end > span.start:
                return segment.locator.cite()
        return ""

    def near(self, offset: int) -> str:
        """Return the place that a reader at `offset` is at: the last one begun, or else the first."""
        if not self._segments:
            return ""
        return self._segments[max(0, bisect_right(self._starts, offset) - 1)].locator.cite()


_alive: WeakValueDictionary[int, Places] = WeakValueDictionary()


def places_of(document: Document) -> Places:
    """Return the places of a document, which are found once for as long as any view holds them."""
    known = _alive.get(id(document))
    if known is None or known.document is not document:
        known = _alive[id(document)] = Places(document)
    return known


ready_places = ReadyMade(places_of)
"""The places of documents that are about to be shown."""


def _is_cited(segment: Segment) -> bool:
    locator = segment.locator
    return locator.paragraph is not None or locator.page is not None
