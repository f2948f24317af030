"""What is opened is looked at first; each refusal says what to do."""

import os
import shutil
import sqlite3
import sys
from pathlib import Path

import pytest

from desktop_app.core.edits import SetVerdict
from desktop_app.core.entities import Verdict
from desktop_app.core.errors import CrossreadError, EnvironmentProblem, UserError
from desktop_app.core.project import DamagedProject, Project
from desktop_app.core.store import lock, opening
from desktop_app.core.store.backup import BACKUPS_KEPT, back_up, backups_of
from desktop_app.core.store.database import OpenMode
from desktop_app.core.store.migrations import APPLICATION_ID, FILE_VERSION
from tests.core.store.store_builders import fill

ACCEPT = SetVerdict(1, 1, Verdict.OPEN, Verdict.ACCEPTED)


def run_sql(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    try:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    finally:
        connection.close()


def test_project_is_one_file_when_closed(closed: Path) -> None:
    assert [one.name for one in closed.parent.iterdir()] == [closed.name]
    head = closed.read_bytes()[:100]
    assert head[:16] == b"SQLite format 3\0"
    assert int.from_bytes(head[68:72], "big") == APPLICATION_ID
    assert head[18] == 1, "the journal mode in the file is that of a file without companions"


def test_create_refuses_when_something_is_there(closed: Path) -> None:
    before = closed.read_bytes()
    with pytest.raises(UserError, match="exists already"):
        Project.create(closed)
    assert closed.read_bytes() == before
    assert [one.name for one in closed.parent.iterdir()] == [closed.name]


def test_create_refuses_when_the_folder_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no folder"):
        Project.create(tmp_path / "nowhere" / "x.crossread")


@pytest.mark.parametrize("content", [b"", b"x", b"not a project at all" * 500, b"SQLite format 3\0", b"PK\3\4" * 99])
def test_open_refuses_when_the_file_is_no_project(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(UserError, match=r"no Crossread project|damaged"):
        Project.open(path)
    assert path.read_bytes() == content
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_open_refuses_when_the_database_is_of_another_program(path: Path) -> None:
    run_sql(path, "CREATE TABLE documents (id)", "PRAGMA user_version=1")
    with pytest.raises(UserError, match="no Crossread project"):
        Project.open(path)


def test_open_refuses_when_there_is_nothing(path: Path) -> None:
    with pytest.raises(UserError, match="no project at"):
        Project.open(path)


def test_open_refuses_when_it_is_a_folder(path: Path) -> None:
    path.mkdir()
    with pytest.raises(UserError, match="is a folder"):
        Project.open(path)


def test_open_names_both_versions_when_the_project_is_newer(closed: Path) -> None:
    run_sql(closed, "PRAGMA user_version=77", "UPDATE properties SET value = '9.8' WHERE name = 'written_by'")
    with pytest.raises(
        UserError, match=rf"newer Crossread 9\.8 \(file version 77; this one reads up to {FILE_VERSION}\)"
    ):
        Project.open(closed)


def test_open_survives_when_a_newer_project_hides_its_program(closed: Path) -> None:
    run_sql(closed, "PRAGMA user_version=77", "DROP TABLE properties")
    with pytest.raises(UserError, match="newer Crossread \\(file version 77"):
        Project.open(closed, read_only=True)


@pytest.mark.parametrize("page", range(1, 20, 3))
def test_open_or_check_tells_when_bytes_are_damaged(closed: Path, page: int) -> None:
    content = bytearray(closed.read_bytes())
    content[page * 4096 : page * 4096 + 200] = b"\xff" * 200
    closed.write_bytes(content)
    try:
        with Project.open(closed) as project:
            assert not project.check().is_sound
    except UserError as error:
        assert "damaged" in str(error)
    assert not lock.lock_path(closed).exists()


def test_open_tells_when_the_file_is_cut_off(closed: Path) -> None:
    closed.write_bytes(closed.read_bytes()[:9000])
    with pytest.raises(DamagedProject, match="no backup"):
        Project.open(closed)


def test_open_names_the_backups_when_damaged_and_there_are_some(closed: Path) -> None:
    back_up(closed, OpenMode.READ_ONLY, "2031-01-01T00:00:00")
    closed.write_bytes(closed.read_bytes()[:9000])
    with pytest.raises(DamagedProject, match=r"ferry\.crossread\.backups"):
        Project.open(closed)


def test_any_cut_gives_a_sentence_never_a_traceback(closed: Path, tmp_path: Path) -> None:
    content = closed.read_bytes()
    for length in range(0, len(content.rstrip(b"\0")), 1501):  # behind that, nothing is lost
        cut = tmp_path / f"{length}.crossread"
        cut.write_bytes(content[:length])
        with pytest.raises(CrossreadError):
            Project.open(cut)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE contents SET segments = x'00'",
        "UPDATE contents SET pages = x'00'",
        "UPDATE contents SET text = x'ff'",
        "UPDATE contents SET text = 'short'",
        "UPDATE contents SET gaps = '[[\"paragraph\", 3, 4]]'",
        "UPDATE documents SET guessed = 'x'",
        "DELETE FROM contents",
        "DROP TABLE contents",
    ],
)
def test_document_is_refused_when_its_row_was_tampered_with(closed: Path, statement: str) -> None:
    run_sql(closed, "PRAGMA foreign_keys=OFF", statement)
    with Project.open(closed) as project, pytest.raises(DamagedProject):
        project.document(1)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE links SET verdict = 'maybe'",
        "UPDATE links SET evidence = '[[1]]'",
        "UPDATE links SET left_start = 9, left_end = 3",
        "UPDATE comparisons SET settings = '{'",
        "UPDATE comparisons SET passages = '[7]'",
        "INSERT INTO topics (comparison_id, id, label, terms, left_spans, right_spans, links, colour)"
        " VALUES (1, 1, 'x', '[]', '[[2, 1]]', '[]', '[]', 0)",
    ],
)
def test_analysis_is_refused_when_a_row_was_tampered_with(closed: Path, statement: str) -> None:
    run_sql(closed, statement)
    with Project.open(closed) as project, pytest.raises(DamagedProject):
        project.analysis(1)


