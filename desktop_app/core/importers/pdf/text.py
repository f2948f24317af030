"""The text of a PDF as it grows page by page, with the places of its words."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from statistics import median

from desktop_app.core.entities import Page, Redaction, RedactionKind, SegmentKind, WordBox, WordBoxes
from desktop_app.core.importers.base import Block
from desktop_app.core.importers.pdf.frame import Frame, Rectangle
from desktop_app.core.importers.pdf.lines import Line
from desktop_app.core.importers.pdf.paragraphs import Paragraph
from desktop_app.core.importers.pdf.words import Word
from desktop_app.core.importers.structure.labels import Label, LabelKind
from desktop_app.core.text.span import Span

STAND_IN = "█████"
_LINE_HEIGHT = 12.0
_HEADING_SIZE = 1.15
_SAME_SIZE = 0.92
_HEADING_MAX = 250
_BOLD_HEADING_MAX = 100
_LEVEL_MAX = 6
_NOT_AFTER_HEADINGS = (".", ",", ";")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph in the text: its span, its type size to the half point, and what it looks like."""

    span: Span
    size: float
    line_count: int
    is_bold: bool
    label: Label | None
    is_row: bool
    ends_open: bool


class PdfText:
    """Collects pages; then says which paragraphs are headings, by the type of the whole document."""

    def __init__(self) -> None:
        """Start with no pages."""
        self.pages: list[Page] = []
        self.redactions: list[Redaction] = []
        self._parts: list[str] = []
        self._length = 0
        self._pieces: list[_Piece] = []
        self._sizes: Counter[float] = Counter()

    def add_page(
        self, frame: Frame, paragraphs: Sequence[Paragraph], bold: frozenset[int], boxes: Sequence[Rectangle]
    ) -> None:
        """Add the next page; `bold` are places of paragraphs that stand in bold type, `boxes` the redactions."""
        if paragraphs and self._length:
            self._put("\n\n")
        start = self._length
        words: list[WordBox] = []
        for place, paragraph in enumerate(paragraphs):
            if place:
                is_same_table = paragraph.is_row and paragraphs[place - 1].is_row
                self._put("\n" if is_same_table else "\n\n")
            self._add_paragraph(paragraph, place in bold, words, boxes)
        span = Span(start, self._length)
        self.pages.append(Page(len(self.pages) + 1, span, frame.width, frame.height, WordBoxes.of(words)))

    def text(self) -> str:
        """Return the text so far."""
        return "".join(self._parts)

    def blocks(self) -> tuple[Block, ...]:
        """Return the paragraphs, headings, list items and rows, in order."""
        body = min(self._sizes, key=lambda size: (-self._sizes[size], size), default=0.0)
        larger = {piece.size for piece in self._pieces if piece.size >= body * _HEADING_SIZE and _is_short(piece)}
        levels = _levels(larger)
        around = [None, *self._pieces, None]
        return tuple(
            _block(piece, levels, [one.label for one in (around[place], around[place + 2]) if one and one.label])
            for place, piece in enumerate(self._pieces)
        )

    def _add_paragraph(
        self, paragraph: Paragraph, is_bold: bool, words: list[WordBox], boxes: Sequence[Rectangle]
    ) -> None:
        start = self._length
        for place, line in enumerate(paragraph.lines):
            if place:
                self._put("\n")
            self._add_line(line, "\t" if paragraph.is_row else " ", words, boxes)
        size = round(2 * sum(line.size for line in paragraph.lines) / len(paragraph.lines)) / 2
        span = Span(start, self._length)
        self._sizes[size] += len(span)
        last = paragraph.lines[-1].words[-1].text
        self._pieces.append(
            _Piece(
                span,
                size,
                len(paragraph.lines),
                is_bold,
                paragraph.label,
                paragraph.is_row,
                ends_open=not last.endswith(_NOT_AFTER_HEADINGS),
            )
        )

    def _add_line(self, line: Line, wide_gap: str, words: list[WordBox], boxes: Sequence[Rectangle]) -> None:
        hidden: Span | None = None
        for place, word in enumerate(line.words):
            if place and word.is_apart:
                self._put(wide_gap if place in line.starts else " ")
            span = Span(self._length, self._length + len(word.text))
            self._put(word.text)
            box = word.box
            words.append(WordBox(span, box.left, box.bottom, box.right, box.top))
            is_hidden = word.is_box or any(lies_under(word.box, cover) for cover in boxes)
            if is_hidden and hidden and not word.is_box:
                hidden = hidden.joined(span)
            else:
                self._redact(hidden)
                hidden = span if is_hidden else None
        self._redact(hidden)

    def _redact(self, span: Span | None) -> None:
        if span:
            self.redactions.append(Redaction(RedactionKind.BOX, span))

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)


