"""The corpus is read for what it was written to show, whatever the format."""

import json
from functools import cache
from pathlib import Path

import pytest

from desktop_app.core.entities import Document, FurnitureKind, RedactionKind, SegmentKind
from desktop_app.core.importers.registry import read_file

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
MEMOS = ("embassy/memo.txt", "embassy/memo.docx", "embassy/memo.pdf")
BANNER = "Released under the Access to Records Act"


@cache
def read(name: str) -> Document:
    return read_file(CORPUS / name).document


def texts() -> list[str]:
    pairs = json.loads((CORPUS / "manifest.json").read_text(encoding="utf-8"))["pairs"]
    return [pair[side] for pair in pairs for side in ("left", "right")]


@pytest.mark.parametrize("name", texts())
def test_text_is_stored_as_the_gold_counts_it_when_read(name: str) -> None:
    assert read(name).text == (CORPUS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", MEMOS)
def test_memo_shows_skipped_paragraphs_when_read(name: str) -> None:
    assert sorted(number for gap in read(name).gaps for number in gap.missing) == [4, 7, 13, 18, 21]


@pytest.mark.parametrize("name", MEMOS)
def test_memo_shows_what_is_withheld_when_read(name: str) -> None:
    kinds = [one.kind for one in read(name).redactions]
    assert kinds.count(RedactionKind.MARKER) == 6
    assert kinds.count(RedactionKind.BOX) == 8
    grounds = {one.exemption for one in read(name).redactions}
    assert {"s. 15(1)", "s. 13(1)(a)", "s. 19(1)", "s. 21(1)(a)"} <= grounds


@pytest.mark.parametrize("name", MEMOS)
def test_memo_sets_its_banner_aside_when_read(name: str) -> None:
    memo = read(name)
    assert BANNER in {one.span.of(memo.text).strip() for one in memo.furniture}


@pytest.mark.parametrize("name", MEMOS)
def test_memo_has_its_headings_when_read(name: str) -> None:
    memo = read(name)
    headings = [one.span.of(memo.text).strip() for one in memo.segments if one.kind is SegmentKind.HEADING]
    assert {"Summary", "Background", "The meeting", "Assessment", "Recommendations", "Next steps"} <= set(headings)


@pytest.mark.parametrize("name", MEMOS)
def test_memo_cites_the_printed_number_when_a_sentence_is_looked_up(name: str) -> None:
    memo = read(name)
    at = memo.text.index("the consul had been allowed")
    found = [one for one in memo.segments if one.kind is SegmentKind.SENTENCE and one.span.start <= at < one.span.end]
    assert [(one.locator.paragraph, one.locator.is_numbered) for one in found] == [("15", True)]


def test_pdf_cites_the_page_when_a_sentence_is_looked_up() -> None:
    memo = read("embassy/memo.pdf")
    at = memo.text.index("the consul had been allowed")
    assert {one.locator.page for one in memo.segments if one.span.start <= at < one.span.end} == {3}


def test_docx_keeps_the_insertion_and_the_footnote_when_read() -> None:
    text = read("embassy/memo.docx").text
    assert "inform the Coast Guard, the clerk of the Standing Committee, Tellisk" in text
    assert "done at Halvorn on June 2, 1974" in text


def test_story_sets_its_page_furniture_aside_when_read() -> None:
    story = read("embassy/statement.txt")
    aside = {one.span.of(story.text).strip(): one.kind for one in story.furniture}
    assert FurnitureKind.SUBSCRIPTION in aside.values()
    assert aside["By Ines Marlowe, Belmora Wire"] is FurnitureKind.BYLINE
    for line in ("Posted Apr 16, 2019 3:12 pm", "RELATED: Fish quotas: what is at stake in June", "Belmora Wire"):
        assert line in aside


def test_story_keeps_its_sentences_when_furniture_is_set_aside() -> None:
    story = read("embassy/statement.txt")
    aside = "".join(one.span.of(story.text) for one in story.furniture)
    assert "hysteria" not in aside
    assert "oceanographic" not in aside
