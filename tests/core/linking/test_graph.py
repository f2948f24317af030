"""What neighbours, row and column of a cell add to what it shows itself."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.linking.bags import Cells
from desktop_app.core.linking.graph import GRAPH_NAMES, measure_graph, same_order
from desktop_app.core.progress import Progress


def grid_of(height, width):
    return Cells(*np.divmod(np.arange(height * width), width))


def measured(table):
    """Return the features of the cells of a whole grid of chances, each as a table of its own."""
    chances = np.asarray(table, dtype=float)
    values = measure_graph(grid_of(*chances.shape), chances.ravel(), chances.shape, Progress())
    return {name: values[:, at].reshape(chances.shape) for at, name in enumerate(GRAPH_NAMES)}


FAINT = 0.01
IN_ORDER = np.where(np.eye(5) > 0, 0.9, FAINT)


def test_a_cell_is_lifted_by_likely_cells_on_its_diagonal():
    found = measured(IN_ORDER)["diagonal"]
    assert found[2, 2] == pytest.approx(2 * 0.9, rel=0.1)
    assert found[0, 0] == pytest.approx(0.9, rel=0.1)
    assert found[0, 4] == 0.0


def test_the_diagonal_counts_for_less_where_the_pair_runs_in_no_order():
    table = np.full((5, 5), FAINT)
    table[1, 3] = table[3, 1] = table[2, 2] = 0.9
    assert measured(table)["diagonal"].max() < 0.5 * 0.9
    assert measured(IN_ORDER[::-1])["antidiagonal"][2, 2] == pytest.approx(2 * 0.9)


def test_neighbours_in_the_row_and_in_the_column_are_told_apart_from_those_of_both():
    table = np.full((3, 3), FAINT)
    table[1, 0] = 0.5
    found = measured(table)
    assert found["beside"][1, 1] == pytest.approx(0.5 + FAINT)
    assert found["beside_both"][1, 1] == pytest.approx(2 * FAINT)


def test_no_cell_is_the_neighbour_of_one_at_the_other_edge():
    table = np.full((3, 3), FAINT)
    table[0, 2] = 0.9
    assert measured(table)["beside"][1, 0] == pytest.approx(2 * FAINT)


def test_the_best_of_a_row_is_told_from_its_rivals():
    found = measured([[0.9, 0.2, FAINT], [FAINT, FAINT, FAINT]])
    assert found["rank_worse"][0, 0] == 1.0
    assert found["best_better"][0, 1] == pytest.approx(np.log(0.9))
    assert found["best_worse"][0, 0] == pytest.approx(np.log(FAINT))


TABLES = st.integers(1, 6).flatmap(
    lambda width: st.lists(st.lists(st.floats(0.001, 0.999), min_size=width, max_size=width), min_size=1, max_size=6)
)


@settings(deadline=None)
@given(TABLES)
def test_measure_graph_is_finite_and_mirrored_when_the_sides_are_swapped(table):
    chances = np.array(table)
    here, there = measured(chances), measured(chances.T)
    for name in GRAPH_NAMES:
        assert np.isfinite(here[name]).all()
        if not name.startswith("rank"):
            assert here[name].T.ravel().tolist() == pytest.approx(there[name].ravel().tolist(), abs=1e-9), name


@settings(deadline=None)
@given(TABLES)
def test_same_order_lies_between_minus_one_and_one(table):
    chances = np.array(table)
    assert -1.0 - 1e-9 <= same_order(grid_of(*chances.shape), chances.ravel()) <= 1.0 + 1e-9


def test_same_order_tells_order_from_reverse_and_from_too_little():
    cells = grid_of(5, 5)
    assert same_order(cells, np.eye(5).ravel()) == pytest.approx(1.0)
    assert same_order(cells, np.eye(5)[::-1].ravel()) == pytest.approx(-1.0)
    assert same_order(cells, np.zeros(25)) == 0.0
    assert same_order(grid_of(1, 2), np.ones(2)) == 0.0
    assert same_order(grid_of(1, 4), np.ones(4)) == 0.0
