"""The keeper: how a comparison is read, stored in the project and put back when it lies on the desk again."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.core.entities import Document, Side
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.reading_state import ReadingState, reading_state
from desktop_app.shell.session.session import Session
from desktop_app.shell.session.spread import READING, READING_ALONE

if TYPE_CHECKING:
    from desktop_app.core.project import Project

STORE_AFTER_MS = 600
LEFT = Side.LEFT.value

SIDES = frozenset(side.value for side in Side)

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
        self._stored: dict[str, str] = {}
        self._before: Document | None = None
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
        spread = self._desk.spread
        if not self._desk.is_laying and (spread.comparison is not None or spread.is_alone):
            self._due.start()

    def store(self) -> None:
        """Store how the comparison is read just now, behind the scenes."""
        self._due.stop()
        spread, project = self._desk.spread, self._session.project
        if project is None or project is not self._project:
            return
        if spread.comparison is not None:
            state = self._gathered()
            self._desk.note_reading(state)
            self._write(project, f"{READING} {spread.comparison.id}", state)
        elif spread.is_alone and spread.left is not None:
            self._write(project, f"{READING_ALONE} {spread.left.id}", ReadingState(left=self._parts[LEFT][0]()))

    def _write(self, project: "Project", name: str, state: ReadingState) -> None:
        text = state.to_text()
        if project.is_read_only or self._stored.get(name) == text:
            return
        self._stored[name] = text
        self._session.keep_view(name, text)

    def _leave(self) -> None:
        self.store()
        self._due.stop()
        self._before = self._desk.spread.left

    def _gathered(self) -> ReadingState:
        found = {name: get() for name, (get, _put) in self._parts.items()}
        return replace(self._desk.spread.reading or ReadingState(), current=self._desk.current, **found)

    def _restore(self) -> None:
        spread, held = self._desk.spread, self._desk.held
        if self._session.project is not self._project:
            self._project = self._session.project
            self._stored.clear()
        if spread.is_alone:
            self._restore_alone()
        if spread.comparison is None or spread.reading is None:
            return
        for name, (_get, put) in sorted(self._parts.items(), key=_is_side):  # places last, in texts set as they were
            if held is None or name != held.value:
                put(getattr(spread.reading, name))
        self.restored.emit()

    def _restore_alone(self) -> None:
        """Bring a document that is read alone to the place where it was read last, unless it lay there already."""
        left, project, before = self._desk.spread.left, self._project, self._before
        if left is None or project is None or (before is not None and before.id == left.id):
            return
        name = f"{READING_ALONE} {left.id}"
        state = reading_state(self._stored.get(name) or project.view_state(name))
        if state is not None:
            self._parts[LEFT][1](state.left)


def _is_side(part: tuple[str, object]) -> bool:
    return part[0] in SIDES
