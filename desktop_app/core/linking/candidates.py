"""Which cells are worth a closer look."""

from collections.abc import Iterator

import numpy as np

from desktop_app.core.linking.bags import Cells, Channel
from desktop_app.core.linking.grid import Band, bands
from desktop_app.core.linking.index import Floats, Ints
from desktop_app.core.linking.ranks import best_first
from desktop_app.core.progress import Progress

ALL_CELLS = 60_000
"""A grid up to this size is looked at whole."""
PER_UNIT, PER_UNIT_OF_MANY = 40, 10
LEAST, LEAST_OF_MANY, MANY_CELLS = 0.02, 0.07, 6_000_000
"""Cosines below are no candidates; a large grid asks for more."""
LEAST_AT_ONCE, MOST_AT_ONCE = 200_000, 800_000
"""Worthy cells that are sorted at once."""
MOST_CELLS = 1_200_000
"""Cells that are looked at closely in all; where the units are too many for that, fewer of each are."""
LEVELS, FEWEST_LEVELS, TOP_LEVEL = 128, 8, 0.5
"""How finely sums up to TOP_LEVEL are sorted roughly before they are sorted exactly."""
MOST_LEVELS_IN_ALL = 2_000_000
"""Where the groups are too many for that, they are sorted less finely."""


def find_candidates(channel: Channel, extra: Cells, progress: Progress) -> Cells:
    """Return the best cells of each row and each column, with `extra` (such as copied runs) added.

    A small grid is returned whole.
    """
    height, width = channel.left.size, channel.right.size
    if height * width <= ALL_CELLS:
        return _cells(np.arange(height * width), width)
    is_large = height * width >= MANY_CELLS
    least, most = (LEAST_OF_MANY, PER_UNIT_OF_MANY) if is_large else (LEAST, PER_UNIT)
    most = max(1, min(most, MOST_CELLS // (height + width)))
    found = [extra.rows * width + extra.columns]
    kept, floor = [Band(found[0][:0], np.zeros(0))], np.zeros(width)
    for band in _gathered(bands(channel, least, progress), min(max(3 * most * width, LEAST_AT_ONCE), MOST_AT_ONCE)):
        progress.check()
        found.append(band.places[_best(band.places // width, band.sums, most, progress)])
        progress.check()
        worthy = np.flatnonzero(band.sums > floor[band.places % width])
        kept.append(Band(band.places[worthy], band.sums[worthy]))
        if sum(len(part.sums) for part in kept[1:]) >= len(kept[0].sums):
            kept = [_best_of_columns(kept, width, most, progress)]
            floor = _floor(kept[0], width, most)
    found.append(_best_of_columns(kept, width, most, progress).places)
    progress.check()
    return _cells(_each_once(np.concatenate(found)), width)


def _gathered(parts: Iterator[Band], most: int) -> Iterator[Band]:
    """Yield the bands joined to some `most` sums at a time; rows stay whole."""
    gathered: list[Band] = []
    for band in parts:
        gathered.append(band)
        if sum(len(part.sums) for part in gathered) > most:
            yield _joined(gathered)
            gathered = []
    if gathered:
        yield _joined(gathered)


def _joined(parts: list[Band]) -> Band:
    """Return the parts as one."""
    return Band(np.concatenate([part.places for part in parts]), np.concatenate([part.sums for part in parts]))


def _each_once(places: Ints) -> Ints:
    """Return the places sorted, each once."""
    places = np.sort(places)
    return places[np.append(True, places[1:] != places[:-1])] if len(places) else places


def _cells(flat: Ints, width: int) -> Cells:
    return Cells(flat // max(width, 1), flat % max(width, 1))


def _best(groups: Ints, sums: Floats, most: int, progress: Progress) -> Ints:
    """Return where the `most` best sums of each group stand, by group, best first; of equal ones the first."""
    if not len(groups):
        return groups
    groups = groups - groups.min()
    near = _near_the_best(groups, sums, most, progress)
    near = near[best_first(sums[near])]
    progress.check()
    by_group = np.sort(groups[near] * len(near) + np.arange(len(near))) % len(near)
    order: Ints = near[by_group]
    count = np.bincount(groups[order])
    rank = np.arange(len(order)) - (np.cumsum(count) - count)[groups[order]]
    return order[rank < most]


def _near_the_best(groups: Ints, sums: Floats, most: int, progress: Progress) -> Ints:
    """Return where the `most` best sums of each group stand and few others, so that little is left to sort."""
    number = int(groups.max()) + 1
    levels = max(FEWEST_LEVELS, min(LEVELS, MOST_LEVELS_IN_ALL // number))
    level = levels - 1 - np.minimum(sums * (levels / TOP_LEVEL), levels - 1).astype(np.int64)
    progress.check()
    counts = np.bincount(groups * levels + level, minlength=number * levels).reshape(-1, levels)
    progress.check()
    enough = (np.cumsum(counts, axis=1) < most).sum(axis=1)
    near = np.flatnonzero(level <= enough[groups])
    progress.check()
    return near


def _best_of_columns(parts: list[Band], width: int, most: int, progress: Progress) -> Band:
    """Keep the best cells of each column; `parts` run from the first rows to the last."""
    joined = _joined(parts)
    progress.check()
    best = _best(joined.places % width, joined.sums, most, progress)
    return Band(joined.places[best], joined.sums[best])


def _floor(kept: Band, width: int, most: int) -> Floats:
    """Return for each column the sum that a later cell must pass to be among its best; `kept` are the best so far."""
    columns = kept.places % width
    count = np.bincount(columns, minlength=width)
    lowest = kept.sums[np.maximum(np.cumsum(count) - 1, 0)] if len(columns) else np.zeros(width)
    return np.where(count >= most, lowest, 0.0)
