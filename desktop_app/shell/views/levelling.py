"""Levelling: keeping both texts at places that belong together."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject

from desktop_app.core.entities import Document, Link, Side
from desktop_app.core.navigation import Correspondence
from desktop_app.core.text.span import Span
from desktop_app.shell.views.highlights import Highlights
from desktop_app.shell.views.reading import ReadingView

AT_FRACTION = 0.3


class Leveller(QObject):
    """Brings the ends of a link level; lets one pane follow the other."""

    def __init__(self, left: ReadingView, right: ReadingView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panes: dict[Side, ReadingView] = {Side.LEFT: left, Side.RIGHT: right}
        self._correspondence: Correspondence | None = None
        self._is_linked = True
        self._is_following = False
        self._places: dict[Side, float] = {}
        left.scrolled.connect(self._left_scrolled)
        right.scrolled.connect(self._right_scrolled)

    @property
    def is_linked(self) -> bool:
        """Whether one pane follows the other."""
        return self._is_linked

    def set_linked(self, is_linked: bool) -> None:
        """Let one pane follow the other, or leave both free."""
        self._is_linked = is_linked

    def set_pane(self, side: Side, pane: ReadingView) -> None:
        """Let another view of one side lead and follow instead of the one before."""
        scrolled = self._left_scrolled if side is Side.LEFT else self._right_scrolled
        self._panes[side].scrolled.disconnect(scrolled)
        self._panes[side] = pane
        self._places.pop(side, None)
        pane.scrolled.connect(scrolled)

    @contextmanager
    def still(self) -> Iterator[None]:
        """Let neither pane follow the other meanwhile."""
        before, self._is_following = self._is_following, True
        try:
            yield
        finally:
            self._is_following = before

    def follow_links(self, links: Sequence[Link], left: Document | None, right: Document | None) -> None:
        """Take what belongs together from `links`."""
        if left is None or right is None:
            self._correspondence = None
        else:
            self._correspondence = Correspondence.of_links(links, len(left.text), len(right.text))

    def level(self, link: Link, highlights: Highlights, held: Side | None) -> None:
        """Bring both ends of a link to one height; the pane `held` stays where it is."""
        self._is_following = True
        spans = {side: highlights.end(link, side) for side in Side}
        if held is None:
            for side, pane in self._panes.items():
                pane.scroll_to(spans[side], AT_FRACTION)
                pane.flash(spans[side])
        else:
            self._bring(held, spans)
        self._is_following = False

    def show(self, side: Side, span: Span) -> None:
        """Bring a place of one side into view."""
        self._panes[side].scroll_to(span, AT_FRACTION)

    def _bring(self, held: Side, spans: dict[Side, Span]) -> None:
        other = Side.RIGHT if held is Side.LEFT else Side.LEFT
        still, moving = self._panes[held], self._panes[other]
        top = still.place_of(spans[held])
        if top is None:
            still.scroll_to(spans[held], AT_FRACTION)
            top = still.place_of(spans[held]) or 0.0
        shift = still.viewport().mapTo(still.window(), still.viewport().rect().topLeft()).y()
        shift -= moving.viewport().mapTo(moving.window(), moving.viewport().rect().topLeft()).y()
        height = max(1, moving.viewport().height())
        moving.scroll_to(spans[other], min(max((top + shift) / height, 0.0), 0.9))
        moving.flash(spans[other])

    def _left_scrolled(self) -> None:
        self._follow(Side.LEFT)

    def _right_scrolled(self) -> None:
        self._follow(Side.RIGHT)

    def _follow(self, leader: Side) -> None:
        pane = self._panes[leader]
        before, place = self._places.get(leader), pane.reading_place
        self._places[leader] = place
        if not self._is_linked or self._is_following or self._correspondence is None or not pane.isVisible():
            return
        if place == before:  # painted anew, not scrolled
            return
        self._is_following = True
        if leader is Side.LEFT:
            self._panes[Side.RIGHT].set_reading_place(self._correspondence.to_right(place))
        else:
            self._panes[Side.LEFT].set_reading_place(self._correspondence.to_left(place))
        self._is_following = False
