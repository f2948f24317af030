"""Numbers that a document skips: paragraphs and pages that are missing."""

import re
from collections.abc import Sequence
from itertools import pairwise

from desktop_app.core.entities import Furniture, FurnitureKind, Gap, GapKind, Page
from desktop_app.core.importers.base import Block
from desktop_app.core.importers.structure.numbering import Numbering
from desktop_app.core.text.span import Span

_FEWEST = 3
_LONGEST_GAP = 30
_DIGITS = re.compile(r"\d{1,4}")


def paragraph_gaps(blocks: Sequence[Block], numbering: Numbering) -> list[Gap]:
    """Return the numbers that the printed paragraph numbers leave out, each gap before the block that follows."""
    numbered = list(numbering.numbers.items())
    return [
        Gap(GapKind.PARAGRAPH, tuple(range(last + 1, number)), blocks[index].span.start)
        for (_, last), (index, number) in pairwise(numbered)
        if number > last + 1
    ]


def page_gaps(text: str, furniture: Sequence[Furniture], pages: Sequence[Page], starts: Sequence[int]) -> list[Gap]:
    """Return the numbers that the printed page numbers leave out; `starts` are where content begins, in order.

    Nothing is said unless at least three pages carry a number and the numbers rise.
    """
    printed = _printed(text, furniture)
    if len(printed) < _FEWEST or any(a[1] >= b[1] for a, b in pairwise(printed)):
        return []
    is_foot = not pages and bool(starts) and starts[0] < printed[0][0].start
    gaps = []
    for (before, last), (span, number) in pairwise(printed):
        if last + 1 < number <= last + 1 + _LONGEST_GAP:
            place = _page_start(span, pages) if pages else (before.end if is_foot else span.start)
            at = next((start for start in starts if start >= place), len(text))
            gaps.append(Gap(GapKind.PAGE, tuple(range(last + 1, number)), at))
    return gaps


def without_told(gaps: Sequence[Gap], told: Sequence[Gap]) -> list[Gap]:
    """Return the gaps without the numbers that the document itself says are missing."""
    known = {number for gap in told for number in gap.missing}
    left = [Gap(gap.kind, tuple(one for one in gap.missing if one not in known), gap.at) for gap in gaps]
    return [gap for gap in left if gap.missing]


def _printed(text: str, furniture: Sequence[Furniture]) -> list[tuple[Span, int]]:
    """Return the printed page numbers in order, one for each place."""
    found: list[tuple[Span, int]] = []
    for one in furniture:
        digits = _DIGITS.search(one.span.of(text)) if one.kind is FurnitureKind.PAGE_NUMBER else None
        if digits is not None and (not found or found[-1][1] != int(digits[0])):
            found.append((one.span, int(digits[0])))
    return found


def _page_start(span: Span, pages: Sequence[Page]) -> int:
    """Return where the page that holds `span` begins."""
    return next((page.span.start for page in pages if page.span.contains(span)), span.start)
