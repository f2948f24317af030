"""What stands at a place of a document, for those who do not see it: headings, what is withheld or missing."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from desktop_app.core.entities import Document, Furniture, Gap, Redaction, Segment, SegmentKind
from desktop_app.core.text.span import Span

_TOLD = frozenset({SegmentKind.HEADING, SegmentKind.LIST_ITEM, SegmentKind.TABLE_ROW})


def _is_told(segment: Segment) -> bool:
    """Say whether a segment is other than plain text; a paragraph is where it stands in a quotation."""
    return segment.kind in _TOLD or (segment.kind is SegmentKind.PARAGRAPH and segment.level > 0)


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


_Part = TypeVar("_Part", bound=_Spanned)


class _Parts(Generic[_Part]):
    """Parts of a text in order, which do not overlap."""

    def __init__(self, parts: Iterable[_Part]) -> None:
        self._parts = sorted(parts, key=lambda part: part.span)
        self._starts = [part.span.start for part in self._parts]

    def at(self, offset: int) -> _Part | None:
        """Return the part that holds an offset."""
        place = bisect_right(self._starts, offset) - 1
        return self._parts[place] if place >= 0 and offset < self._parts[place].span.end else None


@dataclass(frozen=True, slots=True)
class Stand:
    """What holds a place; paragraphs, which are the usual, are not told."""

    segment: Segment | None = None
    redaction: Redaction | None = None
    furniture: Furniture | None = None


class Standing:
    """Answers for one document what stands where, each answer in O(log n)."""

    def __init__(self, document: Document) -> None:
        self._segments = _Parts(segment for segment in document.segments if _is_told(segment))
        self._redactions = _Parts(document.redactions)
        self._furniture = _Parts(document.furniture)
        self._gaps = sorted(document.gaps, key=lambda gap: gap.at)
        self._gap_places = [gap.at for gap in self._gaps]

    def at(self, offset: int) -> Stand:
        """Return what holds the character at `offset`."""
        return Stand(self._segments.at(offset), self._redactions.at(offset), self._furniture.at(offset))

    def gaps_between(self, before: int, now: int) -> tuple[Gap, ...]:
        """Return the gaps that a caret passes on its way, in the order of the text."""
        low, high = sorted((before, now))
        first, last = bisect_right(self._gap_places, low), bisect_left(self._gap_places, high + 1)
        return tuple(self._gaps[first:last])
