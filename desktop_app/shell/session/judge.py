"""Judging: gestures about links become edits."""

from PySide6.QtCore import QObject

from desktop_app.core.edits import AddLink, RemoveLink, SetNote, SetRelation, SetVerdict
from desktop_app.core.entities import Anchor, Link, LinkKind, Relation, Verdict
from desktop_app.core.text.span import Span
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.session import Session


class Judge(QObject):
    """Write what the person decides about links."""

    def __init__(self, session: Session, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk

    @property
    def can_write(self) -> bool:
        """Whether what is decided can be stored."""
        return self._session.is_writable

    def decide(self, verdict: Verdict) -> None:
        """Give the current link a verdict; the one it has already takes it back to open."""
        link, number = self._at_hand()
        if link is None:
            return
        after = Verdict.OPEN if link.verdict is verdict else verdict
        if after is not link.verdict:
            self._session.apply(SetVerdict(number, link.id, link.verdict, after))

    def relate(self, relation: Relation | None) -> None:
        """Say what the current link is."""
        link, number = self._at_hand()
        if link is not None and link.relation is not relation:
            self._session.apply(SetRelation(number, link.id, link.relation, relation))

    def note(self, link_id: int, text: str) -> None:
        """Write the note of a link, if it differs from what is stored."""
        comparison = self._desk.spread.comparison
        link = self._desk.link(link_id)
        if comparison is not None and link is not None and link.note != text:
            self._session.apply(SetNote(comparison.id, link_id, link.note, text))

    def draw(self, left: Span | None, right: Span | None) -> None:
        """Draw a link by hand between two selected passages."""
        spread = self._desk.spread
        if spread.comparison is None or spread.left is None or spread.right is None:
            return
        if not left or not right or not len(left) or not len(right):
            self._session.messages.tell(
                self.tr("To draw a link, select a passage in the left pane and one in the right pane first.")
            )
            return
        link = Link(
            0,  # the project gives it a number
            Anchor.of(spread.left.text, left),
            Anchor.of(spread.right.text, right),
            LinkKind.BY_HAND,
            1.0,
            verdict=Verdict.ACCEPTED,
        )
        changes = self._session.apply(AddLink(spread.comparison.id, link))
        for _comparison_id, link_id in changes.links if changes is not None else ():
            self._desk.choose(link_id)

    def remove(self) -> None:
        """Take away the current link, if it was drawn by hand."""
        link, number = self._at_hand()
        if link is None:
            return
        if link.kind is not LinkKind.BY_HAND:
            self._session.messages.tell(self.tr("Only links drawn by hand can be removed. Reject this one instead."))
            return
        self._session.apply(RemoveLink(number, link))

    def _at_hand(self) -> tuple[Link | None, int]:
        comparison = self._desk.spread.comparison
        link = self._desk.link(self._desk.current)
        return (link, comparison.id) if comparison is not None else (None, 0)
