"""Everything by name: the palette lists all there is, ranks it, does it, and gives the keyboard back."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView

from desktop_app.shell.actions.palette import OWN
from desktop_app.shell.actions.table import MENUS
from desktop_app.shell.models.fuzzy import Name, typed_words
from desktop_app.shell.models.palette import Entry, EntryKind, PaletteModel, spoken
from desktop_app.shell.models.roles import Role
from desktop_app.shell.views.command_palette import CommandPalette
from tests.window_fixtures import Opened


def ranked(typed: str, *names: str) -> list[str]:
    model = PaletteModel()
    model.set_entries([Entry(EntryKind.ACTION, name, name) for name in names])
    model.look(typed)
    return [model.index(row).data(Role.TITLE) for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("link", ["Link again", "Next link", "Show more links", "Unlink"]),
        ("nl", ["Next link", "Unlink"]),
        ("again link", ["Link again"]),
        ("eport", ["Export PDF report…"]),
        ("resume", ["Résumé of the talks"]),
        ("RÉSUMÉ", ["Résumé of the talks"]),
        ("zzz", []),
    ],
)
def test_what_fits_best_comes_first(typed: str, names: list[str]) -> None:
    every = ["Unlink", "Show more links", "Next link", "Link again", "Export PDF report…", "Résumé of the talks"]
    assert ranked(typed, *every) == names


@given(st.text(max_size=30), st.text(max_size=8))
def test_what_is_marked_lies_in_the_name(name: str, typed: str) -> None:
    fit = Name.of(name).fit(typed_words(typed))
    if fit is not None:
        assert all(0 <= span.start < span.end <= len(name) for span in fit.spans)


@given(st.text(st.characters(categories=["Ll", "Lu"]), min_size=1, max_size=20))
def test_a_name_fits_itself(name: str) -> None:
    assert Name.of(name).fit(typed_words(name)) is not None


def test_what_cannot_be_had_comes_later_and_says_why() -> None:
    model = PaletteModel()
    model.set_entries(
        [
            Entry(EntryKind.ACTION, "a", "Accept", "Link", "A", "needs a chosen link: press J"),
            Entry(EntryKind.TOPIC, "1", "Accept terms"),
        ]
    )
    model.look("accept")
    assert [model.index(row).data(Role.TITLE) for row in range(2)] == ["Accept terms", "Accept"]
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Accept, Link, A, needs a chosen link: press J"
    assert spoken(Entry(EntryKind.TOPIC, "1", "ferries")) == "ferries, Topic"


def test_details_and_kinds_are_found_too() -> None:
    model = PaletteModel()
    model.set_entries([Entry(EntryKind.DOCUMENT, "1", "Memo", "3 pages"), Entry(EntryKind.ACTION, "new", "New")])
    model.look("document memo")
    assert model.rowCount() == 1


@pytest.fixture
def reading(opened: Opened, pair: tuple[Path, Path]) -> Opened:
    opened.open(*pair)
    opened.assembly.window.activateWindow()
    opened.until(opened.assembly.window.isActiveWindow)
    opened.assembly.comparison.right.pane.setFocus()
    return opened


def parts(opened: Opened) -> tuple[QLineEdit, QListView]:
    window = opened.assembly.window
    return window.findChild(QLineEdit, "paletteField"), window.findChild(QListView, "paletteList")


def rows(opened: Opened) -> list[Entry]:
    model = parts(opened)[1].model()
    return [model.index(row).data(Role.VALUE).entry for row in range(model.rowCount())]


def test_everything_is_listed(reading: Opened) -> None:
    reading.do("palette")
    entries = rows(reading)
    actions = {entry.key for entry in entries if entry.kind is EntryKind.ACTION}
    assert actions == {spec.name for menu in MENUS for spec in menu.actions if spec is not None} - {OWN}
    assert {entry.title for entry in entries if entry.kind is EntryKind.DOCUMENT} == {
        document.title for document in (reading.assembly.desk.spread.left, reading.assembly.desk.spread.right)
    }
    assert any(entry.kind is EntryKind.COMPARISON for entry in entries)
    topics = reading.assembly.desk.spread.analysis.topics
    assert len([entry for entry in entries if entry.kind is EntryKind.TOPIC]) == len(topics)
    assert all(entry.reason for entry in entries if entry.key == "accept")
    assert not any(entry.reason for entry in entries if entry.key == "next_link")


def test_a_choice_is_done_and_the_keyboard_is_back(reading: Opened) -> None:
    reading.do("palette")
    field, _list = parts(reading)
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "next li")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not field.isVisible()
    assert reading.assembly.desk.current is not None
    assert reading.assembly.comparison.right.pane.hasFocus()
    reading.do("palette")
    assert rows(reading)[0].key == "next_link"


def test_what_cannot_be_had_is_not_done(reading: Opened) -> None:
    reading.do("palette")
    field, _list = parts(reading)
    QTest.keyClicks(field, "reject")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.isVisible()


def test_keys_walk_the_list_and_escape_closes(reading: Opened) -> None:
    reading.do("palette")
    field, listed = parts(reading)
    for key, row in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Tab, 2),
        (Qt.Key.Key_Backtab, 1),
        (Qt.Key.Key_PageDown, 11),
        (Qt.Key.Key_PageUp, 1),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Up, len(rows(reading)) - 1),
    ):
        QTest.keyClick(field, key)
        assert listed.currentIndex().row() == row
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    assert reading.assembly.comparison.right.pane.hasFocus()


def test_topics_and_documents_open(reading: Opened) -> None:
    reading.do("palette")
    field, _list = parts(reading)
    topic = reading.assembly.desk.spread.analysis.topics[0]
    entry = next(entry for entry in rows(reading) if entry.kind is EntryKind.TOPIC and entry.key == str(topic.id))
    reading.assembly.window.findChild(QLineEdit, "paletteField").setText("")
    reading.do("palette")
    reading.assembly.window.findChild(CommandPalette, "palette").chosen.emit(entry)
    assert reading.assembly.topics.chosen == {topic.id}
    reading.do("palette")
    QTest.keyClicks(field, f"document {reading.assembly.desk.spread.right.title}")
    QTest.keyClick(field, Qt.Key.Key_Return)
    reading.settle()
    assert not field.isVisible()


def test_a_click_beside_the_card_and_another_focus_close_it(reading: Opened) -> None:
    reading.do("palette")
    field, _list = parts(reading)
    QTest.mouseClick(
        field.parentWidget().parentWidget(), Qt.MouseButton.LeftButton, pos=field.window().rect().bottomLeft()
    )
    assert not field.isVisible()
    reading.do("palette")
    reading.assembly.top.find.field.setFocus()
    assert not field.isVisible()
    assert reading.assembly.top.find.field.hasFocus()


def test_letters_in_the_palette_are_no_commands(reading: Opened) -> None:
    reading.do("palette")
    field, _list = parts(reading)
    before = reading.assembly.desk.current
    QTest.keyClicks(field, "jk")
    assert field.text() == "jk"
    assert reading.assembly.desk.current == before
    QTest.keyClicks(field, "zzz")
    assert rows(reading) == []
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Down)


def test_it_opens_over_the_welcome_page_in_a_small_window(opened: Opened) -> None:
    opened.assembly.window.resize(opened.assembly.window.minimumSize())
    opened.do("palette")
    field, listed = parts(opened)
    card = field.parentWidget()
    assert opened.assembly.window.rect().contains(card.geometry())
    assert listed.height() >= listed.sizeHintForRow(0) * 2
    assert all(entry.reason for entry in rows(opened) if entry.key == "save_as")
