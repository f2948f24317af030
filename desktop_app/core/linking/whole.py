"""What the two sides have in common as wholes, and what kind of pair they are: copied from each other or told anew."""

import numpy as np

from desktop_app.core.linking.bags import Bag, Cells, Incidence
from desktop_app.core.linking.graph import same_order
from desktop_app.core.linking.index import Floats, Ints
from desktop_app.core.linking.meaning import Meanings
from desktop_app.core.linking.pair import Pair

WORD_KINDS = (
    "best_cosine_shorter", "best_cosine_longer", "best_copied_shorter", "best_copied_longer", "run_high", "run_mean",
    "run_top", "run_tops", "runs", "mean_shorter_length", "mean_longer_length", "context_high", "cosine_order",
    "names_in_common", "words_in_common",
)  # fmt: skip
MEANING_KINDS = ("best_meaning_shorter", "best_meaning_longer", "meaning_in_common")
LONG_RUN = 3.5
"""The logarithm of the nats from which a copied run is more than a stock phrase."""
TOP_SHARE, LEAST_TOPS = 20, 3
"""One of TOP_SHARE units, LEAST_TOPS at least, are those with the longest runs."""


def in_common(pair: Pair) -> dict[str, float]:
    """Return how alike both documents are by the names, words and dates in them, each 0..1."""
    return {
        "names_in_common": _cosine(pair.names.bag),
        "words_in_common": _cosine(pair.content),
        "dates_in_common": _cosine(pair.dates.bag),
    }


def _cosine(bag: Bag) -> float:
    """Return the cosine of all keys of both sides, damped by logarithm and weighed by rarity."""
    left, right = (_summed(side, bag.weights) for side in (bag.left, bag.right))
    norm = float(np.linalg.norm(left) * np.linalg.norm(right))
    return float(left @ right) / norm if norm > 0.0 else 0.0


def _summed(side: Incidence, weights: Floats) -> Floats:
    """Return for each key the logarithm of how many units of a side hold it, times its rarity."""
    return np.asarray(np.log1p(np.bincount(side.keys, minlength=len(weights))) * weights)


def meaning_in_common(meanings: Meanings) -> float:
    """Return the cosine of the mean vectors of both documents."""
    if not len(meanings.left) or not len(meanings.right):
        return 0.0
    left, right = meanings.left.mean(axis=0), meanings.right.mean(axis=0)
    return float(left @ right) / max(float(np.linalg.norm(left) * np.linalg.norm(right)), 1e-6)


def kind_measures(columns: dict[str, Floats], cells: Cells, sizes: tuple[int, int]) -> dict[str, float]:
    """Return measures of the whole pair by which copied texts can be told from those told anew; none counts units.

    `columns` are features of the cells by name; the measures are named as in WORD_KINDS and, where there are vectors,
    MEANING_KINDS, those of `in_common` and `meaning_in_common` apart.
    """
    if not len(cells):
        return dict.fromkeys((*WORD_KINDS, *MEANING_KINDS), 0.0)
    found: dict[str, float] = {}
    runs = _best_by_side(columns["run"], cells, sizes)[0]
    for name, column in (("cosine", "cosine"), ("copied", "copied_of_shorter"), ("meaning", "meaning")):
        if column in columns:
            shorter, longer = _best_by_side(columns[column], cells, sizes)
            found[f"best_{name}_shorter"], found[f"best_{name}_longer"] = float(shorter.mean()), float(longer.mean())
    tops = np.sort(runs)[::-1][: max(LEAST_TOPS, len(runs) // TOP_SHARE)]
    return found | {
        "run_high": float(np.percentile(runs, 90)),
        "run_mean": float(runs.mean()),
        "run_top": float(tops[0]),
        "run_tops": float(tops.mean()),
        "runs": float(np.log1p((runs > LONG_RUN).sum())),
        "mean_shorter_length": float(columns["shorter_length"].mean()),
        "mean_longer_length": float(columns["longer_length"].mean()),
        "context_high": float(np.percentile(columns["context"], 95)),
        "cosine_order": same_order(cells, np.clip(columns["cosine"], 1e-6, 0.999)),
    }


def _best_by_side(values: Floats, cells: Cells, sizes: tuple[int, int]) -> tuple[Floats, Floats]:
    """Return the best value of each unit of the side with fewer units, then of the other.

    Of two sides with as many units that with the greater values comes first, so that nothing hangs on which is left.
    """
    sides = _best_of(values, cells.rows, sizes[0]), _best_of(values, cells.columns, sizes[1])
    is_left_first = sizes[0] < sizes[1] or (sizes[0] == sizes[1] and float(sides[0].sum()) >= float(sides[1].sum()))
    return sides if is_left_first else (sides[1], sides[0])


def _best_of(values: Floats, units: Ints, size: int) -> Floats:
    best = np.zeros(size)
    np.maximum.at(best, units, values)
    return best
