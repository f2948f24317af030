import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from Stemmer import Stemmer

from desktop_app.core.text.span import Span
from desktop_app.core.text.tokens import stem, strip_accents, tokenize


@pytest.mark.parametrize(
    ("written", "lower"),
    [
        ("Tarsenia’s", ["tarsenia"]),
        ("countries' law", ["countries", "law"]),
        ("O'Brien didn’t", ["o'brien", "didn't"]),
        ("state-led COVID-19", ["state", "led", "covid", "19"]),
        ("1,000.50 10:15 2\u202f500", ["1000.50", "10:15", "2500"]),
        ("the U.S. and the P.R.C.", ["the", "u.s.", "and", "the", "prc"]),
        ("co\u00adoperate", ["cooperate"]),
        ("中国 ok", ["中", "国", "ok"]),
        ("e\u0301te\u0301", ["été"]),
    ],
)
def test_tokenize_folds_words_when_they_are_written_in_many_ways(written: str, lower: list[str]) -> None:
    assert [token.lower for token in tokenize(written)] == lower


def test_tokenize_drops_elided_articles_when_the_text_is_french() -> None:
    words = tokenize("L’ambassade d'Ilvesk, qu'il voit aujourd'hui", "fr-CA")
    assert [word.lower for word in words] == ["ambassade", "ilvesk", "il", "voit", "aujourd'hui"]
    assert words[0].text == "L’ambassade"


def test_stems_agree_when_words_are_inflected() -> None:
    assert len({token.stem for token in tokenize("interfere interfering interfered")}) == 1
    assert len({token.stem for token in tokenize("ingérence ingérences", "fr")}) == 1


def test_ordinal_has_the_stem_of_its_number_when_written_in_digits() -> None:
    (token,) = tokenize("9th")
    assert (token.stem, token.is_number) == ("9", True)


def test_tokenize_keeps_places_of_the_whole_when_given_a_part() -> None:
    text = "one two three"
    assert [token.span for token in tokenize(text, within=Span(4, 13))] == [Span(4, 7), Span(8, 13)]


@settings(deadline=None)
@given(st.text())
def test_tokens_stand_in_order_when_given_any_text(text: str) -> None:
    end = 0
    for token in tokenize(text):
        assert end <= token.start < token.end <= len(text)
        written = text[token.start : token.end]
        assert token.text == written or "\n" in written
        end = token.end


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Hydro-\ngraphic", ["hydrographic"]),
        ("the disinfor-\nmation.", ["the", "disinformation"]),
        ("a Tarse-\n   nian ship", ["a", "tarsenian", "ship"]),
        ("Tarse\u00ad\nnian", ["tarsenian"]),
        ("compa-\n\nnies", ["companies"]),
        ("state-\nled", ["state", "led"]),
        ("mother-in-\nlaw", ["mother", "in", "law"]),
        ("Nova-\nTarsenia", ["nova", "tarsenia"]),
        ("1914-\nera", ["1914", "era"]),
        ("one -\ntwo", ["one", "two"]),
        ("one-\n- two", ["one", "two"]),
    ],
)
def test_tokenize_joins_a_word_when_a_line_ends_within_it(written: str, words: list[str]) -> None:
    assert [token.lower for token in tokenize(written)] == words


def test_tokenize_joins_a_french_word_when_a_line_ends_within_it() -> None:
    assert [one.lower for one in tokenize("l’infor-\nmation, celui-\nci", "fr")] == ["information", "celui", "ci"]


def test_broken_word_spans_the_break_when_it_is_one() -> None:
    (token,) = tokenize("Hydro-\ngraphic's")
    assert (token.span, token.text, token.stem) == (Span(0, 16), "Hydrographic's", tokenize("hydrographic")[0].stem)


@given(st.text("abeiosuyxth0'é", min_size=1, max_size=8).filter(lambda word: word[0] != "'"))
def test_stem_is_the_stemmers_when_it_is_not_asked(word: str) -> None:
    assert stem(word, "en") == strip_accents(Stemmer("english").stemWord(word))
