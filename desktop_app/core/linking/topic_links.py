"""Which links speak of which subjects."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.core.entities import EvidenceKind, Link
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


def speaks(link: Link, left: Places, right: Places) -> bool:
    """Say whether both passages speak of the subject, whatever the evidence."""
    return bool(left.inside(link.left.span)) and bool(right.inside(link.right.span))


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
