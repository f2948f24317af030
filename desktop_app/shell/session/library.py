"""The library: opening, making and finding project files."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.core import paths
from desktop_app.core.errors import Cancelled, CrossreadError, EnvironmentProblem, UserError
from desktop_app.core.progress import Progress
from desktop_app.shell.jobs import Job
from desktop_app.shell.messages import Offer
from desktop_app.shell.preferences import Preferences
from desktop_app.shell.session.desk import Desk, Spread, read_last
from desktop_app.shell.session.session import Session

if TYPE_CHECKING:
    from desktop_app.core.project import Project

SUFFIX = ".crossread"


class Library(QObject):
    """Open projects, and remember which."""

    def __init__(self, session: Session, desk: Desk, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._preferences = preferences
        session.switched.connect(self._remember)

    def open(self, path: Path, read_only: bool = False) -> None:
        """Open a project and put on the desk what lay there last."""
        if self._session.path == path and not read_only:
            return

        def work(progress: Progress) -> tuple["Project", Spread]:
            return open_project(path, read_only, progress)

        def failed(error: CrossreadError) -> None:
            self._not_opened(path, error)

        label = self.tr("Opening {name}").format(name=path.name)
        self._session.jobs.start(Job(label, work, self._opened, failed, subject="open"))

    def new(self) -> None:
        """Put the open project away and start with an empty window."""
        self._session.adopt(None)

    def resume(self) -> None:
        """Open again what was open when the program last ended without closing."""
        last = self._preferences.last_project()
        if last is not None and last.exists():
            self.open(last)

    def unsaved(self) -> list[Path]:
        """Return the untitled projects that were kept, newest first."""
        return [path for path in untitled() if path != self._session.path]

    def discard(self, path: Path) -> None:
        """Throw an untitled project away."""
        if path.parent == untitled_folder():
            path.unlink(missing_ok=True)

    def _opened(self, opened: tuple["Project", Spread]) -> None:
        project, spread = opened
        self._session.messages.sweep()
        self._session.adopt(project)
        self._desk.lay(spread)
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
        path = self._session.path
        self._preferences.set_last_project(path)
        if path is not None and not is_untitled(path):
            self._preferences.add_recent(path)


def open_project(path: Path, read_only: bool, progress: Progress) -> tuple["Project", Spread]:
    """Open a project file and read what lay on the desk; the store is imported here because it is slow to load."""
    from desktop_app.core.project import Project

    project = Project.open(path, read_only=read_only)
    try:
        return project, read_last(project, progress)
    except CrossreadError:
        project.close()
        raise


def untitled_folder() -> Path:
    """Return the folder of projects that have no name yet, made if it is missing."""
    folder = paths.data_folder() / "untitled"
    folder.mkdir(exist_ok=True)
    return folder


def untitled() -> list[Path]:
    """Return the untitled projects, newest first."""
    return sorted(untitled_folder().glob(f"*{SUFFIX}"), key=lambda path: (-path.stat().st_mtime, path.name))


def is_untitled(path: Path) -> bool:
    """Say whether a project has no name of its own yet."""
    return path.parent == untitled_folder()


def open_untitled() -> "Project":
    """Make an untitled project, which is on disk from the first moment."""
    from desktop_app.core.project import Project

    taken = {path.stem for path in untitled_folder().iterdir()}
    number = next(number for number in range(1, len(taken) + 2) if f"Untitled {number}" not in taken)
    return Project.create(untitled_folder() / f"Untitled {number}{SUFFIX}")


def example_paths() -> tuple[Path, Path]:
    """Return the two files of the example. Raises: UserError if they are not there."""
    manifest = paths.corpus() / "manifest.json"
    try:
        pairs = json.loads(manifest.read_text(encoding="utf-8"))["pairs"]
        pair = next((pair for pair in pairs if pair.get("example")), pairs[0])
        return paths.corpus() / pair["left"], paths.corpus() / pair["right"]
    except (OSError, ValueError, KeyError, IndexError) as error:
        raise UserError("The example did not come with this copy of Crossread. Install it again to get it.") from error
