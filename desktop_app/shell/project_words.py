"""What the window says of its project: what it is called, what undo would take back."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop_app.shell.actions import standing
from desktop_app.shell.session.session import Session
from desktop_app.shell.undo import UndoMirror


class ProjectWords(QObject):
    """Keeps title and undo true to the project, which is asked when it has changed and not at every step in it."""

    def __init__(
        self, session: Session, window: QWidget, undo: QAction, redo: QAction, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._window = window
        self._undo = UndoMirror(undo, redo)
        for signal in (session.switched, session.moved, session.edited):
            signal.connect(self._refresh)
        self._refresh()

    def _refresh(self, _what: object = None) -> None:
        self._undo.refresh(self._session.project)
        self._window.setWindowTitle(standing.title(self._session))
