"""Entries of the project as rows of a list: what documents and comparisons have in common."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject

from desktop_app.core.entities import Changes
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.session import Session


class EntriesModel(QAbstractListModel):
    """One row for each entry; reads anew when another project is opened, redraws when others lie on the desk."""

    def __init__(self, session: Session, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._entries: tuple[Any, ...] = ()
        session.switched.connect(self.refresh)
        session.edited.connect(self._follow)
        desk.laid.connect(self._redraw)
        desk.sifted.connect(self._redraw)
        desk.renewed.connect(self._redraw)

    def refresh(self) -> None:
        """Read the entries anew."""
        self.beginResetModel()
        self._entries = self._read()
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def _read(self) -> tuple[Any, ...]:
        project = self._session.project
        return tuple(self._of(project)) if project is not None else ()

    def _redraw(self) -> None:
        if self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))

    def _entry_at(self, index: QModelIndex) -> Any:
        is_row = index.isValid() and index.row() < len(self._entries)
        return self._entries[index.row()] if is_row else None

    def _of(self, project: Any) -> Iterable[Any]:
        """Return what the project holds of this kind."""
        raise NotImplementedError

    def _follow(self, changes: Changes) -> None:
        """Take up what an edit changed."""
        raise NotImplementedError
