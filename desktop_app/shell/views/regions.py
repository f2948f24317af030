"""The regions of the window, which F6 walks: from each the keyboard goes on to the next that is on show."""

from collections.abc import Iterator, Sequence
from itertools import chain

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.shell.views.pages import PageView
from desktop_app.shell.views.reading import ReadingPane


class Regions(QObject):
    """Knows where the keyboard was in each region, and brings it back there."""

    wanted = Signal(object)
    """The widget that the keyboard goes to."""

    def __init__(self, regions: Sequence[QWidget], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._regions = tuple(regions)
        self._last: dict[int, QWidget] = {}
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def go_on(self) -> None:
        """Go to the next region."""
        self._walk(1)

    def go_back(self) -> None:
        """Go to the region before."""
        self._walk(-1)

    def _walk(self, by: int) -> None:
        count, here = len(self._regions), self._place(QApplication.focusWidget())
        start = here if here is not None else (-1 if by > 0 else 0)
        for step in range(1, count + 1):
            target = self._target((start + by * step) % count)
            if target is not None:
                self.wanted.emit(target)
                return

    def _place(self, widget: QWidget | None) -> int | None:
        """Return the number of the innermost region that holds a widget."""
        holding = [
            place
            for place, region in enumerate(self._regions)
            if widget is not None and (region is widget or region.isAncestorOf(widget))
        ]
        return next((one for one in holding if not any(self._holds(one, other) for other in holding)), None)

    def _holds(self, one: int, other: int) -> bool:
        return one != other and self._regions[one].isAncestorOf(self._regions[other])

    def _target(self, place: int) -> QWidget | None:
        """Return where the keyboard goes in a region: where it was last, to what is read there, or to the first."""
        last = self._last.get(place)
        reachable = list(self._reachable(place))
        read = (widget for widget in reachable if isinstance(widget, ReadingPane | PageView))
        return last if last in reachable else next(chain(read, reachable), None)

    def _reachable(self, place: int) -> Iterator[QWidget]:
        region = self._regions[place]
        for widget in _chain(region):
            takes_keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
            is_there = widget.isVisible() and widget.isEnabled() and takes_keys and widget.focusProxy() is None
            if is_there and self._place(widget) == place:
                yield widget

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        place = self._place(now)
        if place is not None and now is not None:
            self._last[place] = now
            now.destroyed.connect(self._forget_gone)

    def _forget_gone(self, gone: QObject) -> None:
        self._last = {place: widget for place, widget in self._last.items() if widget is not gone}


def _chain(region: QWidget) -> Iterator[QWidget]:
    """Yield a region and what lies behind it in the order of Tab, once around."""
    widget = region
    for _ in range(10_000):
        yield widget
        widget = widget.nextInFocusChain()
        if widget is region:
            return
