"""The top bar gives way, one thing after another, where the window is narrow."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from desktop_app.shell.views.squeezing import Squeezer
from tests.window_fixtures import Opened


@pytest.fixture
def row(qtbot: Any) -> Iterator[tuple[QHBoxLayout, list[QPushButton]]]:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QHBoxLayout(holder)
    buttons = [QPushButton("long words on a button") for _ in range(3)]
    for button in buttons:
        layout.addWidget(button)
    yield layout, buttons


def shorten(button: QPushButton) -> Callable[[bool], None]:
    return lambda is_short: button.setText("x" if is_short else "long words on a button")


def test_steps_are_taken_in_order_and_taken_back_when_there_is_room(row: tuple[QHBoxLayout, list[QPushButton]]) -> None:
    layout, buttons = row
    squeezer = Squeezer(layout, tuple(shorten(button) for button in buttons))
    wide = layout.minimumSize().width()
    squeezer.fit(wide)
    assert squeezer.taken == 0
    squeezer.fit(wide - 1)
    assert [button.text() for button in buttons] == ["x", "long words on a button", "long words on a button"]
    squeezer.fit(10)
    assert squeezer.taken == 3
    squeezer.fit(wide)
    assert squeezer.taken == 0 and layout.minimumSize().width() == wide


def test_what_fits_is_left_alone(row: tuple[QHBoxLayout, list[QPushButton]]) -> None:
    layout, buttons = row
    told: list[bool] = []
    squeezer = Squeezer(layout, (told.append, shorten(buttons[0])))
    squeezer.fit(layout.minimumSize().width() - 1)
    before = list(told)
    for _ in range(3):
        squeezer.fit(layout.minimumSize().width())
    assert told == before


def test_what_gives_way_in_itself_is_counted_for_what_it_is(row: tuple[QHBoxLayout, list[QPushButton]]) -> None:
    layout, buttons = row
    inner = QHBoxLayout()
    inner.addWidget(buttons[2])
    layout.addLayout(inner)
    squeezer = Squeezer(layout, (shorten(buttons[2]), shorten(buttons[0])))
    squeezer.fit(layout.minimumSize().width() - 1)
    assert squeezer.taken == 1


def test_search_leaves_the_menus_at_1280(opened: Opened, pair: tuple[Any, Any]) -> None:
    opened.open(*pair)
    opened.assembly.window.resize(1280, 800)
    top = opened.assembly.top
    top.find.begin(selected="the")
    opened.settle()
    assert top.menus.isVisible()
    opened.do("find_next")
    QCoreApplication.processEvents()
    assert top.menus.isVisible()
    assert top.find.field.width() >= 150


@pytest.mark.parametrize("width", [860, 1000, 1280, 1920])
def test_top_bar_shows_whole_controls_at_every_width(opened: Opened, pair: tuple[Any, Any], width: int) -> None:
    opened.open(*pair)
    opened.assembly.window.resize(width, 800)
    opened.settle()
    bar = opened.assembly.top
    shown = [one for one in bar.findChildren(QWidget) if one.isVisible() and one.parent() is bar]
    shown.sort(key=QWidget.x)
    assert all(one.width() >= one.minimumSizeHint().width() for one in shown)
    assert all(before.geometry().right() < after.x() for before, after in pairwise(shown))
    assert shown[-1].geometry().right() < bar.width()


def test_menus_fold_into_one_button_in_the_narrowest_window(opened: Opened, pair: tuple[Any, Any]) -> None:
    opened.open(*pair)
    bar = opened.assembly.top
    bar._fold_menus(True)
    folded = bar.findChild(QToolButton, "allMenus")
    folded.menu().aboutToShow.emit()
    assert [action.text() for action in folded.menu().actions()] == [one.text() for one in bar.menus.actions()]
    bar._fold_menus(False)
    assert not folded.isVisible() and bar.menus.isVisible()


def test_nothing_is_laid_out_again_while_nothing_changes(opened: Opened, pair: tuple[Any, Any]) -> None:
    opened.open(*pair)
    opened.assembly.window.resize(1280, 800)
    opened.settle()
    asked = LayoutRequests(opened.assembly.top)
    for _ in range(5):
        QCoreApplication.processEvents()
    asked.count = 0
    for _ in range(5):
        QCoreApplication.processEvents()
    assert asked.count == 0


class LayoutRequests(QObject):
    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False
