"""What a link is made of."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.core.text.span import Span

ANCHOR_CONTEXT = 32


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
    `is_shown` says whether the engine's own cut-off let it through, `is_found` whether the latest run found it at all.
    `is_mutual_best` says whether each passage is the other's best counterpart among all that the run looked at.
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
    is_found: bool = True
    is_mutual_best: bool = False
