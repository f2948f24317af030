"""Features of cells: what each signal measures there, in itself and against its row and column."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.linking.bags import Bag, Cells, Channel, cosine, incidence, shared_rarity, telling
from desktop_app.core.linking.candidates import find_candidates
from desktop_app.core.linking.index import Floats
from desktop_app.core.linking.joins import measure_all
from desktop_app.core.linking.mentions import Mentions
from desktop_app.core.linking.pair import Pair, unit_weights
from desktop_app.core.linking.ranks import best_first, standing
from desktop_app.core.progress import Progress

NAMES = (
    "cosine", "content_cosine", "pair_cosine", "pair_shared", "shared", "shared_of_shorter", "shared_of_longer",
    "name", "date", "number", "reference", "quotation", "concept", "copied_of_shorter", "copied_of_longer", "copied",
    "longest_copy", "run", "in_better", "in_worse", "cosine_rank", "above_better", "above_worse",
    "shorter_length", "longer_length", "units_shorter", "units_longer", "context", "wide_context",
    "whole_copy", "log_context", "log_wide", "context_in_better", "context_in_worse", "context_rank",
    "copy_by_longest", "copy_by_copied", "wide_by_shape", "in_worse_by_shape", "context_by_shape", "specific",
)  # fmt: skip
GRAPH_NAMES = (
    "own", "diagonal", "antidiagonal", "beside", "beside_both", "best_better", "best_worse", "rank_better",
    "rank_worse", "sum_better", "sum_worse", "density", "order",
)  # fmt: skip
COMMONPLACE_NATS = 2.5
USUAL_NATS, USUAL_MATTER_NATS, MATTER_WORTH = 2.0, 0.8, 1.2
"""From where a word's or matter's rarity counts as a cell's own evidence, and how much a matter counts for."""
LONG_RUN_NATS = 20.0
"""A name in a copied run that goes on for so many nats beyond it was copied with the rest."""
SECOND_NAMES = (*GRAPH_NAMES, *NAMES)


@dataclass(slots=True)
class Measured:
    """Cells and their features: `values[c, f]` is feature NAMES[f] of cell c."""

    cells: Cells
    values: Floats
    sizes: tuple[int, int]
    own: Floats
    """Nats of each cell's own evidence that is no commonplace."""
    is_bare: NDArray[np.bool_]
    """Whether either unit of the cell is nothing but a name, with more on the other side than that name."""


def measure_pair(pair: Pair, progress: Progress) -> Measured:
    """Choose the cells worth looking at and measure them by every signal."""
    cells = find_candidates(_blend(pair), pair.copies.cells, progress)
    weight_left, weight_right = unit_weights(pair, pair.stems.weights)
    left, right = weight_left[cells.rows], weight_right[cells.columns]
    shorter, longer = np.minimum(left, right), np.maximum(left, right)
    columns: dict[str, Floats] = {"shorter_length": np.log1p(shorter), "longer_length": np.log1p(longer)}
    words = [cosine(pair.stems), cosine(pair.content), shared_rarity(pair.stems), *_telling_words(pair)]
    columns["cosine"], columns["content_cosine"], shared, specific, usual = measure_all(words, cells, progress)
    runs_of_two = [cosine(pair.pairs), shared_rarity(pair.pairs)]
    columns["pair_cosine"], pair_shared = measure_all(runs_of_two, cells, progress)
    columns["pair_shared"], columns["shared"] = np.log1p(pair_shared), np.log1p(shared)
    columns["shared_of_shorter"] = shared / np.maximum(shorter, 3.0)
    columns["shared_of_longer"] = shared / np.maximum(longer, 3.0)
    for name, mentions in _mentions(pair).items():
        columns[name] = np.log1p(_measure_bag(mentions.bag, cells, progress))
    columns |= _copied(pair, cells)
    progress.check()
    columns["whole_copy"] = columns["copied_of_shorter"] * np.minimum(columns["run"], 4.0)
    columns |= _context(pair, cells, progress)
    columns |= _against_others(columns["cosine"], cells, progress)
    sizes = (len(pair.left), len(pair.right))
    columns["units_shorter"] = np.full(len(cells), np.log(max(1, min(sizes))))
    columns["units_longer"] = np.full(len(cells), np.log(max(1, *sizes)))
    progress.check()
    columns |= _products(columns)
    matters, told = _measure_matters(pair, cells, progress)
    names = _measure_bag(_above(pair.names.bag, COMMONPLACE_NATS / 2.0), cells, progress)
    columns["specific"] = np.log1p(specific + matters + names)
    progress.check()
    is_bare = (pair.bare[0][cells.rows] | pair.bare[1][cells.columns]) & ~_goes_on(columns)
    values = _stacked([columns.pop(name) for name in NAMES], progress)
    own = own_nats(values, usual) + MATTER_WORTH * told + names
    return Measured(cells, values, sizes, own, is_bare)


