"""Reversible edits as values, each with its inverse."""

from dataclasses import dataclass, replace
from enum import StrEnum

from desktop_app.core.entities import Link, Relation, Topic, TopicWords, Verdict


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
class SetVerdicts:
    """Decide about several links at once, such as those of a passage."""

    comparison_id: int
    verdicts: tuple[SetVerdict, ...]

    def inverse(self) -> "SetVerdicts":
        """Return the edit that takes this one back."""
        return replace(self, verdicts=tuple(one.inverse() for one in self.verdicts))


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
class RemoveDocument:
    """Take a document out of the project with its comparisons, or bring them back; each value says whether it is out.

    Nothing is deleted: the original, what was judged and the notes stay in the file. `title` is for the label alone.
    """

    document_id: int
    title: str
    before: bool = False
    after: bool = True

    def inverse(self) -> "RemoveDocument":
        """Return the edit that takes this one back."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class RenameComparison:
    """Give a comparison another title."""

    comparison_id: int
    before: str
    after: str

    def inverse(self) -> "RenameComparison":
        """Return the edit that takes this one back."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class RenameTopic:
    """Give a topic another label; None is the engine's own."""

    comparison_id: int
    topic_id: int
    before: str | None
    after: str | None

    def inverse(self) -> "RenameTopic":
        """Return the edit that takes this one back."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class RecolourTopic:
    """Give a topic another colour of the palette of eight; None is the engine's own."""

    comparison_id: int
    topic_id: int
    before: int | None
    after: int | None

    def inverse(self) -> "RecolourTopic":
        """Return the edit that takes this one back."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class HideTopic:
    """Hide a topic, or show it again; each value says whether it is hidden."""

    comparison_id: int
    topic_id: int
    before: bool
    after: bool

    def inverse(self) -> "HideTopic":
        """Return the edit that takes this one back."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class SetTopicTerms:
    """Give a topic terms besides those of the engine, with where they stand."""

    comparison_id: int
    topic_id: int
    before: TopicWords
    after: TopicWords

    def inverse(self) -> "SetTopicTerms":
        """Return the edit that takes this one back."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class MergeTopics:
    """Make several topics part of another."""

    comparison_id: int
    topic_id: int
    parts: tuple[int, ...]

    def inverse(self) -> "SplitTopic":
        """Return the edit that takes this one back."""
        return SplitTopic(self.comparison_id, self.topic_id, self.parts)


@dataclass(frozen=True, slots=True)
class SplitTopic:
    """Let topics that were merged into another stand for themselves again, each as it was."""

    comparison_id: int
    topic_id: int
    parts: tuple[int, ...]

    def inverse(self) -> "MergeTopics":
        """Return the edit that takes this one back."""
        return MergeTopics(self.comparison_id, self.topic_id, self.parts)


@dataclass(frozen=True, slots=True)
class AddTopic:
    """Add a topic by hand."""

    comparison_id: int
    topic: Topic

    def inverse(self) -> "RemoveTopic":
        """Return the edit that takes this one back."""
        return RemoveTopic(self.comparison_id, self.topic)


@dataclass(frozen=True, slots=True)
class RemoveTopic:
    """Take away a topic that was added by hand."""

    comparison_id: int
    topic: Topic

    def inverse(self) -> "AddTopic":
        """Return the edit that takes this one back."""
        return AddTopic(self.comparison_id, self.topic)


@dataclass(frozen=True, slots=True)
class SetAliases:
    """Say which names mean the same, one group after another."""

    before: tuple[tuple[str, ...], ...]
    after: tuple[tuple[str, ...], ...]

    def inverse(self) -> "SetAliases":
        """Return the edit that takes this one back."""
        return replace(self, before=self.after, after=self.before)


LinkEdit = SetVerdict | SetVerdicts | SetRelation | SetNote | AddLink | RemoveLink
TopicEdit = RenameTopic | RecolourTopic | HideTopic | SetTopicTerms | MergeTopics | SplitTopic | AddTopic | RemoveTopic
DocumentEdit = SetDocumentField | RemoveDocument
Edit = LinkEdit | TopicEdit | DocumentEdit | RenameComparison | SetAliases
