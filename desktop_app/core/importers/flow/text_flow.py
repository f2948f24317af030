"""Text as it grows block by block, with the blocks' spans."""

import re

from desktop_app.core.entities import SegmentKind
from desktop_app.core.importers.base import Block
from desktop_app.core.text.span import Span

CELL_SEPARATOR = " | "
_TIGHT = frozenset({SegmentKind.LIST_ITEM, SegmentKind.TABLE_ROW})
_NOTHING_IN_A_ROW = " \t\n\u00a0|"
_SPACE = re.compile(r"[ \t\n\f\r]+")


class TextFlow:
    """Joins pieces of text into blocks, and keeps count of code points.

    Blocks are a blank line apart; neighbouring list items or table rows one newline. A block without anything
    to read leaves no trace.
    """

    def __init__(self) -> None:
        """Start with no text."""
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._pieces: list[str] = []
        self._kind = SegmentKind.PARAGRAPH
        self._level = 0
        self._number = ""
        self._is_space_due = False
        self._is_line_start = True

    @property
    def is_open(self) -> bool:
        """Say whether the current block holds something to read."""
        return bool(self._pieces)

    @property
    def is_empty_item(self) -> bool:
        """Say whether a list item has begun, and nothing of it is there yet."""
        return self._kind is SegmentKind.LIST_ITEM and not self._pieces

    def begin(self, kind: SegmentKind, level: int = 0, number: str = "") -> None:
        """End the current block; what follows is a block of this kind."""
        self.end()
        self._kind, self._level, self._number = kind, level, number

    def add_collapsed(self, text: str) -> None:
        """Add text whose white space counts as a browser counts it."""
        words = _SPACE.sub(" ", text)
        if words.startswith(" "):
            self._is_space_due = True
        core = words.strip(" ")
        if not core:
            return
        if self._is_space_due and not self._is_line_start:
            self._pieces.append(" ")
        self._pieces.append(core)
        self._is_line_start = False
        self._is_space_due = words.endswith(" ")

    def add_exact(self, text: str) -> None:
        """Add text as it is."""
        if not text:
            return
        if self._is_space_due and not self._is_line_start:
            self._pieces.append(" ")
        self._pieces.append(text)
        self._is_space_due = False
        self._is_line_start = text.endswith("\n")

    def begin_cell(self) -> None:
        """Set what follows apart from what the row holds so far."""
        self._pieces.append(CELL_SEPARATOR)
        self._is_space_due, self._is_line_start = False, True

    def break_line(self) -> None:
        """Add a newline within the block."""
        self._pieces.append("\n")
        self._is_space_due, self._is_line_start = False, True

    def end(self) -> Span | None:
        """End the current block; return its span, None if it is empty."""
        text = "".join(self._pieces)
        self._pieces, self._is_space_due, self._is_line_start = [], False, True
        text = text.strip(" \t\n\f")
        if not text.strip(_NOTHING_IN_A_ROW if self._kind is SegmentKind.TABLE_ROW else None):
            return None
        if self._blocks:
            is_tight = self._kind in _TIGHT and self._blocks[-1].kind is self._kind
            self._put("\n" if is_tight else "\n\n")
        span = Span(self._length, self._length + len(text))
        self._put(text)
        self._blocks.append(Block(self._kind, span, self._level, self._number))
        self._number = ""
        return span

    def mark(self) -> int:
        """Return how many blocks are whole by now; see span_since."""
        return len(self._blocks)

    def span_since(self, mark: int) -> Span | None:
        """Return the span of the blocks ended since `mark` was taken; None if there are none."""
        if mark >= len(self._blocks):
            return None
        return Span(self._blocks[mark].span.start, self._blocks[-1].span.end)

    def text(self) -> str:
        """Return all ended blocks as one text."""
        return "".join(self._parts)

    def blocks(self) -> tuple[Block, ...]:
        """Return all ended blocks, in order."""
        return tuple(self._blocks)

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
