"""One unit of a link, read for cues: its words, its clauses, whom it names."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import TypeVar, cast

from desktop_app.core.entities import Cue, CueKind, Evidence, EvidenceKind
from desktop_app.core.i18n import tr
from desktop_app.core.linking.index import SideIndex
from desktop_app.core.linking.mentions import Mention
from desktop_app.core.linking.pair import Pair
from desktop_app.core.text.hyphens import one_line
from desktop_app.core.text.span import Span

_Read = TypeVar("_Read")

LEAST_TELLING = 0.15
"""Shared words of less weight are commonplace: what bears on them bears on nothing."""
LEAST_COVERED = 0.25
"""Share of the shorter unit that evidence covers, from which both may say, or deny, one thing."""
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"[;:!?—]|\.(?=\s|$)|,?\s(?:but|mais|whereas|tandis que|alors que)(?![^\W_])", re.IGNORECASE)
"""Where one clause ends and another begins."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A unit with where its words start and end; `text` is that of the whole side, and all places are in it."""

    pair: Pair
    side: SideIndex
    unit: int
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    breaks: tuple[int, ...]
    names: tuple[Mention, ...]
    evidence: tuple[Span, ...]

    @classmethod
    def of(
        cls, pair: Pair, side: SideIndex, unit: int, names: Sequence[Mention], evidence: Sequence[Span]
    ) -> "Reading":
        """Read a unit; `evidence` are the spans of what it shares."""
        span = side.units[unit]
        words = [match.span() for match in _WORD.finditer(side.text, span.start, span.end)]
        return cls(
            pair,
            side,
            unit,
            tuple(start for start, _end in words),
            tuple(end for _start, end in words),
            tuple(match.start() for match in _BREAK.finditer(side.text, span.start, span.end)),
            tuple(names),
            tuple(evidence),
        )

    @property
    def text(self) -> str:
        """The text of the side."""
        return self.side.text

    @property
    def span(self) -> Span:
        """Where the unit stands."""
        return self.side.units[self.unit]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages whose words may tell something here: both, where the language is not known."""
        code = self.side.language[:2].lower()
        return ("en", "fr") if not code else (code,) if code in ("en", "fr") else ()

    @property
    def has_digit(self) -> bool:
        """Whether any digit stands in the unit."""
        return _DIGIT.search(self.text, self.span.start, self.span.end) is not None

    def words_between(self, first: int, second: int) -> int:
        """Return how many words begin between two places."""
        return bisect_left(self.starts, second) - bisect_left(self.starts, first)

    def window(self, marker: Span, before: int, after: int) -> Span:
        """Return the words around a marker, cut off where its clause ends."""
        first = max(0, bisect_left(self.starts, marker.start) - before)
        last = min(len(self.starts), bisect_left(self.starts, marker.end) + after)
        start = self.starts[first] if first < len(self.starts) else marker.start
        end = self.ends[last - 1] if last > 0 else marker.end
        clause_start = max((at for at in self.breaks if at < marker.start), default=self.span.start)
        clause_end = min((at for at in self.breaks if at >= marker.end), default=self.span.end)
        return Span(max(min(start, marker.start), clause_start), min(max(end, marker.end), clause_end))

    def quote(self, span: Span) -> str:
        """Return the words of a span between quotation marks."""
        return "“" + one_line(span.of(self.text)) + "”"


def once_a_unit(read: Callable[[Reading], _Read]) -> Callable[[Reading], _Read]:
    """Let a function read each unit once, however many links it has; it must not look at what a link shares."""
    name = f"{read.__module__}.{read.__qualname__}"

    @wraps(read)
    def known(reading: Reading) -> _Read:
        key = name, reading.unit
        if key not in reading.side.read:
            reading.side.read[key] = read(reading)
        return cast(_Read, reading.side.read[key])

    return known


def telling(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return the shared words and runs that are no commonplace: what a negation or hedge may bear on."""
    kinds = {EvidenceKind.TERM, EvidenceKind.COPY, EvidenceKind.MEANING}
    return [piece for piece in evidence if piece.kind in kinds and piece.weight >= LEAST_TELLING]


def is_much_shared(left: Reading, right: Reading, evidence: Sequence[Evidence]) -> bool:
    """Say whether enough of the shorter unit is shared for both to say, or deny, one thing."""
    shorter, spans = min(
        ((left, [piece.left for piece in evidence]), (right, [piece.right for piece in evidence])),
        key=lambda one: len(one[0].span),
    )
    covered, at = 0, shorter.span.start
    for span in sorted(spans):
        covered += max(0, span.end - max(span.start, at))
        at = max(at, span.end)
    return covered >= LEAST_COVERED * len(shorter.span)


def stands_near(
    left: Reading, right: Reading, here: Span, there: Span, evidence: Sequence[Evidence], words: int
) -> bool:
    """Say whether one and the same piece of evidence stands near a place on the left and one on the right."""
    near = left.window(here, words, words), right.window(there, words, words)
    return any(
        near[0].overlaps(piece.left)
        and near[1].overlaps(piece.right)
        and piece.kind is not EvidenceKind.MEANING  # of the whole unit
        and not (_lies_in(piece.left, here) and _lies_in(piece.right, there))
        for piece in evidence
    )


def _lies_in(span: Span, whole: Span) -> bool:
    return whole.start <= span.start and span.end <= whole.end


def differ(kind: CueKind, left: Reading, right: Reading, here: Span, there: Span) -> Cue:
    """Return the cue that two spans say different things of one matter."""
    text = tr("Left: {left}; right: {right}.").format(left=left.quote(here), right=right.quote(there))
    return Cue(kind, here, there, text)
