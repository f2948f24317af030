"""The history: which places were visited, gone back and forward along."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from desktop_app.core.entities import Changes
from desktop_app.core.navigation import Trail
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.reading_state import Place
from desktop_app.shell.session.session import Session

MOST_VISITS = 200


@dataclass(frozen=True, slots=True)
class Visit:
    """What was read: a comparison, or a document alone; where on both sides, and which link was chosen."""

    comparison_id: int | None
    document_id: int | None
    left: Place
    right: Place
    link_id: int | None = None


class History(QObject):
    """Remember where the reader was whenever something brings them elsewhere."""

    changed = Signal()
    """There are other places to go back or forward to."""
    returned = Signal(object)
    """The Visit to be shown again; what it belongs to lies on the desk."""

    def __init__(self, session: Session, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._trail: Trail[Visit] = Trail(MOST_VISITS)
        self._awaited: Visit | None = None
        session.switched.connect(self.clear)
        session.edited.connect(self._follow)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""
        return self._trail.has_before

    @property
    def can_go_forward(self) -> bool:
        """Whether one has gone back from somewhere."""
        return self._trail.has_after

    def note(self, left: Place, right: Place) -> None:
        """Take in where the reader is, before they go elsewhere."""
        present = self._trail.present
        if present is not None and self._is_on_desk(present):
            self._trail.amend(replace(present, left=left, right=right))

    def visit(self, left: Place, right: Place) -> None:
        """Remember the place that the reader has come to."""
        spread = self._desk.spread
        if spread.left is None and spread.right is None:
            return
        comparison = spread.comparison.id if spread.comparison is not None else None
        document = spread.left.id if comparison is None and spread.left is not None else None
        visit = Visit(comparison, document, left, right, self._desk.current)
        present = self._trail.present
        if present is not None and (_is_same(visit, present) or self._has_grown(present)):
            self._trail.amend(visit)
        else:
            self._trail.visit(visit)
        self.changed.emit()

    def go(self, by: int) -> None:
        """Go back (-1) or forward (1); what is no longer in the project is passed over."""
        self._forget_gone()
        visit = self._trail.go(by)
        self.changed.emit()
        if visit is None:
            return
        if self._is_on_desk(visit):
            self.returned.emit(visit)
        else:
            self._fetch(visit)

    def arrived(self) -> bool:
        """Hear that something was laid; say whether that is what the reader went back or forward to."""
        visit, self._awaited = self._awaited, None
        if visit is None or not self._is_on_desk(visit):
            return False
        self.returned.emit(visit)
        return True

    def clear(self) -> None:
        """Forget every place: another project is open."""
        self._trail.clear()
        self._awaited = None
        self.changed.emit()

    def _fetch(self, visit: Visit) -> None:
        self._awaited = visit
        if visit.comparison_id is not None:
            self._desk.lay_comparison(visit.comparison_id)
        elif visit.document_id is not None:
            self._desk.lay_document(visit.document_id)

    def _has_grown(self, present: Visit) -> bool:
        """Say whether the document that was read alone now lies beside another: the reader has gone nowhere."""
        return present.comparison_id is None and present.document_id in self._desk.spread.documents()

    def _is_on_desk(self, visit: Visit) -> bool:
        spread = self._desk.spread
        if spread.comparison is not None:
            return visit.comparison_id == spread.comparison.id
        return visit.comparison_id is None and spread.left is not None and visit.document_id == spread.left.id

    def _follow(self, changes: Changes) -> None:
        """Leave out what was taken out of the project."""
        if changes.comparisons or changes.documents:
            self._forget_gone()
            self.changed.emit()

    def _forget_gone(self) -> None:
        project = self._session.project
        if project is None:
            return
        comparisons = {entry.comparison.id for entry in project.comparisons()}
        documents = {entry.id for entry in project.documents()}

        def is_gone(visit: Visit) -> bool:
            if visit.comparison_id is not None:
                return visit.comparison_id not in comparisons
            return visit.document_id not in documents

        self._trail.forget(is_gone)


def _is_same(one: Visit, other: Visit) -> bool:
    places = (one.left.offset, one.right.offset) == (other.left.offset, other.right.offset)
    return places and (one.comparison_id, one.document_id, one.link_id) == (
        other.comparison_id,
        other.document_id,
        other.link_id,
    )
