"""Chances that a cell is a true link: a logistic model of few constants, then the same with its neighbours."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from desktop_app.core.linking.features import NAMES, SECOND_NAMES, Measured, measure_second, same_order
from desktop_app.core.linking.index import Floats
from desktop_app.core.progress import Progress

_WEIGHTS = Path(__file__).with_name("weights.json")
UNSUPPORTED, IN_ORDER, FULL_SUPPORT = 0.3, 0.6, 5.0
"""A chance that rests on commonplaces and neighbours alone keeps UNSUPPORTED of itself, or IN_ORDER where both sides
tell things in the same order, so that neighbours can be leant on; from FULL_SUPPORT nats it is whole."""
OWN_WEIGHT, USUAL_OWN = 0.5, 1.2
"""How much a cell's own evidence adds where the sides do not run in the same order, and what it usually is."""
MOST_ADDED = 0.5
BARE = 0.03
"""What a chance keeps where one side is nothing but a name."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A logistic model: an intercept and one weight for each named feature."""

    intercept: float
    weights: Floats

    def chances(self, values: Floats) -> Floats:
        """Return the chance (0..1) for each row of features."""
        sums = np.clip(values @ self.weights + self.intercept, -30.0, 30.0)
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
        second = measure_second(measured, chances, progress)
        progress.check()
        chances = model.graph.chances(second)
        progress.check()
    order = max(0.0, same_order(measured.cells, first, measured.sizes))
    progress.check()
    odds = np.log(chances / (1.0 - chances)) + OWN_WEIGHT * (1.0 - order) * np.minimum(
        MOST_ADDED, np.log1p(measured.own) - USUAL_OWN
    )
    return _support(measured, order) / (1.0 + np.exp(-odds))


def _support(measured: Measured, order: float) -> Floats:
    """Return by how much each chance stands on what the cell itself shows; a cell that shows nothing has none."""
    content, name = (measured.values[:, NAMES.index(feature)] for feature in ("content_cosine", "name"))
    shows_any = (content > 0.0) | (measured.own > 0.0) | (name > 0.0)
    least = UNSUPPORTED + (IN_ORDER - UNSUPPORTED) * order
    share = least + (1.0 - least) * np.minimum(1.0, measured.own / FULL_SUPPORT)
    return np.where(shows_any, np.where(measured.is_bare, BARE * share, share), 0.0)
