"""What keys and mouse do, on one sheet over the window."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.shell.dialogs.gestures import gestures
from desktop_app.shell.dialogs.stroke import BETWEEN, Stroke
from desktop_app.shell.views.veil import Veil
from desktop_app.shell.views.widgets import label, named

__all__ = ["CheatSheet", "Stroke"]

LEAST_COLUMN = 285
MOST_COLUMNS = 4
MARGIN = 24


@dataclass(frozen=True, slots=True)
class Group:
    """A head with the strokes under it."""

    head: str
    strokes: tuple[Stroke, ...]

    @property
    def rows(self) -> int:
        """The rows that it takes, with the room above the head."""
        return len(self.strokes) + 2


class SheetArea(QScrollArea):
    """Scrolls the sheet where the window is low; the keys that opened it close it."""

    left = Signal()
    focus_lost = Signal()

    def event(self, event: QEvent) -> bool:
        """Take the keys that close before they open another sheet."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _closes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _closes(event):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_lost.emit()


class CheatSheet(Veil):
    """All keys, menu by menu in columns, and what the mouse does; Escape, "?" or a click beside it closes."""

    def __init__(self, window: QWidget, strokes: Sequence[Stroke]) -> None:
        super().__init__(window)
        self.setObjectName("cheatSheet")
        self.setAccessibleName(self.tr("Keys and mouse"))
        self._groups = [*grouped(strokes), *grouped(gestures())]
        self._columns = 0
        self._area = SheetArea(self.card)
        self._close = QPushButton(self.tr("Close"), self.card)
        self._close.clicked.connect(self.close_veil)
        self._area.left.connect(self.close_veil)
        self._area.focus_lost.connect(self._heed_lost)
        named(self._area, "cheatSheetArea", self.tr("Keys and mouse"))
        named(self._close, "closeCheatSheet", self.tr("Close"), self.tr("Close (Esc)"))
        self._arrange()

    def open_sheet(self) -> None:
        """Show it."""
        self.open_over(self._area)

    def fit(self) -> None:
        """Take as many columns as the window has room for, and no more height than they need."""
        super().fit()
        room = self.width() - 4 * MARGIN
        columns = max(1, min(MOST_COLUMNS, room // LEAST_COLUMN))
        if columns != self._columns:
            self._columns = columns
            self._area.setWidget(page(self._groups, columns))
            self._area.widget().setAutoFillBackground(False)
        inner = self._area.widget()
        width = min(room, columns * (LEAST_COLUMN + 20))
        wanted = inner.heightForWidth(width) if inner.hasHeightForWidth() else inner.sizeHint().height()
        self._area.setFixedSize(width + 12, min(wanted + 2, self.height() - 6 * MARGIN))
        self.card.adjustSize()
        self.card.move((self.width() - self.card.width()) // 2, (self.height() - self.card.height()) // 2)

    def _heed_lost(self) -> None:
        self.heed_lost_focus()

    def _arrange(self) -> None:
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Keys and mouse"), "title", self.card))
        head.addStretch(1)
        head.addWidget(label(self.tr("Everything is also found by name: Ctrl+K"), "quiet", self.card))
        head.addSpacing(8)
        head.addWidget(self._close)
        rows = QVBoxLayout(self.card)
        rows.setContentsMargins(16, 12, 8, 12)
        rows.addLayout(head)
        rows.addWidget(self._area)


def grouped(strokes: Sequence[Stroke]) -> list[Group]:
    """Return the strokes under their heads; a stroke without keys is a head."""
    groups: list[Group] = []
    head = ""
    for is_head, run in groupby(strokes, key=lambda stroke: not stroke.keys):
        if is_head:
            head = list(run)[-1].text
        else:
            groups.append(Group(head, tuple(run)))
    return groups


def dealt(groups: Sequence[Group], columns: int) -> list[list[Group]]:
    """Deal groups out to columns of about one height, in order; a group too long for a column is split."""
    limit = -(-sum(group.rows for group in groups) // columns) + 1
    made: list[list[Group]] = [[]]
    filled = 0
    for group in groups:
        rest = group
        while filled + rest.rows > limit and len(made) < columns:
            fitting = limit - filled - 2
            if fitting >= 3 and len(rest.strokes) - fitting >= 3:
                made[-1].append(Group(rest.head, rest.strokes[:fitting]))
                rest = Group(rest.head, rest.strokes[fitting:])
            elif not made[-1]:
                break
            made.append([])
            filled = 0
        made[-1].append(rest)
        filled += rest.rows
    return made


def page(groups: Sequence[Group], columns: int) -> QWidget:
    """Return the sheet itself."""
    made = QWidget()
    side_by_side = QHBoxLayout(made)
    side_by_side.setContentsMargins(0, 0, 8, 0)
    side_by_side.setSpacing(28)
    for column in dealt(groups, columns):
        lines = QVBoxLayout()
        lines.setSpacing(3)
        for group in column:
            _fill(lines, group, made)
        lines.addStretch(1)
        side_by_side.addLayout(lines, 1)
    return made


def _fill(lines: QVBoxLayout, group: Group, parent: QWidget) -> None:
    head = label(group.head, "section", parent)
    head.setContentsMargins(0, 8, 0, 2)
    lines.addWidget(head)
    for stroke in group.strokes:
        text = QLabel(stroke.text, parent)
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setAccessibleName(f"{stroke.text}: {stroke.keys}")
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(text, 1)
        for keys in stroke.keys.split(BETWEEN):
            line.addWidget(label(keys, "key", parent), 0, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(line)


def _closes(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1) or event.text() == "?"
