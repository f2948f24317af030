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
        while self._saved and self._needed() + self._saved[-1] <= width:
            self._saved.pop()
            self._steps[len(self._saved)](False)
        while self._needed() > width and len(self._saved) < len(self._steps):
            before = self._needed()
            self._steps[len(self._saved)](True)
            self._saved.append(max(0, before - self._needed()))

    def _needed(self) -> int:
        self._layout.invalidate()
        return self._layout.minimumSize().width()
