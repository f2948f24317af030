"""Which units can hold what a signal looks for, told by their words before a slower pattern reads them."""

import re

import numpy as np

from desktop_app.core.linking.index import Flags, SideIndex
from desktop_app.core.linking.vocabulary import Vocabulary


def units_holding(needed: re.Pattern[str], side: SideIndex, vocabulary: Vocabulary) -> list[int]:
    """Return in order the units of a side with a word, as written, in which `needed` is found.

    A unit with a word that a line's end has parted is always among them: its parts may be words by themselves.
    """
    return _units(vocabulary.flag(lambda word: needed.search(word.text) is not None), side, vocabulary)


def units_with(wanted: frozenset[str], side: SideIndex, vocabulary: Vocabulary) -> list[int]:
    """Return in order the units of a side with one of the wanted words, folded; for parted words see units_holding."""
    return _units(vocabulary.flag(lambda word: word.lower in wanted), side, vocabulary)


def _units(holds: Flags, side: SideIndex, vocabulary: Vocabulary) -> list[int]:
    lengths = np.fromiter((len(word.text) for word in vocabulary.words), dtype=np.int64, count=len(vocabulary.words))
    wanted = holds[side.words] | (side.ends - side.starts != lengths[side.words])
    units: list[int] = np.unique(side.unit_of[wanted]).tolist()
    return units
