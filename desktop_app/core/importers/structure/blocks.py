"""Headings, paragraphs, list items and table rows of a plain text, told by how it looks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop_app.core.entities import SegmentKind
from desktop_app.core.importers.base import Block
from desktop_app.core.importers.structure.headings import Surroundings, heading_level, is_prose
from desktop_app.core.importers.structure.labels import Label, LabelKind, find_label
from desktop_app.core.importers.structure.lines import Line
from desktop_app.core.importers.structure.wrapping import runs_on, wrap_width
from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span

_HEAD_DRAFTS = 12
_LONG_LINE = 150
_NEARBY = 5


@dataclass(frozen=True, slots=True)
class Draft:
    """Lines that belong together, before it is known what they are."""

    first: Line
    last: Line
    count: int
    is_furniture: bool

    @property
    def span(self) -> Span:
        """From the first line's start to the last one's end."""
        return Span(self.first.start, self.last.end)


def find_blocks(
    text: str, lines: Sequence[Line], is_furniture: Callable[[Line], bool], progress: Progress | None = None
) -> list[Block]:
    """Return the blocks of a plain text, in order; a line of furniture is always a block of its own."""
    progress = progress or Progress()
    drafts = _drafts(lines, is_furniture)
    head = _head(drafts)
    blocks = [_block(text, drafts, index, is_head=index in head) for index in progress.over(range(len(drafts)))]
    return _with_depths(blocks, drafts, progress)


def _with_depths(blocks: Sequence[Block], drafts: Sequence[Draft], progress: Progress) -> list[Block]:
    """Return the blocks, list items with their depth: one more than the item before that is less indented."""
    indents: list[int] = []
    found = []
    for block, draft in progress.over(zip(blocks, drafts, strict=True), 4096):
        if block.kind is not SegmentKind.LIST_ITEM:
            indents = [] if not draft.is_furniture else indents
            found.append(block)
            continue
        while indents and indents[-1] >= draft.first.indent:
            indents.pop()
        indents.append(draft.first.indent)
        found.append(Block(block.kind, block.span, len(indents)))
    return found


def _head(drafts: Sequence[Draft]) -> frozenset[int]:
    """Return the drafts that stand before the first prose, few and not far from it: masthead, headline, title."""
    found: list[int] = []
    for index, draft in enumerate(drafts[:_HEAD_DRAFTS]):
        if draft.is_furniture:
            continue
        if draft.count > 1 or is_prose(draft.last):
            return frozenset(found)
        found.append(index)
    return frozenset()


def _drafts(lines: Sequence[Line], is_furniture: Callable[[Line], bool]) -> list[Draft]:
    """Return the lines grouped into blocks."""
    width = wrap_width(lines)
    drafts: list[Draft] = []
    previous: Line | None = None
    for line in lines:
        aside = is_furniture(line)
        if previous is not None and not aside and not drafts[-1].is_furniture and _joins(previous, line, width):
            drafts[-1] = Draft(drafts[-1].first, line, drafts[-1].count + 1, False)
        else:
            drafts.append(Draft(line, line, 1, aside))
        previous = line
    return drafts


def _joins(line: Line, following: Line, width: int) -> bool:
    """Say whether the two lines are of one block."""
    if "\t" in following.text and "\t" in line.text:
        return False
    return runs_on(line, following, width)


def _block(text: str, drafts: Sequence[Draft], index: int, *, is_head: bool) -> Block:
    """Return what the draft at `index` is."""
    draft = drafts[index]
    span = draft.span
    if draft.is_furniture:
        return Block(SegmentKind.PARAGRAPH, span)
    if _is_row(drafts, index):
        return Block(SegmentKind.TABLE_ROW, span)
    label = find_label(text, span.start, span.end)
    is_apart = draft.count == 1 and _is_apart(drafts, index)
    before, after = _neighbour(drafts, index, -1), _neighbour(drafts, index, 1)
    is_read_on = after is not None and after.first.text[0].islower() and find_label(after.first.text, 0, 40) is None
    if draft.count == 1 and (is_apart or draft.first.is_first) and not is_read_on:
        around = Surroundings(_last_line(before), _last_line(after), is_apart, is_head)
        level = heading_level(draft.first, label, around)
        if level:
            return Block(SegmentKind.HEADING, span, level)
    if label is not None and _is_item(label, before, after):
        return Block(SegmentKind.LIST_ITEM, span, 1)
    return Block(SegmentKind.PARAGRAPH, span)


def _neighbour(drafts: Sequence[Draft], index: int, step: int) -> Draft | None:
    """Return the nearest draft before (-1) or after (1) that is no furniture, if there is one nearby."""
    for place in range(index + step, index + (_NEARBY + 1) * step, step):
        if 0 <= place < len(drafts) and not drafts[place].is_furniture:
            return drafts[place]
    return None


def _is_apart(drafts: Sequence[Draft], index: int) -> bool:
    """Say whether blank lines, furniture or paragraphs that fill one long line each stand on both sides."""
    draft = drafts[index]
    is_free_above = draft.first.is_first or _sets_apart(drafts[index - 1])
    return is_free_above and (draft.last.is_last or _sets_apart(drafts[index + 1]))


def _sets_apart(draft: Draft) -> bool:
    """Say whether a neighbour, without a blank line between, does not belong to the same paragraph."""
    return draft.is_furniture or (draft.count == 1 and len(draft.first.text) > _LONG_LINE)


def _last_line(draft: Draft | None) -> Line | None:
    """Return the last line of a draft, or None."""
    return draft.last if draft else None


def _is_row(drafts: Sequence[Draft], index: int) -> bool:
    """Say whether the draft is a row of a table: cells set apart by tabs, as in a neighbouring row."""
    draft = drafts[index]
    if draft.count > 1 or "\t" not in draft.first.text:
        return False
    cells = draft.first.text.count("\t")
    near = (one for one in drafts[max(0, index - 1) : index + 2] if one is not draft)
    return any(one.count == 1 and one.first.text.count("\t") == cells for one in near)


def _is_item(label: Label, before: Draft | None, after: Draft | None) -> bool:
    """Say whether a block that begins with a label is an item of a list."""
    if label.kind is LabelKind.LETTER:
        return any(_shares_kind(one, label) for one in (before, after))
    return True


def _shares_kind(draft: Draft | None, label: Label) -> bool:
    """Say whether the draft begins with a label written in the same way."""
    found = find_label(draft.first.text, 0, len(draft.first.text)) if draft else None
    return found is not None and found.kind is label.kind
