"""The welcome page, at any size and with any number of projects."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

from desktop_app.shell.session.library import KeptProject
from desktop_app.shell.views.emblem import Emblem
from tests.window_fixtures import Opened

SIZES = [(860, 560), (1280, 800), (1920, 1200)]


def kept(count: int) -> list[KeptProject]:
    return [
        KeptProject(Path(f"/somewhere/rather/deep/Inquiry {n}.crossread"), f"Inquiry {n}", 0.0) for n in range(count)
    ]


def settle(opened: Opened, size: tuple[int, int]) -> None:
    opened.assembly.window.resize(*size)
    for _ in range(6):
        QCoreApplication.processEvents()


@pytest.mark.parametrize("size", SIZES)
def test_all_of_it_is_in_sight_while_there_are_no_projects(opened: Opened, size: tuple[int, int]) -> None:
    settle(opened, size)
    welcome = opened.assembly.welcome
    assert welcome.findChild(QScrollArea).verticalScrollBar().maximum() == 0
    for name in ("chooseDocuments", "openExample", "openProject"):
        button = welcome.findChild(QPushButton, name)
        assert button.height() >= button.sizeHint().height()
        assert welcome.rect().contains(button.mapTo(welcome, button.rect().bottomRight()))
    for said in welcome.findChildren(QLabel):
        assert said.height() >= said.heightForWidth(said.width())


def test_the_picture_gives_way_to_projects(opened: Opened) -> None:
    settle(opened, (1280, 800))
    welcome = opened.assembly.welcome
    picture = welcome.findChild(Emblem)
    assert picture.isVisible()
    welcome.show_projects(kept(3), kept(5))
    assert not picture.isVisible()
    settle(opened, (1280, 800))
    assert welcome.findChild(QScrollArea).verticalScrollBar().maximum() == 0
    welcome.show_projects([], [])
    assert picture.isVisible()


def test_many_projects_in_a_low_window_are_scrolled(opened: Opened) -> None:
    opened.assembly.welcome.show_projects(kept(3), kept(5))
    settle(opened, (860, 560))
    assert opened.assembly.welcome.findChild(QScrollArea).verticalScrollBar().maximum() > 0


def test_nothing_that_needs_a_document_stands_in_the_bar(opened: Opened) -> None:
    settle(opened, (1280, 800))
    shown = [one.objectName() for one in opened.assembly.top.findChildren(QPushButton) if one.isVisible()]
    assert shown == []
