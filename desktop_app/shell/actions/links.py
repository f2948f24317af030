"""Commands about links: walking, judging, drawing."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt

from desktop_app.core.entities import Side, Verdict
from desktop_app.core.navigation import next_open
from desktop_app.shell.actions.action_set import Command
from desktop_app.shell.models.links import LinksModel
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.judge import Judge
from desktop_app.shell.views.comparison_view import ComparisonView
from desktop_app.shell.views.link_detail import LinkDetail


class LinkCommands(QObject):
    """What the menu Link does."""

    def __init__(
        self,
        desk: Desk,
        judge: Judge,
        links: LinksModel,
        comparison: ComparisonView,
        detail: LinkDetail,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._judge = judge
        self._links = links
        self._comparison = comparison
        self._detail = detail
        detail.stepped.connect(links.step)

    def commands(self) -> Mapping[str, Command]:
        """Return the commands by the names of their actions."""
        return {
            "next_link": self.go_on,
            "previous_link": self.go_back,
            "next_open": self.go_to_open,
            "accept": self.accept,
            "reject": self.reject,
            "unsure": self.doubt,
            "whole_passage": self._judge.toggle_whole,
            "relation": self._detail.ask_relation,
            "note": self.write_note,
            "draw": self.draw,
            "remove": self._judge.remove,
        }

    def go_on(self) -> None:
        """Go to the next link."""
        self._links.step(1)

    def go_back(self) -> None:
        """Go to the previous link."""
        self._links.step(-1)

    def go_to_open(self) -> None:
        """Go to the next link that nobody has judged."""
        target = next_open(self._links.links(), self._desk.current)
        if target is not None:
            self._desk.choose(target)

    def accept(self) -> None:
        """Accept the link."""
        self._judge.decide(Verdict.ACCEPTED)

    def reject(self) -> None:
        """Reject the link."""
        self._judge.decide(Verdict.REJECTED)

    def doubt(self) -> None:
        """Mark the link as unsure."""
        self._judge.decide(Verdict.UNSURE)

    def write_note(self) -> None:
        """Put the caret in the note."""
        self._detail.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def draw(self) -> None:
        """Draw a link between what is selected on both sides."""
        self._judge.draw(self._comparison.selected(Side.LEFT), self._comparison.selected(Side.RIGHT))
