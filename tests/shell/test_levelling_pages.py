"""Scrolling where one side shows pages and the other its text."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop_app.core.entities import Side
from desktop_app.core.navigation import ScrollMode
from desktop_app.shell.views.pages import PageView
from tests.core.importers.builders import line, make_pdf
from tests.window_fixtures import Opened


def sentence(number: int) -> str:
    return f"Harbour {number} rejected claim {number * 17} of ministry {number * 31} about ferry {number}."


def open_pages(opened: Opened, folder: Path) -> None:
    left, right = folder / "left.pdf", folder / "right.txt"
    left.write_bytes(
        make_pdf(*("".join(line(sentence(page * 9 + n), 20, 320 - 30 * n, 8) for n in range(9)) for page in range(6)))
    )
    right.write_text("\n\n".join(sentence(number) for number in range(54)) + "\n", encoding="utf-8")
    opened.open(left, right)
    opened.do("pages")
    assert isinstance(opened.assembly.comparison.left.view, PageView)


def turn(opened: Opened, side: Side, by: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    event = QWheelEvent(
        QPointF(9, 50), QPointF(9, 50), QPoint(0, -by), QPoint(0, -by), Qt.MouseButton.NoButton, keys,
        Qt.ScrollPhase.ScrollUpdate, False,
    )  # fmt: skip
    QApplication.sendEvent(opened.assembly.comparison.frame(side).view.viewport(), event)


def bars(opened: Opened):
    return [opened.assembly.comparison.frame(side).view.verticalScrollBar() for side in Side]


@pytest.mark.parametrize("mode", list(ScrollMode))
def test_both_ends_of_pages_and_text_are_reached_by_the_wheel(opened: Opened, tmp_path: Path, mode: ScrollMode) -> None:
    open_pages(opened, tmp_path)
    opened.assembly.comparison.leveller.set_mode(mode)
    assert all(bar.maximum() > 0 for bar in bars(opened))
    for by, side in ((600, Side.LEFT), (600, Side.RIGHT), (-600, Side.RIGHT), (-600, Side.LEFT)):
        for _ in range(60):
            turn(opened, side, by)
        bar = bars(opened)[list(Side).index(side)]
        assert bar.value() == (bar.maximum() if by > 0 else 0)
        if mode is not ScrollMode.FREE:
            assert [one.value() for one in bars(opened)] == [one.maximum() if by > 0 else 0 for one in bars(opened)]


def test_pages_are_held_level_with_the_text_while_either_is_scrolled(opened: Opened, tmp_path: Path) -> None:
    open_pages(opened, tmp_path)
    comparison = opened.assembly.comparison
    links = sorted(opened.assembly.desk.links(), key=lambda link: link.left.span)
    opened.assembly.desk.choose(links[len(links) // 2].id)
    comparison.leveller.set_mode(ScrollMode.ANCHORED)
    ends = [
        comparison.marker.highlights.end(opened.assembly.desk.link(opened.assembly.desk.current), side) for side in Side
    ]

    def apart() -> float:
        tops = []
        for side, end in zip(Side, ends, strict=True):
            view = comparison.frame(side).view
            tops.append(view.band_of(end).top + view.viewport().mapTo(view.window(), QPoint(0, 0)).y())
        return abs(tops[0] - tops[1])

    assert apart() <= 1
    for side in Side:
        for by in (40, -25, 60):
            turn(opened, side, by)
            assert apart() <= 1


def test_the_wheel_with_a_key_is_left_to_the_pages(opened: Opened, tmp_path: Path) -> None:
    open_pages(opened, tmp_path)
    opened.assembly.comparison.leveller.set_mode(ScrollMode.ANCHORED)
    zoom = opened.assembly.comparison.left.view.zoom
    turn(opened, Side.LEFT, -120, Qt.KeyboardModifier.ControlModifier)
    assert opened.assembly.comparison.left.view.zoom > zoom
    before = [bar.value() for bar in bars(opened)]
    turn(opened, Side.LEFT, 50, Qt.KeyboardModifier.ShiftModifier)
    assert [bar.value() for bar in bars(opened)] == before


@pytest.mark.parametrize("mode", list(ScrollMode))
def test_the_other_side_holds_still_while_text_gives_way_to_pages(
    opened: Opened, tmp_path: Path, mode: ScrollMode
) -> None:
    open_pages(opened, tmp_path)
    opened.do("pages")
    comparison = opened.assembly.comparison
    comparison.leveller.set_mode(mode)
    for _ in range(20):
        opened.do("next_link")
    link = opened.assembly.desk.link(opened.assembly.desk.current)
    left, right = comparison.left, comparison.right
    still, height = right.view.verticalScrollBar().value(), left.view.band_of(link.left.span).top
    assert still > 0
    for _ in range(4):
        opened.do("pages")
        assert right.view.verticalScrollBar().value() == still
        assert left.view.band_of(link.left.span).top == pytest.approx(height, abs=2)
    opened.do("pages")
    bar = left.view.verticalScrollBar()
    bar.setValue(bar.value() - 30)
    moved = right.view.verticalScrollBar().value() - still
    assert -150 < moved <= 0
    assert (moved == 0) == (mode is ScrollMode.FREE)
