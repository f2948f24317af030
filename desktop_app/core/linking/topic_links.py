"""Which links speak of which subjects."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from desktop_app.core.entities import EvidenceKind, Link
from desktop_app.core.linking.index import Flags, Ints
from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span


@dataclass(slots=True)
class Places:
    """The spans of one side where a subject is spoken of, in order."""

    spans: tuple[Span, ...]
    _starts: list[int]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> "Places":
        """Return the spans in order, each once."""
        ordered = tuple(sorted(set(spans), key=lambda span: (span.start, span.end)))
        return cls(ordered, [span.start for span in ordered])

    def inside(self, passage: Span) -> tuple[Span, ...]:
        """Return the spans that begin inside a passage."""
        first = bisect_left(self._starts, passage.start)
        return self.spans[first : bisect_left(self._starts, passage.end, first)]

    def are_inside(self, starts: Ints, ends: Ints) -> Flags:
        """Say of each passage, by its start and end, whether a span begins inside it."""
        own = np.array(self._starts, dtype=np.int64)
        flags: Flags = np.searchsorted(own, starts) < np.searchsorted(own, ends)
        return flags


@dataclass(slots=True)
class Passages:
    """Where the passages of links begin and end, link by link, on both sides."""

    left: tuple[Ints, Ints]
    right: tuple[Ints, Ints]

    @classmethod
    def of(cls, links: Sequence[Link], progress: Progress) -> "Passages":
        """Return the passages that the links join."""
        places = [
            (link.left.span.start, link.left.span.end, link.right.span.start, link.right.span.end)
            for link in progress.over(links, 4096)
        ]
        columns = np.array(places, dtype=np.int64).reshape(-1, 4)
        return cls((columns[:, 0], columns[:, 1]), (columns[:, 2], columns[:, 3]))

    def that_speak(self, left: Places, right: Places) -> Ints:
        """Return, in order, the links whose passages both speak of a subject, whatever the evidence."""
        return np.flatnonzero(left.are_inside(*self.left) & right.are_inside(*self.right))


def shows(link: Link, left: Places, right: Places) -> bool:
    """Say whether both passages speak of the subject and some evidence stands there, or tells of their meaning."""
    here = left.inside(link.left.span)
    there = right.inside(link.right.span) if here else ()
    if not there:
        return False
    return any(
        piece.kind is EvidenceKind.MEANING
        or (any(piece.left.overlaps(span) for span in here) and any(piece.right.overlaps(span) for span in there))
        for piece in link.evidence
    )
