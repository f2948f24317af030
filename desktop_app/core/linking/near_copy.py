"""Runs of words copied from one side to the other, found from short seeds grown along the diagonal.

Source: seed-and-extend, as in passim and TextPAIR; seeds that come often are passed over, as both do.
"""

from dataclasses import dataclass

import numpy as np

from desktop_app.core.linking.bags import Cells, numbered
from desktop_app.core.linking.index import Floats, Ints, SideIndex
from desktop_app.core.progress import Progress

MOST_SEED_CELLS = 400
"""A seed that joins more places than this is commonplace."""
MOST_SEEDS = 2_000_000
HASHES = 1 << 24
SEEDS_AT_ONCE = 300_000
"""Places of one side whose seeds are numbered and met at once."""
LEAST_INFORMATION = 3.0
"""Nats; a shorter or commoner run says nothing unless it stands in a longer one."""
MOST_BLOCKS = 100_000
"""Where more unbroken blocks tell something, the weightiest count."""
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
    progress.check()
    total = np.concatenate(([0.0], np.cumsum(weights[stems[0]])))
    worth = total[blocks.left + blocks.length] - total[blocks.left]
    progress.check()
    keep = _weightiest(worth)
    progress.check()
    blocks = _Blocks(blocks.left[keep], blocks.right[keep], blocks.length[keep])
    runs = _join(blocks, progress)
    run_worth: Floats = np.bincount(runs, weights=worth[keep], minlength=int(runs.max(initial=-1)) + 1).astype(
        np.float64
    )
    return _by_cell(left, right, blocks, run_worth[runs] if len(runs) else np.zeros(0), weights[stems[0]], progress)


def _weightiest(worth: Floats) -> Ints:
    """Return in order which blocks tell enough, MOST_BLOCKS of them at most; of equal ones the first count."""
    keep = np.flatnonzero(worth >= LEAST_INFORMATION)
    if len(keep) > MOST_BLOCKS:
        keep = np.sort(keep[np.argsort(-worth[keep], kind="stable")[:MOST_BLOCKS]])
    return keep


def _blocks(left: Ints, right: Ints, number: int, seed: int, progress: Progress) -> _Blocks:
    """Return the unbroken blocks that seeds on the same diagonal make up."""
    nothing = np.zeros(0, dtype=np.int64)
    if len(left) < seed or len(right) < seed:
        return _Blocks(nothing, nothing, nothing)
    at_left, at_right = _meet(_parts(left, right, number, seed, progress), progress)
    if not len(at_left):
        return _Blocks(nothing, nothing, nothing)
    diagonal, at_left = np.divmod(np.sort((at_right - at_left + len(left)) * len(left) + at_left), len(left))
    diagonal -= len(left)
    progress.check()
    is_new = np.ones(len(at_left), dtype=bool)
    is_new[1:] = (diagonal[1:] != diagonal[:-1]) | (at_left[1:] - at_left[:-1] > seed)
    begin = np.flatnonzero(is_new)
    last = np.append(begin[1:], len(at_left)) - 1
    first_left = at_left[begin]
    return _Blocks(first_left, first_left + diagonal[begin], at_left[last] - first_left + seed)


@dataclass(slots=True)
class _Seeds:
    """Places on each side where seeds begin that may stand on both, and the numbers of those seeds."""

    left: Ints
    right: Ints
    codes_left: Ints
    codes_right: Ints

    def joined(self) -> Ints:
        """Return how many pairs of places each seed joins."""
        number = int(max(self.codes_left.max(initial=0), self.codes_right.max(initial=0))) + 1
        return np.bincount(self.codes_left, minlength=number) * np.bincount(self.codes_right, minlength=number)


