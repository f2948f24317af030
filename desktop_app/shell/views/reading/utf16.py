"""The one place where code points turn into Qt's UTF-16 units."""

import re
from bisect import bisect_left, bisect_right

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Turns offsets of a text in code points into UTF-16 units and back; the text is not kept.

    A unit in the middle of a surrogate pair maps to the code point that the pair is.
    """

    def __init__(self, text: str) -> None:
        self._points = [] if text.isascii() else [hit.start() for hit in _ASTRAL.finditer(text)]
        self._units = [point + before + 1 for before, point in enumerate(self._points)]
        self._length = len(text)

    @property
    def units(self) -> int:
        """The length of the text in UTF-16 units."""
        return self._length + len(self._points)

    def to_units(self, offset: int) -> int:
        """Return the unit at which the code point at `offset` starts; offsets outside are clipped."""
        offset = max(0, min(self._length, offset))
        return offset + bisect_left(self._points, offset) if self._points else offset

    def to_offset(self, unit: int) -> int:
        """Return the offset of the code point that `unit` belongs to; units outside are clipped."""
        unit = max(0, min(self.units, unit))
        return unit - bisect_right(self._units, unit)
