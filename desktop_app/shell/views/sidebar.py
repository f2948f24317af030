"""The sidebar: documents, comparisons, the queue of links."""

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop_app.core.entities import Side
from desktop_app.shell.models.comparisons import ComparisonsModel
from desktop_app.shell.models.documents import DocumentsModel
from desktop_app.shell.models.roles import Role
from desktop_app.shell.views.entry_list import EntryList
from desktop_app.shell.views.links_panel import LinksPanel
from desktop_app.shell.views.rows import TwoLineDelegate
from desktop_app.shell.views.widgets import WrappedLabel, label, named

LEAST_WIDTH = 190
MOST_DOCUMENTS = 6
MOST_COMPARISONS = 4


class Sidebar(QFrame):
    """What the project holds, to be opened with a click."""

    document_opened = Signal(int)
    comparison_opened = Signal(int)
    properties_wanted = Signal(int)
    pair_wanted = Signal(int, int)
    tab_wanted = Signal(int)
    """A comparison is to be opened in a tab of its own."""
    side_wanted = Signal(object, int)
    """The side, and the document that is to be read there."""
    removal_wanted = Signal(object)
    """The ids of the documents that are to be taken out of the project."""

    def __init__(
        self,
        documents: DocumentsModel,
        comparisons: ComparisonsModel,
        links: LinksPanel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setObjectName("sidebar")
        self.setMinimumWidth(LEAST_WIDTH)
        self._documents = self._list(EntryList(MOST_DOCUMENTS, self), documents)
        named(self._documents, "documents", self.tr("Documents"), self.tr("Select two documents to compare them"))
        self._comparisons = self._list(EntryList(MOST_COMPARISONS, self), comparisons)
        named(
            self._comparisons,
            "comparisons",
            self.tr("Comparisons"),
            self.tr("Click to read one, with the middle button or Ctrl in a tab of its own"),
        )
        self._compare = QPushButton(self.tr("Compare the two"), self)
        named(self._compare, "compareSelected", self.tr("Compare the two documents selected"))
        self._compare.hide()
        self._hint = WrappedLabel(self.tr("Select two to compare them, or drag one onto a side."), "quiet", 2, self)
        self._hint.setContentsMargins(8, 2, 8, 0)
        self._comparisons_head = label(self.tr("Comparisons"), "section", self)
        self._arrange(links)
        self._connect(comparisons)

    @staticmethod
    def _list(made: EntryList, model: QAbstractItemModel) -> EntryList:
        made.setItemDelegate(TwoLineDelegate(made))
        made.setModel(model)
        return made

    def _arrange(self, links: LinksPanel) -> None:
        self._documents.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._documents.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self._documents.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 14, 8, 0)
        layout.setSpacing(4)
        head = label(self.tr("Documents"), "section", self)
        for section in (head, self._comparisons_head):
            section.setContentsMargins(8, 0, 8, 2)
        layout.addWidget(head)
        layout.addWidget(self._documents)
        layout.addWidget(self._hint)
        layout.addWidget(self._compare)
        layout.addSpacing(12)
        layout.addWidget(self._comparisons_head)
        layout.addWidget(self._comparisons)
        layout.addSpacing(12)
        layout.addWidget(links, 1)
        layout.addStretch(0)

    def _connect(self, comparisons: ComparisonsModel) -> None:
        self._documents.activated.connect(self._open_document)
        self._documents.deletion_wanted.connect(self._want_removal)
        self._comparisons.another_wanted.connect(self._want_tab)
        self._comparisons.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._comparisons.customContextMenuRequested.connect(self._show_comparison_menu)
        self._documents.customContextMenuRequested.connect(self._show_menu)
        self._documents.selectionModel().selectionChanged.connect(self._offer_pair)
        self._comparisons.clicked.connect(self._open_comparison)
        self._comparisons.activated.connect(self._open_comparison)
        self._compare.clicked.connect(self._want_pair)
        self._documents.model().modelReset.connect(self._offer_pair)
        comparisons.modelReset.connect(self._show_comparisons)
        self._show_comparisons()
        self._offer_pair()

    def selected_documents(self) -> list[int]:
        """Return the ids of the documents selected, in the order of the list."""
        rows = sorted(self._documents.selectionModel().selectedIndexes(), key=QModelIndex.row)
        return [index.data(Role.ID) for index in rows]

    def select_documents(self, ids: list[int]) -> None:
        """Select these documents."""
        model = self._documents.model()
        selection = self._documents.selectionModel()
        selection.clear()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            if index.data(Role.ID) in ids:
                selection.select(index, QItemSelectionModel.SelectionFlag.Select)

    def _show_comparisons(self) -> None:
        has_any = self._comparisons.model().rowCount() > 0
        self._comparisons_head.setVisible(has_any)

    def _offer_pair(self) -> None:
        has_two = len(self.selected_documents()) == 2
        self._compare.setVisible(has_two)
        self._hint.setVisible(self._documents.model().rowCount() > 2 and not has_two)

    def _want_pair(self) -> None:
        ids = self.selected_documents()
        if len(ids) == 2:
            self.pair_wanted.emit(ids[0], ids[1])

    def _open_document(self, index: QModelIndex) -> None:
        self.document_opened.emit(index.data(Role.ID))

    def _open_comparison(self, index: QModelIndex) -> None:
        self.comparison_opened.emit(index.data(Role.ID))

    def _want_tab(self, index: QModelIndex) -> None:
        self.tab_wanted.emit(index.data(Role.ID))

    def _want_removal(self) -> None:
        ids = self.selected_documents()
        if ids:
            self.removal_wanted.emit(ids)

    def _show_comparison_menu(self, place: QPoint) -> None:
        index = self._comparisons.indexAt(place)
        if not index.isValid():
            return
        comparison_id = index.data(Role.ID)
        menu = self._menu()
        menu.addAction(self.tr("Read here"), lambda: self.comparison_opened.emit(comparison_id))
        menu.addAction(self.tr("Open in a new tab"), lambda: self.tab_wanted.emit(comparison_id))
        menu.popup(self._comparisons.viewport().mapToGlobal(place))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _show_menu(self, place: QPoint) -> None:
        index = self._documents.indexAt(place)
        if not index.isValid():
            return
        document_id = index.data(Role.ID)
        menu = self._menu()
        menu.addAction(self.tr("Read alone"), lambda: self.document_opened.emit(document_id))
        menu.addAction(self.tr("Read on the left"), lambda: self.side_wanted.emit(Side.LEFT, document_id))
        menu.addAction(self.tr("Read on the right"), lambda: self.side_wanted.emit(Side.RIGHT, document_id))
        if len(self.selected_documents()) == 2:
            menu.addAction(self.tr("Compare the two"), self._want_pair)
        menu.addAction(self.tr("Properties…"), lambda: self.properties_wanted.emit(document_id))
        menu.addSeparator()
        selected = self.selected_documents()
        going = selected if document_id in selected else [document_id]
        menu.addAction(self.tr("Remove from the project…"), lambda: self.removal_wanted.emit(going))
        menu.popup(self._documents.viewport().mapToGlobal(place))
