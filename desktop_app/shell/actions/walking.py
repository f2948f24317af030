"""Commands that go from place to place: back and forward."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from desktop_app.shell.actions.action_set import Command
from desktop_app.shell.views.visiting import Visiting


class HistoryCommands(QObject):
    """Back and forward, as in a browser."""

    def __init__(self, visiting: Visiting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._visiting = visiting

    def commands(self) -> Mapping[str, Command]:
        """Return the commands by the names of their actions."""
        return {"go_back": self.go_back, "go_forward": self.go_forward}

    def go_back(self) -> None:
        """Go back to the place visited before."""
        self._visiting.go(-1)

    def go_forward(self) -> None:
        """Go forward again to the place that one went back from."""
        self._visiting.go(1)
