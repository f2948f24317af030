"""Pages one below the other: where each stands at a width and a zoom."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from statistics import median_low

from PySide6.QtCore import QRectF

from desktop_app.core.entities import Page
from desktop_app.core.navigation.page_text import Box

GAP_PX = 12
MARGIN_PX = 16
_A4 = (595.0, 842.0)
_LARGER_MAX = 1.5
"""A page much narrower than most is shown at most so much larger than they are."""

_LONGEST = 200_000
"""No page is higher than so many pixels, however long a roll it was."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as it stands: its number from 0, its upper left corner in the stack, its size in pixels."""

    number: int
    left: float
    top: float
    width: float
    height: float
    scale: float
    """Pixels for a point."""

    @property
    def bottom(self) -> float:
        """The lower edge in the stack."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class _Shape:
    """What pages of one size have in common: their size in pixels, and pixels for a point."""

    width: float
    height: float
    scale: float


class PageStack:
    """Where pages stand; at zoom 1 a page is as wide as there is room for. O(pages) to build."""

    def __init__(self, pages: Sequence[Page], room_px: int, zoom: float) -> None:
        self.room_px = room_px
        self.zoom = zoom
        sizes = [(page.width_pt, page.height_pt) for page in pages]
        shapes = _shapes(sizes, room_px, zoom)
        self._shapes = [shapes[size] for size in sizes]
        tops = accumulate((shape.height + GAP_PX for shape in self._shapes), initial=float(GAP_PX))
        *self._tops, end = tops
        self.height = round(end)
        self.width = max([room_px, *(round(shape.width) + 2 * MARGIN_PX for shape in shapes.values())])

    def __len__(self) -> int:
        return len(self._shapes)

    def __getitem__(self, number: int) -> Sheet:
        shape = self._shapes[number]
        left = float(round((self.width - shape.width) / 2))
        return Sheet(number % len(self), left, self._tops[number], shape.width, shape.height, shape.scale)

    def at(self, y: float) -> Sheet:
        """Return the page at a height of the stack: the one that began last."""
        return self[max(0, bisect_right(self._tops, y) - 1)]

    def between(self, top: float, bottom: float) -> list[Sheet]:
        """Return the pages that stand between two heights, wholly or in part."""
        first = max(0, bisect_right(self._tops, top) - 1)
        sheets = [self[number] for number in range(first, bisect_right(self._tops, bottom))]
        return [sheet for sheet in sheets if sheet.bottom > top]


def placed(box: Box, sheet: Sheet) -> QRectF:
    """Return a rectangle of a page in pixels from its upper left corner."""
    scale = sheet.scale
    return QRectF(box.left * scale, box.top * scale, (box.right - box.left) * scale, (box.bottom - box.top) * scale)


def _shapes(sizes: Sequence[tuple[float, float]], room_px: int, zoom: float) -> dict[tuple[float, float], _Shape]:
    """Return how pages of each size are shown; those of none as most are."""
    usual = _usual_size(sizes)
    fitting = max(40.0, float(room_px - 2 * MARGIN_PX))
    common = fitting / usual[0]
    shapes = {}
    for size in set(sizes):
        width, height = size if min(size) > 0 else usual
        scale = min(fitting / width, common * _LARGER_MAX, _LONGEST / height) * zoom
        shapes[size] = _Shape(max(1.0, round(width * scale)), max(1.0, round(height * scale)), scale)
    return shapes


def _usual_size(sizes: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Return the size of the page of middle width; A4 where no page has one."""
    known = [size for size in sizes if min(size) > 0]
    return median_low(known) if known else _A4