def _stacked(columns: list[Floats], progress: Progress) -> Floats:
    """Return the columns side by side; takes them out of the list, so that memory never holds them all twice."""
    values = np.empty((len(columns[0]), len(columns)), order="F")
    for at in reversed(range(len(columns))):
        progress.check()
        values[:, at] = columns.pop()
    return values


def _goes_on(columns: dict[str, Floats]) -> NDArray[np.bool_]:
    """Say of which cells the copied run goes on in other units."""
    return np.expm1(columns["run"]) > np.expm1(columns["copied"]) + LONG_RUN_NATS


def own_nats(values: Floats, usual: Floats) -> Floats:
    """Return the nats of evidence that each cell itself shows; `usual` are those of its telling words."""

    def nats(name: str) -> Floats:
        return np.asarray(np.expm1(values[:, NAMES.index(name)]))

    return nats("run") + nats("date") + nats("reference") + nats("quotation") + nats("number") / 2 + usual


def _telling_words(pair: Pair) -> tuple[Channel, Channel]:
    """Return the rarity of shared words that are no commonplace of the pair, by a stricter and a milder measure."""
    above = _above(pair.telling, COMMONPLACE_NATS), _above(pair.telling, USUAL_NATS)
    return shared_rarity(above[0]), shared_rarity(above[1])


def _measure_matters(pair: Pair, cells: Cells, progress: Progress) -> tuple[Floats, Floats]:
    """Return the rarity of shared matters, and what of it is beyond the usual."""
    bag = telling(pair.concepts.bag)
    every, unusual = measure_all([shared_rarity(bag), shared_rarity(_above(bag, USUAL_MATTER_NATS))], cells, progress)
    return every, unusual


def _context(pair: Pair, cells: Cells, progress: Progress) -> dict[str, Floats]:
    """Return how alike the surroundings of both units are, near and wide."""
    columns: dict[str, Floats] = {}
    columns["context"] = measure_all([cosine(around(pair.content))], cells, progress)[0]
    progress.check()
    wide = around(pair.content, 3)
    progress.check()
    columns["wide_context"] = measure_all([cosine(wide)], cells, progress)[0]
    columns["log_wide"] = np.log(columns["wide_context"] + 0.02)
    progress.check()
    standing = _against_others(columns["context"], cells, progress)
    columns["context_in_better"], columns["context_in_worse"] = standing["in_better"], standing["in_worse"]
    columns["context_rank"] = standing["cosine_rank"]
    columns["log_context"] = np.log(columns["context"] + 0.02)
    return columns


def _products(columns: dict[str, Floats]) -> dict[str, Floats]:
    """Return products of features: a copy counts by how long it is, context by how unlike in length the sides are."""
    copied, shape = columns["copied_of_shorter"], columns["units_longer"] - columns["units_shorter"]
    return {
        "copy_by_longest": copied * np.minimum(columns["longest_copy"], 4.0),
        "copy_by_copied": copied * np.minimum(columns["copied"], 4.0),
        "wide_by_shape": columns["log_wide"] * shape,
        "in_worse_by_shape": columns["context_in_worse"] * shape,
        "context_by_shape": columns["log_context"] * shape,
    }


def around(bag: Bag, reach: int = 1) -> Bag:
    """Return the bag in which each unit also holds what the units beside it hold."""
    sides = []
    for side in (bag.left, bag.right):
        units = np.concatenate([side.units + step for step in range(-reach, reach + 1)])
        keys = np.tile(side.keys, 2 * reach + 1)
        inside = (units >= 0) & (units < side.size)
        sides.append(incidence(units[inside], keys[inside], side.size))
    return Bag(sides[0], sides[1], bag.weights)


