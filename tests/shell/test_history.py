from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton

from desktop_app.core.entities import Side
from desktop_app.core.navigation import ScrollMode
from desktop_app.core.text.span import Span
from desktop_app.shell.session.history import MOST_VISITS
from tests.window_fixtures import Opened

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def write_pair(folder: Path, names: tuple[str, ...] = ("a.txt", "b.txt")) -> list[Path]:
    paths = []
    for name in names:
        lines = "\n\n".join(
            f"Paragraph {number} of {name} tells of ferry {number} and the harbour." for number in range(80)
        )
        (folder / name).write_text(f"{name}\n\n{lines}\n", encoding="utf-8")
        paths.append(folder / name)
    return paths


def values(opened: Opened) -> list[int]:
    return [opened.assembly.comparison.frame(side).pane.verticalScrollBar().value() for side in Side]


def heights(opened: Opened) -> list[float]:
    """Return where a place that is in view stands on both sides, in pixels."""
    return [opened.assembly.comparison.frame(side).pane.band_of(Span(3000, 3001)).top for side in Side]


def show(opened: Opened, offset: int) -> None:
    opened.assembly.comparison.leveller.show(Side.LEFT, Span(offset, offset + 1))


def test_back_and_forward_bring_both_texts_exactly_to_where_they_were(opened: Opened, tmp_path: Path) -> None:
    opened.open(*write_pair(tmp_path))
    assert not opened.assembly.actions["go_back"].isEnabled()
    show(opened, 3000)
    opened.assembly.comparison.right.pane.verticalScrollBar().setValue(777)  # a scroll is no visit, yet kept
    here = values(opened)
    show(opened, 1000)
    there = values(opened)
    opened.do("go_back")
    assert values(opened) == here
    opened.do("go_forward")
    assert values(opened) == there
    opened.do("go_back")
    opened.do("go_back")
    assert values(opened) == [0, 0]
    assert not opened.assembly.actions["go_back"].isEnabled()


def test_back_brings_the_link_that_was_judged(opened: Opened, pair: tuple[Path, Path]) -> None:
    opened.open(*pair)
    opened.do("next_link")
    first = opened.assembly.desk.current
    opened.do("next_link")
    second = opened.assembly.desk.current
    assert first != second
    opened.do("go_back")
    assert opened.assembly.desk.current == first
    opened.do("go_back")
    assert opened.assembly.desk.current is None
    opened.do("go_forward")
    opened.do("go_forward")
    assert opened.assembly.desk.current == second


def test_scrolling_alone_is_no_visit(opened: Opened, tmp_path: Path) -> None:
    opened.open(*write_pair(tmp_path))
    for value in (100, 300, 900):
        opened.assembly.comparison.left.pane.verticalScrollBar().setValue(value)
    assert not opened.assembly.moving.history.can_go_back


def test_a_click_on_the_strip_is_a_visit_and_a_drag_is_none(opened: Opened, tmp_path: Path, qtbot) -> None:
    opened.open(*write_pair(tmp_path))
    strip = opened.assembly.comparison.left.strip
    qtbot.mousePress(strip, LEFT, NONE, strip.handle().center().toPoint())
    qtbot.mouseRelease(strip, LEFT, NONE, strip.handle().center().toPoint())
    assert not opened.assembly.moving.history.can_go_back
    qtbot.mouseClick(strip, LEFT, NONE, QPoint(5, strip.height() - 20))
    assert values(opened)[0] > 0
    opened.do("go_back")
    assert values(opened) == [0, 0]


def test_back_leads_to_the_comparison_before(opened: Opened, tmp_path: Path) -> None:
    a, b, c = write_pair(tmp_path, ("a.txt", "b.txt", "c.txt"))
    opened.open(a, b)
    first = opened.assembly.desk.spread.comparison.id
    show(opened, 3000)
    opened.assembly.files.take([c])
    opened.settle()
    here = heights(opened)
    opened.assembly.intake.put(Side.RIGHT, 3)  # the document on the right is replaced
    opened.settle()
    second = opened.assembly.desk.spread.comparison.id
    assert second != first
    opened.do("go_back")
    opened.settle()
    assert opened.assembly.desk.spread.comparison.id == first
    assert heights(opened) == here
    opened.do("go_forward")
    opened.settle()
    assert opened.assembly.desk.spread.comparison.id == second


def test_mouse_buttons_and_the_bar_go_back_and_forward(opened: Opened, tmp_path: Path, qtbot) -> None:
    opened.open(*write_pair(tmp_path))
    show(opened, 3000)
    there = values(opened)
    viewport = opened.assembly.comparison.left.pane.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.BackButton, NONE, QPoint(50, 50))
    assert values(opened) == [0, 0]
    qtbot.mouseClick(viewport, Qt.MouseButton.ForwardButton, NONE, QPoint(50, 50))
    assert values(opened) == there
    qtbot.mouseClick(opened.assembly.window.findChild(QToolButton, "goBack"), LEFT)
    assert values(opened) == [0, 0]


def test_the_history_is_bounded_and_ends_with_the_project(opened: Opened, tmp_path: Path) -> None:
    opened.open(*write_pair(tmp_path))
    for number in range(MOST_VISITS + 30):
        show(opened, 40 * (number % 70) + number)
    steps = 0
    while opened.assembly.moving.history.can_go_back:
        opened.do("go_back")
        steps += 1
    assert steps == MOST_VISITS - 1
    opened.do("new")
    opened.settle()
    assert not opened.assembly.moving.history.can_go_forward


def test_how_it_is_scrolled_and_what_is_marked_are_kept_with_each_comparison(opened: Opened, tmp_path: Path) -> None:
    a, b, c = write_pair(tmp_path, ("a.txt", "b.txt", "c.txt"))
    opened.open(a, b)
    opened.do("scroll_anchored")
    opened.do("only_here")
    opened.assembly.files.take([c])
    opened.settle()
    opened.assembly.intake.put(Side.RIGHT, 3)
    opened.settle()
    opened.do("scroll_free")
    opened.do("only_here")
    opened.do("go_back")
    opened.settle()
    moving = opened.assembly.moving
    assert (opened.assembly.comparison.leveller.mode, moving.only_here.is_on) == (ScrollMode.ANCHORED, True)
    opened.do("go_forward")
    opened.settle()
    assert (opened.assembly.comparison.leveller.mode, moving.only_here.is_on) == (ScrollMode.FREE, False)
