"""What a row of the queue says of a link: its topic, and the words on both sides that make it."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from desktop_app.core.entities import Document, Link, Topic
from desktop_app.core.text.span import Span
from desktop_app.shell.models import words
from desktop_app.shell.models.queue import QueueRow
from desktop_app.shell.models.topics import TopicsModel
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.views.highlights_on_desk import HighlightsOnDesk

LEAD = 14
"""How many characters before its evidence a passage is quoted from, at most."""
LONGEST = 90


@dataclass(frozen=True, slots=True)
class QueueLine:
    """The words of one row."""

    topic: Topic | None
    left: str
    right: str


class QueueLines(QObject):
    """The lines of the queue, made when a row is first seen."""

    def __init__(
        self, desk: Desk, topics: TopicsModel, highlights: HighlightsOnDesk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._highlights = highlights
        self._lines: dict[int, QueueLine] = {}
        desk.laid.connect(self.forget)
        desk.renewed.connect(self.forget)
        desk.links_changed.connect(self._forget_some)
        topics.filtered.connect(self.forget)
        topics.modelReset.connect(self.forget)

    def forget(self, _chosen: object = None) -> None:
        """Make all lines anew when they are next seen."""
        self._lines.clear()

    def line(self, row: QueueRow) -> QueueLine:
        """Return the line of a row: of a link, or of a whole passage."""
        if row.is_head:
            return self._of_passage(row)
        made = self._lines.get(row.link.id)
        if made is None:
            made = self._lines[row.link.id] = self._make(row.link)
        return made

    def _of_passage(self, row: QueueRow) -> QueueLine:
        """Return how both passages begin, under the topic of the best link."""
        quotes = row.first_left.left.quote, row.first_right.right.quote
        left, right = (words.excerpt(text, LONGEST) for text in quotes)
        return QueueLine(self._highlights.now().topic(row.link), left, right)

    def _make(self, link: Link) -> QueueLine:
        spread, ends = self._desk.spread, self._highlights.now().ends(link)
        left = quoted(spread.left, link.left.span, ends.left)
        return QueueLine(ends.topic, left, quoted(spread.right, link.right.span, ends.right))

    def _forget_some(self, touched: frozenset[int]) -> None:
        for link_id in touched:  # a link drawn by hand may have the number of one that was taken away
            self._lines.pop(link_id, None)


def quoted(document: Document | None, passage: Span, evidence: Span) -> str:
    """Return a passage from just before its evidence on, on one line."""
    if document is None:
        return ""
    start = passage.start
    if evidence.start - start > 2 * LEAD:
        near = evidence.start - LEAD
        blank = document.text.find(" ", near, evidence.start)
        start = blank + 1 if blank >= 0 else evidence.start
    said = words.excerpt(document.text[start : passage.end], LONGEST)
    return said if start == passage.start else f"…{said}"
