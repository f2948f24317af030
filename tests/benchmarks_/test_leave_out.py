import numpy as np

from benchmarks.fit import Example
from benchmarks.leave_out import SIGNALS, blind_graph, fit, without
from desktop_app.core.linking.bags import Cells
from desktop_app.core.linking.features import MEANING_NAMES, WORD_NAMES, Measured
from desktop_app.core.linking.graph import GRAPH_NAMES
from desktop_app.core.linking.whole import MEANING_KINDS, WORD_KINDS
from desktop_app.core.progress import Progress

NAMES = (*WORD_NAMES, *MEANING_NAMES)
KINDS = (*WORD_KINDS, *MEANING_KINDS)


def an_example() -> Example:
    cells = Cells(np.array([0]), np.array([0]))
    measured = Measured(cells, NAMES, np.ones((1, len(NAMES))), (1, 1), dict.fromkeys(KINDS, 1.0), np.array([False]))
    return Example("a", measured, np.array([True]), np.array([True]), 1)


def test_every_name_is_one_that_linking_knows():
    known = {*NAMES, *KINDS, *GRAPH_NAMES}
    assert {name for gone in SIGNALS.values() for name in gone} <= known


def test_a_signal_left_out_measures_nothing_and_the_others_stay():
    measured = without(an_example(), "dates").measured
    assert measured.column("date").tolist() == [0.0]
    assert measured.column("name").tolist() == [1.0]


def test_the_kind_of_a_pair_can_be_left_out_alone():
    measured = without(an_example(), "two kinds").measured
    assert set(measured.kind.values()) == {0.0}
    assert measured.column("words_in_common").tolist() == [1.0]


def test_the_second_layer_sees_nothing_of_neighbours():
    cells = Cells(np.array([0, 1]), np.array([0, 1]))
    with blind_graph("neighbours"):
        values = fit.measure_graph(cells, np.array([0.9, 0.9]), (2, 2), Progress())
    assert values[0, GRAPH_NAMES.index("diagonal")] == 0.0
    assert values[0, GRAPH_NAMES.index("own")] > 0.0
