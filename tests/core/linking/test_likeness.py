"""How alike units are by their vectors: at chosen cells, with what stands around them, and among all."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.errors import Cancelled
from desktop_app.core.linking import likeness as module
from desktop_app.core.linking.bags import Cells
from desktop_app.core.linking.likeness import likeness, nearest, smoothed
from desktop_app.core.progress import Progress

SIZES = st.integers(1, 12)


def vectors_of(units, seed, dimensions=6):
    """Return random vectors of unit length."""
    found = np.random.default_rng(seed).standard_normal((units, dimensions)).astype(np.float32)
    return found / np.linalg.norm(found, axis=1, keepdims=True)


def all_cells(height, width):
    return Cells(*np.divmod(np.arange(height * width), width))


def test_likeness_is_the_cosine_of_both_vectors_and_nothing_where_a_unit_has_none():
    left = np.array([[1.0, 0.0], [0.0, 0.0]], np.float32)
    right = np.array([[0.6, 0.8], [-1.0, 0.0]], np.float32)
    assert likeness(left, right, all_cells(2, 2), Progress()).tolist() == pytest.approx([0.6, -1.0, 0.0, 0.0])


@pytest.mark.parametrize("at_once", [1, 7, 8_192])
def test_likeness_is_the_same_however_many_cells_are_worked_out_at_once(monkeypatch, at_once):
    left, right = vectors_of(5, 1), vectors_of(9, 2)
    monkeypatch.setattr(module, "CELLS_AT_ONCE", at_once)
    found = likeness(left, right, all_cells(5, 9), Progress())
    assert found.tolist() == pytest.approx((left @ right.T).ravel().tolist(), abs=1e-6)


def test_smoothed_joins_each_unit_with_those_beside_it():
    found = smoothed(np.eye(4, dtype=np.float32), 1)
    assert found[0].tolist() == pytest.approx([2**-0.5, 2**-0.5, 0.0, 0.0])
    assert found[1].tolist() == pytest.approx([3**-0.5, 3**-0.5, 3**-0.5, 0.0])


@settings(deadline=None)
@given(SIZES, st.integers(0, 15))
def test_smoothed_gives_vectors_of_unit_length_however_far_it_reaches(units, reach):
    found = smoothed(vectors_of(units, units), reach)
    assert np.linalg.norm(found, axis=1).tolist() == pytest.approx([1.0] * units, abs=1e-5)


def test_smoothed_leaves_its_vectors_alone_and_zeros_as_they_are():
    vectors = np.zeros((3, 2), np.float32)
    assert smoothed(vectors, 2).tolist() == vectors.tolist()
    one = vectors_of(3, 4)
    kept = one.copy()
    smoothed(one, 1)
    assert one.tolist() == kept.tolist()


@settings(deadline=None)
@given(SIZES, SIZES, st.integers(1, 4), st.integers(0, 99))
def test_nearest_finds_the_nearest_of_each_row_and_each_column(height, width, most, seed):
    left, right = vectors_of(height, seed), vectors_of(width, seed + 1)
    found = set(nearest(left, right, most, Progress()).tolist())
    grid = left @ right.T
    wanted = {row * width + column for row in range(height) for column in np.argsort(-grid[row])[:most].tolist()}
    wanted |= {row * width + column for column in range(width) for row in np.argsort(-grid[:, column])[:most].tolist()}
    assert found == wanted


def test_nearest_is_the_same_however_much_of_the_grid_is_held_at_once(monkeypatch):
    left, right = vectors_of(11, 5), vectors_of(7, 6)
    whole = set(nearest(left, right, 3, Progress()).tolist())
    monkeypatch.setattr(module, "PLACES_AT_ONCE", 20)
    assert set(nearest(left, right, 3, Progress()).tolist()) == whole


def test_likeness_and_nearest_stop_when_cancelled():
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        likeness(vectors_of(2, 1), vectors_of(2, 2), all_cells(2, 2), progress)
    with pytest.raises(Cancelled):
        nearest(vectors_of(2, 1), vectors_of(2, 2), 1, progress)
