"""The values that Crossread speaks of, each named by the one word of the glossary."""

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.core.text.span import Span

ANCHOR_CONTEXT = 32

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


class LinkKind(StrEnum):
    """What chiefly joins the two passages."""

    NEAR_COPY = "near_copy"
    WORDING = "wording"
    NAME = "name"
    DATE = "date"
    NUMBER = "number"
    REFERENCE = "reference"
    QUOTATION = "quotation"
    MEANING = "meaning"
    BY_HAND = "by_hand"


class EvidenceKind(StrEnum):
    """What one piece of evidence is."""

    COPY = "copy"
    TERM = "term"
    NAME = "name"
    DATE = "date"
    NUMBER = "number"
    REFERENCE = "reference"
    QUOTATION = "quotation"
    MEANING = "meaning"


class CueKind(StrEnum):
    """An observable difference between the two passages; never a judgement."""

    NEGATION = "negation"
    NUMBER = "number"
    DATE = "date"
    SPEAKER = "speaker"
    MIRRORED = "mirrored"
    HEDGE = "hedge"


class Verdict(StrEnum):
    """What the person decided about a link."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    UNSURE = "unsure"


class Relation(StrEnum):
    """What the person says the link is."""

    SAME_EVENT = "same_event"
    NEAR_COPY = "near_copy"
    SUPPORTS = "supports"
    DISPUTES = "disputes"
    ANSWERS = "answers"
    QUOTES = "quotes"
    DIFFERS_IN_NUMBER = "differs_in_number"
    DIFFERS_IN_DATE = "differs_in_date"
    SAME_TOPIC = "same_topic"
    OTHER = "other"


class Side(StrEnum):
    """One side of a comparison."""

    LEFT = "left"
    RIGHT = "right"


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

    `level` is 1..6 for headings and the depth, from 1, of list items; 0 otherwise. Sentences lie inside a
    paragraph or list item; headings and table rows hold no sentences. Ordered by start, longer first.
    """

    kind: SegmentKind
    span: Span
    locator: Locator = Locator()
    level: int = 0


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
class WordBox:
    """A word of a page and its rectangle, in PDF points from the page's lower left corner."""

    span: Span
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a document that has pages: its span of the text, its size in points, its words.

    `number` counts from 1; a blank page has an empty span.
    """

    number: int
    span: Span
    width_pt: float = 0.0
    height_pt: float = 0.0
    words: tuple[WordBox, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Anchor:
    """How a passage is found again: position, exact quote, and up to 32 characters each side.

    Source: W3C Web Annotation selectors (TextPositionSelector with TextQuoteSelector).
    """

    span: Span
    quote: str
    prefix: str = ""
    suffix: str = ""

    @classmethod
    def of(cls, text: str, span: Span) -> "Anchor":
        """Return the anchor of `span` in `text`."""
        return cls(
            span,
            span.of(text),
            text[max(0, span.start - ANCHOR_CONTEXT) : span.start],
            text[span.end : span.end + ANCHOR_CONTEXT],
        )


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One part of a score: its name and what it adds (0..1)."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a link is there: what stands on both sides. `text` is what a person reads; `weight` 0..1."""

    kind: EvidenceKind
    left: Span
    right: Span
    text: str
    weight: float


@dataclass(frozen=True, slots=True)
class Cue:
    """An observable difference, with its spans; None on a side where there is nothing to point at."""

    kind: CueKind
    left: Span | None
    right: Span | None
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A claim that two passages belong together, with why, and what the person made of it.

    `id` is unique within its comparison. `score` is 0..1. `topics` are ids of topics of the same comparison.
    `is_shown` says whether the engine's own cut-off let it through.
    """

    id: int
    left: Anchor
    right: Anchor
    kind: LinkKind
    score: float
    parts: tuple[ScorePart, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    cues: tuple[Cue, ...] = ()
    topics: tuple[int, ...] = ()
    is_shown: bool = True
    verdict: Verdict = Verdict.OPEN
    relation: Relation | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject both sides speak of.

    `id` counts from 1 in the order of rank. `terms` are its surface forms; `left`/`right` the spans where each
    side speaks of it, in order; `links` the ids of the links whose evidence shows it. `colour` indexes the
    palette of eight (A..H).
    """

    id: int
    label: str
    terms: tuple[str, ...]
    left: tuple[Span, ...]
    right: tuple[Span, ...]
    links: tuple[int, ...]
    colour: int = 0


@dataclass(frozen=True, slots=True)
class PassagePair:
    """Links of neighbouring segments joined: one passage on each side, and the ids of the links inside."""

    left: Span
    right: Span
    links: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SetAside:
    """A span that took no part in linking, and why, in a few words."""

    side: Side
    span: Span
    why: str


@dataclass(frozen=True, slots=True)
class Run:
    """One execution of the engine: its name, version, settings (name to printable value) and time (ISO 8601 UTC)."""

    engine: str
    version: str
    settings: tuple[tuple[str, str], ...]
    at: str = ""


@dataclass(frozen=True, slots=True)
class Analysis:
    """What one run found between two documents.

    `links` are those shown, best score first; `only_left`/`only_right` the segments without any counterpart.
    """

    run: Run
    links: tuple[Link, ...]
    topics: tuple[Topic, ...] = ()
    passages: tuple[PassagePair, ...] = ()
    only_left: tuple[Span, ...] = ()
    only_right: tuple[Span, ...] = ()
    set_aside: tuple[SetAside, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """An ordered pair of documents read together; `id` is its number in the project, from 1."""

    id: int
    left_id: int
    right_id: int
    title: str
    run: Run


@dataclass(frozen=True, slots=True)
class Changes:
    """The ids that an edit touched; whoever shows them refreshes just these."""

    documents: frozenset[int] = frozenset()
    comparisons: frozenset[int] = frozenset()
    links: frozenset[tuple[int, int]] = field(default_factory=frozenset)
    """Pairs of comparison id and link id."""
    topics: frozenset[tuple[int, int]] = field(default_factory=frozenset)
    """Pairs of comparison id and topic id."""
