"""Segments of a document: its blocks, and the sentences inside them."""

from collections.abc import Iterator, Sequence

from desktop_app.core.entities import Locator, Redaction, Segment, SegmentKind
from desktop_app.core.importers.base import Block
from desktop_app.core.importers.structure.labels import Label
from desktop_app.core.importers.structure.locators import PageFinder, with_page
from desktop_app.core.progress import Progress
from desktop_app.core.text.sentences import split_sentences
from desktop_app.core.text.span import Span

_WITH_SENTENCES = (SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM)


def find_segments(
    text: str,
    blocks: Sequence[Block],
    labels: Sequence[Label | None],
    locators: Sequence[Locator],
    finder: PageFinder,
    redactions: Sequence[Redaction],
    progress: Progress | None = None,
) -> Iterator[Segment]:
    """Yield each block, then its sentences, in order.

    A sentence begins after the printed number or bullet of its block. What is nothing but markers of something
    withheld is no sentence.
    """
    at = 0
    progress = progress or Progress()
    for block, label, place in zip(blocks, labels, locators, strict=True):
        at_page = with_page(place, finder.page_at(block.span.start))
        printed = block.number if block.kind is SegmentKind.LIST_ITEM else ""
        yield Segment(block.kind, block.span, at_page, block.level, printed)
        if block.kind not in _WITH_SENTENCES:
            continue
        content = Span(block.span.start + label.length, block.span.end) if label else block.span
        for span in split_sentences(text, content, progress):
            while at < len(redactions) and redactions[at].span.end <= span.start:
                at += 1
            is_touched = at < len(redactions) and redactions[at].span.start < span.end
            if not (is_touched and _is_withheld(text, span, redactions, at)):
                yield Segment(SegmentKind.SENTENCE, span, with_page(place, finder.page_at(span.start)))


def _is_withheld(text: str, span: Span, redactions: Sequence[Redaction], at: int) -> bool:
    """Say whether nothing can be read in the span beside the redactions from `at` on."""
    place = span.start
    while at < len(redactions) and redactions[at].span.start < span.end:
        if _has_words(text, place, redactions[at].span.start):
            return False
        place = max(place, redactions[at].span.end)
        at += 1
    return not _has_words(text, place, span.end)


def _has_words(text: str, start: int, end: int) -> bool:
    """Say whether a letter or digit stands in [start, end)."""
    return any(character.isalnum() for character in text[start:end])
