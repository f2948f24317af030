"""Sums of many heights that change one at a time."""

from collections.abc import Iterable
from itertools import accumulate
from operator import sub


class Fenwick:
    """Whole numbers of which any leading sum, any change, any search by sum costs O(log n).

    Source: P. Fenwick, A new data structure for cumulative frequency tables (1994).
    """

    def __init__(self, values: Iterable[int]) -> None:
        self._values = list(values)
        sums = [0, *accumulate(self._values)]
        self._tree = _tree(sums)
        self._total = sums[-1]
        self._top_bit = 1 << (len(self._values).bit_length() - 1) if self._values else 0

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, index: int) -> int:
        return self._values[index]

    @property
    def total(self) -> int:
        """The sum of all values."""
        return self._total

    def set(self, index: int, value: int) -> int:
        """Store `value` at `index`; return by how much it changed."""
        change = value - self._values[index]
        if change:
            self._values[index] = value
            self._total += change
            place = index + 1
            while place < len(self._tree):
                self._tree[place] += change
                place += place & -place
        return change

    def before(self, index: int) -> int:
        """Return the sum of the values before `index`."""
        total = 0
        while index > 0:
            total += self._tree[index]
            index &= index - 1
        return total

    def find(self, target: int) -> int:
        """Return the index of the value that holds `target`: before(index) <= target < before(index + 1).

        Below the first it is 0, past the last the last; values of 0 hold nothing. An empty tree has none: -1.
        """
        place, left, bit = 0, max(0, target), self._top_bit
        while bit:
            ahead = place + bit
            if ahead < len(self._tree) and self._tree[ahead] <= left:
                place, left = ahead, left - self._tree[ahead]
            bit >>= 1
        return min(place, len(self._values) - 1)


def _tree(sums: list[int]) -> list[int]:
    """Return the tree for leading sums: at each place the sum of as many values as its lowest bit says.

    All places of one lowest bit at once, for a text of many megabytes is set at another width while one looks on.
    """
    tree, step = [0] * len(sums), 1
    while step < len(sums):
        tree[step :: 2 * step] = map(sub, sums[step :: 2 * step], sums[:: 2 * step])
        step *= 2
    return tree
