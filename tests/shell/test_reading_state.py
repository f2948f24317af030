"""How a comparison is read comes back from its text, whatever the text."""

import json

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.entities import Side
from desktop_app.shell.session.reading_state import Place, ReadingState, SideState, reading_state

whole = st.integers(0, 2**40)
word = st.text(max_size=20)
places = st.builds(Place, whole, st.floats(-500, 900, allow_nan=False))
sides = st.builds(SideState, places, word, st.none() | st.floats(0.1, 16))
states = st.builds(
    ReadingState,
    left=sides,
    right=sides,
    scroll=word,
    colour=word,
    is_only_here=st.booleans(),
    verdict=word,
    kind=word,
    topics=st.lists(whole, max_size=4).map(tuple),
    order=word,
    current=st.none() | whole,
    is_folded=st.none() | st.booleans(),
    arrangement=word,
    share=st.floats(0.1, 0.9),
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(states)
def test_state_comes_back_from_its_text(state: ReadingState) -> None:
    assert reading_state(state.to_text()) == state


@given(states, st.dictionaries(st.text(max_size=8).map("x{}".format), anything, max_size=3))
def test_unknown_fields_are_passed_over(state: ReadingState, strange: dict[str, object]) -> None:
    assert reading_state(json.dumps({**json.loads(state.to_text()), **strange})) == state


@given(states, st.data())
def test_missing_and_strange_fields_are_as_usual(state: ReadingState, data: st.DataObject) -> None:
    kept = json.loads(state.to_text())
    for name in data.draw(st.sets(st.sampled_from(sorted(kept)))) if kept else ():
        kept[name] = data.draw(anything)
    assert isinstance(reading_state(json.dumps(kept)), ReadingState)


@given(st.text() | anything.map(json.dumps))
def test_any_text_is_read_as_a_state_or_as_none(text: str) -> None:
    assert isinstance(reading_state(text), ReadingState | None)


def test_no_text_is_no_state() -> None:
    assert reading_state(None) is None
    assert reading_state("") is None


def test_usual_state_is_short_when_written() -> None:
    assert ReadingState().to_text() == "{}"
    assert reading_state("{}") == ReadingState()


def test_side_is_told_by_its_name() -> None:
    state = ReadingState(right=SideState(Place(7)))
    assert state.side(Side.RIGHT).place.offset == 7
    assert state.side(Side.LEFT) == SideState()
