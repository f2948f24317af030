"""The rows of a queue: links, those of one passage folded under its head until one of them is current."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QStringListModel, Qt

from desktop_app.core.entities import Link
from desktop_app.shell.models import row_words, words
from desktop_app.shell.models.queue import Queue, QueueRow
from desktop_app.shell.models.roles import Role


class FoldingModel(QStringListModel):
    """Shows a queue; at most one of its passages is open.

    How many rows there are a list asks for each of them whenever some come or go. So it is Qt that counts them, in
    strings without words: asked of Python, 7,000 rows took 16 ms, which was too long for a click.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = Queue()
        self._rows: list[QueueRow] = []
        self._coming: list[QueueRow] = []
        self.rowsInserted.connect(self._take_rows)  # before any view hears of it
        self.rowsRemoved.connect(self._take_rows)
        self._opened: int | None = None
        self._is_folding = False

    @property
    def is_folding(self) -> bool:
        """Whether rows come and go just now because another passage is opened."""
        return self._is_folding

    def links(self) -> tuple[Link, ...]:
        """Return the links in the queue, those folded away too, in the order in which they are walked."""
        return self._queue.links()

    def groups(self) -> Sequence[Sequence[Link]]:
        """Return the links in the queue, those of one passage together; the same value as long as they stay."""
        return self._queue.groups

    def number(self, link_id: int | None) -> int:
        """Return where a link stands among those in the queue, from 1; 0 if it is not among them."""
        return self._queue.number(link_id)

    def place(self, link_id: int | None) -> int:
        """Return the row of a link, or -1."""
        row = self._queue.row_of(link_id, self._opened)
        return -1 if row is None else row

    def take(self, queue: Queue, current: int | None) -> None:
        """Show another queue."""
        self._queue, self._opened = queue, queue.opened(current)
        self._rows = self._coming = queue.rows(self._opened)
        self.setStringList([""] * len(self._rows))

    def freshen(self, queue: Queue) -> None:
        """Show a queue of the same links, of which something else is said now."""
        self._queue = queue
        self._rows = queue.rows(self._opened)
        self.redraw()

    def redraw(self) -> None:
        """Have all rows painted anew."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def open_for(self, link_id: int | None) -> None:
        """Fold the passage that was open, and open the one that holds the link now current."""
        opened = self._queue.opened(link_id)
        if opened == self._opened:
            return
        self._is_folding = True
        self._fold()
        self._unfold(opened)
        self._is_folding = False

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Pass over the head of the open passage, whose links stand below it."""
        is_open = index.isValid() and index.row() < len(self._rows) and self._rows[index.row()].is_open
        return Qt.ItemFlag.NoItemFlags if is_open else QAbstractListModel.flags(self, index)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Role.TITLE:
                return words.excerpt(row.first_left.left.quote)
            case Role.DETAIL:
                return words.excerpt(row.first_right.right.quote)
            case Qt.ItemDataRole.ToolTipRole:
                return row_words.tip(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return row_words.spoken(row)
            case Role.ID:
                return row.first_left.id
            case Role.LAST_ID:
                return row.fellows[-1].id if row.is_head else row.link.id
            case Role.VALUE:
                return row
        return None

    def _fold(self) -> None:
        head, self._opened = self._opened, None  # each passage before the open one has one row
        if head is not None:
            self._coming = self._queue.rows(None)
            self.removeRows(head + 1, len(self._rows[head].fellows))
            self.dataChanged.emit(self.index(head), self.index(head))

    def _unfold(self, opened: int | None) -> None:
        self._opened = head = opened
        if head is not None:
            self._coming = self._queue.rows(opened)
            self.insertRows(head + 1, len(self._coming[head].fellows))
            self.dataChanged.emit(self.index(head), self.index(head))

    def _take_rows(self) -> None:
        self._rows = self._coming
