"""What the reading pane shows of a document: its blocks in order, each laid out by itself."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.core.entities import Document, Gap, Segment, SegmentKind
from desktop_app.core.navigation import SpanIndex
from desktop_app.core.text.span import Span

PIECE = 3000
"""A block longer than this is laid out in pieces, so that a text without line breaks does not stall the window."""

_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_LIST_MARKER = re.compile(r"\s*([-*+•‣▪◦·–—]|\(?(?:\d{1,3}|[A-Za-z]|[ivxlc]{1,6})[.)])[^\S\n]+(?=\S)")
_MARKER_REACH = 24


class Shape(StrEnum):
    """How a paragraph is set."""

    BODY = "body"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    FURNITURE = "furniture"


_SHAPES = {
    SegmentKind.HEADING: Shape.HEADING,
    SegmentKind.LIST_ITEM: Shape.LIST_ITEM,
    SegmentKind.TABLE_ROW: Shape.TABLE_ROW,
}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block, or a piece of a giant one, as it is set.

    `body` is what is laid out of `span`: a number or list marker that hangs in the margin, given as `hung`, is
    not. `gap` stands before it. `continues` says that it is a later piece of the block before.
    """

    span: Span
    body: Span
    shape: Shape = Shape.BODY
    level: int = 0
    hung: str = ""
    is_numbered: bool = False
    gap: Gap | None = None
    continues: bool = False


@dataclass(slots=True)
class _Rows:
    """The blocks as parallel lists: twenty thousand values would take too long to make at once."""

    starts: list[int]
    ends: list[int]
    sources: list[int]

    def add(self, start: int, end: int, source: int) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.sources.append(source)


class Outline:
    """The paragraphs of a document, in order; between them they hold every character that is not white space.

    Paragraphs are made when asked for. O(segments) to build.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        rows = _cut_giants(document.text, _filled(document))
        self.starts, self.ends, self._sources = rows.starts, rows.ends, rows.sources
        self._furniture = SpanIndex([item.span for item in document.furniture])
        self._gaps = {self.index_at(gap.at): gap for gap in document.gaps} if self.starts else {}

    def __len__(self) -> int:
        return len(self.starts)

    def index_at(self, offset: int) -> int:
        """Return the index of the paragraph that holds `offset`, or that comes next after it; the last past the end."""
        index = bisect_right(self.starts, offset) - 1
        if index >= 0 and offset < self.ends[index]:
            return index
        return max(0, min(len(self.starts) - 1, index + 1))

    def caret_index(self, offset: int) -> int:
        """Return the index of the paragraph in which a caret at `offset` stands: at its end it still stands in it."""
        index = bisect_right(self.starts, offset) - 1
        if index >= 0 and offset <= self.ends[index]:
            return index
        return self.index_at(offset)

    def paragraph(self, index: int) -> Paragraph:
        """Return the paragraph at `index`."""
        span = Span(self.starts[index], self.ends[index])
        source = self._sources[index]
        segment = self.document.segments[source] if source >= 0 else None
        if index > 0 and self._sources[index - 1] == source:
            return Paragraph(span, span, self._shape(segment, span), segment.level if segment else 0, continues=True)
        gap = self._gaps.get(index)
        if segment is None or (shape := self._shape(segment, span)) is Shape.FURNITURE:
            return Paragraph(span, span, self._shape(segment, span), gap=gap)
        hung, start = self._hung(index, segment)
        body = Span(min(start, span.end), span.end)
        is_numbered = shape is not Shape.LIST_ITEM and bool(hung)
        return Paragraph(span, body, shape, segment.level, hung, is_numbered, gap)

    def furniture_in(self, span: Span) -> list[Span]:
        """Return the stretches of furniture that touch `span`."""
        return [self.document.furniture[number].span for number in self._furniture.touching(span)]

    def _shape(self, segment: Segment | None, span: Span) -> Shape:
        if any(covered.start <= span.start and span.end <= covered.end for covered in self.furniture_in(span)):
            return Shape.FURNITURE
        return _SHAPES.get(segment.kind, Shape.BODY) if segment else Shape.BODY

    def _hung(self, index: int, segment: Segment) -> tuple[str, int]:
        """Return the number or list marker that hangs beside a paragraph, and where its body starts."""
        start = self.starts[index]
        head = self.document.text[start : min(start + _MARKER_REACH, self.ends[index])]
        if segment.kind is SegmentKind.LIST_ITEM:
            found = _LIST_MARKER.match(head)
            return (found[1], start + found.end()) if found else ("•", start)
        number = segment.locator.paragraph
        if not segment.locator.is_numbered or not number or segment.kind is SegmentKind.TABLE_ROW:
            return "", start
        found = re.match(rf"\s*[\[(]?{re.escape(number)}[.)\]]?(?:\s+|$)", head)
        if found and found.end() < len(head):
            return number, start + found.end()
        return ("" if self._number_before(index) == number else number), start

    def _number_before(self, index: int) -> str | None:
        source = self._sources[index - 1] if index else -1
        return self.document.segments[source].locator.paragraph if source >= 0 else None


def _blocks(document: Document) -> _Rows:
    """Return the segments that lie in no other, sentences left out."""
    rows = _Rows([], [], [])
    reached, sentence, length = 0, SegmentKind.SENTENCE, len(document.text)
    for number, segment in enumerate(document.segments):
        if segment.kind is sentence:
            continue
        span = segment.span
        if span.start >= reached and span.start < span.end <= length:
            rows.add(span.start, span.end, number)
            reached = span.end
    return rows


def _filled(document: Document) -> _Rows:
    """Return the blocks with what stands between them, as far as it is not white space, as plain paragraphs."""
    blocks, rows, reached = _blocks(document), _Rows([], [], []), 0
    text = document.text
    for start, end, source in zip(blocks.starts, blocks.ends, blocks.sources, strict=True):
        if start > reached and not text[reached:start].isspace():
            _add_plain(text, reached, start, rows)
        rows.add(start, end, source)
        reached = end
    if reached < len(text) and not text[reached:].isspace():
        _add_plain(text, reached, len(text), rows)
    return rows


def _add_plain(text: str, start: int, end: int, rows: _Rows) -> None:
    """Add the paragraphs between blank lines of text[start:end]."""
    place = start
    for hit in _BLANK_LINES.finditer(text, start, end):
        _add_trimmed(text, place, hit.start(), rows)
        place = hit.end()
    _add_trimmed(text, place, end, rows)


def _add_trimmed(text: str, start: int, end: int, rows: _Rows) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        rows.add(start, end, -1 - len(rows.starts))


def _cut_giants(text: str, rows: _Rows) -> _Rows:
    """Return the rows with every block longer than PIECE cut at white space, or anywhere where there is none."""
    if all(end - start <= PIECE for start, end in zip(rows.starts, rows.ends, strict=True)):
        return rows
    cut = _Rows([], [], [])
    for start, end, source in zip(rows.starts, rows.ends, rows.sources, strict=True):
        while end - start > PIECE:
            place = max(text.rfind(mark, start + PIECE // 2, start + PIECE) for mark in (" ", "\n")) + 1
            place = place or _between_clusters(text, start + PIECE)
            cut.add(start, place, source)
            start = place
        cut.add(start, end, source)
    return cut


def _between_clusters(text: str, place: int) -> int:
    """Return a place at or shortly before `place` that does not part a letter from its combining marks."""
    for back in range(16):
        character = text[place - back]
        if not unicodedata.combining(character) and character not in "\u200d\ufe0f":
            return place - back
    return place