def _parts(left: Ints, right: Ints, number: int, seed: int, progress: Progress) -> list[_Seeds]:
    """Return the seeds that may stand on both sides, those of one hash in one part."""
    hashes = []
    for side in (left, right):
        hashed = side[: len(side) - seed + 1].astype(np.uint64)
        for step in range(1, seed):
            progress.check()
            hashed = hashed * np.uint64(0x9E3779B97F4A7C15) + side[step : len(side) - seed + 1 + step].astype(np.uint64)
        hashes.append((hashed * np.uint64(0xFF51AFD7ED558CCD)) >> np.uint64(40))
    progress.check()
    stands = []
    for hashed in hashes:
        table = np.zeros(HASHES, dtype=bool)
        table[hashed] = True
        stands.append(table)
        progress.check()
    places = [np.flatnonzero(table[hashed]) for hashed, table in zip(hashes, reversed(stands), strict=True)]
    count = 1 + max(len(one) for one in places) // SEEDS_AT_ONCE
    parts = []
    for part in range(count):
        progress.check()
        chosen = [one[hashed[one] % np.uint64(count) == part] for one, hashed in zip(places, hashes, strict=True)]
        parts.append(_Seeds(chosen[0], chosen[1], *_codes(chosen, (left, right), number, seed)))
    return parts


def _codes(places: list[Ints], sides: tuple[Ints, Ints], number: int, seed: int) -> tuple[Ints, Ints]:
    """Return for each of the places the number of the n-gram of stems that begins there, the same on both sides."""
    cut = len(places[0])
    codes = np.concatenate([side[at] for at, side in zip(places, sides, strict=True)])
    for step in range(1, seed):
        following = np.concatenate([side[at + step] for at, side in zip(places, sides, strict=True)])
        _, codes = numbered(codes * number + following)
    return codes[:cut], codes[cut:]


def _meet(parts: list[_Seeds], progress: Progress) -> tuple[Ints, Ints]:
    """Return the pairs of places that hold the same seed, commonplaces left out."""
    joined = [part.joined() for part in parts]
    most = MOST_SEED_CELLS
    while most > 1 and sum(int(counts[counts <= most].sum()) for counts in joined) > MOST_SEEDS:
        most //= 2
    at_left, at_right = [], []
    for part, counts in zip(parts, joined, strict=True):
        progress.check()
        keep = (counts > 0) & (counts <= most)
        chosen = np.flatnonzero(keep[part.codes_left])
        order = np.argsort(part.codes_right, kind="stable")
        count = np.bincount(part.codes_right, minlength=len(counts))
        begin, length = (np.cumsum(count) - count)[part.codes_left[chosen]], count[part.codes_left[chosen]]
        entry = np.repeat(np.arange(len(chosen)), length)
        offset = np.arange(int(length.sum())) - np.repeat(np.cumsum(length) - length, length)
        at_left.append(part.left[chosen[entry]])
        at_right.append(part.right[order[begin[entry] + offset]])
    progress.check()
    return np.concatenate(at_left), np.concatenate(at_right)


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


def _by_cell(
    left: SideIndex, right: SideIndex, blocks: _Blocks, runs: Floats, weights: Floats, progress: Progress
) -> CopiedCells:
    """Return what the blocks copy in each cell they cross."""
    block = np.repeat(np.arange(len(blocks.left)), blocks.length)
    offset = np.arange(len(block)) - np.repeat(np.cumsum(blocks.length) - blocks.length, blocks.length)
    at_left, at_right = blocks.left[block] + offset, blocks.right[block] + offset
    width = max(len(right), 1)
    cell = left.unit_of[at_left] * width + right.unit_of[at_right]
    worth = weights[at_left]
    every, number = numbered(cell)
    progress.check()
    pairs, part = numbered(number * max(len(blocks.left), 1) + block)
    progress.check()
    longest = np.zeros(len(every))
    np.maximum.at(longest, pairs // max(len(blocks.left), 1), np.bincount(part, weights=worth, minlength=len(pairs)))
    run = np.zeros(len(every))
    np.maximum.at(run, number, runs[block])
    progress.check()
    _, once = np.unique(number * (len(weights) + 1) + at_left, return_index=True)
    information = np.bincount(number[once], weights=worth[once], minlength=len(every)).astype(np.float64)
    return CopiedCells(Cells(every // width, every % width), information, longest, run)
