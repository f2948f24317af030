"""The topics both sides speak of, as rows that filter."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from desktop_app.core.entities import Topic
from desktop_app.shell.models import words
from desktop_app.shell.models.roles import Role
from desktop_app.shell.session.desk import Desk


class TopicsModel(QAbstractListModel):
    """One row for each topic; those chosen narrow the links down."""

    filtered = Signal(object)
    """A frozenset of the ids of the topics chosen; empty for all."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._topics: tuple[Topic, ...] = ()
        self._chosen: frozenset[int] = frozenset()
        desk.laid.connect(self.refresh)
        desk.renewed.connect(self._renew)
        desk.link_chosen.connect(self._redraw)

    @property
    def chosen(self) -> frozenset[int]:
        """The ids of the topics chosen."""
        return self._chosen

    def topic(self, topic_id: int) -> Topic | None:
        """Return a topic by its id."""
        return next((topic for topic in self._topics if topic.id == topic_id), None)

    def refresh(self) -> None:
        """Take the topics of what lies on the desk."""
        self._take()
        self._set_chosen(frozenset())

    def toggle(self, topic_id: int, is_added: bool = False) -> None:
        """Choose a topic, or take the choice back; `is_added` keeps the others that are chosen."""
        if topic_id in self._chosen and (is_added or len(self._chosen) == 1):
            self._set_chosen(self._chosen - {topic_id})
        else:
            self._set_chosen((self._chosen if is_added else frozenset()) | {topic_id})

    def clear(self) -> None:
        """Choose all topics again."""
        self._set_chosen(frozenset())

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._topics)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._topics):
            return None
        topic = self._topics[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Role.TITLE:
                return topic.label
            case Qt.ItemDataRole.ToolTipRole:
                return f"{', '.join(topic.terms)}\n{words.links(self._links(topic))}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(topic)
            case Role.ID:
                return topic.id
            case Role.VALUE:
                return topic
            case Role.COUNTS:
                return f"{len(topic.left)} | {len(topic.right)}"
            case Role.IS_CHOSEN:
                return topic.id in self._chosen
            case Role.IS_ON_DESK:
                link = self._desk.link(self._desk.current)
                return link is not None and topic.id in link.topics
        return None

    def _spoken(self, topic: Topic) -> str:
        said = self.tr("Topic {letter}: {label}. {left} times on the left, {right} on the right; {links}.").format(
            letter=words.letter(topic),
            label=topic.label,
            left=len(topic.left),
            right=len(topic.right),
            links=words.links(self._links(topic)),
        )
        return self.tr("{topic} Chosen.").format(topic=said) if topic.id in self._chosen else said

    def _links(self, topic: Topic) -> int:
        """Return how many links on show are of a topic."""
        return sum(topic.id in link.topics for link in self._desk.links())

    def _take(self) -> None:
        self.beginResetModel()
        analysis = self._desk.spread.analysis
        self._topics = analysis.topics if analysis is not None else ()
        self.endResetModel()

    def _renew(self) -> None:
        """Take the topics that were found anew; those chosen stay chosen under the names they have."""
        names = {topic.label for topic in self._topics if topic.id in self._chosen}
        self._take()
        self._set_chosen(frozenset(topic.id for topic in self._topics if topic.label in names))

    def _set_chosen(self, chosen: frozenset[int]) -> None:
        if chosen != self._chosen:
            self._chosen = chosen
            self._redraw()
            self.filtered.emit(chosen)

    def _redraw(self) -> None:
        if self._topics:
            self.dataChanged.emit(self.index(0), self.index(len(self._topics) - 1))
