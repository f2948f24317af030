"""Commands of the keyboard itself: from region to region, back to the text."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.shell.actions.action_set import Command
from desktop_app.shell.views.comparison_view import ComparisonView
from desktop_app.shell.views.regions import Regions


class KeyboardCommands(QObject):
    """Takes the keyboard through the regions of a window; Escape that nothing else wants leads back to the text."""

    def __init__(self, comparison: ComparisonView, regions: Sequence[QWidget], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self.regions = Regions(regions, self)

    def commands(self) -> Mapping[str, Command]:
        """Return the commands by the names of their actions."""
        return {"next_region": self.regions.go_on, "previous_region": self.regions.go_back}

    def read(self) -> None:
        """Go back to the text, where there is one."""
        if self._comparison.isVisible():
            self._comparison.take_focus()
