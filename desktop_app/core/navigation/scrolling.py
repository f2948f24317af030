"""How two texts are scrolled: by what their links join, held at one height, or each by itself."""

from dataclasses import dataclass
from enum import StrEnum


class ScrollMode(StrEnum):
    """How one side answers when the other is scrolled."""

    LINKED = "linked"
    ANCHORED = "anchored"
    FREE = "free"

    def following(self) -> "ScrollMode":
        """Return the mode that comes after this one when they are gone through in turn."""
        modes = list(ScrollMode)
        return modes[(modes.index(self) + 1) % len(modes)]


@dataclass(frozen=True, slots=True)
class Reach:
    """The heights, in pixels downward, at which a side can show a place: from `least` to `most`."""

    least: float
    most: float

    def nearest(self, height: float) -> float:
        """Return the height within reach that is nearest to `height`."""
        return max(self.least, min(self.most, height))


def level_height(wanted: float, one: Reach, other: Reach) -> float:
    """Return the height nearest to `wanted` at which both sides come level, or else as near as they can."""
    ends = sorted((max(one.least, other.least), min(one.most, other.most)))
    return Reach(*ends).nearest(wanted)


def held_height(height: float, by: float, one: Reach, other: Reach) -> float:
    """Return where two places held together stand after scrolling on by `by` pixels.

    As long as one side can still be scrolled both go on; a side that has reached its end stands still meanwhile, and
    moves again as soon as the other is back at the height where it left it.
    """
    return Reach(min(one.least, other.least), max(one.most, other.most)).nearest(height - by)
