"""The comparisons of the project, as rows."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from desktop_app.core.entities import Changes
from desktop_app.shell.models import words
from desktop_app.shell.models.roles import Role
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.session import Session


class ComparisonsModel(QAbstractListModel):
    """One row for each comparison, with how far it is judged."""

    def __init__(self, session: Session, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._entries: tuple[Any, ...] = ()
        session.switched.connect(self.refresh)
        session.edited.connect(self._follow)
        desk.laid.connect(self._redraw)

    def refresh(self) -> None:
        """Read the comparisons anew."""
        self.beginResetModel()
        project = self._session.project
        self._entries = tuple(project.comparisons()) if project is not None else ()
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
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
        return f"{words.links(entry.links)}, {judged}"

    def _follow(self, changes: Changes) -> None:
        if changes.comparisons or changes.documents:
            self.refresh()
        elif changes.links:
            self._count()

    def _count(self) -> None:
        project = self._session.project
        if project is not None:
            self._entries = tuple(project.comparisons())
            self._redraw()

    def _redraw(self) -> None:
        if self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))
