"""Dialogs return values."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLineEdit

from desktop_app.core import paths
from desktop_app.core.edits import DocumentField
from desktop_app.core.entities import Document, Provenance
from desktop_app.shell.dialogs.about import About
from desktop_app.shell.dialogs.about_licences import LicenceView
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


def filled(view: LicenceView, qtbot: object) -> LicenceView:
    qtbot.addWidget(view)
    qtbot.waitUntil(lambda: view.is_filled)
    return view


def rows(view: LicenceView) -> dict[str, list[str]]:
    """The parts listed, by the heading above them; those that the search hides are left out."""
    groups = [view.tree.topLevelItem(row) for row in range(view.tree.topLevelItemCount())]
    return {
        group.text(0): [
            group.child(row).text(0) for row in range(group.childCount()) if not group.child(row).isHidden()
        ]
        for group in groups
        if not group.isHidden()
    }


def packaged(folder: Path) -> Path:
    """The licences that a packaged program brings."""
    texts = [{"title": "LGPL-3.0", "file": "a.txt"}]
    crate = {
        "name": "rustling", "version": "2", "kind": "crate", "licence": "MIT", "chosen": "MIT", "copyright": [],
        "inside": "typst", "note": "", "source": "", "texts": [],
    }  # fmt: skip
    qt = {
        **crate, "name": "Qt", "version": "6.11", "kind": "library", "licence": "LGPL-3.0-only OR GPL-3.0-only",
        "chosen": "LGPL-3.0-only", "copyright": ["Copyright Somebody"], "inside": "PySide6_Essentials",
        "note": "Source: from its makers.", "source": "https://example.org", "texts": texts,
    }  # fmt: skip
    (folder / "licences" / "texts").mkdir(parents=True)
    (folder / "licences" / "texts" / "a.txt").write_text("You may.\n", encoding="utf-8")
    (folder / "licences" / "parts.json").write_text(json.dumps([crate, qt]), encoding="utf-8")
    return folder


def test_about_lists_what_a_packaged_program_brings(tmp_path: Path, look: Look, qtbot: object) -> None:
    view = filled(LicenceView(packaged(tmp_path)), qtbot)
    assert rows(view) == {
        "Libraries in these modules (1)": ["Qt 6.11"],
        "Rust crates in these modules (1)": ["rustling 2"],
    }
    assert view.title.text() == "Qt 6.11"
    assert view.licence.text() == "LGPL-3.0-only, chosen from: LGPL-3.0-only, GPL-3.0-only · in PySide6_Essentials"
    for said in ("Copyright Somebody", "Source: from its makers.", "Source: https://example.org", "You may."):
        assert said in view.text.toPlainText()


def test_about_says_so_when_a_part_brings_no_text(tmp_path: Path, look: Look, qtbot: object) -> None:
    view = filled(LicenceView(packaged(tmp_path)), qtbot)
    view.tree.setCurrentItem(view.tree.topLevelItem(1).child(0))
    assert view.title.text() == "rustling 2"
    assert view.text.toPlainText() == "It brings no text of its licence."


def test_about_lists_installed_parts_when_run_from_a_checkout(look: Look, qtbot: object) -> None:
    about = About()
    qtbot.addWidget(about)
    listed = rows(filled(about.licences, qtbot))
    names = [name.split()[0] for parts in listed.values() for name in parts]
    assert names[0] == "Crossread"
    assert {"PySide6_Essentials", "lxml", "numpy", "wordfreq", "Inter", "Noto", "Lucide"} <= set(names)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("PySide6_Essentials", "GNU LESSER GENERAL PUBLIC LICENSE"),
        ("Inter", "SIL OPEN FONT LICENSE"),
        ("Lucide", "ISC License"),
        ("wordfreq", "Creative Commons"),
    ],
)
def test_about_shows_the_text_of_the_part_chosen(name: str, said: str, look: Look, qtbot: object) -> None:
    view = filled(LicenceView(paths.program_root()), qtbot)
    [item, *_] = view.tree.findItems(name, Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive)
    view.tree.setCurrentItem(item)
    assert said in view.text.toPlainText()


def test_about_finds_parts_by_licence_when_searched(tmp_path: Path, look: Look, qtbot: object) -> None:
    view = filled(LicenceView(packaged(tmp_path)), qtbot)
    view.search.setText("lgpl")
    assert rows(view) == {"Libraries in these modules (1)": ["Qt 6.11"]}
    view.search.setText("mit")
    assert view.title.text() == "rustling 2"
    view.search.setText("nothing like it")
    assert rows(view) == {}
    assert (view.title.text(), view.text.toPlainText()) == ("", "")
    view.search.clear()
    assert len(rows(view)) == 2
