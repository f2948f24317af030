"""The command that folds furniture away: kept with each comparison, and as last chosen where none was chosen."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from desktop_app.core.entities import Side
from desktop_app.shell.actions.action_set import Command
from desktop_app.shell.preferences import Preferences
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.keeper import Keeper
from desktop_app.shell.views.comparison_view import ComparisonView
from desktop_app.shell.views.reading_settings import ReadingSettings


class FoldCommands(QObject):
    """Folds running heads and the like in both texts."""

    changed = Signal()
    """The person folded them, or opened them again."""

    def __init__(
        self,
        comparison: ComparisonView,
        settings: ReadingSettings,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self._settings = settings
        self._preferences = preferences
        self._desk: Desk | None = None
        self._chosen: bool | None = None
        settings.folding_chosen.connect(self.fold)
        self._put(None)

    def commands(self) -> Mapping[str, Command]:
        """Return the commands by the names of their actions."""
        return {"fold_furniture": self.toggle}

    def keep(self, keeper: Keeper, desk: Desk) -> None:
        """Have the keeper ask what was chosen for the comparison on the desk, and bring it back."""
        self._desk = desk
        keeper.keep("is_folded", self._chosen_here, self._put)
        self.changed.connect(keeper.note)
        desk.laid.connect(self._begin)

    def toggle(self) -> None:
        """Fold running heads and the like, or open all of them."""
        self.fold(not self._is_folded())

    def fold(self, is_folded: bool) -> None:
        """Fold running heads and the like in this comparison, and in those where nothing else is chosen."""
        self._preferences.set_folds_furniture(is_folded)
        self._chosen = is_folded
        self._show()
        self.changed.emit()

    def _begin(self) -> None:
        """Go by what was chosen last where nothing is known of how the comparison was read."""
        if self._desk is not None and (self._desk.spread.comparison is None or self._desk.spread.reading is None):
            self._put(None)

    def _chosen_here(self) -> bool | None:
        return self._chosen

    def _is_folded(self) -> bool:
        return self._preferences.folds_furniture() if self._chosen is None else self._chosen

    def _put(self, chosen: bool | None) -> None:
        self._chosen = chosen
        if any(self._comparison.frame(side).pane.is_folded != self._is_folded() for side in Side):
            self._show()

    def _show(self) -> None:
        is_folded = self._is_folded()
        with self._comparison.leveller.still():
            for side in Side:
                self._comparison.frame(side).pane.set_folded(is_folded)
        self._comparison.leveller.level_again()
        self._settings.show_folded(is_folded)
