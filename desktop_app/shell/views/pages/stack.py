"""Pages one below the other: where each stands at a width and a zoom."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from statistics import median_low

from PySide6.QtCore import QRectF

from desktop_app.core.entities import Page
from desktop_app.core.navigation.page_text import Box
from desktop_app.core.navigation.text_edges import Edges, is_alike

GAP_PX = 12
MARGIN_PX = 16
TEXT_MARGIN_PX = 12
SKIPPED_PX = 34
"""The room before a page for the sentence that pages are missing there."""

READABLE = 0.8
"""Pixels for a point, 60 % of a page as it is printed: where pages would be smaller, their blank margins are cut."""

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
    """Where pages stand; at zoom 1 a page, or at least its text, is as wide as there is room for. O(pages) to build.

    `edges` are those of the text on most pages, `skipped` the numbers of pages before which others are missing.
    """

    def __init__(
        self,
        pages: Sequence[Page],
        room_px: int,
        zoom: float,
        edges: Edges | None = None,
        skipped: Collection[int] = (),
    ) -> None:
        self.room_px = room_px
        self.zoom = zoom
        sizes = [(page.width_pt, page.height_pt) for page in pages]
        shapes = _shapes(sizes, room_px, zoom, edges)
        self._shapes = [shapes[size] for size in sizes]
        self._tops, top = [], float(GAP_PX)
        for number, shape in enumerate(self._shapes):
            top += SKIPPED_PX if number in skipped else 0
            self._tops.append(top)
            top += shape.height + GAP_PX
        self.height = round(top)
        self.width = max([room_px, *(round(shape.width) + 2 * MARGIN_PX for shape in shapes.values())])

        usual = shapes.get(usual_size(sizes))
        self.home = _home(usual, edges, room_px, self.width) if usual is not None else 0

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


def _home(shape: _Shape, edges: Edges | None, room_px: int, width: int) -> int:
    """Return how far the stack is scrolled to the right where the text stands in the middle of the room."""
    if edges is None or width <= room_px:
        return max(0, width - room_px) // 2
    middle = (width - shape.width) / 2 + (edges.left + edges.right) / 2 * shape.scale
    return round(max(0, min(width - room_px, middle - room_px / 2)))


def _readable(fitting: float, room_px: int, edges: Edges | None) -> float:
    """Return the scale at which pages are shown: that at which they fit, or a larger one at which their text does."""
    if fitting >= READABLE or edges is None:
        return fitting
    text = (room_px - 2 * TEXT_MARGIN_PX) / max(1.0, edges.right - edges.left)
    return max(fitting, min(READABLE, text))


def _shapes(
    sizes: Sequence[tuple[float, float]], room_px: int, zoom: float, edges: Edges | None
) -> dict[tuple[float, float], _Shape]:
    """Return how pages of each size are shown; those of none as most are."""
    usual = usual_size(sizes)
    fitting = max(40.0, float(room_px - 2 * MARGIN_PX))
    common = fitting / usual[0]
    shapes = {}
    for size in set(sizes):
        width, height = size if min(size) > 0 else usual
        grown = _readable(common, room_px, edges) / common if is_alike(width, usual[0]) else 1.0
        scale = min(fitting / width * grown, common * _LARGER_MAX * grown, _LONGEST / height) * zoom
        shapes[size] = _Shape(max(1.0, round(width * scale)), max(1.0, round(height * scale)), scale)
    return shapes


def usual_size(sizes: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Return the size of the page of middle width; A4 where no page has one."""
    known = [size for size in sizes if min(size) > 0]
    return median_low(known) if known else _A4
