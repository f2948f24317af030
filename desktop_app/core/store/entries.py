"""What lists show of a project: light rows, and the outcome of a check."""

from dataclasses import dataclass

from desktop_app.core.entities import Comparison, Provenance


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """A document as lists show it, without its text; counts instead."""

    id: int
    title: str
    provenance: Provenance
    characters: int
    words: int
    pages: int
    redactions: int
    gaps: int


@dataclass(frozen=True, slots=True)
class ComparisonEntry:
    """A comparison as lists show it: how many links it has, how many of them are judged."""

    comparison: Comparison
    links: int
    judged: int


@dataclass(frozen=True, slots=True)
class Holdings:
    """What hangs on a document: how many comparisons, judged links and notes."""

    comparisons: int
    judged: int
    notes: int


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check of a whole project found; `problems` are sentences, `judged` counts links with a verdict."""

    problems: tuple[str, ...]
    documents: int
    comparisons: int
    links: int
    judged: int

    @property
    def is_sound(self) -> bool:
        """Say whether nothing was found wrong."""
        return not self.problems


@dataclass(frozen=True, slots=True)
class Found:
    """A place that a search found: its document, its span, and the text there."""

    document_id: int
    start: int
    end: int
    text: str
