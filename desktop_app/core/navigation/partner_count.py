"""How many partners a passage has."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from desktop_app.core.text.span import Span


def count_partners(passages: Sequence[Span]) -> list[int]:
    """Return for each of the passages of one side how many of them overlap it, itself among them. O(n log n)."""
    starts = sorted(span.start for span in passages)
    ends = sorted(span.end for span in passages)
    return [bisect_left(starts, span.end) - bisect_right(ends, span.start) for span in passages]
