"""Everything can be reached and done without a mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)

from desktop_app.shell.views.reading import ReadingPane
from desktop_app.shell.views.rings import has_ring
from tests.window_fixtures import Opened

USABLE = (QAbstractButton, QAbstractItemView, QAbstractSlider, QComboBox, QLineEdit, QPlainTextEdit, ReadingPane)


@pytest.fixture
def reading(opened: Opened, pair: tuple[Path, Path]) -> Opened:
    opened.open(*pair)
    opened.do("next_link")
    opened.assembly.window.activateWindow()
    opened.until(opened.assembly.window.isActiveWindow)
    opened.assembly.comparison.take_focus()
    return opened


def focused() -> QWidget:
    return QApplication.focusWidget()


def region(opened: Opened) -> str:
    one = opened.assembly
    regions = {
        "top": one.top,
        "links": one.links_panel,
        "sidebar": one.sidebar,
        "left": one.comparison.left,
        "right": one.comparison.right,
        "topics": one.workspace.topics,
        "detail": one.detail,
        "messages": one.message_bar,
        "welcome": one.welcome,
    }
    return next((name for name, widget in regions.items() if widget.isAncestorOf(focused())), "none")


def test_f6_walks_the_regions_and_comes_back_to_where_it_was_in_each(reading: Opened) -> None:
    seen = []
    for _ in range(8):
        seen.append(region(reading))
        reading.do("next_region")
        assert has_ring(focused())
    assert seen[:5] == ["left", "right", "topics", "detail", "top"]
    assert {"sidebar", "links"} <= set(seen)
    while region(reading) != "left":
        reading.do("next_region")
    reading.do("previous_region")
    assert region(reading) == "links"
    inside = focused()
    QTest.keyClick(inside, Qt.Key.Key_Tab)
    kept = focused()
    reading.do("next_region")
    reading.do("previous_region")
    assert focused() is (kept if region(reading) == "links" else inside)


def test_f6_passes_what_is_not_on_show(opened: Opened) -> None:
    opened.assembly.window.activateWindow()
    opened.until(opened.assembly.window.isActiveWindow)
    seen = set()
    for _ in range(4):
        opened.do("next_region")
        seen.add(region(opened))
    assert "welcome" in seen
    assert not seen & {"left", "right", "topics", "detail"}


def test_escape_leads_back_to_the_text_from_everywhere(reading: Opened) -> None:
    right = reading.assembly.comparison.right.pane
    right.setFocus()
    reached = set()
    for _ in range(9):
        reading.do("next_region")
        reached.add(region(reading))
        QTest.keyClick(focused(), Qt.Key.Key_Escape)
        assert isinstance(focused(), ReadingPane), region(reading)
        for _ in range(len(reached)):
            reading.do("next_region")


def tabbed(opened: Opened, most: int = 120) -> list[QWidget]:
    """Everything that Tab reaches, once around."""
    first = focused()
    reached = [first]
    for _ in range(most):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        if focused() is first:
            return reached
        reached.append(focused())
    raise AssertionError("Tab never came back")


def is_reachable_otherwise(widget: QWidget) -> bool:
    """Scroll bars move with the caret; a menu bar has Alt; popups and inner fields belong to what opened them."""
    around = [widget]
    while around[-1].parentWidget() is not None:
        around.append(around[-1].parentWidget())
    inner = any(isinstance(one, QComboBox | QLineEdit) and one is not widget for one in around)
    return isinstance(widget, QScrollBar) or inner or widget.objectName().startswith("qt_")


def in_reached_group(button: QAbstractButton, reached: set[QWidget]) -> bool:
    """Of buttons of which one is on, Tab reaches that one, and the arrows the others."""
    group = button.group()
    return group is not None and group.exclusive() and any(one in reached for one in group.buttons())


def test_tab_reaches_every_usable_widget_on_show(reading: Opened) -> None:
    reading.assembly.messages.problem("Something to close.")
    reading.assembly.comparison.take_focus()
    reached = set(tabbed(reading))
    missing = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in reading.assembly.window.findChildren(QWidget)
        if isinstance(widget, USABLE)
        and widget.isVisible()
        and widget.isEnabled()
        and not is_reachable_otherwise(widget)
        and widget not in reached
        and not (isinstance(widget, QAbstractButton) and in_reached_group(widget, reached))
    ]
    assert missing == []


def test_everything_that_tab_reaches_shows_a_ring(reading: Opened) -> None:
    for widget in tabbed(reading)[1:]:
        widget.window().focus_by_key(widget)
        assert has_ring(widget) or not widget.hasFocus()


def test_single_letters_are_no_commands_while_a_person_writes(reading: Opened) -> None:
    one = reading.assembly
    before = one.desk.current
    note = one.detail.note
    note.setFocus()
    QTest.keyClicks(note, "jkarup? lfm")
    assert note.toPlainText().endswith("jkarup? lfm")
    assert one.desk.current == before
    assert reading.asker.asked == []
    note.store()


def test_the_lines_between_the_parts_move_by_key(reading: Opened) -> None:
    one = reading.assembly
    before = one.comparison.left.width()
    reading.do("more_left")
    assert one.comparison.left.width() > before
    for _ in range(30):
        reading.do("more_right")
    assert 0 < one.comparison.left.width() < before
    sidebar, column = one.sidebar.width(), one.workspace.column.width()
    reading.do("wider_sidebar")
    reading.do("wider_column")
    assert (one.sidebar.width(), one.workspace.column.width()) > (sidebar, column)
    for _ in range(40):
        reading.do("narrower_sidebar")
        reading.do("narrower_column")
    assert one.sidebar.width() >= one.sidebar.minimumWidth()
    assert one.workspace.column.width() >= one.workspace.column.minimumWidth()
