from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.navigation import Correspondence, Reach, ScrollMode, Tie, held_height, level_height

LENGTH = 1000
reaches = st.builds(lambda least, extent: Reach(least, least + extent), st.integers(-900, 900), st.integers(0, 900))
heights = st.integers(-2000, 2000)
ties = st.lists(st.builds(Tie, st.integers(-3, LENGTH + 3), st.integers(-3, LENGTH + 3), st.floats(0, 1)), max_size=30)


def test_modes_are_gone_through_in_turn() -> None:
    assert [mode.following() for mode in ScrollMode] == [ScrollMode.ANCHORED, ScrollMode.FREE, ScrollMode.LINKED]


@given(heights, reaches, reaches)
def test_both_sides_come_level_wherever_they_can(wanted: int, one: Reach, other: Reach) -> None:
    height = level_height(wanted, one, other)
    can_meet = max(one.least, other.least) <= min(one.most, other.most)
    assert (one.nearest(height) == other.nearest(height)) == can_meet
    if one.nearest(wanted) == other.nearest(wanted) == wanted:
        assert height == wanted


@given(reaches, reaches)
def test_held_together_both_sides_reach_both_of_their_ends(one: Reach, other: Reach) -> None:
    down, up = held_height(0, 9999, one, other), held_height(0, -9999, one, other)
    assert (one.nearest(down), other.nearest(down)) == (one.least, other.least)
    assert (one.nearest(up), other.nearest(up)) == (one.most, other.most)


@given(heights, st.integers(0, 300), reaches, reaches)
def test_held_together_both_sides_move_alike_and_come_back(height: int, by: int, one: Reach, other: Reach) -> None:
    start = held_height(height, 0, one, other)
    there = held_height(start, by, one, other)
    for side in (one, other):
        assert 0 <= side.nearest(start) - side.nearest(there) <= by
    if there == start - by:
        assert held_height(there, -by, one, other) == start
    if side.nearest(start) == start and side.nearest(there) == there:
        assert side.nearest(start) - side.nearest(there) == start - there


@given(ties, st.lists(st.floats(0, LENGTH), min_size=2, max_size=40))
def test_linked_scrolling_never_turns_back_however_links_cross(many: list[Tie], places: list[float]) -> None:
    map_ = Correspondence(many, LENGTH, LENGTH)
    for one_way in (map_.to_right, map_.to_left):
        reached = [one_way(place) for place in sorted(places)]
        assert all(before <= after for before, after in pairwise(reached))
        assert (one_way(0), one_way(LENGTH)) == (0, LENGTH)


@given(ties, st.floats(0, LENGTH))
def test_linked_scrolling_comes_back_to_where_it_was(many: list[Tie], place: float) -> None:
    map_ = Correspondence(many, LENGTH, LENGTH)
    assert abs(map_.to_left(map_.to_right(place)) - place) < 1e-6 * LENGTH
    assert abs(map_.to_right(map_.to_left(place)) - place) < 1e-6 * LENGTH


@given(ties, st.floats(0, LENGTH - 1), st.floats(0, 1))
def test_linked_scrolling_is_continuous(many: list[Tie], place: float, by: float) -> None:
    map_ = Correspondence(many, LENGTH, LENGTH)
    steepest = LENGTH  # ties stand at whole numbers here: one side may cross all of its text while the other moves by 1
    assert map_.to_right(place + by) - map_.to_right(place) <= steepest * by + 1e-6


@given(ties, st.floats(0, LENGTH), st.floats(0, LENGTH), st.lists(st.floats(0, LENGTH), min_size=2, max_size=20))
def test_linked_scrolling_goes_on_from_wherever_both_sides_stand(
    many: list[Tie], left: float, right: float, places: list[float]
) -> None:
    map_ = Correspondence(many, LENGTH, LENGTH).through(left, right)
    assert map_.to_right(left) == right or left in (0, LENGTH)
    assert map_.to_left(right) == left or right in (0, LENGTH)
    for one_way in (map_.to_right, map_.to_left):
        reached = [one_way(place) for place in sorted(places)]
        assert all(before <= after for before, after in pairwise(reached))
        assert all(0 <= place <= LENGTH for place in reached)


def test_a_crossed_link_takes_the_links_that_cross_it_out_of_linked_scrolling() -> None:
    map_ = Correspondence([Tie(2, 10), Tie(50, 50), Tie(90, 90)], 100, 100).through(20, 60)
    assert [map_.to_right(place) for place in (2, 20, 55, 90)] == [10, 60, 75, 90]


def test_a_link_close_by_is_not_leapt_to_from_a_crossed_one() -> None:
    map_ = Correspondence([Tie(19, 10), Tie(10, 5), Tie(21, 95)], 100, 100).through(20, 80)
    assert map_.to_right(19) > 75
    assert map_.to_right(21) < 81
