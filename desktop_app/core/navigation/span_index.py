"""Finding which of many spans touch a stretch."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from desktop_app.core.text.span import Span


class SpanIndex:
    """Finds which of many spans touch a stretch, in logarithmic time where spans are short.

    Numbers handed back are positions in the sequence given. O(n log n) to build.
    """

    def __init__(self, spans: Sequence[Span]) -> None:
        starts = [span.start for span in spans]
        self._order = sorted(range(len(spans)), key=starts.__getitem__)
        self._starts = sorted(starts)
        self._ends = [spans[number].end for number in self._order]
        self._reach = list(accumulate(self._ends, max))

    def __len__(self) -> int:
        return len(self._order)

    @property
    def in_order(self) -> tuple[int, ...]:
        """The numbers of all spans, in reading order."""
        return tuple(self._order)

    def touching(self, span: Span) -> list[int]:
        """Return the numbers of the spans that share a code point with `span`, in reading order."""
        first = bisect_right(self._reach, span.start)
        last = bisect_left(self._starts, span.end)
        return [self._order[place] for place in range(first, last) if self._ends[place] > span.start]

    def touches(self, span: Span) -> bool:
        """Say whether any span shares a code point with `span`."""
        return self.touches_between(span.start, span.end)

    def touches_between(self, start: int, end: int) -> bool:
        """Say whether any span shares a code point with [start, end)."""
        last = bisect_left(self._starts, end) - 1
        return last >= 0 and self._reach[last] > start

    def spans_touching(self, span: Span) -> list[Span]:
        """Return the spans that share a code point with `span`, in reading order."""
        first = bisect_right(self._reach, span.start)
        last = bisect_left(self._starts, span.end)
        found = [(self._starts[place], self._ends[place]) for place in range(first, last)]
        return [Span(start, end) for start, end in found if end > span.start]

    def at(self, offset: int) -> list[int]:
        """Return the numbers of the spans that hold the code point at `offset`, in reading order."""
        return self.touching(Span(offset, offset + 1))


class LinksInView:
    """Says which links have an end between the two ends of what each side shows."""

    def __init__(self, left: Sequence[Span], right: Sequence[Span]) -> None:
        self._left = SpanIndex(left)
        self._right = SpanIndex(right)

    def among(self, left: Span, right: Span) -> list[int]:
        """Return the numbers of the links with an end in view on either side, those seen whole first."""
        on_left, on_right = self._left.touching(left), self._right.touching(right)
        both = set(on_left) & set(on_right)
        whole = [number for number in on_left if number in both]
        return whole + [number for number in [*on_left, *on_right] if number not in both]


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return the spans in order, with those that touch or overlap joined."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = joined[-1].joined(span)
        else:
            joined.append(span)
    return joined
