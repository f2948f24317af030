"""The page and paragraph by which a person cites a place."""

from bisect import bisect_right
from collections.abc import Sequence

from desktop_app.core.entities import Locator, Page, SegmentKind
from desktop_app.core.importers.base import Block
from desktop_app.core.importers.structure.numbering import Numbering

_COUNTED = (SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM)


class PageFinder:
    """Tells the number of the page on which a place stands."""

    def __init__(self, pages: Sequence[Page]) -> None:
        """Remember where the pages that are not blank begin."""
        filled = [page for page in pages if len(page.span)]
        self._starts = [page.span.start for page in filled]
        self._numbers = [page.number for page in filled]

    def page_at(self, place: int) -> int | None:
        """Return the page number at `place`, or None in a document without pages."""
        if not self._starts:
            return None
        return self._numbers[max(0, bisect_right(self._starts, place) - 1)]


def paragraph_locators(blocks: Sequence[Block], is_furniture: Sequence[bool], numbering: Numbering) -> list[Locator]:
    """Return for each block the paragraph it belongs to, without its page.

    In a numbered document a block without a number belongs to the number before it, unless a heading stands between,
    and what stands before a first "2" is paragraph 1. Elsewhere paragraphs and list items are counted; rows of a table
    belong to the one before.
    """
    if numbering.numbers:
        return _printed(blocks, is_furniture, numbering)
    count = 0
    found: list[Locator] = []
    for block, aside in zip(blocks, is_furniture, strict=True):
        counts = block.kind in _COUNTED and not aside
        count += counts
        is_known = counts or (block.kind is SegmentKind.TABLE_ROW and count > 0 and not aside)
        found.append(Locator(None, str(count)) if is_known else Locator())
    return found


def _printed(blocks: Sequence[Block], is_furniture: Sequence[bool], numbering: Numbering) -> list[Locator]:
    """Return the printed number that each block belongs to."""
    current = Locator(None, "1") if numbering.first == 2 else Locator()
    found: list[Locator] = []
    for index, (block, aside) in enumerate(zip(blocks, is_furniture, strict=True)):
        if index in numbering.numbers:
            current = Locator(None, str(numbering.numbers[index]), True)
        elif block.kind is SegmentKind.HEADING and not aside and current.is_numbered:
            current = Locator()
        is_outside = aside or block.kind is SegmentKind.HEADING
        found.append(Locator() if is_outside else current)
    return found


def with_page(locator: Locator, page: int | None) -> Locator:
    """Return the locator with its page, as it is where there are no pages."""
    return locator if page is None else Locator(page, locator.paragraph, locator.is_numbered)
