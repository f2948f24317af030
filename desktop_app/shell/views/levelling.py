"""Levelling: keeping both texts at places that belong together."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.core.entities import Link, Side
from desktop_app.core.navigation import Correspondence, ScrollMode
from desktop_app.core.text.span import Span
from desktop_app.shell.views.following import Follower
from desktop_app.shell.views.highlights import Highlights
from desktop_app.shell.views.holding import AT_FRACTION, Holder
from desktop_app.shell.views.reading import ReadingView
from desktop_app.shell.views.steering import Wheel


class Leveller(QObject):
    """Brings the ends of a link level; lets one pane follow the other, as the mode of scrolling says."""

    mode_changed = Signal(object)
    """The ScrollMode that is now so."""
    jumping = Signal()
    """The texts are about to be scrolled to something chosen."""
    jumped = Signal()
    """The texts stand at what was chosen."""

    def __init__(self, left: ReadingView, right: ReadingView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panes: dict[Side, ReadingView] = {Side.LEFT: left, Side.RIGHT: right}
        self._mode = ScrollMode.LINKED
        self._is_still = False
        self._is_leading = False
        self._is_level = False
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(0)
        self._resized.timeout.connect(self.level_again)
        self._follower = Follower(self._panes)
        self._holder = Holder(self._panes)
        self._wheels = {side: Wheel(side, pane, self.steer, self) for side, pane in self._panes.items()}
        left.scrolled.connect(self._left_scrolled)
        right.scrolled.connect(self._right_scrolled)

    @property
    def mode(self) -> ScrollMode:
        """How one side answers when the other is scrolled."""
        return self._mode

    @property
    def correspondence(self) -> Correspondence | None:
        """What belongs together by the links on show."""
        return self._follower.base

    def set_mode(self, mode: ScrollMode, held: Side = Side.LEFT) -> None:
        """Scroll in another way from now on; what the side `held` shows stays where it is."""
        if mode is self._mode:
            return
        self._mode = mode
        if mode is ScrollMode.LINKED:
            self._follower.tighten()
            self._lead(held)
        elif mode is ScrollMode.ANCHORED:
            self._anchor(held)
        self.mode_changed.emit(mode)

    def set_pane(self, side: Side, pane: ReadingView) -> None:
        """Let another view of one side lead and follow instead of the one before."""
        scrolled = self._left_scrolled if side is Side.LEFT else self._right_scrolled
        self._panes[side].scrolled.disconnect(scrolled)
        self._wheels.pop(side).leave()
        self._panes[side] = pane
        self._wheels[side] = Wheel(side, pane, self.steer, self)
        self._follower.forget(side)
        self._follower.has_moved(side)
        self._follower.loosen()
        self._holder.loosen()
        pane.scrolled.connect(scrolled)

    @contextmanager
    def still(self) -> Iterator[None]:
        """Let neither pane follow the other meanwhile."""
        before, self._is_still = self._is_still, True
        try:
            yield
        finally:
            self._is_still = before

    @contextmanager
    def _leading(self) -> Iterator[None]:
        before, self._is_leading = self._is_leading, True
        try:
            yield
        finally:
            self._is_leading = before

    def take(self, base: Correspondence | None) -> None:
        """Take what belongs together; None where nothing does."""
        self._follower.take(base)

    def start_over(self) -> None:
        """Keep nothing level: other documents are shown."""
        self._holder.release()
        self._is_level = False

    def level_again(self) -> None:
        """Bring the link that was level, and has not been scrolled since, level where the lines now stand."""
        if self._is_level and self._holder.is_holding and self._holder.is_in_view():
            with self._leading():
                self._holder.bring(Side.LEFT)

    def level(self, link: Link, highlights: Highlights, held: Side | None) -> None:
        """Bring both ends of a link to one height; the pane `held` stays where it is if the other can come there."""
        self.jumping.emit()
        spans = {side: highlights.end(link, side) for side in Side}
        with self._leading():
            self._holder.hold(spans)
            self._holder.bring(held)
        self._is_level = True
        self._follower.loosen()
        for side, pane in self._panes.items():
            if side is not held:
                pane.flash(spans[side])
        self.jumped.emit()

    def show(self, side: Side, span: Span) -> None:
        """Bring a place of one side into view; the other side goes where the mode says."""
        self.jumping.emit()
        self._follower.tighten()
        self._panes[side].scroll_to(span, AT_FRACTION)
        self.jumped.emit()

    def steer(self, side: Side, by: int) -> bool:
        """Scroll by a turn of the wheel over `side`; say whether more than that side alone was concerned."""
        if self._follower.base is None or self._mode is ScrollMode.FREE:
            return False
        if self._mode is ScrollMode.ANCHORED:
            self._hold_something()
            with self._leading():
                self._holder.steer(by)
            return True
        other = side.other
        if not self._is_at_end(side, by) or self._is_at_end(other, by):
            return False
        bar = self._panes[other].verticalScrollBar()
        bar.setValue(bar.value() + by)
        return True

    def _is_at_end(self, side: Side, by: int) -> bool:
        bar = self._panes[side].verticalScrollBar()
        return bar.value() >= bar.maximum() if by > 0 else bar.value() <= bar.minimum()

    def _anchor(self, held: Side) -> None:
        """Hold the chosen link level where it is in view, or else both texts as they stand."""
        if self._follower.base is None:
            return
        if self._holder.is_holding and self._holder.is_in_view():
            with self._leading():
                self._holder.bring(held)
        else:
            self._holder.hold_as_they_stand()

    def _hold_something(self) -> None:
        if not self._holder.is_holding:
            self._holder.hold_as_they_stand()

    def _left_scrolled(self) -> None:
        self._heed(Side.LEFT)

    def _right_scrolled(self) -> None:
        self._heed(Side.RIGHT)

    def _heed(self, leader: Side) -> None:
        before, is_resized = self._follower.before_scroll(leader), self._follower.is_resized(leader)
        if not self._follower.has_moved(leader):
            return
        if self._is_leading:
            return
        if is_resized:
            self._follower.loosen()
            self._resized.start()
            return
        if not self._is_still:
            self._is_level = self._mode is ScrollMode.ANCHORED and self._is_level
        if self._is_still or self._mode is not ScrollMode.LINKED:
            self._follower.loosen()
        if self._is_still:
            self._holder.loosen()
        elif self._panes[leader].isVisible():
            self._lead(leader, before)

    def _lead(self, leader: Side, before: float | None = None) -> None:
        """Let the other side answer a scroll of `leader`; what that makes it tell is not answered again."""
        if self._follower.base is None:
            return
        with self._leading():
            if self._mode is ScrollMode.LINKED:
                self._follower.follow(leader, before)
            elif self._mode is ScrollMode.ANCHORED:
                self._hold_something()
                self._holder.follow(leader)
