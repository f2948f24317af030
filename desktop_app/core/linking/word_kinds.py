"""What each word of a pair is like, wherever it stands: read once for all that look for subjects."""

from enum import IntFlag, auto
from functools import cache

import numpy as np

from desktop_app.core.linking.forms import has_elision
from desktop_app.core.linking.index import Flags, Ints, SideIndex
from desktop_app.core.linking.vocabulary import Vocabulary
from desktop_app.core.linking.word_lists import WordList, words
from desktop_app.core.text.tokens import Word

LEAST_LETTERS = 3


class WordKind(IntFlag):
    """What a word may be; a word may be several."""

    DETERMINER = auto()
    VERB_SIGN = auto()
    """It stands before verbs."""
    DULL = auto()
    """A number, or a word that stands in any text."""
    WEAK = auto()
    IDLE = auto()
    """It names no subject."""
    FRAME = auto()
    """It names nothing alone and yet ends a term, such as "interest rate"."""
    OF = auto()
    """It joins two nouns into one term, such as "freedom of navigation"."""
    ELIDED = auto()
    """It holds an article, as "l'usine" does."""
    SHORT = auto()
    ADVERB = auto()
    ING = auto()
    DESCRIBING = auto()
    NO_LAST = auto()
    """It ends like what ends no term."""
    DOTTED = auto()


_FRAMES = frozenset({
    "table", "tables", "line", "lines", "rate", "rates", "case", "cases", "order", "orders", "list", "lists", "level",
    "levels", "page", "pages", "system", "systems", "role", "roles", "method", "methods", "procedure", "procedures",
    "strategy", "strategies", "position", "positions",
})  # fmt: skip
_OF = {"en": frozenset({"of"}), "fr": frozenset({"de", "du", "des"})}
_NO_FRENCH_ARTICLES = frozenset({"a", "an", "any", "no", "on", "or", "our"})
"""English words that stand before nouns; the same letters in French are others, or none."""
_ENDINGS = (
    (WordKind.ADVERB, ("ly",)),
    (WordKind.ING, ("ing",)),
    (WordKind.DESCRIBING, ("ed", "able", "ible", "ful", "ous")),
    (WordKind.NO_LAST, ("ate", "ous", "ive", "able", "ible", "ful", "ify", "ize", "ish")),
)


def read_kinds(vocabulary: Vocabulary, language: str) -> Ints:
    """Return the kinds of each word as bits, as a side in a language of two letters reads it."""
    table = _table(language)
    found = (_kinds(word, table) for word in vocabulary.progress.over(vocabulary.words, 1024))
    return np.fromiter(found, dtype=np.int64, count=len(vocabulary.words))


def tokens_of_kind(kinds: Ints, kind: WordKind, side: SideIndex) -> Flags:
    """Return for each token of a side whether its word is of a kind, or of one of several."""
    flags: Flags = (kinds & int(kind)) != 0
    return flags[side.words]


def determiners_of(language: str) -> frozenset[str]:
    """Return the words that stand before nouns, in a language of two letters."""
    return words(WordList.DETERMINERS) - (_NO_FRENCH_ARTICLES if language == "fr" else frozenset())


@cache
def no_topics(language: str) -> frozenset[str]:
    """Return the words that name no subject, in a language of two letters."""
    lists = {"en": (WordList.NO_TOPICS_EN,), "fr": (WordList.NO_TOPICS_FR,)}
    return frozenset().union(*(words(one) for one in lists.get(language, ())))


@cache
def _table(language: str) -> dict[str, int]:
    """Return the kinds of the words that lists have, as bits."""
    determiners = determiners_of(language)
    lists = (
        (WordKind.DETERMINER, determiners),
        (WordKind.VERB_SIGN, words(WordList.VERB_SIGNS) - determiners),
        (WordKind.DULL, words(WordList.DULL)),
        (WordKind.WEAK, words(WordList.WEAK)),
        (WordKind.IDLE, no_topics(language)),
        (WordKind.FRAME, _FRAMES),
        (WordKind.OF, _OF.get(language, frozenset())),
    )
    table: dict[str, int] = {}
    for kind, listed in lists:
        for word in listed:
            table[word] = table.get(word, 0) | int(kind)
    return table


def _kinds(word: Word, table: dict[str, int]) -> int:
    lower = word.lower
    bits = table.get(lower, 0)
    for kind, endings in _ENDINGS:
        if lower.endswith(endings):
            bits |= kind.value
    if word.is_number:
        bits |= WordKind.DULL.value
    if len(lower) < LEAST_LETTERS:
        bits |= WordKind.SHORT.value
    if "." in lower:
        bits |= WordKind.DOTTED.value
    if len(word.text) != len(lower) and has_elision(word.text):
        bits |= WordKind.ELIDED.value
    return bits
