"""Which units can hold what a signal looks for, told by their words before a slower pattern reads them."""

import re

import numpy as np

from desktop_app.core.linking.index import SideIndex
from desktop_app.core.linking.vocabulary import Vocabulary


def units_holding(needed: re.Pattern[str], side: SideIndex, vocabulary: Vocabulary) -> list[int]:
    """Return in order the units of a side with a word, as written, in which `needed` is found.

    A unit with a word that a line's end has parted is always among them: its parts may be words by themselves.
    """
    lengths = np.array([len(word.text) for word in vocabulary.words], dtype=np.int64)
    holds = vocabulary.flag(lambda word: needed.search(word.text) is not None)
    wanted = holds[side.words] | (side.ends - side.starts != lengths[side.words])
    units: list[int] = np.unique(side.unit_of[wanted]).tolist()
    return units
