"""The dialog of names that mean the same."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit, QPushButton

from desktop_app.shell.dialogs.same_names import IS_OWN, NameList, SameNames
from desktop_app.shell.look import Look

GROUPS = (("PRC", "China"), ("MRA", "Marrow Republic Agency"))
FOUND = (("Vance", "Ambassador Vance"),)


@pytest.fixture
def dialog(look: Look, qtbot: object) -> SameNames:
    made = SameNames(GROUPS, FOUND)
    qtbot.addWidget(made)
    made.show()
    return made


def rows(dialog: SameNames) -> list[tuple[str, bool]]:
    names = dialog.findChild(NameList, "sameNames")
    items = [names.item(row) for row in range(names.count())]
    return [(item.text(), bool(item.data(IS_OWN))) for item in items]


def can_store(dialog: SameNames) -> bool:
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_groups_come_back_as_they_were_when_nothing_is_written(dialog: SameNames) -> None:
    assert dialog.groups() == GROUPS
    assert rows(dialog) == [
        ("PRC = China", True),
        ("MRA = Marrow Republic Agency", True),
        ("Vance = Ambassador Vance", False),
    ]


def test_what_was_found_becomes_the_persons_when_written_in(dialog: SameNames) -> None:
    item = dialog.findChild(NameList, "sameNames").item(2)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole).endswith("found by Crossread")
    item.setText("Vance = the envoy")
    assert dialog.groups() == (*GROUPS, ("Vance", "the envoy"))
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "Vance = the envoy"


def test_group_is_written_in_a_new_row_and_return_does_not_close(dialog: SameNames) -> None:
    dialog.findChild(QPushButton, "addNames").click()
    editor = dialog.findChild(QLineEdit, "namesOfRow")
    assert editor.accessibleName()
    QTest.keyClicks(editor, "Quillan = the port, old")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QCoreApplication.processEvents()
    assert dialog.isVisible()
    assert dialog.groups() == (*GROUPS, ("Quillan", "the port, old"))


def test_row_goes_by_key_and_by_button(dialog: SameNames) -> None:
    names = dialog.findChild(NameList, "sameNames")
    names.setCurrentRow(0)
    QTest.keyClick(names, Qt.Key.Key_Delete)
    names.setCurrentRow(0)
    dialog.findChild(QPushButton, "removeNames").click()
    assert dialog.groups() == ()
    names.setCurrentRow(0)
    assert not dialog.findChild(QPushButton, "removeNames").isEnabled()
    QTest.keyClick(names, Qt.Key.Key_Delete)
    assert rows(dialog) == [("Vance = Ambassador Vance", False)]


def test_lone_name_is_not_stored(dialog: SameNames) -> None:
    names = dialog.findChild(NameList, "sameNames")
    names.item(0).setText("PRC")
    assert not can_store(dialog)
    assert any("“PRC” stands alone" in label.text() for label in dialog.findChildren(QLabel))
    names.item(0).setText("")
    assert can_store(dialog)
    assert dialog.groups() == GROUPS[1:]


def test_nothing_can_be_written_when_read_only(look: Look, qtbot: object) -> None:
    dialog = SameNames(GROUPS, FOUND, is_writable=False)
    qtbot.addWidget(dialog)
    assert not can_store(dialog)
    assert not dialog.findChild(QPushButton, "addNames").isEnabled()
