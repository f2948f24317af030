import re

from desktop_app.core.importers.registry import read_string
from desktop_app.core.linking.index import SideIndex, index_side
from desktop_app.core.linking.sieve import units_holding
from desktop_app.core.linking.units import find_units
from desktop_app.core.linking.vocabulary import Vocabulary, VocabularyBuilder
from desktop_app.core.progress import Progress
from desktop_app.core.text.tokens import tokenize

TEXT = """The council met in May 2021. Nobody came to the second meeting.

A one-
sided offer was made for the harbour. The l'Oréal report of the U.N. was read; it cost £3.50.
"""


def _read(text: str) -> tuple[SideIndex, Vocabulary]:
    builder = VocabularyBuilder(("en",))
    side = index_side(find_units(read_string("text", text)), "en", builder, Progress())
    return side, builder.build()


def test_units_with_a_fitting_word_are_kept_when_others_are_passed_over() -> None:
    side, vocabulary = _read(TEXT)
    kept = {side.units[unit].of(side.text)[:8] for unit in units_holding(re.compile(r"\d"), side, vocabulary)}
    assert "The coun" in kept
    assert "Nobody c" not in kept


def test_unit_is_kept_when_a_line_end_parts_its_word() -> None:
    side, vocabulary = _read("The council met again. An unprom-\nising offer was made for the harbour.\n")
    kept = [side.units[unit].of(side.text)[:2] for unit in units_holding(re.compile("zzz"), side, vocabulary)]
    assert kept == ["An"]


def test_index_has_the_words_of_tokenize_when_read_by_spelling() -> None:
    side, vocabulary = _read(TEXT)
    words = [
        (int(start), int(end), vocabulary.words[number])
        for start, end, number in zip(side.starts, side.ends, side.words, strict=True)
    ]
    assert words == [(t.start, t.end, t.word) for span in side.units for t in tokenize(side.text, "en", span)]


def test_gaps_are_what_stands_between_words() -> None:
    side, _ = _read(TEXT)
    gaps = [side.gap_texts[number] for number in side.gaps]
    assert gaps[:-1] == [side.text[e:s] for e, s in zip(side.ends[:-1], side.starts[1:], strict=True)]
    assert gaps[-1] == ""
