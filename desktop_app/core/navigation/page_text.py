"""Where the text of a document stands on its pages: rectangles of spans, places of points."""

import unicodedata
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.core.entities import Document, Page, WordBox, WordBoxes
from desktop_app.core.text.span import Span

KEPT_PAGES = 48
KEPT_SPANS = 1000
"""How many spans of a page are remembered with where they stand: they are asked for with every frame."""

_NARROW = frozenset("iljtfrI.,;:!'|()[]{}-–’‘")
_WIDE = frozenset("mwMW@—%")
_APART = 3.0
"""Words on one line further apart than so many heights stand in columns of their own."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points from the upper left corner of a page as it is shown."""

    left: float
    top: float
    right: float
    bottom: float

    def distance(self, x: float, y: float) -> float:
        """Return how far a point is outside; what lies above or below counts for more than what lies beside."""
        return max(self.left - x, 0.0, x - self.right) + 4 * max(self.top - y, 0.0, y - self.bottom)


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a page that stand side by side on one line, from `first` to before `last`."""

    box: Box
    first: int
    last: int


class PageText:
    """The text of one page where it stands."""

    def __init__(self, text: str, page: Page) -> None:
        self._text = text
        self._height = page.height_pt
        self.span = page.span
        self.words = WordBoxes.of(page.words)
        self._found: dict[Span, list[Box]] = {}
        self.runs = self._find_runs()
        self._firsts = [run.first for run in self.runs]

    def boxes(self, span: Span) -> list[Box]:
        """Return where the part of `span` on this page stands, one rectangle for each run it takes up."""
        found = self._found.get(span)
        if found is None:
            if len(self._found) >= KEPT_SPANS:
                self._found.clear()
            found = self._found[span] = self._find_boxes(span)
        return found

    def _find_boxes(self, span: Span) -> list[Box]:
        numbers = self.words.touching(span)
        found: list[Box] = []
        at = numbers.start
        while at < numbers.stop:
            run = self._run_of(at)
            if run is None:
                at += 1
                continue
            last = min(run.last, numbers.stop)
            left = min(self._edges(at, span)[0], self._edges(last - 1, span)[0])
            right = max(self._edges(at, span)[1], self._edges(last - 1, span)[1])
            found.append(Box(left, run.box.top, right, run.box.bottom))
            at = last
        return found

    @property
    def body(self) -> Box | None:
        """The rectangle that holds all words; None where there are none."""
        if not self.runs:
            return None
        boxes = [run.box for run in self.runs]
        return Box(
            min(box.left for box in boxes),
            min(box.top for box in boxes),
            max(box.right for box in boxes),
            max(box.bottom for box in boxes),
        )

    def caret_box(self, offset: int) -> Box | None:
        """Return where a caret at `offset` stands; it has no width."""
        numbers = self.words.touching(Span(max(0, offset - 1), offset + 1))
        if not numbers:
            return None
        word = self.words[numbers.stop - 1]
        if word.span.start > offset:
            word = self.words[numbers.start]
        x, box = self._x_of(word, offset), self.box(word)
        run = self._run_of(numbers.start)
        return Box(x, run.box.top if run else box.top, x, run.box.bottom if run else box.bottom)

    def offset_at(self, x: float, y: float) -> int:
        """Return the place of the text nearest to a point."""
        run = min(self.runs, key=lambda run: run.box.distance(x, y), default=None)
        if run is None:
            return self.span.start
        words = [self.words[number] for number in range(run.first, run.last)]
        word = min(words, key=lambda word: max(word.left - x, 0.0, x - word.right))
        return self._offset_in(word, x)

    def is_on_text(self, x: float, y: float) -> bool:
        """Say whether a point lies on a run of words."""
        return any(run.box.distance(x, y) <= 0.0 for run in self.runs)

    def seen(self, top: float, bottom: float) -> Span | None:
        """Return what of the text stands whole between two heights, or where none does, what stands there in part."""
        whole = [run for run in self.runs if run.box.top >= top and run.box.bottom <= bottom]
        shown = whole or [run for run in self.runs if run.box.bottom > top and run.box.top < bottom]
        if not shown:
            return None
        columns = self.words.columns
        first = self.words.rows.start
        start = min(columns.starts[first + run.first] for run in shown)
        return Span(start, max(columns.ends[first + run.last - 1] for run in shown))

    def box(self, word: WordBox) -> Box:
        """Return the rectangle of a word."""
        return _box(word, self._height)

    def _run_of(self, number: int) -> Run | None:
        at = bisect_right(self._firsts, number) - 1
        run = self.runs[at] if at >= 0 else None
        return run if run is not None and number < run.last else None

    def _find_runs(self) -> list[Run]:
        runs: list[Run] = []
        for number, word in enumerate(self.words):
            box = self.box(word)
            if box.right <= box.left or box.bottom <= box.top:
                continue
            before = runs[-1] if runs else None
            if before is not None and before.last == number and _goes_on(before.box, box):
                joined = Box(
                    min(before.box.left, box.left),
                    min(before.box.top, box.top),
                    max(before.box.right, box.right),
                    max(before.box.bottom, box.bottom),
                )
                runs[-1] = Run(joined, before.first, number + 1)
            else:
                runs.append(Run(box, number, number + 1))
        return runs

    def _edges(self, number: int, span: Span) -> tuple[float, float]:
        """Return the left and right edge of the part of `span` in one word."""
        word = self.words[number]
        one = self._x_of(word, max(word.span.start, span.start))
        other = self._x_of(word, min(word.span.end, span.end))
        return min(one, other), max(one, other)

    def _x_of(self, word: WordBox, offset: int) -> float:
        inside = word.span.of(self._text)
        share = _width(inside[: offset - word.span.start]) / max(_width(inside), 1e-6)
        return word.left + (1 - share if _runs_left(inside) else share) * (word.right - word.left)

    def _offset_in(self, word: WordBox, x: float) -> int:
        inside = word.span.of(self._text)
        share = max(0.0, min(1.0, (x - word.left) / max(word.right - word.left, 1e-6)))
        wanted = (1 - share if _runs_left(inside) else share) * _width(inside)
        reached = 0.0
        for number, character in enumerate(inside):
            width = _width(character)
            if reached + width / 2 >= wanted:
                return word.span.start + number
            reached += width
        return word.span.end


class PagedText:
    """The text of all pages of a document; a page is worked out when it is first asked for."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._numbers = [number for number, page in enumerate(document.pages) if len(page.span)]
        self._starts = [document.pages[number].span.start for number in self._numbers]
        self._kept: OrderedDict[int, PageText] = OrderedDict()

    def page(self, number: int) -> PageText:
        """Return the text of a page, counted from 0."""
        kept = self._kept.get(number)
        if kept is None:
            kept = self._kept[number] = PageText(self.document.text, self.document.pages[number])
            if len(self._kept) > KEPT_PAGES:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(number)
        return kept

    def extent(self, number: int, span: Span) -> Box | None:
        """Return the box around the first and the last word of the part of `span` on a page, not worked out yet."""
        page = self.document.pages[number]
        words = WordBoxes.of(page.words)
        numbers = words.touching(span)
        if not numbers:
            return None
        first, last = (_box(words[at], page.height_pt) for at in (numbers.start, numbers.stop - 1))
        return Box(first.left, min(first.top, last.top), last.right, max(first.bottom, last.bottom))

    def page_of(self, offset: int) -> int:
        """Return the number, from 0, of the page that holds `offset`: the last one with text that began before."""
        return self._numbers[max(0, bisect_right(self._starts, offset) - 1)] if self._numbers else 0

    def pages_of(self, span: Span) -> Iterator[int]:
        """Yield the numbers of the pages with text that `span` touches."""
        at = max(0, bisect_right(self._starts, span.start) - 1)
        while at < len(self._numbers) and (self._starts[at] < span.end or self._starts[at] <= span.start):
            yield self._numbers[at]
            at += 1


def _box(word: WordBox, height: float) -> Box:
    return Box(word.left, height - word.top, word.right, height - word.bottom)


def _goes_on(line: Box, box: Box) -> bool:
    """Say whether a word goes on where a run of words ends: on its line, not far off."""
    shared = min(line.bottom, box.bottom) - max(line.top, box.top)
    height = min(line.bottom - line.top, box.bottom - box.top)
    gap = max(box.left - line.right, line.left - box.right)
    return shared >= 0.5 * height and gap <= _APART * (line.bottom - line.top)


def _width(text: str) -> float:
    """Return about how wide a text is, in widths of a common letter."""
    narrow = sum(character in _NARROW for character in text)
    wide = sum(character in _WIDE or character.isupper() for character in text)
    return len(text) - 0.45 * narrow + 0.4 * wide


def _runs_left(text: str) -> bool:
    return any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)
