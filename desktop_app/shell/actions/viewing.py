"""Commands about what is seen: scrolling, side columns."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from desktop_app.shell.actions.action_set import Command
from desktop_app.shell.views.comparison_view import ComparisonView
from desktop_app.shell.views.top_bar import TopBar
from desktop_app.shell.views.workspace import Workspace


class ViewCommands(QObject):
    """What the menu View does."""

    def __init__(self, workspace: Workspace, top: TopBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._top = top

    def commands(self) -> Mapping[str, Command]:
        """Return the commands by the names of their actions."""
        return {
            "copy": self._comparison.copy,
            "sidebar": self.toggle_sidebar,
            "column": self.toggle_column,
        }

    @property
    def _comparison(self) -> ComparisonView:
        return self._workspace.comparison

    def toggle_sidebar(self) -> None:
        """Show or hide documents and links."""
        self._workspace.show_sidebar(not self._workspace.has_sidebar)

    def toggle_column(self) -> None:
        """Show or hide topics and judgement."""
        self._workspace.show_column(not self._workspace.has_column)
