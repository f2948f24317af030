"""The queue of links, narrowed by verdict and kind."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from desktop_app.core.entities import LinkKind, Verdict
from desktop_app.shell.icons import Icons
from desktop_app.shell.models.links import LinksModel, Order
from desktop_app.shell.models.roles import Role
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.views.cut_off_slider import CutOffSlider
from desktop_app.shell.views.kind_filter import FilterBox, KindChip
from desktop_app.shell.views.queue_lines import QueueLines
from desktop_app.shell.views.rows import LinkDelegate
from desktop_app.shell.views.widgets import Choice, WrappedLabel, label, named

ORDERS = (Order.SCORE, Order.READING)


class LinksList(QListView):
    """A list that keeps its current row in view when it becomes shorter."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())


class LinksPanel(QFrame):
    """The links that pass the filters; a click brings both ends level."""

    narrowed = Signal()
    """Another verdict or kind is asked for, or another order."""

    def __init__(
        self,
        model: LinksModel,
        desk: Desk,
        lines: QueueLines,
        slider: CutOffSlider,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._desk = desk
        self._is_following = False
        self._slider = slider
        self._list = LinksList(self)
        self._verdicts = FilterBox(self)
        self._kind = KindChip(icons, self)
        self._orders = Choice(self)
        self._nothing = WrappedLabel("", "quiet", 2, self)
        self._build(lines, icons)
        self._arrange()
        self._list.selectionModel().currentChanged.connect(self._walk)
        self._list.clicked.connect(self._choose)
        self._verdicts.verdict_chosen.connect(model.show_verdict)
        self._verdicts.kind_chosen.connect(self._kind.show_kind)
        self._kind.changed.connect(model.show_kind)
        self._orders.currentIndexChanged.connect(self._order)
        model.narrowed.connect(self._refresh)
        model.narrowed.connect(self.narrowed)
        desk.link_chosen.connect(self._show_current)
        self._refresh()

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Narrow the queue to a verdict, as if chosen from the list."""
        self._verdicts.show_verdict(verdict)

    @property
    def verdict(self) -> Verdict | None:
        """The verdict that the queue is narrowed to; None for any."""
        return self._verdicts.verdict

    def show_kind(self, kind: LinkKind | None) -> None:
        """Narrow the queue to a kind of link, as if chosen from the list."""
        self._kind.show_kind(kind)

    @property
    def kind(self) -> LinkKind | None:
        """The kind of link that the queue is narrowed to; None for any."""
        return self._kind.kind

    @property
    def order(self) -> Order:
        """How the queue is ordered."""
        return ORDERS[self._orders.currentIndex()]

    def show_order(self, order: Order) -> None:
        """Order the queue, as if chosen from the list."""
        self._orders.setCurrentIndex(ORDERS.index(order))

    def _build(self, lines: QueueLines, icons: Icons) -> None:
        named(self._list, "links", self.tr("Links"), self.tr("The links of this comparison (J next, K previous)"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(LinkDelegate(lines, icons, self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        named(self._orders, "linkOrder", self.tr("Order of the links"))
        self._orders.addItems([self.tr("Best first"), self.tr("As read")])

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)
        head.addWidget(label(self.tr("Links"), "section", self), 1)
        head.addWidget(self._verdicts)
        head.addWidget(self._orders)
        for box in (self._verdicts, self._orders):
            box.setProperty("role", "small")
        self._nothing.setContentsMargins(8, 4, 8, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._slider)
        chosen = QHBoxLayout()
        chosen.setContentsMargins(8, 0, 0, 0)
        chosen.addWidget(self._kind)
        chosen.addStretch(1)
        layout.addLayout(chosen)
        layout.addWidget(self._nothing)
        layout.addWidget(self._list, 1)

    def _order(self, index: int) -> None:
        self._model.set_order(ORDERS[index])

    def _choose(self, index: QModelIndex) -> None:
        self._desk.choose(index.data(Role.ID))

    def _walk(self, index: QModelIndex, before: QModelIndex) -> None:
        by_keyboard = QApplication.mouseButtons() == Qt.MouseButton.NoButton
        if index.isValid() and by_keyboard and not self._is_following and not self._model.is_folding:
            self._desk.choose(index.data(Role.LAST_ID if index.row() < before.row() else Role.ID))

    def _refresh(self) -> None:
        has_comparison = self._desk.spread.analysis is not None
        self.setVisible(has_comparison)
        has_links = bool(self._desk.links())
        self._nothing.setVisible(self._model.rowCount() == 0)
        self._nothing.setText(self.tr("No link passes the filters.") if has_links else self.tr("There are no links."))
        for box in (self._verdicts, self._orders):
            box.setVisible(has_links)
        self._show_current(self._desk.current)

    def _show_current(self, link_id: int | None) -> None:
        row = self._model.place(link_id)
        self._is_following = True
        if row < 0:
            self._list.selectionModel().clear()
        elif self._list.currentIndex().row() != row:
            self._list.setCurrentIndex(self._model.index(row))
        self._is_following = False
