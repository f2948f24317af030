"""A project as a file: made, opened, checked, saved elsewhere, closed."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from desktop_app import __version__
from desktop_app.core.store.checking import check_project
from desktop_app.core.store.entries import CheckResult
from desktop_app.core.store.opening import Opened, create_file, open_file
from desktop_app.core.store.pack import whole
from desktop_app.core.store.properties import TITLE, load_property, save_property
from desktop_app.core.store.saving import save_elsewhere
from desktop_app.core.store.view_state import load_view_state, save_view_state

Clock = Callable[[], str]


def now_utc() -> str:
    """Return the time now, as ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class ProjectFile:
    """An open project file. Safe to use from any thread."""

    def __init__(self, opened: Opened, clock: Clock) -> None:
        """Hold an open file."""
        self._database = opened.database
        self._lock = opened.lock
        self._clock = clock

    @classmethod
    def create(cls, path: Path, title: str = "", clock: Clock = now_utc) -> Self:
        """Make a new project at `path` and open it. Raises: UserError if something is there already."""
        return cls._of(create_file(path, whole(title), clock(), __version__), clock)

    @classmethod
    def open(cls, path: Path, read_only: bool = False, clock: Clock = now_utc) -> Self:
        """Open the project at `path`; read-only also where it cannot be written.

        Raises: UserError if it is none, damaged or from a newer program; ProjectInUse if another window holds it.
        """
        return cls._of(open_file(path, read_only, clock(), __version__), clock)

    @classmethod
    def _of(cls, opened: Opened, clock: Clock) -> Self:
        try:
            return cls(opened, clock)
        except BaseException:
            opened.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file, which is whole afterwards; harmless if done twice."""
        Opened(self._database, self._lock).close()

    @property
    def path(self) -> Path:
        """Return where the project is."""
        return self._database.path

    @property
    def is_read_only(self) -> bool:
        """Say whether nothing can be changed."""
        return self._database.is_read_only

    @property
    def title(self) -> str:
        """Return the project's title; empty if it has none."""
        with self._database.reading() as database:
            return load_property(database, TITLE)

    def rename(self, title: str) -> None:
        """Give the project another title; the file keeps its name."""
        with self._database.writing() as database:
            save_property(database, TITLE, whole(title))

    def check(self) -> CheckResult:
        """Look at everything that is stored, and say what is wrong."""
        with self._database.reading() as database:
            return check_project(database)

    def save_as(self, path: Path) -> None:
        """Write the project to `path`, whole, and go on there; an untitled one does not stay behind.

        A project open read-only can be written from then on.
        A project at `path` is overwritten (whoever calls has asked), anything else is not.
        Raises: UserError, ProjectInUse or EnvironmentProblem; then nothing has changed.
        """
        self._lock = save_elsewhere(self._database, self._lock, path)

    def view_state(self, name: str) -> str | None:
        """Return what was kept under `name` about how the project was looked at, or None."""
        with self._database.reading() as database:
            return load_view_state(database, name)

    def set_view_state(self, name: str, value: str) -> None:
        """Keep how the project is looked at; nothing happens if it is open read-only."""
        if self.is_read_only:
            return
        with self._database.writing() as database:
            save_view_state(database, name, whole(value))
