"""Where each value stands among those of its group, such as its row or its column."""

from dataclasses import dataclass

import numpy as np

from desktop_app.core.linking.index import Floats, Ints
from desktop_app.core.progress import Progress


@dataclass(slots=True)
class Standing:
    """For each value: the best of its group, and its own rank there from 0.

    `best_other` is the best of the others, 0 where there are none, and `sum_of_others` their sum.
    """

    best: Floats
    rank: Ints
    best_other: Floats
    sum_of_others: Floats


def best_first(values: Floats) -> Ints:
    """Return where the values stand from the highest to the lowest; of equal ones the first comes first."""
    order = np.argsort(-values)
    ordered = values[order]
    # The sort above is fast because it may swap equal values, by the processor it runs on: set them right.
    start = np.concatenate(([0], np.cumsum(ordered[1:] != ordered[:-1]))) * len(order) if len(order) else order
    return np.asarray(np.sort(start + order) - start)


def standing(values: Floats, groups: Ints, order: Ints) -> Standing:
    """Return where each value stands in its group; `order` is best_first(values)."""
    if not len(values):
        return Standing(values, order, values, values)
    count = np.bincount(groups)
    first = np.cumsum(count) - count
    by_group = np.sort(groups[order] * len(order) + np.arange(len(order))) % len(order)
    place = order[by_group]
    rank = np.empty(len(values), dtype=np.int64)
    rank[place] = np.arange(len(values)) - first[groups[place]]
    total = np.bincount(groups, weights=values)
    ordered = values[place]
    best = ordered[np.minimum(first, len(values) - 1)]
    second = np.where(count > 1, ordered[np.minimum(first + 1, len(values) - 1)], 0.0)
    return Standing(
        best[groups],
        rank,
        np.where(rank == 0, second[groups], best[groups]),
        np.maximum(total[groups] - values, 0.0),
    )


def standings(values: Floats, groupings: tuple[Ints, Ints], progress: Progress) -> tuple[Standing, Standing]:
    """Return where each value stands in its group of either grouping, such as its row and its column."""
    order = best_first(values)
    progress.check()
    first = standing(values, groupings[0], order)
    progress.check()
    second = standing(values, groupings[1], order)
    progress.check()
    return first, second
