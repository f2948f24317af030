"""Chances that a cell is a true link: a logistic model of few constants, then the same with its neighbours."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from desktop_app.core.linking.features import NAMES, SECOND_NAMES, Measured, measure_graph, same_order
from desktop_app.core.linking.index import Floats
from desktop_app.core.progress import Progress

_WEIGHTS = Path(__file__).with_name("weights.json")


@dataclass(frozen=True, slots=True)
class Leaning:
    """How far a chance leans on what the cell itself shows, beside its neighbours.

    A chance that rests on commonplaces and neighbours alone keeps `unsupported` of itself, or `in_order` where both
    sides tell things in the same order; from `full_support` nats of own evidence it is whole. Out of order, own
    evidence beyond `usual_own` adds to the odds, `most_added` at most. Where one side is nothing but a name, `bare`
    of the chance is left.
    """

    unsupported: float = 0.3
    in_order: float = 1.0
    full_support: float = 4.8
    own_weight: float = 0.15
    usual_own: float = 1.0
    most_added: float = 1.0
    bare: float = 0.03


LEANING = Leaning()
"""Chosen by benchmarks/fit_cut_off.py, but for `unsupported` and `bare`, which say what readers ask."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A logistic model: an intercept and one weight for each named feature."""

    intercept: float
    weights: Floats

    def chances(self, *values: Floats) -> Floats:
        """Return the chance (0..1) for each row of features, which may lie in several tables side by side."""
        cuts = np.cumsum([table.shape[1] for table in values])[:-1]
        parts = zip(values, np.split(self.weights, cuts), strict=True)
        odds = sum((table @ weights for table, weights in parts), np.full(len(values[0]), self.intercept))
        sums = np.clip(odds, -30.0, 30.0)
        return np.clip(1.0 / (1.0 + np.exp(-sums)), 1e-9, 1.0 - 1e-9)


@dataclass(frozen=True, slots=True)
class Model:
    """Two layers: what the cell itself shows, then what its neighbours, row and column add."""

    cell: Layer
    graph: Layer


@cache
def load_model() -> Model:
    """Return the model that ships, as `benchmarks/fit.py` wrote it."""
    table = json.loads(_WEIGHTS.read_text("utf-8"))
    layers = [
        Layer(float(part["intercept"]), np.array([float(part["weights"].get(name, 0.0)) for name in names]))
        for part, names in ((table["cell"], NAMES), (table["graph"], SECOND_NAMES))
    ]
    return Model(layers[0], layers[1])


def score_cells(
    measured: Measured, model: Model, uses_neighbours: bool = True, progress: Progress | None = None
) -> Floats:
    """Return the chance of each cell."""
    progress = progress or Progress()
    progress.check()
    first = chances = model.cell.chances(measured.values)
    progress.check()
    if uses_neighbours and len(chances):
        graph = measure_graph(measured.cells, chances, measured.sizes, progress)
        progress.check()
        chances = model.graph.chances(graph, measured.values)
        progress.check()
    order = max(0.0, same_order(measured.cells, first, measured.sizes))
    progress.check()
    return lean(chances, order, measured, LEANING)


def lean(chances: Floats, order: float, measured: Measured, by: Leaning) -> Floats:
    """Return the chances as far as each cell's own evidence bears them; `order` (0..1) says how far the sides agree."""
    added = np.minimum(by.most_added, np.log1p(measured.own) - by.usual_own)
    odds = np.log(chances / (1.0 - chances)) + by.own_weight * (1.0 - order) * added
    return _support(measured, order, by) / (1.0 + np.exp(-odds))


def _support(measured: Measured, order: float, by: Leaning) -> Floats:
    """Return by how much each chance stands on what the cell itself shows; a cell that shows nothing has none."""
    content, name = (measured.values[:, NAMES.index(feature)] for feature in ("content_cosine", "name"))
    shows_any = (content > 0.0) | (measured.own > 0.0) | (name > 0.0)
    least = by.unsupported + (by.in_order - by.unsupported) * order
    share = least + (1.0 - least) * np.minimum(1.0, measured.own / by.full_support)
    return np.where(shows_any, np.where(measured.is_bare, by.bare * share, share), 0.0)
