"""How each word of a side stands in its sentence: after what, before what, and whether as nouns do."""

from dataclasses import dataclass

import numpy as np

from desktop_app.core.linking.forms import has_elision
from desktop_app.core.linking.index import Flags, Ints, SideIndex, first_tokens
from desktop_app.core.linking.vocabulary import Vocabulary
from desktop_app.core.linking.word_lists import WordList, words

_NO_FRENCH_ARTICLES = frozenset({"a", "an", "any", "no", "on", "or", "our"})
"""English words that stand before nouns; the same letters in French are others, or none."""
_DESCRIBING = ("ed", "able", "ible", "ful", "ous")


@dataclass(slots=True)
class Usage:
    """One side word by word: a flag per token, the form in lower case by number, and those forms.

    `as_noun[t]` says that no verb's sign stands before the word and nothing it could describe after it.
    """

    side: SideIndex
    lower: Ints
    forms: list[str]
    is_first: Flags
    is_last: Flags
    as_noun: Flags
    after_determiner: Flags


def read_usage(side: SideIndex, vocabulary: Vocabulary) -> Usage:
    """Read one side."""
    numbers: dict[str, int] = {}
    lower = np.array([numbers.setdefault(word.lower, len(numbers)) for word in vocabulary.words], dtype=np.int64)
    is_first = first_tokens(side)
    is_last = np.roll(is_first, -1)
    determiners, signs = determiners_of(side.language), words(WordList.VERB_SIGNS)
    determines = vocabulary.flag(lambda word: word.lower in determiners)[side.words]
    is_sign = vocabulary.flag(lambda word: word.lower in signs and word.lower not in determiners)[side.words]
    is_elided = vocabulary.flag(lambda word: has_elision(word.text))[side.words]
    as_noun = ~vocabulary.flag(lambda word: word.lower.endswith("ly"))[side.words]
    as_noun &= is_first | ~_before(is_sign)
    as_noun &= np.where(is_last | ~blank_gaps(side), *_may_end(side, vocabulary))
    is_headed = is_elided | (~is_first & _before(determines))
    if side.language == "fr":
        as_noun |= is_headed & _may_end(side, vocabulary)[0]  # what describes a noun stands after it
    return Usage(side, lower[side.words], list(numbers), is_first, is_last, as_noun, is_headed)


def determiners_of(language: str) -> frozenset[str]:
    """Return the words that stand before nouns, in a language of two letters."""
    return words(WordList.DETERMINERS) - (_NO_FRENCH_ARTICLES if language == "fr" else frozenset())


def blank_gaps(side: SideIndex) -> Flags:
    """Return for each token whether nothing but white space stands after it."""
    return np.array([not text.strip() for text in side.gap_texts], dtype=bool)[side.gaps]


def _before(flags: Flags) -> Flags:
    """Return the flag of the token before each."""
    return np.roll(flags, 1)


def _may_end(side: SideIndex, vocabulary: Vocabulary) -> tuple[Flags, Flags]:
    """Return whether each word may be a noun where nothing follows, and where some word does."""
    describes = vocabulary.flag(lambda word: word.lower.endswith(_DESCRIBING))[side.words]
    is_ing = vocabulary.flag(lambda word: word.lower.endswith("ing"))[side.words]
    follows_stop = np.roll(vocabulary.is_stop[vocabulary.stem_of[side.words]], -1)
    return ~describes, follows_stop & ~describes & ~is_ing
