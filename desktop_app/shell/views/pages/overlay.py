"""Paints on a page what the text view paints on its lines: highlights, hits, selection, caret, what is withheld."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop_app.core.navigation.page_text import PageText
from desktop_app.core.text.span import Span
from desktop_app.shell.theme import LIGHT, control_font
from desktop_app.shell.views.pages.sheet_veils import SheetVeils
from desktop_app.shell.views.pages.stack import Sheet, placed
from desktop_app.shell.views.reading.marks import TIMES, MarkStyle, PlacedMark, sign_order, tinted
from desktop_app.shell.views.reading.scene import Scene

_LINE_PX, _LINE_SHARE = 2.0, 0.13
"""How thick an underline is at most, and beside the line of print it stands at."""

_LIFT = 1.5
"""How far apart underlines stand one above the other, in their thickness."""

_OVERLINED = 2
_LETTER_SHARE = 0.58
"""How large the letter of a mark is beside the line it stands at."""

_RAISED = 0.62
"""How much of a sign stands above the line it belongs to."""

_LETTER_LEAST_PX, _LETTER_MOST_PX = 7, 18
_BADGE_FROM_PX = 12.0
"""Where print is smaller there is no room for the number of partners."""

_CARET_PX = 1.5
_REACH_PX = 24.0
"""How far at most what is painted for a word stands out beside it."""

_DASHES = {MarkStyle.UNSURE: [1.0, 1.0], MarkStyle.REJECTED: [4.0, 4.0]}


class SignFonts:
    """The fonts of signs by size, each made once: as large as the print asks for, whatever the size of controls."""

    def __init__(self) -> None:
        self._made: dict[int, tuple[QFont, QFontMetricsF]] = {}

    def of(self, size_px: int) -> tuple[QFont, QFontMetricsF]:
        """Return the font of a size with its measures."""
        if size_px not in self._made:
            font = control_font(size_px)
            font.setPixelSize(size_px)
            font.setBold(True)
            self._made[size_px] = font, QFontMetricsF(font)
        return self._made[size_px]


@dataclass(frozen=True, slots=True)
class Asides:
    """What is no plain text of a page: what is withheld, and what is set aside."""

    withheld: Iterable[Span] = ()
    furniture: Iterable[Span] = ()


class Overlay:
    """Paints on one page after another; paper is white in either theme, so the light colours lie on it.

    Colours are multiplied with the paper, so that the print stays as dark as it is.
    """

    def __init__(self, painter: QPainter, scene: Scene, asides: Asides, dirty: QRectF, fonts: SignFonts) -> None:
        """Take what to paint with, what lies on the text, what is no plain text, and which part is to be painted."""
        self._painter = painter
        self._scene = scene
        self._asides = asides
        self._fonts = fonts
        self._dirty = dirty.adjusted(-_REACH_PX, -_REACH_PX, _REACH_PX, _REACH_PX)
        self._ink = QColor(LIGHT.ink)

    def paint(self, page: PageText, sheet: Sheet, caret: int | None) -> None:
        """Paint on a page; the origin of the painter is its upper left corner."""
        marks = self._scene.marks.touching(page.span)
        painter = self._painter
        veils = SheetVeils(painter, page, sheet, self._dirty)
        alone = self._scene.alone
        if alone is None:
            veils.set_aside(box for span in self._asides.furniture for box in self._boxes(page, sheet, span))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for stretch in tinted(marks, self._scene.current):
            is_current = stretch.mark.link_id == self._scene.current
            self._fill(page, sheet, stretch.span, LIGHT.topic_tint(stretch.mark.topic_colour, is_current))
        self._grounds(page, sheet)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        for each in marks:
            self._underline(page, sheet, each)
        self._signs(page, sheet, marks)
        for span in self._asides.withheld:
            self._withheld(page, sheet, span)
        if alone is not None:
            spared = [box for span in alone.spans_touching(page.span) for box in self._boxes(page, sheet, span)]
            veils.all_but(spared)
        self._caret(page, sheet, caret)

    def _boxes(self, page: PageText, sheet: Sheet, span: Span) -> list[QRectF]:
        boxes = (placed(box, sheet) for box in page.boxes(span))
        return [box for box in boxes if box.intersects(self._dirty)]

    def _fill(self, page: PageText, sheet: Sheet, span: Span, colour: QColor) -> None:
        for box in self._boxes(page, sheet, span):
            self._painter.fillRect(box.adjusted(-1, 0, 1, 0), colour)

    def _grounds(self, page: PageText, sheet: Sheet) -> None:
        """Fill what was found, what flashes, what is selected."""
        scene = self._scene
        numbers = scene.found_index.touching(page.span) if scene.found_index is not None else ()
        for number in numbers:
            self._fill(page, sheet, scene.found[number], QColor(LIGHT.found))
            if number == scene.found_current:
                self._outline(self._boxes(page, sheet, scene.found[number]))
        if scene.flash is not None and scene.flash.overlaps(page.span):
            colour = QColor(LIGHT.accent)
            colour.setAlphaF(scene.flash_strength * 0.5)
            self._fill(page, sheet, scene.flash, colour)
        if scene.selection is not None and scene.selection.overlaps(page.span):
            self._fill(page, sheet, scene.selection, QColor(LIGHT.selection))

    def _outline(self, boxes: Sequence[QRectF]) -> None:
        self._painter.setPen(QPen(self._ink, 1))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in boxes:
            self._painter.drawRect(box.adjusted(-1.5, -0.5, 0.5, 0.5))

    def _underline(self, page: PageText, sheet: Sheet, each: PlacedMark) -> None:
        mark = each.mark
        colour = LIGHT.topic(mark.topic_colour)
        for box in self._boxes(page, sheet, mark.span):
            thin = max(1.0, min(_LINE_PX, box.height() * _LINE_SHARE))
            width = thin + (thin / 2 if mark.link_id == self._scene.current else 0)
            lift = each.level * thin * _LIFT
            y = box.top() if each.level >= _OVERLINED else box.bottom() - thin / 2 - lift
            line = QRectF(box.left() - 1, y, box.width() + 2, width)
            dashes = _DASHES.get(mark.style)
            if dashes is None:
                self._painter.fillRect(line, colour)
            else:
                pen = QPen(colour, width)
                pen.setDashPattern(dashes)
                self._painter.setPen(pen)
                self._painter.drawLine(QPointF(box.left(), y + 1), QPointF(box.right(), y + 1))
            if mark.style is MarkStyle.ACCEPTED:
                self._painter.fillRect(line.adjusted(0, -2, 0, -1 - width), colour)

    def _signs(self, page: PageText, sheet: Sheet, marks: Sequence[PlacedMark]) -> None:
        """Set the signs of the marks that end here raised above their ends, so that they hide no print."""
        ending = {
            (each.mark.span.end, sign_order(sign)): sign
            for each in marks
            if each.mark.span.end <= page.span.end
            for sign in each.mark.signs
        }
        taken: dict[int, float] = {}
        for (end, _order), sign in sorted(ending.items()):
            last = self._boxes(page, sheet, Span(max(0, end - 1), end))
            if last and (not sign.startswith(TIMES) or last[-1].height() >= _BADGE_FROM_PX):
                taken[end] = self._sign(sign, last[-1], taken.get(end, last[-1].right()))

    def _sign(self, sign: str, box: QRectF, left: float) -> float:
        """Set one sign from `left` on; return where the next one may begin."""
        size = round(max(_LETTER_LEAST_PX, min(_LETTER_MOST_PX, box.height() * _LETTER_SHARE)))
        font, metrics = self._fonts.of(size)
        plate = QRectF(left, box.top() - size * _RAISED, metrics.horizontalAdvance(sign) + 1, size)
        self._painter.setFont(font)
        self._painter.setPen(self._ink)
        self._painter.drawText(plate, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), sign)
        return plate.right()

    def _withheld(self, page: PageText, sheet: Sheet, span: Span) -> None:
        """Draw a double frame around what is withheld, which the page itself shows as bar or marker."""
        for box in self._boxes(page, sheet, span):
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.setPen(QPen(QColor(Qt.GlobalColor.white), 1))
            self._painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))
            self._painter.setPen(QPen(QColor(LIGHT.accent), 1))
            self._painter.drawRect(box.adjusted(-1.5, -1.5, 1.5, 1.5))

    def _caret(self, page: PageText, sheet: Sheet, caret: int | None) -> None:
        if caret is None or not page.span.start <= caret <= page.span.end:
            return
        box = page.caret_box(caret)
        if box is not None:
            at = placed(box, sheet)
            self._painter.fillRect(QRectF(at.left(), at.top(), _CARET_PX, at.height()), self._ink)
