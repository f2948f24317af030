"""The heaviest set of ties that run in the same order on both sides."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tie:
    """A place on the left that belongs with one on the right, and how firmly (0..1)."""

    left: float
    right: float
    weight: float = 1.0


def heaviest_chain(ties: Sequence[Tie]) -> list[Tie]:
    """Return the ties, strictly rising on both sides, whose weights add up to most; the earliest such on a draw.

    O(n log n), by a Fenwick tree of best sums over the ranks on the right.
    """
    ordered = sorted(ties, key=lambda tie: (tie.left, -tie.right, -tie.weight))
    ranks = {right: rank for rank, right in enumerate(sorted({tie.right for tie in ordered}), start=1)}
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(ranks) + 1)
    before: list[int] = []
    last, most = -1, 0.0
    for number, tie in enumerate(ordered):
        total, previous = _best_below(best, ranks[tie.right] - 1)
        before.append(previous)
        total += max(tie.weight, 1e-9)
        _raise_from(best, ranks[tie.right], total, number)
        if total > most:
            last, most = number, total
    chain: list[Tie] = []
    while last >= 0:
        chain.append(ordered[last])
        last = before[last]
    return chain[::-1]


def _best_below(best: list[tuple[float, int]], rank: int) -> tuple[float, int]:
    found = (0.0, -1)
    while rank > 0:
        if best[rank][0] > found[0]:
            found = best[rank]
        rank -= rank & -rank
    return found


def _raise_from(best: list[tuple[float, int]], rank: int, total: float, number: int) -> None:
    while rank < len(best):
        if total > best[rank][0]:
            best[rank] = (total, number)
        rank += rank & -rank
