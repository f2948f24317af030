"""Focus rings: shown where the keyboard was taken by the keyboard, as a click needs none."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

RING = "ring"
"""The property that the style sheet and the rows of lists know a ring by."""


class Rings(QObject):
    """Gives the widgets of one window their rings."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._ringed: QWidget | None = None
        self._is_tabbing = False
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @contextmanager
    def tabbing(self) -> Iterator[None]:
        """Show a ring around what gets the focus meanwhile."""
        self._is_tabbing = True
        try:
            yield
        finally:
            self._is_tabbing = False

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        has_left = now is None or (before is None and now is self._ringed)  # another program had the keyboard
        if has_left or now.window() is not self._window:
            return
        if self._ringed is not None:
            _set_ring(self._ringed, False)
            self._ringed.destroyed.disconnect(self._forget)
        self._ringed = now if self._is_tabbing else None
        if self._ringed is not None:
            _set_ring(self._ringed, True)
            self._ringed.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._ringed = None


def has_ring(widget: QWidget | None) -> bool:
    """Say whether a widget shows a ring."""
    return widget is not None and bool(widget.property(RING))


def _set_ring(widget: QWidget, is_shown: bool) -> None:
    widget.setProperty(RING, is_shown)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
