"""Squeezing: what a row of controls gives up, one thing after another, where it is too narrow for all."""

from collections.abc import Callable

from PySide6.QtWidgets import QLayout

Step = Callable[[bool], None]
"""Gives something up (True), or takes it back (False)."""


class Squeezer:
    """Takes steps until a layout fits its width, and takes them back as soon as there is room.

    A step is never tried and taken back at once: that would ask for another layout, and so on without end.
    """

    def __init__(self, layout: QLayout, steps: tuple[Step, ...]) -> None:
        self._layout = layout
        self._steps = steps
        self._saved: list[int] = []

    @property
    def taken(self) -> int:
        """How many steps are taken now."""
        return len(self._saved)

    def fit(self, width: int) -> None:
        """Take as many steps as this width asks for."""
        needed = self._layout.minimumSize().width()
        while self._saved and needed + self._saved[-1] <= width:
            self._saved.pop()
            needed = self._needed_after(len(self._saved), is_taken=False)
        while needed > width and len(self._saved) < len(self._steps):
            before, needed = needed, self._needed_after(len(self._saved), is_taken=True)
            self._saved.append(max(0, before - needed))

    def _needed_after(self, step: int, is_taken: bool) -> int:
        """Take a step, or take it back, and return the width that is needed then.

        The layout forgets what it knew only where a step was made: whenever it forgets, it asks to be laid out again.
        """
        self._steps[step](is_taken)
        _forget(self._layout)
        return self._layout.minimumSize().width()


def _forget(layout: QLayout) -> None:
    """Have a layout ask anew what its items need: one that gave way in itself has not told yet."""
    for item in map(layout.itemAt, range(layout.count())):
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            _forget(inner)
        elif widget is not None:
            widget.updateGeometry()
    layout.invalidate()
