"""Which stretches of a document are set one below the other: blocks, what stands between them, pieces of giants."""

import re
import unicodedata
from dataclasses import dataclass

from desktop_app.core.entities import Document, SegmentKind
from desktop_app.shell.views.reading.marks_of_markdown import MARKDOWN, mark_before
from desktop_app.shell.views.ready_made import ReadyMade

PIECE = 3000
"""A block longer than this is laid out in pieces, so that a text without line breaks does not stall the window."""

_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


@dataclass(slots=True)
class Rows:
    """Stretches as parallel lists: twenty thousand values would take too long to make at once.

    A source is the number of the segment shown; negative, and no two alike, where there is none.
    """

    starts: list[int]
    ends: list[int]
    sources: list[int]

    def add(self, start: int, end: int, source: int) -> None:
        """Add a stretch after all others."""
        self.starts.append(start)
        self.ends.append(end)
        self.sources.append(source)


def rows_of(document: Document) -> Rows:
    """Return the rows of a document; between them they hold every character that is not white space. O(segments)."""
    return ready_rows.take(document)


def _rows_of(document: Document) -> Rows:
    return _cut_giants(document.text, _filled(document))


ready_rows = ReadyMade(_rows_of)
"""The rows of documents that are about to be shown."""


def _blocks(document: Document) -> Rows:
    """Return the segments that lie in no other, sentences left out."""
    rows = Rows([], [], [])
    reached, sentence, length = 0, SegmentKind.SENTENCE, len(document.text)
    for number, segment in enumerate(document.segments):
        if segment.kind is sentence:
            continue
        span = segment.span
        if span.start >= reached and span.start < span.end <= length:
            rows.add(span.start, span.end, number)
            reached = span.end
    return rows


def _filled(document: Document) -> Rows:
    """Return the blocks with what stands between them, as far as it is not white space, as plain paragraphs."""
    blocks, rows, reached = _blocks(document), Rows([], [], []), 0
    text = document.text
    is_markdown = document.provenance.media_type == MARKDOWN
    for start, end, source in zip(blocks.starts, blocks.ends, blocks.sources, strict=True):
        start = mark_before(text, reached, start) if is_markdown else start
        if start > reached and not text[reached:start].isspace():
            _add_plain(text, reached, start, rows)
        rows.add(start, end, source)
        reached = end
    if reached < len(text) and not text[reached:].isspace():
        _add_plain(text, reached, len(text), rows)
    return rows


def _add_plain(text: str, start: int, end: int, rows: Rows) -> None:
    """Add the paragraphs between blank lines of text[start:end]."""
    place = start
    for hit in _BLANK_LINES.finditer(text, start, end):
        _add_trimmed(text, place, hit.start(), rows)
        place = hit.end()
    _add_trimmed(text, place, end, rows)


def _add_trimmed(text: str, start: int, end: int, rows: Rows) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        rows.add(start, end, -1 - len(rows.starts))


def _cut_giants(text: str, rows: Rows) -> Rows:
    """Return the rows with every block longer than PIECE cut at white space, or anywhere where there is none."""
    if all(end - start <= PIECE for start, end in zip(rows.starts, rows.ends, strict=True)):
        return rows
    cut = Rows([], [], [])
    for start, end, source in zip(rows.starts, rows.ends, rows.sources, strict=True):
        while end - start > PIECE:
            place = max(text.rfind(mark, start + PIECE // 2, start + PIECE) for mark in (" ", "\n")) + 1
            place = place or _between_clusters(text, start + PIECE)
            cut.add(start, place, source)
            start = place
        cut.add(start, end, source)
    return cut


def _between_clusters(text: str, place: int) -> int:
    """Return a place at or shortly before `place` that does not part a letter from its combining marks."""
    for back in range(16):
        character = text[place - back]
        if not unicodedata.combining(character) and character not in "\u200d\ufe0f":
            return place - back
    return place
