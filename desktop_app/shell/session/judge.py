"""Judging: gestures about links become edits."""

from PySide6.QtCore import QObject, Signal

from desktop_app.core.edits import AddLink, RemoveLink, SetNote, SetRelation, SetVerdict, SetVerdicts
from desktop_app.core.entities import Anchor, Link, LinkKind, Relation, Verdict
from desktop_app.core.text.span import Span
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.passages import Passages
from desktop_app.shell.session.session import Session


class Judge(QObject):
    """Write what the person decides about links."""

    scope_changed = Signal()
    """Whether verdicts are for a whole passage is otherwise now."""

    def __init__(self, session: Session, desk: Desk, passages: Passages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._passages = passages
        self._whole: frozenset[int] = frozenset()
        for signal in (desk.link_chosen, desk.links_changed, desk.sifted, desk.renewed):
            signal.connect(self._narrow)

    @property
    def can_write(self) -> bool:
        """Whether what is decided can be stored."""
        return self._session.is_writable

    @property
    def is_whole(self) -> bool:
        """Whether verdicts are for all links of the passage, not for the current one alone."""
        return bool(self._whole)

    def judge_whole(self, is_whole: bool) -> None:
        """Give verdicts to all links of the passage at hand from now on, as long as it stays the one at hand."""
        fellows = self._passages.fellows(self._desk.current)
        whole = frozenset(link.id for link in fellows) if is_whole and len(fellows) > 1 else frozenset()
        if whole != self._whole:
            self._whole = whole
            self.scope_changed.emit()

    def toggle_whole(self) -> None:
        """Change between the passage and the link."""
        self.judge_whole(not self.is_whole)

    def decide(self, verdict: Verdict) -> None:
        """Give what is at hand a verdict; the one it has already takes it back to open."""
        link, number = self._at_hand()
        if link is None:
            return
        links = self._passages.fellows(link.id) if self.is_whole else (link,)
        after = Verdict.OPEN if all(one.verdict is verdict for one in links) else verdict
        edits = tuple(SetVerdict(number, one.id, one.verdict, after) for one in links if one.verdict is not after)
        if len(links) == 1 and edits:
            self._session.apply(edits[0])
        elif edits:
            self._session.apply(SetVerdicts(number, edits))

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

    def _narrow(self, _what: object = None) -> None:
        """Go back to single links where another passage is at hand."""
        if self._whole and self._whole != {link.id for link in self._passages.fellows(self._desk.current)}:
            self._whole = frozenset()
            self.scope_changed.emit()

    def _at_hand(self) -> tuple[Link | None, int]:
        comparison = self._desk.spread.comparison
        link = self._desk.link(self._desk.current)
        return (link, comparison.id) if comparison is not None else (None, 0)
