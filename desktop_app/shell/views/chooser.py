"""The chooser: a list that opens under a place of the window, narrowed by what is written, walked by key."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.shell.models.roles import Role
from desktop_app.shell.views.command_palette import PaletteField
from desktop_app.shell.views.find_note import announce
from desktop_app.shell.views.rows import TwoLineDelegate
from desktop_app.shell.views.veil import Veil
from desktop_app.shell.views.widgets import FittedList, label, named

WIDTH_PX = 380
MOST_ROWS = 9


@dataclass(frozen=True, slots=True)
class Choosable:
    """One row: a title over a quiet line; `is_here` marks what is being read already."""

    title: str
    detail: str
    value: object
    is_here: bool = False


class _Rows(QAbstractListModel):
    """The rows that what is written lets through."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Choosable, ...] = ()
        self._rows: tuple[Choosable, ...] = ()

    def set_rows(self, rows: Sequence[Choosable]) -> None:
        self._all = tuple(rows)
        self.narrow("")

    def narrow(self, written: str) -> None:
        words = _plain(written).split()
        self.beginResetModel()
        self._rows = tuple(row for row in self._all if all(word in _plain(row.title) for word in words))
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Role.TITLE:
                return row.title
            case Role.DETAIL:
                return row.detail
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return f"{row.title}\n{row.detail}"
            case Role.VALUE:
                return row.value
            case Role.IS_ON_DESK:
                return row.is_here
        return None


class Chooser(Veil):
    """A card to choose one thing from; Return takes the row that is lit, Escape or a click beside it none."""

    chosen = Signal(object)
    """The value of the row, once the card is closed."""

    def __init__(self, name: str, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName(name)
        self._below = QRect()
        self._model = _Rows(self)
        self._head = label("", "section", self.card)
        self._field = PaletteField(self.card)
        self._list = FittedList(MOST_ROWS, self.card)
        self._nothing = label("", "quiet", self.card)
        self._nothing.setWordWrap(True)
        named(self._field, f"{name}Field", self.tr("Words of the title"), self.tr("Write to narrow the list"))
        named(self._list, f"{name}List", self.tr("What can be chosen"), self.tr("Return takes the row that is lit"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(TwoLineDelegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self.card)
        layout.setContentsMargins(8, 10, 8, 8)
        layout.setSpacing(6)
        for widget in (self._head, self._field, self._nothing, self._list):
            layout.addWidget(widget)
        for words in (self._head, self._nothing):
            words.setContentsMargins(8, 2, 8, 2)
        self._field.textEdited.connect(self._narrow)
        self._field.walked.connect(self._walk)
        self._field.asked.connect(self._take_lit)
        self._field.left.connect(self.close_veil)
        self._field.focus_lost.connect(self.heed_lost_focus)
        self._list.clicked.connect(self._take)

    def ask(self, head: str, rows: Sequence[Choosable], nothing: str, below: QRect) -> None:
        """Open under a rectangle of the screen; `nothing` is said where there is nothing to choose."""
        self.setAccessibleName(head)
        self._head.setText(head)
        self._nothing.setText(nothing)
        self._field.clear()
        self._field.setPlaceholderText(self.tr("Title"))
        self._field.setReadOnly(not rows)
        self._model.set_rows(rows)
        self._below = below
        self._settle(next((place for place, row in enumerate(rows) if row.is_here), 0))
        self.open_over(self._field)

    def fit(self) -> None:
        """Cover the window; the card opens where it was asked for, as far as it fits."""
        super().fit()
        room = self.rect().adjusted(8, 8, -8, -8)
        below = QRect(self.mapFromGlobal(self._below.topLeft()), self._below.size())
        self.card.setFixedWidth(min(WIDTH_PX, room.width()))
        self.card.adjustSize()
        left = max(room.left(), min(below.left(), room.right() + 1 - self.card.width()))
        top = max(room.top(), min(below.bottom() + 1, room.bottom() + 1 - self.card.height()))
        self.card.move(left, top)

    def _walk(self, by: int) -> None:
        rows = self._model.rowCount()
        if rows:
            at = self._list.currentIndex().row() + by
            self._settle(at % rows if abs(by) == 1 else min(max(at, 0), rows - 1))

    def _narrow(self, written: str) -> None:
        self._model.narrow(written)
        self._settle(0)
        self.fit()

    def _settle(self, row: int) -> None:
        index = self._model.index(row, 0)
        self._nothing.setHidden(index.isValid())
        self._list.setVisible(index.isValid())
        if index.isValid():
            self._list.setCurrentIndex(index)
            announce(self._field, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        elif self._field.text():
            self._nothing.setText(self.tr("No title has these words."))

    def _take_lit(self) -> None:
        self._take(self._list.currentIndex())

    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            value = index.data(Role.VALUE)
            self.close_veil()
            self.chosen.emit(value)


def _plain(text: str) -> str:
    """Return `text` without accents and capitals."""
    parted = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in parted if not unicodedata.combining(sign)).casefold()
