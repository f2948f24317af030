"""`crossread text` shows what is stored, and where everything stands in it."""

from collections.abc import Callable
from pathlib import Path


def test_text_prints_exactly_what_is_stored_when_newlines_are_mixed(crossread: Callable, tmp_path: Path) -> None:
    source = tmp_path / "note.txt"
    source.write_bytes("\ufeffOne line.\r\nTwo\u2028still two.\rThree e\u0301.".encode())
    assert crossread("text", source).out == "One line.\nTwo\u2028still two.\nThree e\u0301."


def test_json_spans_are_of_the_text_when_it_has_astral_characters(crossread: Callable, tmp_path: Path) -> None:
    source = tmp_path / "note.txt"
    source.write_text("😀 The first sentence. [REDACTED] The second one follows here.\n\nA new paragraph.", "utf-8")
    told = crossread("text", source, "--json").json()
    quotes = [told["text"][start:end] for start, end in (one["span"] for one in told["segments"])]
    assert "A new paragraph." in quotes
    assert [told["text"][slice(*one["span"])] for one in told["redactions"]] == ["[REDACTED]"]


def test_memo_shows_banners_redactions_and_gaps_when_told_as_json(crossread: Callable, memo: Path) -> None:
    told = crossread("text", memo, "--json").json()
    banners = {told["text"][slice(*one["span"])] for one in told["furniture"] if one["kind"] == "banner"}
    missing = sorted(number for gap in told["gaps"] for number in gap["missing"])
    assert "Released under the Access to Records Act" in banners
    assert missing == [4, 7, 13, 18, 21]
    assert sum(one["kind"] == "marker" for one in told["redactions"]) == 6
    assert sum(one["kind"] == "box" for one in told["redactions"]) >= 8


def test_segments_carry_the_place_that_a_person_cites(crossread: Callable, memo: Path) -> None:
    told = crossread("text", memo, "--json").json()
    (cited,) = [
        one
        for one in told["segments"]
        if one["kind"] == "sentence"
        and told["text"][slice(*one["span"])].startswith("The Ambassador said that he knew")
    ]
    assert (cited["locator"], cited["paragraph"], cited["is_numbered"]) == ("para 12", "12", True)
