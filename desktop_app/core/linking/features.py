"""Features of cells: what each signal measures there, in itself and against its row and column."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.linking.bags import Bag, Cells, around, cosine, shared_rarity, telling
from desktop_app.core.linking.candidates import ALL_CELLS, find_candidates
from desktop_app.core.linking.index import Floats
from desktop_app.core.linking.joins import measure_all
from desktop_app.core.linking.likeness import likeness, nearest, smoothed
from desktop_app.core.linking.meaning import Meanings
from desktop_app.core.linking.pair import Pair, unit_weights
from desktop_app.core.linking.ranks import standings
from desktop_app.core.linking.stacking import stacked
from desktop_app.core.linking.whole import in_common, kind_measures, meaning_in_common
from desktop_app.core.progress import Progress

WORD_NAMES = (
    "content_cosine", "cosine", "shared", "specific", "name", "date", "number", "reference", "quotation", "concept",
    "copied_of_shorter", "copied", "longest_copy", "run", "in_better", "in_worse", "cosine_rank", "log_context",
    "log_wide", "context_in_worse", "shorter_length", "longer_length", "units_shorter", "units_longer",
    "names_in_common", "words_in_common", "dates_in_common",
)  # fmt: skip
MEANING_NAMES = (
    "meaning", "meaning_in_better", "meaning_in_worse", "meaning_wide", "meaning_context_in_worse",
    "meaning_in_common",
)  # fmt: skip
MOST_UNITS = 12_000
"""Units of a side beyond which its length tells no more: no pair that long was fitted on."""
COMMONPLACE_NATS = 2.5
"""From where a word's rarity counts as telling something of the cell alone."""
LONG_RUN_NATS = 20.0
"""A name in a copied run that goes on for so many nats beyond it was copied with the rest."""
NEAREST, MOST_BY_MEANING = 5, 100_000_000
"""How many units nearest by meaning are candidates for each unit, and the largest grid that is searched for them."""
FAINT_CONTEXT = 0.02
"""Added to how alike surroundings are before the logarithm is taken: less is as good as nothing."""
LEAST_BEST, LEAST_UNIT_NATS = 0.05, 0.5
"""What the best of a row or column, and the words of a unit, count for at least when a share of them is taken."""
NEAR, WIDE = 1, 3
"""How many units to each side are a unit's context."""


@dataclass(slots=True)
class Measured:
    """Cells and their features: `values[c, f]` is feature `names[f]` of cell c; `kind` says what the pair is like."""

    cells: Cells
    names: tuple[str, ...]
    values: Floats
    sizes: tuple[int, int]
    kind: dict[str, float]
    is_bare: NDArray[np.bool_]
    """Whether either unit of the cell is nothing but a name, with more on the other side than that name."""

    def column(self, name: str) -> Floats:
        """Return one feature of every cell."""
        return np.asarray(self.values[:, self.names.index(name)])


def cell_names(has_meaning: bool) -> tuple[str, ...]:
    """Return the features that are measured, with vectors or without; the model reads all of them."""
    return (*WORD_NAMES, *MEANING_NAMES) if has_meaning else WORD_NAMES


def measure_pair(pair: Pair, progress: Progress) -> Measured:
    """Choose the cells worth looking at and measure them by every signal, by meaning where there are vectors."""
    cells = find_candidates(cosine(pair.content), _surely_looked_at(pair, progress), progress)
    columns = _words(pair, cells, progress)
    for name, mentions in _mentions(pair).items():
        columns[name] = np.log1p(measure_all([shared_rarity(mentions)], cells, progress)[0])
    columns |= _copied(pair, cells)
    progress.check()
    columns |= _context(pair, cells, progress)
    columns |= _against_others(columns["cosine"], cells, progress)
    progress.check()
    sizes = (len(pair.left), len(pair.right))
    whole = in_common(pair)
    if pair.meanings is not None:
        columns |= _meaning(pair.meanings, cells, progress)
        whole["meaning_in_common"] = meaning_in_common(pair.meanings)
    kind = kind_measures(columns, cells, sizes) | whole
    whole |= {"units_shorter": _length(min(sizes)), "units_longer": _length(max(sizes))}
    columns |= {name: np.full(len(cells), value) for name, value in whole.items()}
    progress.check()
    is_bare = (pair.bare[0][cells.rows] | pair.bare[1][cells.columns]) & ~_goes_on(columns)
    names = cell_names(pair.meanings is not None)
    return Measured(cells, names, stacked([columns.pop(name) for name in names], progress), sizes, kind, is_bare)


def _length(units: int) -> float:
    """Return the logarithm of a number of units, as far as it tells anything."""
    return float(np.log(min(MOST_UNITS, max(1, units))))


