"""A project of two invented documents, open and closed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.core.project import Project
from tests.core.store.store_builders import fill


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CROSSREAD_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A place for a project, in a folder whose name asks for care."""
    folder = tmp_path / "cases? 50% #1 é"
    folder.mkdir()
    return folder / "ferry.crossread"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    with Project.create(path, "Ferry") as project:
        fill(project)
        yield project


@pytest.fixture
def closed(path: Path) -> Path:
    """A project that holds a comparison and is closed."""
    with Project.create(path, "Ferry") as project:
        fill(project)
    return path
