"""Which cells are worth a closer look."""

import numpy as np

from desktop_app.core.linking.bags import Cells, Channel, blocks
from desktop_app.core.linking.index import Floats, Ints
from desktop_app.core.progress import Progress

ALL_CELLS = 60_000
"""A grid up to this size is looked at whole."""
PER_UNIT = 40
LEAST = 0.02


def find_candidates(channel: Channel, extra: Cells, progress: Progress) -> Cells:
    """Return the best cells of each row and each column, with `extra` (such as copied runs) added.

    A small grid is returned whole.
    """
    height, width = channel.left.size, channel.right.size
    if height * width <= ALL_CELLS:
        return _cells(np.arange(height * width), width)
    found = [extra.rows * width + extra.columns]
    best: list[tuple[Ints, Ints, Floats]] = []
    for low, high, band in blocks(channel, progress):
        found.append(_best_of_rows(band) + low * width)
        best.append(_best_of_columns(band, low))
        if sum(len(rows) for rows, _, _ in best) > 8 * PER_UNIT * width:
            best = [_merge(best)]
    rows, columns, _ = _merge(best)
    found.append(rows * width + columns)
    return _cells(np.unique(np.concatenate(found)), width)


def _cells(flat: Ints, width: int) -> Cells:
    return Cells(flat // max(width, 1), flat % max(width, 1))


def _best_of_rows(band: Floats) -> Ints:
    """Return the flat places of the best cells of each row of a band."""
    keep = band > LEAST
    if band.shape[1] > PER_UNIT:
        limit = np.partition(band, band.shape[1] - PER_UNIT, axis=1)[:, band.shape[1] - PER_UNIT]
        keep &= band >= limit[:, None]
    return np.flatnonzero(keep.ravel())


def _best_of_columns(band: Floats, low: int) -> tuple[Ints, Ints, Floats]:
    """Return rows, columns and sums of the best cells of each column of a band."""
    keep = band > LEAST
    if band.shape[0] > PER_UNIT:
        limit = np.partition(band, band.shape[0] - PER_UNIT, axis=0)[band.shape[0] - PER_UNIT]
        keep &= band >= limit[None, :]
    rows, columns = np.nonzero(keep)
    return rows + low, columns, band[rows, columns]


def _merge(parts: list[tuple[Ints, Ints, Floats]]) -> tuple[Ints, Ints, Floats]:
    """Keep the best cells of each column among the bands' best."""
    if not parts:
        nothing = np.zeros(0, dtype=np.int64)
        return nothing, nothing, np.zeros(0)
    rows, columns, sums = (np.concatenate(p) for p in zip(*parts, strict=True))
    order = np.lexsort((rows, -sums, columns))
    rows, columns, sums = rows[order], columns[order], sums[order]
    first = np.searchsorted(columns, columns, side="left")
    keep = np.arange(len(columns)) - first < PER_UNIT
    return rows[keep], columns[keep], sums[keep]