def _surely_looked_at(pair: Pair, progress: Progress) -> Cells:
    """Return the cells with copied runs, and those whose units are nearest by meaning."""
    copied, width = pair.copies.cells, len(pair.right)
    size = len(pair.left) * width
    if pair.meanings is None or not ALL_CELLS < size <= MOST_BY_MEANING:
        return copied
    places = nearest(pair.meanings.left, pair.meanings.right, NEAREST, progress)
    return Cells(np.concatenate([copied.rows, places // width]), np.concatenate([copied.columns, places % width]))


def _words(pair: Pair, cells: Cells, progress: Progress) -> dict[str, Floats]:
    """Return what the words of both units have in common."""
    weights = unit_weights(pair, pair.stems.weights)
    left, right = weights[0][cells.rows], weights[1][cells.columns]
    rare = _above(pair.telling, COMMONPLACE_NATS)
    channels = [cosine(pair.stems), cosine(pair.content), shared_rarity(pair.stems), shared_rarity(rare)]
    alike, content, shared, specific = measure_all(channels, cells, progress)
    matters = measure_all([shared_rarity(telling(pair.concepts.bag))], cells, progress)[0]
    names = measure_all([shared_rarity(_above(pair.names.bag, COMMONPLACE_NATS / 2.0))], cells, progress)[0]
    return {
        "cosine": alike,
        "content_cosine": content,
        "shared": np.log1p(shared),
        "specific": np.log1p(specific + matters + names),
        "shorter_length": np.log1p(np.minimum(left, right)),
        "longer_length": np.log1p(np.maximum(left, right)),
    }


def _mentions(pair: Pair) -> dict[str, Bag]:
    return {
        "name": pair.names.bag,
        "date": pair.dates.bag,
        "number": pair.numbers.bag,
        "reference": pair.references.bag,
        "quotation": pair.quotations.bag,
        "concept": pair.concepts.bag,
    }


def _goes_on(columns: dict[str, Floats]) -> NDArray[np.bool_]:
    """Say of which cells the copied run goes on in other units."""
    return np.asarray(np.expm1(columns["run"]) > np.expm1(columns["copied"]) + LONG_RUN_NATS)


def _context(pair: Pair, cells: Cells, progress: Progress) -> dict[str, Floats]:
    """Return how alike the surroundings of both units are, near and wide."""
    near = measure_all([cosine(around(pair.content, NEAR, progress))], cells, progress)[0]
    progress.check()
    wide = measure_all([cosine(around(pair.content, WIDE, progress))], cells, progress)[0]
    progress.check()
    return {
        "context": near,
        "log_context": np.log(near + FAINT_CONTEXT),
        "log_wide": np.log(wide + FAINT_CONTEXT),
        "context_in_worse": _against_others(near, cells, progress)["in_worse"],
    }


def _above(bag: Bag, least: float) -> Bag:
    """Return the bag with only what each key tells beyond `least` nats."""
    return Bag(bag.left, bag.right, np.maximum(0.0, bag.weights - least))


def _meaning(meanings: Meanings, cells: Cells, progress: Progress) -> dict[str, Floats]:
    """Return how alike the vectors of both units are, in themselves, against others and with what is around them."""
    alike = np.maximum(likeness(meanings.left, meanings.right, cells, progress), 0.0)
    near, wide = (
        likeness(smoothed(meanings.left, reach), smoothed(meanings.right, reach), cells, progress)
        for reach in (NEAR, WIDE)
    )
    others = _against_others(alike, cells, progress)
    return {
        "meaning": alike,
        "meaning_in_better": others["in_better"],
        "meaning_in_worse": others["in_worse"],
        "meaning_wide": wide,
        "meaning_context_in_worse": _against_others(np.maximum(near, 0.0), cells, progress)["in_worse"],
    }


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
    whole = unit_weights(pair, pair.copied_weights)
    shorter = np.minimum(whole[0][cells.rows], whole[1][cells.columns])
    return {
        "copied": np.log1p(information),
        "copied_of_shorter": np.minimum(1.0, information / np.maximum(shorter, LEAST_UNIT_NATS)),
        "longest_copy": np.log1p(taken(copies.longest)),
        "run": np.log1p(taken(copies.run)),
    }


def _against_others(values: Floats, cells: Cells, progress: Progress) -> dict[str, Floats]:
    """Return a measure against the best of its row and of its column, and by its rank in both."""
    row, column = standings(values, (cells.rows, cells.columns), progress)
    in_both = values / np.maximum(row.best, LEAST_BEST), values / np.maximum(column.best, LEAST_BEST)
    return {
        "in_better": np.maximum(*in_both),
        "in_worse": np.minimum(*in_both),
        "cosine_rank": 1.0 / (1.0 + row.rank) + 1.0 / (1.0 + column.rank),
    }
