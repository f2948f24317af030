"""What stands on one side only: the passages that no link touches."""

import re
from collections.abc import Iterable, Iterator, Sequence

from desktop_app.core.entities import Document, Segment
from desktop_app.core.navigation.span_index import SpanIndex, merged
from desktop_app.core.text.span import Span

_NUMBER = re.compile(r"[^\w]*(?:\d{1,4}(?:\.\d{1,3})*[^\w]*|(?:[a-z]|[ivxlIVXL]{1,6})[.)\]][^\w]*)?")
"""What is no more than the number or letter of a paragraph, or the marks that close a sentence."""


def only_here(document: Document, linked: Iterable[Span]) -> tuple[Span, ...]:
    """Return the passages of a document that none of `linked` touches, in order.

    What is read is the innermost segments: sentences, or headings, items and rows that hold none. Furniture and
    redactions are not counted, nor is what has no letter or digit besides them, or nothing but its number before what
    is withheld: there are no words to compare. Neighbours of one paragraph are one passage. O(n log n).
    """
    taken = SpanIndex(merged(linked))
    aside = [*(one.span for one in document.furniture), *(one.span for one in document.redactions)]
    set_aside = SpanIndex(merged(aside))
    alone: list[Span] = []
    last_leaf = -1
    for number, segment in enumerate(_leaves(document.segments)):
        if taken.touches(segment.span) or not _says_something(segment.span, document.text, set_aside):
            continue
        is_next = number == last_leaf + 1 and bool(alone)
        last_leaf = number
        between = Span(alone[-1].end, segment.span.start) if is_next else None
        if between is not None and _is_one_paragraph(between.of(document.text)) and not taken.touches(between):
            alone[-1] = alone[-1].joined(segment.span)
        else:
            alone.append(segment.span)
    return tuple(alone)


def _leaves(segments: Sequence[Segment]) -> Iterator[Segment]:
    """Yield the segments that hold no other, which would come right after them."""
    for number, segment in enumerate(segments):
        follower = segments[number + 1] if number + 1 < len(segments) else None
        if follower is None or not segment.span.contains(follower.span):
            yield segment


def _says_something(span: Span, text: str, set_aside: SpanIndex) -> bool:
    """Say whether words stand in `span` outside what is set aside."""
    start, left = span.start, []
    for other in set_aside.spans_touching(span):
        left.append(text[start : max(start, other.start)])
        start = max(start, other.end)
    left.append(text[start : span.end])
    if len(left) > 1 and all(_NUMBER.fullmatch(piece.strip()) for piece in left):
        return False
    return any(any(map(str.isalnum, piece)) for piece in left)


def _is_one_paragraph(between: str) -> bool:
    return not between.strip() and between.count("\n") < 2
