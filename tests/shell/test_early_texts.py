"""The texts of a long comparison are there before its links."""

import weakref
from pathlib import Path
from threading import Event, get_ident

import pytest

from desktop_app.core.errors import UserError
from desktop_app.core.project import Project
from desktop_app.shell.session import desk as desk_module
from tests.window_fixtures import Opened, dressed, look, opened, pair

__all__ = ["dressed", "look", "opened", "pair"]


@pytest.fixture
def path(tmp_path: Path, pair: tuple[Path, Path]) -> Path:
    path = tmp_path / "long.crossread"
    project = Project.create(path)
    left, right = (project.import_file(one) for one in pair)
    project.compare(left.id, right.id)
    project.close()
    return path


def test_texts_are_shown_and_links_join_them(opened: Opened, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk_module, "LONG", 1)
    one = opened.assembly
    seen: list[tuple[str, int, bool]] = []

    def note(_spread: object) -> None:
        pane = one.comparison.left.pane
        seen.append((pane.document.text[:10], len(pane.marks), one.workspace.isVisible()))

    one.desk.texts_came.connect(note)
    opened.open(path)
    assert seen == [("MEMORANDUM", 0, True)]
    opened.until(lambda: bool(one.comparison.left.pane.marks))
    assert one.desk.spread.comparison is not None


def test_short_texts_wait_for_their_links(opened: Opened, path: Path) -> None:
    came: list[object] = []
    opened.assembly.desk.texts_came.connect(came.append)
    opened.open(path)
    assert came == []


def test_texts_go_again_when_their_links_cannot_be_read(
    opened: Opened, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_module, "LONG", 1)

    def fail(*_given: object) -> None:
        raise UserError("The links cannot be read.")

    monkeypatch.setattr(Project, "analysis", fail)
    opened.open(path)
    assert opened.texts()[-1] == "The links cannot be read."
    assert opened.assembly.desk.spread.left is None
    assert opened.assembly.welcome.isVisible()


def test_no_connection_watches_what_the_job_lets_go_of(
    opened: Opened, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt cuts a connection to a bound method where its object dies: on the job's thread that ended the program."""
    monkeypatch.setattr(desk_module, "LONG", 1)
    watched: list[tuple[bool, int]] = []

    class Watched(Event):
        def wait(self, timeout: float | None = None) -> bool:
            is_set = super().wait(timeout)
            watched.append((get_ident() == window_thread, weakref.getweakrefcount(self)))
            return is_set

    window_thread = get_ident()
    monkeypatch.setattr(desk_module, "Event", Watched)
    opened.open(path)
    assert watched == [(False, 0)]
