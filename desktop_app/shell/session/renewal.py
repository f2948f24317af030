"""Bringing to the desk what was found anew for the pair that lies there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.core.entities import Analysis, Changes, Comparison
from desktop_app.shell.jobs import Job
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.session import Session

if TYPE_CHECKING:
    from desktop_app.core.project import Project

RENEWAL = "renewal"
"""The subject of the job."""


class Renewal(QObject):
    """Fetch what a run has stored, once more if the person changed something meanwhile, and hand it to the desk."""

    def __init__(self, session: Session, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._edits = 0
        session.edited.connect(self._count)
        session.switched.connect(self._drop)

    def fetch(self, comparison_id: int) -> None:
        """Fetch a comparison, if it lies on the desk."""
        project, edits = self._session.project, self._edits
        if project is None or not self._lies_there(comparison_id):
            return
        self._session.jobs.start(
            Job(
                self.tr("Opening"),
                lambda _progress: read(project, comparison_id),
                lambda found: self._arrive(*found, edits),
                self._session.tell,
                subject=RENEWAL,
                is_quiet=True,
            )
        )

    def _arrive(self, comparison: Comparison, analysis: Analysis, edits: int) -> None:
        if edits != self._edits:
            self.fetch(comparison.id)
        elif self._lies_there(comparison.id):
            self._desk.renew(comparison, analysis)

    def _lies_there(self, comparison_id: int) -> bool:
        comparison = self._desk.spread.comparison
        return comparison is not None and comparison.id == comparison_id

    def _count(self, _changes: Changes) -> None:
        self._edits += 1

    def _drop(self) -> None:
        self._session.jobs.supersede(RENEWAL)


def read(project: "Project", comparison_id: int) -> tuple[Comparison, Analysis]:
    """Read a comparison with what was found, without its documents."""
    return project.comparison(comparison_id), project.analysis(comparison_id)
