"""Words that both units hold, weighed by how rare they are."""

import numpy as np

from desktop_app.core.linking.bags import Bag, incidence, make_bag, numbered
from desktop_app.core.linking.index import Ints, SideIndex
from desktop_app.core.linking.vocabulary import Vocabulary, is_han

WORDS_PER_UNIT = 20.0
"""Words in a unit of the language at large, to turn a word's frequency into a share of units."""

WEAK_SHARE = 0.5


def stem_bag(left: SideIndex, right: SideIndex, vocabulary: Vocabulary) -> Bag:
    """Return the stems of both sides, stop words included (their rarity is next to nothing)."""
    both = vocabulary.progress.over((left, right), 1)
    sides = [incidence(side.unit_of, vocabulary.stem_of[side.words], len(side)) for side in both]
    background = np.minimum(1.0, WORDS_PER_UNIT * vocabulary.frequency)
    return make_bag(sides[0], sides[1], background)


def content_bag(bag: Bag, vocabulary: Vocabulary) -> Bag:
    """Return the bag with the weight of stop words taken away and that of weak words halved."""
    weights = np.where(vocabulary.is_weak, WEAK_SHARE * bag.weights, bag.weights)
    return Bag(bag.left, bag.right, np.where(vocabulary.is_stop, 0.0, weights))


def pair_bag(left: SideIndex, right: SideIndex, vocabulary: Vocabulary) -> Bag:
    """Return pairs of neighbouring stems on both sides; those of two stop words are left out.

    Of Chinese and Japanese, where no spaces part the words, pairs of characters are what words are elsewhere.
    """
    number = len(vocabulary.stems)
    coded = [_pairs(side, vocabulary, number) for side in (left, right)]
    vocabulary.progress.check()
    every, numbers = numbered(np.concatenate([codes for _, codes in coded]))
    cut = len(coded[0][1])
    both = zip(coded, (numbers[:cut], numbers[cut:]), (left, right), strict=True)
    sides = [incidence(units, keys, len(side)) for (units, _), keys, side in vocabulary.progress.over(both, 1)]
    product = vocabulary.frequency[every // number] * vocabulary.frequency[every % number]
    background = np.minimum(1.0, WORDS_PER_UNIT * 10.0 * product)
    return make_bag(sides[0], sides[1], background)


def _pairs(side: SideIndex, vocabulary: Vocabulary, number: int) -> tuple[Ints, Ints]:
    """Return the unit and the code of each pair of neighbouring stems."""
    stems = vocabulary.stem_of[side.words]
    keep = side.unit_of[1:] == side.unit_of[:-1]
    is_slight = vocabulary.is_stop & ~np.array([is_han(form) for form in vocabulary.stems], dtype=bool)
    keep &= ~(is_slight[stems[1:]] & is_slight[stems[:-1]])
    return side.unit_of[1:][keep], (stems[:-1] * number + stems[1:])[keep]
