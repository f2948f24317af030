"""Lines of a PDF page in reading order, from words and their rectangles."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from desktop_app.core.importers.pdf.frame import Rectangle
from desktop_app.core.importers.pdf.words import Word

_GAP_MAX = 1.0
"""Of the height of type: words further apart are of different fragments."""
_ON_LINE_MIN = 0.5
_GUTTER_MIN = 7.0
_GUTTER_BIN = 1.0
_CROSSING_MAX = 0.25
_MARGIN_SHARE = 0.2
_COLUMN_LINES_MIN = 4
_COLUMN_CHARACTERS_MIN = 14
_PROSE_FILL_MIN = 0.55
_COLUMNS_DEPTH_MAX = 3
_EDGE_ROWS_MAX = 2
_NOWHERE = Rectangle(0.0, 0.0, 0.0, 0.0)
_FRAGMENTS_MAX = 5000
"""More are no columns of prose; looking for them would take long."""
_BINS_MAX = 20_000


@dataclass(frozen=True, slots=True)
class Line:
    """Words of one line, from its start; `starts` are the places in `words` where a wide gap precedes."""

    words: tuple[Word, ...]
    box: Rectangle
    column: Rectangle
    starts: tuple[int, ...] = ()

    @property
    def size(self) -> float:
        """Return the height of its type: the middle one of its words."""
        return median(word.box.height if word.is_upright else word.box.width for word in self.words)


@dataclass(frozen=True, slots=True)
class _Fragment:
    """Words that stand close together on one line."""

    words: tuple[Word, ...]
    box: Rectangle

    @property
    def length(self) -> int:
        """Return how many characters it has."""
        return sum(len(word.text) + 1 for word in self.words)


def find_lines(words: Sequence[Word]) -> list[Line]:
    """Return the lines of a page; columns of prose one after another, words that do not run upright last."""
    upright = [word for word in words if word.is_upright and word.box.height > 0]
    others = tuple(word for word in words if not (word.is_upright and word.box.height > 0))
    lines = _page_lines(_fragments(upright))
    if others:
        box = _bounds(word.box for word in others)
        lines.append(Line(others, box, box))
    return lines


def _page_lines(fragments: list[_Fragment]) -> list[Line]:
    """Return lines in reading order, with what stands apart at the head and foot of the page kept there."""
    if not fragments:
        return []
    bounds = _bounds(one.box for one in fragments)
    rows = _grouped(fragments)
    head, foot = _count_apart(rows), _count_apart(rows[::-1])
    if head + foot >= len(rows):
        return _rows(fragments, bounds)
    first, middle, last = rows[:head], rows[head : len(rows) - foot], rows[len(rows) - foot :]
    body = [one for row in middle for one in row]
    return [
        *(_line(row, bounds) for row in first),
        *_ordered(body, 0, bounds),
        *(_line(row, bounds) for row in last),
    ]


def _count_apart(rows: Sequence[Sequence[_Fragment]]) -> int:
    """Return how many of the first rows, at most _EDGE_ROWS_MAX, a blank strip parts from the rest."""
    boxes = [_bounds(one.box for one in row) for row in rows[: _EDGE_ROWS_MAX + 1]]
    for place in range(len(boxes) - 1, 0, -1):
        if -boxes[place - 1].shared_height(boxes[place]) > boxes[place - 1].height:
            return place
    return 0


def _fragments(words: Sequence[Word]) -> list[_Fragment]:
    """Join words that follow each other in the page's content and on its lines."""
    fragments: list[_Fragment] = []
    run: list[Word] = []
    for word in words:
        if run and not _follows(run[-1], word):
            fragments.append(_Fragment(tuple(run), _bounds(item.box for item in run)))
            run = []
        run.append(word)
    if run:
        fragments.append(_Fragment(tuple(run), _bounds(item.box for item in run)))
    return fragments


def _follows(before: Word, word: Word) -> bool:
    if before.is_box or word.is_box or not _is_on_line(before.box, word.box):
        return False
    gap = -before.box.shared_width(word.box)
    return -_GAP_MAX <= gap / max(before.box.height, word.box.height) <= _GAP_MAX


def _is_on_line(first: Rectangle, second: Rectangle) -> bool:
    return first.shared_height(second) >= _ON_LINE_MIN * min(first.height, second.height)


