"""The lines of a text, which furniture and paragraphs are made of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.core.entities import SegmentKind
from desktop_app.core.importers.base import Block
from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span

_BREAK = re.compile("[\f\v\u2029]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds something to read, without the white space around it.

    `indent` counts the white space before it (a tab as four). `is_first` and `is_last` say whether a blank line, or
    the edge of the text, stands before and after; `is_row`, whether a format marks it as a row of a table.
    """

    start: int
    end: int
    text: str
    indent: int
    is_first: bool
    is_last: bool
    is_row: bool = False

    @property
    def span(self) -> Span:
        """The place as a span."""
        return Span(self.start, self.end)

    @property
    def is_alone(self) -> bool:
        """Say whether blank lines stand on both sides."""
        return self.is_first and self.is_last


def find_lines(text: str, progress: Progress | None = None) -> list[Line]:
    """Return the lines of `text` that are not blank, in order; form feeds and U+2029 end a line and a paragraph."""
    progress = progress or Progress()
    raw = _raw_lines(text, progress)
    bare = ["", *(content.strip() for _, content in progress.over(raw)), ""]
    lines = []
    for index, (start, content) in enumerate(progress.over(raw), 1):
        stripped = bare[index]
        if not stripped:
            continue
        indent = len(content) - len(content.lstrip())
        is_first, is_last = not bare[index - 1], not bare[index + 1]
        width = indent + 3 * content.count("\t", 0, indent)
        lines.append(Line(start + indent, start + indent + len(stripped), stripped, width, is_first, is_last))
    return lines


def _raw_lines(text: str, progress: Progress) -> list[tuple[int, str]]:
    """Return each line with its start; a form feed, vertical tab or U+2029 leaves an empty line behind."""
    lines: list[tuple[int, str]] = []
    start = 0
    has_breaks = _BREAK.search(text) is not None
    for line in progress.over(text.split("\n")):
        if not (has_breaks and _BREAK.search(line)):
            lines.append((start, line))
        else:
            at = start
            for piece in _BREAK.split(line):
                lines += [(at, piece), (at, "")]
                at += len(piece) + 1
            lines.pop()
        start += len(line) + 1
    return lines


def lines_of_blocks(text: str, blocks: Sequence[Block]) -> list[Line]:
    """Return one line for each block that a format marks, so that both kinds of document are searched alike."""
    return [
        Line(block.span.start, block.span.end, block.span.of(text), 0, True, True, block.kind is SegmentKind.TABLE_ROW)
        for block in blocks
        if len(block.span)
    ]
