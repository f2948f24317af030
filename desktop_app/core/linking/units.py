"""The units of a document that can be linked."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.core.entities import Document, SegmentKind
from desktop_app.core.progress import Progress, in_order
from desktop_app.core.text.span import Span

_ALWAYS = frozenset({SegmentKind.SENTENCE, SegmentKind.HEADING, SegmentKind.TABLE_ROW})
_MARKER = re.compile(r"\[(?:redacted|redactions?|caviardé|supprimé|withheld|blank)\]|[█■▇▆]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Units:
    """The linkable spans of one document in order, and its text with everything withheld blanked out.

    `masked` has the length of the text, so spans hold in both. `date` is the document's, as far as it is known.
    """

    masked: str
    spans: tuple[Span, ...]
    is_heading: tuple[bool, ...]
    date: str = ""


def find_units(document: Document, progress: Progress | None = None) -> Units:
    """Return the linkable units of `document`: sentences, headings, rows, and whatever holds no sentence.

    Raises: Cancelled.
    """
    progress = progress or Progress()
    masked = _mask(document, progress)
    spans: list[Span] = []
    headings: list[bool] = []
    sentence_starts = _starts(document, progress)
    furniture = sorted((f.span for f in document.furniture), key=lambda s: s.start)
    furniture_starts = [span.start for span in furniture]
    for segment in progress.over(document.segments, 4096):
        if segment.kind not in _ALWAYS and _holds_any(segment.span, sentence_starts):
            continue
        if furniture and _is_covered(segment.span, furniture, furniture_starts):
            continue
        spans.append(segment.span)
        headings.append(segment.kind is SegmentKind.HEADING)
    return Units(masked, tuple(spans), tuple(headings), document.provenance.date)


def _starts(document: Document, progress: Progress) -> list[int]:
    segments = progress.over(document.segments, 4096)
    return in_order((s.span.start for s in segments if s.kind is SegmentKind.SENTENCE), progress)


def _holds_any(span: Span, starts: list[int]) -> bool:
    at = bisect_left(starts, span.start)
    return at < len(starts) and starts[at] < span.end


def _is_covered(span: Span, furniture: list[Span], starts: list[int]) -> bool:
    """Say whether furniture covers more than half of `span`."""
    covered = 0
    at = max(0, bisect_right(starts, span.start) - 1)
    while at < len(furniture) and furniture[at].start < span.end:
        covered += max(0, min(span.end, furniture[at].end) - max(span.start, furniture[at].start))
        at += 1
    return covered * 2 > len(span)


def _mask(document: Document, progress: Progress) -> str:
    """Blank redactions, furniture and markers, length kept."""
    spans: Iterable[Span] = [r.span for r in document.redactions] + [f.span for f in document.furniture]
    pieces: list[str] = []
    at = 0
    for span in in_order(spans, progress):
        if span.end <= at:
            continue
        start = max(span.start, at)
        pieces.append(document.text[at:start])
        pieces.append(" " * (span.end - start))
        at = span.end
    pieces.append(document.text[at:])
    return _MARKER.sub(lambda m: " " * len(m.group()), "".join(pieces))
