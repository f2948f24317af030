"""`crossread link --batch`: many pairs, the given units kept to the letter."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

LEFT = "The barge Morrow sank off Tern Point on 4 May 1911.\r\nNobody at the inn would speak of it. 😀"
RIGHT = "\ufeffOn 4 May 1911 the barge Morrow went down near Tern Point. Bread rose to nine pence."


def units(text: str, *parts: str) -> list[list[int]]:
    return [[text.index(part), text.index(part) + len(part)] for part in parts]


LEFT_UNITS = units(LEFT, LEFT[: LEFT.index("\r")], "Nobody at the inn would speak of it. 😀")
RIGHT_UNITS = units(RIGHT, "On 4 May 1911 the barge Morrow went down near Tern Point.", "Bread rose to nine pence.")


def pair(name: str, *, with_units: bool = True) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": name,
        "doc_a": {"title": "Left", "text": LEFT},
        "doc_b": {"title": "Right", "text": RIGHT},
        "gold": "ignored",
    }
    if with_units:
        row["doc_a"]["units"], row["doc_b"]["units"] = LEFT_UNITS, RIGHT_UNITS
    return row


def run(crossread: Callable, folder: Path, rows: list[Any], *options: str) -> list[Any]:
    pairs, out = folder / "pairs.jsonl", folder / "links.jsonl"
    pairs.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    assert crossread("link", "--batch", pairs, "--out", out, *options).code == 0
    return [json.loads(line) for line in out.read_text("utf-8").split("\n") if line]


def test_units_are_the_segments_when_given(crossread: Callable, tmp_path: Path) -> None:
    (row,) = run(crossread, tmp_path, [pair("a")])
    assert row["id"] == "a"
    assert row["seconds"] >= 0
    assert [(link["left"], link["right"]) for link in row["links"]] == [(LEFT_UNITS[0], RIGHT_UNITS[0])]
    assert all(link["shown"] for link in row["links"])


def test_offsets_are_of_the_given_string_when_it_has_a_bom_and_crlf(crossread: Callable, tmp_path: Path) -> None:
    (row,) = run(crossread, tmp_path, [pair("a", with_units=False)])
    (link,) = row["links"]
    assert LEFT[slice(*link["left"])].startswith("The barge Morrow")
    assert RIGHT[slice(*link["right"])].startswith("On 4 May 1911")


def test_all_scores_marks_what_is_shown(crossread: Callable, tmp_path: Path) -> None:
    (shown,) = run(crossread, tmp_path, [pair("a")])
    (every,) = run(crossread, tmp_path, [pair("a")], "--all-scores")
    assert [link for link in every["links"] if link["shown"]] == shown["links"]


def test_lines_out_follow_lines_in(crossread: Callable, tmp_path: Path) -> None:
    rows = run(crossread, tmp_path, [pair(name) for name in "cab"])
    assert [row["id"] for row in rows] == ["c", "a", "b"]


def test_bad_line_is_named_and_earlier_ones_are_kept(crossread: Callable, tmp_path: Path) -> None:
    pairs, out = tmp_path / "pairs.jsonl", tmp_path / "links.jsonl"
    pairs.write_text(json.dumps(pair("a")) + "\n{not json\n", "utf-8")
    outcome = crossread("link", "--batch", pairs, "--out", out)
    assert outcome.code == 1
    assert "line 2" in outcome.err
    assert json.loads(out.read_text("utf-8"))["id"] == "a"


def test_units_outside_the_text_are_refused(crossread: Callable, tmp_path: Path) -> None:
    row = pair("a")
    row["doc_a"]["units"] = [[0, 10_000]]
    (tmp_path / "pairs.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    outcome = crossread("link", "--batch", tmp_path / "pairs.jsonl", "--out", tmp_path / "links.jsonl")
    assert outcome.code == 1
    assert "line 1" in outcome.err


def test_units_stay_whole_however_long(crossread: Callable, tmp_path: Path) -> None:
    text = "The barge Morrow sank off Tern Point. " * 400
    row = {"id": "long", "doc_a": {"text": text, "units": [[0, len(text)]]}, "doc_b": pair("a")["doc_b"]}
    (told,) = run(crossread, tmp_path, [row], "--all-scores")
    assert {tuple(link["left"]) for link in told["links"]} == {(0, len(text))}
