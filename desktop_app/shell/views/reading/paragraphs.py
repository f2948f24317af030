"""What the reading pane shows of a document: its rows in order, each laid out by itself."""

import re
from bisect import bisect_right
from copy import copy
from dataclasses import dataclass, replace
from enum import StrEnum
from operator import sub

from desktop_app.core.entities import Document, Gap, Segment, SegmentKind
from desktop_app.core.importers.plain.markdown_blocks import front_matter
from desktop_app.core.navigation import SpanIndex
from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading import marks_of_markdown as markdown
from desktop_app.shell.views.reading.cells import Cells, cells_of
from desktop_app.shell.views.reading.folding import Run, find_runs, fold
from desktop_app.shell.views.reading.rows import Rows, rows_of
from desktop_app.shell.views.reading.wrapped import ends_within_words

_LIST_MARKER = re.compile(r"\s*([-*+•‣▪◦·–—]|\(?(?:\d{1,3}|[A-Za-z]|[ivxlc]{1,6})[.)])[^\S\n]+(?=\S)")
_MARKER_REACH = 24
_LINES_MEANT = frozenset({"text/html", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"})
"""Media types in which a line ends because its author wanted it to; elsewhere lines are wrapped, and set anew."""


class Shape(StrEnum):
    """How a paragraph is set."""

    BODY = "body"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    QUOTATION = "quotation"
    CODE = "code"
    FURNITURE = "furniture"
    FOLDED = "folded"
    RULE = "rule"
    MARKUP = "markup"


HIDDEN = frozenset({Shape.RULE, Shape.MARKUP})
"""What is set without letters."""
ASIDE = HIDDEN | {Shape.FURNITURE, Shape.FOLDED}
"""What is no part of the text proper, and bears no marks."""

_SHAPES = {
    SegmentKind.HEADING: Shape.HEADING,
    SegmentKind.LIST_ITEM: Shape.LIST_ITEM,
    SegmentKind.TABLE_ROW: Shape.TABLE_ROW,
}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block, or a piece of a giant one, as it is set.

    `body` is what is laid out of `span`: a number or list marker that hangs in the margin, given as `hung`, is
    not. `level` is that of the segment; how many lines are folded where they are. `gap` stands before it. `continues`
    says that it is a later piece of the block before, `joins` that what stands before is of its shape. `veiled` are
    marks that take no room. `keeps_lines` says that the lines of the source are meant.
    """

    span: Span
    body: Span
    shape: Shape = Shape.BODY
    level: int = 0
    hung: str = ""
    is_numbered: bool = False
    gap: Gap | None = None
    continues: bool = False
    joins: bool = False
    veiled: tuple[Span, ...] = ()
    cells: tuple[Span, ...] = ()
    keeps_lines: bool = False

    @property
    def is_head(self) -> bool:
        """Whether the columns of a table stand under it."""
        return self.shape is Shape.TABLE_ROW and self.level > 0


class Outline:
    """The paragraphs of a document, in order; between them they hold every character that is not white space.

    Paragraphs are made when asked for. O(segments) to build.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self._is_markdown = document.provenance.media_type == markdown.MARKDOWN
        self._lines_meant = document.provenance.media_type in _LINES_MEANT
        self._matter_end = front_matter(document.text).end if self._is_markdown else 0
        self._furniture = SpanIndex([item.span for item in document.furniture])
        self._base = rows_of(document)
        self._runs: tuple[Run, ...] | None = None
        self._take(self._base, {})

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def runs(self) -> tuple[Run, ...]:
        """The runs of furniture, as rows of the outline with nothing folded."""
        if self._runs is None:
            self._runs = find_runs(self.document.text, self._base, (item.span for item in self.document.furniture))
        return self._runs

    def folded(self, opened: frozenset[int] = frozenset()) -> "Outline":
        """Return the outline with every run of furniture folded, but for those that start at a place in `opened`."""
        runs = [run for run in self.runs if self._base.starts[run.first] not in opened]
        done = fold(self._base, runs)
        other = copy(self)
        other._take(done.rows, done.lines)
        return other

    def unfolded(self) -> "Outline":
        """Return the outline with nothing folded."""
        other = copy(self)
        other._take(self._base, {})
        return other

    def folds(self) -> list[int]:
        """Return the indices of the folded runs."""
        return [self.index_at(start) for start in self._folded]

    def folds_in(self, span: Span) -> list[int]:
        """Return where the folded runs start that share a code point with `span`."""
        if not self._folded or not self.starts:
            return []
        rows = range(self.index_at(span.start), self.index_at(max(span.start, span.end - 1)) + 1)
        touched = (row for row in rows if self.starts[row] in self._folded)
        return [self.starts[row] for row in touched if Span(self.starts[row], self.ends[row]).overlaps(span)]

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
        if span.start in self._folded:
            return Paragraph(span, span, Shape.FOLDED, self._folded[span.start], gap=self._gaps.get(index))
        source = self._sources[index]
        segment = self.document.segments[source] if source >= 0 else None
        shape = self._shape(segment, span)
        if segment is None or shape is Shape.FURNITURE:
            return Paragraph(span, span, shape, gap=self._gaps.get(index))
        if shape is Shape.BODY and self._is_code(index):
            shape = Shape.CODE
        joins, keeps_lines = self._joins(index, shape), self._lines_meant or shape is Shape.CODE
        if index > 0 and self._sources[index - 1] == source:
            made = Paragraph(span, span, shape, segment.level, continues=True, joins=joins, keeps_lines=keeps_lines)
            return made if keeps_lines else replace(made, veiled=ends_within_words(self.document.text, span))
        hung, start = self._hung(index, segment)
        body = Span(min(start, span.end), span.end)
        cells = cells_of(self.document.text, body, self._is_markdown) if shape is Shape.TABLE_ROW else Cells(body)
        is_numbered = shape is not Shape.LIST_ITEM and bool(hung)
        quoting = markdown.quoting_marks(self.document.text, body) if self._is_markdown and segment.level else ()
        parting = () if keeps_lines else ends_within_words(self.document.text, cells.body)
        veiled = (*cells.veiled, *quoting, *parting)
        gap = self._gaps.get(index)
        made = Paragraph(span, cells.body, shape, segment.level, hung, is_numbered, gap, False, joins)
        return replace(made, veiled=veiled, cells=cells.spans, keeps_lines=keeps_lines)

    def furniture_in(self, span: Span) -> list[Span]:
        """Return the stretches of furniture that touch `span`."""
        return [self.document.furniture[number].span for number in self._furniture.touching(span)]

    def is_row(self, index: int) -> bool:
        """Say whether a paragraph is a row of a table, or the marks between its rows."""
        if not 0 <= index < len(self.starts):
            return False
        source = self._sources[index]
        if source >= 0:
            return self.document.segments[source].kind is SegmentKind.TABLE_ROW
        return self._is_markdown and self.document.text[self.starts[index]] in "|:-" and self.is_row(index - 1)

    def _take(self, rows: Rows, folded: dict[int, int]) -> None:
        self.starts, self.ends, self._sources = rows.starts, rows.ends, rows.sources
        self.lengths = list(map(sub, self.ends, self.starts))
        self._folded = folded
        self._gaps = {self.index_at(gap.at): gap for gap in self.document.gaps} if rows.starts else {}

    def _joins(self, index: int, shape: Shape) -> bool:
        """Say whether what stands before a paragraph is of its shape; marks between rows of a table count as rows."""
        if shape is Shape.TABLE_ROW:
            return self.is_row(index - 1)
        return index > 0 and self._shape_at(index - 1) is shape

    def _shape_at(self, index: int) -> Shape:
        span, source = Span(self.starts[index], self.ends[index]), self._sources[index]
        if span.start in self._folded:
            return Shape.FOLDED
        return self._shape(self.document.segments[source] if source >= 0 else None, span)

    def _shape(self, segment: Segment | None, span: Span) -> Shape:
        if any(covered.start <= span.start and span.end <= covered.end for covered in self.furniture_in(span)):
            return Shape.FURNITURE
        if segment is None:
            return self._shape_between(span) if self._is_markdown else Shape.BODY
        if segment.kind is SegmentKind.PARAGRAPH and segment.level:
            return Shape.QUOTATION
        return _SHAPES.get(segment.kind, Shape.BODY)

    def _is_code(self, index: int) -> bool:
        """Say whether a paragraph of a Markdown source stands between fences."""
        if not self._is_markdown or not 0 < index < len(self.starts) - 1:
            return False
        before, after = self._sources[index - 1], self._sources[index + 1]
        text = self.document.text
        is_next = text[self.ends[index - 1] : self.starts[index]].count("\n") == 1
        fences = (text.startswith(("```", "~~~"), self.starts[place]) for place in (index - 1, index + 1))
        return before < 0 and after < 0 and is_next and all(fences)

    def _shape_between(self, span: Span) -> Shape:
        """Return how what stands between the blocks of a Markdown source is set."""
        if span.start < self._matter_end:
            return Shape.FURNITURE
        text = span.of(self.document.text)
        if markdown.is_rule(text):
            return Shape.RULE
        return Shape.MARKUP if markdown.is_only_marks(text) else Shape.BODY

    def _hung(self, index: int, segment: Segment) -> tuple[str, int]:
        """Return the number or list marker that hangs beside a paragraph, and where its body starts."""
        start = self.starts[index]
        if segment.span.start > start:
            marks = self.document.text[start : segment.span.start]
            is_item = segment.kind is SegmentKind.LIST_ITEM
            return (markdown.list_mark(marks) if is_item else markdown.number_in(marks)), segment.span.start
        head = self.document.text[start : min(start + _MARKER_REACH, self.ends[index])]
        if segment.kind is SegmentKind.LIST_ITEM:
            found = _LIST_MARKER.match(head)
            return (found[1], start + found.end()) if found else (segment.label or "•", start)
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
