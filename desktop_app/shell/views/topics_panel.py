"""The topics both sides speak of, each a filter that the person can name, colour, hide and merge."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.shell.models.roles import Role
from desktop_app.shell.models.topics import TopicsModel
from desktop_app.shell.session.curator import Curator
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.views.rows import TopicDelegate
from desktop_app.shell.views.topic_menu import TopicMenus, hidden_said
from desktop_app.shell.views.widgets import FittedList, label, named

FEW_TOPICS, USUAL_TOPICS = 2, 8
ROOMY_HEIGHT, ROW = 790, 28
"""At this height the usual number of topics stand above a link; one more or less for each row of difference."""
AROUND = 150
"""What stands above and below the topics where no link is being judged."""
SMALL = "QPushButton, QToolButton { padding: 0 8px; font-size: 11px; } QToolButton::menu-indicator { image: none; }"
OWN_KEYS = (Qt.Key.Key_F2, Qt.Key.Key_Delete)
"""Keys that mean a topic while the list has the focus, whatever they mean elsewhere."""


class TopicList(FittedList):
    """A list of topics; Space and Return choose as a click does."""

    menu_wanted = Signal(QModelIndex, QPoint)
    """A context menu is wanted for a row, or for none, at a place on the screen."""
    hide_wanted = Signal(QModelIndex)
    rename_wanted = Signal(QModelIndex)

    def is_writing(self) -> bool:
        """Say whether a row is being written over."""
        return self.state() == QAbstractItemView.State.EditingState

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self.is_writing():
            super().keyPressEvent(event)
        elif event.key() in keys and index.isValid():
            self.clicked.emit(index)
        elif event.key() == Qt.Key.Key_F2 and index.isValid():
            self.rename_wanted.emit(index)
        elif event.key() == Qt.Key.Key_Delete and index.isValid():
            self.hide_wanted.emit(index)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that mean a topic from the window's own shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        index = self.indexAt(self.viewport().mapFromGlobal(place))
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.menu_wanted.emit(index, place)


class TopicsPanel(QFrame):
    """The topics with their colours and counts; a click narrows the links down, Ctrl adds to the choice."""

    def __init__(self, model: TopicsModel, desk: Desk, curator: Curator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._desk = desk
        self._curator = curator
        self._height = ROOMY_HEIGHT
        self._kept: int | None = None
        self._writing: tuple[int, str] | None = None
        self.menus = TopicMenus(model, curator, self)
        self._list = TopicList(USUAL_TOPICS, self)
        self._delegate = TopicDelegate(self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.setModel(model)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._clear = QPushButton(self.tr("Show all"), self)
        self._add = QPushButton(self.tr("Add a topic…"), self)
        self._hidden = QToolButton(self)
        self._hidden_menu = QMenu(self._hidden)
        self._nothing = label("", "quiet", self)
        self._name()
        self._arrange()
        self._connect()
        self._refresh()

    def heed_height(self, height: int) -> None:
        """Fill what room there is: all of it while no link is being judged, else share it with the judgement."""
        self._height = height
        above_a_link = USUAL_TOPICS - max(0, ROOMY_HEIGHT - height + ROW - 1) // ROW
        if height > ROOMY_HEIGHT:
            above_a_link += (height - ROOMY_HEIGHT) // (2 * ROW)
        rows = above_a_link if self._desk.current is not None else (height - AROUND) // ROW
        self._list.set_most_rows(max(FEW_TOPICS, rows))

    def begin_rename(self, topic_id: int, written: str | None = None) -> None:
        """Let the person write another label in a topic's row, or go on from what was `written`."""
        index = self._model.index(self._model.row(topic_id))
        if index.isValid() and self._curator.can_write:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._list.setCurrentIndex(index)
            self._list.edit(index)
            editor = self._delegate.editor if self._list.is_writing() else None
            if written is not None and editor is not None:
                editor.setText(written)
                editor.setModified(True)

    def _name(self) -> None:
        tip = self.tr(
            "Click to see the links of one topic, Ctrl+click for several. F2 renames a topic, Del hides it, and the"
            " menu key offers more"
        )
        named(self._list, "topics", self.tr("Topics both speak of"), tip)
        named(self._clear, "clearTopics", self.tr("Show the links of all topics"))
        named(self._add, "addTopic", self.tr("Add a topic"), self.tr("Add a topic by its name and words (T)"))
        named(self._hidden, "hiddenTopics", self.tr("Hidden topics"), self.tr("Show a hidden topic again"))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)
        head.addWidget(label(self.tr("Topics both speak of"), "section", self), 1)
        head.addWidget(self._clear)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(4)
        foot.addWidget(self._add)
        foot.addWidget(self._hidden)
        foot.addStretch(1)
        self._hidden.setMenu(self._hidden_menu)
        self._hidden.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        for button in (self._clear, self._add, self._hidden):
            button.setProperty("role", "flat")
            button.setFixedHeight(22)
            button.setStyleSheet(SMALL)
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(button is self._clear)
            button.setSizePolicy(policy)
        self._nothing.setContentsMargins(8, 0, 8, 0)
        self._nothing.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self._nothing)
        layout.addWidget(self._list)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self._list.clicked.connect(self._toggle)
        self._list.menu_wanted.connect(self._show_menu)
        self._list.hide_wanted.connect(self._hide)
        self._list.rename_wanted.connect(self._rename)
        self._clear.clicked.connect(self._model.clear)
        self._add.clicked.connect(self.menus.add_wanted)
        self._hidden_menu.aboutToShow.connect(self._fill_hidden)
        self.menus.rename_wanted.connect(self.begin_rename)
        self._model.renamed.connect(self._curator.rename, Qt.ConnectionType.QueuedConnection)
        self._model.filtered.connect(self._refresh)
        self._model.modelAboutToBeReset.connect(self._keep_place)
        self._model.modelReset.connect(self._take_place)
        self._desk.link_chosen.connect(self._heed_link)
        self._curator.added.connect(self._go_to)

    def _toggle(self, index: QModelIndex) -> None:
        is_added = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier)
        self._model.toggle(index.data(Role.ID), is_added)

    def _hide(self, index: QModelIndex) -> None:
        if self._curator.can_write:
            self._curator.hide(index.data(Role.ID))

    def _rename(self, index: QModelIndex) -> None:
        self.begin_rename(index.data(Role.ID))

    def _show_menu(self, index: QModelIndex, place: QPoint) -> None:
        if self._desk.spread.comparison is None:
            return
        menu = self.menus.menu_of(index.data(Role.VALUE)) if index.isValid() else self.menus.general_menu()
        menu.popup(place)

    def _fill_hidden(self) -> None:
        self.menus.fill_hidden(self._hidden_menu)

    def _keep_place(self) -> None:
        index, editor = self._list.currentIndex(), self._delegate.editor
        self._kept = index.row() if index.isValid() else None
        is_writing = self._list.is_writing() and index.isValid()
        self._writing = (index.data(Role.ID), editor.text()) if is_writing and editor is not None else None

    def _take_place(self) -> None:
        """Stay in the row one was in, that a next key finds its topic there; go on with what was being written."""
        if self._kept is not None and self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(min(self._kept, self._model.rowCount() - 1)))
        if self._writing is not None:
            self.begin_rename(*self._writing)
        self._refresh()

    def _go_to(self, topic_id: int) -> None:
        index = self._model.index(self._model.row(topic_id))
        if index.isValid():
            self._list.setCurrentIndex(index)
            self._list.scrollTo(index)

    def _heed_link(self, _link_id: int | None) -> None:
        """Leave room for the link, and bring its first topic into view."""
        self.heed_height(self._height)
        rows = (self._model.index(row) for row in range(self._model.rowCount()))
        index = next((index for index in rows if index.data(Role.IS_ON_DESK)), None)
        if index is not None:
            self._list.scrollTo(index)

    def _refresh(self, _chosen: object = None) -> None:
        hidden = self._curator.hidden()
        self._clear.setVisible(bool(self._model.chosen))
        self._hidden.setVisible(bool(hidden))
        self._hidden.setText(hidden_said(len(hidden)))
        is_analysed = self._desk.spread.analysis is not None
        self._add.setVisible(self._desk.spread.comparison is not None and self._curator.can_write)
        looking, none = self.tr("Looking for what both share…"), self.tr("No topic was found on both sides.")
        self._nothing.setText(none if is_analysed else looking)
        self._nothing.setVisible(self._model.rowCount() == 0)
        self._list.viewport().update()
