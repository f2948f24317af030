"""Curating: gestures about topics become edits."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop_app.core.edits import (
    AddTopic,
    HideTopic,
    MergeTopics,
    RecolourTopic,
    RemoveTopic,
    RenameTopic,
    SetTopicTerms,
    SplitTopic,
)
from desktop_app.core.entities import Changes, Topic, TopicWords
from desktop_app.core.errors import CrossreadError
from desktop_app.core.topics.kept import KeptTopic
from desktop_app.shell.jobs import Job
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.session import Session


@dataclass(frozen=True, slots=True)
class NewTopic:
    """A topic as the person puts it: a label, and the terms that show it."""

    label: str
    terms: tuple[str, ...]


class Curator(QObject):
    """Write what the person makes of topics."""

    added = Signal(int)
    """The id of a topic that was added."""

    def __init__(self, session: Session, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk

    @property
    def can_write(self) -> bool:
        """Whether what is decided can be stored."""
        return self._session.is_writable

    def shown(self) -> tuple[Topic, ...]:
        """Return the topics on show."""
        analysis = self._desk.spread.analysis
        return analysis.topics if analysis is not None else ()

    def hidden(self) -> tuple[Topic, ...]:
        """Return the topics that the person hid."""
        analysis = self._desk.spread.analysis
        return analysis.hidden_topics if analysis is not None else ()

    def rename(self, topic_id: int, label: str) -> None:
        """Give a topic another label; an empty one, or the engine's own, takes the person's away."""
        topic, label = self._kept(topic_id), " ".join(label.split())
        if topic is not None:
            after = label if label and label != topic.found.label else None
            self._session.apply(RenameTopic(self._number, topic_id, topic.label, after))

    def recolour(self, topic_id: int, colour: int) -> None:
        """Give a topic another colour of the palette."""
        topic = self._kept(topic_id)
        if topic is not None:
            after = colour if colour != topic.found.colour else None
            self._session.apply(RecolourTopic(self._number, topic_id, topic.colour, after))

    def hide(self, topic_id: int) -> None:
        """Hide a topic."""
        self._session.apply(HideTopic(self._number, topic_id, before=False, after=True))

    def show(self, topic_id: int) -> None:
        """Show a hidden topic again."""
        self._session.apply(HideTopic(self._number, topic_id, before=True, after=False))

    def merge(self, into: int, parts: Sequence[int]) -> None:
        """Make topics part of another."""
        self._session.apply(MergeTopics(self._number, into, tuple(one for one in parts if one != into)))

    def split(self, topic_id: int) -> None:
        """Let all that was merged into a topic stand for itself again."""
        project = self._session.project
        if project is not None and self._number:
            parts = tuple(one.id for one in project.topics(self._number) if one.into == topic_id)
            self._session.apply(SplitTopic(self._number, topic_id, parts))

    def remove(self, topic_id: int) -> None:
        """Take away a topic that was added by hand."""
        topic = self._kept(topic_id)
        if topic is not None:
            self._session.apply(RemoveTopic(self._number, topic.found))

    def add(self, wanted: NewTopic) -> None:
        """Look for a topic's terms on both sides, and add it if they stand anywhere."""
        number = self._number

        def store(words: TopicWords) -> None:
            topic = Topic(0, wanted.label, words.terms, words.left, words.right, (), is_by_hand=True)
            self._told(words, self._session.apply(AddTopic(number, topic)))

        self._look_for(wanted.terms or (wanted.label,), store)

    def add_term(self, topic_id: int, term: str) -> None:
        """Look for a term on both sides, and give it to a topic if it stands anywhere."""
        topic, number = self._kept(topic_id), self._number
        if topic is None:
            return
        known = topic.own

        def store(words: TopicWords) -> None:
            self._session.apply(SetTopicTerms(number, topic_id, known, words))

        self._look_for((*known.terms, term), store, (term,))

    def _look_for(
        self, terms: tuple[str, ...], store: Callable[[TopicWords], None], sought: tuple[str, ...] = ()
    ) -> None:
        project, number = self._session.project, self._number
        if project is None or not number:
            return

        def done(words: TopicWords) -> None:
            if self._session.project is not project or self._number != number:
                return
            if words.left or words.right:
                store(words)
            else:
                said = self.tr("No side has “{terms}”, so there is nothing to show.")
                self._session.messages.tell(said.format(terms="”, “".join(sought or terms)))

        work = Job(
            self.tr("Looking for the topic"),
            lambda progress: project.look_for(number, terms, progress),
            done,
            self._session.tell,
            subject="topic",
        )
        self._session.jobs.start(work)

    def _told(self, words: TopicWords, changes: Changes | None) -> None:
        """Say which topic was added, and where one side does not have it."""
        if changes is None:
            return
        for _comparison_id, topic_id in changes.topics:
            self.added.emit(topic_id)
        if not (words.left and words.right):
            said = self.tr("Only the left side has it.") if words.left else self.tr("Only the right side has it.")
            self._session.messages.tell(said)

    @property
    def _number(self) -> int:
        comparison = self._desk.spread.comparison
        return comparison.id if comparison is not None else 0

    def _kept(self, topic_id: int) -> KeptTopic | None:
        project = self._session.project
        if project is None or not self._number:
            return None
        try:
            return project.topic(self._number, topic_id)
        except CrossreadError as error:
            self._session.tell(error)
            return None
