"""Fewer links or more, at the move of a slider."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider, QToolButton

from desktop_app.core.entities import Verdict
from tests.window_fixtures import Opened

TOLD = (
    "The harbour board of Quillan met the ferry company on Monday about the fares.",
    "Nobody had asked the board about the fares before.",
    "A storm closed the harbour in the night.",
    "The company said that the ferry to Lintwell would sail at nine.",
    "Two hundred passengers waited at the harbour for the ferry.",
    "The mayor of Lintwell wrote to the board.",
    "The weather was calm along the coast.",
    "In the autumn the fares will rise, the company said.",
)


@pytest.fixture
def stories(tmp_path: Path) -> tuple[Path, Path]:
    """Two documents long enough to have links below the cut-off."""
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    fill = [f"Entry {number} of the log of the {name} is empty." for number, name in enumerate(("pilot", "cook") * 20)]
    left.write_text("\n\n".join([*TOLD, *fill]), encoding="utf-8")
    told = [one.replace("harbour", "port").replace("company", "firm") for one in reversed(TOLD)]
    right.write_text("\n\n".join([*told, *(one.replace("log", "book") for one in fill[:15])]), encoding="utf-8")
    return left, right


def slider(one: Opened) -> QSlider:
    return one.assembly.window.findChild(QSlider, "cutOff")


def reset(one: Opened) -> QToolButton:
    return one.assembly.window.findChild(QToolButton, "resetCutOff")


def ids(one: Opened) -> set[int]:
    return {link.id for link in one.assembly.desk.links()}


def test_the_slider_shows_a_subset_or_a_superset_and_all_counts_follow(
    opened: Opened, stories: tuple[Path, Path]
) -> None:
    opened.open(*stories)
    desk, own = opened.assembly.desk, ids(opened)
    assert desk.spread.analysis.fainter
    handle = slider(opened)
    handle.setValue(handle.maximum())
    assert ids(opened) > own
    opened.settle()
    for count in (len(opened.assembly.links.links()), len(opened.assembly.comparison.marker.shown())):
        assert count == len(desk.links())
    assert str(len(desk.links())) in opened.assembly.status.findChild(object, "counts").text()
    handle.setValue(0)
    assert ids(opened) < own
    assert not opened.assembly.jobs.is_busy()
    reset(opened).click()
    assert ids(opened) == own
    assert not reset(opened).isEnabled()


def test_marks_and_ribbons_follow_the_slider(opened: Opened, stories: tuple[Path, Path]) -> None:
    opened.open(*stories)
    slider(opened).setValue(0)
    opened.until(lambda: {mark.link_id for mark in opened.assembly.comparison.left.pane.marks} == ids(opened))
    slider(opened).setValue(slider(opened).maximum())
    opened.until(lambda: {mark.link_id for mark in opened.assembly.comparison.right.pane.marks} == ids(opened))


def test_what_was_judged_stays_wherever_the_slider_is(opened: Opened, stories: tuple[Path, Path]) -> None:
    opened.open(*stories)
    handle, desk = slider(opened), opened.assembly.desk
    handle.setValue(handle.maximum())
    faintest = desk.links()[-1]
    assert not faintest.is_shown
    desk.choose(faintest.id)
    opened.do("accept")
    handle.setValue(0)
    assert faintest.id in ids(opened)
    assert desk.current == faintest.id
    reset(opened).click()
    assert desk.link(faintest.id).verdict is Verdict.ACCEPTED
    assert faintest.id in ids(opened)
    opened.do("undo")
    assert faintest.id not in ids(opened)


def test_a_link_that_goes_out_of_sight_is_no_longer_the_current_one(opened: Opened, stories: tuple[Path, Path]) -> None:
    opened.open(*stories)
    opened.assembly.desk.choose(opened.assembly.desk.links()[-1].id)
    slider(opened).setValue(0)
    assert opened.assembly.desk.current is None


def test_the_keyboard_moves_the_cut_off(opened: Opened, stories: tuple[Path, Path]) -> None:
    opened.open(*stories)
    own = ids(opened)
    opened.do("more_links")
    assert ids(opened) > own
    opened.do("fewer_links")
    assert ids(opened) == own
    opened.do("fewer_links")
    assert ids(opened) < own
    opened.do("own_links")
    assert ids(opened) == own
    QTest.keyClick(slider(opened), Qt.Key.Key_Right)
    assert ids(opened) > own
    assert "score" in slider(opened).accessibleDescription()


def test_the_place_of_the_cut_off_is_kept_with_the_comparison(
    open_window: Callable[[], Opened], stories: tuple[Path, Path], tmp_path: Path
) -> None:
    first = open_window()
    first.open(*stories)
    own = ids(first)
    slider(first).setValue(slider(first).maximum())
    shown = ids(first)
    first.assembly.handover.save_as(tmp_path / "kept.crossread")
    first.settle()
    first.assembly.window.close()
    again = open_window()
    again.open(tmp_path / "kept.crossread")
    assert ids(again) == shown
    assert slider(again).value() == slider(again).maximum()
    assert len(again.assembly.session.project.analysis(1).links) == len(own)


def test_a_pair_without_links_has_no_slider(opened: Opened, tmp_path: Path) -> None:
    for name, text in (("a.txt", "Apples ripen early."), ("b.txt", "Zinc corrodes.")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    opened.open(tmp_path / "a.txt", tmp_path / "b.txt")
    assert not slider(opened).isVisible()
