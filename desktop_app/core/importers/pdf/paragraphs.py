"""Paragraphs of a PDF page, from its lines."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from desktop_app.core.importers.pdf.frame import Rectangle
from desktop_app.core.importers.pdf.lines import Line
from desktop_app.core.importers.structure.labels import Label, LabelKind, find_label

_PITCH_MORE = 1.25
_PITCH_PLAIN = 1.2
_PITCH_MAX = 2.2
"""In heights of type; double spacing stays below."""
_SIZE_CHANGE = 0.13
_INDENT = 0.8
"""Of the height of type."""
_SLACK_MIN = 0.08
_FIRST_WORD_MAX = 8.0
_STRETCH_MIN = 4
_STRETCH_EVEN = 0.6
_STRETCH_RAGGED = 0.15
_STRETCH_INDENT = 4.0
_STRETCH_WIDEST = 0.85
_LOOSE_PITCH = 2.0
_DASHES = "–—"
_ENDED = (".", ":", ";", "?", "!", "”", '"', "»", ")", "█")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that run on; or the fragments of one row of a table."""

    lines: tuple[Line, ...]
    is_row: bool = False

    @property
    def label(self) -> Label | None:
        """The bullet, number or letter it starts with, as list items do, or None."""
        return label_of(self.lines[0])


def label_of(line: Line) -> Label | None:
    """Return the bullet, number or letter that starts the line if a word follows, or None."""
    if len(line.words) < 2 or not line.words[1].is_apart:
        return None
    start = f"{line.words[0].text} x"
    if line.words[0].text in _DASHES:
        start = "- x"
    return find_label(start, 0, len(start))


def find_paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """Join lines into paragraphs by the gaps between them, indents, type size, and how full they are."""
    rows = _table_rows(lines)
    pitch = _usual_pitch(lines)
    lines = _narrowed(lines, pitch)
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


def _narrowed(lines: Sequence[Line], pitch: float) -> list[Line]:
    """Return the lines, with the column of each stretch of them that is evenly narrower than the page's."""
    narrowed: list[Line] = []
    for stretch in _stretches(lines, pitch * _LOOSE_PITCH):
        right = _even_right(stretch)
        if right is not None:
            narrowed += _fitted(stretch, right)
            continue
        for paragraph in _stretches(stretch, pitch * _PITCH_MORE):
            narrowed += _fitted(paragraph, _even_right(paragraph))
    return narrowed


def _stretches(lines: Sequence[Line], pitch: float) -> list[list[Line]]:
    """Part lines where the column, the type size or the left edge changes, or the gap is wider than `pitch`."""
    stretches: list[list[Line]] = []
    for line in lines:
        if stretches and _is_in_stretch(stretches[-1][-1], line, pitch):
            stretches[-1].append(line)
        else:
            stretches.append([line])
    return stretches


def _is_in_stretch(before: Line, line: Line, pitch: float) -> bool:
    return (
        before.column == line.column
        and _is_of_size(before, line)
        and abs(before.box.left - line.box.left) < _STRETCH_INDENT * line.size
        and 0 < (before.box.top - line.box.top) / before.size <= pitch
    )


def _even_right(stretch: Sequence[Line]) -> float | None:
    """Return the right edge that most lines of a stretch come near; None if they do not, or are too few."""
    if len(stretch) < _STRETCH_MIN:
        return None
    left = min(line.box.left for line in stretch)
    right = sorted(line.box.right for line in stretch)[int(len(stretch) * _STRETCH_WIDEST)]
    near = sum(abs(line.box.right - right) <= _STRETCH_RAGGED * (right - left) for line in stretch)
    return right if near >= _STRETCH_EVEN * len(stretch) else None


def _fitted(stretch: list[Line], right: float | None) -> list[Line]:
    column = stretch[0].column
    if right is None or column.right - right < _SLACK_MIN * column.width:
        return stretch
    fitted = Rectangle(column.left, column.bottom, right, column.top)
    return [replace(line, column=fitted) for line in stretch]


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
    if _opens_item(run, line, following):
        return True
    if _is_centred(before) and _is_centred(line):
        return False
    indent = (line.box.left - before.box.left) / line.size
    if _is_in(line, before):
        return not _is_hanging(run, line, following)
    if indent < -_INDENT and len(run) > 1:
        return True
    return not _is_full(before, line) and not _is_within_sentence(before, line)


def _opens_item(run: Sequence[Line], line: Line, following: Line | None) -> bool:
    """Say whether a line begins with the label of a new item; "11." after "March" at a full line's end is none."""
    label, first = label_of(line), label_of(run[0])
    if label is None:
        return False
    if _text_ends(run[-1]):
        return label.kind is not LabelKind.LETTER or label.is_first or first is not None
    if first is None or not _is_full(run[-1], line):
        return first is not None
    if label.follows(first) or label.is_first:
        return True
    inner = run[1] if len(run) > 1 else following
    is_hanging = inner is not None and inner.column == line.column and _is_in(inner, line)
    return is_hanging and not _is_in(line, run[0]) and label.kind is first.kind


def _is_in(line: Line, other: Line) -> bool:
    """Say whether a line begins further in than another."""
    return line.box.left - other.box.left > _INDENT * line.size


def _is_hanging(run: Sequence[Line], line: Line, following: Line | None) -> bool:
    """Say whether a line is further in because it continues a list item, or a paragraph set with a hanging indent."""
    if len(run) > 1 or not _is_full(run[0], line):
        return False
    if label_of(run[0]) is not None:
        return True
    return following is not None and following.column == line.column and abs(following.box.left - line.box.left) < 1


def _is_full(line: Line, following: Line) -> bool:
    """Say whether the next line's first word would not have fitted any more."""
    room = line.column.right - line.box.right
    needed = min(following.words[0].box.width, _FIRST_WORD_MAX * line.size) + 0.7 * line.size
    return room < needed or room < _SLACK_MIN * line.column.width


def _is_centred(line: Line) -> bool:
    left, right = line.box.left - line.column.left, line.column.right - line.box.right
    return left > 2 * line.size and abs(left - right) < line.size


def _goes_on(before: Line, line: Line) -> bool:
    """Say whether a sentence seems to run on from one line to the next."""
    return not _text_ends(before) and line.words[0].text[:1].islower()


def _is_within_sentence(before: Line, line: Line) -> bool:
    """Say whether a line of the same column begins in lower case, as no sentence does; items after a colon may."""
    return line.words[0].text[:1].islower() and not before.words[-1].text.endswith((":", ";", "█"))


def _text_ends(line: Line) -> bool:
    return line.words[-1].text.endswith(_ENDED)
