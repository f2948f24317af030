"""Sizes and fonts of the reading pane, all from one type size."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtGui import QFont, QFontMetricsF

from desktop_app.shell.theme import control_font, reading_font
from desktop_app.shell.views.reading.paragraphs import Paragraph, Shape

LINE_HEIGHT = 1.6
MEASURE = 70
"""The widest column, in characters."""

LETTER_GAP_PX = 1
SMALLEST_PX, LARGEST_PX = 8, 72
_HEADING_SIZES = (1.375, 1.2, 1.0625)


@dataclass(frozen=True, slots=True)
class Setting:
    """How one paragraph is set: its font, the height of a line, the space above, how far it is indented (px)."""

    font: QFont
    line_px: int
    above_px: int
    indent_px: int = 0


@dataclass(frozen=True, slots=True)
class Typography:
    """Everything that follows from a type size in pixels."""

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

    @classmethod
    def of(cls, size_px: int) -> "Typography":
        """Return the typography of a type size, kept within what can be read."""
        size = max(SMALLEST_PX, min(LARGEST_PX, size_px))
        body = reading_font(size)
        letter = control_font(max(7, round(size * 0.56)))
        letter.setBold(True)
        return cls(
            size_px=size,
            line_px=round(size * LINE_HEIGHT),
            above_px=round(size * 0.8),
            margin_px=max(32, round(size * 2.125)),
            column_px=round(QFontMetricsF(body).averageCharWidth() * MEASURE),
            body=body,
            furniture=control_font(max(9, round(size * 0.78))),
            label=control_font(max(8, round(size * 0.7))),
            letter=letter,
            number=control_font(max(8, round(size * 0.72))),
        )

    def room_px(self, letters: Sequence[str]) -> int:
        """Return the room that the letters of marks take that end at one place."""
        metrics = QFontMetricsF(self.letter)
        return ceil(sum(metrics.horizontalAdvance(letter) + LETTER_GAP_PX for letter in letters)) + 1

    def setting(self, paragraph: Paragraph) -> Setting:
        """Return how `paragraph` is set."""
        if paragraph.shape is Shape.HEADING:
            return self._heading(paragraph)
        if paragraph.shape is Shape.FURNITURE:
            small = self.furniture.pixelSize()
            return Setting(self.furniture, round(small * 1.5), 0 if paragraph.continues else round(self.size_px * 0.5))
        above = 0 if paragraph.continues else self.above_px
        if paragraph.shape is Shape.LIST_ITEM:
            depth = max(1, min(6, paragraph.level))
            return Setting(self.body, self.line_px, above // 2, round(self.size_px * 1.5) * depth)
        if paragraph.shape is Shape.TABLE_ROW:
            return Setting(self.body, self.line_px, above // 3)
        return Setting(self.body, self.line_px, above)

    def _heading(self, paragraph: Paragraph) -> Setting:
        factor = _HEADING_SIZES[max(1, min(len(_HEADING_SIZES), paragraph.level)) - 1]
        font = reading_font(round(self.size_px * factor))
        font.setBold(True)
        above = 0 if paragraph.continues else round(self.size_px * 1.25)
        return Setting(font, round(font.pixelSize() * 1.35), above)
