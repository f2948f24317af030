"""What the comparison of screens forgives, and what it does not."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from tests.visual.at_scale import take_elsewhere
from tests.visual.audit import complaints
from tests.visual.comparing import difference
from tests.visual.quantising import few_colours
from tests.visual.screens import SCENES, come_to_rest
from tests.window_fixtures import Opened

SIZE = QSize(1280, 800)
UNHINTED = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <match target="pattern"><edit name="hinting" mode="assign"><bool>false</bool></edit></match>
  <match target="font"><edit name="hinting" mode="assign"><bool>false</bool></edit></match>
  <match target="pattern"><edit name="hintstyle" mode="assign"><const>hintnone</const></edit></match>
  <match target="font"><edit name="hintstyle" mode="assign"><const>hintnone</const></edit></match>
</fontconfig>
"""
MOVED_PX = 8
MOVED = ("accept", "relation", "exportReport", "linked", "find", "verdictFilter", "cutOff")


@pytest.fixture
def example(opened: Opened, tmp_path: Path) -> Iterator[Opened]:
    """The window with the example pair at its first link."""
    next(scene for scene in SCENES if scene.name == "embassy").open(opened, tmp_path)
    opened.assembly.window.resize(SIZE)
    come_to_rest(opened)
    yield opened


def picture(opened: Opened) -> QImage:
    return opened.assembly.window.grab().toImage()


def moved(image: QImage, area: QRect, by: QPoint, ground: QColor) -> QImage:
    """Return the picture with a part of it elsewhere."""
    made = image.copy()
    painter = QPainter(made)
    painter.fillRect(area, ground)
    painter.drawImage(area.topLeft() + by, image.copy(area))
    painter.end()
    return made


def area_of(opened: Opened, name: str) -> QRect:
    widget = opened.assembly.window.findChild(QWidget, name)
    return QRect(widget.mapTo(opened.assembly.window, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("by", [QPoint(MOVED_PX, 0), QPoint(0, MOVED_PX), QPoint(-MOVED_PX, 0)])
def test_any_control_that_moved_is_noticed(example: Opened, by: QPoint) -> None:
    before = picture(example)
    for name in MOVED:
        area = area_of(example, name)
        ground = before.pixelColor(area.topLeft() - QPoint(1, 1))
        assert difference(moved(before, area, by, ground), before).tiles, f"{name} moved by {by} unseen"


def test_a_control_that_went_or_changed_colour_is_noticed(example: Opened) -> None:
    before = picture(example)
    for name in MOVED:
        area = area_of(example, name)
        gone = before.copy()
        painter = QPainter(gone)
        painter.fillRect(area, before.pixelColor(area.topLeft() - QPoint(1, 1)))
        painter.end()
        assert difference(gone, before).tiles, f"{name} went unseen"
    button = example.assembly.window.findChild(QPushButton, "exportReport")
    button.setStyleSheet("background: #8f1d3f;")
    assert difference(picture(example), before).tiles


def test_a_topic_in_another_colour_is_noticed(example: Opened) -> None:
    before = picture(example)
    swatch = area_of(example, "topics")
    painted = before.copy()
    painter = QPainter(painted)
    painter.fillRect(QRect(swatch.topLeft() + QPoint(8, 6), QSize(16, 16)), QColor("#4b3fa7"))
    painter.end()
    assert difference(painted, before).tiles


def test_the_same_screen_is_the_same(example: Opened) -> None:
    assert not difference(picture(example), picture(example)).tiles


def test_fewer_colours_are_forgiven(example: Opened) -> None:
    before = picture(example)
    assert not difference(few_colours(before), before).tiles


def test_other_smoothing_of_letters_is_forgiven(example: Opened) -> None:
    before = picture(example)
    softer = before.scaled(SIZE * 2, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    softer = softer.scaled(SIZE, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    assert not difference(softer, before).tiles


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="fontconfig decides how letters are drawn on Linux alone"
)
def test_letters_drawn_without_hinting_are_forgiven(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    settings = tmp_path / "fonts.conf"
    settings.write_text(UNHINTED, encoding="utf-8")
    for folder, more in ((here, {}), (there, {"FONTCONFIG_FILE": str(settings)})):
        folder.mkdir()
        take_elsewhere("1", folder, "welcome", "embassy", **more)
    names = sorted(path.name for path in here.glob("*.png"))
    assert len(names) == 4
    for name in names:
        seen, other = QImage(str(here / name)), QImage(str(there / name))
        assert seen != other
        assert not difference(seen, other).tiles, name


def test_letters_without_smoothing_are_forgiven(example: Opened) -> None:
    before = picture(example)
    grey = before.convertToFormat(QImage.Format.Format_Grayscale8)
    black = QColor("#20242a")
    darker = before.copy()
    for x in range(300, 700):
        for y in range(300, 360):
            if grey.pixelColor(x, y).value() < 90:
                darker.setPixelColor(x, y, black)
    assert not difference(darker, before).tiles


def test_the_audit_sees_what_is_cut_moved_or_laid_over_another(example: Opened) -> None:
    window = example.assembly.window
    assert complaints(window) == []
    accept, reject = (window.findChild(QPushButton, name) for name in ("accept", "reject"))
    place = accept.geometry()
    accept.move(place.x() + 20, place.y())
    assert any("overlap" in sentence for sentence in complaints(window))
    accept.setGeometry(place.translated(0, 3))
    assert any("out of line" in sentence for sentence in complaints(window))
    accept.setGeometry(QRect(place.topLeft(), QSize(30, place.height())))
    assert any("wide and needs" in sentence for sentence in complaints(window))
    accept.setGeometry(place)
    step = window.findChild(QToolButton, "nextLink")
    step.move(step.parentWidget().width() - 4, step.y())
    assert any("outside" in sentence for sentence in complaints(window))
    assert reject.isVisible()


def test_the_audit_sees_a_sentence_that_is_cut(example: Opened) -> None:
    window = example.assembly.window
    said = next(one for one in window.findChildren(QLabel) if one.wordWrap() and one.isVisible() and one.text())
    said.setFixedHeight(4)
    assert any("tall and needs" in sentence for sentence in complaints(window))
