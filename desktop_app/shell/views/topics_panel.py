"""The topics both sides speak of, each a filter."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.shell.models.roles import Role
from desktop_app.shell.models.topics import TopicsModel
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.views.rows import TopicDelegate
from desktop_app.shell.views.widgets import FittedList, label, named

MOST_TOPICS, FEW_TOPICS = 8, 4
ROOMY_HEIGHT, ROW = 810, 28
"""From this height on, the most topics are shown; one less for each row that is missing."""


class TopicList(FittedList):
    """A list of topics; Space and Return choose as a click does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys and index.isValid():
            self.clicked.emit(index)
        else:
            super().keyPressEvent(event)


class TopicsPanel(QFrame):
    """The topics with their colours and counts; a click narrows the links down, Ctrl adds to the choice."""

    def __init__(self, model: TopicsModel, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._desk = desk
        self._list = TopicList(MOST_TOPICS, self)
        named(
            self._list,
            "topics",
            self.tr("Topics both speak of"),
            self.tr("Click to see the links of one topic, Ctrl+click for several"),
        )
        self._list.setItemDelegate(TopicDelegate(self._list))
        self._list.setModel(model)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._clear = QPushButton(self.tr("Show all"), self)
        named(self._clear, "clearTopics", self.tr("Show the links of all topics"))
        self._clear.setProperty("role", "flat")
        self._nothing = label("", "quiet", self)
        self._arrange()
        self._list.clicked.connect(self._toggle)
        self._clear.clicked.connect(model.clear)
        model.filtered.connect(self._refresh)
        model.modelReset.connect(self._refresh)
        self._refresh()

    def heed_height(self, height: int) -> None:
        """Leave room for the judgement where the window is low."""
        missing = max(0, ROOMY_HEIGHT - height + ROW - 1) // ROW
        self._list.set_most_rows(max(FEW_TOPICS, MOST_TOPICS - missing))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)
        head.addWidget(label(self.tr("Topics both speak of"), "section", self), 1)
        head.addWidget(self._clear)
        self._clear.setFixedHeight(22)
        self._clear.setStyleSheet("padding: 0 8px; font-size: 11px;")
        policy = self._clear.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._clear.setSizePolicy(policy)
        self._nothing.setContentsMargins(8, 0, 8, 0)
        self._nothing.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self._nothing)
        layout.addWidget(self._list)

    def _toggle(self, index: QModelIndex) -> None:
        is_added = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier)
        self._model.toggle(index.data(Role.ID), is_added)

    def _refresh(self, _chosen: object = None) -> None:
        self._clear.setVisible(bool(self._model.chosen))
        is_analysed = self._desk.spread.analysis is not None
        looking, none = self.tr("Looking for what both share…"), self.tr("No topic was found on both sides.")
        self._nothing.setText(none if is_analysed else looking)
        self._nothing.setVisible(self._model.rowCount() == 0)
        self._list.viewport().update()
