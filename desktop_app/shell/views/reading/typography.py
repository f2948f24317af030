"""Sizes and fonts of the reading pane, all from one type size."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import ceil

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from desktop_app.shell.reading_type import USUAL, Face, ReadingType
from desktop_app.shell.theme import control_font, reading_font
from desktop_app.shell.views.reading.paragraphs import HIDDEN, Paragraph, Shape

LETTER_GAP_PX = 1
SMALLEST_PX, LARGEST_PX = 8, 72
CODE_FAMILIES = ("Noto Sans Mono", "Cascadia Mono", "Menlo", "DejaVu Sans Mono", "monospace")
UNBOUNDED_PX = 100_000
"""The width of a column that takes all the room there is."""
_HEADING_SIZES = (1.375, 1.2, 1.0625, 1.0)
_HEADING_LINE = 0.84
"""How far the lines of a heading stand apart, in the line height of the text."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How one paragraph is set: its font, the height of a line, the space above and below, its indent (px)."""

    font: QFont
    line_px: int
    above_px: int
    indent_px: int = 0
    below_px: int = 0


@dataclass(frozen=True, slots=True)
class Typography:
    """Everything that follows from how a person wants texts set; `size_px` is what is shown, in pixels."""

    kind: ReadingType
    size_px: int
    line_px: int
    above_px: int
    margin_px: int
    column_px: int
    body: QFont
    furniture: QFont
    label: QFont
    letter: QFont
    number: QFont
    advances: dict[str, float] = field(default_factory=dict, compare=False, repr=False)
    """How wide the signs of marks are that were asked for."""

    @classmethod
    def of(cls, size_px: int) -> "Typography":
        """Return the usual typography of a type size, kept within what can be read."""
        return cls.chosen(replace(USUAL, size_px=size_px))

    @classmethod
    def chosen(cls, kind: ReadingType, scale: float = 1.0) -> "Typography":
        """Return the typography that a person chose, `scale` times as large where the system's text is."""
        size = max(SMALLEST_PX, min(LARGEST_PX, round(kind.size_px * scale)))
        body = face_font(kind.face, size)
        letter = control_font(max(7, round(size * 0.56)), 1.0)
        letter.setBold(True)
        characters = kind.width.characters
        average = QFontMetricsF(body).averageCharWidth()
        return cls(
            kind=kind,
            size_px=size,
            line_px=round(size * kind.line_height),
            above_px=round(size * kind.line_height / 2),
            margin_px=max(32, round(size * 2.125)),
            column_px=round(average * characters) if characters else UNBOUNDED_PX,
            body=body,
            furniture=control_font(max(9, round(size * 0.78)), 1.0),
            label=control_font(max(8, round(size * 0.7)), 1.0),
            letter=letter,
            number=control_font(max(8, round(size * 0.72)), 1.0),
        )

    def room_px(self, letters: Sequence[str]) -> int:
        """Return the room that the letters of marks take that end at one place."""
        return ceil(sum(self.sign_px(letter) + LETTER_GAP_PX for letter in letters)) + 1

    def sign_px(self, sign: str) -> float:
        """Return how wide a sign of a mark is; few differ, so each is measured once."""
        width = self.advances.get(sign)
        if width is None:
            width = self.advances[sign] = QFontMetricsF(self.letter).horizontalAdvance(sign)
        return width

    def setting(self, paragraph: Paragraph) -> Setting:
        """Return how `paragraph` is set."""
        if paragraph.shape is Shape.HEADING:
            return self._heading(paragraph)
        if paragraph.shape in (Shape.FURNITURE, Shape.FOLDED):
            return self._aside(paragraph)
        if paragraph.shape in HIDDEN:
            return self._hidden(paragraph)
        above = 0 if paragraph.continues else self.above_px
        if paragraph.shape is Shape.LIST_ITEM:
            depth = max(1, min(6, paragraph.level))
            return Setting(self.body, self.line_px, above // 2, round(self.size_px * 1.5) * depth)
        if paragraph.shape is Shape.QUOTATION:
            return Setting(self.body, self.line_px, above, round(self.size_px * 1.5) * min(6, paragraph.level))
        if paragraph.shape is Shape.CODE:
            pad = round(self.size_px * 0.5)
            code = code_font(round(self.size_px * 0.86))
            return Setting(code, round(self.size_px * 1.35), 0 if paragraph.continues else above + pad, pad, pad)
        if paragraph.shape is Shape.TABLE_ROW:
            pad = round(self.size_px * 0.3)
            font = bold(self.body) if paragraph.is_head else self.body
            return Setting(font, round(self.size_px * 1.4), pad if paragraph.joins else above + pad, 0, pad)
        return Setting(self.body, self.line_px, above)

    def _aside(self, paragraph: Paragraph) -> Setting:
        """Return how furniture is set: small; room for a small arrow where it is folded."""
        small = self.furniture.pixelSize()
        above = 0 if paragraph.continues else round(self.size_px * 0.5)
        indent = round(self.size_px * 0.9) if paragraph.shape is Shape.FOLDED else 0
        return Setting(self.furniture, round(small * 1.5), above, indent)

    def _hidden(self, paragraph: Paragraph) -> Setting:
        """Return how marks without words are set: next to no room, but for a line across the page."""
        font = QFont(self.furniture)
        font.setPixelSize(1)
        return Setting(font, 2, self.above_px if paragraph.shape is Shape.RULE else 0)

    def _heading(self, paragraph: Paragraph) -> Setting:
        factor = _HEADING_SIZES[max(1, min(len(_HEADING_SIZES), paragraph.level)) - 1]
        font = face_font(self.kind.face, round(self.size_px * factor))
        font.setBold(True)
        font.setItalic(paragraph.level > len(_HEADING_SIZES))
        above = 0 if paragraph.continues else round(self.size_px * 1.25)
        return Setting(font, round(font.pixelSize() * self.kind.line_height * _HEADING_LINE), above)


def bold(font: QFont) -> QFont:
    """Return a font, bold."""
    strong = QFont(font)
    strong.setBold(True)
    return strong


def code_font(size_px: int) -> QFont:
    """Return the font in which all letters are of one width."""
    font = QFont(CODE_FAMILIES)
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPixelSize(size_px)
    return font


def face_font(face: Face, size_px: int) -> QFont:
    """Return the font of a kind of letters."""
    if face is Face.SERIF:
        return reading_font(size_px)
    if face is Face.SANS:
        return control_font(size_px, 1.0)
    font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).families())
    font.setPixelSize(size_px)
    return font
