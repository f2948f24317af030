"""Whether any of many spans touches a stretch."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.navigation import SpanIndex
from desktop_app.core.text.span import Span

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 25))


@given(st.lists(SPANS), SPANS)
def test_saying_whether_agrees_with_naming_which(spans: list[Span], wanted: Span) -> None:
    index = SpanIndex(spans)
    assert index.touches(wanted) == bool(index.touching(wanted))
