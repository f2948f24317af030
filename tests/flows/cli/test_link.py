"""`crossread link` for a pair of files, for a person and for a script."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

KINDS = {"near_copy", "wording", "name", "date", "number", "reference", "quotation", "meaning", "by_hand"}


@pytest.fixture
def told(crossread: Callable, memo: Path, statement: Path) -> Any:
    return crossread("link", memo, statement, "--json", "-").json()


def stored(crossread: Callable, path: Path) -> str:
    return crossread("text", path).out


def test_json_quotes_are_the_text_at_their_offsets(crossread: Callable, memo: Path, statement: Path, told: Any) -> None:
    texts = {"left": stored(crossread, memo), "right": stored(crossread, statement)}
    assert told["links"]
    for link in told["links"]:
        assert link["kind"] in KINDS
        for side, text in texts.items():
            assert text[link[side]["start"] : link[side]["end"]] == link[side]["quote"]


def test_evidence_lies_inside_its_link_on_both_sides(told: Any) -> None:
    assert all(link["evidence"] for link in told["links"])
    for link in told["links"]:
        for one in link["evidence"]:
            for side in ("left", "right"):
                assert link[side]["start"] <= one[side][0] < one[side][1] <= link[side]["end"]


def test_links_come_best_first_and_name_their_topics(told: Any) -> None:
    scores = [link["score"] for link in told["links"]]
    topics = {topic["id"]: topic for topic in told["topics"]}
    assert scores == sorted(scores, reverse=True)
    for link in told["links"]:
        assert all(link["id"] in topics[topic]["links"] for topic in link["topics"])


def test_every_link_is_in_one_passage(told: Any) -> None:
    inside = [link for passage in told["passages"] for link in passage["links"]]
    assert sorted(inside) == sorted(link["id"] for link in told["links"])


def test_furniture_is_set_aside_and_never_linked(told: Any) -> None:
    aside = [one["span"] for one in told["set_aside"] if one["side"] == "left"]
    assert aside
    for link in told["links"]:
        assert [link["left"]["start"], link["left"]["end"]] not in aside


def test_same_answer_twice(crossread: Callable, memo: Path, statement: Path, told: Any) -> None:
    assert crossread("link", memo, statement, "--json", "-").json() == told


def test_json_goes_to_a_file_when_one_is_named(
    crossread: Callable, memo: Path, statement: Path, told: Any, tmp_path: Path
) -> None:
    assert crossread("link", memo, statement, "--json", tmp_path / "out.json").code == 0
    assert json.loads((tmp_path / "out.json").read_text("utf-8")) == told


def test_list_tells_settings_topics_and_quotes(crossread: Callable, memo: Path, statement: Path) -> None:
    outcome = crossread("link", memo, statement)
    assert outcome.code == 0
    assert "Engine" in outcome.out
    assert "Topics both speak of" in outcome.out
    assert "intimidation" in outcome.out


def test_same_file_on_both_sides_is_allowed_and_said(crossread: Callable, memo: Path) -> None:
    outcome = crossread("link", memo, memo)
    assert outcome.code == 0
    assert "Both sides are the same file." in outcome.err