def _blend(pair: Pair) -> Channel:
    """Return the one channel by which candidates are chosen: words, names and concepts together."""
    return cosine(pair.content)


def _above(bag: Bag, least: float) -> Bag:
    """Return the bag with only what each key tells beyond `least` nats."""
    return Bag(bag.left, bag.right, np.maximum(0.0, bag.weights - least))


def _mentions(pair: Pair) -> dict[str, Mentions]:
    return {
        "name": pair.names,
        "date": pair.dates,
        "number": pair.numbers,
        "reference": pair.references,
        "quotation": pair.quotations,
        "concept": pair.concepts,
    }


def _measure_bag(bag: Bag, cells: Cells, progress: Progress) -> Floats:
    return measure_all([shared_rarity(bag)], cells, progress)[0]


def _copied(pair: Pair, cells: Cells) -> dict[str, Floats]:
    """Return what was copied in each cell."""
    width = max(len(pair.right), 1)
    copies = pair.copies
    known = copies.cells.rows * width + copies.cells.columns
    wanted = cells.rows * width + cells.columns
    at = np.minimum(np.searchsorted(known, wanted), max(len(known) - 1, 0))
    hit = known[at] == wanted if len(known) else np.zeros(len(wanted), dtype=bool)

    def taken(values: Floats) -> Floats:
        return np.where(hit, values[at], 0.0) if len(known) else np.zeros(len(wanted))

    information = taken(copies.information)
    weights = unit_weights(pair, pair.copied_weights)
    whole = weights[0][cells.rows], weights[1][cells.columns]
    return {
        "copied": np.log1p(information),
        "copied_of_shorter": np.minimum(1.0, information / np.maximum(np.minimum(*whole), 0.5)),
        "copied_of_longer": np.minimum(1.0, information / np.maximum(np.maximum(*whole), 0.5)),
        "longest_copy": np.log1p(taken(copies.longest)),
        "run": np.log1p(taken(copies.run)),
    }


def _against_others(values: Floats, cells: Cells, progress: Progress) -> dict[str, Floats]:
    """Return a measure against the best, the rank and the mean of its row and column."""
    order = best_first(values)
    progress.check()
    row = standing(values, cells.rows, order)
    progress.check()
    column = standing(values, cells.columns, order)
    progress.check()
    in_both = values / np.maximum(row.best, 0.05), values / np.maximum(column.best, 0.05)
    above_both = (values - row.mean) / (row.spread + 0.03), (values - column.mean) / (column.spread + 0.03)
    return {
        "in_better": np.maximum(*in_both),
        "in_worse": np.minimum(*in_both),
        "cosine_rank": 1.0 / (1.0 + row.rank) + 1.0 / (1.0 + column.rank),
        "above_better": np.maximum(*above_both),
        "above_worse": np.minimum(*above_both),
    }


def measure_second(measured: Measured, chances: Floats, progress: Progress | None = None) -> Floats:
    """Return what the second layer looks at: neighbours, row and column by first chances, then the cell itself."""
    progress = progress or Progress()
    graph = measure_graph(measured.cells, chances, measured.sizes, progress)
    return _stacked([*graph.T, *measured.values.T], progress)


def measure_graph(cells: Cells, chances: Floats, sizes: tuple[int, int], progress: Progress | None = None) -> Floats:
    """Return the features of each cell that the first chances of it and its neighbours give (GRAPH_NAMES)."""
    progress = progress or Progress()
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
        np.full(len(cells), same_order(cells, chances, sizes)),
    ]
    progress.check()
    order = columns[-1]
    columns[1] = columns[1] * (0.3 + 0.7 * np.maximum(order, 0.0))
    return _stacked(columns, progress)


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


def same_order(cells: Cells, chances: Floats, sizes: tuple[int, int]) -> float:
    """Return how far the likely links run in the same order on both sides, -1 to 1."""
    if len(cells) < 3 or chances.sum() <= 0.0:
        return 0.0
    weight = chances**2 / (chances**2).sum()
    rows, columns = cells.rows - (weight * cells.rows).sum(), cells.columns - (weight * cells.columns).sum()
    spread = np.sqrt((weight * rows * rows).sum() * (weight * columns * columns).sum())
    return float((weight * rows * columns).sum() / spread) if spread > 1e-9 else 0.0
