"""What a report says, as pure values in the order in which it says them."""

from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.core.entities import Verdict


class Ink(StrEnum):
    """How a run of a quote stands on the page."""

    TEXT = "text"
    CONTEXT = "context"
    EVIDENCE = "evidence"
    BLANK = "blank"
    FURNITURE = "furniture"
    ELISION = "elision"


@dataclass(frozen=True, slots=True)
class TopicMark:
    """A topic's letter with its place in the palette of eight; no letter and -1 where there is no topic."""

    letter: str = ""
    colour: int = -1
    label: str = ""


NO_TOPIC = TopicMark()


@dataclass(frozen=True, slots=True)
class TextRun:
    """Some words of a quote, all in one ink; `mark` belongs to evidence."""

    text: str
    ink: Ink = Ink.TEXT
    mark: TopicMark = NO_TOPIC


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a document with the place where they stand; `language` is a BCP 47 tag or empty."""

    locator: str
    runs: tuple[TextRun, ...]
    language: str = ""
    is_rtl: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known about a document; empty text where it is not known."""

    text: str
    is_guess: bool = False
    is_hash: bool = False


@dataclass(frozen=True, slots=True)
class FactRow:
    """The same thing of both documents."""

    label: str
    left: Fact
    right: Fact


@dataclass(frozen=True, slots=True)
class Tally:
    """A count with the words for what it counts."""

    count: int
    label: str


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic with the terms that show it and how often each side speaks of it."""

    mark: TopicMark
    terms: str
    left: int
    right: int
    links: int


@dataclass(frozen=True, slots=True)
class Pair:
    """A label with its value."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class LinkEntry:
    """One link as it is shown: both passages, why it is there, what the person made of it.

    `badge` says that each passage is the other's best counterpart, `remark` that the latest run no longer found it;
    both are empty otherwise.
    """

    number: int
    id: int
    heading: str
    kind: str
    verdict: Verdict
    verdict_label: str
    score: str
    parts: tuple[Pair, ...]
    relation: str
    note: str
    topics: tuple[TopicMark, ...]
    left: Quote
    right: Quote
    evidence: tuple[Pair, ...]
    cues: tuple[Pair, ...]
    badge: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class PassageEntry:
    """Links of neighbouring segments shown as one: both passages whole, then each link by its first words.

    A link that stands alone has no quotes here, but its own.
    """

    heading: str
    kind: str
    topics: tuple[TopicMark, ...]
    links: tuple[LinkEntry, ...]
    left: Quote | None = None
    right: Quote | None = None


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """The links of one verdict by passage, the one with the best score first."""

    heading: str
    passages: tuple[PassageEntry, ...]

    @property
    def links(self) -> tuple[LinkEntry, ...]:
        """All links, in the order of their numbers."""
        return tuple(link for passage in self.passages for link in passage.links)


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A place of one document: what is there, and the words there or around it."""

    what: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class SideList:
    """The places of one side; `lead` counts them, `remark` says what was left off."""

    heading: str
    lead: str
    entries: tuple[PlaceEntry, ...] = ()
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report: its heading and the sentences that open it."""

    heading: str
    lead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Labels:
    """The short words that every writer prints beside the values."""

    left: str
    right: str
    topic: str
    terms: str
    links: str
    link: str
    place: str
    what: str
    words: str
    score: str
    shared: str
    differs: str
    relation: str
    note: str
    remark: str
    guess: str
    unknown: str
    contents: str
    setting: str
    value: str
    report: str
    of_source: str


@dataclass(frozen=True, slots=True)
class ReportContent:
    """Everything that a report says."""

    title: str
    made_at: str
    made_line: str
    language: str
    labels: Labels
    notices: tuple[str, ...]
    sources: Section
    facts: tuple[FactRow, ...]
    summary: Section
    tallies: tuple[Tally, ...]
    topics: Section
    topic_rows: tuple[TopicRow, ...]
    links: Section
    link_groups: tuple[LinkGroup, ...]
    blanks: Section
    blank_lists: tuple[SideList, ...]
    unmatched: Section
    unmatched_lists: tuple[SideList, ...]
    method: Section
    settings: tuple[Pair, ...] = field(default=())
