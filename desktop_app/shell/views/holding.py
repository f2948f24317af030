"""Holding: a place of each side kept at one height in the window while the texts are scrolled."""

from collections.abc import Mapping

from desktop_app.core.entities import Side
from desktop_app.core.navigation import Reach, held_height, level_height
from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading import ReadingView

AT_FRACTION = 0.3
_LOWEST = 0.9
"""The share of a pane's height below which nothing is brought: a line has to fit in."""
_ALL_BUT_PX = 60
_TRIES = 3
"""Estimated heights become true ones as they come into view: what is level may have to be found again."""


class Holder:
    """Brings two places level, and keeps them so, as far as both texts reach."""

    def __init__(self, panes: Mapping[Side, ReadingView]) -> None:
        self._panes = panes
        self._spans: dict[Side, Span] = {}
        self._drop = 0.0
        self._height = 0.0
        self._is_loose = False

    @property
    def is_holding(self) -> bool:
        """Whether there is something to keep level."""
        return bool(self._spans)

    def release(self) -> None:
        """Keep nothing level."""
        self._spans = {}

    def hold(self, spans: Mapping[Side, Span], drop: float = 0.0) -> None:
        """Keep these places level from now on, the right one lower by `drop` pixels."""
        self._spans, self._drop, self._is_loose = dict(spans), drop, False
        self._height = self._height_of(Side.LEFT)

    def hold_as_they_stand(self) -> None:
        """Keep what is at the top of both panes as it stands now."""
        tops = {side: pane.visible_span().start for side, pane in self._panes.items()}
        self.hold({side: Span(top, top + 1) for side, top in tops.items()})
        self._drop = self._height_of(Side.RIGHT) - self._height_of(Side.LEFT)

    def loosen(self) -> None:
        """Hear that the texts were moved by something else: what is held is taken up where it then stands."""
        self._is_loose = self.is_holding

    def is_in_view(self) -> bool:
        """Say whether one of the places held is in view."""
        return any(self._panes[side].place_of(span) is not None for side, span in self._spans.items())

    def bring(self, still: Side | None = None) -> None:
        """Bring both places level; the side that is to be `still` moves only if there is no other way."""
        wanted = self._wanted(still)
        for side, span in self._spans.items():
            if side is not still or self._panes[side].place_of(span) is None:
                self._panes[side].scroll_to(span, AT_FRACTION)
        for _ in range(_TRIES):
            self._place(level_height(wanted, self._reach(Side.LEFT), self._reach(Side.RIGHT)))

    def follow(self, leader: Side) -> None:
        """Bring the other side to the height at which `leader` now shows its place."""
        self._tighten()
        self._height = self._height_of(leader)
        other = leader.other
        self._put(other, self._height)

    def steer(self, by: int) -> None:
        """Scroll both sides on by `by` pixels; one that has reached its end lets the other go on."""
        self._tighten()
        self._place(held_height(self._height, by, self._reach(Side.LEFT), self._reach(Side.RIGHT)))

    def _tighten(self) -> None:
        """Hold what was moved as it stands now, unless that is all but level: the lines were only set anew."""
        if not self._is_loose:
            return
        self._is_loose = False
        apart = self._height_of(Side.RIGHT) - self._height_of(Side.LEFT)
        if abs(apart) > _ALL_BUT_PX:
            self._drop += apart
        self._height = self._height_of(Side.LEFT)

    def _wanted(self, still: Side | None) -> float:
        if still is None or self._panes[still].place_of(self._spans[still]) is None:
            pane = self._panes[still or Side.LEFT]
            return self._shift(still or Side.LEFT) + AT_FRACTION * pane.viewport().height()
        least = max(self._shift(side) for side in Side)
        most = min(self._shift(side) + _LOWEST * self._panes[side].viewport().height() for side in Side)
        return max(least, min(most, self._height_of(still)))

    def _place(self, height: float) -> None:
        self._height = height
        for side in Side:
            self._put(side, height)

    def _put(self, side: Side, height: float) -> None:
        bar = self._panes[side].verticalScrollBar()
        for _ in range(_TRIES):
            by = round(self._height_of(side) - height)
            wanted = max(bar.minimum(), min(bar.maximum(), bar.value() + by))
            if wanted == bar.value():
                return
            bar.setValue(wanted)

    def _reach(self, side: Side) -> Reach:
        bar, height = self._panes[side].verticalScrollBar(), self._height_of(side)
        return Reach(height - (bar.maximum() - bar.value()), height + bar.value() - bar.minimum())

    def _height_of(self, side: Side) -> float:
        drop = self._drop if side is Side.RIGHT else 0.0
        return self._panes[side].band_of(self._spans[side]).top + self._shift(side) - drop

    def _shift(self, side: Side) -> int:
        """Return how far a pane stands below the top of the window; 0 where one pane stands above the other."""
        tops = {one: _top(pane) for one, pane in self._panes.items()}
        apart = abs(tops[Side.LEFT] - tops[Side.RIGHT])
        is_stacked = apart >= min(pane.viewport().height() for pane in self._panes.values())
        return 0 if is_stacked else tops[side]


def _top(pane: ReadingView) -> int:
    return pane.viewport().mapTo(pane.window(), pane.viewport().rect().topLeft()).y()
