"""The session: the open project with the one way to write to it."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.edits import Edit
from desktop_app.core.entities import Changes
from desktop_app.core.errors import BugError, Cancelled, CrossreadError
from desktop_app.core.progress import Progress
from desktop_app.shell.jobs import Job, Jobs
from desktop_app.shell.messages import Messages

if TYPE_CHECKING:  # the project brings the store with it, which is slow to import before the window shows
    from desktop_app.core.project import Project

log = logging.getLogger(__name__)


class Session(QObject):
    """Hold the open project; turn edits into changes that others hear of."""

    leaving = Signal()
    """The open project is about to be put away: what is half done goes into it now."""
    switched = Signal()
    """Another project is open, or none."""
    edited = Signal(object)
    """Changes: what an edit, an undo or an import touched."""
    moved = Signal()
    """The open project has another file or title."""

    def __init__(self, jobs: Jobs, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self.messages = messages
        self._project: Project | None = None
        self._untitled: tuple[Path, bool] | None = None

    @property
    def project(self) -> "Project | None":
        """The open project."""
        return self._project

    @property
    def is_writable(self) -> bool:
        """Whether edits can be made."""
        return self._project is not None and not self._project.is_read_only

    @property
    def path(self) -> Path | None:
        """The file of the open project."""
        return self._project.path if self._project is not None else None

    @property
    def is_untitled(self) -> bool:
        """Whether the open project has no name of its own yet."""
        if self._project is None:
            return False
        path = self._project.path
        if self._untitled is None or self._untitled[0] != path:
            from desktop_app.core.project import is_untitled

            self._untitled = (path, is_untitled(path))
        return self._untitled[1]

    def adopt(self, project: "Project | None") -> None:
        """Make `project` the open one; the one before is closed behind the scenes."""
        self.leaving.emit()
        before, self._project = self._project, project
        if before is not None:
            self.jobs.start(
                Job(
                    self.tr("Closing"),
                    lambda _progress: before.close(),
                    done=self._ignore,
                    failed=self.tell,
                    is_quiet=True,
                    is_serial=True,
                )
            )
        self.switched.emit()

    def close(self) -> None:
        """Close the project for good, as the window does when it goes."""
        project, self._project = self._project, None
        if project is not None:
            project.close()

    def apply(self, edit: Edit) -> Changes | None:
        """Write `edit`; return what it touched, or None if it was not written. What went wrong is told."""
        if self._project is None:
            return None
        if self._project.is_read_only:
            self.messages.problem(
                self.tr("This project is open for reading only. Save it under another name to work on it.")
            )
            return None
        try:
            changes = self._project.apply(edit)
        except CrossreadError as error:
            self.tell(error)
            return None
        self.edited.emit(changes)
        return changes

    def rename(self, title: str) -> None:
        """Give the project another title."""
        if self._project is None:
            return
        try:
            self._project.rename(title)
        except CrossreadError as error:
            self.tell(error)
            return
        self.moved.emit()

    def undo(self) -> None:
        """Take the last edit back."""
        if self._project is not None:
            self._retrace(self._project.undo)

    def redo(self) -> None:
        """Make the edit that was last taken back again."""
        if self._project is not None:
            self._retrace(self._project.redo)

    def keep_view(self, name: str, text: str) -> None:
        """Keep in the project how it is looked at, behind the scenes; what cannot be kept is let go."""
        project = self._project
        if project is None or project.is_read_only:
            return

        def work(_progress: Progress) -> None:
            project.set_view_state(name, text)

        self.jobs.start(Job("", work, self._ignore, self._let_go, is_quiet=True, is_serial=True))

    def note_changes(self, changes: Changes) -> None:
        """Pass on what a job wrote."""
        self.edited.emit(changes)

    def _retrace(self, step: Callable[[], Changes | None]) -> None:
        try:
            changes = step()
        except CrossreadError as error:
            self.tell(error)
            return
        if changes is not None:
            self.edited.emit(changes)

    def tell(self, error: CrossreadError) -> None:
        """Tell of an error in its own sentence; our own faults are told of where they are written down."""
        if isinstance(error, BugError | Cancelled):
            return
        self.messages.problem(str(error))

    def _let_go(self, error: CrossreadError) -> None:
        """Write down that a place was not kept; nobody is to be stopped for that."""
        log.info("How the project is looked at was not kept (%s)", type(error).__name__)

    def _ignore(self, _value: object) -> None:
        """Take no notice."""
