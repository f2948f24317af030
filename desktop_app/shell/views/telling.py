"""Telling: what the caret came to, for those who hear the window."""

from PySide6.QtCore import QObject

from desktop_app.core.entities import Document, Link, Side, Verdict
from desktop_app.core.navigation.standing import Stand, Standing
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.views import spoken
from desktop_app.shell.views.marking import Marker
from desktop_app.shell.views.reading import ReadingPane
from desktop_app.shell.views.ready_made import ReadyMade

ready_standing = ReadyMade(Standing)
"""What stands where in documents that are about to be shown."""


class LinkTeller(QObject):
    """Has a screen reader say what the caret of either pane comes to, once for each visit.

    That is the link with its topic, its verdict and its partner's first words; a heading, a list or a table; what is
    withheld, set aside or missing. The pane's description says the same of where the caret is, to be asked for again.
    """

    def __init__(
        self, desk: Desk, marker: Marker, left: ReadingPane, right: ReadingPane, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._marker = marker
        self._ears = {Side.LEFT: _Ear(left), Side.RIGHT: _Ear(right)}
        left.caret_moved.connect(self._left_moved)
        right.caret_moved.connect(self._right_moved)
        desk.laid.connect(self._take_documents)
        desk.links_changed.connect(self._tell_changed)

    def sentence(self, link: Link, side: Side) -> str:
        """Return what is said of a link to a reader on `side`."""
        topic = self._marker.highlights.topic(link)
        partners = self._ears[side].partners(link.id)
        return spoken.link_sentence(link, side, topic.label if topic is not None else "", partners)

    def _take_documents(self) -> None:
        for side, ear in self._ears.items():
            document = self._desk.spread.document(side)
            if document is not None:
                ear.take(document)

    def _left_moved(self, caret: int) -> None:
        self._tell(Side.LEFT, caret)

    def _right_moved(self, caret: int) -> None:
        self._tell(Side.RIGHT, caret)

    def tell_choice(self, side: Side, link: Link) -> None:
        """Have a screen reader say the link under judgement, unless the caret has come to it and it was said."""
        ear = self._ears[side]
        if ear.visits(link):
            linked = self.sentence(link, side)
            ear.pane.announce(linked)
            ear.describe(linked)

    def _tell_changed(self, touched: frozenset[int]) -> None:
        """Tell of another verdict on the link that was told last, where the keyboard is."""
        for side, ear in self._ears.items():
            link = self._desk.link(ear.link) if ear.link in touched else None
            if link is not None:
                ear.describe(self.sentence(link, side))
                if ear.is_judged_anew(link) and ear.pane.is_heard:
                    ear.pane.announce(spoken.verdict_sentence(link))

    def _at_caret(self, pane: ReadingPane) -> int | None:
        """Return the link that the caret is in: of several the one under judgement, else the shortest."""
        current = self._desk.current
        is_current = any(mark.link_id == current for mark in pane.marks_at_caret())
        return current if is_current else pane.link_at_caret()

    def _tell(self, side: Side, caret: int) -> None:
        ear = self._ears[side]
        link = self._desk.link(self._at_caret(ear.pane))
        linked = self.sentence(link, side) if link is not None else ""
        news = ear.news(caret, link, linked)
        if news:
            ear.pane.announce(" ".join(news))
        ear.describe(linked)


class _Ear:
    """What a listener to one pane has been told."""

    def __init__(self, pane: ReadingPane) -> None:
        self.pane = pane
        self._document: Document | None = None
        self._standing: Standing | None = None
        self._stand: Stand | None = None
        self._caret = 0
        self._link: int | None = None
        self._verdict: Verdict | None = None

    def partners(self, link_id: int) -> int:
        """Return how many partners the passage at the caret has."""
        return max((mark.partners for mark in self.pane.marks_at_caret() if mark.link_id == link_id), default=0)

    def news(self, caret: int, link: Link | None, linked: str) -> list[str]:
        """Return what there is to say of a place that was not said of the place before."""
        standing = self.take(self.pane.document)
        stand = standing.at(caret)
        said = spoken.gap_sentences(standing.gaps_between(self._caret, caret)) if self._stand is not None else []
        said += spoken.stand_sentences(stand, self._stand)
        said += [linked] if self.visits(link) and linked else []
        self._stand, self._caret = stand, caret
        return said

    @property
    def link(self) -> int | None:
        """The link that was told last, where the caret is still in one."""
        return self._link

    def visits(self, link: Link | None) -> bool:
        """Take note of a link that is told; say whether it is another than the last."""
        before, self._link = self._link, link.id if link is not None else None
        self._verdict = link.verdict if link is not None else None
        return self._link != before

    def is_judged_anew(self, link: Link) -> bool:
        """Take note of the verdict on a link; say whether it is another than the one told."""
        before, self._verdict = self._verdict, link.verdict
        return link.verdict is not before

    def describe(self, linked: str) -> None:
        """Let the pane's description say what stands where the caret is."""
        stand = self._stand
        said = spoken.stand_sentences(stand, None) if stand is not None else []
        described = " ".join([*said, linked]).strip()
        if described != self.pane.accessibleDescription():
            self.pane.setAccessibleDescription(described)

    def take(self, document: Document) -> Standing:
        """Return what stands where in a document, of which nothing has been told where it is another than before."""
        if self._standing is None or document is not self._document:
            self._document, self._standing = document, ready_standing.take(document)
            self._stand, self._caret, self._link = None, 0, None
        return self._standing
