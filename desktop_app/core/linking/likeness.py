"""How alike units are by their vectors, at chosen cells and among all."""

from collections.abc import Iterator

import numpy as np

from desktop_app.core.linking.bags import Cells
from desktop_app.core.linking.encoder import Vector
from desktop_app.core.linking.index import Floats, Ints
from desktop_app.core.progress import Progress

LEAST_LIKENESS = 0.2
"""The cosine of two units' vectors from which they are alike in meaning at all."""
CELLS_AT_ONCE = 8_192
PLACES_AT_ONCE = 1_000_000
"""How many cosines of a grid are held at once."""


def likeness(left: Vector, right: Vector, cells: Cells, progress: Progress) -> Floats:
    """Return the cosine of both units' vectors for each cell, -1 to 1; 0 where either has none."""
    found = np.zeros(len(cells))
    for start in range(0, len(cells), CELLS_AT_ONCE):
        progress.check()
        part = slice(start, start + CELLS_AT_ONCE)
        found[part] = np.einsum("ij,ij->i", left[cells.rows[part]], right[cells.columns[part]])
    return found


def smoothed(vectors: Vector, reach: int) -> Vector:
    """Return vectors of unit length of each unit together with `reach` units to each side; zeros stay zeros."""
    summed = vectors.copy()
    for step in range(1, reach + 1):
        summed[step:] += vectors[:-step]
        summed[:-step] += vectors[step:]
    return np.asarray(summed / np.maximum(np.linalg.norm(summed, axis=1, keepdims=True), 1e-6))


def nearest(left: Vector, right: Vector, most: int, progress: Progress) -> Ints:
    """Return the places (row * width + column) of the `most` most alike units of each row and of each column.

    Neither side is empty. A place may come twice. O(rows * columns), PLACES_AT_ONCE cosines at a time.
    Raises: Cancelled.
    """
    found = [_nearest_of_rows(left, right, most, progress)]
    turned = _nearest_of_rows(right, left, most, progress)
    found.append(turned % len(left) * len(right) + turned // len(left))
    return np.concatenate(found)


def _nearest_of_rows(left: Vector, right: Vector, most: int, progress: Progress) -> Ints:
    """Return the places of the `most` most alike units of each row."""
    width = len(right)
    kept = min(most, width)
    places = []
    for first, grid in _bands(left, right):
        progress.check()
        best = np.argpartition(-grid, kept - 1, axis=1)[:, :kept]
        places.append(((first + np.arange(len(grid)))[:, None] * width + best).ravel())
    return np.concatenate(places)


def _bands(left: Vector, right: Vector) -> Iterator[tuple[int, Vector]]:
    """Yield the cosines of a few rows with all columns at a time, with the number of the first row."""
    rows = max(1, PLACES_AT_ONCE // len(right))
    for first in range(0, len(left), rows):
        yield first, left[first : first + rows] @ right.T
