"""The keeper: how a comparison is read, stored in the project and put back when it lies on the desk again."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.reading_state import ReadingState
from desktop_app.shell.session.session import Session
from desktop_app.shell.session.spread import READING

if TYPE_CHECKING:
    from desktop_app.core.project import Project

STORE_AFTER_MS = 600

Get = Callable[[], Any]
Put = Callable[[Any], None]


class Keeper(QObject):
    """Ask the views how the comparison is read, and tell them how it was read."""

    restored = Signal()
    """What lies on the desk is read as it was when it lay there last."""

    def __init__(self, session: Session, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._parts: dict[str, tuple[Get, Put]] = {}
        self._project: Project | None = None
        self._stored: dict[int, str] = {}
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(STORE_AFTER_MS)
        self._due.timeout.connect(self.store)
        desk.leaving.connect(self._leave)
        desk.laid.connect(self._restore)
        session.leaving.connect(self.store)

    def keep(self, name: str, get: Get, put: Put) -> None:
        """Keep one field of ReadingState: `get` returns its value as it is now, `put` makes it so again."""
        self._parts[name] = (get, put)

    def note(self, _what: object = None) -> None:
        """Store how the comparison is read, once nothing has moved for a moment."""
        if not self._desk.is_laying and self._desk.spread.comparison is not None:
            self._due.start()

    def store(self) -> None:
        """Store how the comparison is read just now, behind the scenes."""
        self._due.stop()
        spread, project = self._desk.spread, self._session.project
        if spread.comparison is None or project is None or project is not self._project:
            return
        state = self._gathered()
        self._desk.note_reading(state)
        number, text = spread.comparison.id, state.to_text()
        if project.is_read_only or self._stored.get(number) == text:
            return
        self._stored[number] = text
        self._session.keep_view(f"{READING} {number}", text)

    def _leave(self) -> None:
        self.store()
        self._due.stop()

    def _gathered(self) -> ReadingState:
        found = {name: get() for name, (get, _put) in self._parts.items()}
        return replace(self._desk.spread.reading or ReadingState(), current=self._desk.current, **found)

    def _restore(self) -> None:
        spread, held = self._desk.spread, self._desk.held
        if self._session.project is not self._project:
            self._project = self._session.project
            self._stored.clear()
        if spread.comparison is None or spread.reading is None:
            return
        for name, (_get, put) in self._parts.items():
            if held is None or name != held.value:
                put(getattr(spread.reading, name))
        self.restored.emit()
