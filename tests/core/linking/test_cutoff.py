"""Where the cut-off falls, by the chances of the pair, its shape and length, and what was copied."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.linking.cutoff import BOUNDS, COPIED_RUN, SHOWN_FROM, choose_cut_off, printed_scores

PLENTY = 10_000
CHANCES = st.lists(st.floats(1e-6, 1.0 - 1e-6), min_size=1, max_size=60).map(np.array)


def cut(chances, sizes=(20, 20), most=PLENTY, copied=(), **options):
    """Return the cut-off; `copied` are the cells in which a long run was copied."""
    chances = np.asarray(chances, dtype=float)
    runs = np.zeros(len(chances))
    runs[list(copied)] = COPIED_RUN + 1.0
    return choose_cut_off(chances, runs, sizes, most, **options)


FAINT = np.full(400, 1e-4)


@settings(deadline=None)
@given(CHANCES, st.floats(-1.0, 1.0), st.floats(-1.0, 1.0))
def test_the_cut_off_rises_with_the_shift_and_shows_just_what_reaches_it(chances, one, other):
    low, high = (cut(chances, shift=shift) for shift in sorted((one, other)))
    assert 0.0 <= low.chance <= high.chance <= 1.0
    assert low.usual == high.usual
    assert (low.is_shown == (chances >= low.chance)).all()
    assert not (high.is_shown & ~low.is_shown).any()


def test_a_shift_of_one_shows_nothing_and_of_minus_one_everything():
    chances = np.array([0.9, 0.3, 0.01])
    assert not cut(chances, shift=1.0).is_shown.any()
    assert cut(chances, shift=-1.0).is_shown.all()


def test_a_pair_with_clear_links_has_a_higher_cut_off_than_one_of_loose_talk():
    clear, loose = np.append(FAINT, [0.95] * 10), np.append(FAINT, [0.15] * 10)
    assert cut(clear).chance > cut(loose).chance
    assert cut(loose).is_shown.sum() == 10


def test_the_least_chance_is_greater_where_one_side_is_longer_and_where_both_are_long():
    sizes = [(20, 20), (10, 40), (5, 80)], [(20, 20), (200, 200), (2_000, 2_000)]
    for row in sizes:
        floors = [cut(FAINT, size).chance for size in row]
        assert floors == sorted(set(floors))
    assert cut(FAINT, (10, 40)).chance == cut(FAINT, (40, 10)).chance


def test_the_least_chance_stops_rising_with_shape_and_length():
    assert cut(FAINT, (1, 100)).chance == pytest.approx(cut(FAINT, (1, 101)).chance)
    assert cut(FAINT, (10**6, 10**6)).chance == pytest.approx(cut(FAINT, (10**7, 10**7)).chance)
    assert cut(FAINT, (0, 0)).chance == cut(FAINT, (1, 1)).chance


def test_the_cut_off_is_higher_by_the_share_of_what_was_copied():
    chances = np.append(FAINT, [0.9, 0.9, 0.9, 0.9])
    by_share = [cut(chances, copied=range(400, 400 + number)).chance for number in range(5)]
    assert by_share == sorted(set(by_share))
    assert by_share[-1] == pytest.approx(BOUNDS.copied, abs=0.01)


def test_bounds_of_its_own_move_the_cut_off():
    chances = np.append(FAINT, [0.9] * 20)
    assert cut(chances, bounds=replace(BOUNDS, ceiling=0.1)).chance == pytest.approx(0.1)
    assert cut(chances, bounds=replace(BOUNDS, scale=1.0)).chance > cut(chances).chance


def test_short_documents_show_most_and_longer_ones_two_links_a_unit_at_most():
    chances = np.linspace(0.6, 0.9, 500)
    assert cut(chances, (10, 10), most=60).is_shown.sum() == 60
    assert cut(chances, (50, 50), most=60).is_shown.sum() == 200


def test_no_cells_give_a_cut_off_that_shows_nothing():
    found = cut([])
    assert (found.chance, found.usual, len(found.is_shown)) == (1.0, 1.0, 0)


@settings(deadline=None)
@given(CHANCES, st.floats(0.001, 0.999))
def test_printed_scores_keep_the_order_and_lie_between_nought_and_one(chances, usual):
    scores = printed_scores(chances, usual)
    assert ((scores >= 0.0) & (scores <= 1.0)).all()
    assert (np.diff(scores[np.argsort(chances)]) >= 0.0).all()
    assert printed_scores(np.array([usual]), usual)[0] == pytest.approx(SHOWN_FROM)
