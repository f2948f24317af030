"""`crossread only-here`: what has no counterpart, of two files or of a comparison."""

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def project(crossread: Callable, memo: Path, statement: Path, tmp_path: Path) -> Path:
    path = tmp_path / "case.crossread"
    crossread("import", memo, statement, "--project", path)
    crossread("compare", "--no-meaning", "--project", path, 1, 2)
    return path


def test_passages_are_listed_side_by_side_with_coverage(crossread: Callable, project: Path) -> None:
    outcome = crossread("only-here", project, 1)
    assert (outcome.code, outcome.err) == (0, "")
    left, right = outcome.out.rstrip("\n").split("\n\n")
    assert left.startswith("Left:  ")
    assert right.startswith("Right: ")
    assert "passages without a counterpart; links hold " in left
    assert "[para 17] The Ambassador came prepared on the ship" in left


def test_files_and_their_comparison_give_the_same(
    crossread: Callable, project: Path, memo: Path, statement: Path
) -> None:
    kept = crossread("only-here", project, 1, "--json").json()
    fresh = crossread("only-here", memo, statement, "--no-meaning", "--json").json()
    for side, number, path in (("left", 1, memo), ("right", 2, statement)):
        assert kept[side]["id"] == number
        assert fresh[side]["path"] == str(path)
        assert kept[side]["passages"] == fresh[side]["passages"]
        assert kept[side]["coverage"] == fresh[side]["coverage"]
        assert 0 < kept[side]["coverage"]["share"] < 1


def test_no_link_touches_what_stands_only_here(crossread: Callable, memo: Path, statement: Path) -> None:
    linked = crossread("link", memo, statement, "--no-meaning", "--json", "-").json()["links"]
    alone = crossread("only-here", memo, statement, "--no-meaning", "--json").json()
    for side in ("left", "right"):
        for passage in alone[side]["passages"]:
            assert not any(
                one[side]["start"] < passage["end"] and passage["start"] < one[side]["end"] for one in linked
            )


def test_a_rejected_link_is_no_counterpart(crossread: Callable, project: Path) -> None:
    before = crossread("only-here", project, 1, "--json").json()
    for line in crossread("list", "--project", project).out.split("\n"):
        cells = line.split("\t")
        if len(cells) > 5:
            crossread("judge", "--project", project, "--comparison", 1, cells[0], "reject")
    after = crossread("only-here", project, 1, "--json").json()
    assert before["left"]["coverage"]["covered"] > after["left"]["coverage"]["covered"] == 0


@pytest.mark.parametrize(
    ("number", "sentence"), [("9", "omparison"), ("one", "one is no number of a comparison"), ("9" * 30, "so high")]
)
def test_a_comparison_that_is_none_is_one_sentence(
    crossread: Callable, project: Path, number: str, sentence: str
) -> None:
    outcome = crossread("only-here", project, number)
    assert (outcome.code, outcome.out) == (1, "")
    assert sentence in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_comparison_is_not_linked_again(crossread: Callable, project: Path) -> None:
    outcome = crossread("only-here", project, 1, "--no-meaning")
    assert outcome.code == 2
    assert "go with two files" in outcome.err
