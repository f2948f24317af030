"""How each word of a side stands in its sentence: after what, before what, and whether as nouns do."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.linking.index import Ints, SideIndex
from desktop_app.core.linking.vocabulary import Vocabulary
from desktop_app.core.linking.word_lists import WordList, words

Flags = NDArray[np.bool_]
_DESCRIBING = ("ed", "able", "ible", "ful", "ous")


@dataclass(slots=True)
class Standing:
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


def read_standing(side: SideIndex, vocabulary: Vocabulary) -> Standing:
    """Read one side."""
    numbers: dict[str, int] = {}
    lower = np.array([numbers.setdefault(word.lower, len(numbers)) for word in vocabulary.words], dtype=np.int64)
    is_first, is_last = _ends(side)
    determiners, signs = words(WordList.DETERMINERS), words(WordList.VERB_SIGNS)
    determines = vocabulary.flag(lambda word: word.lower in determiners)[side.words]
    is_sign = vocabulary.flag(lambda word: word.lower in signs and word.lower not in determiners)[side.words]
    as_noun = ~vocabulary.flag(lambda word: word.lower.endswith("ly"))[side.words]
    as_noun &= is_first | ~_before(is_sign)
    as_noun &= np.where(is_last | ~blank_gaps(side), *_may_end(side, vocabulary))
    return Standing(side, lower[side.words], list(numbers), is_first, is_last, as_noun, ~is_first & _before(determines))


def blank_gaps(side: SideIndex) -> Flags:
    """Return for each token whether nothing but white space stands after it."""
    return np.array([not text.strip() for text in side.gap_texts], dtype=bool)[side.gaps]


def _ends(side: SideIndex) -> tuple[Flags, Flags]:
    """Return which tokens are the first, and which the last, of their unit."""
    is_first, is_last = np.zeros((2, len(side.words)), dtype=bool)
    is_first[side.first[:-1]] = True
    is_last[side.first[1:] - 1] = True
    return is_first, is_last


def _before(flags: Flags) -> Flags:
    """Return the flag of the token before each."""
    return np.roll(flags, 1)


def _may_end(side: SideIndex, vocabulary: Vocabulary) -> tuple[Flags, Flags]:
    """Return whether each word may be a noun where nothing follows, and where some word does."""
    describes = vocabulary.flag(lambda word: word.lower.endswith(_DESCRIBING))[side.words]
    is_ing = vocabulary.flag(lambda word: word.lower.endswith("ing"))[side.words]
    follows_stop = np.roll(vocabulary.is_stop[vocabulary.stem_of[side.words]], -1)
    return ~describes, follows_stop & ~describes & ~is_ing
