"""Highlights: what a link or a hit looks like on a text."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.core.navigation import SpanIndex
from desktop_app.core.text.span import Span

LEVELS = 3
"""Underlines of overlapping marks stand at this many heights, so that each can be seen."""


class MarkStyle(StrEnum):
    """How the underline of a mark is drawn, so that a verdict shows without colour too."""

    OPEN = "open"
    ACCEPTED = "accepted"
    UNSURE = "unsure"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Mark:
    """A highlight of one side of a link; `topic_colour` indexes the palette of eight, `letter` stands at its end."""

    link_id: int
    span: Span
    topic_colour: int | None = None
    letter: str = ""
    style: MarkStyle = MarkStyle.OPEN


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark with the height (0 lowest) at which its underline stands among those it overlaps."""

    mark: Mark
    level: int


class MarkIndex:
    """All marks of a text, found by place; O(n log n) to build."""

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        self.marks = tuple(marks)
        self._index = SpanIndex([mark.span for mark in self.marks])
        self._levels = self._place()

    def touching(self, span: Span) -> list[PlacedMark]:
        """Return the marks that share a code point with `span`, in reading order."""
        return [PlacedMark(self.marks[number], self._levels[number]) for number in self._index.touching(span)]

    def at(self, offset: int) -> list[Mark]:
        """Return the marks at `offset`, the shortest first."""
        found = [self.marks[number] for number in self._index.at(offset)]
        return sorted(found, key=lambda mark: len(mark.span))

    def _place(self) -> list[int]:
        levels, ends = [0] * len(self.marks), [0] * LEVELS
        for number in self._index.in_order:
            span = self.marks[number].span
            level = next((level for level in range(LEVELS) if ends[level] <= span.start), LEVELS - 1)
            levels[number] = level
            ends[level] = max(ends[level], span.end)
        return levels
