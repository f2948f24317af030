"""The queue of links, as rows: narrowed by topic and verdict, walked with J and K."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from desktop_app.core import navigation
from desktop_app.core.entities import Link, Side, Verdict
from desktop_app.shell.models.folding import FoldingModel
from desktop_app.shell.models.queue import Queue
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.passages import Passages


class Order(StrEnum):
    """How the queue is ordered."""

    SCORE = "score"
    READING = "reading"


class LinksModel(FoldingModel):
    """The links that the filter lets through, passage by passage; the passage of the current link is open."""

    narrowed = Signal()
    """Other links pass the filter than before."""

    def __init__(self, desk: Desk, passages: Passages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._passages = passages
        self._topics: frozenset[int] = frozenset()
        self._verdict: Verdict | None = None
        self._order = Order.SCORE
        desk.laid.connect(self._start_over)
        desk.sifted.connect(self._gather)
        desk.renewed.connect(self._gather)
        desk.links_changed.connect(self._follow)
        desk.topics_changed.connect(self.redraw)
        desk.link_chosen.connect(self.open_for)

    @property
    def verdict(self) -> Verdict | None:
        """The verdict that links must have to be in the queue; None for any."""
        return self._verdict

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
        current = self._desk.current
        if current is None or current in self._queue:
            self._go(self._queue.ids, by)
            return
        walked = [link for link in self._ordered() if self._passes(link) or link.id == current]
        self._go([link.id for group in self._passages.grouped(walked) for link in group], by)

    def _go(self, ids: Sequence[int], by: int) -> None:
        current = self._desk.current
        target = navigation.step(ids, current, by)
        if target is not None and target != current:
            self._desk.choose(target)

    def _passes(self, link: Link) -> bool:
        if self._verdict is not None and link.verdict is not self._verdict:
            return False
        return not self._topics or bool(self._topics & set(link.topics))

    def _ordered(self) -> Sequence[Link]:
        links = self._desk.links()
        return navigation.in_reading_order(links, Side.LEFT) if self._order is Order.READING else links

    def _start_over(self) -> None:
        self._topics = frozenset()
        self._gather()

    def _gather(self) -> None:
        self.take(self._wanted(), self._desk.current)
        self.narrowed.emit()

    def _wanted(self) -> Queue:
        return Queue(self._passages.grouped(link for link in self._ordered() if self._passes(link)))

    def _follow(self, _touched: frozenset[int]) -> None:
        wanted = self._wanted()
        if [link.id for link in wanted.links()] == [link.id for link in self.links()]:
            self.freshen(wanted)
        else:
            self.take(wanted, self._desk.current)
        self.narrowed.emit()
