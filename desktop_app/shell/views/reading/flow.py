"""All paragraphs one below the other: which stand where, only those that are seen laid out."""

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from desktop_app.core.entities import Redaction
from desktop_app.core.navigation import SpanIndex
from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading.breaking import Frame, Inset
from desktop_app.shell.views.reading.fenwick import Fenwick
from desktop_app.shell.views.reading.fold_layout import FoldLayout
from desktop_app.shell.views.reading.layout import ParagraphLayout
from desktop_app.shell.views.reading.marks import LetterRooms
from desktop_app.shell.views.reading.paragraphs import ASIDE, HIDDEN, Outline, Paragraph, Shape
from desktop_app.shell.views.reading.tables import Tables
from desktop_app.shell.views.reading.typography import Setting, Typography
from desktop_app.shell.views.reading.words import bar_label, folded_sentence

KEPT_LAYOUTS = 400
MOST_READY = 8
"""Paragraphs that are laid out and were not seen yet."""
_SAMPLE = 2000


@dataclass(frozen=True, slots=True)
class Laid:
    """A paragraph as it stands: its index, its top in the flow, its layout, how far the layout is indented."""

    index: int
    top: int
    paragraph: Paragraph
    layout: ParagraphLayout
    indent: int
    redactions: tuple[Redaction, ...] = ()

    def part(self, span: Span) -> Span:
        """Return the part of `span` that this paragraph lays out; empty where there is none."""
        inside = self.layout.span
        if inside.start <= span.start and span.end <= inside.end:
            return span
        start = min(max(span.start, inside.start), inside.end)
        return Span(start, max(start, min(span.end, inside.end)))

    def holds_caret(self, offset: int) -> bool:
        """Say whether a caret at `offset` is drawn in this paragraph."""
        return self.layout.span.start <= offset <= self.layout.span.end


