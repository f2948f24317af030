"""`crossread blanks`: what is withheld or skipped, and what the other side says around it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def told(crossread: Callable, memo: Path, statement: Path) -> dict[str, Any]:
    return crossread("blanks", memo, statement, "--no-meaning", "--json").json()


def test_every_blank_and_gap_is_there_in_order(crossread: Callable, memo: Path, told: dict[str, Any]) -> None:
    document = crossread("text", memo, "--json").json()
    blanks = told["left"]["blanks"]
    assert sum(one["kind"] != "gap" for one in blanks) == len(document["redactions"])
    assert [one["missing"] for one in blanks if one["kind"] == "gap"] == [gap["missing"] for gap in document["gaps"]]
    assert [one["start"] for one in blanks] == sorted(one["start"] for one in blanks)
    assert any(one["exemption"] for one in blanks)
    assert told["right"]["blanks"] == []


def test_the_other_side_is_quoted_around_the_same_place(
    crossread: Callable, statement: Path, told: dict[str, Any]
) -> None:
    text = crossread("text", statement).out
    beside = [one["there"] for one in told["left"]["blanks"]]
    quoted = [one[key] for one in beside for key in ("before", "between", "after") if one[key]]
    assert quoted
    assert all(text[one["start"] : one["end"]] == one["quote"] for one in quoted)
    for one in beside:
        if one["between"]:
            assert one["before"]["end"] <= one["between"]["start"] < one["between"]["end"] <= one["after"]["start"]
            assert not one["is_crossed"]


def test_a_person_reads_it_blank_by_blank(crossread: Callable, memo: Path, statement: Path) -> None:
    outcome = crossread("blanks", memo, statement, "--no-meaning")
    assert (outcome.code, outcome.err) == (0, "")
    assert "Marked as redacted\n   < " in outcome.out
    assert "Paragraph 4 is missing before this\n   < [para 5]" in outcome.out
    assert "   > Counterpart of what stands before it: [para " in outcome.out
    assert "   > Between the two: [para " in outcome.out
    assert "0 blanks and gaps" in outcome.out


def test_nothing_in_common_is_said_plainly(crossread: Callable, tmp_path: Path) -> None:
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text("The envoy spoke of [REDACTED] at length.\n", encoding="utf-8")
    right.write_text("Tomatoes want sun.\n", encoding="utf-8")
    outcome = crossread("blanks", left, right, "--no-meaning")
    assert outcome.code == 0
    assert "Nothing around this place has a counterpart on the other side." in outcome.out
    there = crossread("blanks", left, right, "--no-meaning", "--json").json()["left"]["blanks"][0]["there"]
    assert there == {"within": [], "before": None, "between": None, "after": None, "is_crossed": False}


def test_a_comparison_of_a_project_gives_the_same(
    crossread: Callable, memo: Path, statement: Path, tmp_path: Path, told: dict[str, Any]
) -> None:
    project = tmp_path / "case.crossread"
    crossread("import", memo, statement, "--project", project)
    crossread("compare", "--no-meaning", "--project", project, 1, 2)
    kept = crossread("blanks", project, 1, "--json").json()
    assert kept["left"]["id"] == 1
    assert kept["left"]["blanks"] == told["left"]["blanks"]


def test_what_lies_between_is_cut_where_it_is_long(crossread: Callable, tmp_path: Path) -> None:
    first, last = "The Vostrel left Port Ellery on 13 March 2019.", "Marta Kessling was seen by a consul on 4 May 2019."
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text(f"{first}\n\n[REDACTED]\n\n{last}\n", encoding="utf-8")
    right.write_text(f"{first}\n\n{'Tomatoes want sun. ' * 400}\n\n{last}\n", encoding="utf-8")
    told = crossread("blanks", left, right, "--no-meaning", "--json").json()["left"]["blanks"][0]["there"]
    assert told["between"]["end"] - told["between"]["start"] > 7000
    assert len(told["between"]["quote"]) == 2000
    assert told["between"]["quote"].startswith("Tomatoes want sun.")
