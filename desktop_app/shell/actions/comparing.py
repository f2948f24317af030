"""All that stands behind reading several comparisons in one window, put together."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from desktop_app.shell.actions.action_set import ActionSet, Command
from desktop_app.shell.actions.comparisons import ComparisonCommands
from desktop_app.shell.dialogs.asking import Asker
from desktop_app.shell.icons import Icons
from desktop_app.shell.models.topics import TopicsModel
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.intake import Intake
from desktop_app.shell.session.keeper import Keeper
from desktop_app.shell.session.only_here import OnlyHere
from desktop_app.shell.session.pivot import Pivot
from desktop_app.shell.session.session import Session
from desktop_app.shell.session.tabs import Tabs
from desktop_app.shell.views.keeping import keep_views
from desktop_app.shell.views.level_heads import LevelHeads
from desktop_app.shell.views.links_panel import LinksPanel
from desktop_app.shell.views.tabs_bar import TabsBar
from desktop_app.shell.views.workspace import Workspace


class Comparing(QObject):
    """Tabs, the pivot, what is kept of how each comparison is read, and the commands for them."""

    changed = Signal()
    """Other tabs are open, or the panes are arranged otherwise."""

    def __init__(
        self,
        session: Session,
        desk: Desk,
        intake: Intake,
        workspace: Workspace,
        links: LinksPanel,
        topics: TopicsModel,
        only_here: OnlyHere,
        icons: Icons,
        asker: Asker,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.tabs = Tabs(session, desk, self)
        self.pivot = Pivot(session, desk, intake, self)
        self.keeper = Keeper(session, desk, self)
        self.bar = TabsBar(self.tabs, icons, workspace)
        workspace.put_above(self.bar)
        comparison = workspace.comparison
        LevelHeads((comparison.left.header, comparison.right.header), comparison.panes)
        intake.pair_coming.connect(self.tabs.want_new)
        keep_views(self.keeper, comparison, links, topics, only_here)
        self._commands = ComparisonCommands(session, self.tabs, self.pivot, intake, workspace, asker, icons, self)
        for moved in (desk.link_chosen, links.narrowed):
            moved.connect(self.keeper.note)
        for other in (self.tabs.changed, comparison.panes.changed):
            other.connect(self.changed)
            other.connect(self.keeper.note)

    def commands(self) -> Mapping[str, Command]:
        """Return the commands by the names of their actions."""
        return self._commands.commands()

    def show(self, actions: ActionSet) -> None:
        """Show in the actions what can be done, and what is so."""
        self._commands.show(actions)
