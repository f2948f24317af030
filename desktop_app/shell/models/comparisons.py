"""The comparisons of the project, as rows."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QModelIndex, Qt

from desktop_app.core.entities import Changes
from desktop_app.shell.models import words
from desktop_app.shell.models.entries import EntriesModel
from desktop_app.shell.models.roles import Role


class ComparisonsModel(EntriesModel):
    """One row for each comparison, with how far it is judged."""

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self._entry_at(index)
        if entry is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Role.TITLE:
                return entry.comparison.title
            case Role.DETAIL:
                return self._detail(entry)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return f"{entry.comparison.title}\n{self._detail(entry)}"
            case Role.ID:
                return entry.comparison.id
            case Role.IS_ON_DESK:
                current = self._desk.spread.comparison
                return current is not None and current.id == entry.comparison.id
        return None

    def _detail(self, entry: Any) -> str:
        judged = self.tr("%n judged", "", entry.judged)
        return f"{words.links(self._links(entry))}, {judged}"

    def _links(self, entry: Any) -> int:
        """Return how many links are on show, where the comparison lies on the desk, or else how many are listed."""
        current = self._desk.spread.comparison
        is_on_desk = current is not None and current.id == entry.comparison.id
        return len(self._desk.links()) if is_on_desk else int(entry.links)

    def _follow(self, changes: Changes) -> None:
        if changes.comparisons or changes.documents:
            self.refresh()
        elif changes.links:
            self._count()

    def _of(self, project: Any) -> Iterable[Any]:
        return project.comparisons()

    def _count(self) -> None:
        self._entries = self._read()
        self._redraw()
