"""The frame of a PDF page: where things stand on the page as it is shown."""

import math
from dataclasses import dataclass

import pypdfium2

_SIZE_MAX = 1e6


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A rectangle in points, from the lower left corner of the page as shown."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """Return its width."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Return its height."""
        return self.top - self.bottom

    def joined(self, other: "Rectangle") -> "Rectangle":
        """Return the smallest rectangle that holds both."""
        return Rectangle(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )

    def shared_height(self, other: "Rectangle") -> float:
        """Return how many points of height the two have in common."""
        return min(self.top, other.top) - max(self.bottom, other.bottom)

    def shared_width(self, other: "Rectangle") -> float:
        """Return how many points of width the two have in common."""
        return min(self.right, other.right) - max(self.left, other.left)


@dataclass(frozen=True, slots=True)
class Frame:
    """Size, origin and rotation of one page; `turns` counts quarter turns clockwise."""

    width: float
    height: float
    left: float
    bottom: float
    turns: int

    @classmethod
    def of(cls, page: pypdfium2.PdfPage) -> "Frame":
        """Return the frame of a page."""
        width, height = page.get_size()
        left, bottom, _, _ = page.get_bbox()
        return cls(width, height, left, bottom, page.get_rotation() // 90 % 4)

    @property
    def turn(self) -> float:
        """Return, in radians, by how much the page is turned clockwise when shown."""
        return self.turns * math.pi / 2

    def placed(self, left: float, bottom: float, right: float, top: float) -> Rectangle:
        """Return a rectangle of the page's own space as it stands on the page as shown."""
        x, y = self._point(left, bottom)
        other_x, other_y = self._point(right, top)
        return Rectangle(min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y))

    def _point(self, x: float, y: float) -> tuple[float, float]:
        x, y = _sane(x - self.left), _sane(y - self.bottom)
        if self.turns == 1:
            return y, self.height - x
        if self.turns == 2:
            return self.width - x, self.height - y
        if self.turns == 3:
            return self.width - y, x
        return x, y


def _sane(value: float) -> float:
    """Return `value` kept to sizes that can be reckoned with; not-a-number becomes 0."""
    return min(max(value, -_SIZE_MAX), _SIZE_MAX) if value == value else 0.0