def test_open_refuses_when_a_foreign_file_brings_a_trigger(closed: Path) -> None:
    run_sql(closed, "CREATE TRIGGER evil AFTER UPDATE ON links BEGIN DELETE FROM documents; END")
    with pytest.raises(DamagedProject):
        Project.open(closed)


def test_open_refuses_when_the_journal_was_tampered_with(closed: Path) -> None:
    run_sql(closed, "INSERT INTO journal (at, kind, label, edit) VALUES ('', 'jump', '', '')")
    with pytest.raises(DamagedProject):
        Project.open(closed)
    assert not lock.lock_path(closed).exists()


def test_copy_of_an_open_project_with_its_log_opens(project: Project, tmp_path: Path) -> None:
    project.apply(ACCEPT)
    copy = tmp_path / "copy.crossread"
    for ending in ("", "-wal"):
        shutil.copyfile(f"{project.path}{ending}", f"{copy}{ending}")
    with Project.open(copy) as again:
        assert again.link(1, 1).verdict is Verdict.ACCEPTED
        assert again.check().is_sound
    assert not copy.with_name(copy.name + "-wal").exists()


def test_read_only_sees_everything_and_writes_nothing(closed: Path) -> None:
    before = closed.read_bytes()
    with Project.open(closed, read_only=True) as project:
        assert project.is_read_only
        assert project.check().is_sound
        with pytest.raises(UserError, match="read-only"):
            project.apply(ACCEPT)
        project.set_view_state("scroll", "1")
        assert project.view_state("scroll") is None
    assert closed.read_bytes() == before


def test_project_opens_read_only_when_its_folder_takes_no_lock(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(opening, "take_lock", refuse)
    with Project.open(closed) as project:
        assert project.is_read_only
        assert len(project.documents()) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows folders have no such permission")
def test_project_opens_read_only_when_its_folder_cannot_be_written(closed: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("the superuser may write everywhere")
    run_sql(closed, "PRAGMA journal_mode=WAL")
    closed.parent.chmod(0o500)
    try:
        with Project.open(closed) as project:
            assert project.is_read_only
            assert len(project.documents()) == 2
    finally:
        closed.parent.chmod(0o700)


def test_unreadable_file_is_told_when_opened(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, mode: OpenMode) -> None:
        error = sqlite3.OperationalError("unable to open database file")
        error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
        raise error

    monkeypatch.setattr(opening, "connect", refuse)
    with pytest.raises(EnvironmentProblem, match="cannot be opened"):
        Project.open(closed)


def test_older_project_is_backed_up_before_it_is_brought_up_to_date(closed: Path) -> None:
    run_sql(closed, "PRAGMA user_version=0")
    with pytest.raises(UserError, match="older Crossread"):
        Project.open(closed, read_only=True)
    with Project.open(closed, clock=lambda: "2031-05-06T07:08:09+00:00") as project:
        assert project.check().is_sound
    (copy,) = backups_of(closed)
    assert copy.name == "ferry 2031-05-06T07.08.09+00.00.crossread"
    run_sql(copy, f"PRAGMA user_version={FILE_VERSION}")
    with Project.open(copy) as project:
        assert project.check().documents == 2


def test_oldest_backups_go_when_there_are_many(closed: Path) -> None:
    for day in range(1, BACKUPS_KEPT + 3):
        back_up(closed, OpenMode.READ_ONLY, f"2031-01-0{day}")
    assert [one.stem[-2:] for one in backups_of(closed)] == ["07", "06", "05", "04", "03"]


def test_backup_counts_only_when_it_is_whole(closed: Path) -> None:
    content = bytearray(closed.read_bytes())
    content[5 * 4096 :] = b"\xff" * (len(content) - 5 * 4096)
    closed.write_bytes(content)
    with pytest.raises(DamagedProject):
        back_up(closed, OpenMode.READ_ONLY, "2031-01-01")
    assert backups_of(closed) == ()


def test_link_to_a_project_leads_to_the_same_lock(closed: Path, tmp_path: Path) -> None:
    alias = tmp_path / "alias.crossread"
    try:
        alias.symlink_to(closed)
    except OSError:
        pytest.skip("no symbolic links here")
    with Project.open(alias) as project:
        assert project.path == closed.resolve()


def test_filling_leaves_nothing_when_it_fails(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(opening, "save_property", fail)
    with pytest.raises(CrossreadError):
        Project.create(path)
    assert list(path.parent.iterdir()) == []
    monkeypatch.undo()
    with Project.create(path) as project:
        assert fill(project) == 1
