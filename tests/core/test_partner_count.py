"""How many partners a passage has."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.navigation.partner_count import count_partners
from desktop_app.core.text.span import Span


def test_passages_that_only_touch_are_no_partners() -> None:
    assert count_partners([Span(0, 5), Span(5, 9), Span(4, 6)]) == [2, 2, 3]


def test_no_passages_have_no_counts() -> None:
    assert count_partners([]) == []


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20))))
def test_counts_are_those_of_looking_at_every_pair(given_spans: list[tuple[int, int]]) -> None:
    spans = [Span(start, start + length) for start, length in given_spans]
    assert count_partners(spans) == [sum(one.overlaps(other) for other in spans) for one in spans]
