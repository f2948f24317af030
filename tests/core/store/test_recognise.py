"""Telling projects from other files."""

import os
import sqlite3
from pathlib import Path

import pytest

from desktop_app.core.project import Project
from desktop_app.core.store.recognise import is_project


def test_project_is_known_by_its_suffix_when_it_is_not_there_yet(tmp_path: Path) -> None:
    assert is_project(tmp_path / "Work.CROSSREAD")


def test_project_is_known_by_its_content_when_it_lost_its_suffix(tmp_path: Path) -> None:
    path = tmp_path / "work.crossread"
    Project.create(path).close()
    assert is_project(path.rename(tmp_path / "work"))


def test_other_files_are_no_projects(tmp_path: Path) -> None:
    foreign = tmp_path / "foreign"
    database = sqlite3.connect(foreign)
    database.execute("CREATE TABLE t (x)")
    database.commit()
    database.close()
    (tmp_path / "empty").touch()
    (tmp_path / "words").write_text("SQLite format 3", encoding="utf-8")
    assert not any(is_project(tmp_path / name) for name in ("foreign", "empty", "words", "missing", "."))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_pipe_is_no_project_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert not is_project(tmp_path / "pipe")
