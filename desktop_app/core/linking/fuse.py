"""Chances that a cell is a true link: a logistic model of few constants, then the same with its neighbours."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from desktop_app.core.linking.features import NAMES, SECOND_NAMES, Measured, measure_second
from desktop_app.core.linking.index import Floats

_WEIGHTS = Path(__file__).with_name("weights.json")
UNSUPPORTED, FULL_SUPPORT = 0.6, 5.0
"""A chance that rests on commonplaces and neighbours alone keeps this share; from so many nats it is whole."""


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


def score_cells(measured: Measured, model: Model, uses_neighbours: bool = True) -> Floats:
    """Return the chance of each cell."""
    chances = model.cell.chances(measured.values)
    if uses_neighbours and len(chances):
        chances = model.graph.chances(measure_second(measured, chances))
    return chances * _support(measured)


def _support(measured: Measured) -> Floats:
    """Return by how much each chance stands on what the cell itself shows; a cell that shows nothing has none."""

    def nats(name: str) -> Floats:
        return np.asarray(np.expm1(measured.values[:, NAMES.index(name)]))

    telling = nats("specific") + nats("run") + nats("date") + nats("reference") + nats("quotation") + nats("number") / 2
    shows_any = (nats("content_cosine") > 0.0) | (telling > 0.0) | (nats("name") > 0.0)
    share = UNSUPPORTED + (1.0 - UNSUPPORTED) * np.minimum(1.0, telling / FULL_SUPPORT)
    return np.where(shows_any, share, 0.0)
