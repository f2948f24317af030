"""Moving about: the commands that bring the reader to other places, put together."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject

from desktop_app.shell.actions.action_set import ActionSet, Command
from desktop_app.shell.actions.scrolling import ScrollCommands
from desktop_app.shell.actions.walking import HistoryCommands, WalkCommands
from desktop_app.shell.icons import Icons
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.history import History
from desktop_app.shell.session.only_here import OnlyHere
from desktop_app.shell.session.session import Session
from desktop_app.shell.session.walker import Walker
from desktop_app.shell.views.around_card import AroundCard
from desktop_app.shell.views.comparison_view import ComparisonView
from desktop_app.shell.views.only_here import OnlyHereView
from desktop_app.shell.views.status_line import StatusLine
from desktop_app.shell.views.top_bar import TopBar
from desktop_app.shell.views.visiting import Visiting
from desktop_app.shell.views.walking import Walking
from desktop_app.shell.views.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Ground:
    """What is moved about on."""

    session: Session
    desk: Desk
    workspace: Workspace
    top: TopBar
    status: StatusLine
    window: QObject
    icons: Icons

    @property
    def comparison(self) -> ComparisonView:
        """What is read."""
        return self.workspace.comparison


class Moving(QObject):
    """Scrolling, going back and forward, walking."""

    def __init__(self, ground: Ground, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.history = History(ground.session, ground.desk, self)
        self._top = ground.top
        self._visiting = Visiting(self.history, ground.desk, ground.comparison, ground.window, self)
        self._scrolling = ScrollCommands(ground.comparison, ground.top.modes, self)
        self._travel = HistoryCommands(self._visiting, self)
        self.only_here = OnlyHere(ground.session, ground.desk, self)
        self._alone = OnlyHereView(self.only_here, ground.comparison, ground.status, self)
        self.walker = Walker(ground.desk, self.only_here, self)
        self.card = AroundCard(ground.icons)
        ground.workspace.put_in_column(self.card)
        walking = Walking(self.walker, ground.desk, ground.workspace, self.card, ground.status, self)
        self._walks = WalkCommands(walking, self.only_here, ground.session.messages, self)
        self._actions: ActionSet | None = None
        ground.top.travel.wanted.connect(self._visiting.go)
        self.history.changed.connect(self._show_ways)
        self.only_here.changed.connect(self._show_ways)
        for gone in (ground.top.find.found, ground.top.find.stepped, self.history.returned):
            gone.connect(self.card.put_away)  # the reader has gone on to something else

    def commands(self) -> Mapping[str, Command]:
        """Return the commands by the names of their actions."""
        return {**self._scrolling.commands(), **self._travel.commands(), **self._walks.commands()}

    def show(self, actions: ActionSet) -> None:
        """Tick what is on, enable what leads somewhere."""
        self._actions = actions
        self._scrolling.show(actions)
        self._show_ways()

    def _show_ways(self) -> None:
        back, forward = self.history.can_go_back, self.history.can_go_forward
        self._top.travel.show_ways(back, forward)
        if self._actions is not None:
            self._actions["only_here"].setChecked(self.only_here.is_on)
            self._actions["go_back"].setEnabled(back)
            self._actions["go_forward"].setEnabled(forward)
