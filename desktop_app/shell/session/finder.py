"""The finder: what a person looks for on both sides, found off the UI thread."""

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from desktop_app.core.entities import Side
from desktop_app.core.errors import Cancelled, CrossreadError
from desktop_app.core.progress import Progress
from desktop_app.core.text.finding import Hits, Query, Searched, check
from desktop_app.shell.jobs import Job
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.session import Session

SUBJECT = "find"


@dataclass(frozen=True, slots=True)
class Findings:
    """Where a query stands on both sides."""

    query: Query = field(default_factory=lambda: Query(""))
    left: Hits = field(default_factory=Hits)
    right: Hits = field(default_factory=Hits)

    def hits(self, side: Side) -> Hits:
        """Return what was found on one side."""
        return self.left if side is Side.LEFT else self.right

    @property
    def count(self) -> int:
        """How many places there are on both sides together."""
        return len(self.left.spans) + len(self.right.spans)


class Finder(QObject):
    """Looks for one thing at a time: a new search drops the one under way."""

    found = Signal(object)
    """Findings, of the query asked for last."""
    failed = Signal(str)
    """One sentence: why nothing can be looked for."""

    def __init__(self, session: Session, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._searched: dict[Side, Searched] = {}

    @property
    def is_busy(self) -> bool:
        """Whether a search is under way."""
        return self._session.jobs.is_busy(SUBJECT)

    def look(self, query: Query) -> None:
        """Find `query` on both sides; `found` or `failed` tells what came of it, at once where nothing is asked."""
        self._session.jobs.supersede(SUBJECT)
        if query.is_empty:
            self.found.emit(Findings(query))
            return
        sides = {side: self._text(side) for side in Side}
        self._session.jobs.start(
            Job(
                self.tr("Finding"),
                lambda progress: _search(sides, query, progress),
                done=self.found.emit,
                failed=self._fail,
                subject=SUBJECT,
                is_quiet=True,
                is_prompt=True,
            )
        )

    def _text(self, side: Side) -> Searched:
        """Return the text of a side, which keeps how it was folded for as long as it lies on the desk."""
        document = self._desk.spread.document(side)
        text = document.text if document is not None else ""
        kept = self._searched.get(side)
        if kept is None or kept.text is not text:
            kept = self._searched[side] = Searched(text)
        return kept

    def _fail(self, error: CrossreadError) -> None:
        if not isinstance(error, Cancelled):
            self.failed.emit(str(error))


def _search(sides: dict[Side, Searched], query: Query, progress: Progress) -> Findings:
    check(query)
    left, right = (sides[side].find(query, progress) for side in Side)
    return Findings(query, left, right)
