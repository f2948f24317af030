"""The command palette: a field and a list over the window, for all that has a name."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from desktop_app.shell.models.palette import Entry, PaletteModel, spoken
from desktop_app.shell.views.find_note import announce
from desktop_app.shell.views.palette_rows import PaletteDelegate
from desktop_app.shell.views.veil import Veil
from desktop_app.shell.views.widgets import label, named

WIDTH, TOP = 620, 64
MOST_ROWS = 11
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: MOST_ROWS - 1,
    Qt.Key.Key_PageUp: 1 - MOST_ROWS,
}


class PaletteField(QLineEdit):
    """Takes the letters; the keys that walk, choose and close are passed on."""

    walked = Signal(int)
    asked = Signal()
    left = Signal()
    focus_lost = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep Tab, which walks the list here, and Escape."""
        is_key = isinstance(event, QKeyEvent)
        if is_key and event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        if is_key and event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.walked.emit(1 if event.key() == Qt.Key.Key_Tab else -1)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            self.walked.emit(_STEPS[event.key()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_lost.emit()


class CommandPalette(Veil):
    """A card over a veil. Up and Down walk, Enter chooses, Escape or a click beside it closes."""

    chosen = Signal(object)
    """The Entry that the person wants, once the palette is closed and the keyboard is back where it was."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Everything by name"))
        self.model = PaletteModel(self)
        self._field = PaletteField(self.card)
        self._list = QListView(self.card)
        self._nothing = label(self.tr("Nothing has that name. Try fewer letters."), "quiet", self.card)
        self._name()
        self._arrange()
        self._field.textEdited.connect(self._look)
        self._field.walked.connect(self._step)
        self._field.asked.connect(self._choose_current)
        self._field.left.connect(self.close_veil)
        self._field.focus_lost.connect(self.heed_lost_focus)
        self._list.clicked.connect(self._choose)

    def open_palette(self, entries: Sequence[Entry], recent: Sequence[str]) -> None:
        """Show these entries and take the keyboard."""
        self._field.clear()
        self.model.set_entries(entries, recent)
        self.open_over(self._field)
        self._stand_at(0)

    def fit(self) -> None:
        """Cover the window; the card takes the height of its rows."""
        super().fit()
        rows = self.model.rowCount()
        height = max(1, self._list.sizeHintForRow(0)) if rows else 1
        self._list.setVisible(rows > 0)
        self._nothing.setVisible(rows == 0)
        self._list.setFixedHeight(min(rows, MOST_ROWS, max(2, (self.height() - TOP - 110) // height)) * height)
        width = min(WIDTH, self.width() - 40)
        self.card.setFixedWidth(width)
        self.card.adjustSize()
        self.card.move((self.width() - width) // 2, min(TOP, max(8, self.height() // 10)))

    def _look(self, typed: str) -> None:
        self.model.look(typed)
        self.fit()
        self._stand_at(0)

    def _step(self, by: int) -> None:
        rows = self.model.rowCount()
        if rows:
            at = self._list.currentIndex().row() + by
            self._stand_at(at % rows if abs(by) == 1 else max(0, min(rows - 1, at)))

    def _stand_at(self, row: int) -> None:
        index = self.model.index(row)
        self._list.setCurrentIndex(index)
        found = self.model.row(index)
        if found is None:
            announce(self._field, self._nothing.text())
            return
        place = self.tr("{place} of {count}").format(place=row + 1, count=self.model.rowCount())
        announce(self._field, f"{spoken(found.entry)}, {place}")

    def _choose_current(self) -> None:
        self._choose(self._list.currentIndex())

    def _choose(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        if row is None:
            return
        if row.entry.reason:
            announce(self._field, spoken(row.entry))
            return
        self.close_veil()
        self.chosen.emit(row.entry)

    def _name(self) -> None:
        tip = self.tr("Type a few letters of what you want. Enter does it, Escape closes (Ctrl+K).")
        named(self._field, "paletteField", self.tr("What do you want to do, or to open?"), tip)
        self._field.setPlaceholderText(self.tr("What do you want to do, or to open?"))
        named(self._list, "paletteList", self.tr("What has that name"))
        self._list.setItemDelegate(PaletteDelegate(self._list))
        self._list.setModel(self.model)

    def _arrange(self) -> None:
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._field.setMinimumHeight(36)
        self._nothing.setContentsMargins(8, 6, 8, 6)
        rows = QVBoxLayout(self.card)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.setSpacing(6)
        for widget in (self._field, self._list, self._nothing):
            rows.addWidget(widget)
