"""The sheet of keys and mouse says what there is, fits, and goes away again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

from desktop_app.shell.actions.table import MENUS
from desktop_app.shell.dialogs.shortcuts import CheatSheet, Group, dealt
from desktop_app.shell.dialogs.stroke import Stroke
from tests.window_fixtures import Opened


@pytest.fixture
def sheet(opened: Opened, pair: tuple[Path, Path]) -> CheatSheet:
    opened.open(*pair)
    window = opened.assembly.window
    window.resize(1280, 800)
    window.activateWindow()
    opened.until(window.isActiveWindow)
    opened.assembly.comparison.right.pane.setFocus()
    made = CheatSheet(window, opened.assembly.actions.strokes())
    made.open_sheet()
    return made


def spoken(sheet: CheatSheet) -> list[str]:
    return [label.accessibleName() for label in sheet.findChildren(QLabel) if label.accessibleName()]


def test_every_key_of_the_table_is_on_the_sheet(sheet: CheatSheet, opened: Opened) -> None:
    said = spoken(sheet)
    for menu in MENUS:
        for spec in menu.actions:
            if spec is not None and spec.shortcuts:
                text = spec.text.replace("&", "")
                assert any(line.startswith(f"{text}: ") for line in said), text
    assert any("click a highlight" in line for line in said)
    assert any(line.endswith("F1  ?") for line in said)


def test_it_fits_a_window_of_1280_by_800_without_scrolling(sheet: CheatSheet) -> None:
    area = sheet.findChild(QScrollArea)
    assert sheet.rect().contains(sheet.card.geometry())
    assert area.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_Question])
def test_the_keys_that_open_it_close_it(sheet: CheatSheet, opened: Opened, key: Qt.Key) -> None:
    area = sheet.findChild(QScrollArea)
    assert area.hasFocus()
    QTest.keyClick(area, key)
    assert not sheet.isVisible()
    assert opened.assembly.comparison.right.pane.hasFocus()


def test_it_has_a_button_and_goes_with_the_keyboard(sheet: CheatSheet, opened: Opened) -> None:
    QTest.mouseClick(sheet.findChild(QPushButton, "closeCheatSheet"), Qt.MouseButton.LeftButton)
    assert not sheet.isVisible()
    sheet.open_sheet()
    opened.assembly.top.find.field.setFocus()
    assert not sheet.isVisible()


def test_it_takes_fewer_columns_where_it_is_narrow(sheet: CheatSheet) -> None:
    sheet.window().resize(900, 600)
    assert sheet.rect().contains(sheet.card.geometry())
    assert sheet.findChild(QScrollArea).horizontalScrollBar().maximum() == 0


def test_question_mark_opens_it(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    opened.assembly.window.activateWindow()
    opened.until(opened.assembly.window.isActiveWindow)
    opened.assembly.comparison.take_focus()
    QTest.keyClick(opened.assembly.comparison.left.pane, Qt.Key.Key_Question)
    assert opened.asker.asked == ["shortcuts"]


def test_groups_are_dealt_out_in_order_and_none_is_lost() -> None:
    groups = [Group(f"g{size}", tuple(Stroke(str(at), "K") for at in range(size))) for size in (3, 20, 1, 9, 4)]
    for columns in (1, 2, 3, 4):
        made = dealt(groups, columns)
        assert len(made) <= columns
        flat = [(group.head, stroke.text) for column in made for group in column for stroke in group.strokes]
        assert flat == [(group.head, stroke.text) for group in groups for stroke in group.strokes]
