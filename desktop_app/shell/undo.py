"""Undo as the window shows it: a mirror of the project's journal."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

if TYPE_CHECKING:  # the project brings the store with it, which is slow to import before the window shows
    from desktop_app.core.project import Project


class UndoMirror:
    """Keep the words and the state of two actions true to the journal."""

    def __init__(self, undo: QAction, redo: QAction) -> None:
        self._undo = undo
        self._redo = redo

    def refresh(self, project: "Project | None") -> None:
        """Read the journal's labels anew."""
        is_open = project is not None and not project.is_read_only
        undo_label = project.undo_label if is_open else None
        redo_label = project.redo_label if is_open else None
        self._undo.setEnabled(undo_label is not None)
        self._redo.setEnabled(redo_label is not None)
        self._undo.setText(self._worded(QCoreApplication.translate("Undo", "&Undo"), undo_label))
        self._redo.setText(self._worded(QCoreApplication.translate("Undo", "&Redo"), redo_label))

    @staticmethod
    def _worded(verb: str, label: str | None) -> str:
        return f"{verb}: {label.replace('&', '&&')}" if label else verb
