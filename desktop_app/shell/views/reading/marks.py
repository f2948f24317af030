"""Highlights: what a link or a hit looks like on a text."""

from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from desktop_app.core.navigation import SpanIndex
from desktop_app.core.text.span import Span

LEVELS = 3
"""Underlines of overlapping marks stand at this many heights, so that each can be seen."""

TIMES = "×"
"""What stands before the number of partners of a passage."""


class MarkStyle(StrEnum):
    """How the underline of a mark is drawn, so that a verdict shows without colour too."""

    OPEN = "open"
    ACCEPTED = "accepted"
    UNSURE = "unsure"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Mark:
    """A highlight of one side of a link; `topic_colour` indexes the palette of eight, `letter` stands at its end.

    `partners` is how many links the passage has that ends with this mark, where they are several. What is plain has a
    thin line, and no tint unless it is current.
    """

    link_id: int
    span: Span
    topic_colour: int | None = None
    letter: str = ""
    style: MarkStyle = MarkStyle.OPEN
    partners: int = 0
    is_plain: bool = False

    @property
    def signs(self) -> tuple[str, ...]:
        """What stands at its end: its letter, then the number of partners as a badge."""
        badge = f"{TIMES}{self.partners}" if self.partners > 1 else ""
        return tuple(filter(None, (self.letter, badge)))


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch that several highlights take up together: those of one passage."""

    span: Span
    topic_colour: int | None = None


class PlacedMark(NamedTuple):
    """A mark with the height (0 lowest) at which its underline stands among those it overlaps."""

    mark: Mark
    level: int


class MarkIndex:
    """All marks of a text, found by place; O(n log n) to build, the few `more` for the current link apart."""

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        self.usual = tuple(marks)
        """The marks that are there whichever link is current."""
        self.marks = self.usual
        self._index = SpanIndex([mark.span for mark in self.usual])
        self._levels = self._place()
        self._more: tuple[PlacedMark, ...] = ()

    def with_more(self, marks: Sequence[Mark]) -> "MarkIndex":
        """Return the usual marks with these besides, without going through all of them again."""
        made = copy(self)
        made._more = tuple(PlacedMark(mark, self._free_level(mark)) for mark in marks)
        made.marks = (*self.usual, *marks)
        return made

    def touching(self, span: Span) -> list[PlacedMark]:
        """Return the marks that share a code point with `span`, in reading order."""
        found = [PlacedMark(self.usual[number], self._levels[number]) for number in self._index.touching(span)]
        more = [placed for placed in self._more if placed.mark.span.overlaps(span)]
        return sorted([*found, *more], key=lambda placed: placed.mark.span.start) if more else found

    def at(self, offset: int) -> list[Mark]:
        """Return the marks at `offset`, the shortest first."""
        found = [placed.mark for placed in self.touching(Span(offset, offset + 1))]
        return sorted(found, key=lambda mark: len(mark.span))

    def _free_level(self, mark: Mark) -> int:
        """Return the lowest height at which no line of another colour runs beside a mark."""
        beside = [(number, self.usual[number]) for number in self._index.touching(mark.span)]
        taken = {self._levels[number] for number, other in beside if other.topic_colour != mark.topic_colour}
        return next((level for level in range(LEVELS) if level not in taken), LEVELS - 1)

    def _place(self) -> list[int]:
        """Give each mark a height; marks of one topic may share theirs, as their lines are of one colour."""
        levels, ends = [0] * len(self.usual), [0] * LEVELS
        colours: list[int | None] = [None] * LEVELS
        for number in self._index.in_order:
            mark = self.usual[number]
            start, colour, level = mark.span.start, mark.topic_colour, 0
            while level < LEVELS - 1 and ends[level] > start and colours[level] != colour:
                level += 1
            levels[number], colours[level] = level, colour
            ends[level] = max(ends[level], mark.span.end)
        return levels


class Stretch(NamedTuple):
    """A part of a mark that shows its tint."""

    mark: Mark
    span: Span


def tinted(placed: Sequence[PlacedMark], current: int | None) -> list[Stretch]:
    """Return which mark tints what: one alone at each place, the current link before all, then the lowest.

    Tints laid over one another would make colours that belong to no topic.
    """
    ordered = sorted(placed, key=lambda each: (each.mark.link_id != current, each.level, each.mark.span.start))
    covered: list[Span] = []
    stretches: list[Stretch] = []
    for each in ordered:
        if (each.mark.is_plain or each.mark.style is MarkStyle.REJECTED) and each.mark.link_id != current:
            continue
        for span in _outside(each.mark.span, covered):
            stretches.append(Stretch(each.mark, span))
            insort(covered, span)
    return stretches


def _outside(span: Span, covered: Sequence[Span]) -> list[Span]:
    """Return the parts of `span` that none of `covered`, in order and apart, holds."""
    free, start = [], span.start
    for other in covered:
        if other.start >= span.end:
            break
        if other.end <= start:
            continue
        if other.start > start:
            free.append(Span(start, other.start))
        start = max(start, other.end)
    if start < span.end:
        free.append(Span(start, span.end))
    return free


def sign_order(sign: str) -> tuple[bool, str]:
    """Return the key that puts letters before badges."""
    return (len(sign) > 1 and sign.startswith(TIMES), sign)


class LetterRooms:
    """Where the lines leave room for the letters of marks."""

    def __init__(self) -> None:
        self._letters: dict[int, tuple[str, ...]] = {}
        self._places: list[int] = []

    @classmethod
    def of(cls, marks: Iterable[Mark]) -> "LetterRooms":
        """Return the room for the letters of `marks`."""
        letters: dict[int, tuple[str, ...]] = {}
        for mark in marks:
            for sign in mark.signs:
                at_place = letters.get(mark.span.end, ())
                if sign not in at_place:
                    letters[mark.span.end] = tuple(sorted((*at_place, sign), key=sign_order))
        made = cls()
        made._letters, made._places = letters, sorted(letters)
        return made

    def take(self, other: "LetterRooms") -> bool:
        """Leave the room that `other` leaves; say whether that is other room than there was."""
        if other._letters == self._letters:
            return False
        self._letters, self._places = other._letters, other._places
        return True

    def within(self, span: Span) -> dict[int, tuple[str, ...]]:
        """Return the different letters that stand after each place of `span` where there are any."""
        first, last = bisect_right(self._places, span.start), bisect_right(self._places, span.end)
        return {place: self._letters[place] for place in self._places[first:last]}


@dataclass(frozen=True, slots=True)
class MarkedSide:
    """All that is marked of a text whichever link is current; `blocks` are what some of the marks take up together."""

    marks: MarkIndex
    rooms: LetterRooms
    blocks: tuple[Block, ...]

    @classmethod
    def of(cls, marks: Sequence[Mark], blocks: Sequence[Block] = ()) -> "MarkedSide":
        """Return marks with what finds them and the room for their letters."""
        return cls(MarkIndex(marks), LetterRooms.of(marks), tuple(blocks))
