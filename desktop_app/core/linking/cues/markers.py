"""Words that change what is said of a matter, where they bear on what both sides share."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.core.entities import Cue, CueKind, Evidence
from desktop_app.core.linking.cues.reading import Reading, is_much_shared, telling
from desktop_app.core.text.span import Span


@dataclass(frozen=True, slots=True)
class Marker:
    """A word that negates or hedges, and how many words it reaches back and on."""

    span: Span
    before: int = 2
    after: int = 6
    turns: bool = False
    """Whether a plain negation beside it takes it back: "did not deny"."""


@dataclass(frozen=True, slots=True)
class Sayings:
    """What a one-sided cue says; `{word}` stands for the marker's words."""

    left: str
    right: str


def may_differ(left: Reading, right: Reading, evidence: Sequence[Evidence]) -> bool:
    """Say whether the units share so much, and so telling, that one may say of it what the other does not."""
    return bool(telling(evidence)) and is_much_shared(left, right, evidence)


def one_sided(
    kind: CueKind,
    markers: tuple[Sequence[Marker], Sequence[Marker]],
    readings: tuple[Reading, Reading],
    evidence: Sequence[Evidence],
    said: Sayings,
) -> list[Cue]:
    """Return a cue if a marker bears on what is shared on one side, and no marker at all stands on the other."""
    if bool(markers[0]) == bool(markers[1]):
        return []
    shared = telling(evidence)
    at = _bearing(readings[0], markers[0], [piece.left for piece in shared])
    if at is not None:
        return [Cue(kind, at, None, said.left.format(word=readings[0].quote(at)))]
    at = _bearing(readings[1], markers[1], [piece.right for piece in shared])
    if at is not None:
        return [Cue(kind, None, at, said.right.format(word=readings[1].quote(at)))]
    return []


def _bearing(reading: Reading, markers: Sequence[Marker], spans: Sequence[Span]) -> Span | None:
    """Return the first marker with shared words in its reach."""
    for marker in markers:
        window = reading.window(marker.span, marker.before, marker.after)
        if any(window.overlaps(span) for span in spans):
            return marker.span
    return None


def matches(pattern: re.Pattern[str], reading: Reading) -> list[re.Match[str]]:
    """Return where a pattern stands in a unit."""
    return list(pattern.finditer(reading.text, reading.span.start, reading.span.end))
