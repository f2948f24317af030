"""Commands that give the parts of the window more room or less, as dragging the lines between them does."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from desktop_app.shell.actions.action_set import Command
from desktop_app.shell.views.panes_splitter import PanesSplitter
from desktop_app.shell.views.sidebar import LEAST_WIDTH
from desktop_app.shell.views.workspace import LEAST_COLUMN, Workspace

SHARE = 0.05
LEAST_SHARE = 0.15
STEP_PX = 24
MOST_PX = 560


class RoomCommands(QObject):
    """Moves the lines between the two texts, and between them and what stands beside them."""

    def __init__(self, workspace: Workspace, panes: PanesSplitter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._panes = panes

    def commands(self) -> Mapping[str, Command]:
        """Return the commands by the names of their actions."""
        return {
            "more_left": self.widen_left,
            "more_right": self.widen_right,
            "wider_sidebar": self.widen_sidebar,
            "narrower_sidebar": self.narrow_sidebar,
            "wider_column": self.widen_column,
            "narrower_column": self.narrow_column,
        }

    def widen_left(self) -> None:
        """Give the left, or upper, text more room."""
        self._share(SHARE)

    def widen_right(self) -> None:
        """Give the right, or lower, text more room."""
        self._share(-SHARE)

    def widen_sidebar(self) -> None:
        """Give documents and links more room."""
        self._widen(STEP_PX, 0)

    def narrow_sidebar(self) -> None:
        """Give documents and links less room."""
        self._widen(-STEP_PX, 0)

    def widen_column(self) -> None:
        """Give topics and judgement more room."""
        self._widen(0, STEP_PX)

    def narrow_column(self) -> None:
        """Give topics and judgement less room."""
        self._widen(0, -STEP_PX)

    def _share(self, by: float) -> None:
        self._panes.set_share(min(max(self._panes.share + by, LEAST_SHARE), 1 - LEAST_SHARE))
        self._panes.changed.emit()

    def _widen(self, sidebar: int, column: int) -> None:
        widths = self._workspace.widths()
        self._workspace.set_widths(
            min(max(widths[0] + sidebar, LEAST_WIDTH), MOST_PX), min(max(widths[1] + column, LEAST_COLUMN), MOST_PX)
        )
        self._workspace.show_sidebar(self._workspace.has_sidebar)
