"""What linking says it left out for the languages of a pair."""

import pytest

from desktop_app.core.linking.engine import find_links
from desktop_app.core.linking.left_out import left_out
from tests.core.linking.builders import document
from tests.core.linking.language_pairs import AR, EN, FR, RU


@pytest.mark.parametrize("languages", [("en", "en"), ("fr", "fr"), ("", ""), ("", "en")])
def test_nothing_is_said_when_nothing_was_left_out(languages: tuple[str, str]) -> None:
    assert left_out(*languages) == ()


def test_one_sentence_says_what_was_left_out_when_both_sides_are_in_another_language() -> None:
    (said,) = left_out("de", "de")
    assert said.startswith("Both sides are in German.")


def test_the_languages_are_named_when_there_are_two() -> None:
    (said,) = left_out("en", "fr")
    assert "English and French" in said
    assert next(one.partition(":")[0] for one in left_out("es", "en")) == "The left side is in Spanish"


@pytest.mark.parametrize(("left", "right", "named"), [(EN, FR, "French"), (AR, AR, "Arabic"), (EN, RU, "Russian")])
def test_the_analysis_carries_what_was_left_out(left: str, right: str, named: str) -> None:
    sides = [document(text.split("\n"), language="") for text in (left, right)]
    assert any(named in notice for notice in find_links(*sides).notices)
