"""The walk through a web page's elements in reading order."""

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from desktop_app.core.entities import Furniture, FurnitureKind, SegmentKind
from desktop_app.core.importers.flow.text_flow import TextFlow
from desktop_app.core.importers.html import tags
from desktop_app.core.importers.html.hints import Attributes, hinted_role, is_unseen, stated_role
from desktop_app.core.importers.html.lists import OpenList
from desktop_app.core.progress import Progress

_SHARE_MAX = 0.5
_CHECK_EVERY = 2000


@dataclass(frozen=True, slots=True)
class _Region:
    """An element that seems furniture: where it began, and what it must not hold to be it."""

    kind: FurnitureKind
    mark: int
    main_count: int
    is_sure: bool


class PageWalk:
    """Reads the elements of one page into a TextFlow; no recursion, so depth does not matter."""

    def __init__(self, page: LexborHTMLParser, progress: Progress) -> None:
        """Get ready to read `page`."""
        self.flow = TextFlow()
        self._page = page
        self._progress = progress
        self._layout_tables = _find_layout_tables(page)
        self._regions: dict[int, _Region] = {}
        self._found: list[tuple[Furniture, bool]] = []
        self._lists: list[OpenList] = []
        self._holders = self._main_count = self._row = self._cell = self._pre = self._breaks = self._quotes = 0

    def run(self) -> None:
        """Read the whole page."""
        root = self._page.root
        waiting: list[tuple[LexborNode, bool]] = [(root, False)] if root is not None else []
        count = 0
        while waiting:
            node, is_done = waiting.pop()
            count += 1
            if count % _CHECK_EVERY == 0:
                self._progress.check()
            if is_done:
                self._leave(node)
            elif self._enter(node):
                waiting.append((node, True))
                waiting.extend((child, False) for child in reversed(list(node.iter(include_text=True))))
        self.flow.end()

    def furniture(self) -> tuple[Furniture, ...]:
        """Return the outermost elements that are furniture, without guesses that would cover most of the text."""
        limit = sum(len(block.span) for block in self.flow.blocks()) * _SHARE_MAX
        kept: list[Furniture] = []
        for item, is_sure in sorted(self._found, key=lambda found: (found[0].span.start, -found[0].span.end)):
            if not is_sure and len(item.span) > limit:
                continue
            if not kept or not kept[-1].span.contains(item.span):
                kept.append(item)
        return tuple(kept)

    def _enter(self, node: LexborNode) -> bool:
        """Take in what stands before an element's children; return whether to go on to them."""
        if node.is_text_node:
            self._add_text(node.text_content or "")
            return False
        tag = node.tag or ""
        if not node.is_element_node or tag in tags.UNREAD:
            return False
        attributes = node.attributes
        if is_unseen(tag, attributes):
            return False
        if tag == "br":
            self._break_line()
        elif tag == "q":
            self._add_text("“")
        elif tag in tags.BLOCKS:
            self._enter_block(node, tag, attributes)
        return True

    def _enter_block(self, node: LexborNode, tag: str, attributes: Attributes) -> None:
        if self._row:
            self._enter_in_row(tag)
            return
        self._main_count += tag in ("h1", "article", "main")
        self._open_region(node, tag, attributes)
        self._holders += tag in tags.HOLDERS
        self._pre += tag == "pre"
        self._quotes += tag == "blockquote"
        if tag in tags.LISTS:
            self._lists.append(OpenList.of(tag, attributes))
        if tag in tags.HEADINGS:
            self.flow.begin(SegmentKind.HEADING, tags.HEADINGS[tag])
        elif tag == "li":
            number = self._lists[-1].number(attributes) if self._lists else ""
            self.flow.begin(SegmentKind.LIST_ITEM, max(1, len(self._lists)), number)
        elif tag == "tr" and not self._is_layout_row(node):
            self._row, self._cell = 1, 0
            self.flow.begin(SegmentKind.TABLE_ROW, int(_is_head_row(node)))
        elif not self.flow.is_empty_item:
            self.flow.begin(SegmentKind.PARAGRAPH, self._quotes)

    def _enter_in_row(self, tag: str) -> None:
        if tag in tags.CELLS:
            if self._cell:
                self.flow.begin_cell()
            self._cell += 1
        else:
            self.flow.add_collapsed(" ")

    def _leave(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag == "q":
            self._add_text("”")
        elif tag == "tr" and self._row:
            self._row = 0
            self.flow.begin(SegmentKind.PARAGRAPH, self._quotes)
        elif self._row and tag in tags.BLOCKS:
            self.flow.add_collapsed(" ")
        elif tag in tags.BLOCKS:
            self._leave_block(node, tag)

    def _leave_block(self, node: LexborNode, tag: str) -> None:
        self._holders -= tag in tags.HOLDERS
        self._pre -= tag == "pre"
        self._quotes -= tag == "blockquote"
        if tag in tags.LISTS and self._lists:
            self._lists.pop()
        if not self.flow.is_empty_item or tag in ("li", *tags.LISTS):
            self.flow.begin(SegmentKind.PARAGRAPH, self._quotes)
        region = self._regions.pop(node.mem_id, None)
        span = self.flow.span_since(region.mark) if region else None
        if region and span and (region.is_sure or region.main_count == self._main_count):
            self._found.append((Furniture(region.kind, span), region.is_sure))

    def _open_region(self, node: LexborNode, tag: str, attributes: Attributes) -> None:
        stated = stated_role(tag, attributes, is_outermost=not self._holders)
        kind = stated or hinted_role(attributes)
        if kind and tag not in ("html", "body"):
            self.flow.begin(SegmentKind.PARAGRAPH, self._quotes)
            is_sure = stated is not None and tag not in ("header", "footer") and attributes.get("role") != "banner"
            self._regions[node.mem_id] = _Region(kind, self.flow.mark(), self._main_count, is_sure)

    def _add_text(self, text: str) -> None:
        if text.strip(" \t\n\f\r"):
            self._breaks = 0
        if self._pre and not self._row:
            self.flow.add_exact(text.replace("\r", "\n"))
        else:
            self.flow.add_collapsed(text)

    def _break_line(self) -> None:
        self._breaks += 1
        if self._row:
            self.flow.add_collapsed(" ")
        elif self._breaks > 1 and not self._pre:
            self.flow.begin(SegmentKind.PARAGRAPH, self._quotes)
        elif self.flow.is_open:
            self.flow.break_line()

    def _is_layout_row(self, row: LexborNode) -> bool:
        table = row.parent
        while table is not None and table.tag != "table":
            table = table.parent
        return table is None or table.mem_id in self._layout_tables


def _is_head_row(row: LexborNode) -> bool:
    """Say whether a row heads the columns of its table: it stands in a head, or is of heading cells alone."""
    if row.parent is not None and row.parent.tag == "thead":
        return True
    cells = [cell.tag for cell in row.iter() if cell.tag in tags.CELLS]
    return len(cells) > 1 and set(cells) == {"th"}


def _find_layout_tables(page: LexborHTMLParser) -> frozenset[int]:
    """Return the mem_ids of tables that arrange text on the page: their cells hold headings, lists or paragraphs."""
    layout: set[int] = set()
    for cell in page.css("td, th"):
        paragraphs = 0
        holder = cell.parent
        while holder is not None and holder.tag != "table":
            holder = holder.parent
        if holder is None or holder.mem_id in layout:
            continue
        for node in cell.traverse():
            paragraphs += node.tag == "p"
            if (node.tag in tags.NOT_IN_ROWS and node.mem_id != cell.mem_id) or paragraphs > 1:
                layout.add(holder.mem_id)
                break
    return frozenset(layout)