@dataclass(frozen=True, slots=True)
class Look:
    """What changes how lines are set without changing the text: the ink of furniture, the room for letters."""

    quiet: QColor
    rooms: LetterRooms


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is remembered of a paragraph that was laid out."""

    paragraph: Paragraph
    layout: ParagraphLayout
    indent: int
    redactions: tuple[Redaction, ...]


class Flow:
    """The paragraphs of a document at one width; heights are estimated until a paragraph is laid out."""

    def __init__(self, outline: Outline, typography: Typography, width: float, look: Look) -> None:
        self.outline = outline
        self.typography = typography
        self.width = width
        self._look = look
        self._text = outline.document.text
        self._redactions = SpanIndex([redaction.span for redaction in outline.document.redactions])
        self.version = 0
        """Another number whenever a paragraph is laid out, or all are to be laid out anew."""
        self.setting = 0
        """Another number whenever all are to be laid out anew."""
        self._kept: OrderedDict[int, _Kept] = OrderedDict()
        self._ready: dict[int, _Kept] = {}
        self._padding = typography.size_px * 2
        self._tables = Tables(outline, typography, width)
        self._heights = Fenwick(self._estimates())

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def total(self) -> int:
        """The height of everything, with the space below the last paragraph."""
        return self._heights.total + self._padding

    @property
    def content(self) -> int:
        """The height of all paragraphs."""
        return self._heights.total

    def top_of(self, index: int) -> int:
        """Return the upper edge of a paragraph, as far as heights are known."""
        return self._heights.before(index)

    def height_of(self, index: int) -> int:
        """Return the height of a paragraph, as far as it is known."""
        return self._heights[index]

    def index_at(self, y: float) -> int:
        """Return the index of the paragraph at a height of the flow."""
        return self._heights.find(int(y))

    def take_look(self, look: Look) -> None:
        """Set every paragraph in another ink when it is next seen."""
        self._look = look
        self.forget_layouts()

    def forget_layouts(self) -> None:
        """Lay every paragraph out anew when it is next seen; heights stay as estimates."""
        self._kept.clear()
        self._ready.clear()
        self.version += 1
        self.setting += 1

    def lay(self, index: int) -> Laid:
        """Return a paragraph laid out; its true height replaces the estimate."""
        kept = self._kept.get(index)
        if kept is None:
            kept = self._kept[index] = self._ready.pop(index, None) or self._lay(index)
            self.version += 1
            self._heights.set(index, kept.layout.height)
            if len(self._kept) > KEPT_LAYOUTS:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(index)
        return Laid(index, self.top_of(index), kept.paragraph, kept.layout, kept.indent, kept.redactions)

    def get_ready(self, index: int) -> Laid | None:
        """Lay out a paragraph that may be seen soon, whose height is an estimate until it is; None where it is laid."""
        if not 0 <= index < len(self) or index in self._kept or index in self._ready:
            return None
        if len(self._ready) >= MOST_READY:
            del self._ready[next(iter(self._ready))]
        kept = self._ready[index] = self._lay(index)
        return Laid(index, self.top_of(index), kept.paragraph, kept.layout, kept.indent, kept.redactions)

    def peek(self, index: int) -> Laid | None:
        """Return a paragraph if it is laid out already."""
        kept = self._kept.get(index)
        if kept is None:
            return None
        return Laid(index, self.top_of(index), kept.paragraph, kept.layout, kept.indent, kept.redactions)

    def lay_from(self, index: int, y: float) -> list[Laid]:
        """Lay out the paragraphs from `index` on until one ends at or below the height `y`; return them."""
        laid = []
        while 0 <= index < len(self):
            laid.append(self.lay(index))
            if laid[-1].top + laid[-1].layout.height >= y:
                break
            index += 1
        return laid

    def y_of(self, offset: float) -> float:
        """Return the height at which a place of the text stands; estimated where it is not laid out yet."""
        if not len(self):
            return 0.0
        index = self.outline.caret_index(int(offset))
        start, end = self.outline.starts[index], self.outline.ends[index]
        share = max(0.0, min(1.0, (offset - start) / max(1, end - start)))
        return self.top_of(index) + share * self.height_of(index)

    def offset_at(self, y: float) -> float:
        """Return the place of the text at a height: the inverse of `y_of`."""
        if not len(self):
            return 0.0
        index = self.index_at(y)
        start, end = self.outline.starts[index], self.outline.ends[index]
        share = (y - self.top_of(index)) / max(1, self.height_of(index))
        return start + max(0.0, min(1.0, share)) * (end - start)

    def _estimates(self) -> list[int]:
        typography = self.typography
        sample = self._text[:_SAMPLE]
        advance = QFontMetricsF(typography.body).horizontalAdvance(sample) / len(sample) if sample else 1.0
        lines = max(advance, 1.0) / max(1.0, self.width)
        above, line = typography.above_px, typography.line_px
        lengths = self.outline.lengths
        known = {length: above + line * (1 + int(length * lines)) for length in set(lengths)}
        heights = list(map(known.__getitem__, lengths))
        for index in self.outline.folds():
            heights[index] = line
        return heights

    def _lay(self, index: int) -> _Kept:
        paragraph = self.outline.paragraph(index)
        setting = self.typography.setting(paragraph)
        if paragraph.shape is Shape.FOLDED:
            frame = Frame(self._space_above(paragraph, index, setting), max(1.0, self.width - setting.indent_px))
            layout = FoldLayout(folded_sentence(paragraph.level), paragraph.span, setting, frame)
            return _Kept(paragraph, layout, setting.indent_px, ())
        numbers = self._redactions.touching(paragraph.body)
        redactions = tuple(self.outline.document.redactions[number] for number in numbers)
        insets = self._insets(paragraph, redactions)
        indent = min(setting.indent_px, int(self.width / 2))
        above, width = self._space_above(paragraph, index, setting), max(1.0, self.width - indent)
        columns = self._tables.grid(index).columns(paragraph) if paragraph.cells else ()
        frame = Frame(above, width, setting.below_px, paragraph.veiled, columns, paragraph.keeps_lines)
        rooms = self._look.rooms.within(paragraph.body) if paragraph.shape not in ASIDE else {}
        widths = {place: self.typography.room_px(letters) for place, letters in rooms.items()}
        layout = ParagraphLayout(self._text, paragraph.body, setting, frame, [*insets, *_gaps(widths, insets)])
        return _Kept(paragraph, layout, 0 if layout.is_right_to_left else indent, redactions)

    def _space_above(self, paragraph: Paragraph, index: int, setting: Setting) -> int:
        above = setting.above_px if index else max(setting.above_px, self.typography.size_px)
        return above + (self.typography.line_px + self.typography.above_px if paragraph.gap else 0)

    def _insets(self, paragraph: Paragraph, redactions: tuple[Redaction, ...]) -> list[Inset]:
        insets = []
        if paragraph.shape in HIDDEN:
            insets.append(Inset(paragraph.body, is_hidden=True))
        if paragraph.shape not in ASIDE:
            for span in self.outline.furniture_in(paragraph.body):
                insets.append(Inset(_clipped(span, paragraph.body), self.typography.furniture, self._look.quiet))
        for redaction in redactions:
            span = _clipped(redaction.span, paragraph.body)
            insets.append(Inset(span, self._bar_font(redaction, span), is_hidden=True))
        return insets

    def _bar_font(self, redaction: Redaction, span: Span) -> QFont:
        """Return a font in which what hides under a bar is as wide as the bar's label, or wider."""
        font = QFont(self.typography.label)
        metrics = QFontMetricsF(font)
        wanted = metrics.horizontalAdvance(bar_label(redaction)) + self.typography.size_px
        lacking = wanted - metrics.horizontalAdvance(span.of(self._text))
        if lacking > 0:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, lacking / len(span))
        return font


def _clipped(span: Span, limit: Span) -> Span:
    return Span(max(span.start, limit.start), min(span.end, limit.end))


def _gaps(widths: dict[int, int], insets: list[Inset]) -> list[Inset]:
    """Return the insets that leave room after a place, where no other inset sets the character before it."""
    taken = [inset.span for inset in insets]
    places = [place for place in widths if not any(span.start < place <= span.end for span in taken)]
    return [Inset(Span(place - 1, place), room_px=widths[place], room_at=place) for place in places]
