import numpy as np
import pytest

from desktop_app.core.linking.ranks import best_first, standing

VALUES = np.array([0.2, 0.9, 0.9, 0.1, 0.2, 0.7])
GROUPS = np.array([0, 0, 0, 2, 2, 4])


def test_best_first_keeps_the_order_of_equal_values():
    assert best_first(VALUES).tolist() == [1, 2, 5, 0, 4, 3]


def test_best_first_agrees_with_a_stable_sort_when_many_values_are_equal():
    values = np.random.default_rng(1).integers(0, 20, 5000) / 20
    assert best_first(values).tolist() == np.argsort(-values, kind="stable").tolist()


def test_standing_ranks_each_value_within_its_group():
    found = standing(VALUES, GROUPS, best_first(VALUES))
    assert found.rank.tolist() == [2, 0, 1, 1, 0, 0]
    assert found.best.tolist() == [0.9, 0.9, 0.9, 0.2, 0.2, 0.7]
    assert found.best_other.tolist() == [0.9, 0.9, 0.9, 0.2, 0.1, 0.0]


def test_standing_sums_the_others_of_the_group():
    found = standing(VALUES, GROUPS, best_first(VALUES))
    assert found.sum_of_others.tolist() == pytest.approx([1.8, 1.1, 1.1, 0.2, 0.1, 0.0])


def test_standing_is_empty_when_there_are_no_values():
    nothing = np.zeros(0)
    groups = np.zeros(0, dtype=np.int64)
    assert len(standing(nothing, groups, best_first(nothing)).rank) == 0
