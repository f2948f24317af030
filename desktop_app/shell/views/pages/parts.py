"""Which parts of pages are drawn for what is in view."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from desktop_app.core.importers.pdf.part import Part
from desktop_app.shell.views.pages.stack import Sheet

TILE_PX = 1536
"""No part is wider or higher: at a large zoom only what is in view is drawn sharp."""

PREVIEW_PX = 240
_SPARE = 1.15
"""A page hardly larger than one part is one part all the same."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A part and where its picture goes, in pixels of the stack."""

    part: Part
    target: QRectF


def preview(sheet: Sheet) -> Placed:
    """Return the whole page, small."""
    across = max(1, min(PREVIEW_PX, round(sheet.width)))
    down = max(1, min(4 * PREVIEW_PX, round(across * sheet.height / sheet.width)))
    whole = QRectF(sheet.left, sheet.top, sheet.width, sheet.height)
    return Placed(Part(sheet.number, across, down, 0, 0, across, down), whole)


def sharp(sheet: Sheet, seen: QRectF, ratio: float) -> Iterator[Placed]:
    """Yield the parts of a page that touch `seen`, a rectangle of the stack, as many pixels as the screen has."""
    across, down = max(1, round(sheet.width * ratio)), max(1, round(sheet.height * ratio))
    inside = seen.translated(-sheet.left, -sheet.top).intersected(QRectF(0, 0, sheet.width, sheet.height))
    if inside.isEmpty():
        return
    for top, height in _cuts(down, inside.top() * ratio, inside.bottom() * ratio):
        for left, width in _cuts(across, inside.left() * ratio, inside.right() * ratio):
            target = QRectF(sheet.left + left / ratio, sheet.top + top / ratio, width / ratio, height / ratio)
            yield Placed(Part(sheet.number, across, down, left, top, width, height), target)


def wanted(sheets: Sequence[Sheet], around: Sequence[Sheet], seen: QRectF, ratio: float) -> list[Part]:
    """Return what is to be drawn, in order: pages in view, small then sharp; then those around."""
    parts = [preview(sheet).part for sheet in sheets]
    for sheet in sheets:
        parts += [placed.part for placed in sharp(sheet, seen, ratio)]
    for sheet in around:
        parts.append(preview(sheet).part)
        if sheet.width * ratio <= TILE_PX * _SPARE and sheet.height * ratio <= TILE_PX * 2:
            whole = QRectF(sheet.left, sheet.top, sheet.width, sheet.height)
            parts += [placed.part for placed in sharp(sheet, whole, ratio)]
    return parts


def _cuts(length: int, start: float, end: float) -> Iterator[tuple[int, int]]:
    """Yield where the pieces of a length begin that touch a stretch of it, with how long each is."""
    piece = length if length <= TILE_PX * _SPARE else TILE_PX
    at = max(0, int(start // piece)) * piece
    while at < min(end, length):
        yield at, min(piece, length - at)
        at += piece
