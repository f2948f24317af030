"""Paragraphs that run on over the end of a page."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from desktop_app.core.entities import Page, SegmentKind
from desktop_app.core.importers.base import Block
from desktop_app.core.importers.structure.wrapping import ends_sentence

_MAY_RUN_ON = (SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM)


def joined_over_pages(
    text: str, blocks: Sequence[Block], is_furniture: Sequence[bool], pages: Sequence[Page]
) -> list[Block]:
    """Return the blocks; the parts of a paragraph that a page's end cuts within a sentence are one again.

    Where furniture stands between the parts they stay apart: no span may hold it.
    """
    starts = [page.span.start for page in pages if len(page.span)]
    joined: list[Block] = []
    was_furniture = True
    for block, aside in zip(blocks, is_furniture, strict=True):
        if not aside and not was_furniture and _runs_on(text, joined[-1], block, starts):
            joined[-1] = replace(joined[-1], span=joined[-1].span.joined(block.span))
        else:
            joined.append(block)
        was_furniture = aside
    return joined


def _runs_on(text: str, before: Block, block: Block, starts: Sequence[int]) -> bool:
    """Say whether a block that begins a page continues the sentence with which the one before it breaks off."""
    if before.kind not in _MAY_RUN_ON or block.kind is not SegmentKind.PARAGRAPH or block.number:
        return False
    at = bisect_right(starts, block.span.start) - 1
    if at < 1 or not before.span.start < starts[at] or before.span.end > starts[at]:
        return False
    return text[block.span.start].islower() and not ends_sentence(before.span.of(text)[-20:])
