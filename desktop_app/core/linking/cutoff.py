"""Which cells are shown: a cut-off that adapts to the pair at hand."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.linking.index import Floats

FLOOR = 0.17
"""No cell with less chance is shown, however poor the pair."""
CEILING = 0.5


@dataclass(frozen=True, slots=True)
class CutOff:
    """The chance from which cells are shown, and which they are."""

    chance: float
    is_shown: NDArray[np.bool_]


def choose_cut_off(chances: Floats, shift: float = 0.0) -> CutOff:
    """Return the cut-off at which the expected F1 of what is shown is greatest, within bounds.

    With true chances the best cut-off is half the F1 that can be expected, so a pair with clear links gets a high
    one and a pair of loose talk a low one. `shift` moves it (-1..1).
    """
    if not len(chances):
        return CutOff(1.0, np.zeros(0, dtype=bool))
    ranked = np.sort(chances)[::-1]
    expected = 2.0 * np.cumsum(ranked) / (np.arange(1, len(ranked) + 1) + ranked.sum())
    best = float(expected.max()) / 2.0
    chance = min(CEILING, max(FLOOR, best))
    chance = chance + shift * (1.0 - chance) if shift > 0 else chance * (1.0 + shift)
    return CutOff(chance, chances >= chance)
