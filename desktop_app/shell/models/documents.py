"""The documents of the project, as rows."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, Qt

from desktop_app.core.entities import Changes
from desktop_app.shell.models import words
from desktop_app.shell.models.entries import EntriesModel
from desktop_app.shell.models.roles import Role

DOCUMENT_TYPE = "application/x-crossread-document"
"""What a document is dragged as, inside the window: its id in digits."""


class DocumentsModel(EntriesModel):
    """One row for each document, in the order of import."""

    _joined: dict[tuple[int, int], int] | None = None
    """How many links join each pair that is compared, once they have been counted."""

    def refresh(self) -> None:
        """Read the entries anew."""
        self._joined = None
        super().refresh()

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self._entry_at(index)
        if entry is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Role.TITLE:
                return entry.title
            case Role.DETAIL:
                return self._detail(entry)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return f"{entry.title}\n{self._detail(entry)}\n{entry.provenance.name}"
            case Role.ID:
                return entry.id
            case Role.IS_ON_DESK:
                spread = self._desk.spread
                return entry.id in {side.id for side in (spread.left, spread.right) if side is not None}
        return None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [DOCUMENT_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the first of the documents dragged."""
        made = QMimeData()
        if indexes:
            made.setData(DOCUMENT_TYPE, str(indexes[0].data(Role.ID)).encode())
        return made

    def entry(self, document_id: int) -> Any:
        """Return the entry of a document, or None."""
        return next((entry for entry in self._entries if entry.id == document_id), None)

    def _detail(self, entry: Any) -> str:
        joined = self._links_with_pivot(entry.id)
        parts = [words.links(joined) if joined is not None else "", words.readable_date(entry.provenance.date)]
        parts.append(words.pages(entry.pages) if entry.pages else words.words(entry.words))
        if entry.redactions:
            parts.append(words.blanks(entry.redactions))
        elif entry.provenance.publisher:
            parts.append(entry.provenance.publisher)
        return " · ".join(part for part in parts if part)

    def _links_with_pivot(self, document_id: int) -> int | None:
        """Return how many links join a document with the one on the left; None if they are not compared."""
        spread = self._desk.spread
        if spread.left is None or spread.left.id == document_id:
            return None
        if spread.analysis is not None and spread.right is not None and spread.right.id == document_id:
            return len(self._desk.links())
        if self._joined is None:
            project = self._session.project
            entries = project.comparisons() if project is not None else ()
            self._joined = {(one.comparison.left_id, one.comparison.right_id): int(one.links) for one in entries}
        return self._joined.get((spread.left.id, document_id))

    def _redraw(self) -> None:
        self._joined = None
        super()._redraw()

    def _follow(self, changes: Changes) -> None:
        if changes.documents:
            self.refresh()
        elif changes.comparisons:
            self._redraw()

    def _of(self, project: Any) -> Iterable[Any]:
        return project.documents()
