"""Sparse counting of what the units of both sides hold in common."""

from dataclasses import dataclass

import numpy as np

from desktop_app.core.linking.index import Floats, Ints
from desktop_app.core.progress import Progress

BACKGROUND_UNITS = 150.0
"""How many units of the language at large count beside those of the pair when a key's rarity is judged."""
COMMON_IN_PAIR, RARE_IN_PAIR = 1.2, 0.12
"""However rare in the language, a key that stands in more than RARE_IN_PAIR of the pair's units is common there."""
LARGEST = 2**62
ENTRIES_AT_ONCE = 1_000_000
"""Entries of an incidence that are worked out at once."""


@dataclass(slots=True)
class Incidence:
    """Which keys stand in which unit of one side: parallel arrays, sorted by unit, then key."""

    units: Ints
    keys: Ints
    counts: Floats
    size: int


@dataclass(slots=True)
class Bag:
    """Keys of one kind on both sides, each with its rarity (`weights`, in nats, 0 = commonplace)."""

    left: Incidence
    right: Incidence
    weights: Floats


@dataclass(slots=True)
class Cells:
    """Cells of the grid left units x right units: parallel arrays, sorted by row, then column."""

    rows: Ints
    columns: Ints

    def __len__(self) -> int:
        return len(self.rows)


def incidence(units: Ints, keys: Ints, size: int) -> Incidence:
    """Return how often each key stands in each unit."""
    if not len(units):
        return Incidence(units, keys, np.zeros(0), size)
    number = int(keys.max()) + 1
    coded = np.sort(units * number + keys)
    is_new = np.ones(len(coded), dtype=bool)
    is_new[1:] = coded[1:] != coded[:-1]
    at = np.flatnonzero(is_new)
    counts = np.diff(np.append(at, len(coded))).astype(np.float64)
    units, keys = np.divmod(coded[at], number)
    return Incidence(units, keys, counts, size)


def numbered(codes: Ints) -> tuple[Ints, Ints]:
    """Return the codes that come, sorted and each once, and for each code the number of its place among those.

    The same as np.unique with its inverse for codes that are not negative, by one sort of packed numbers: much faster.
    """
    size = len(codes)
    if not size or int(codes.max()) >= LARGEST // size:
        every, numbers = np.unique(codes, return_inverse=True)
        return every, numbers
    ordered, places = np.divmod(np.sort(codes * size + np.arange(size)), size)
    is_new = np.ones(size, dtype=bool)
    is_new[1:] = ordered[1:] != ordered[:-1]
    numbers = np.empty(size, dtype=np.int64)
    numbers[places] = np.cumsum(is_new) - 1
    return ordered[is_new], numbers


def make_bag(left: Incidence, right: Incidence, background: Floats, trust: float = BACKGROUND_UNITS) -> Bag:
    """Return the bag with each key's rarity: what the pair says of it, leaning on the language at large.

    `background[k]` is the share of units in the language at large that hold key k; `trust` says how many units of
    the pair that knowledge is worth.
    """
    number = len(background)
    seen = np.bincount(left.keys, minlength=number) + np.bincount(right.keys, minlength=number)
    units = left.size + right.size
    share = (seen + trust * background) / (units + trust)
    return Bag(left, right, np.maximum(0.0, -np.log(np.clip(share, 1e-9, 1.0))))


def telling(bag: Bag) -> Bag:
    """Return the bag with keys that stand in much of the pair held as commonplaces of it."""
    number = len(bag.weights)
    seen = np.bincount(bag.left.keys, minlength=number) + np.bincount(bag.right.keys, minlength=number)
    share = COMMON_IN_PAIR * (seen / max(bag.left.size + bag.right.size, 1) - RARE_IN_PAIR)
    return Bag(bag.left, bag.right, np.minimum(bag.weights, -np.log(np.clip(share, 1e-9, 1.0))))


def unit_sums(side: Incidence, values: Floats) -> Floats:
    """Return the sum of `values` (one per entry) for each unit."""
    return np.bincount(side.units, weights=values, minlength=side.size).astype(np.float64)


def around(bag: Bag, reach: int, progress: Progress) -> Bag:
    """Return the bag in which each unit also holds what up to `reach` units on either side of it hold.

    Keys without weight are left out: they add nothing to any sum.
    """
    left, right = (_around(side, bag.weights, reach, progress) for side in (bag.left, bag.right))
    return Bag(left, right, bag.weights)


def _around(side: Incidence, weights: Floats, reach: int, progress: Progress) -> Incidence:
    """Return one side with what stands around each unit, worked out for some units at a time."""
    tells = np.flatnonzero(weights[side.keys] > 0.0)
    units, keys = side.units[tells], side.keys[tells]
    first = np.searchsorted(units, np.arange(side.size + 1))
    parts: list[Incidence] = []
    low = 0
    while low < side.size:
        progress.check()
        high = int(np.searchsorted(first, first[low] + ENTRIES_AT_ONCE // (2 * reach + 1), side="right")) - 1
        high = min(side.size, max(high, low + 1))
        near = slice(int(first[max(0, low - reach)]), int(first[min(side.size, high + reach)]))
        moved = np.concatenate([units[near] + step for step in range(-reach, reach + 1)])
        inside = (moved >= low) & (moved < high)
        parts.append(incidence(moved[inside], np.tile(keys[near], 2 * reach + 1)[inside], side.size))
        low = high
    progress.check()
    if len(parts) < 2:
        return parts[0] if parts else incidence(units, keys, side.size)
    return Incidence(
        np.concatenate([part.units for part in parts]),
        np.concatenate([part.keys for part in parts]),
        np.concatenate([part.counts for part in parts]),
        side.size,
    )


@dataclass(slots=True)
class Channel:
    """One way to measure a cell: the sum over shared keys of left value times right value."""

    left: Incidence
    right: Incidence
    left_values: Floats
    right_values: Floats


def cosine(bag: Bag) -> Channel:
    """Return the channel whose sums are cosines of rarity-weighted counts."""
    values = []
    for side in (bag.left, bag.right):
        raw = (1.0 + np.log(np.maximum(side.counts, 1.0))) * bag.weights[side.keys]
        norm = np.sqrt(unit_sums(side, raw * raw))
        values.append(raw / np.maximum(norm[side.units], 1e-9))
    return Channel(bag.left, bag.right, values[0], values[1])


def shared_rarity(bag: Bag) -> Channel:
    """Return the channel whose sums are the rarity of all that is shared, in nats."""
    return Channel(bag.left, bag.right, bag.weights[bag.left.keys], np.ones(len(bag.right.keys)))
