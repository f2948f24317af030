"""What is known about a document, and what of it the person corrects."""

import codecs
import re
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop_app.core.edits import DocumentField
from desktop_app.core.entities import Document
from desktop_app.shell.models import words
from desktop_app.shell.views.widgets import label, named

LANGUAGES = ("en", "fr", "de", "es", "it", "pt", "nl", "pl", "ru", "uk", "ar", "zh", "ja")
ENCODINGS = (
    "utf-8",
    "utf-16",
    "windows-1252",
    "iso-8859-15",
    "windows-1250",
    "windows-1251",
    "koi8-r",
    "windows-1253",
    "windows-1254",
    "windows-1256",
    "mac-roman",
    "shift_jis",
    "gb18030",
    "big5",
    "euc-kr",
)
_DATE = re.compile(
    r"(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|--(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))?"
)


@dataclass(frozen=True, slots=True)
class Correction:
    """One field with its new value."""

    field: DocumentField
    value: str


@dataclass(frozen=True, slots=True)
class Corrections:
    """What the person corrected; `encoding` is empty unless the document is to be read again in another."""

    fields: tuple[Correction, ...] = ()
    encoding: str = ""


class DocumentProperties(QDialog):
    """Title, publisher, date, language, encoding; guesses are shown as guesses."""

    def __init__(self, document: Document, is_writable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Document properties"))
        self.setMinimumWidth(520)
        self._document = document
        self._fields = {
            DocumentField.TITLE: QLineEdit(document.title, self),
            DocumentField.PUBLISHER: QLineEdit(document.provenance.publisher, self),
            DocumentField.DATE: QLineEdit(document.provenance.date, self),
            DocumentField.LANGUAGE: QComboBox(self),
        }
        self._encoding = QComboBox(self)
        self._trouble = label("", "cue", self)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self._fill()
        self._arrange()
        for widget in (*self._fields.values(), self._encoding):
            widget.setEnabled(is_writable)
        self._fields[DocumentField.DATE].textChanged.connect(self._check)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def corrections(self) -> Corrections:
        """Return what differs from what was known."""
        changed = tuple(
            Correction(field, self._value(field)) for field in DocumentField if self._value(field) != self._known(field)
        )
        chosen = self._encoding.currentData() or ""
        is_other = bool(chosen) and not same_encoding(chosen, self._document.provenance.encoding)
        return Corrections(changed, chosen if is_other else "")

    def _known(self, field: DocumentField) -> str:
        known = self._document.provenance
        return {
            DocumentField.TITLE: self._document.title,
            DocumentField.PUBLISHER: known.publisher,
            DocumentField.DATE: known.date,
            DocumentField.LANGUAGE: known.language,
        }[field]

    def _value(self, field: DocumentField) -> str:
        widget = self._fields[field]
        if isinstance(widget, QComboBox):
            return str(widget.currentData() or "")
        return widget.text().strip()

    def _fill(self) -> None:
        language = self._fields[DocumentField.LANGUAGE]
        known = self._document.provenance.language
        language.addItem(self.tr("unknown"), "")
        for tag in dict.fromkeys((*LANGUAGES, known)):
            if tag:
                language.addItem(words.language_name(tag), tag)
        language.setCurrentIndex(max(0, language.findData(known)))
        encoding = self._document.provenance.encoding
        choices = ENCODINGS if any(same_encoding(one, encoding) for one in ENCODINGS) else (encoding, *ENCODINGS)
        for name in choices:
            self._encoding.addItem(name, name)
            if same_encoding(name, encoding):
                self._encoding.setCurrentIndex(self._encoding.count() - 1)
        self._fields[DocumentField.DATE].setPlaceholderText(self.tr("2023-08-09, 2023-08 or 2023"))

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setSpacing(8)
        said = {
            DocumentField.TITLE: self.tr("Title"),
            DocumentField.PUBLISHER: self.tr("Publisher"),
            DocumentField.DATE: self.tr("Date"),
            DocumentField.LANGUAGE: self.tr("Language"),
        }
        for field, widget in self._fields.items():
            named(widget, f"document_{field.value}", said[field])
            form.addRow(said[field], widget)
            if field.value in self._document.provenance.guessed:
                form.addRow("", label(self.tr("Guessed from the text."), "quiet", self))
        if self._document.provenance.encoding:
            named(self._encoding, "documentEncoding", self.tr("Encoding"))
            form.addRow(self.tr("Encoding"), self._encoding)
            form.addRow("", label(self.tr("Another encoding reads the file again as a new document."), "quiet", self))
        else:
            self._encoding.hide()
        for head, text in self._facts():
            fact = QLabel(text, self)
            fact.setTextInteractionFlags(
                fact.textInteractionFlags() | fact.textInteractionFlags().TextSelectableByMouse
            )
            fact.setWordWrap(True)
            form.addRow(head, fact)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self._trouble)
        layout.addWidget(self._buttons)
        self._trouble.hide()

    def _facts(self) -> list[tuple[str, str]]:
        known = self._document.provenance
        shortened = f"{known.sha256[:32]}\n{known.sha256[32:]}"
        return [
            (self.tr("File"), known.name),
            (self.tr("Kind"), known.media_type),
            (self.tr("Read by"), f"{known.extractor} {known.extractor_version}"),
            (self.tr("Length"), self.tr("%n characters", "", len(self._document.text))),
            (self.tr("SHA-256"), shortened),
        ]

    def _check(self, date: str) -> None:
        is_right = _DATE.fullmatch(date.strip()) is not None
        self._trouble.setText("" if is_right else self.tr("Write the date as 2023-08-09, 2023-08 or 2023."))
        self._trouble.setVisible(not is_right)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(is_right)


def same_encoding(one: str, other: str) -> bool:
    """Say whether two names mean the same encoding."""
    try:
        return codecs.lookup(one).name == codecs.lookup(other).name
    except LookupError:
        return one.lower() == other.lower()
