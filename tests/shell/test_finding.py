"""Finding in both panes: as a person types, with options, from where the person reads, and back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from desktop_app.core.entities import Side
from desktop_app.core.text.span import Span
from tests.window_fixtures import Opened


@pytest.fixture
def finding(opened: Opened, pair: tuple[Path, Path]) -> Opened:
    opened.open(*pair)
    opened.assembly.window.activateWindow()
    opened.until(opened.assembly.window.isActiveWindow)
    opened.assembly.comparison.take_focus()
    return opened


def type_in(opened: Opened, words: str) -> None:
    opened.do("find")
    field = opened.assembly.top.find.field
    field.clear()
    QTest.keyClicks(field, words)
    opened.assembly.top.find.look()
    opened.settle()


def counts(opened: Opened) -> str:
    return opened.assembly.window.findChild(QLabel, "findCounts").text()


def place(opened: Opened) -> str:
    said = opened.assembly.window.findChild(QLabel, "findPlace")
    return said.text() if not said.isHidden() else ""


def note(opened: Opened) -> str:
    said = opened.assembly.window.findChild(QLabel, "findNote")
    return said.text() if not said.isHidden() else ""


def test_options_are_small_switches_that_the_menu_mirrors(finding: Opened) -> None:
    type_in(finding, "the")
    assert counts(finding) != "0 | 0"
    all_places = counts(finding)
    finding.do("find_words")
    finding.assembly.top.find.look()
    finding.settle()
    assert counts(finding) != all_places
    switch = finding.assembly.window.findChild(QToolButton, "find_words_switch")
    assert switch.isChecked()
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert not finding.assembly.actions["find_words"].isChecked()
    finding.settle()


def test_typing_is_enough_and_counts_come_by_themselves(finding: Opened) -> None:
    finding.do("find")
    QTest.keyClicks(finding.assembly.top.find.field, "ferry")
    finding.until(lambda: counts(finding) == "2 | 2")
    finding.settle()
    assert len(finding.assembly.comparison.right.pane.found) == 2


def test_a_wrong_expression_is_told_under_the_field(finding: Opened) -> None:
    finding.do("find_expression")
    type_in(finding, "(ferry")
    assert "a ) is missing" in note(finding)
    assert not counts(finding) or finding.assembly.window.findChild(QLabel, "findCounts").isHidden()
    type_in(finding, r"ferr\w")
    assert note(finding) == ""
    assert counts(finding) == "2 | 2"


def test_steps_begin_where_the_person_reads_and_say_which_place_it_is(finding: Opened) -> None:
    one = finding.assembly
    right = one.comparison.right.pane
    right.setFocus()
    right.select(Span(*(right.document.text.index("ferry") + at for at in (0, 5))))
    finding.do("find")
    finding.settle()
    assert one.top.find.field.text() == "ferry"
    finding.do("find_next")
    assert place(finding) == "4 of 4"
    assert right.found[1].start == right.caret
    finding.do("find_next")
    assert place(finding) == "1 of 4"
    finding.do("find_previous")
    finding.do("find_previous")
    assert place(finding) == "3 of 4"


def test_escape_gives_the_keyboard_back_to_the_side_that_had_it(finding: Opened) -> None:
    right = finding.assembly.comparison.right.pane
    right.setFocus()
    type_in(finding, "ferry")
    QTest.keyClick(finding.assembly.top.find.field, Qt.Key.Key_Escape)
    finding.settle()
    assert QApplication.focusWidget() is right
    assert right.found == ()


def test_what_was_sought_comes_back_by_up_and_by_f3(finding: Opened) -> None:
    field = finding.assembly.top.find.field
    for words in ("ferry", "embassy"):
        type_in(finding, words)
        QTest.keyClick(field, Qt.Key.Key_Return)
    type_in(finding, "")
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "embassy"
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "ferry"
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.text() == "embassy"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    finding.settle()
    finding.do("find_next")
    finding.settle()
    assert field.text() == "embassy"
    assert place(finding).startswith(("1", "2"))


def test_a_search_that_was_overtaken_is_never_shown(finding: Opened) -> None:
    field = finding.assembly.top.find.field
    finding.do("find")
    field.setText("ferry")
    finding.assembly.top.find.look()
    field.setText("embassy")
    finding.assembly.top.find.look()
    finding.settle()
    text = finding.assembly.comparison.right.pane.document.text
    assert {span.of(text).lower() for span in finding.assembly.comparison.right.pane.found} == {"embassy"}


def test_enter_waits_for_the_search_under_way(finding: Opened) -> None:
    field = finding.assembly.top.find.field
    finding.do("find")
    QTest.keyClicks(field, "embassy")
    QTest.keyClick(field, Qt.Key.Key_Return)
    finding.settle()
    assert place(finding)[0].isdigit()


def test_letters_typed_into_the_field_are_no_commands(finding: Opened) -> None:
    one = finding.assembly
    finding.do("next_link")
    verdict = one.desk.link(one.desk.current).verdict
    finding.do("find")
    QTest.keyClicks(one.top.find.field, "ajkr?u")
    assert one.top.find.field.text() == "ajkr?u"
    finding.settle()
    assert one.desk.link(one.desk.current).verdict is verdict


def test_options_can_be_reached_by_tab_while_the_field_is_used(finding: Opened) -> None:
    finding.do("find")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget().objectName() == "find_case_switch"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert finding.assembly.top.find.field.query.is_case_kept
    finding.settle()


def test_one_side_alone_can_be_searched(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(pair[0])
    type_in(opened, "ferry")
    assert counts(opened) == "2 | 0"
    assert opened.assembly.comparison.reading_side is Side.LEFT


def test_the_note_stays_under_the_field_and_inside_the_window(finding: Opened) -> None:
    finding.do("find_expression")
    for width in (1440, 1000, 880):
        finding.assembly.window.resize(width, 700)
        type_in(finding, "(ferry")
        said = finding.assembly.window.findChild(QLabel, "findNote")
        assert said.isVisible()
        assert finding.assembly.window.rect().contains(said.geometry())
        finding.assembly.window.resize(width - 10, 700)
        assert finding.assembly.window.rect().contains(said.geometry())
