"""Chances that a cell is a true link: logistic models of few constants, one for texts copied, one for texts told anew.

Each model has two layers: what the cell itself shows, then what its neighbours, row and column add. How likely the
pair is of either kind is a third logistic model, of measures of the whole pair; the chances of both are mixed by it.
(Jacobs, Jordan, Nowlan and Hinton: Adaptive mixtures of local experts, 1991.) With vectors and without them other
constants hold; benchmarks/fit.py writes both sets.
"""

import json
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.linking.features import Measured, cell_names
from desktop_app.core.linking.graph import GRAPH_NAMES, measure_graph
from desktop_app.core.linking.index import Floats
from desktop_app.core.linking.likeness import LEAST_LIKENESS
from desktop_app.core.linking.whole import MEANING_KINDS, WORD_KINDS
from desktop_app.core.progress import Progress

_WEIGHTS = Path(__file__).with_name("weights.json")
BARE = 0.03
"""What is left of a chance where one side is nothing but a name: a letterhead is no claim."""
OWN = {"specific": 1.0, "run": 1.0, "date": 1.0, "reference": 1.0, "quotation": 1.0, "number": 0.5}
THIN, FULL_SUPPORT = 0.75, 4.0
"""A chance that rests on commonplaces of the pair keeps THIN of itself; from FULL_SUPPORT nats of OWN it is whole."""
MOST_FITTED = 700
"""Units a side, by the geometric mean, of the longest pair that the constants were fitted on."""
TELLING = ("run", "date", "number", "reference", "quotation")
LEAST_CONTENT, NAMED_ALONE = 0.02, 0.75
"""Where names and public matters are all that both units share, a chance keeps NAMED_ALONE of itself."""
SHOWING = ("content_cosine", "run", "name", "date", "number", "reference", "quotation", "concept")
SURE_COPY_NATS, SURE_CHANCE = 30.0, 0.8
"""A copied run so rare is no accident, whatever stands around it."""
SUREST_KIND = 5.0
"""Log-odds beyond which no pair is of one kind: measures of one or two units can lie far outside what was fitted."""
SURE = 30.0
"""Log-odds beyond which nothing is surer."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A logistic model: an intercept and one weight for each named feature."""

    names: tuple[str, ...]
    intercept: float
    weights: Floats

    def odds(self, values: Floats) -> Floats:
        """Return the log-odds for each row of features, added up column by column, the same on any machine."""
        sums = np.full(len(values), self.intercept)
        for column, weight in zip(values.T, self.weights.tolist(), strict=True):
            sums += weight * column
        return np.asarray(np.clip(sums, -SURE, SURE))


@dataclass(frozen=True, slots=True)
class Expert:
    """Two layers: what the cell itself shows, then that again with its neighbours, row and column."""

    cell: Layer
    graph: Layer

    def odds(self, measured: Measured, uses_neighbours: bool, progress: Progress) -> Floats:
        """Return the log-odds of each cell."""
        odds = self.cell.odds(measured.values)
        progress.check()
        if not uses_neighbours:
            return odds
        graph = measure_graph(measured.cells, chances_of(odds), measured.sizes, progress)
        return self.graph.odds(graph)


@dataclass(frozen=True, slots=True)
class Model:
    """An expert for texts copied from each other, one for texts told anew, and what tells which a pair is."""

    copied: Expert
    told: Expert
    kind: Layer

    def copied_share(self, measured: Measured) -> float:
        """Return how likely one side was copied from the other, 0..1."""
        row = np.array([[measured.kind[name] for name in self.kind.names]])
        return float(chances_of(np.clip(self.kind.odds(row), -SUREST_KIND, SUREST_KIND))[0])


@cache
def load_model(has_meaning: bool) -> Model:
    """Return the model that ships, for pairs with vectors or without, as `benchmarks/fit.py` wrote it."""
    return model_from(json.loads(_WEIGHTS.read_text("utf-8"))["meaning" if has_meaning else "words"], has_meaning)


def model_from(table: dict[str, Any], has_meaning: bool) -> Model:
    """Return the model that a table of constants describes."""
    names = cell_names(has_meaning)
    experts = [
        Expert(_layer(table[which]["cell"], names), _layer(table[which]["graph"], GRAPH_NAMES))
        for which in ("copied", "told")
    ]
    return Model(experts[0], experts[1], _layer(table["kind"], kind_names(has_meaning)))


def kind_names(has_meaning: bool) -> tuple[str, ...]:
    """Return the measures by which the kind of a pair is told."""
    return (*WORD_KINDS, *MEANING_KINDS) if has_meaning else WORD_KINDS


def _layer(table: dict[str, Any], names: tuple[str, ...]) -> Layer:
    return Layer(names, float(table["intercept"]), np.array([float(table["weights"][name]) for name in names]))


def chances_of(odds: Floats) -> Floats:
    """Return the chances (0..1) of log-odds."""
    return np.clip(1.0 / (1.0 + np.exp(-odds)), 1e-9, 1.0 - 1e-9)


def score_cells(measured: Measured, model: Model, uses_neighbours: bool, progress: Progress) -> Floats:
    """Return the chance of each cell."""
    if not len(measured.cells):
        return np.zeros(0)
    share = model.copied_share(measured)
    copied = model.copied.odds(measured, uses_neighbours, progress)
    told = model.told.odds(measured, uses_neighbours, progress)
    progress.check()
    surplus = _surplus(measured.sizes)
    chances = share * chances_of(copied - surplus) + (1.0 - share) * chances_of(told - surplus)
    is_sure = measured.column("longest_copy") >= np.log1p(SURE_COPY_NATS)
    chances = np.where(is_sure, np.maximum(chances, SURE_CHANCE), chances)
    chances = np.where(measured.is_bare, BARE * chances, chances) * _support(measured)
    return np.where(_shows_any(measured), chances, 0.0)


def _surplus(sizes: tuple[int, int]) -> float:
    """Return the log-odds to take off where there are more units than any pair fitted on has.

    A unit has about as many partners however many units there are, so the share of true cells falls as they grow.
    """
    return max(0.0, math.log(math.sqrt(max(1, sizes[0] * sizes[1])) / MOST_FITTED))


def _support(measured: Measured) -> Floats:
    """Return by how much each chance stands on what tells something in the cell itself: THIN to 1."""
    nats = sum((share * np.expm1(measured.column(name)) for name, share in OWN.items()), np.zeros(len(measured.cells)))
    support = THIN + (1.0 - THIN) * np.minimum(1.0, nats / FULL_SUPPORT)
    told = [measured.column(name) for name in TELLING]
    is_named_alone = (measured.column("content_cosine") < LEAST_CONTENT) & (np.max(told, axis=0) <= 0.0)
    return np.where(is_named_alone, NAMED_ALONE * support, support)


def _shows_any(measured: Measured) -> NDArray[np.bool_]:
    """Say which cells show anything themselves; what rests on neighbours and words of every text alone is no link."""
    shows = np.zeros(len(measured.cells), dtype=bool)
    for name in SHOWING:
        shows |= measured.column(name) > 0.0
    return shows if "meaning" not in measured.names else shows | (measured.column("meaning") >= LEAST_LIKENESS)
