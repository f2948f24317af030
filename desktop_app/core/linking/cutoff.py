"""Which cells are shown: a cut-off that adapts to the pair at hand."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.linking.index import Floats

SHORT, LONG = 25, 100
"""Units, by the geometric mean of both sides: up to SHORT a reader takes in weak links too, from LONG on they drown
the others."""
SHOWN_FROM = 0.4
"""The printed score at the cut-off."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the cut-off is, as a share of the best expected F1 (`scale`), and its least and greatest chance."""

    short_scale: float = 0.15
    long_scale: float = 1.0
    short_floor: float = 0.05
    long_floor: float = 0.168
    ceiling: float = 0.5


BOUNDS = Bounds()
"""Chosen by benchmarks/fit_cut_off.py, but for those of short pairs, which say what readers ask."""


@dataclass(frozen=True, slots=True)
class CutOff:
    """The chance from which cells are shown, which they are, and the chance that is usual for such a pair."""

    chance: float
    is_shown: NDArray[np.bool_]
    usual: float


def choose_cut_off(
    chances: Floats, sizes: tuple[int, int], most: int, shift: float = 0.0, bounds: Bounds = BOUNDS
) -> CutOff:
    """Return the cut-off near which the expected F1 of what is shown is greatest, within bounds.

    With true chances the best cut-off is half the F1 that can be expected, so a pair with clear links gets a high
    one and a pair of loose talk a low one. `most` bounds what is shown on short documents; longer ones may show
    as many links as they have units. `shift` moves the cut-off (-1..1).
    """
    if not len(chances):
        return CutOff(1.0, np.zeros(0, dtype=bool), 1.0)
    ranked = np.sort(chances)[::-1]
    expected = 2.0 * np.cumsum(ranked) / (np.arange(1, len(ranked) + 1) + ranked.sum())
    length = _length(sizes)
    scale = bounds.short_scale + length * (bounds.long_scale - bounds.short_scale)
    floor = bounds.short_floor + length * (bounds.long_floor - bounds.short_floor)
    usual = chance = min(bounds.ceiling, max(floor, scale * float(expected.max()) / 2.0))
    chance = chance + shift * (1.0 - chance) if shift > 0 else chance * (1.0 + shift)
    most = max(most, 2 * sum(sizes)) if sum(sizes) > most else most
    if len(ranked) > most:
        chance = max(chance, float(ranked[most - 1]))
    return CutOff(chance, chances >= chance, usual)


def _length(sizes: tuple[int, int]) -> float:
    """Return where a pair of so many units stands between SHORT (0) and LONG (1)."""
    units = max(math.sqrt(sizes[0] * sizes[1]), 1.0)
    return min(1.0, max(0.0, math.log(units / SHORT) / math.log(LONG / SHORT)))


def printed_scores(chances: Floats, usual: float) -> Floats:
    """Return the scores that people read: SHOWN_FROM at the cut-off that is usual for the pair, in the same order.

    A chance among all cells says little to a reader, since the share of true cells differs from pair to pair; the
    printed score sets the odds of a cell against the odds at which it is worth showing.
    """
    odds = (chances / np.maximum(1.0 - chances, 1e-9)) * ((1.0 - usual) / max(usual, 1e-9))
    odds = odds * SHOWN_FROM / (1.0 - SHOWN_FROM)
    return np.asarray(odds / (1.0 + odds))
