"""Which cells are worth a closer look."""

import numpy as np

from desktop_app.core.linking.bags import Cells, Channel
from desktop_app.core.linking.grid import bands
from desktop_app.core.linking.index import Floats, Ints
from desktop_app.core.progress import Progress

ALL_CELLS = 60_000
"""A grid up to this size is looked at whole."""
PER_UNIT, PER_UNIT_OF_MANY = 40, 20
LEAST, LEAST_OF_MANY, MANY_CELLS = 0.02, 0.07, 6_000_000
"""Cosines below are no candidates; a large grid asks for more."""


def find_candidates(channel: Channel, extra: Cells, progress: Progress) -> Cells:
    """Return the best cells of each row and each column, with `extra` (such as copied runs) added.

    A small grid is returned whole.
    """
    height, width = channel.left.size, channel.right.size
    if height * width <= ALL_CELLS:
        return _cells(np.arange(height * width), width)
    found = [extra.rows * width + extra.columns]
    kept: list[tuple[Ints, Floats]] = []
    is_large = height * width >= MANY_CELLS
    least, most = (LEAST_OF_MANY, PER_UNIT_OF_MANY) if is_large else (LEAST, PER_UNIT)
    for band in bands(channel, progress):
        worthy = band.sums > least
        places, sums = band.places[worthy] + band.low * width, band.sums[worthy]
        found.append(places[_best(places // width, sums, most)])
        in_columns = _best(places % width, sums, most)
        kept.append((places[in_columns], sums[in_columns]))
        if sum(len(sums) for _, sums in kept) > 3 * most * width:
            kept = [_merge(kept, width, most)]
    progress.check()
    if kept:
        found.append(_merge(kept, width, most)[0])
    progress.check()
    return _cells(np.unique(np.concatenate(found)), width)


def _cells(flat: Ints, width: int) -> Cells:
    return Cells(flat // max(width, 1), flat % max(width, 1))


def _best(groups: Ints, sums: Floats, most: int) -> Ints:
    """Return where the `most` best sums of each group stand."""
    order = np.lexsort((-sums, groups))
    ordered = groups[order]
    rank = np.arange(len(order)) - np.searchsorted(ordered, ordered, side="left")
    return order[rank < most]


def _merge(parts: list[tuple[Ints, Floats]], width: int, most: int) -> tuple[Ints, Floats]:
    """Keep the best cells of each column among the bands' best."""
    places, sums = (np.concatenate(part) for part in zip(*parts, strict=True))
    best = _best(places % width, sums, most)
    return places[best], sums[best]
