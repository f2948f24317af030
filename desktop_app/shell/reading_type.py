"""What a person may choose about how the texts are set."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

_Number = TypeVar("_Number", int, float)

SIZES = (12, 13, 14, 15, 16, 18, 20, 22, 24, 28, 32)
"""The ladder of type sizes, in pixels."""

LINE_HEIGHTS = (1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2.0)
"""How far lines stand apart, in type sizes."""


class Width(StrEnum):
    """How wide the column of text may grow."""

    NARROW = "narrow"
    NORMAL = "normal"
    WIDE = "wide"
    FULL = "full"

    @property
    def characters(self) -> int | None:
        """The widest column, in characters; None where it takes all the room there is."""
        return {Width.NARROW: 50, Width.NORMAL: 70, Width.WIDE: 95, Width.FULL: None}[self]


class Face(StrEnum):
    """The kind of letters."""

    SERIF = "serif"
    SANS = "sans"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class ReadingType:
    """How the texts are set: the size of the type (px), how far lines stand apart, the column's width, the letters."""

    size_px: int = 16
    line_height: float = 1.6
    width: Width = Width.NORMAL
    face: Face = Face.SERIF

    def larger(self, by: int) -> "ReadingType":
        """Return it `by` steps up the ladder of type sizes."""
        return replace(self, size_px=_stepped(SIZES, self.size_px, by))

    def looser(self, by: int) -> "ReadingType":
        """Return it with lines `by` steps further apart."""
        return replace(self, line_height=_stepped(LINE_HEIGHTS, self.line_height, by))

    def wider(self, by: int) -> "ReadingType":
        """Return it with a column `by` steps wider."""
        widths = tuple(Width)
        place = _stepped(range(len(widths)), widths.index(self.width), by)
        return replace(self, width=widths[place])

    def next_face(self) -> "ReadingType":
        """Return it in the next kind of letters, the first after the last."""
        faces = tuple(Face)
        return replace(self, face=faces[(faces.index(self.face) + 1) % len(faces)])


USUAL = ReadingType()


def read_type(size_px: object, line_height: object, width: object, face: object) -> ReadingType:
    """Return what was kept, with the usual for whatever cannot be read; sizes come within the ladders."""
    return ReadingType(
        int(_within(SIZES, size_px, USUAL.size_px)),
        _within(LINE_HEIGHTS, line_height, USUAL.line_height),
        Width(width) if width in tuple(Width) else USUAL.width,
        Face(face) if face in tuple(Face) else USUAL.face,
    )


def _stepped(ladder: Sequence[_Number], value: float, by: int) -> _Number:
    """Return the number `by` places along a ladder from the one nearest to `value`."""
    nearest = min(range(len(ladder)), key=lambda place: abs(ladder[place] - value))
    return ladder[min(max(nearest + by, 0), len(ladder) - 1)]


def _within(ladder: Sequence[float], value: object, usual: float) -> float:
    try:
        number = float(str(value))
    except ValueError:
        return usual
    return min(max(number, ladder[0]), ladder[-1]) if number == number else usual
