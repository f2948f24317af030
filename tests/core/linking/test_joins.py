import numpy as np
import pytest

from desktop_app.core.errors import Cancelled
from desktop_app.core.linking import grid, joins
from desktop_app.core.linking.bags import Bag, Cells, cosine, incidence, shared_rarity
from desktop_app.core.linking.joins import measure_all
from desktop_app.core.progress import Progress

KEYS = 12


def bag_of(height, width, filled, seed=3):
    """Return a bag of random keys; key 0 weighs nothing, as a stop word does."""
    chance = np.random.default_rng(seed)
    sides = []
    for size in (height, width):
        units = chance.integers(0, size, filled)
        sides.append(incidence(units, chance.integers(0, KEYS, filled), size))
    weights = chance.random(KEYS)
    weights[0] = 0.0
    return Bag(sides[0], sides[1], weights)


def some_cells(height, width, share, seed=4):
    chosen = np.flatnonzero(np.random.default_rng(seed).random(height * width) < share)
    return Cells(chosen // width, chosen % width)


def plain_sums(channel, cells):
    """Return the sums by dictionaries, one cell after another."""
    sides = []
    for side, values in ((channel.left, channel.left_values), (channel.right, channel.right_values)):
        units = [{} for _ in range(side.size)]
        for unit, key, value in zip(side.units, side.keys, values, strict=True):
            units[unit][int(key)] = float(value)
        sides.append(units)
    return [
        sum(value * sides[1][column].get(key, 0.0) for key, value in sides[0][row].items())
        for row, column in zip(cells.rows, cells.columns, strict=True)
    ]


@pytest.mark.parametrize("share", [0.01, 0.9], ids=["few cells", "most cells"])
@pytest.mark.parametrize("at_once", [1, 50, 400_000])
def test_measure_all_gives_the_plain_sums_when_cells_are_few_or_many(monkeypatch, share, at_once):
    monkeypatch.setattr(joins, "STEPS_AT_ONCE", at_once)
    monkeypatch.setattr(joins, "TABLE_SIZE", 3 * KEYS)
    bag, cells = bag_of(30, 40, 200), some_cells(30, 40, share)
    channels = [cosine(bag), shared_rarity(bag)]
    for channel, sums in zip(channels, measure_all(channels, cells, Progress()), strict=True):
        assert sums.tolist() == pytest.approx(plain_sums(channel, cells), abs=1e-12)
        assert sums.any()


@pytest.mark.parametrize(("height", "width", "filled"), [(3, 4, 0), (0, 0, 0), (5, 0, 0)])
def test_measure_all_gives_nothing_when_no_key_is_there(height, width, filled):
    bag = bag_of(max(height, 1), max(width, 1), filled)
    cells = Cells(np.arange(height), np.zeros(height, dtype=np.int64))
    assert measure_all([cosine(bag)], cells, Progress())[0].tolist() == [0.0] * height


def test_measure_all_passes_over_the_commonest_keys_when_steps_are_too_many(monkeypatch):
    left = incidence(np.array([0, 1, 2, 2]), np.array([0, 0, 0, 1]), 3)
    right = incidence(np.array([0, 1, 2, 2]), np.array([0, 0, 0, 1]), 3)
    channel = shared_rarity(Bag(left, right, np.array([1.0, 2.0])))
    cells = some_cells(3, 3, 1.1)
    monkeypatch.setattr(grid, "MOST_STEPS", 5)
    assert measure_all([channel], cells, Progress())[0].tolist() == [0.0] * 8 + [2.0]


def test_measure_all_stops_when_cancelled():
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        measure_all([cosine(bag_of(5, 5, 20))], some_cells(5, 5, 1.1), progress)
