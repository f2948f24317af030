"""Which cells are shown: a cut-off that adapts to the pair at hand."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.linking.index import Floats

SHOWN_FROM = 0.4
"""The printed score at the cut-off."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the cut-off is, as a share of half the best expected F1 (`scale`), and its least and greatest chance.

    The least, in log-odds, is `floor` for two documents of USUAL units, and more where one side is longer than the
    other (`by_shape`, for each e-fold), for then chance likenesses abound, and where both are long (`by_length`, for
    each e-fold of their geometric mean). The greatest is `ceiling`. Where what is likely was copied, weaker likeness
    counts for nothing: the cut-off moves to `copied` in that share.
    """

    floor: float = -2.6
    by_shape: float = 0.75
    by_length: float = 0.58
    scale: float = 0.4
    ceiling: float = 0.5
    copied: float = 0.7


BOUNDS = Bounds()
"""Chosen by hand beside what benchmarks/fit_cut_off.py finds, with the gold of every set in view.

Its own choice shows fewer links of short texts; readers of those want links to judge.
"""
USUAL = 25
"""Units of a short document."""
MOST_SHAPE, MOST_LENGTH = 2.0, 4.0
"""E-folds beyond which shape and length tell no more."""
LINKS_A_UNIT = 2
"""How many links for each unit of both sides a long pair may show."""
COPIED_RUN = 120.0
"""Nats from which a run was surely copied."""


@dataclass(frozen=True, slots=True)
class CutOff:
    """The chance from which cells are shown, which they are, and the chance that is usual for such a pair."""

    chance: float
    is_shown: NDArray[np.bool_]
    usual: float


def choose_cut_off(
    chances: Floats, runs: Floats, sizes: tuple[int, int], most: int, shift: float = 0.0, bounds: Bounds = BOUNDS
) -> CutOff:
    """Return the cut-off near which the expected F1 of what is shown is greatest, within bounds.

    With true chances the best cut-off is half the F1 that can be expected, so a pair with clear links gets a high
    one and a pair of loose talk a low one (Lipton, Elkan and Narayanaswamy: Optimal thresholding of classifiers to
    maximize F1 measure, 2014). `runs` are the nats of the longest copied run through each cell. `most` bounds what is
    shown on short documents; longer ones may show two links for each of their units. `shift` moves the cut-off: -1
    shows everything, 0 is usual, 1 shows nothing.
    """
    if not len(chances):
        return CutOff(1.0, np.zeros(0, dtype=bool), 1.0)
    ranked = np.sort(chances)[::-1]
    expected = 2.0 * np.cumsum(ranked) / (np.arange(1, len(ranked) + 1) + ranked.sum())
    chance = min(bounds.ceiling, max(_floor(sizes, bounds), bounds.scale * float(expected.max()) / 2.0))
    usual = chance = chance + max(0.0, bounds.copied - chance) * _copied_share(chances, runs)
    chance = chance + shift * (1.0 - chance) if shift > 0 else chance * (1.0 + shift)
    most = LINKS_A_UNIT * sum(sizes) if sum(sizes) > most else most
    if len(ranked) > most:
        chance = max(chance, float(ranked[most - 1]))
    return CutOff(chance, chances >= chance, usual)


def _floor(sizes: tuple[int, int], bounds: Bounds) -> float:
    """Return the least chance that is shown of a pair of so many units."""
    short, long = max(1, min(sizes)), max(1, *sizes)
    shape = min(math.log(long / short), MOST_SHAPE)
    length = min(max(math.log(math.sqrt(short * long) / USUAL), 0.0), MOST_LENGTH)
    return 1.0 / (1.0 + math.exp(-(bounds.floor + bounds.by_shape * shape + bounds.by_length * length)))


def _copied_share(chances: Floats, runs: Floats) -> float:
    """Return what share of the likely links, by their squared chances, stands in a long copied run."""
    squares = chances * chances
    return float(squares[runs > COPIED_RUN].sum() / max(float(squares.sum()), 1e-9))


def printed_scores(chances: Floats, usual: float) -> Floats:
    """Return the scores that people read: SHOWN_FROM at the cut-off that is usual for the pair, in the same order.

    A chance among all cells says little to a reader, since the share of true cells differs from pair to pair; the
    printed score sets the odds of a cell against the odds at which it is worth showing.
    """
    odds = (chances / np.maximum(1.0 - chances, 1e-9)) * ((1.0 - usual) / max(usual, 1e-9))
    odds = odds * SHOWN_FROM / (1.0 - SHOWN_FROM)
    return np.asarray(odds / (1.0 + odds))
