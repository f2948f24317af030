"""Commands that go from place to place: back and forward, to blanks, to what stands only here, to partners."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from desktop_app.shell.actions.action_set import Command
from desktop_app.shell.messages import Messages
from desktop_app.shell.session.only_here import OnlyHere
from desktop_app.shell.views.visiting import Visiting
from desktop_app.shell.views.walking import Walking


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


class WalkCommands(QObject):
    """The next blank or gap, the next passage only here, the next partner."""

    def __init__(
        self, walking: Walking, only_here: OnlyHere, messages: Messages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._walking = walking
        self._only_here = only_here
        self._messages = messages
        self._owed = 0
        only_here.changed.connect(self._go_on)

    def commands(self) -> Mapping[str, Command]:
        """Return the commands by the names of their actions."""
        return {
            "next_blank": self.go_to_blank,
            "previous_blank": self.go_back_to_blank,
            "only_here": self.toggle_only_here,
            "next_only_here": self.go_to_only_here,
            "previous_only_here": self.go_back_to_only_here,
            "next_partner": self.go_to_partner,
            "previous_partner": self.go_back_to_partner,
        }

    def go_to_blank(self) -> None:
        """Go to the next blank or gap."""
        self._blank(1)

    def go_back_to_blank(self) -> None:
        """Go to the blank or gap before."""
        self._blank(-1)

    def toggle_only_here(self) -> None:
        """Mark what stands on one side only, or no longer."""
        self._only_here.set_on(not self._only_here.is_on)

    def go_to_only_here(self) -> None:
        """Go to the next passage that stands on one side only."""
        self._alone(1)

    def go_back_to_only_here(self) -> None:
        """Go to the passage before that stands on one side only."""
        self._alone(-1)

    def go_to_partner(self) -> None:
        """Go to the next partner of the passage."""
        self._partner(1)

    def go_back_to_partner(self) -> None:
        """Go to the partner before."""
        self._partner(-1)

    def _blank(self, by: int) -> None:
        if not self._walking.go_to_blank(by):
            self._messages.tell(self.tr("Nothing is withheld or skipped in either text."))

    def _alone(self, by: int) -> None:
        """Walk what stands on one side only; where that is not known yet, as soon as it is."""
        self._owed = by
        if not self._only_here.is_on:
            self._only_here.set_on(True)
        else:
            self._go_on()

    def _go_on(self) -> None:
        if not self._owed or not self._only_here.is_known or not self._only_here.is_on:
            return
        by, self._owed = self._owed, 0
        if not self._walking.go_to_only_here(by):
            self._messages.tell(self.tr("Every passage of both texts has a counterpart on show."))

    def _partner(self, by: int) -> None:
        if not self._walking.go_to_partner(by):
            self._messages.tell(self.tr("Choose a link whose passage has several partners: Y then goes through them."))
