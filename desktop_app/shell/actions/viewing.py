"""Commands about what is seen: finding, scrolling, side columns."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from desktop_app.shell.actions.action_set import Command
from desktop_app.shell.views.comparison_view import ComparisonView
from desktop_app.shell.views.find_bar import FindBar
from desktop_app.shell.views.top_bar import TopBar
from desktop_app.shell.views.workspace import Workspace


class ViewCommands(QObject):
    """What the menu View, and finding, do."""

    def __init__(self, workspace: Workspace, top: TopBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._top = top
        top.linked_chosen.connect(self._comparison.leveller.set_linked)
        self._find.found.connect(self._comparison.marker.show_found)
        self._find.stepped.connect(self._comparison.show_found_place)

    def commands(self) -> Mapping[str, Command]:
        """Return the commands by the names of their actions."""
        return {
            "copy": self._comparison.copy,
            "find": self._find.begin,
            "find_next": self.find_next,
            "find_previous": self.find_previous,
            "linked": self.toggle_linked,
            "sidebar": self.toggle_sidebar,
            "column": self.toggle_column,
        }

    @property
    def _comparison(self) -> ComparisonView:
        return self._workspace.comparison

    @property
    def _find(self) -> FindBar:
        return self._top.find

    def find_next(self) -> None:
        """Go to the next place found."""
        self._find.step(1)

    def find_previous(self) -> None:
        """Go to the previous place found."""
        self._find.step(-1)

    def toggle_linked(self) -> None:
        """Let both texts scroll together, or each by itself."""
        self._top.set_linked(not self._comparison.leveller.is_linked)

    def toggle_sidebar(self) -> None:
        """Show or hide documents and links."""
        self._workspace.show_sidebar(not self._workspace.has_sidebar)

    def toggle_column(self) -> None:
        """Show or hide topics and judgement."""
        self._workspace.show_column(not self._workspace.has_column)
