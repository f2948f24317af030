"""Reversible edits as values, each with its inverse."""

from dataclasses import dataclass, replace
from enum import StrEnum

from desktop_app.core.entities import Link, Relation, Verdict


class DocumentField(StrEnum):
    """What a person may correct about a document; the text itself never changes."""

    TITLE = "title"
    PUBLISHER = "publisher"
    DATE = "date"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class SetVerdict:
    """Decide about a link."""

    comparison_id: int
    link_id: int
    before: Verdict
    after: Verdict

    def inverse(self) -> "SetVerdict":
        """Return the edit that takes this one back."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class SetRelation:
    """Say what a link is."""

    comparison_id: int
    link_id: int
    before: Relation | None
    after: Relation | None

    def inverse(self) -> "SetRelation":
        """Return the edit that takes this one back."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class SetNote:
    """Write a note on a link."""

    comparison_id: int
    link_id: int
    before: str
    after: str

    def inverse(self) -> "SetNote":
        """Return the edit that takes this one back."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class AddLink:
    """Draw a link by hand."""

    comparison_id: int
    link: Link

    def inverse(self) -> "RemoveLink":
        """Return the edit that takes this one back."""
        return RemoveLink(self.comparison_id, self.link)


@dataclass(frozen=True, slots=True)
class RemoveLink:
    """Take away a link that was drawn by hand."""

    comparison_id: int
    link: Link

    def inverse(self) -> "AddLink":
        """Return the edit that takes this one back."""
        return AddLink(self.comparison_id, self.link)


@dataclass(frozen=True, slots=True)
class SetDocumentField:
    """Correct what is known about a document; `was_guessed` says whether `before` was a guess.

    Applying it makes the field no longer a guess unless `is_guess` is set (as it is when a correction is undone).
    """

    document_id: int
    field: DocumentField
    before: str
    after: str
    was_guessed: bool = False
    is_guess: bool = False

    def inverse(self) -> "SetDocumentField":
        """Return the edit that takes this one back."""
        return replace(self, before=self.after, after=self.before, was_guessed=self.is_guess, is_guess=self.was_guessed)


@dataclass(frozen=True, slots=True)
class RenameComparison:
    """Give a comparison another title."""

    comparison_id: int
    before: str
    after: str

    def inverse(self) -> "RenameComparison":
        """Return the edit that takes this one back."""
        return replace(self, before=self.after, after=self.before)


Edit = SetVerdict | SetRelation | SetNote | AddLink | RemoveLink | SetDocumentField | RenameComparison
