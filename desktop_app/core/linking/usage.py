"""How each word of a side stands in its sentence: after what, before what, and whether as nouns do."""

from dataclasses import dataclass

import numpy as np

from desktop_app.core.linking.index import Flags, Ints, SideIndex, first_tokens
from desktop_app.core.linking.vocabulary import Vocabulary
from desktop_app.core.linking.word_kinds import WordKind, tokens_of_kind


@dataclass(slots=True)
class Usage:
    """One side word by word: a flag per token, the form in lower case by number, and those forms.

    `kinds` are those of each word of the pair as this side reads it. `as_noun[t]` says that no verb's sign stands
    before the word and nothing it could describe after it.
    """

    side: SideIndex
    kinds: Ints
    lower: Ints
    forms: list[str]
    is_first: Flags
    is_last: Flags
    as_noun: Flags
    after_determiner: Flags


def read_usage(side: SideIndex, vocabulary: Vocabulary, kinds: Ints) -> Usage:
    """Read one side; `kinds` are those of the words as the side's language has them."""
    numbers: dict[str, int] = {}
    words = vocabulary.progress.over(vocabulary.words, 4096)
    lower = np.array([numbers.setdefault(word.lower, len(numbers)) for word in words], dtype=np.int64)
    is_first = first_tokens(side)
    is_last = np.roll(is_first, -1)
    determines = tokens_of_kind(kinds, WordKind.DETERMINER, side)
    is_headed = tokens_of_kind(kinds, WordKind.ELIDED, side) | (~is_first & _before(determines))
    may_end = ~tokens_of_kind(kinds, WordKind.DESCRIBING, side)
    as_noun = ~tokens_of_kind(kinds, WordKind.ADVERB, side)
    as_noun &= is_first | ~_before(tokens_of_kind(kinds, WordKind.VERB_SIGN, side))
    follows_stop = np.roll(vocabulary.is_stop[vocabulary.stem_of[side.words]], -1)
    stands = follows_stop & may_end & ~tokens_of_kind(kinds, WordKind.ING, side)
    as_noun &= np.where(is_last | ~blank_gaps(side), may_end, stands)
    if side.language == "fr":
        as_noun |= is_headed & may_end  # what describes a noun stands after it
    return Usage(side, kinds, lower[side.words], list(numbers), is_first, is_last, as_noun, is_headed)


def blank_gaps(side: SideIndex) -> Flags:
    """Return for each token whether nothing but white space stands after it."""
    return np.array([not text.strip() for text in side.gap_texts], dtype=bool)[side.gaps]


def _before(flags: Flags) -> Flags:
    """Return the flag of the token before each."""
    return np.roll(flags, 1)
