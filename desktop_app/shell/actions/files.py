"""Commands about files: documents, projects, reports."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from desktop_app.core.edits import Edit, RenameComparison, SetDocumentField
from desktop_app.core.entities import Document, Side
from desktop_app.core.errors import CrossreadError, UserError
from desktop_app.core.example import find_example
from desktop_app.core.store.recognise import PROJECT_SUFFIX, is_project
from desktop_app.shell.actions.action_set import Command
from desktop_app.shell.dialogs.asking import Asker
from desktop_app.shell.dialogs.document_properties import Correction
from desktop_app.shell.messages import Offer, Tone
from desktop_app.shell.preferences import Preferences
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.handover import Handover
from desktop_app.shell.session.intake import Intake
from desktop_app.shell.session.library import Library
from desktop_app.shell.session.session import Session

_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class FileCommands(QObject):
    """What the menu File does."""

    def __init__(
        self,
        session: Session,
        desk: Desk,
        library: Library,
        intake: Intake,
        handover: Handover,
        preferences: Preferences,
        asker: Asker,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._library = library
        self._intake = intake
        self._handover = handover
        self._preferences = preferences
        self.asker = asker
        self._side: Side | None = None
        intake.noticed.connect(self._tell_how_read)
        handover.report_saved.connect(self._tell_of_report)
        handover.project_saved.connect(self._tell_of_project)

    def commands(self) -> Mapping[str, Command]:
        """Return the commands by the names of their actions."""
        return {
            "new": self._library.new,
            "add_documents": self.add_documents,
            "open_project": self.open_project,
            "open_example": self.open_example,
            "save_as": self.save_as,
            "rename": self.rename,
            "rename_project": self.rename_project,
            "export_report": self.export_report,
            "properties": self.properties,
        }

    def take(self, paths: Sequence[Path], side: Side | None = None) -> None:
        """Open what was dropped or given: a project, or documents."""
        projects = [path for path in paths if is_project(path)]
        if projects:
            self._library.open(projects[0])
        else:
            self._intake.take(paths, side)

    def add_documents(self) -> None:
        """Ask for documents, and take them in."""
        self.choose_for(None)

    def choose_for(self, side: Side | None) -> None:
        """Ask for documents for one side."""
        paths = self.asker.documents(self._preferences.folder())
        if paths:
            self._preferences.set_folder(paths[0].parent)
            self.take(paths, side)

    def open_project(self) -> None:
        """Ask for a project, and open it."""
        path = self.asker.project(self._preferences.folder())
        if path is not None:
            self._preferences.set_folder(path.parent)
            self._library.open(path)

    def open_example(self) -> None:
        """Open the example in a project of its own."""
        try:
            example = find_example()
        except UserError as error:
            self._session.tell(error)
            return
        self._library.new()
        self._intake.take((example.left, example.right))

    def save_as(self) -> None:
        """Ask for a name, and save the project under it."""
        project = self._session.project
        if project is None:
            return
        name = project.path.name if not self._session.is_untitled else f"{fit(project.title)}{PROJECT_SUFFIX}"
        path = self.asker.project_to_save(self._preferences.folder() / name)
        if path is not None:
            self._preferences.set_folder(path.parent)
            self._desk.remember()
            self._handover.save_as(path)

    def rename_project(self) -> None:
        """Ask for another title of the project."""
        project = self._session.project
        if project is None:
            return
        title = self.asker.name(self.tr("Rename the project"), project.title or project.path.stem)
        if title is not None:
            self._session.rename(title)

    def rename(self) -> None:
        """Ask for another title of the comparison."""
        comparison = self._desk.spread.comparison
        if comparison is None:
            return
        title = self.asker.name(self.tr("Rename the comparison"), comparison.title)
        if title is not None and title != comparison.title:
            self._apply(RenameComparison(comparison.id, comparison.title, title))

    def export_report(self) -> None:
        """Ask where, and write the PDF report there."""
        comparison = self._desk.spread.comparison
        if comparison is None:
            return
        path = self.asker.report_to_save(self._preferences.folder() / f"{fit(comparison.title)}.pdf")
        if path is not None:
            self._preferences.set_folder(path.parent)
            self._handover.write_report(path)

    def properties(self, document_id: int | None = None) -> None:
        """Show what is known about a document (the left one, if none is named), and write what is corrected."""
        document = self._document(document_id)
        if document is None:
            return
        corrections = self.asker.properties(document, self._session.is_writable)
        if corrections is None:
            return
        for correction in corrections.fields:
            self._apply(_edit(document, correction))
        if corrections.encoding:
            self._intake.reread(document, corrections.encoding)

    def _document(self, document_id: int | None) -> Document | None:
        project, left = self._session.project, self._desk.spread.left
        if not isinstance(document_id, int) or isinstance(document_id, bool):
            return left
        try:
            return project.document(document_id) if project is not None else None
        except CrossreadError as error:
            self._session.tell(error)
            return None

    def _apply(self, edit: Edit) -> None:
        self._session.apply(edit)

    def _tell_how_read(self, document: Document, sentence: str) -> None:
        self._session.messages.tell(
            self.tr("{title}: {sentence}").format(title=document.title, sentence=sentence),
            Tone.NOTICE,
            Offer(self.tr("Document properties…"), lambda: self.properties(document.id)),
        )

    def _tell_of_report(self, path: Path) -> None:
        self._session.messages.tell(
            self.tr("Report saved: {path}").format(path=path),
            Tone.SUCCESS,
            Offer(self.tr("Open"), lambda: show_file(path)),
            Offer(self.tr("Show in folder"), lambda: show_file(path.parent)),
        )

    def _tell_of_project(self, path: Path) -> None:
        self._library.note_saved(path)
        self._session.messages.tell(self.tr("Project saved: {path}").format(path=path), Tone.SUCCESS)


def fit(title: str) -> str:
    """Return `title` as the name of a file that every system takes."""
    return _UNFIT.sub(" ", title).strip(" .")[:120] or "Crossread"


def show_file(path: Path) -> None:
    """Open a file or folder with the system's program for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _edit(document: Document, correction: Correction) -> SetDocumentField:
    known = document.provenance
    field = correction.field
    before = document.title if field.value == "title" else str(getattr(known, field.value))
    return SetDocumentField(document.id, field, before, correction.value, field.value in known.guessed)
