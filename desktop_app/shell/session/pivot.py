"""The pivot: one document stays on its side while another of many is read beside it."""

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QObject

from desktop_app.core.entities import Changes, Side
from desktop_app.core.store.entries import ComparisonEntry
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.intake import Intake
from desktop_app.shell.session.session import Session
from desktop_app.shell.session.turning import Turning


@dataclass(frozen=True, slots=True)
class Beside:
    """A document that can be read beside the pivot; `entry` counts what joins them, None if they are not linked yet."""

    document_id: int
    title: str
    name: str
    """The name of its file, where another document has the same title; else empty."""
    entry: ComparisonEntry | None
    is_here: bool


class Pivot(QObject):
    """Change the document of one side, and leave the other where it is."""

    def __init__(self, session: Session, desk: Desk, intake: Intake, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._intake = intake
        self._documents: tuple[int, ...] | None = None
        self._turning = Turning(desk, self)
        session.switched.connect(self._forget)
        session.edited.connect(self._heed)

    @property
    def title(self) -> str:
        """The title of the document on the left."""
        left = self._desk.spread.left
        return left.title if left is not None else ""

    def choices(self, side: Side = Side.RIGHT) -> tuple[Beside, ...]:
        """Return every document that may stand on `side`, beside that of the other side, in the order of import."""
        project, spread = self._session.project, self._desk.spread
        pivot = spread.document(side.other)
        if project is None or pivot is None:
            return ()
        pairs = {_pair(entry): entry for entry in project.comparisons()}
        here = spread.document(side)
        documents = project.documents()
        named = Counter(one.title for one in documents)
        return tuple(
            Beside(
                one.id,
                one.title,
                one.provenance.name if named[one.title] > 1 else "",
                pairs.get((pivot.id, one.id) if side is Side.RIGHT else (one.id, pivot.id)),
                here is not None and here.id == one.id,
            )
            for one in documents
            if one.id != pivot.id
        )

    def place(self) -> tuple[int | None, int]:
        """Return which of the documents beside the pivot is read, counted from 0, and how many there are."""
        project, spread = self._session.project, self._desk.spread
        if project is None or spread.left is None:
            return None, 0
        if self._documents is None:
            self._documents = tuple(one.id for one in project.documents())
        beside = [one for one in self._documents if one != spread.left.id]
        here = spread.right.id if spread.right is not None else None
        return (beside.index(here) if here in beside else None), len(beside)

    def put(self, document_id: int, side: Side = Side.RIGHT) -> None:
        """Read a document on `side`; it is linked with the pivot if it was not before."""
        self._intake.put(side, document_id)

    def walk(self, by: int) -> None:
        """Read the next document beside the pivot, or the one before; from the last to the first."""
        choices = self.choices()
        at = next((place for place, one in enumerate(choices) if one.is_here), None)
        if not choices or (at is not None and len(choices) < 2):
            return
        self.put(choices[((at if at is not None else -min(by, 0) - 1) + by) % len(choices)].document_id)

    def swap(self) -> None:
        """Put the left document on the right and the right one on the left."""
        spread = self._desk.spread
        if spread.left is not None and spread.right is not None and spread.left.id != spread.right.id:
            self._turning.expect()
            self._intake.lay_pair(spread.right.id, spread.left.id)

    def _heed(self, changes: Changes) -> None:
        if changes.documents:
            self._forget()

    def _forget(self) -> None:
        """Read anew which documents there are, when that is asked next."""
        self._documents = None


def _pair(entry: ComparisonEntry) -> tuple[int, int]:
    return entry.comparison.left_id, entry.comparison.right_id
