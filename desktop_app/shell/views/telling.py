"""Telling: which link the caret came to, for those who hear the window."""

from PySide6.QtCore import QObject

from desktop_app.core.entities import Link, Side
from desktop_app.shell.models import words
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.views.marking import Marker
from desktop_app.shell.views.reading import ReadingPane

FIRST_WORDS = 90


class LinkTeller(QObject):
    """Has a screen reader say the link that the caret of either pane comes to, once for each visit."""

    def __init__(
        self, desk: Desk, marker: Marker, left: ReadingPane, right: ReadingPane, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._marker = marker
        self._panes = {Side.LEFT: left, Side.RIGHT: right}
        self._told: dict[Side, int | None] = dict.fromkeys(Side)
        left.caret_moved.connect(self._left_moved)
        right.caret_moved.connect(self._right_moved)

    def sentence(self, link: Link, side: Side) -> str:
        """Return what is said of a link to a reader on `side`."""
        topic = self._marker.highlights.topic(link)
        partner = link.right if side is Side.LEFT else link.left
        return self.tr("Link on {topic}, {verdict}. The other side says: {words}").format(
            topic=topic.label if topic is not None else words.link_kind(link.kind),
            verdict=words.verdict(link.verdict),
            words=words.excerpt(partner.quote, FIRST_WORDS),
        )

    def _left_moved(self, _caret: int) -> None:
        self._tell(Side.LEFT)

    def _right_moved(self, _caret: int) -> None:
        self._tell(Side.RIGHT)

    def _tell(self, side: Side) -> None:
        pane = self._panes[side]
        link = self._desk.link(pane.link_at_caret())
        before, self._told[side] = self._told[side], link.id if link is not None else None
        if link is not None and link.id != before:
            pane.announce(self.sentence(link, side))
