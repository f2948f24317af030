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
SPARSE_FROM = 6_000_000
"""Cells of the grid from which bands are kept sparse, if most cells are empty."""


@dataclass(slots=True)
class Band:
    """Sums of the rows [low, high): `places` are flat places from row `low`, sorted, and `sums` theirs."""

    low: int
    high: int
    places: Ints
    sums: Floats


@dataclass(slots=True)
class _Plan:
    """For each left entry, where its key's right entries begin and how many there are; the right side by key."""

    begin: Ints
    length: Ints
    columns: Ints
    values: Floats


def bands(channel: Channel, progress: Progress) -> Iterator[Band]:
    """Yield the grid of sums in bands of rows, from the first to the last."""
    left, width = channel.left, channel.right.size
    progress.check()
    plan = _plan(channel)
    progress.check()
    row_first = np.searchsorted(left.units, np.arange(left.size + 1))
    steps = np.concatenate(([0], np.cumsum(plan.length)))[row_first]
    is_sparse = left.size * width > SPARSE_FROM and int(steps[-1]) * 8 < left.size * width
    most_rows = left.size if is_sparse else max(1, BAND_CELLS // max(width, 1))
    low = 0
    while low < left.size:
        progress.check()
        high = int(np.searchsorted(steps, steps[low] + BAND_STEPS, side="right")) - 1
        high = min(left.size, low + most_rows, max(high, low + 1))
        part = slice(int(row_first[low]), int(row_first[high]))
        yield _band(channel, plan, part, (low, high), is_sparse)
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


def _band(channel: Channel, plan: _Plan, part: slice, rows: tuple[int, int], is_sparse: bool) -> Band:
    """Return one band of sums by spelling out every step from a left entry to a right one."""
    low, high = rows
    length = plan.length[part]
    total = int(length.sum())
    if not total:
        return Band(low, high, np.zeros(0, dtype=np.int64), np.zeros(0))
    width = channel.right.size
    entry = np.repeat(np.arange(len(length)), length)
    offset = np.arange(total) - np.repeat(np.cumsum(length) - length, length)
    at = plan.begin[part][entry] + offset
    place = (channel.left.units[part][entry] - low) * width + plan.columns[at]
    weights = channel.left_values[part][entry] * plan.values[at]
    if is_sparse:
        places, number = np.unique(place, return_inverse=True)
        return Band(low, high, places, np.bincount(number, weights=weights).astype(np.float64))
    sums: NDArray[np.float64] = np.bincount(place, weights=weights, minlength=(high - low) * width).astype(np.float64)
    places = np.flatnonzero(sums)
    return Band(low, high, places, sums[places])
