"""What is laid is painted once, in a turn of its own."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject

from tests.window_fixtures import Opened


class Painted(QObject):
    """Counts how often a widget is painted, and whether that was while a spread was laid."""

    def __init__(self, desk: Any) -> None:
        super().__init__()
        self._desk = desk
        self.times = 0
        self.while_laying = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self.times += 1
            self.while_laying += self._desk.is_laying
        return super().eventFilter(watched, event)


def test_the_window_is_painted_after_a_spread_was_laid_and_goes_on_being_painted(
    opened: Opened, pair: tuple[Path, Path], qtbot: Any
) -> None:
    opened.open(*pair)
    window, desk = opened.assembly.window, opened.assembly.desk
    painted = Painted(desk)
    viewport = opened.assembly.comparison.left.pane.viewport()
    viewport.installEventFilter(painted)
    desk.lay(desk.spread)
    assert not window.updatesEnabled()
    assert painted.times == 0
    opened.until(lambda: painted.times > 0)
    assert window.updatesEnabled()
    assert painted.while_laying == 0
    before = painted.times
    viewport.update()
    opened.until(lambda: painted.times > before)
    viewport.removeEventFilter(painted)


def test_a_window_that_is_not_on_show_is_left_alone(opened: Opened) -> None:
    opened.assembly.window.hide()
    opened.assembly.desk.clear()
    assert opened.assembly.window.updatesEnabled()


def test_the_texts_are_painted_before_what_stands_beside_them(
    opened: Opened, pair: tuple[Path, Path], qtbot: Any
) -> None:
    opened.open(*pair)
    opened.settle()
    assembly, order = opened.assembly, []

    class Order(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint:
                order.append(watched)
            return False

    watcher, text = Order(), assembly.comparison.left.pane.viewport()
    watched = (text, assembly.sidebar, assembly.workspace.column, assembly.top)
    for widget in watched:
        widget.installEventFilter(watcher)
    assembly.desk.lay(assembly.desk.spread)
    opened.until(lambda: set(order) == set(watched))
    assert order[0] is text
    assert all(widget.updatesEnabled() for widget in watched)
    for widget in watched:
        widget.removeEventFilter(watcher)
