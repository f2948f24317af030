"""What a row of the queue says of a link: its topic, and the words on both sides that make it."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from desktop_app.core.entities import Document, Link, Side, Topic
from desktop_app.core.text.span import Span
from desktop_app.shell.models import words
from desktop_app.shell.models.topics import TopicsModel
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.views.highlights import Highlights

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

    def __init__(self, desk: Desk, topics: TopicsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._topics = topics
        self._lines: dict[int, QueueLine] = {}
        self._highlights: Highlights | None = None
        desk.laid.connect(self.forget)
        topics.filtered.connect(self.forget)

    def forget(self, _chosen: object = None) -> None:
        """Make all lines anew when they are next seen."""
        self._lines.clear()
        self._highlights = None

    def line(self, link: Link) -> QueueLine:
        """Return the line of a link."""
        made = self._lines.get(link.id)
        if made is None:
            made = self._lines[link.id] = self._make(link)
        return made

    def _make(self, link: Link) -> QueueLine:
        spread = self._desk.spread
        if self._highlights is None:
            analysis = spread.analysis
            self._highlights = Highlights(analysis.topics if analysis else (), self._topics.chosen)
        topic = self._highlights.topic(link)
        left, right = (
            quoted(spread.document(side), passage.span, self._highlights.end(link, side, topic))
            for side, passage in ((Side.LEFT, link.left), (Side.RIGHT, link.right))
        )
        return QueueLine(topic, left, right)


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
