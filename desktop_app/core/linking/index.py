"""One side of a pair as arrays: its units and the words in them."""

from array import array
from dataclasses import dataclass, field
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.linking.units import Units
from desktop_app.core.linking.vocabulary import VocabularyBuilder
from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
TOKENS_AT_ONCE = 20_000
MOST_REPEATS = 24
"""A unit repeated word for word more often than this on one side is commonplace from then on."""


@dataclass(slots=True)
class SideIndex:
    """The words of one side, in order.

    Token t covers [starts[t], ends[t]) and is word words[t] of the vocabulary; unit u holds the tokens
    [first[u], first[u + 1]). `unit_of[t]` is the inverse. Between tokens t and t + 1 stands gap_texts[gaps[t]],
    after the last nothing. `date` is the document's in ISO 8601, as far as it is known. `read` keeps what was read of
    a unit for the next link of it.
    """

    text: str
    units: tuple[Span, ...]
    is_heading: tuple[bool, ...]
    language: str
    starts: Ints
    ends: Ints
    words: Ints
    first: Ints
    unit_of: Ints
    gaps: Ints
    gap_texts: list[str]
    date: str = ""
    read: dict[tuple[str, int], object] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.units)

    def tokens_of(self, unit: int) -> range:
        """Return the numbers of the unit's tokens."""
        return range(int(self.first[unit]), int(self.first[unit + 1]))

    def span_of(self, first: int, last: int) -> Span:
        """Return the span from token `first` to token `last`, both included."""
        return Span(int(self.starts[first]), int(self.ends[last]))


def index_side(units: Units, language: str, builder: VocabularyBuilder, progress: Progress) -> SideIndex:
    """Return the units and words of one side; numbers its words in `builder`.

    Units without any word, and endless repetitions of one unit, are left out.
    """
    kept: list[Span] = []
    headings: list[bool] = []
    starts, ends, words = array("q"), array("q"), array("q")
    first = [0]
    seen: dict[tuple[int, ...], int] = {}
    code = language[:2].lower()
    builder.heed(progress)
    for at, (span, is_heading) in enumerate(zip(units.spans, units.is_heading, strict=True)):
        if at % 64 == 0:
            progress.check()
        begins, stops, numbers = builder.read(units.masked, code, span)
        repeats = seen[tuple(numbers)] = seen.get(tuple(numbers), 0) + 1
        if not numbers or repeats > MOST_REPEATS:
            continue
        kept.append(span)
        headings.append(is_heading)
        words.extend(numbers)
        starts.extend(begins)
        ends.extend(stops)
        first.append(len(words))
    bounds = np.array(first, dtype=np.int64)
    return SideIndex(
        units.masked,
        tuple(kept),
        tuple(headings),
        language,
        _as_ints(starts),
        _as_ints(ends),
        _as_ints(words),
        bounds,
        np.repeat(np.arange(len(kept), dtype=np.int64), bounds[1:] - bounds[:-1]),
        *_gaps(units.masked, starts[1:], ends, progress),
        date=units.date,
    )


def first_tokens(side: SideIndex) -> Flags:
    """Return which tokens are the first of their unit."""
    is_first = np.zeros(len(side.words), dtype=bool)
    is_first[side.first[:-1]] = True
    return is_first


def _gaps(text: str, starts: "array[int]", ends: "array[int]", progress: Progress) -> tuple[Ints, list[str]]:
    """Return for each token what stands after it, as the number of one of the texts returned."""
    known: dict[str, int] = {}
    between = progress.over(zip(ends, chain(starts, (0,)), strict=False), TOKENS_AT_ONCE)
    numbers = array("q", (known.setdefault(text[end:start], len(known)) for end, start in between))
    return _as_ints(numbers), list(known)


def _as_ints(numbers: "array[int]") -> Ints:
    """Return the numbers without copying them."""
    return np.frombuffer(numbers, dtype=np.int64) if len(numbers) else np.zeros(0, dtype=np.int64)
