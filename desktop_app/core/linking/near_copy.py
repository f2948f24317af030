"""Runs of words copied from one side to the other, found from short seeds grown along the diagonal.

Source: seed-and-extend, as in passim and TextPAIR; seeds that come often are passed over, as both do.
"""

from dataclasses import dataclass

import numpy as np

from desktop_app.core.linking.bags import Cells
from desktop_app.core.linking.index import Floats, Ints, SideIndex
from desktop_app.core.progress import Progress

MOST_SEED_CELLS = 400
"""A seed that joins more places than this is commonplace."""
MOST_SEEDS = 2_000_000
LEAST_INFORMATION = 3.0
"""Nats; a shorter or commoner run says nothing unless it stands in a longer one."""
WIDEST_GAP = 5
"""Words that may differ between two parts of one run."""


@dataclass(slots=True)
class CopiedCells:
    """What was copied between two units, for each cell that shares a run; parallel arrays.

    `information` is the rarity, in nats, of all words copied within the cell, `longest` that of its longest
    unbroken part, `run` that of the whole run the cell lies in, which may cross many units.
    """

    cells: Cells
    information: Floats
    longest: Floats
    run: Floats


@dataclass(slots=True)
class _Blocks:
    """Unbroken copied blocks: first word on each side, number of words."""

    left: Ints
    right: Ints
    length: Ints


def find_copies(
    left: SideIndex, right: SideIndex, stems: tuple[Ints, Ints], weights: Floats, seed: int, progress: Progress
) -> CopiedCells:
    """Return what was copied, cell by cell; `stems` are the stem numbers of each side's words in order."""
    blocks = _blocks(stems[0], stems[1], len(weights), seed, progress)
    total = np.concatenate(([0.0], np.cumsum(weights[stems[0]])))
    worth = total[blocks.left + blocks.length] - total[blocks.left]
    keep = worth >= LEAST_INFORMATION
    blocks = _Blocks(blocks.left[keep], blocks.right[keep], blocks.length[keep])
    runs = _join(blocks, progress)
    run_worth: Floats = np.bincount(runs, weights=worth[keep], minlength=int(runs.max(initial=-1)) + 1).astype(
        np.float64
    )
    return _by_cell(left, right, blocks, run_worth[runs] if len(runs) else np.zeros(0), weights[stems[0]])


def _blocks(left: Ints, right: Ints, number: int, seed: int, progress: Progress) -> _Blocks:
    """Return the unbroken blocks that seeds on the same diagonal make up."""
    nothing = np.zeros(0, dtype=np.int64)
    if len(left) < seed or len(right) < seed:
        return _Blocks(nothing, nothing, nothing)
    codes_left, codes_right = _codes(left, right, number, seed)
    progress.check()
    at_left, at_right = _meet(codes_left, codes_right)
    progress.check()
    diagonal = at_right - at_left
    order = np.lexsort((at_left, diagonal))
    at_left, diagonal = at_left[order], diagonal[order]
    if not len(order):
        return _Blocks(nothing, nothing, nothing)
    is_new = np.ones(len(order), dtype=bool)
    is_new[1:] = (diagonal[1:] != diagonal[:-1]) | (at_left[1:] - at_left[:-1] > seed)
    begin = np.flatnonzero(is_new)
    last = np.append(begin[1:], len(order)) - 1
    first_left = at_left[begin]
    return _Blocks(first_left, first_left + diagonal[begin], at_left[last] - first_left + seed)


def _codes(left: Ints, right: Ints, number: int, seed: int) -> tuple[Ints, Ints]:
    """Return for each place the number of the n-gram of stems that begins there, the same on both sides."""
    codes = [left.copy(), right.copy()]
    for step in range(1, seed):
        codes = [c[:-1] * number + side[step:] for c, side in zip(codes, (left, right), strict=True)]
        cut = len(codes[0])
        _, numbers = np.unique(np.concatenate(codes), return_inverse=True)
        codes = [numbers[:cut], numbers[cut:]]
    return codes[0], codes[1]


def _meet(left: Ints, right: Ints) -> tuple[Ints, Ints]:
    """Return the pairs of places that hold the same seed, commonplaces left out."""
    number = int(max(left.max(initial=0), right.max(initial=0))) + 1
    count_left, count_right = np.bincount(left, minlength=number), np.bincount(right, minlength=number)
    joined = count_left * count_right
    most = MOST_SEED_CELLS
    while most > 1 and int(joined[joined <= most].sum()) > MOST_SEEDS:
        most //= 2
    keep = (joined > 0) & (joined <= most)
    places = np.flatnonzero(keep[left])
    order = np.argsort(right, kind="stable")
    begin = np.searchsorted(right[order], left[places])
    length = count_right[left[places]]
    entry = np.repeat(np.arange(len(places)), length)
    offset = np.arange(int(length.sum())) - np.repeat(np.cumsum(length) - length, length)
    return places[entry], order[begin[entry] + offset]


def _join(blocks: _Blocks, progress: Progress) -> Ints:
    """Return for each block the number of the run it belongs to: blocks with small gaps between are one run."""
    runs = np.arange(len(blocks.left))
    order = np.lexsort((blocks.right, blocks.left))
    open_ends: dict[int, list[tuple[int, int, int]]] = {}
    for step, at in enumerate(order.tolist()):
        if step % 4096 == 0:
            progress.check()
        start_left, start_right, length = int(blocks.left[at]), int(blocks.right[at]), int(blocks.length[at])
        bucket = start_right // 16
        for near in (bucket - 1, bucket, bucket + 1):
            for end_left, end_right, run in reversed(open_ends.get(near, ())):
                if -3 <= start_left - end_left <= WIDEST_GAP and -3 <= start_right - end_right <= WIDEST_GAP:
                    runs[at] = run
                    break
            if runs[at] != at:
                break
        ends = open_ends.setdefault((start_right + length) // 16, [])
        ends.append((start_left + length, start_right + length, int(runs[at])))
        if len(ends) > 64:
            del ends[:32]
    return runs


def _by_cell(left: SideIndex, right: SideIndex, blocks: _Blocks, runs: Floats, weights: Floats) -> CopiedCells:
    """Return what the blocks copy in each cell they cross."""
    block = np.repeat(np.arange(len(blocks.left)), blocks.length)
    offset = np.arange(len(block)) - np.repeat(np.cumsum(blocks.length) - blocks.length, blocks.length)
    at_left, at_right = blocks.left[block] + offset, blocks.right[block] + offset
    width = max(len(right), 1)
    cell = left.unit_of[at_left] * width + right.unit_of[at_right]
    worth = weights[at_left]
    every, number = np.unique(cell, return_inverse=True)
    pairs, part = np.unique(number * max(len(blocks.left), 1) + block, return_inverse=True)
    longest = np.zeros(len(every))
    np.maximum.at(longest, pairs // max(len(blocks.left), 1), np.bincount(part, weights=worth, minlength=len(pairs)))
    run = np.zeros(len(every))
    np.maximum.at(run, number, runs[block])
    _, once = np.unique(number * (len(weights) + 1) + at_left, return_index=True)
    information = np.bincount(number[once], weights=worth[once], minlength=len(every)).astype(np.float64)
    return CopiedCells(Cells(every // width, every % width), information, longest, run)
