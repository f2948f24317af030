"""What the first chances of a cell, its neighbours, its row and its column add to what it shows itself."""

import numpy as np

from desktop_app.core.linking.bags import Cells
from desktop_app.core.linking.index import Floats
from desktop_app.core.linking.ranks import best_first, standing
from desktop_app.core.linking.stacking import stacked
from desktop_app.core.progress import Progress

GRAPH_NAMES = (
    "own", "diagonal", "antidiagonal", "beside", "beside_both", "best_better", "best_worse", "rank_better",
    "rank_worse", "sum_better", "sum_worse", "density", "order",
)  # fmt: skip


def measure_graph(cells: Cells, chances: Floats, sizes: tuple[int, int], progress: Progress) -> Floats:
    """Return the features of each cell that the first chances of it and its neighbours give (GRAPH_NAMES)."""
    own = np.log(chances / (1.0 - chances))
    progress.check()
    ordered = best_first(chances)
    progress.check()
    row = standing(chances, cells.rows, ordered)
    progress.check()
    column = standing(chances, cells.columns, ordered)
    progress.check()
    density = float(chances.sum()) / max(1, min(sizes))

    def beside(*step: int) -> Floats:
        progress.check()
        return _beside(cells, chances, (step[0], step[1]), sizes[1] + 2)

    in_row, in_column = beside(0, 1), beside(1, 0)
    best = np.log(np.maximum(row.best_other, 1e-4)), np.log(np.maximum(column.best_other, 1e-4))
    rank = 1.0 / (1.0 + row.rank), 1.0 / (1.0 + column.rank)
    total = np.log(np.maximum(row.sum_of_others, 1e-4)), np.log(np.maximum(column.sum_of_others, 1e-4))
    columns = [
        own,
        beside(1, 1),
        beside(1, -1),
        np.maximum(in_row, in_column),
        np.minimum(in_row, in_column),
        np.maximum(*best),
        np.minimum(*best),
        np.maximum(*rank),
        np.minimum(*rank),
        np.maximum(*total),
        np.minimum(*total),
        np.full(len(cells), np.log(max(density, 1e-4))),
        np.full(len(cells), same_order(cells, chances)),
    ]
    progress.check()
    order = columns[-1]
    columns[1] = columns[1] * (0.3 + 0.7 * np.maximum(order, 0.0))
    return stacked(columns, progress)


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
