"""Following: one text scrolled to the place that belongs with that of the other."""

from collections.abc import Mapping

from PySide6.QtCore import QSize

from desktop_app.core.entities import Side
from desktop_app.core.navigation import Correspondence
from desktop_app.shell.views.reading import ReadingView


class Follower:
    """Knows where both sides stood, so that one goes on from there when the other is scrolled."""

    def __init__(self, panes: Mapping[Side, ReadingView]) -> None:
        self._panes = panes
        self._base: Correspondence | None = None
        self._map: Correspondence | None = None
        self._places: dict[Side, float] = {}
        self._sizes: dict[Side, QSize] = {}
        self._is_loose = False

    @property
    def base(self) -> Correspondence | None:
        """What belongs together by the links on show."""
        return self._base

    def take(self, base: Correspondence | None) -> None:
        """Take what belongs together; the panes stay where they are until one is scrolled."""
        self._base = self._map = base
        self._is_loose = True

    def forget(self, side: Side) -> None:
        """Forget where a side stood: something else is shown there."""
        self._places.pop(side, None)
        self._sizes.pop(side, None)

    def has_moved(self, side: Side) -> bool:
        """Note where a side stands; say whether that is elsewhere than before, and not painted anew alone."""
        place = self._panes[side].reading_place
        before, self._places[side] = self._places.get(side), place
        return place != before

    def is_resized(self, side: Side) -> bool:
        """Note the size of a side; say whether it is another than before: its lines were set anew, not scrolled."""
        size = self._panes[side].viewport().size()
        before, self._sizes[side] = self._sizes.get(side, size), size
        return size != before

    def loosen(self) -> None:
        """Hear that the sides were moved apart from each other: nothing jumps when one is scrolled next."""
        self._is_loose = True

    def tighten(self) -> None:
        """Let the links alone say again what belongs together."""
        self._map, self._is_loose = self._base, False

    def before_scroll(self, leader: Side) -> float | None:
        """Return where a side stood when it was last heard of."""
        return self._places.get(leader)

    def follow(self, leader: Side, before: float | None = None) -> None:
        """Bring the other side to what belongs with the place of `leader`, which stood at `before`."""
        if self._base is None or self._map is None:
            return
        other = leader.other
        if self._is_loose and before is not None:
            beside = self._places.get(other, self._panes[other].reading_place)
            left, right = (before, beside) if leader is Side.LEFT else (beside, before)
            self._map = self._base.through(left, right)
        to_other = self._map.to_right if leader is Side.LEFT else self._map.to_left
        self._panes[other].set_reading_place(to_other(self._panes[leader].reading_place))
        self._is_loose = False
