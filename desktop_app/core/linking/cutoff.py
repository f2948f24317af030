"""Which cells are shown: a cut-off that adapts to the pair at hand."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.linking.index import Floats

SHORT, LONG = 30, 130
"""Units of the longer side: up to SHORT a reader takes in weak links too, from LONG on they drown the others."""
SHORT_SCALE, LONG_SCALE = 0.25, 1.05
SHORT_FLOOR, LONG_FLOOR = 0.035, 0.17
CEILING = 0.5


@dataclass(frozen=True, slots=True)
class CutOff:
    """The chance from which cells are shown, and which they are."""

    chance: float
    is_shown: NDArray[np.bool_]


def choose_cut_off(chances: Floats, sizes: tuple[int, int], most: int, shift: float = 0.0) -> CutOff:
    """Return the cut-off near which the expected F1 of what is shown is greatest, within bounds.

    With true chances the best cut-off is half the F1 that can be expected, so a pair with clear links gets a high
    one and a pair of loose talk a low one. `most` bounds what is shown on short documents; longer ones may show
    as many links as they have units. `shift` moves the cut-off (-1..1).
    """
    if not len(chances):
        return CutOff(1.0, np.zeros(0, dtype=bool))
    ranked = np.sort(chances)[::-1]
    expected = 2.0 * np.cumsum(ranked) / (np.arange(1, len(ranked) + 1) + ranked.sum())
    length = min(1.0, max(0.0, math.log(max(*sizes, 1) / SHORT) / math.log(LONG / SHORT)))
    scale = SHORT_SCALE + length * (LONG_SCALE - SHORT_SCALE)
    floor = SHORT_FLOOR + length * (LONG_FLOOR - SHORT_FLOOR)
    chance = min(CEILING, max(floor, scale * float(expected.max()) / 2.0))
    chance = chance + shift * (1.0 - chance) if shift > 0 else chance * (1.0 + shift)
    most = max(most, 2 * sum(sizes)) if sum(sizes) > most else most
    if len(ranked) > most:
        chance = max(chance, float(ranked[most - 1]))
    return CutOff(chance, chances >= chance)
