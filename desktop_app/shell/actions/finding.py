"""Commands of finding: beginning with what is selected, stepping, how exactly, back to where the person read."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from desktop_app.core.entities import Side
from desktop_app.core.text.span import Span
from desktop_app.shell.actions.action_set import ActionSet, Command
from desktop_app.shell.views.comparison_view import ComparisonView
from desktop_app.shell.views.find_bar import FindBar

LONGEST_SELECTED = 200
"""Code points of a selection that is taken for what is to be found; more is a passage that someone wants to copy."""


class FindCommands(QObject):
    """What the menu Edit does about finding."""

    def __init__(self, find: FindBar, comparison: ComparisonView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._comparison = comparison
        find.found.connect(comparison.marker.show_found)
        find.stepped.connect(self._show)
        find.done.connect(comparison.take_focus)

    def commands(self) -> Mapping[str, Command]:
        """Return the commands by the names of their actions."""
        switches = {name: switch.toggle for name, switch in self._find.field.switches.items()}
        return {
            "find": self.begin,
            "find_next": self.go_on,
            "find_previous": self.go_back,
            **switches,
        }

    def mirror(self, actions: ActionSet) -> None:
        """Let the ticks of the menu follow the switches of the field."""
        for name, switch in self._find.field.switches.items():
            switch.toggled.connect(actions[name].setChecked)

    def begin(self) -> None:
        """Look for what is selected where the person reads, or ask what to look for."""
        side = self._comparison.reading_side
        frame, span = self._comparison.frame(side), self._comparison.selected(side)
        if span is not None and len(span) <= LONGEST_SELECTED:
            self._find.begin(side, span.end, " ".join(span.of(frame.view.document.text).split()))
        else:
            self._find.begin(side, frame.view.visible_span().start)

    def go_on(self) -> None:
        """Go to the next place found."""
        self._find.step(1)

    def go_back(self) -> None:
        """Go to the previous place found."""
        self._find.step(-1)

    def _show(self, side: Side, span: Span) -> None:
        """Bring a place found into view; the caret goes there, so that reading goes on from it."""
        self._comparison.show_found_place(side, span)
        self._comparison.frame(side).pane.place_caret(span.start)
