"""What a hurried reader does to the window: it must stay true to the texts, and to the keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.core.entities import Side
from desktop_app.shell.views.keeping import place_of
from tests.window_fixtures import MEMO, STORY, Opened

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
    first.assembly.sidebar.removal_wanted.emit([gone.id])
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


def test_the_card_of_a_link_says_nothing_of_texts_that_are_not_its_own(opened: Opened, pair: tuple[Path, Path]) -> None:
    pair[0].write_text("\n\n".join([STORY] * 8) + MEMO, encoding="utf-8")
    short = pair[0].with_name("short.txt")
    short.write_text("Ferry", encoding="utf-8")
    opened.open(*pair)
    one = opened.assembly
    last = max(one.desk.links(), key=lambda link: link.left.span.start)
    one.desk.choose(last.id)
    one.files.take([short])
    opened.settle()
    alone = next(entry for entry in one.session.project.documents() if entry.provenance.name == "short.txt")
    fitted: list[bool] = []
    one.desk.laid.connect(lambda: fitted.append(one.detail._reasons.fit(300, 10)))
    one.desk.lay_document(alone.id)
    opened.settle()
    assert fitted == [True]


def test_a_document_read_alone_is_read_where_it_was_left(open_window: Open, pair: tuple[Path, Path]) -> None:
    pair[1].write_text("\n\n".join([STORY] * 30), encoding="utf-8")
    first = open_window()
    first.open(*pair)
    desk = first.assembly.desk
    left, right = desk.spread.left, desk.spread.right
    desk.lay_document(right.id)
    first.settle()
    first.assembly.comparison.left.pane.verticalScrollBar().setValue(900)
    place = place_of(first.assembly.comparison.left.view)
    desk.lay_document(left.id)
    first.settle()
    desk.lay_document(right.id)
    first.settle()
    assert place_of(first.assembly.comparison.left.view) == place
    path = first.assembly.session.project.path
    first.assembly.window.close()
    second = open_window()
    second.open(path)
    second.until(lambda: place_of(second.assembly.comparison.left.view) == place)
