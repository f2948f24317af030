"""The queue of links, as rows: narrowed by topic, verdict and kind, walked with J and K."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from desktop_app.core import navigation
from desktop_app.core.entities import Link, LinkKind, Side, Verdict
from desktop_app.core.progress import Progress
from desktop_app.shell.models.folding import FoldingModel
from desktop_app.shell.models.queue import Queue
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.joining import Joined
from desktop_app.shell.session.passages import Passages, grouped
from desktop_app.shell.session.soon import AT_ONCE, Gentle, Soon, gently

MOST_KEPT = 4
"""Queues of so many links that were gathered before are kept at hand: a tab or a filter may bring one back."""


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
        self._soon = Soon(desk.session, "queue")
        self._kept: list[tuple[_Wish, tuple[Joined, Queue]]] = []
        self._topics: frozenset[int] = frozenset()
        self._verdict: Verdict | None = None
        self._kind: LinkKind | None = None
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

    def show_kind(self, kind: LinkKind | None) -> None:
        """Let only links of this kind through; all, for None."""
        self._kind = kind
        self._gather()

    def set_order(self, order: Order) -> None:
        """Order the queue by score or by where the links stand on the left."""
        self._order = order
        self._gather()

    def step(self, by: int) -> None:
        """Make the next (or previous) link of the queue the current one, wherever the current one stands."""
        current = self._desk.current
        if current is None or current in self._queue:
            self._go(self._queue.beside(current, by))
            return
        walked = [link for link in self._ordered() if self._passes(link) or link.id == current]
        ids = [link.id for group in self._passages.grouped(walked) for link in group]
        self._go(navigation.step(ids, current, by))

    def _go(self, target: int | None) -> None:
        if target is not None and target != self._desk.current:
            self._desk.choose(target)

    def _passes(self, link: Link) -> bool:
        return _passes(link, self._topics, self._verdict, self._kind)

    def _ordered(self) -> Sequence[Link]:
        return _ordered(self._desk.links(), self._order)

    def _start_over(self) -> None:
        self._topics = frozenset()
        if len(self._desk.links()) > AT_ONCE:
            self.take(Queue(), None)
        self._gather()

    def _follow(self, _touched: frozenset[int]) -> None:
        self._gather_with(self._freshen)

    def _gather(self) -> None:
        self._gather_with(self._show)

    def _gather_with(self, show: Callable[[Queue], None]) -> None:
        """Gather the links anew, at once where they are few, and have them shown."""
        wish = _Wish(self._desk.links(), self._topics, self._verdict, self._kind, self._order)
        join = self._passages.joiner()
        kept = next((made for known, made in self._kept if known.is_same(wish)), None)
        if kept is not None:
            self._soon.drop()
            self._come(wish, kept, show)
            return

        def keep(made: tuple[Joined, Queue]) -> None:
            if len(wish.links) > AT_ONCE:
                self._kept = [(wish, made), *self._kept[: MOST_KEPT - 1]]
            self._come(wish, made, show)

        self._soon.make(len(wish.links), lambda progress: wish.fulfil(join, Gentle.of(progress)), keep)

    def _come(self, wish: "_Wish", made: tuple[Joined, Queue], show: Callable[[Queue], None]) -> None:
        joined, queue = made
        self._passages.take(joined, wish.links)
        show(queue)
        self.narrowed.emit()

    def _show(self, queue: Queue) -> None:
        self.take(queue, self._desk.current)

    def _freshen(self, queue: Queue) -> None:
        if queue.ids == self._queue.ids:
            self.freshen(queue)
        else:
            self._show(queue)


@dataclass(frozen=True, slots=True)
class _Wish:
    """The links on show, and which of them are to be in the queue in which order."""

    links: tuple[Link, ...]
    topics: frozenset[int]
    verdict: Verdict | None
    kind: LinkKind | None
    order: Order

    def is_same(self, other: "_Wish") -> bool:
        """Say whether the very same is wished for; links are not gone through."""
        mine = self.topics, self.verdict, self.kind, self.order
        return self.links is other.links and mine == (other.topics, other.verdict, other.kind, other.order)

    def fulfil(self, join: Callable[[Progress], Joined], progress: Progress) -> tuple[Joined, Queue]:
        """Return the passages of the links on show, and the queue. Raises: Cancelled."""
        joined = join(progress)
        ordered = gently(_ordered(self.links, self.order), progress)
        passed = (link for link in ordered if _passes(link, self.topics, self.verdict, self.kind))
        return joined, Queue(gently(grouped(passed, joined), progress))


def _passes(link: Link, topics: frozenset[int], verdict: Verdict | None, kind: LinkKind | None) -> bool:
    if verdict is not None and link.verdict is not verdict:
        return False
    if kind is not None and link.kind is not kind:
        return False
    return not topics or not topics.isdisjoint(link.topics)


def _ordered(links: Sequence[Link], order: Order) -> Sequence[Link]:
    return navigation.in_reading_order(links, Side.LEFT) if order is Order.READING else links
