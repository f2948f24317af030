"""Paragraphs of a PDF page, from its lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop_app.core.importers.pdf_lines import Line

_PITCH_MORE = 1.25
_PITCH_PLAIN = 1.2
_PITCH_MAX = 2.2
"""In heights of type; double spacing stays below."""
_SIZE_CHANGE = 0.13
_INDENT = 0.8
"""Of the height of type."""
_SLACK_MIN = 0.08
_MARKER = re.compile(r"[•◦▪‣∙·–—*-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?")
_ENDED = (".", ":", ";", "?", "!", "”", '"', "»", ")", "█")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that run on; or the fragments of one row of a table."""

    lines: tuple[Line, ...]
    is_row: bool = False

    @property
    def is_marked(self) -> bool:
        """Say whether it starts with a bullet or a number, as list items do."""
        return starts_with_marker(self.lines[0])


def starts_with_marker(line: Line) -> bool:
    """Say whether a bullet or a number with a point or bracket starts the line, and a word follows."""
    return len(line.words) > 1 and line.words[1].is_apart and _MARKER.fullmatch(line.words[0].text) is not None


def find_paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """Join lines into paragraphs by the gaps between them, indents, type size, and how full they are."""
    rows = _table_rows(lines)
    pitch = _usual_pitch(lines)
    paragraphs: list[Paragraph] = []
    run: list[Line] = []
    for place, line in enumerate(lines):
        following = lines[place + 1] if place + 1 < len(lines) else None
        if run and (place in rows or place - 1 in rows or _starts_paragraph(run, line, following, pitch)):
            paragraphs.append(Paragraph(tuple(run), place - 1 in rows))
            run = []
        run.append(line)
    if run:
        paragraphs.append(Paragraph(tuple(run), len(lines) - 1 in rows))
    return paragraphs


def _table_rows(lines: Sequence[Line]) -> frozenset[int]:
    """Return the places of neighbouring lines with wide gaps that stand under each other."""
    rows: set[int] = set()
    for place, (first, second) in enumerate(pairwise(lines)):
        if first.starts and second.starts and first.column == second.column and _has_common_start(first, second):
            rows |= {place, place + 1}
    return frozenset(rows)


def _has_common_start(first: Line, second: Line) -> bool:
    lefts = [first.words[start].box.left for start in first.starts]
    others = [second.words[start].box.left for start in second.starts]
    return any(abs(one - other) < first.size for one in lefts for other in others)


def _usual_pitch(lines: Sequence[Line]) -> float:
    """Return the distance from line to line, in heights of type, that most lines within paragraphs keep."""
    pitches = sorted(
        (before.box.top - after.box.top) / before.size
        for before, after in pairwise(lines)
        if before.column == after.column and before.box.top > after.box.top and _is_of_size(before, after)
    )
    pitches = [pitch for pitch in pitches if pitch > 0.5]
    return min(pitches[len(pitches) * 3 // 10], _PITCH_MAX) if pitches else _PITCH_PLAIN


def _is_of_size(first: Line, second: Line) -> bool:
    return abs(first.size - second.size) <= _SIZE_CHANGE * max(first.size, second.size)


def _starts_paragraph(run: Sequence[Line], line: Line, following: Line | None, pitch: float) -> bool:
    before = run[-1]
    if before.column != line.column:
        return not (_is_of_size(before, line) and _is_full(before, line) and _goes_on(before, line))
    if not _is_of_size(before, line) or (before.box.top - line.box.top) / before.size > pitch * _PITCH_MORE:
        return True
    if starts_with_marker(line) and (starts_with_marker(run[0]) or _text_ends(before)):
        return True
    if _is_centred(before) and _is_centred(line):
        return False
    indent = (line.box.left - before.box.left) / line.size
    if indent > _INDENT:
        return not _is_hanging(run, line, following)
    if indent < -_INDENT and len(run) > 1:
        return True
    return not _is_full(before, line)


def _is_hanging(run: Sequence[Line], line: Line, following: Line | None) -> bool:
    """Say whether a line is further in because it continues a list item, or a paragraph set with a hanging indent."""
    if len(run) > 1 or not _is_full(run[0], line):
        return False
    if starts_with_marker(run[0]):
        return True
    return following is not None and following.column == line.column and abs(following.box.left - line.box.left) < 1


def _is_full(line: Line, following: Line) -> bool:
    """Say whether the next line's first word would not have fitted any more."""
    room = line.column.right - line.box.right
    needed = following.words[0].box.width + 0.7 * line.size
    return room < needed or room < _SLACK_MIN * line.column.width


def _is_centred(line: Line) -> bool:
    left, right = line.box.left - line.column.left, line.column.right - line.box.right
    return left > 2 * line.size and abs(left - right) < line.size


def _goes_on(before: Line, line: Line) -> bool:
    """Say whether a sentence seems to run on from the foot of a column to the head of the next."""
    return not _text_ends(before) and line.words[0].text[:1].islower()


def _text_ends(line: Line) -> bool:
    return line.words[-1].text.endswith(_ENDED)
