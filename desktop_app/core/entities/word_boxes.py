"""The words of pages with their rectangles, kept column by column: a long document has a million."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from desktop_app.core.text.span import Span


@dataclass(frozen=True, slots=True)
class WordBox:
    """A word of a page and its rectangle, in PDF points from the page's lower left corner."""

    span: Span
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class WordColumns:
    """Words as parallel columns: starts and ends in the text, then edges in single precision."""

    starts: "array[int]"
    ends: "array[int]"
    lefts: "array[float]"
    bottoms: "array[float]"
    rights: "array[float]"
    tops: "array[float]"


class WordBoxes(Sequence[WordBox]):
    """Some words in a row of columns that pages share; a WordBox is made when one is asked for."""

    __slots__ = ("_first", "_last", "columns")

    def __init__(self, columns: WordColumns, first: int, last: int) -> None:
        self.columns = columns
        self._first = first
        self._last = last

    @classmethod
    def of(cls, words: Iterable[WordBox]) -> "WordBoxes":
        """Return the same words, packed; edges are rounded to single precision, as PDF readers measure them."""
        if isinstance(words, WordBoxes):
            return words
        given = list(words)
        columns = WordColumns(
            array("i", [word.span.start for word in given]),
            array("i", [word.span.end for word in given]),
            array("f", [word.left for word in given]),
            array("f", [word.bottom for word in given]),
            array("f", [word.right for word in given]),
            array("f", [word.top for word in given]),
        )
        return cls(columns, 0, len(given))

    @property
    def rows(self) -> slice:
        """Where the words stand in their columns."""
        return slice(self._first, self._last)

    def touching(self, span: Span) -> range:
        """Return the numbers of the words that share a code point with `span`; words run in the order of the text."""
        first = bisect_right(self.columns.ends, span.start, self._first, self._last)
        last = bisect_left(self.columns.starts, span.end, first, self._last)
        return range(first - self._first, last - self._first)

    def __len__(self) -> int:
        return self._last - self._first

    @overload
    def __getitem__(self, at: int) -> WordBox: ...

    @overload
    def __getitem__(self, at: slice) -> "Sequence[WordBox]": ...

    def __getitem__(self, at: "int | slice") -> "WordBox | Sequence[WordBox]":
        if isinstance(at, slice):
            return tuple(self._made(row) for row in range(self._first, self._last)[at])
        return self._made(range(self._first, self._last)[at])

    def __iter__(self) -> Iterator[WordBox]:
        return map(self._made, range(self._first, self._last))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, (WordBoxes, tuple)):
            return NotImplemented
        return len(self) == len(other) and all(mine == its for mine, its in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"WordBoxes({len(self)} words)"

    def _made(self, row: int) -> WordBox:
        held = self.columns
        span = Span(held.starts[row], held.ends[row])
        return WordBox(span, held.lefts[row], held.bottoms[row], held.rights[row], held.tops[row])
