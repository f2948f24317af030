"""Saving elsewhere, untitled projects, and the check of a whole project."""

import sqlite3
from pathlib import Path

import pytest

from desktop_app.core.edits import SetNote
from desktop_app.core.errors import UserError
from desktop_app.core.project import Project, ProjectInUse, discard, is_untitled, new_untitled, recoverable
from tests.core.store.store_builders import fill


def run_sql(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    try:
        connection.execute(statement)
        connection.commit()
    finally:
        connection.close()


def test_project_goes_on_in_the_new_file_when_saved_as(project: Project, tmp_path: Path) -> None:
    old, new = project.path, tmp_path / "new.crossread"
    project.apply(SetNote(1, 1, "", "before"))
    project.save_as(new)
    project.apply(SetNote(1, 1, "before", "after"))
    assert project.path == new
    with Project.open(old) as left_behind:
        assert left_behind.link(1, 1).note == "before"
    with pytest.raises(ProjectInUse):
        Project.open(new)
    project.undo()
    project.close()
    with Project.open(new) as again:
        assert again.link(1, 1).note == "before"
        assert again.redo_label == "Write a note on link 1"
    assert [one.name for one in tmp_path.glob("new*")] == ["new.crossread"]


def test_nothing_happens_when_saved_as_itself(project: Project) -> None:
    project.save_as(project.path)
    assert project.apply(SetNote(1, 1, "", "x")).links


def test_untitled_project_does_not_stay_behind_when_saved_as(tmp_path: Path) -> None:
    untitled = new_untitled()
    with Project.create(untitled) as project:
        fill(project)
        project.save_as(tmp_path / "named.crossread")
        assert not is_untitled(project.path)
        assert list(untitled.parent.iterdir()) == []
        assert len(project.documents()) == 2


def test_project_is_overwritten_whole_when_saved_over(project: Project, tmp_path: Path) -> None:
    target = tmp_path / "target.crossread"
    with Project.create(target, "Old"):
        pass
    target.with_name(target.name + "-wal").write_bytes(b"left by a crash")
    project.save_as(target)
    assert project.title == "Ferry"
    assert project.check().is_sound


def test_other_files_are_not_overwritten(project: Project, tmp_path: Path) -> None:
    target = tmp_path / "thesis.docx"
    target.write_bytes(b"years of work")
    with pytest.raises(UserError, match="not overwritten"):
        project.save_as(target)
    assert target.read_bytes() == b"years of work"
    assert project.apply(SetNote(1, 1, "", "x")).links


def test_project_open_elsewhere_is_not_overwritten(project: Project, tmp_path: Path) -> None:
    with Project.create(tmp_path / "other.crossread") as other, pytest.raises(ProjectInUse):
        project.save_as(other.path)


def test_emptiness_is_not_saved_over_substance(closed: Path, tmp_path: Path) -> None:
    with Project.create(tmp_path / "empty.crossread") as empty, pytest.raises(UserError, match="holds none"):
        empty.save_as(closed)
    with Project.open(closed) as project:
        assert len(project.documents()) == 2


@pytest.mark.parametrize("name", ["", "nowhere/x.crossread"])
def test_save_as_says_when_the_place_is_wrong(project: Project, tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="folder"):
        project.save_as(tmp_path / name)


def test_read_only_project_can_be_changed_when_saved_as(closed: Path, tmp_path: Path) -> None:
    with Project.open(closed, read_only=True) as project:
        project.save_as(tmp_path / "mine.crossread")
        assert not project.is_read_only
        assert project.apply(SetNote(1, 1, "", "mine")).links


def test_untitled_projects_come_back_when_they_hold_something() -> None:
    first, empty, used = (new_untitled_closed(number) for number in range(3))
    with Project.open(first) as project:
        fill(project)
    damaged = first.with_name("untitled-0-9.crossread")
    damaged.write_bytes(b"SQLite format 3\0 but no more")
    with Project.open(used) as open_now:
        fill(open_now)
        assert recoverable() == [first]
    assert set(recoverable()) == {first, used}
    assert not empty.exists()
    assert damaged.exists()


def new_untitled_closed(_number: int) -> Path:
    path = new_untitled()
    Project.create(path).close()
    return path


def test_untitled_project_is_gone_when_discarded() -> None:
    path = new_untitled_closed(0)
    discard(path)
    assert list(path.parent.iterdir()) == []


def test_check_is_sound_when_nothing_is_wrong(project: Project) -> None:
    result = project.check()
    assert (result.documents, result.comparisons, result.links, result.judged) == (2, 1, 3, 0)
    assert result.is_sound


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE contents SET original = x'00' WHERE document_id = 1", "The original of document 1"),
        ("UPDATE contents SET text = text || '!' WHERE document_id = 2", "The text of document 2"),
        ("UPDATE links SET right_quote = 'made up' WHERE id = 2", "Link 2 of comparison 1"),
        ("UPDATE links SET left_end = 9999 WHERE id = 3", "Link 3 of comparison 1"),
        ("DELETE FROM contents WHERE document_id = 1", "Document 1 has no content"),
        ("DELETE FROM documents WHERE id = 1", "A row of"),
    ],
)
def test_check_says_what_is_wrong(closed: Path, statement: str, problem: str) -> None:
    run_sql(closed, statement)
    with Project.open(closed, read_only=True) as project:
        result = project.check()
    assert not result.is_sound
    assert any(one.startswith(problem) for one in result.problems)
