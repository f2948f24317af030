"""What the first chances of a cell, its neighbours, its row and its column add to what it shows itself."""

import numpy as np

from desktop_app.core.linking.bags import Cells
from desktop_app.core.linking.index import Floats
from desktop_app.core.linking.ranks import standings
from desktop_app.core.linking.stacking import stacked
from desktop_app.core.progress import Progress

GRAPH_NAMES = (
    "own", "diagonal", "antidiagonal", "beside", "beside_both", "best_better", "best_worse", "rank_better",
    "rank_worse", "sum_better", "sum_worse", "density", "order",
)  # fmt: skip
FAINTEST = 1e-4
"""The chance below which one is as good as another: logarithms go no lower."""
UNORDERED = 0.3
"""What a neighbour on the diagonal counts where the pair does not run in order; it counts whole where it does."""


def measure_graph(cells: Cells, chances: Floats, sizes: tuple[int, int], progress: Progress) -> Floats:
    """Return the features of each cell that the first chances of it and its neighbours give (GRAPH_NAMES).

    `chances` lie strictly between 0 and 1, one a cell. Returns one row a cell, one column a name.
    """
    order = same_order(cells, chances)
    columns = {"own": np.log(chances / (1.0 - chances))}
    progress.check()
    columns |= _neighbours(cells, chances, sizes[1], order, progress) | _rivals(cells, chances, progress)
    density = float(chances.sum()) / max(1, min(sizes))
    columns |= {"density": np.full(len(cells), _log(density)), "order": np.full(len(cells), order)}
    progress.check()
    return stacked([columns.pop(name) for name in GRAPH_NAMES], progress)


def _neighbours(cells: Cells, chances: Floats, width: int, order: float, progress: Progress) -> dict[str, Floats]:
    """Return how likely the cells next to each are, along the diagonals, in the row and in the column."""

    def beside(down: int, on: int) -> Floats:
        progress.check()
        return _beside(cells, chances, (down, on), width + 2)

    in_row, in_column = beside(0, 1), beside(1, 0)
    return {
        "diagonal": beside(1, 1) * (UNORDERED + (1.0 - UNORDERED) * max(order, 0.0)),
        "antidiagonal": beside(1, -1),
        "beside": np.maximum(in_row, in_column),
        "beside_both": np.minimum(in_row, in_column),
    }


def _rivals(cells: Cells, chances: Floats, progress: Progress) -> dict[str, Floats]:
    """Return each cell against the others of its row and of its column, the greater of both and the lesser."""
    row, column = standings(chances, (cells.rows, cells.columns), progress)
    best = _log(row.best_other), _log(column.best_other)
    rank = 1.0 / (1.0 + row.rank), 1.0 / (1.0 + column.rank)
    total = _log(row.sum_of_others), _log(column.sum_of_others)
    return {
        "best_better": np.maximum(*best),
        "best_worse": np.minimum(*best),
        "rank_better": np.maximum(*rank),
        "rank_worse": np.minimum(*rank),
        "sum_better": np.maximum(*total),
        "sum_worse": np.minimum(*total),
    }


def _log(chances: Floats | float) -> Floats:
    """Return the logarithm of chances or of sums of them, those too faint to matter held alike."""
    return np.asarray(np.log(np.maximum(chances, FAINTEST)))


def _beside(cells: Cells, values: Floats, step: tuple[int, int], width: int) -> Floats:
    """Return for each cell the sum of the values one step on and one step back; 0 where there is no such cell."""
    flat = (cells.rows + 1) * width + cells.columns + 1
    wanted = flat + step[0] * width + step[1]
    place = np.minimum(np.searchsorted(flat, wanted), len(flat) - 1)
    here = np.flatnonzero(flat[place] == wanted)
    there = place[here]
    on, back = np.zeros(len(flat)), np.zeros(len(flat))
    on[here], back[there] = values[there], values[here]
    return back + on


def same_order(cells: Cells, chances: Floats) -> float:
    """Return how far the likely links run in the same order on both sides, -1 to 1."""
    if len(cells) < 3 or chances.sum() <= 0.0:
        return 0.0
    weight = chances**2 / (chances**2).sum()
    rows, columns = cells.rows - (weight * cells.rows).sum(), cells.columns - (weight * cells.columns).sum()
    spread = np.sqrt((weight * rows * rows).sum() * (weight * columns * columns).sum())
    return float((weight * rows * columns).sum() / spread) if spread > 1e-9 else 0.0
