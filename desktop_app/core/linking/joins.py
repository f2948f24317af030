"""Sums of channels at chosen cells only: entries of both sides that hold the same key, found once for many channels.

Of two ways the shorter is taken: step from each left entry to the right entries with its key and keep the steps that
end in a chosen cell, or go through the right entries of each chosen cell and look their keys up in its row. Both add
up in the order of keys, so both give the same sums to the last bit.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.linking.bags import Cells, Channel
from desktop_app.core.linking.grid import most_common
from desktop_app.core.linking.index import Floats, Ints
from desktop_app.core.progress import Progress

STEPS_AT_ONCE = 400_000
TABLE_SIZE = 1_000_000
"""Places of the table in which the keys of a few rows are looked up: it stays within a processor's cache."""


@dataclass(slots=True)
class _Entries:
    """The entries of one side that take part: unit and key of each, its place in the incidence, and where units begin.

    Keys are numbered anew, without gaps.
    """

    units: Ints
    keys: Ints
    places: Ints
    first: Ints


@dataclass(slots=True)
class _Met:
    """Entries that hold the same key in a chosen cell: cell and place in either incidence, by cell, then key."""

    cells: Ints
    left: Ints
    right: Ints


def measure_all(channels: Sequence[Channel], cells: Cells, progress: Progress) -> list[Floats]:
    """Return the sums of each channel for each of `cells`; all channels are over the same two incidences."""
    progress.check()
    lefts = [_kept_values(channel) for channel in channels]
    progress.check()
    results = [np.zeros(len(cells)) for _ in channels]
    left, right, number = _taking_part(channels, lefts, progress)
    if not len(left.units) or not len(right.units) or not len(cells):
        return results
    progress.check()
    count = np.bincount(right.keys, minlength=number)
    degree = np.diff(right.first)
    progress.check()
    steps, lookups = count[left.keys], degree[cells.columns]
    is_stepped = int(steps.sum()) <= int(lookups.sum())
    met = _by_steps(left, right, steps, cells, progress) if is_stepped else _by_cells(left, right, number, cells)
    for part in met:
        progress.check()
        low, high = int(part.cells[0]), int(part.cells[-1]) + 1
        for channel, values, result in zip(channels, lefts, results, strict=True):
            weights = values[part.left] * channel.right_values[part.right]
            result[low:high] = np.bincount(part.cells - low, weights=weights, minlength=high - low)
    return results


def _kept_values(channel: Channel) -> Floats:
    """Return the left values, nothing left of those whose keys are too common to be followed."""
    is_common = most_common(channel)
    return (
        channel.left_values if is_common is None else np.where(is_common[channel.left.keys], 0.0, channel.left_values)
    )


def _taking_part(
    channels: Sequence[Channel], lefts: list[Floats], progress: Progress
) -> tuple[_Entries, _Entries, int]:
    """Return the entries of both sides that can add to any sum, and the number of their keys."""
    left, right = channels[0].left, channels[0].right
    has_left = np.any([values > 0.0 for values in lefts], axis=0)
    has_right = np.any([channel.right_values > 0.0 for channel in channels], axis=0)
    progress.check()
    size = max(int(left.keys.max(initial=0)), int(right.keys.max(initial=0))) + 1
    is_shared = np.zeros(size, dtype=bool)
    is_shared[left.keys[has_left]] = True
    on_right = np.zeros(size, dtype=bool)
    on_right[right.keys[has_right]] = True
    is_shared &= on_right
    numbers = np.cumsum(is_shared) - 1
    sides = []
    for side, has_value in ((left, has_left), (right, has_right)):
        progress.check()
        places = np.flatnonzero(has_value & is_shared[side.keys])
        units = side.units[places]
        first = np.searchsorted(units, np.arange(side.size + 1))
        sides.append(_Entries(units, numbers[side.keys[places]], places, first))
    return sides[0], sides[1], int(is_shared.sum())


def _by_steps(left: _Entries, right: _Entries, steps: Ints, cells: Cells, progress: Progress) -> Iterator[_Met]:
    """Yield what meets in the cells, by every step from a left entry to a right one."""
    order = np.argsort(right.keys, kind="stable")
    begin = np.searchsorted(right.keys[order], left.keys)
    width = len(right.first)
    known = cells.rows * width + cells.columns
    total = np.concatenate(([0], np.cumsum(steps)))[left.first]
    for low, high in _parts(total, len(total)):
        progress.check()
        part = slice(int(left.first[low]), int(left.first[high]))
        entry, at = _spelt_out(begin[part], steps[part])
        entry, ends = entry + part.start, order[at]
        wanted = left.units[entry] * width + right.units[ends]
        place = np.minimum(np.searchsorted(known, wanted), len(known) - 1)
        hits = np.flatnonzero(known[place] == wanted)
        hits = hits[np.argsort(place[hits], kind="stable")]
        if len(hits):
            yield _Met(place[hits], left.places[entry[hits]], right.places[ends[hits]])


def _by_cells(left: _Entries, right: _Entries, number: int, cells: Cells) -> Iterator[_Met]:
    """Yield what meets in the cells, by looking the keys of each cell's column up in its row."""
    begin, length = right.first[cells.columns], np.diff(right.first)[cells.columns]
    lookups = np.concatenate(([0], np.cumsum(length)))
    row_first = np.searchsorted(cells.rows, np.arange(len(left.first)))
    rows_at_once = max(1, TABLE_SIZE // number)
    table = np.full(rows_at_once * number, -1, dtype=np.int32)
    for low, high in _parts(lookups[row_first], rows_at_once):
        entries = slice(int(left.first[low]), int(left.first[high]))
        slots = (left.units[entries] - low) * number + left.keys[entries]
        table[slots] = left.places[entries]
        first, last = int(row_first[low]), int(row_first[high])
        for start, stop in _parts(lookups[first : last + 1], last - first):
            part = slice(first + start, first + stop)
            cell, at = _spelt_out(begin[part], length[part])
            found = table[((cells.rows[part] - low) * number)[cell] + right.keys[at]]
            hits = np.flatnonzero(found >= 0)
            if len(hits):
                yield _Met(cell[hits] + part.start, found[hits].astype(np.int64), right.places[at[hits]])
        table[slots] = -1


def _parts(total: Ints, longest: int) -> Iterator[tuple[int, int]]:
    """Yield parts [low, high) of at most `longest` things, and of at most STEPS_AT_ONCE steps unless of one thing.

    `total[i]` is the number of steps before thing i, and the last one that of all.
    """
    low = 0
    while low < len(total) - 1:
        high = int(np.searchsorted(total, total[low] + STEPS_AT_ONCE, side="right")) - 1
        high = min(max(high, low + 1), low + longest, len(total) - 1)
        yield low, high
        low = high


def _spelt_out(begin: Ints, length: Ints) -> tuple[Ints, NDArray[np.int64]]:
    """Return, for runs of places, which run each place belongs to, and the place."""
    entry = np.repeat(np.arange(len(length)), length)
    shift = begin - (np.cumsum(length) - length)
    return entry, np.arange(len(entry)) + shift[entry]
