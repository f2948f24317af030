import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.reports.characters import MOST_MARKS, NO_GLYPH, count_characters, is_unprintable, stand_ins


@given(st.text(st.characters(codec=None), max_size=80))
def test_apply_leaves_nothing_unprintable_whatever_the_text(text: str) -> None:
    shown = stand_ins(count_characters([text])).apply(text)
    assert not any(is_unprintable(character) for character in shown if character != "\n")
    shown.encode()


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x9f", "\ud800", "\ue000", "\uffff", "\U0010ffff", "\u202e"])
def test_apply_names_a_character_by_its_code_when_it_would_not_be_seen(character: str) -> None:
    table = stand_ins(count_characters([f"a{character}b"]))
    assert table.apply(f"a{character}b") == f"a<U+{ord(character):04X}>b"
    assert table.total == 1


def test_apply_prints_the_sign_when_no_font_has_the_character() -> None:
    table = stand_ins(count_characters(["猫 and 猫"]), {"猫"})
    assert table.apply("猫") == NO_GLYPH
    assert "2 characters" in table.sentence() and "U+732B (2)" in table.sentence()


def test_apply_breaks_lines_when_the_text_has_other_separators() -> None:
    table = stand_ins(count_characters(["a\u2028b\u2029c\x85d\te"]))
    assert table.apply("a\u2028b\u2029c\x85d\te") == "a\nb\nc\nd e"
    assert table.sentence() == ""


def test_apply_cuts_a_tower_of_marks() -> None:
    text = "a" + "\u0300" * 200 + "b"
    assert stand_ins(count_characters([text])).apply(text) == "a" + "\u0300" * MOST_MARKS + "<U+0300…>b"
