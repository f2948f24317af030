"""The queue of links, as rows: narrowed by topic and verdict, walked with J and K."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from desktop_app.core import navigation
from desktop_app.core.entities import Link, Side, Verdict
from desktop_app.shell.models import words
from desktop_app.shell.models.roles import Role
from desktop_app.shell.session.desk import Desk


class Order(StrEnum):
    """How the queue is ordered."""

    SCORE = "score"
    READING = "reading"


class LinksModel(QAbstractListModel):
    """One row for each link that the filter lets through."""

    narrowed = Signal()
    """Other links pass the filter than before."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[Link] = []
        self._topics: frozenset[int] = frozenset()
        self._verdict: Verdict | None = None
        self._order = Order.SCORE
        desk.laid.connect(self._start_over)
        desk.sifted.connect(self._gather)
        desk.renewed.connect(self._gather)
        desk.links_changed.connect(self._follow)
        desk.topics_changed.connect(self._redraw)

    @property
    def verdict(self) -> Verdict | None:
        """The verdict that links must have to be in the queue; None for any."""
        return self._verdict

    def links(self) -> tuple[Link, ...]:
        """Return the links in the queue."""
        return tuple(self._rows)

    def place(self, link_id: int | None) -> int:
        """Return the row of a link, or -1."""
        return next((row for row, link in enumerate(self._rows) if link.id == link_id), -1)

    def show_topics(self, topics: frozenset[int]) -> None:
        """Let only links of these topics through; all, where none is given."""
        self._topics = topics
        self._gather()

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Let only links with this verdict through; all, for None."""
        self._verdict = verdict
        self._gather()

    def set_order(self, order: Order) -> None:
        """Order the queue by score or by where the links stand on the left."""
        self._order = order
        self._gather()

    def step(self, by: int) -> None:
        """Make the next (or previous) link of the queue the current one, wherever the current one stands."""
        ordered = self._ordered()
        ids = [link.id for link in ordered if self._passes(link) or link.id == self._desk.current]
        target = navigation.step(ids, self._desk.current, by)
        if target is not None and target != self._desk.current:
            self._desk.choose(target)

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        link = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Role.TITLE:
                return words.excerpt(link.left.quote)
            case Role.DETAIL:
                return words.excerpt(link.right.quote)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(link)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(link)
            case Role.ID:
                return link.id
            case Role.VALUE:
                return link
        return None

    @staticmethod
    def _tip(link: Link) -> str:
        said = [words.link_kind(link.kind), f"{link.score:.2f}", words.verdict(link.verdict)]
        said += [words.mutual_best_means()] if link.is_mutual_best else []
        return " · ".join(said if link.is_found else [*said, words.no_longer_found()])

    def _spoken(self, link: Link) -> str:
        return self.tr("{kind}, {verdict}. Left: {left} Right: {right}").format(
            kind=words.link_kind(link.kind),
            verdict=self._judged(link),
            left=words.excerpt(link.left.quote),
            right=words.excerpt(link.right.quote),
        )

    @staticmethod
    def _judged(link: Link) -> str:
        said = [words.verdict(link.verdict)]
        said += [words.mutual_best()] if link.is_mutual_best else []
        return ", ".join(said if link.is_found else [*said, words.no_longer_found()])

    def _passes(self, link: Link) -> bool:
        if self._verdict is not None and link.verdict is not self._verdict:
            return False
        return not self._topics or bool(self._topics & set(link.topics))

    def _ordered(self) -> Sequence[Link]:
        links = self._desk.links()
        return navigation.in_reading_order(links, Side.LEFT) if self._order is Order.READING else links

    def _redraw(self) -> None:
        """Have all rows painted anew: topics have other labels or colours."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _start_over(self) -> None:
        self._topics = frozenset()
        self._gather()

    def _gather(self) -> None:
        self.beginResetModel()
        self._rows = [link for link in self._ordered() if self._passes(link)]
        self.endResetModel()
        self.narrowed.emit()

    def _follow(self, touched: frozenset[int]) -> None:
        rows = [link.id for link in self._rows]
        passing = {link.id for link in self._desk.links() if self._passes(link)}
        if passing != set(rows):
            self._gather()
            return
        for row, link in enumerate(self._rows):
            fresh = self._desk.link(link.id)
            if link.id in touched and fresh is not None:
                self._rows[row] = fresh
                self.dataChanged.emit(self.index(row), self.index(row))
        self.narrowed.emit()
