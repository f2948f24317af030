"""The caret goes along when links are walked by ear: one hears which link it is, and reads on from there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.shell.session.desk import Desk
from desktop_app.shell.views.reading import access

if TYPE_CHECKING:
    from desktop_app.shell.views.comparison_view import ComparisonView


class CaretOnLink(QObject):
    """Puts the caret of the text that has the keyboard on the link that was chosen, while a screen reader listens.

    What is selected stays selected. Where the keyboard is elsewhere, as in the queue, that place tells the link itself.
    """

    def __init__(self, desk: Desk, comparison: "ComparisonView", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._comparison = comparison

    def follow(self, link_id: int | None) -> None:
        """Go to a link."""
        if not access.has_listener():
            return
        side = self._comparison.reading_side
        frame, link = self._comparison.frame(side), self._desk.link(link_id)
        if link is None or self._desk.is_laying or not frame.view.hasFocus():
            return
        marker, pane = self._comparison.marker, frame.pane
        is_there = any(mark.link_id == link.id for mark in pane.marks_at_caret())
        if pane.selected_span() is None and not is_there:
            pane.place_caret(marker.highlights.end(link, side).start)
        self._comparison.teller.tell_choice(side, link)
