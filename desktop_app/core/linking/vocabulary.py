"""The words of a pair, each with its stem and how common it is."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.linking.frequencies import frequencies
from desktop_app.core.linking.word_lists import WordList, words
from desktop_app.core.progress import Progress
from desktop_app.core.text.language import function_words
from desktop_app.core.text.span import Span
from desktop_app.core.text.tokens import Word, find_words, stem, strip_accents, tokens_at

RAREST = 1e-7
"""The background frequency of a word that no list knows."""
WORDS_AT_ONCE = 10_000
_LISTED = ("en", "fr")
_STOP_FREQUENCY = 1.1e-3
"""Words more frequent than this in the language at large carry no content, whatever their class."""
_UNLISTED_STOP = 5e-3
"""The frequency that function words are taken to have where no list gives it."""
_HAN, _HIRAGANA = 5e-3, 1e-2
"""The same of one character of Chinese and Japanese: pairs of them tell, not one alone."""


@dataclass(slots=True)
class Vocabulary:
    """Words of both sides by number; built once per pair, then read only.

    `stem_of[w]` is the number of the word's stem; `frequency[s]` how often the stem's words come in the language
    at large (0..1); `is_stop[s]` says that the stem alone joins nothing, `is_weak[s]` that it tells little of what
    a text is about, such as "include" or "situation". `is_capital[w]` is that of `has_capital`.
    """

    words: list[Word]
    stems: list[str]
    stem_of: NDArray[np.int64]
    frequency: NDArray[np.float64]
    is_stop: NDArray[np.bool_]
    is_weak: NDArray[np.bool_]
    is_capital: NDArray[np.bool_]
    progress: Progress = field(default_factory=Progress)
    """Asked whether to stop where all words are gone through."""

    def flag(self, holds: Callable[[Word], bool]) -> NDArray[np.bool_]:
        """Return for each word whether `holds` does, asked once a word however often it stands in the texts."""
        words = self.progress.over(self.words, WORDS_AT_ONCE)
        return np.fromiter((holds(word) for word in words), dtype=bool, count=len(self.words))


class VocabularyBuilder:
    """Numbers words as they come."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        self._languages = languages
        self._words: dict[str, int] = {}
        self._list: list[Word] = []
        self._stems: dict[str, int] = {}
        self._stem_of: list[int] = []
        self._progress = Progress()

    def heed(self, progress: Progress) -> None:
        """From now on, ask `progress` whether to stop; so does the vocabulary that is built."""
        self._progress = progress

    def number(self, word: Word) -> int:
        """Return the number of `word`, giving it one on first sight."""
        known = self._words.get(word.text)
        if known is not None:
            return known
        self._words[word.text] = number = len(self._list)
        self._list.append(word)
        self._stem_of.append(self._stems.setdefault(word.stem, len(self._stems)))
        return number

    def read(self, text: str, language: str, span: Span) -> tuple[list[int], list[int], list[int]]:
        """Return start, end and number of each word in a part of a text whose language is known by two letters."""
        starts: list[int] = []
        ends: list[int] = []
        numbers: list[int] = []
        known = self._words
        for match in find_words(text, span):
            number = known.get(match[0])
            if number is not None:
                starts.append(match.start())
                ends.append(match.end())
                numbers.append(number)
                continue
            for token in tokens_at(match, language):
                starts.append(token.start)
                ends.append(token.end)
                numbers.append(self.number(token.word))
        return starts, ends, numbers

    def build(self) -> Vocabulary:
        """Return the vocabulary of all words numbered so far."""
        frequency = np.full(len(self._stems), RAREST)
        is_stop = np.ones(len(self._stems), dtype=bool)
        weak = frozenset().union(*(weak_stems(code) for code in self._languages))
        is_weak = np.array([form in weak for form in self._stems], dtype=bool)
        lists = [frequencies(code) for code in self._languages]
        stops = [stop_words(code) for code in self._languages]
        for word, number in self._progress.over(zip(self._list, self._stem_of, strict=True), WORDS_AT_ONCE):
            is_listed = False
            for code, known, stop in zip(self._languages, lists, stops, strict=True):
                found = 2e-6 if word.is_number else known.get(word.lower, 0.0) if code else 0.0
                is_stop_word = word.lower in stop
                if not known:
                    is_stop_word = is_stop_word or strip_accents(word.lower) in stop
                    found = max(found, _UNLISTED_STOP if is_stop_word else _of_letter(word.lower))
                frequency[number] = max(frequency[number], found)
                is_listed = is_listed or is_stop_word or (found > _STOP_FREQUENCY and not word.is_number)
            if not is_listed and (len(word.stem) > 1 or word.is_number or not word.stem.isascii()):
                is_stop[number] = False  # a stem is no stop word if one of its words is none
        stem_of = np.array(self._stem_of, dtype=np.int64)
        is_capital = np.array([has_capital(word) for word in self._list], dtype=bool)
        stems = list(self._stems)
        return Vocabulary(self._list, stems, stem_of, frequency, is_stop, is_weak, is_capital, self._progress)


def _of_letter(lower: str) -> float:
    """Return how often a character comes that stands for itself where no spaces part the words; 0 for any word."""
    if len(lower) > 1:
        return 0.0
    return _HIRAGANA if "\u3040" <= lower <= "\u309f" else _HAN if is_han(lower) else 0.0


def is_han(form: str) -> bool:
    """Say whether a word is one character, not of hiragana, in a script that sets no words apart."""
    return len(form) == 1 and form >= "\u3005" and not "\u3040" <= form <= "\u309f"


def has_capital(word: Word) -> bool:
    """Say whether a word, or what follows its elided article, has a capital."""
    return not word.is_number and (word.is_capitalised or word.text.replace("’", "'").partition("'")[2][:1].isupper())


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the words of a language that join nothing by themselves."""
    lists = {"en": WordList.STOP_EN, "fr": WordList.STOP_FR}
    plain = words(lists[language]) if language in lists else function_words(language)
    return plain | frozenset(strip_accents(word) for word in plain)


@cache
def weak_stems(language: str) -> frozenset[str]:
    """Return the stems of words that are no subject by themselves, in English or French."""
    return frozenset(stem(word, language) for word in words(WordList.WEAK)) if language in _LISTED else frozenset()


def rarity(frequency: float) -> float:
    """Return how much a word of this frequency tells, 0 (the commonest) to 1 (in no list)."""
    return min(1.0, max(0.0, -math.log10(max(frequency, RAREST)) - 2.0) / 5.0)
