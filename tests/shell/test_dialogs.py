"""Dialogs return values."""

import pytest
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLineEdit

from desktop_app.core.edits import DocumentField
from desktop_app.core.entities import Document, Provenance
from desktop_app.shell.dialogs.about import licence_text
from desktop_app.shell.dialogs.document_properties import Correction, Corrections, DocumentProperties, same_encoding
from desktop_app.shell.look import Look

MEMO = Document(
    "Memo",
    "Words.",
    Provenance(
        "memo.txt",
        "ab" * 32,
        "text/plain",
        "text",
        "1",
        "cp1252",
        "Board",
        "2019-03",
        "en",
        guessed=frozenset({"date"}),
    ),
)


@pytest.fixture
def dialog(look: Look, qtbot: object) -> DocumentProperties:
    made = DocumentProperties(MEMO)
    qtbot.addWidget(made)
    return made


def test_nothing_is_corrected_when_nothing_was_touched(dialog: DocumentProperties) -> None:
    assert dialog.corrections() == Corrections()


def test_what_was_changed_comes_back(dialog: DocumentProperties) -> None:
    dialog.findChild(QLineEdit, "document_title").setText(" Memo to file ")
    language = dialog.findChild(QComboBox, "document_language")
    language.setCurrentIndex(language.findData("fr"))
    encoding = dialog.findChild(QComboBox, "documentEncoding")
    encoding.setCurrentIndex(encoding.findData("mac-roman"))
    assert dialog.corrections() == Corrections(
        (Correction(DocumentField.TITLE, "Memo to file"), Correction(DocumentField.LANGUAGE, "fr")), "mac-roman"
    )


@pytest.mark.parametrize(
    ("date", "is_right"),
    [("", True), ("2019", True), ("2019-03-04", True), ("--03-04", True), ("2019-13", False), ("4 March", False)],
)
def test_a_date_must_be_one(dialog: DocumentProperties, date: str, is_right: bool) -> None:
    dialog.findChild(QLineEdit, "document_date").setText(date)
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert ok.isEnabled() is is_right


def test_names_of_one_encoding_are_the_same() -> None:
    assert same_encoding("windows-1252", "cp1252")
    assert not same_encoding("utf-8", "cp1252")
    assert same_encoding("No-Such", "no-such")


def test_the_licences_of_fonts_icons_and_data_are_told() -> None:
    text = licence_text()
    for said in ("Apache-2.0", "SIL Open Font License", "ISC", "CC BY-SA"):
        assert said in text
