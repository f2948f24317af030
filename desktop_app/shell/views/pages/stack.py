"""Pages one below the other: where each stands at a width and a zoom."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median_low

from desktop_app.core.entities import Page

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


class PageStack:
    """Where pages stand; at zoom 1 a page is as wide as there is room for. O(pages) to build."""

    def __init__(self, pages: Sequence[Page], room_px: int, zoom: float) -> None:
        self.room_px = room_px
        self.zoom = zoom
        usual = _usual_size(pages)
        sizes = [(page.width_pt, page.height_pt) if page.width_pt > 0 < page.height_pt else usual for page in pages]
        fitting = max(40.0, float(room_px - 2 * MARGIN_PX))
        common = fitting / usual[0]
        self._sheets: list[Sheet] = []
        self._tops: list[float] = []
        heights: list[tuple[float, float, float]] = []
        for width, height in sizes:
            scale = min(fitting / width, common * _LARGER_MAX, _LONGEST / height) * zoom
            heights.append((max(1.0, round(width * scale)), max(1.0, round(height * scale)), scale))
        self.width = max([room_px, *(round(width) + 2 * MARGIN_PX for width, _, _ in heights)])
        top = float(GAP_PX)
        for number, (width, height, scale) in enumerate(heights):
            left = float(round((self.width - width) / 2))
            self._sheets.append(Sheet(number, left, top, width, height, scale))
            self._tops.append(top)
            top += height + GAP_PX
        self.height = round(top)

    def __len__(self) -> int:
        return len(self._sheets)

    def __getitem__(self, number: int) -> Sheet:
        return self._sheets[number]

    def at(self, y: float) -> Sheet:
        """Return the page at a height of the stack: the one that began last."""
        return self._sheets[max(0, bisect_right(self._tops, y) - 1)]

    def between(self, top: float, bottom: float) -> list[Sheet]:
        """Return the pages that stand between two heights, wholly or in part."""
        first = max(0, bisect_right(self._tops, top) - 1)
        last = bisect_right(self._tops, bottom)
        return [sheet for sheet in self._sheets[first:last] if sheet.bottom > top]


def _usual_size(pages: Sequence[Page]) -> tuple[float, float]:
    """Return the size of the page of middle width; A4 where no page has one."""
    sizes = [(page.width_pt, page.height_pt) for page in pages if page.width_pt > 0 < page.height_pt]
    return median_low(sizes) if sizes else _A4
