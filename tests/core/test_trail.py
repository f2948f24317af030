from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.navigation import Trail


def test_a_trail_is_gone_back_and_forward_along() -> None:
    trail: Trail[str] = Trail(9)
    assert (trail.go(-1), trail.present, trail.has_before) == (None, None, False)
    for place in "abc":
        trail.visit(place)
    assert [trail.go(-1), trail.go(-1), trail.go(-1)] == ["b", "a", None]
    assert (trail.present, trail.has_before, trail.has_after) == ("a", False, True)
    assert trail.go(1) == "b"


def test_a_new_place_takes_those_ahead_away() -> None:
    trail: Trail[str] = Trail(9)
    for place in "abc":
        trail.visit(place)
    trail.go(-2)
    trail.visit("d")
    assert not trail.has_after
    assert trail.go(-1) == "a"


def test_the_present_place_is_noted_as_it_is_left() -> None:
    trail: Trail[str] = Trail(9)
    trail.amend("nowhere")
    trail.visit("a")
    trail.amend("a, scrolled")
    trail.visit("b")
    assert trail.go(-1) == "a, scrolled"


def test_places_that_are_no_more_are_passed_over() -> None:
    trail: Trail[str] = Trail(9)
    for place in "axbxc":
        trail.visit(place)
    trail.go(-1)
    trail.forget("x".__eq__)
    assert trail.present == "b"
    assert (trail.go(1), trail.go(-2)) == ("c", "a")
    trail.forget(lambda _place: True)
    assert (trail.present, trail.go(-1), trail.go(1)) == (None, None, None)


@given(st.lists(st.one_of(st.integers(0, 9), st.sampled_from(["back", "forward"]))), st.integers(1, 6))
def test_a_trail_stays_within_its_bound_and_always_has_a_present_place(doings: list[int | str], most: int) -> None:
    trail: Trail[int] = Trail(most)
    for doing in doings:
        if isinstance(doing, str):
            trail.go(-1 if doing == "back" else 1)
        else:
            trail.visit(doing)
            assert trail.present == doing
    steps = 0
    while trail.go(-1) is not None:
        steps += 1
    while trail.go(1) is not None:
        steps += 1
    assert steps < 2 * most
