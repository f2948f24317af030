"""Commands about how the texts are set."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject

from desktop_app.core.entities import Side
from desktop_app.shell.actions.action_set import Command
from desktop_app.shell.actions.folding import FoldCommands
from desktop_app.shell.preferences import Preferences
from desktop_app.shell.reading_type import USUAL, ReadingType
from desktop_app.shell.views.comparison_view import ComparisonView
from desktop_app.shell.views.pages import BothViews, zoom_pages
from desktop_app.shell.views.reading_settings import ReadingButton
from desktop_app.shell.views.top_bar import TopBar


class ReadingCommands(QObject):
    """Sets both texts as the person wants them, and remembers it."""

    def __init__(
        self, comparison: ComparisonView, top: TopBar, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self._preferences = preferences
        self.button = ReadingButton(top)
        top.tools.addWidget(self.button)
        self.button.settings.chosen.connect(self.choose)
        comparison.zoomed.connect(self.zoom)
        self._show(preferences.reading())
        self.folding = FoldCommands(comparison, self.button.settings, preferences, self)

    def commands(self) -> Mapping[str, Command]:
        """Return the commands by the names of their actions."""
        return {
            "reading": self.button.open,
            "larger": self.enlarge,
            "smaller": self.shrink,
            "normal_size": self.reset_size,
            "wider": self.widen,
            "narrower": self.narrow,
            "looser": self.loosen,
            "tighter": self.tighten,
            "next_face": self.change_face,
            **self.folding.commands(),
        }

    def choose(self, chosen: ReadingType) -> None:
        """Set the texts in another way from now on."""
        self._preferences.set_reading(chosen)
        self._show(chosen)

    def enlarge(self) -> None:
        """Set the texts larger."""
        self.zoom(1)

    def shrink(self) -> None:
        """Set the texts smaller."""
        self.zoom(-1)

    def zoom(self, by: int) -> None:
        """Go some steps up or down the ladder of type sizes, or of those of pages where they are read."""
        if zoom_pages(self._sides(), by):
            return
        self.choose(self._kept().larger(by))

    def reset_size(self) -> None:
        """Set the texts in the usual size, or show pages as wide as there is room."""
        if zoom_pages(self._sides(), 0):
            return
        self.choose(replace(self._kept(), size_px=USUAL.size_px))

    def widen(self) -> None:
        """Let the columns of text grow wider."""
        self.choose(self._kept().wider(1))

    def narrow(self) -> None:
        """Keep the columns of text narrower."""
        self.choose(self._kept().wider(-1))

    def loosen(self) -> None:
        """Set lines further apart."""
        self.choose(self._kept().looser(1))

    def tighten(self) -> None:
        """Set lines closer together."""
        self.choose(self._kept().looser(-1))

    def change_face(self) -> None:
        """Set the texts in the next kind of letters."""
        self.choose(self._kept().next_face())

    def _sides(self) -> tuple[BothViews, BothViews]:
        return self._comparison.left.views, self._comparison.right.views

    def _kept(self) -> ReadingType:
        return self._preferences.reading()

    def _show(self, chosen: ReadingType) -> None:
        with self._comparison.leveller.still():
            for side in Side:
                self._comparison.frame(side).pane.set_reading_type(chosen)
            self._comparison.panes.follow_type(self._comparison.left.pane.scene.typography.size_px)
        self._comparison.leveller.level_again()
        self.button.settings.show_chosen(chosen)
