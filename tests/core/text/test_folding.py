"""Folded text leads back to the places of the original, code point by code point."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.text.folding import CHUNK, JOINT, FoldedText
from desktop_app.core.text.span import Span


def back(text: str, folded_words: str, keeps_accents: bool = False, joins_lines: bool = False) -> str:
    folded = FoldedText.of(text, keeps_accents, joins_lines)
    at = folded.text.index(folded_words)
    return folded.original_span(at, at + len(folded_words)).of(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Québec", "Quebec"),
        (unicodedata.normalize("NFD", "Québec"), "Quebec"),
        ("Straße", "Strasse"),
        ("ﬁnal oﬃce", "final office"),
        ("cam\u00adpaign", "campaign"),
        ("cam\u200bpaign\ufeff", "campaign"),
        ("“don’t” — no", '"don\'t" - no'),
        ("Łódź, Søren", "Lodz, Soren"),
        ("œuvre", "oeuvre"),
        ("\u00a0x", " x"),
        ("שָׁלוֹם", "שלום"),
        ("مُحَمَّد", "محمد"),
        ("한국어", "한국어"),
        ("が", "が"),
        ("कुत्ता", "कुत्ता"),
        ("", ""),
    ],
)
def test_folding_sees_over_what_readers_see_over(text: str, folded: str) -> None:
    assert FoldedText.of(text).text == folded


def test_accents_are_kept_where_they_matter_however_they_are_written() -> None:
    assert FoldedText.of("e\u0301tude étude", keeps_accents=True).text == "étude étude"
    assert back("an e\u0301tude ", "étude", keeps_accents=True) == "e\u0301tude"


def test_spans_lead_back_to_whole_letters_with_their_accents() -> None:
    assert back("in Que\u0301bec now", "Quebec") == "Que\u0301bec"
    assert back("a cafe\u0301 bar", "cafe") == "cafe\u0301"
    assert back("die Straße da", "stras"[:0] + "Stras") == "Straß"
    assert back("an oﬃcer", "officer") == "oﬃcer"
    assert back("an oﬃcer", "icer") == "ﬃcer"
    assert back("cam\u00adpaign", "cam") == "cam"
    assert back("cam\u00adpaign", "paign") == "paign"


def test_a_word_that_a_line_end_parts_is_joined_only_if_asked() -> None:
    text = "the disinfor-\n  mation about Quillan-\nMarrow"
    assert FoldedText.of(text).text == text
    assert FoldedText.of(text, joins_lines=True).text == f"the disinfor{JOINT}mation about Quillan-\nMarrow"
    assert back(text, f"disinfor{JOINT}mation", joins_lines=True) == "disinfor-\n  mation"


def test_places_hold_over_the_borders_of_chunks() -> None:
    text = "é" * (CHUNK - 2) + "ﬀ" + "e\u0301" * 9 + "end"
    folded = FoldedText.of(text)
    at = folded.text.index("end")
    assert folded.original_span(at, at + 3) == Span(len(text) - 3, len(text))


@given(st.text(st.sampled_from("aeß\u0301\u00adéﬁ-\n ’Z語")), st.booleans(), st.booleans())
def test_every_folded_place_leads_to_a_place_that_folds_to_it(text: str, keeps: bool, joins: bool) -> None:
    folded = FoldedText.of(text, keeps, joins)
    before = 0
    for at in range(len(folded.text)):
        span = folded.original_span(at, at + 1)
        assert before <= span.start <= span.end <= len(text)
        assert len(span) > 0
        before = span.start
        if not keeps:
            assert folded.text[at] in FoldedText.of(span.of(text), keeps, joins).text or folded.text[at] == JOINT
