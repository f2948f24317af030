"""Commands about what the highlights are coloured by, and the card of a link."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from desktop_app.shell.actions.action_set import ActionSet, Command
from desktop_app.shell.models.colouring import ColourBy, Colouring

NAMES = {
    ColourBy.TOPIC: "colour_by_topic",
    ColourBy.KIND: "colour_by_kind",
    ColourBy.VERDICT: "colour_by_verdict",
    ColourBy.NONE: "colour_by_none",
}


class ColouringCommands(QObject):
    """What the menu View offers about the colours of highlights."""

    def __init__(self, colouring: Colouring, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colouring = colouring

    def commands(self) -> Mapping[str, Command]:
        """Return the commands by the names of their actions."""
        return {
            "colour_next": self._colouring.cycle,
            "colour_by_topic": self.colour_by_topic,
            "colour_by_kind": self.colour_by_kind,
            "colour_by_verdict": self.colour_by_verdict,
            "colour_by_none": self.colour_by_none,
        }

    def colour_by_topic(self) -> None:
        """Colour the highlights by topic."""
        self._colouring.choose(ColourBy.TOPIC)

    def colour_by_kind(self) -> None:
        """Colour the highlights by kind of link."""
        self._colouring.choose(ColourBy.KIND)

    def colour_by_verdict(self) -> None:
        """Colour the highlights by verdict."""
        self._colouring.choose(ColourBy.VERDICT)

    def colour_by_none(self) -> None:
        """Give the highlights no colour."""
        self._colouring.choose(ColourBy.NONE)

    def show(self, actions: ActionSet) -> None:
        """Tick what the highlights are coloured by."""
        for by, name in NAMES.items():
            actions[name].setChecked(by is self._colouring.value)
