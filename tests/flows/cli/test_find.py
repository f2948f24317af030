"""`crossread find`: words in files and in projects, with their places."""

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def project(crossread: Callable, memo: Path, statement: Path, tmp_path: Path) -> Path:
    path = tmp_path / "case.crossread"
    crossread("import", memo, statement, "--project", path)
    return path


def test_words_are_counted_file_by_file_with_their_places(crossread: Callable, memo: Path, statement: Path) -> None:
    outcome = crossread("find", memo, statement, "technical meeting")
    assert (outcome.code, outcome.err) == (0, "")
    first, second = outcome.out.rstrip("\n").split("\n\n")
    lines = first.split("\n")
    assert lines[0] == f"{memo}: {len(lines) - 1} places"
    assert "[para " in first
    assert all("technical" in line for line in lines[1:])
    assert second == f"{statement}: 0 places"


def test_json_says_the_same_with_offsets_into_the_text(crossread: Callable, memo: Path, statement: Path) -> None:
    text = crossread("text", memo).out
    found = crossread("find", memo, statement, "ambassador", "--words", "--json").json()
    one, other = found["documents"]
    assert one["path"] == str(memo)
    assert one["count"] == len(one["places"]) > 3
    for place in one["places"]:
        assert text[place["start"] : place["end"]] == place["quote"]
        assert place["before"] + place["quote"] + place["after"] in text
    assert one["places"][2]["locator"] == "" or one["places"][3]["paragraph"]
    assert (other["count"], other["places"]) == (0, [])
    assert not (one["is_cut"] or one["is_out_of_time"])


def test_a_project_is_searched_whole(crossread: Callable, project: Path, memo: Path, statement: Path) -> None:
    inside = crossread("find", project, "cable", "--json").json()["documents"]
    outside = crossread("find", memo, statement, "cable", "--json").json()["documents"]
    assert [one["id"] for one in inside] == [1, 2]
    assert [one["places"] for one in inside] == [one["places"] for one in outside]
    assert crossread("find", project, "cable").out.startswith(f"1. {inside[0]['title']}: ")


def test_options_narrow_what_is_found(crossread: Callable, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Québec and Quebec, quebec and Quebecers, 12 and 345.\n", encoding="utf-8")

    def count(*arguments: str) -> int:
        return crossread("find", path, *arguments, "--json").json()["documents"][0]["count"]

    assert count("quebec") == 4
    assert count("quebec", "--words") == 3
    assert count("Quebec", "--case", "--words") == 2
    assert count("Québec", "--accents") == 1
    assert count(r"\d{2,}", "--regex") == 2


@pytest.mark.parametrize(
    ("words", "options", "sentence"),
    [("(open", ("--regex",), "a ) is missing"), ("*", ("--regex",), "nothing before"), ("  ", (), "nothing to find")],
)
def test_what_cannot_be_found_is_said_in_one_sentence(
    crossread: Callable, memo: Path, words: str, options: tuple[str, ...], sentence: str
) -> None:
    outcome = crossread("find", memo, words, *options)
    assert (outcome.code, outcome.out) == (1, "")
    assert sentence in outcome.err
    assert outcome.err.count("\n") == 1


def test_usage_and_missing_files_end_as_elsewhere(crossread: Callable, memo: Path, tmp_path: Path) -> None:
    assert crossread("find", memo).code == 2
    assert crossread("find", tmp_path / "missing.txt", "cable").code == 1
    missing = crossread("find", tmp_path / "missing.crossread", "cable")
    assert (missing.code, missing.err.count("\n")) == (1, 1)


def test_a_file_that_cannot_be_read_keeps_no_other_out(crossread: Callable, memo: Path, tmp_path: Path) -> None:
    outcome = crossread("find", tmp_path / "missing.txt", memo, "cable")
    assert (outcome.code, outcome.err.count("\n")) == (1, 1)
    assert outcome.out == crossread("find", memo, "cable").out


def test_an_empty_project_holds_nothing(crossread: Callable, project: Path) -> None:
    for number in (1, 2):
        crossread("remove", project, number, "--yes")
    outcome = crossread("find", project, "cable")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    assert crossread("find", project, "cable", "--json").json()["documents"] == []


def test_more_places_than_are_shown_are_told_of(crossread: Callable, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("a line of it.\n" * 10_001, encoding="utf-8")
    outcome = crossread("find", path, "line", "--json")
    assert outcome.json()["documents"][0]["count"] == 10_000
    assert "the first 10,000 are shown" in outcome.err
