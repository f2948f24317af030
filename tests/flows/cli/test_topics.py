"""`crossread topics`: listing topics, and changing them by their letters."""

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def topics(crossread: Callable, memo: Path, statement: Path, tmp_path: Path) -> Callable:
    project = tmp_path / "case.crossread"
    crossread("import", memo, statement, "--project", project)
    crossread("compare", "--no-meaning", "--project", project, "1", "2")

    def run(*options: str) -> object:
        return crossread("topics", "--project", project, "--comparison", "1", *options)

    return run


def rows(outcome: object) -> list[list[str]]:
    return [line.split("\t") for line in outcome.out.rstrip("\n").split("\n")]


def test_topics_are_listed_with_letter_and_counts(topics: Callable) -> None:
    listed = rows(topics())
    assert [row[0] for row in listed][:3] == ["A", "B", "C"]
    assert all(row[2].isdigit() and row[3].isdigit() and row[4].isdigit() for row in listed)


def test_topics_are_changed_and_stay_so(topics: Callable) -> None:
    before = rows(topics())
    outcome = topics(
        "--rename", "A", "The quarrel", "--merge", "B", "a", "--hide", "C", "--colour", "D", "h", "--add", "Envoys",
        "ambassador", "--term", "D", "embassy",
    )  # fmt: skip
    assert outcome.code == 0, outcome.err
    after = rows(topics())
    assert after == rows(outcome)
    assert after[0][:2] == ["A", "The quarrel"]
    assert len(after) == len(before)
    added = next(row for row in after if row[1] == "Envoys")
    assert added[5] == "added by hand"
    assert after[-1][0] == "C"
    assert after[-1][5] == "hidden"
    topics("--split", "A", "--show", "C", "--remove", added[0])
    last = rows(topics())
    assert [row[0] for row in last] == [row[0] for row in before]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--hide", "ZZ"), "Comparison 1 has no topic 702."),
        (("--hide", "7"), "7 is no letter of a topic"),
        (("--hide", ""), "is no letter of a topic"),
        (("--colour", "A", "Z"), "Z is no colour"),
        (("--add", "Zeppelins"), "No side has any of the words of Zeppelins."),
        (("--remove", "A"), "Only a topic that was added by hand can be removed"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(topics: Callable, options: tuple[str, ...], sentence: str) -> None:
    outcome = topics(*options)
    assert outcome.code == 1
    assert sentence in outcome.err
    assert len(outcome.err.strip().split("\n")) == 1
