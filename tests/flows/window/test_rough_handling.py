"""What a hurried reader does to the window: it must stay true to the texts, and to the keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.core.entities import Side
from tests.window_fixtures import MEMO, Opened

Open = Callable[[], Opened]


@pytest.fixture
def three_texts(pair: tuple[Path, Path], tmp_path: Path) -> list[Path]:
    third = tmp_path / "third.txt"
    third.write_text(f"A third account\n\n{MEMO}", encoding="utf-8")
    return [*pair, third]


def test_a_document_read_alone_lies_there_again_when_its_project_is_opened(
    open_window: Open, pair: tuple[Path, Path]
) -> None:
    first = open_window()
    first.open(*pair)
    desk, project = first.assembly.desk, first.assembly.session.project
    assert project is not None
    read = desk.spread.document(Side.RIGHT)
    desk.lay_document(read.id)
    first.settle()
    path = project.path
    first.assembly.window.close()
    second = open_window()
    second.open(path)
    spread = second.assembly.desk.spread
    assert (spread.left.title, spread.right) == (read.title, None)


def test_what_is_left_of_a_pair_lies_there_again_when_its_project_is_opened(
    open_window: Open, three_texts: list[Path]
) -> None:
    first = open_window()
    first.open(*three_texts[:2])
    first.assembly.files.take([three_texts[2]])
    first.settle()
    first.do("next_document")
    first.settle()
    desk, project = first.assembly.desk, first.assembly.session.project
    gone, stays = desk.spread.right, desk.spread.left
    first.assembly._comparing._commands.remove([gone.id])
    first.settle()
    assert (desk.spread.left.id, desk.spread.right) == (stays.id, None)
    path = project.path
    first.assembly.window.close()
    second = open_window()
    second.open(path)
    spread = second.assembly.desk.spread
    assert (spread.left.title, spread.right) == (stays.title, None)


def test_the_welcome_page_takes_the_keyboard_from_texts_that_were_put_away(
    opened: Opened, pair: tuple[Path, Path]
) -> None:
    opened.open(*pair)
    opened.assembly.window.activateWindow()
    opened.assembly.comparison.take_focus()
    QApplication.processEvents()
    opened.do("new")
    opened.settle()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QWidget)
    assert focused.isVisible()
    assert opened.assembly.welcome.isAncestorOf(focused)
