"""Names that mean the same, as a list that the person writes."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.text.name_groups import joined_names, split_names
from desktop_app.shell.look import theme_now
from desktop_app.shell.views.widgets import label, named

Groups = tuple[tuple[str, ...], ...]
IS_OWN = Qt.ItemDataRole.UserRole + 1


class NameList(QListWidget):
    """A list whose rows are written in place; Delete takes one away."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Delete and item is not None and item.data(IS_OWN):
            self.takeItem(self.row(item))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() == self.State.EditingState:
            event.accept()  # it ends the writing, not the dialog
        else:
            super().keyPressEvent(event)


class NameRow(QStyledItemDelegate):
    """Lets a row be written over its whole width."""

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        editor = QLineEdit(parent)
        named(editor, "namesOfRow", self.tr("Names of this group, with = between"))
        editor.setStyleSheet("padding: 0 6px;")
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> None:
        editor.setGeometry(option.rect)


class SameNames(QDialog):
    """One group of names a row: those of the person to be written, those that the engine joined in grey."""

    def __init__(self, groups: Groups, found: Groups, is_writable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Names that mean the same"))
        self.resize(520, 440)
        self._is_writable = is_writable
        self._list = NameList(self)
        self._add = QPushButton(self.tr("Add"), self)
        self._remove = QPushButton(self.tr("Remove"), self)
        self._trouble = label("", "cue", self)
        buttons = QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        self._buttons = QDialogButtonBox(buttons, parent=self)
        self._name()
        self._arrange()
        for names in groups:
            self._append(joined_names(names), is_own=True)
        for names in found:
            self._append(joined_names(names), is_own=False)
        self._connect()
        self._heed_row()
        self._check()

    def groups(self) -> Groups:
        """Return the person's groups as they are written."""
        rows = (split_names(item.text()) for item in self._own())
        return tuple(names for names in rows if names)

    def _name(self) -> None:
        tip = self.tr("One group a row: PRC = China = Beijing. F2 or a double click writes in a row, Del removes it")
        named(self._list, "sameNames", self.tr("Groups of names"), tip)
        named(self._add, "addNames", self.tr("Add a group of names"))
        named(self._remove, "removeNames", self.tr("Remove this group of names"))
        triggers = QAbstractItemView.EditTrigger
        self._list.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        theme = theme_now()
        ground = f"background: {theme.pane}; border: 1px solid {theme.line}; border-radius: 6px;"
        self._list.setStyleSheet(f"QListWidget {{ {ground} }}")
        self._list.setItemDelegate(NameRow(self._list))

    def _arrange(self) -> None:
        said = self.tr(
            "Write one group of names a row, with = between, such as PRC = China = Beijing. Names of one group are"
            " linked as one name. What stands in grey was joined by Crossread itself; writing in such a row makes it"
            " yours."
        )
        hint = label(said, "quiet", self)
        hint.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self._add)
        row.addWidget(self._remove)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(hint)
        layout.addWidget(self._list, 1)
        layout.addLayout(row)
        layout.addWidget(self._trouble)
        layout.addWidget(self._buttons)

    def _connect(self) -> None:
        self._add.clicked.connect(self._add_row)
        self._remove.clicked.connect(self._remove_row)
        self._list.itemChanged.connect(self._take_over)
        self._list.currentItemChanged.connect(self._heed_row)
        self._list.model().rowsRemoved.connect(self._check)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _append(self, text: str, *, is_own: bool, row: int | None = None) -> QListWidgetItem:
        item = QListWidgetItem(text)
        item.setData(IS_OWN, is_own)
        if self._is_writable:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self._list.insertItem(self._list.count() if row is None else row, item)
        self._dress(item)
        return item

    def _dress(self, item: QListWidgetItem) -> None:
        is_own, theme = bool(item.data(IS_OWN)), theme_now()
        item.setForeground(QColor(theme.ink if is_own else theme.quiet))
        said = item.text() if is_own else self.tr("{names}, found by Crossread").format(names=item.text())
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        item.setToolTip("" if is_own else self.tr("Joined by Crossread itself"))

    def _own(self) -> list[QListWidgetItem]:
        items = (self._list.item(row) for row in range(self._list.count()))
        return [item for item in items if item.data(IS_OWN)]

    def _add_row(self) -> None:
        item = self._append("", is_own=True, row=len(self._own()))
        self._list.setCurrentItem(item)
        self._list.editItem(item)

    def _remove_row(self) -> None:
        item = self._list.currentItem()
        if item is not None and item.data(IS_OWN):
            self._list.takeItem(self._list.row(item))

    def _take_over(self, item: QListWidgetItem) -> None:
        """What was written in is the person's."""
        self._list.blockSignals(True)
        item.setData(IS_OWN, True)
        self._dress(item)
        self._list.blockSignals(False)
        self._heed_row()
        self._check()

    def _heed_row(self) -> None:
        item = self._list.currentItem()
        self._add.setEnabled(self._is_writable)
        self._remove.setEnabled(self._is_writable and item is not None and bool(item.data(IS_OWN)))

    def _check(self, _parent: QModelIndex | None = None, _first: int = 0, _last: int = 0) -> None:
        """Tell of a row with one name alone, which says nothing."""
        lone = next((names[0] for names in self.groups() if len(names) == 1), None)
        self._trouble.setVisible(lone is not None)
        said = self.tr("“{name}” stands alone: write what it means after an = sign.")
        self._trouble.setText(said.format(name=lone) if lone is not None else "")
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(lone is None and self._is_writable)