def _ordered(fragments: list[_Fragment], depth: int, column: Rectangle | None = None) -> list[Line]:
    """Return lines in reading order: bands between what crosses the gutter, each column of a band by itself.

    `column` is where the lines stand if they are in no columns of their own.
    """
    if not fragments:
        return []
    bounds = column or _bounds(fragment.box for fragment in fragments)
    gutter = _gutter(fragments, bounds) if depth < _COLUMNS_DEPTH_MAX else None
    if gutter is None:
        return _rows(fragments, bounds)
    crossing = [one for one in fragments if one.box.left < gutter < one.box.right]
    lines: list[Line] = []
    rest = [one for one in fragments if not one.box.left < gutter < one.box.right]
    for divider in (*_rows(crossing, bounds), None):
        middle = (divider.box.top + divider.box.bottom) / 2 if divider else float("-inf")
        band = [one for one in rest if (one.box.top + one.box.bottom) / 2 > middle]
        rest = [one for one in rest if (one.box.top + one.box.bottom) / 2 <= middle]
        lines += _band(band, gutter, depth)
        if divider:
            lines.append(divider)
    return lines


def _band(band: list[_Fragment], gutter: float, depth: int) -> list[Line]:
    """Return the lines between two that cross the gutter: by columns if they read as prose."""
    left = [one for one in band if one.box.right <= gutter]
    right = [one for one in band if one.box.right > gutter]
    if left and right and not (_is_prose(left) and _is_prose(right)):
        return _rows(band, _bounds(one.box for one in band))
    return _ordered(left, depth + 1) + _ordered(right, depth + 1)


def _gutter(fragments: list[_Fragment], bounds: Rectangle) -> float | None:
    """Return where a blank strip runs down between two columns of prose; None if there is no such strip."""
    count = int(bounds.width / _GUTTER_BIN) + 1
    if count > _BINS_MAX or not 2 * _COLUMN_LINES_MIN <= len(fragments) <= _FRAGMENTS_MAX:
        return None
    steps = [0] * (count + 1)
    for one in fragments:
        steps[max(0, int((one.box.left - bounds.left) / _GUTTER_BIN))] += 1
        steps[min(count, int((one.box.right - bounds.left) / _GUTTER_BIN) + 1)] -= 1
    limit, covering = _CROSSING_MAX * len(fragments), 0
    low, high = int(count * _MARGIN_SHARE), int(count * (1 - _MARGIN_SHARE))
    best: tuple[float, float, float] | None = None
    begun: int | None = None
    least = 0
    for place in range(count + 1):
        covering += steps[place]
        is_clear = low <= place <= high and covering <= limit
        if is_clear and (begun is None or covering != least):
            begun, least = place, covering
        elif not is_clear:
            begun = None
        if is_clear and begun is not None and place + 1 - begun >= _GUTTER_MIN:
            middle = bounds.left + (begun + place + 1) / 2 * _GUTTER_BIN
            best = min(filter(None, (best, (least, begun - place, middle))))
    if best is None:
        return None
    sides = _sides(fragments, best[2])
    return best[2] if all(map(_is_prose, sides)) else None


def _sides(fragments: Iterable[_Fragment], gutter: float) -> tuple[list[_Fragment], list[_Fragment]]:
    apart = [one for one in fragments if not one.box.left < gutter < one.box.right]
    return [one for one in apart if one.box.right <= gutter], [one for one in apart if one.box.right > gutter]


def _is_prose(column: Sequence[_Fragment]) -> bool:
    """Say whether fragments read as a column of running text: enough lines, long ones, most of them full."""
    if len(column) < _COLUMN_LINES_MIN:
        return False
    bounds = _bounds(one.box for one in column)
    return (
        median(one.length for one in column) >= _COLUMN_CHARACTERS_MIN
        and median(one.box.width for one in column) >= _PROSE_FILL_MIN * bounds.width
    )


def _rows(fragments: list[_Fragment], column: Rectangle) -> list[Line]:
    """Return lines from the top down, each from left to right."""
    return [_line(row, column) for row in _grouped(fragments)]


def _grouped(fragments: Iterable[_Fragment]) -> list[list[_Fragment]]:
    """Group fragments that stand on one line, from the top down."""
    rows: list[list[_Fragment]] = []
    box = _NOWHERE
    for one in sorted(fragments, key=lambda one: (-(one.box.top + one.box.bottom), one.box.left)):
        if rows and _is_on_line(box, one.box):
            rows[-1].append(one)
        else:
            rows.append([one])
            box = one.box
    return rows


def _line(row: list[_Fragment], column: Rectangle) -> Line:
    ordered = sorted(row, key=lambda one: (one.box.left, -one.box.top))
    starts, count = [], 0
    for before, after in pairwise(ordered):
        count += len(before.words)
        if after.box.left - before.box.right > 1.5 * min(before.box.height, after.box.height):
            starts.append(count)
    words = tuple(word for one in ordered for word in one.words)
    return Line(words, _bounds(one.box for one in row), column, tuple(starts))


def _bounds(boxes: Iterable[Rectangle]) -> Rectangle:
    left, bottom, right, top = zip(*((box.left, box.bottom, box.right, box.top) for box in boxes), strict=True)
    return Rectangle(min(left), min(bottom), max(right), max(top))
