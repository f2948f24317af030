"""The library: opening, making and finding project files."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.core.errors import Cancelled, CrossreadError, EnvironmentProblem
from desktop_app.core.progress import Progress
from desktop_app.shell.jobs import Job
from desktop_app.shell.messages import Offer
from desktop_app.shell.preferences import Preferences
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.session import Session
from desktop_app.shell.session.spread import Spread, read_last

if TYPE_CHECKING:
    from desktop_app.core.project import Project

MOST_KEPT = 5


@dataclass(frozen=True, slots=True)
class KeptProject:
    """A project as the welcome page lists it: its file, its name, when it was last written (POSIX seconds)."""

    path: Path
    name: str
    changed_s: float


class Library(QObject):
    """Open projects, and remember which."""

    unsaved_found = Signal(object)
    """A list of KeptProject."""

    def __init__(self, session: Session, desk: Desk, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._preferences = preferences
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(0)
        self._due.timeout.connect(self._remember)
        session.switched.connect(self._due.start)

    def open(self, path: Path, read_only: bool = False, is_resumed: bool = False) -> None:
        """Open a project and put on the desk what lay there last.

        One that is resumed is left alone without a word if another window has it.
        """
        if self._session.path == path and not read_only:
            return

        def work(progress: Progress) -> tuple["Project", Spread]:
            return open_project(path, read_only, progress, self._desk.teller(progress))

        def failed(error: CrossreadError) -> None:
            self._desk.put_texts_away()
            if not (is_resumed and isinstance(error, EnvironmentProblem)):
                self._not_opened(path, error)

        label = self.tr("Opening {name}").format(name=path.name)
        self._session.jobs.start(Job(label, work, self._opened, failed, subject="open", is_serial=True))

    def new(self) -> None:
        """Put the open project away and start with an empty window."""
        self._session.adopt(None)

    def resume(self) -> None:
        """Open again what was open when the program last ended without closing."""
        last = self._preferences.last_project()
        if last is not None and last.exists():
            self.open(last, is_resumed=True)

    def find_unsaved(self) -> None:
        """Look for untitled projects that were kept; `unsaved_found` tells of them."""
        label = self.tr("Looking for unsaved work")
        self._session.jobs.start(
            Job(
                label,
                kept_projects,
                self.unsaved_found.emit,
                self._session.tell,
                subject="unsaved",
                is_quiet=True,
                is_serial=True,
            )
        )

    def discard(self, path: Path) -> None:
        """Throw an untitled project away."""
        from desktop_app.core.project import discard, is_untitled

        if is_untitled(path):
            discard(path)
        self.find_unsaved()

    def note_saved(self, path: Path) -> None:
        """Remember where the open project was saved."""
        self._preferences.set_last_project(path)
        self._preferences.add_recent(path)
        self._session.moved.emit()

    def _opened(self, opened: tuple["Project", Spread]) -> Iterator[None]:
        """Take the project, and lay what lay there last in a turn of its own."""
        project, spread = opened
        self._session.messages.sweep()
        self._session.adopt(project)
        yield
        if project is not self._session.project:
            return
        yield from self._desk.laying(spread)
        if project.is_read_only:
            self._session.messages.tell(self.tr("This project is open for reading only: nothing you do is stored."))

    def _not_opened(self, path: Path, error: CrossreadError) -> None:
        if isinstance(error, Cancelled):
            return
        if isinstance(error, EnvironmentProblem):
            offer = Offer(self.tr("Open for reading only"), lambda: self.open(path, read_only=True))
            self._session.messages.problem(str(error), offer)
        else:
            self._session.messages.problem(str(error))

    def _remember(self) -> None:
        """Note which project is open; this waits for the disk, and so has a turn of its own."""
        path = self._session.path
        self._preferences.set_last_project(path)
        if path is not None and not self._session.is_untitled:
            self._preferences.add_recent(path)


def open_project(
    path: Path, read_only: bool, progress: Progress, texts_read: Callable[[Spread], None]
) -> tuple["Project", Spread]:
    """Open a project file and read what lay on the desk; the store is imported here because it is slow to load."""
    from desktop_app.core.project import Project

    project = Project.open(path, read_only=read_only)
    try:
        return project, read_last(project, progress, texts_read)
    except CrossreadError:
        project.close()
        raise


def open_untitled() -> "Project":
    """Make an untitled project, which is on disk from the first moment."""
    from desktop_app.core.project import Project, new_untitled

    return Project.create(new_untitled())


def kept_projects(progress: Progress) -> list[KeptProject]:
    """Return the untitled projects that no window has open, the latest first."""
    from desktop_app.core.project import Project, recoverable

    kept = []
    for path in recoverable()[:MOST_KEPT]:
        progress.check()
        try:
            with Project.open(path, read_only=True) as project:
                kept.append(KeptProject(path, project.title or path.stem, project.path.stat().st_mtime))
        except (CrossreadError, OSError):
            continue
    return kept