def lies_under(box: Rectangle, cover: Rectangle) -> bool:
    """Say whether most of a word's rectangle lies under a box."""
    return (
        cover.shared_height(box) >= 0.5 * min(box.height, cover.height)
        and cover.shared_width(box) >= 0.5 * box.width
        and box.width > 0
    )


def with_stand_ins(words: Sequence[Word], covers: Sequence[Rectangle]) -> list[Word]:
    """Return the words with one more for each box, set before the first word that lies under it or after it."""
    heights = [word.box.height for word in words if word.box.height > 0]
    line_height = median(heights) if heights else _LINE_HEIGHT
    placed = list(words)
    for cover in covers:
        word = _stand_in(cover, line_height)
        place = next((at for at, other in enumerate(placed) if _comes_after(word.box, other)), len(placed))
        if place < len(placed) and not placed[place].is_box and placed[place].box.left < word.box.left:
            box = word.box
            word = replace(word, box=Rectangle(placed[place].box.left - 0.01, box.bottom, box.right, box.top))
        placed.insert(place, word)
    return placed


def _stand_in(cover: Rectangle, line_height: float) -> Word:
    """Return the word that stands in the text for a box; for a tall one at its first line."""
    bottom = cover.top - line_height if cover.height > 1.6 * line_height else cover.bottom
    return Word(STAND_IN, Rectangle(cover.left, bottom, cover.right, cover.top), -1, is_box=True)


def _comes_after(box: Rectangle, word: Word) -> bool:
    """Say whether a word stands on the line of a box, under it or to its right."""
    is_on_line = box.shared_height(word.box) >= 0.5 * min(box.height, word.box.height)
    return is_on_line and (word.box.left + word.box.right) / 2 >= box.left


def _levels(sizes: Collection[float]) -> dict[float, int]:
    """Return the heading level of each type size, the largest first; sizes that look the same share one."""
    levels: dict[float, int] = {}
    level, largest = 0, float("inf")
    for size in sorted(sizes, reverse=True):
        if size < largest * _SAME_SIZE:
            level, largest = level + 1, size
        levels[size] = min(level, _LEVEL_MAX)
    return levels


def _block(piece: _Piece, levels: dict[float, int], neighbours: Sequence[Label]) -> Block:
    if piece.is_row:
        return Block(SegmentKind.TABLE_ROW, piece.span)
    if piece.size in levels and _is_short(piece):
        return Block(SegmentKind.HEADING, piece.span, levels[piece.size])
    if piece.is_bold and piece.line_count == 1 and len(piece.span) <= _BOLD_HEADING_MAX and piece.ends_open:
        return Block(SegmentKind.HEADING, piece.span, min(max(levels.values(), default=0) + 1, _LEVEL_MAX))
    if piece.label is not None and (piece.label.kind is not LabelKind.LETTER or _has_kin(piece.label, neighbours)):
        return Block(SegmentKind.LIST_ITEM, piece.span, 1)
    return Block(SegmentKind.PARAGRAPH, piece.span)


def _has_kin(label: Label, neighbours: Sequence[Label]) -> bool:
    """Say whether a letter with a point is one of several, not a person's initial."""
    return any(other.kind is label.kind for other in neighbours)


def _is_short(piece: _Piece) -> bool:
    return len(piece.span) <= _HEADING_MAX
