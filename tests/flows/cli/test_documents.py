"""`crossread remove`, `undo` and `redo`: a document goes and comes back with all that hangs on it."""

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def project(crossread: Callable, memo: Path, statement: Path, tmp_path: Path) -> Path:
    path = tmp_path / "case.crossread"
    crossread("import", memo, statement, "--project", path)
    crossread("compare", "--no-meaning", "--project", path, 1, 2)
    crossread("judge", "--project", path, "--comparison", 1, 1, "accept", "--note", "Compare the dates.")
    return path


def test_without_yes_it_is_said_what_would_go(crossread: Callable, project: Path) -> None:
    before = crossread("list", "--project", project).out
    outcome = crossread("remove", project, 2)
    assert outcome.code == 1
    assert "This goes with it: 1 comparison, 1 judged link, 1 note." in outcome.out
    assert outcome.err == "crossread: Nothing was changed: add --yes to take it out.\n"
    assert crossread("list", "--project", project).out == before


def test_a_document_goes_and_undo_brings_it_back(crossread: Callable, project: Path, statement: Path) -> None:
    before = crossread("list", "--project", project).out
    outcome = crossread("remove", project, statement.name, "--yes")
    assert outcome.code == 0, outcome.err
    assert "was taken out of the project. This goes with it: 1 comparison" in outcome.out
    after = crossread("list", "--project", project).out
    assert statement.name not in after
    assert "Comparison 1" not in after
    assert crossread("undo", project).out.startswith("Taken back: Remove “")
    assert crossread("list", "--project", project).out == before
    assert crossread("redo", project).out.startswith("Made again: Remove “")
    assert crossread("list", "--project", project).out == after
    assert crossread("check", project).code == 0


def test_undo_takes_back_one_change_after_another(crossread: Callable, project: Path) -> None:
    said = [crossread("undo", project).out for _ in range(2)]
    assert said[0] != said[1]
    nothing = crossread("undo", project)
    assert (nothing.code, nothing.err) == (1, "crossread: There is nothing to take back.\n")


def test_what_is_not_there_is_one_sentence(crossread: Callable, project: Path, tmp_path: Path) -> None:
    for arguments in ((project, 7), (tmp_path / "none.crossread", 1)):
        outcome = crossread("remove", *arguments, "--yes")
        assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert crossread("redo", project).err == "crossread: There is nothing to make again.\n"
