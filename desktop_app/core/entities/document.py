"""What a document is made of."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.core.entities.word_boxes import WordBox
from desktop_app.core.text.span import Span

LOOK_BACK = 64
"""How many segments before a place may hold it: nesting is shallow, so this is generous."""


class SegmentKind(StrEnum):
    """What a segment is to a reader."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"


class FurnitureKind(StrEnum):
    """Why a span is set aside from linking."""

    BANNER = "banner"
    RUNNING_HEAD = "running_head"
    PAGE_NUMBER = "page_number"
    SUBSCRIPTION = "subscription"
    BYLINE = "byline"
    NAVIGATION = "navigation"


class RedactionKind(StrEnum):
    """How something withheld shows in the text."""

    MARKER = "marker"
    BOX = "box"
    EXEMPTION = "exemption"


class GapKind(StrEnum):
    """What a skipped number counts."""

    PARAGRAPH = "paragraph"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Locator:
    """The place as a person cites it.

    `page` counts from 1 and is None where the document has no pages. `paragraph` is the number printed in the
    document, or the counted one where none is printed; `is_numbered` says which.
    """

    page: int | None = None
    paragraph: str | None = None
    is_numbered: bool = False

    def cite(self) -> str:
        """Return the place in short form, such as "p. 3, para 5"; empty if nothing is known."""
        parts = []
        if self.page is not None:
            parts.append(f"p. {self.page}")
        if self.paragraph is not None:
            parts.append(f"para {self.paragraph}")
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence, paragraph, heading, list item or table row.

    `level` is 1..6 for headings, the depth, from 1, of list items, and of paragraphs how deep they stand in block
    quotations; 1 for a table row that heads its columns; 0 otherwise. `label` is the number that a list item bears
    outside its span. Sentences lie inside a paragraph or list item; headings and table rows hold no sentences. Ordered
    by start, longer first.
    """

    kind: SegmentKind
    span: Span
    locator: Locator = Locator()
    level: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Furniture:
    """A running head, banner, page number or the like: kept, marked, set aside."""

    kind: FurnitureKind
    span: Span


@dataclass(frozen=True, slots=True)
class Redaction:
    """A span that stands for something withheld; `exemption` is the ground given, as printed, or empty."""

    kind: RedactionKind
    span: Span
    exemption: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers that the document skips: `missing` are they, `at` the place (start of the segment that follows)."""

    kind: GapKind
    missing: tuple[int, ...]
    at: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a document that has pages: its span of the text, its size in points, its words.

    `number` counts from 1; a blank page has an empty span.
    """

    number: int
    span: Span
    width_pt: float = 0.0
    height_pt: float = 0.0
    words: Sequence[WordBox] = ()


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a document came from; `guessed` names the fields that Crossread guessed from the text.

    `date` is ISO 8601, as far as it is known ("2023", "2023-08", "2023-08-09", or "--08-09" where no year is
    written). `language` is a BCP 47 tag. Unknown is empty. `encoding` is that of a text file, or empty.
    """

    name: str
    sha256: str
    media_type: str
    extractor: str
    extractor_version: str
    encoding: str = ""
    publisher: str = ""
    date: str = ""
    language: str = ""
    imported_at: str = ""
    guessed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Document:
    """One imported text, immutable, with its provenance; `id` is 0 until a project holds it.

    `title` may have been guessed (then provenance.guessed names it). All spans are of `text`.
    """

    title: str
    text: str
    provenance: Provenance
    segments: tuple[Segment, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    redactions: tuple[Redaction, ...] = ()
    gaps: tuple[Gap, ...] = ()
    pages: tuple[Page, ...] = ()
    notices: tuple[str, ...] = ()
    id: int = 0

    def locator_at(self, span: Span) -> Locator:
        """Return the locator of the narrowest segment that holds the start of `span`; empty if none does."""
        last = bisect_right(self.segments, span.start, key=lambda segment: segment.span.start)
        for segment in reversed(self.segments[max(0, last - LOOK_BACK) : last]):
            if span.start < segment.span.end:
                return segment.locator
        return Locator()
