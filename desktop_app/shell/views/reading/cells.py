"""The cells of a table row, found in its text."""

import re
from dataclasses import dataclass

from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading.marks_of_markdown import pipes

_BARS = re.compile(r"(?:^| )\|(?: |$)|\t+| {3,}")
MOST = 24
"""A row of more cells is set as running text: no column would hold a word."""


@dataclass(frozen=True, slots=True)
class Cells:
    """What of a row is laid out, its cells, and the marks that part them."""

    body: Span
    spans: tuple[Span, ...] = ()
    veiled: tuple[Span, ...] = ()


def cells_of(text: str, row: Span, is_markdown: bool) -> Cells:
    """Return the cells of a row: between bars or tabs, in Markdown within the bars at both ends."""
    if is_markdown:
        bars, row = _within_ends(pipes(text, row), row)
    else:
        bars = [Span(*found.span()) for found in _BARS.finditer(row.of(text))]
        bars = [Span(row.start + bar.start, row.start + bar.end) for bar in bars]
    if not bars or len(bars) >= MOST:
        return Cells(row)
    edges = [row.start, *(place for bar in bars for place in (bar.start, bar.end)), row.end]
    spans = tuple(Span(edges[place], edges[place + 1]) for place in range(0, len(edges), 2))
    return Cells(row, spans, tuple(bars))


def _within_ends(bars: list[Span], row: Span) -> tuple[list[Span], Span]:
    """Return the bars between cells alone, and the row without those at its ends."""
    start, end = row.start, row.end
    if bars and bars[0].start == start and bars[0].end < end:
        start = bars.pop(0).end
    if bars and bars[-1].end == end and bars[-1].start > start:
        end = bars.pop().start
    return bars, Span(start, end)
