import numpy as np
import pytest

from desktop_app.core.linking import candidates, grid
from desktop_app.core.linking.bags import Bag, Cells, cosine, incidence
from desktop_app.core.linking.candidates import find_candidates
from desktop_app.core.progress import Progress

HEIGHT, WIDTH, KEYS = 30, 50, 12
NONE = Cells(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))


def channel_of(filled=300):
    chance = np.random.default_rng(5)
    sides = [
        incidence(chance.integers(0, size, filled), chance.integers(0, KEYS, filled), size) for size in (HEIGHT, WIDTH)
    ]
    return cosine(Bag(sides[0], sides[1], chance.random(KEYS)))


def plain_candidates(channel, most, least):
    """Return the best cells of each row and column by sorting whole rows and columns; of equal ones the first."""
    left, right = np.zeros((HEIGHT, KEYS)), np.zeros((WIDTH, KEYS))
    left[channel.left.units, channel.left.keys] = channel.left_values
    right[channel.right.units, channel.right.keys] = channel.right_values
    sums = left @ right.T
    found = set()
    for row in range(HEIGHT):
        best = sorted(range(WIDTH), key=lambda column: -round(sums[row, column], 9))[:most]
        found |= {(row, column) for column in best if sums[row, column] > least}
    for column in range(WIDTH):
        best = sorted(range(HEIGHT), key=lambda row: -round(sums[row, column], 9))[:most]
        found |= {(row, column) for row in best if sums[row, column] > least}
    return sorted(found)


def in_pairs(cells):
    return list(zip(cells.rows.tolist(), cells.columns.tolist(), strict=True))


@pytest.fixture
def small_limits(monkeypatch):
    """Take the way of large grids with a small one."""
    monkeypatch.setattr(candidates, "ALL_CELLS", 10)
    monkeypatch.setattr(candidates, "PER_UNIT", 4)


@pytest.mark.parametrize("at_once", [1, 200_000])
@pytest.mark.parametrize("sparse_from", [10, 6_000_000], ids=["sparse", "dense"])
def test_find_candidates_brings_the_best_of_rows_and_columns(monkeypatch, small_limits, at_once, sparse_from):
    monkeypatch.setattr(candidates, "LEAST_AT_ONCE", at_once)
    monkeypatch.setattr(grid, "SPARSE_FROM", sparse_from)
    monkeypatch.setattr(grid, "SPARSE_SHARE", 0)
    monkeypatch.setattr(grid, "BAND_CELLS", 120)
    channel = channel_of()
    found = in_pairs(find_candidates(channel, NONE, Progress()))
    assert found == plain_candidates(channel, 4, candidates.LEAST)


def test_find_candidates_adds_what_it_is_given(small_limits):
    extra = Cells(np.array([7]), np.array([9]))
    assert in_pairs(find_candidates(channel_of(0), extra, Progress())) == [(7, 9)]


def test_find_candidates_returns_all_cells_when_the_grid_is_small():
    assert len(find_candidates(channel_of(), NONE, Progress())) == HEIGHT * WIDTH


def test_find_candidates_brings_fewer_of_each_unit_when_the_units_are_many(monkeypatch, small_limits):
    monkeypatch.setattr(candidates, "MOST_CELLS", 2 * (HEIGHT + WIDTH))
    channel = channel_of()
    assert in_pairs(find_candidates(channel, NONE, Progress())) == plain_candidates(channel, 2, candidates.LEAST)
