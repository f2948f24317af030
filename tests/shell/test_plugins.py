"""Where the program looks for Qt's plugins."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo

from desktop_app.shell.app import keep_to_own_plugins


@pytest.fixture
def paths_kept() -> Iterator[list[str]]:
    """Give Qt back the places it looked in before."""
    before = QCoreApplication.libraryPaths()
    yield before
    QCoreApplication.setLibraryPaths(before)


def test_plugins_of_the_system_are_left_alone_when_frozen(
    paths_kept: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    QCoreApplication.addLibraryPath(str(tmp_path))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    keep_to_own_plugins()
    assert QCoreApplication.libraryPaths() == [QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)]


def test_plugins_are_looked_for_as_qt_does_when_not_frozen(paths_kept: list[str], tmp_path: Path) -> None:
    QCoreApplication.addLibraryPath(str(tmp_path))
    keep_to_own_plugins()
    assert str(tmp_path) in QCoreApplication.libraryPaths()
