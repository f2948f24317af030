from hypothesis import given
from hypothesis import strategies as st

from desktop_app.shell.views.reading.fenwick import Fenwick
from desktop_app.shell.views.reading.utf16 import Utf16Map

heights = st.lists(st.integers(0, 9), max_size=20)
texts = st.text("ab\u00e9\u4e2d\U0001f600\U0001d538", max_size=12)


@given(heights)
def test_fenwick_sums_as_a_list_does(values: list[int]) -> None:
    tree = Fenwick(values)
    assert [tree.before(index) for index in range(len(values) + 1)] == [sum(values[:n]) for n in range(len(values) + 1)]
    assert tree.total == sum(values)


@given(heights.filter(bool), st.data())
def test_fenwick_keeps_its_sums_when_a_value_changes(values: list[int], data: st.DataObject) -> None:
    tree = Fenwick(values)
    index, value = data.draw(st.integers(0, len(values) - 1)), data.draw(st.integers(0, 50))
    change = tree.set(index, value)
    assert change == value - values[index]
    values[index] = value
    assert [tree.before(place) for place in range(len(values) + 1)] == [sum(values[:n]) for n in range(len(values) + 1)]


@given(heights.filter(bool), st.integers(-5, 200))
def test_fenwick_finds_the_value_that_holds_a_sum(values: list[int], target: int) -> None:
    tree = Fenwick(values)
    found = tree.find(target)
    if 0 <= target < tree.total:
        assert tree.before(found) <= target < tree.before(found + 1)
    else:
        assert found in range(len(values))


def test_fenwick_finds_nothing_when_it_is_empty() -> None:
    assert Fenwick([]).find(3) == -1


@given(texts)
def test_utf16_map_agrees_with_the_encoder(text: str) -> None:
    places = [len(text[:offset].encode("utf-16-le")) // 2 for offset in range(len(text) + 1)]
    map_ = Utf16Map(text)
    assert map_.units == places[-1]
    assert [map_.to_units(offset) for offset in range(len(text) + 1)] == places
    assert [map_.to_offset(unit) for unit in places] == list(range(len(text) + 1))


@given(texts, st.integers(-3, 40))
def test_utf16_map_takes_half_a_pair_for_the_character(text: str, unit: int) -> None:
    places = [len(text[:offset].encode("utf-16-le")) // 2 for offset in range(len(text) + 1)]
    expected = max((offset for offset, place in enumerate(places) if place <= unit), default=0)
    assert Utf16Map(text).to_offset(unit) == expected
