"""Asking the person: every question of the window, as a value that comes back."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMessageBox, QWidget

from desktop_app.core.entities import Document
from desktop_app.core.store.recognise import PROJECT_SUFFIX
from desktop_app.shell.dialogs.document_properties import Corrections, DocumentProperties
from desktop_app.shell.dialogs.new_topic import NewTopicDialog
from desktop_app.shell.dialogs.same_names import Groups, SameNames
from desktop_app.shell.dialogs.shortcuts import CheatSheet, Stroke
from desktop_app.shell.session.curator import NewTopic

READABLE = "*.txt *.md *.markdown *.html *.htm *.docx *.pdf"


class Asker:
    """Ask by dialogs; tests put another in its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.parent = parent

    def documents(self, folder: Path) -> list[Path]:
        """Ask for documents to import; empty if the person thinks better of it."""
        title = QCoreApplication.translate("Asker", "Add documents")
        kinds = QCoreApplication.translate("Asker", "Documents ({patterns})").format(patterns=READABLE)
        everything = QCoreApplication.translate("Asker", "All files (*)")
        names, _kind = QFileDialog.getOpenFileNames(self.parent, title, str(folder), f"{kinds};;{everything}")
        return [Path(name) for name in names]

    def project(self, folder: Path) -> Path | None:
        """Ask for a project to open."""
        title = QCoreApplication.translate("Asker", "Open a project")
        kinds = QCoreApplication.translate("Asker", "Crossread projects (*.crossread)")
        name, _kind = QFileDialog.getOpenFileName(self.parent, title, str(folder), kinds)
        return Path(name) if name else None

    def project_to_save(self, suggested: Path) -> Path | None:
        """Ask where to save the project."""
        title = QCoreApplication.translate("Asker", "Save the project as")
        kinds = QCoreApplication.translate("Asker", "Crossread projects (*.crossread)")
        return self._save(title, suggested, kinds, PROJECT_SUFFIX)

    def report_to_save(self, suggested: Path) -> Path | None:
        """Ask where to save the report."""
        title = QCoreApplication.translate("Asker", "Export the report")
        kinds = QCoreApplication.translate("Asker", "PDF documents (*.pdf)")
        return self._save(title, suggested, kinds, ".pdf")

    def name(self, title: str, before: str) -> str | None:
        """Ask for a name; None if the person thinks better of it."""
        said = QCoreApplication.translate("Asker", "Name:")
        text, is_given = QInputDialog.getText(self.parent, title, said, QLineEdit.EchoMode.Normal, before)
        return text.strip() or None if is_given else None

    def words(self, title: str, before: str) -> str | None:
        """Ask for a word or several; None if the person thinks better of it."""
        said = QCoreApplication.translate("Asker", "Word or words:")
        text, is_given = QInputDialog.getText(self.parent, title, said, QLineEdit.EchoMode.Normal, before)
        return " ".join(text.split()) or None if is_given else None

    def topic(self, suggested: NewTopic) -> NewTopic | None:
        """Ask for a topic to add."""
        dialog = NewTopicDialog(suggested, self.parent)
        return dialog.wanted() if dialog.exec() else None

    def same_names(self, groups: Groups, found: Groups, is_writable: bool) -> Groups | None:
        """Show the names that mean the same; return the person's groups as they are now written."""
        dialog = SameNames(groups, found, is_writable, self.parent)
        return dialog.groups() if dialog.exec() else None

    def properties(self, document: Document, is_writable: bool) -> Corrections | None:
        """Show what is known about a document; return what the person corrected."""
        dialog = DocumentProperties(document, is_writable, self.parent)
        return dialog.corrections() if dialog.exec() else None

    def confirm(self, question: str, said: str, verb: str) -> bool:
        """Ask whether to do something; the button that does it is called `verb`."""
        box = QMessageBox(QMessageBox.Icon.Question, "Crossread", question, parent=self.parent)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(said)
        does = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
        leaves = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(does)
        box.setEscapeButton(leaves)
        box.exec()
        return box.clickedButton() is does

    def show_about(self) -> None:
        """Show what the program is, and whose work it stands on."""
        from desktop_app.shell.dialogs.about import About

        About(self.parent).exec()

    def show_shortcuts(self, strokes: list[Stroke]) -> None:
        """Show what keys and mouse do, over the window."""
        if self.parent is not None:
            CheatSheet(self.parent, strokes).open_sheet()

    def _save(self, title: str, suggested: Path, kinds: str, suffix: str) -> Path | None:
        name, _kind = QFileDialog.getSaveFileName(self.parent, title, str(suggested), kinds)
        if not name:
            return None
        path = Path(name)
        return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)
