"""Commands about pages as they look."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from desktop_app.core.entities import Side
from desktop_app.shell.actions.action_set import Command
from desktop_app.shell.messages import Messages
from desktop_app.shell.session.page_drawer import PageDrawer
from desktop_app.shell.views.comparison_view import ComparisonView
from desktop_app.shell.views.pages import ViewMode


class PageCommands(QObject):
    """Shows text or pages of the document that is being read."""

    def __init__(
        self, comparison: ComparisonView, drawer: PageDrawer, messages: Messages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self._messages = messages
        for side in Side:
            comparison.frame(side).views.set_drawer(drawer)

    def commands(self) -> Mapping[str, Command]:
        """Return the commands by the names of their actions."""
        return {"pages": self.switch}

    def switch(self) -> None:
        """Show the pages of the document that is being read, or its text again; a document without pages says so."""
        read = self._comparison.frame(self._comparison.reading_side)
        if not read.views.can_switch:
            self._messages.tell(
                self.tr("{title} has no pages to show: only PDFs have.").format(title=read.header.title)
            )
            return
        is_text = read.view_mode is ViewMode.TEXT
        read.set_view_mode(ViewMode.PAGES if is_text else ViewMode.TEXT)
