"""Commands about how both texts are scrolled."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from desktop_app.core.navigation import ScrollMode
from desktop_app.shell.actions.action_set import ActionSet, Command
from desktop_app.shell.views.comparison_view import ComparisonView
from desktop_app.shell.views.scroll_modes import ScrollModes


class ScrollCommands(QObject):
    """Linked, anchored or free, by key, menu or the bar at the top."""

    def __init__(self, comparison: ComparisonView, modes: ScrollModes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison = comparison
        modes.chosen.connect(self.choose)
        comparison.leveller.mode_changed.connect(modes.show_mode)

    def commands(self) -> Mapping[str, Command]:
        """Return the commands by the names of their actions."""
        return {
            "scroll_mode": self.choose_next,
            "scroll_linked": self.link,
            "scroll_anchored": self.anchor,
            "scroll_free": self.free,
        }

    def show(self, actions: ActionSet) -> None:
        """Tick the mode that is on."""
        for mode in ScrollMode:
            actions[f"scroll_{mode.value}"].setChecked(self._comparison.leveller.mode is mode)

    def choose(self, mode: ScrollMode) -> None:
        """Scroll in this way; the text that has the focus stays where it is."""
        self._comparison.leveller.set_mode(mode, self._comparison.reading_side)

    def choose_next(self) -> None:
        """Scroll in the next way."""
        self.choose(self._comparison.leveller.mode.following())

    def link(self) -> None:
        """Scroll both texts together, as their links say."""
        self.choose(ScrollMode.LINKED)

    def anchor(self) -> None:
        """Keep the chosen link level while either text is scrolled."""
        self.choose(ScrollMode.ANCHORED)

    def free(self) -> None:
        """Scroll each text by itself."""
        self.choose(ScrollMode.FREE)
