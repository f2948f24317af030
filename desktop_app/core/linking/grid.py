"""The grid of sums that a channel gives, worked out in bands of rows so that memory stays bounded."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.linking.bags import Channel
from desktop_app.core.linking.index import Floats, Ints
from desktop_app.core.progress import Progress

BAND_CELLS = 400_000
BAND_STEPS = 400_000
MOST_STEPS = 80_000_000
"""Steps from a left entry to a right one that one channel may take; the commonest keys are passed over beyond."""
SPARSE_FROM, SPARSE_SHARE = 6_000_000, 8
"""Cells of the grid from which bands are kept sparse, if it has so many times more cells than steps."""


@dataclass(slots=True)
class Band:
    """Worthy sums: `places` are flat places in the whole grid, and `sums` theirs."""

    places: Ints
    sums: Floats


@dataclass(slots=True)
class _Plan:
    """For each left entry, where its key's right entries begin and how many there are; the right side by key."""

    begin: Ints
    length: Ints
    columns: Ints
    values: Floats


def bands(channel: Channel, least: float, progress: Progress) -> Iterator[Band]:
    """Yield the sums above `least` (which is not below 0) in bands of rows, from the first to the last.

    The places of a band are sorted.
    """
    left, width = channel.left, channel.right.size
    progress.check()
    plan = _plan(channel)
    progress.check()
    row_first = np.searchsorted(left.units, np.arange(left.size + 1))
    steps = np.concatenate(([0], np.cumsum(plan.length)))[row_first]
    is_sparse = left.size * width > SPARSE_FROM and int(steps[-1]) * SPARSE_SHARE < left.size * width
    most_rows = left.size if is_sparse else max(1, BAND_CELLS // max(width, 1))
    low = 0
    while low < left.size:
        progress.check()
        high = int(np.searchsorted(steps, steps[low] + BAND_STEPS, side="right")) - 1
        high = min(left.size, low + most_rows, max(high, low + 1))
        part = slice(int(row_first[low]), int(row_first[high]))
        places, sums = _sums(channel, plan, part, low, (high - low) * width, is_sparse)
        worthy = np.flatnonzero(sums > least)
        yield Band((worthy if places is None else places[worthy]) + low * width, sums[worthy])
        low = high


def most_common(channel: Channel) -> NDArray[np.bool_] | None:
    """Return which keys are too common for the channel to stay within MOST_STEPS; None where it does."""
    left, right = channel.left, channel.right
    number = max(int(left.keys.max(initial=0)), int(right.keys.max(initial=0))) + 1
    counted = left.keys[channel.left_values > 0.0]
    spread = np.bincount(counted, minlength=number) * np.bincount(right.keys, minlength=number)
    if int(spread.sum()) <= MOST_STEPS:
        return None
    common = np.argsort(-spread.astype(np.float64), kind="stable")
    excess = np.cumsum(spread[common][::-1])[::-1] > MOST_STEPS
    is_common = np.zeros(number, dtype=bool)
    is_common[common[excess]] = True
    return is_common


def _plan(channel: Channel) -> _Plan:
    """Return how to step from left entries to right ones, within MOST_STEPS."""
    left, right = channel.left, channel.right
    order = np.argsort(right.keys, kind="stable")
    number = max(int(left.keys.max(initial=0)), int(right.keys.max(initial=0))) + 1
    count = np.bincount(right.keys, minlength=number)
    begin, length = (np.cumsum(count) - count)[left.keys], count[left.keys]
    length[channel.left_values <= 0.0] = 0
    is_common = most_common(channel)
    if is_common is not None:
        length[is_common[left.keys]] = 0
    return _Plan(begin, length, right.units[order], channel.right_values[order])


def _sums(
    channel: Channel, plan: _Plan, part: slice, low: int, size: int, is_sparse: bool
) -> tuple[Ints | None, Floats]:
    """Return the sums of the left entries `part` by spelling out every step to a right one, with their places.

    Places count from row `low`; where they are None, the sums are those of all `size` places of the band.
    """
    length = plan.length[part]
    shift = plan.begin[part] - (np.cumsum(length) - length)
    at = np.arange(int(length.sum())) + np.repeat(shift, length)
    place = np.repeat((channel.left.units[part] - low) * channel.right.size, length) + plan.columns[at]
    weights = np.repeat(channel.left_values[part], length) * plan.values[at]
    if is_sparse:
        return _added_up(place, weights)
    return None, np.bincount(place, weights=weights, minlength=size).astype(np.float64, copy=False)


def _added_up(places: Ints, weights: Floats) -> tuple[Ints, Floats]:
    """Return the places, sorted and each once, and the sum of the weights at each, added in the order given."""
    coded = np.sort(places * len(places) + np.arange(len(places)))
    places, order = np.divmod(coded, max(len(places), 1))
    is_new = np.ones(len(places), dtype=bool)
    is_new[1:] = places[1:] != places[:-1]
    sums = np.bincount(np.cumsum(is_new) - 1, weights=weights[order])
    return places[is_new], sums.astype(np.float64, copy=False)
