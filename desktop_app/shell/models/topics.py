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
    renamed = Signal(int, str)
    """The id of a topic, and the label that the person wrote in its row."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._topics: tuple[Topic, ...] = ()
        self._chosen: frozenset[int] = frozenset()
        self._on_desk: frozenset[int] = frozenset()
        desk.laid.connect(self._start_over)
        desk.topics_changed.connect(self.refresh)
        desk.renewed.connect(self.refresh)
        desk.link_chosen.connect(self._show_link)

    @property
    def chosen(self) -> frozenset[int]:
        """The ids of the topics chosen."""
        return self._chosen

    def topic(self, topic_id: int) -> Topic | None:
        """Return a topic by its id."""
        return next((topic for topic in self._topics if topic.id == topic_id), None)

    def row(self, topic_id: int | None) -> int:
        """Return the row of a topic, or -1."""
        return next((row for row, topic in enumerate(self._topics) if topic.id == topic_id), -1)

    def refresh(self) -> None:
        """Take the topics of what lies on the desk; those chosen stay so, as far as they are there."""
        self.beginResetModel()
        analysis = self._desk.spread.analysis
        self._topics = analysis.topics if analysis is not None else ()
        self._on_desk = self._topics_on_desk()
        self.endResetModel()
        self._set_chosen(self._chosen & {topic.id for topic in self._topics})

    def toggle(self, topic_id: int, is_added: bool = False) -> None:
        """Choose a topic, or take the choice back; `is_added` keeps the others that are chosen."""
        if topic_id in self._chosen and (is_added or len(self._chosen) == 1):
            self._set_chosen(self._chosen - {topic_id})
        else:
            self._set_chosen((self._chosen if is_added else frozenset()) | {topic_id})

    def choose(self, chosen: frozenset[int]) -> None:
        """Choose these topics, as far as they are there, and no others."""
        self._set_chosen(chosen & {topic.id for topic in self._topics})

    def clear(self) -> None:
        """Choose all topics again."""
        self._set_chosen(frozenset())

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._topics)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Pass on what the person wrote in a row; the row changes once it is stored."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        topic = self._topics[index.row()]
        if str(value).strip() != topic.label:
            self.renamed.emit(topic.id, str(value))
        return True

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._topics):
            return None
        topic = self._topics[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole | Role.TITLE:
                return topic.label
            case Qt.ItemDataRole.ToolTipRole:
                said = (", ".join(topic.terms), words.links(self._links(topic)), self._state(topic))
                return "\n".join(filter(None, said))
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
                return topic.id in self._topics_on_desk()
        return None

    def _state(self, topic: Topic) -> str:
        """Return what is to be known of a topic that the latest run did not find."""
        if topic.is_by_hand:
            return self.tr("Added by hand")
        return "" if topic.is_found else self.tr("No longer found by the engine")

    def _spoken(self, topic: Topic) -> str:
        said = self.tr("Topic {letter}: {label}. {left} times on the left, {right} on the right; {links}.").format(
            letter=topic.letter,
            label=topic.label,
            left=len(topic.left),
            right=len(topic.right),
            links=words.links(self._links(topic)),
        )
        state = self._state(topic)
        said = f"{said} {state}." if state else said
        return self.tr("{topic} Chosen.").format(topic=said) if topic.id in self._chosen else said

    def _links(self, topic: Topic) -> int:
        """Return how many links on show are of a topic."""
        return sum(topic.id in link.topics for link in self._desk.links())

    def _start_over(self) -> None:
        self._set_chosen(frozenset())
        self.refresh()

    def _set_chosen(self, chosen: frozenset[int]) -> None:
        if chosen != self._chosen:
            self._chosen = chosen
            self._redraw()
            self.filtered.emit(chosen)

    def _topics_on_desk(self) -> frozenset[int]:
        """Return the ids of the topics that the current link has."""
        link = self._desk.link(self._desk.current)
        return frozenset(link.topics) if link is not None else frozenset()

    def _show_link(self, _link_id: int | None) -> None:
        """Have the topics painted anew that the current link has, or had."""
        before, self._on_desk = self._on_desk, self._topics_on_desk()
        changed = before ^ self._on_desk
        for row, topic in enumerate(self._topics):
            if topic.id in changed:
                self.dataChanged.emit(self.index(row), self.index(row))

    def _redraw(self) -> None:
        if self._topics:
            self.dataChanged.emit(self.index(0), self.index(len(self._topics) - 1))
