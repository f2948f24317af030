"""Handing over: the report and copies of the project, written as jobs."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.core.errors import Cancelled, CrossreadError
from desktop_app.core.progress import Progress
from desktop_app.shell.jobs import Job
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.session import Session


class Handover(QObject):
    """Write what leaves the window."""

    report_saved = Signal(object)
    """The path of a report that was written."""
    project_saved = Signal(object)
    """The path under which the project was saved."""

    def __init__(self, session: Session, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk

    def write_report(self, path: Path) -> None:
        """Write the PDF report of the comparison on the desk."""
        project, comparison = self._session.project, self._desk.spread.comparison
        if project is None or comparison is None:
            return
        number = comparison.id

        def work(progress: Progress) -> Path:
            project.write_report(number, path, progress)
            return path

        label = self.tr("Writing the report")
        self._session.jobs.start(Job(label, work, self.report_saved.emit, self._failed, subject="report"))

    def save_as(self, path: Path) -> None:
        """Save the project under another name and go on working there."""
        project = self._session.project
        if project is None:
            return

        def work(_progress: Progress) -> Path:
            project.save_as(path)
            project.rename(path.stem)
            return path

        self._session.jobs.start(
            Job(self.tr("Saving"), work, self.project_saved.emit, self._failed, subject="save", is_serial=True)
        )

    def _failed(self, error: CrossreadError) -> None:
        if isinstance(error, Cancelled):
            self._session.messages.tell(self.tr("Stopped: nothing was written."))
        else:
            self._session.tell(error)
