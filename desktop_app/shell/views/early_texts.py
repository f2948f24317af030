"""Texts that are shown while their links are still being read."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop_app.core.entities import Document, Side
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.spread import Spread
from desktop_app.shell.views.comparison_view import ComparisonView
from desktop_app.shell.views.keeping import bring
from desktop_app.shell.views.places import ready_places
from desktop_app.shell.views.reading.rows import ready_rows
from desktop_app.shell.views.telling import ready_standing


def prepare(document: Document) -> None:
    """Work out what takes long before a document can be shown; safe on any thread."""
    ready_rows.prepare(document)
    ready_places.prepare(document)


class EarlyTexts(QObject):
    """Lays the texts of a long comparison before the reader as soon as they are read; the links join them."""

    def __init__(
        self, desk: Desk, comparison: ComparisonView, show_workspace: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self._show_workspace = show_workspace
        desk.prepare = prepare
        desk.prepare_more = ready_standing.prepare
        desk.texts_came.connect(self._show)

    def _show(self, spread: Spread) -> None:
        comparison, reading = self._comparison, spread.reading
        with comparison.leveller.still():
            for side in Side:
                comparison.frame(side).lay(spread.document(side))
            comparison.panes.show_gutter(True)
            self._show_workspace()
            if reading is not None:
                bring(comparison.left.view, reading.left.place)
                bring(comparison.right.view, reading.right.place)
