"""Terms are found as whole words, whatever their case, accents and simple endings."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.errors import Cancelled
from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span
from desktop_app.core.text.term_search import SearchedText


def found(text: str, *terms: str, language: str = "en") -> list[str]:
    return [span.of(text) for span in SearchedText.of(text, language).find(terms)]


@pytest.mark.parametrize(
    ("text", "term", "words"),
    [
        ("The ferry and the FERRIES; ferrying", "ferry", ["ferry", "FERRIES", "ferrying"]),
        ("stop, stopped, stopping, stops", "stop", ["stop", "stopped", "stopping", "stops"]),
        ("A café, two cafes", "Cafe", ["café", "cafes"]),
        ("the embassy's reply", "embassy", ["embassy's"]),
        ("universities, universal, universe", "university", ["universities"]),
        ("car, cars, care, cared, scar", "car", ["car", "cars"]),
        ("Foreign-interference, foreign\ninterference; foreign. Interference", "foreign interference", None),
        ("The U.S. policy", "U.S.", ["U.S."]),
        ("Bill C-70 and Bill C-7", "bill c-70", ["Bill C-70"]),
    ],
)
def test_words_are_found_when_only_their_ending_differs(text: str, term: str, words: list[str] | None) -> None:
    assert found(text, term) == (words or ["Foreign-interference", "foreign\ninterference"])


@pytest.mark.parametrize(
    ("text", "term", "words"),
    [
        ("L’ambassade, les ambassades", "ambassade", ["L’ambassade", "ambassades"]),
        ("national, nationale, nationaux, nation", "national", ["national", "nationale", "nationaux"]),
        ("canadien et canadiennes, Canada", "canadien", ["canadien", "canadiennes"]),
        ("Ingérence étrangère", "ingerence etrangere", ["Ingérence étrangère"]),
    ],
)
def test_french_words_are_found_when_only_their_ending_differs(text: str, term: str, words: list[str]) -> None:
    assert found(text, term, language="fr") == words


def test_words_of_a_phrase_stand_in_one_paragraph() -> None:
    assert found("the inner\n\nharbour", "inner harbour") == []


def test_longer_term_is_taken_when_two_begin_together() -> None:
    assert found("foreign interference", "foreign", "foreign interference", "interference") == ["foreign interference"]


def test_furniture_is_passed_over() -> None:
    text = "Ferry news\nThe ferry sailed."
    assert SearchedText.of(text, "en", [Span(0, 10)]).find(["ferry"]) == (Span(15, 20),)


@pytest.mark.parametrize("term", ["", " ", "—", "☃"])
def test_nothing_is_found_when_a_term_has_no_word(term: str) -> None:
    assert found("A ferry — ☃", term) == []


def test_any_language_is_searched_by_whole_words() -> None:
    assert found("Fähre, fahre, Fähren", "fähre", language="") == ["Fähre", "fahre"]
    assert found("中国大使馆", "大使", language="zh") == ["大使"]


@given(text=st.text(max_size=40), terms=st.lists(st.text(max_size=8), max_size=3))
def test_places_are_in_order_and_apart_whatever_is_searched(text: str, terms: list[str]) -> None:
    spans = SearchedText.of(text, "en").find(terms)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(span.end <= len(text) and len(span) for span in spans)


@given(words=st.lists(st.sampled_from(["ferry", "bay", "Crate", "nine"]), min_size=1, max_size=6))
def test_every_word_of_a_text_is_found_in_it(words: list[str]) -> None:
    text = " ".join(words)
    for word in words:
        assert found(text, word).count(word) == words.count(word)


def test_reading_stops_when_the_person_does() -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        SearchedText.of("The ferry sailed.", "en", progress=progress)
