"""Makes a Document of what a reader extracted."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from desktop_app.core.collector import without_cycle_search
from desktop_app.core.entities import Document, Furniture, Gap, Segment, SegmentKind
from desktop_app.core.importers.base import Block, Extracted
from desktop_app.core.importers.furniture.find import covers, find_furniture
from desktop_app.core.importers.provenance import describe
from desktop_app.core.importers.structure.blocks import find_blocks
from desktop_app.core.importers.structure.gaps import page_gaps, paragraph_gaps, without_told
from desktop_app.core.importers.structure.lines import Line, find_lines, lines_of_blocks
from desktop_app.core.importers.structure.locators import PageFinder, paragraph_locators
from desktop_app.core.importers.structure.numbering import Numbering, apply_numbering, find_numbering, labels_of
from desktop_app.core.importers.structure.page_breaks import joined_over_pages
from desktop_app.core.importers.structure.redactions import find_redactions
from desktop_app.core.importers.structure.segments import find_segments
from desktop_app.core.importers.structure.withheld_pages import (
    WithheldPages,
    as_gaps,
    as_redactions,
    find_withheld_pages,
)
from desktop_app.core.progress import Heeding, Progress
from desktop_app.core.text.span import Span


def assemble(extracted: Extracted, name: str, data: bytes, progress: Progress | None = None) -> Document:
    """Return the document that `extracted` describes; `name` is the file's, `data` its bytes. Raises: Cancelled."""
    with without_cycle_search():
        return _assembled(extracted, name, data, progress or Progress())


def _assembled(extracted: Extracted, name: str, data: bytes, progress: Progress) -> Document:
    """Return the document, found step by step: each builds on what those before it told."""
    text = extracted.text
    marked = _trimmed(text, extracted.blocks)
    lines = Heeding(lines_of_blocks(text, marked) if marked else find_lines(text, progress), progress)
    withheld = find_withheld_pages(lines)
    redactions = find_redactions(text, [*extracted.redactions, *as_redactions(withheld)], progress)
    furniture = find_furniture(lines, extracted.pages, extracted.furniture, progress)
    blocks: Sequence[Block] = Heeding(marked or _blocks_of(text, lines, furniture, progress), progress)
    blocks = joined_over_pages(text, blocks, covers(furniture, [block.span for block in blocks]), extracted.pages)
    aside = covers(furniture, [block.span for block in blocks])
    blocks = Heeding(
        (_plain(block) if hidden else block for block, hidden in zip(blocks, aside, strict=True)), progress
    )
    labels = labels_of(text, blocks)
    numbering = find_numbering(blocks, [None if hidden else label for label, hidden in zip(labels, aside, strict=True)])
    blocks = Heeding(apply_numbering(blocks, numbering), progress)
    locators = paragraph_locators(blocks, aside, numbering)
    finder = PageFinder(extracted.pages)
    found = find_segments(text, blocks, labels, locators, finder, redactions, progress)
    segments = tuple(progress.over(found))
    description = describe(extracted, name, hashlib.sha256(data).hexdigest(), blocks, aside)
    return Document(
        title=description.title,
        text=text,
        provenance=description.provenance,
        segments=segments,
        furniture=furniture,
        redactions=redactions,
        gaps=_gaps(extracted, blocks, numbering, furniture, aside, withheld),
        pages=extracted.pages,
        notices=extracted.notices,
    )


def with_units(document: Document, segments: Sequence[Segment]) -> Document:
    """Return the document with these segments and nothing set aside."""
    return replace(document, segments=tuple(segments), furniture=())


def _blocks_of(text: str, lines: Sequence[Line], furniture: Sequence[Furniture], progress: Progress) -> list[Block]:
    """Return the blocks of a plain text, furniture kept apart."""
    if not furniture:
        return find_blocks(text, lines, lambda line: False, progress)
    aside = covers(furniture, [line.span for line in lines])
    hidden = {line.start for line, is_hidden in zip(lines, aside, strict=True) if is_hidden}
    return find_blocks(text, lines, lambda line: line.start in hidden, progress)


def _plain(block: Block) -> Block:
    """Return a block of furniture as what it is to a reader: no heading, whatever its type."""
    return Block(SegmentKind.PARAGRAPH, block.span) if block.kind is SegmentKind.HEADING else block


def _trimmed(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks without white space at their ends; empty ones are left out."""
    kept = []
    for block in blocks:
        content = block.span.of(text)
        stripped = content.strip()
        if stripped:
            start = block.span.start + len(content) - len(content.lstrip())
            kept.append(replace(block, span=Span(start, start + len(stripped))))
    return kept


def _gaps(
    extracted: Extracted,
    blocks: Sequence[Block],
    numbering: Numbering,
    furniture: Sequence[Furniture],
    aside: Sequence[bool],
    withheld: Sequence[WithheldPages],
) -> tuple[Gap, ...]:
    """Return the missing paragraphs and pages, in order of place."""
    starts = [block.span.start for block, hidden in zip(blocks, aside, strict=True) if not hidden]
    told = as_gaps(withheld)
    counted = page_gaps(extracted.text, furniture, extracted.pages, starts)
    found = [*paragraph_gaps(blocks, numbering), *told, *without_told(counted, told)]
    return tuple(sorted(found, key=lambda gap: gap.at))
