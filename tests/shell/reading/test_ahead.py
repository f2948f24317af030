"""What comes into view next is laid out before it does, and nothing is seen of that."""

import pytest
from PySide6.QtGui import QImage

from desktop_app.core.text.span import Span
from desktop_app.shell.theme import DARK
from desktop_app.shell.views.reading import Mark, ReadingPane
from desktop_app.shell.views.reading.flow import MOST_READY, Flow
from tests.shell.reading.builders import document_of

BLOCKS = [f"{number}. " + "Words that fill a line. " * 9 for number in range(1, 60)]


@pytest.fixture
def long_pane(pane: ReadingPane) -> ReadingPane:
    pane.set_document(document_of(*BLOCKS))
    pane.set_marks([Mark(n, Span(n * 40, n * 40 + 25), n % 8, "A") for n in range(250)])
    return pane


def laid_below(pane: ReadingPane) -> int:
    return pane.sight.laid()[-1].index + 1


def picture(pane: ReadingPane) -> QImage:
    return pane.viewport().grab().toImage()


def scroll(pane: ReadingPane, by: int) -> None:
    pane.glide_to(pane.sight.value + by)


def test_the_next_paragraph_is_laid_and_marked_before_it_is_seen(
    long_pane: ReadingPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    scroll(long_pane, 10)
    long_pane._ahead.work()
    long_pane._ahead.work()
    laid: list[int] = []
    usual = Flow._lay
    monkeypatch.setattr(Flow, "_lay", lambda flow, index: laid.append(index) or usual(flow, index))
    following = laid_below(long_pane)
    dressed = len(long_pane.scene.dressed)
    long_pane.flow.lay(following)
    picture(long_pane)
    assert not laid and len(long_pane.scene.dressed) == dressed


def test_upward_what_stands_above_is_got_ready(long_pane: ReadingPane) -> None:
    long_pane.scroll_to(Span(5000, 5001))
    scroll(long_pane, -5)
    above = long_pane.sight.laid()[0].index - 1
    long_pane._ahead.work()
    assert above in long_pane.flow._ready or long_pane.flow.peek(above) is not None


def test_what_is_ready_changes_no_height_and_no_place(long_pane: ReadingPane) -> None:
    scroll(long_pane, 10)
    total, place, version = long_pane.flow.total, long_pane.reading_place, long_pane.flow.version
    long_pane._ahead.work()
    assert (long_pane.flow.total, long_pane.reading_place, long_pane.flow.version) == (total, place, version)


def test_only_few_are_ready_and_both_ends_are_kept(long_pane: ReadingPane) -> None:
    for index in range(20, 40):
        long_pane.flow.get_ready(index)
    assert len(long_pane.flow._ready) == MOST_READY
    assert long_pane.flow.get_ready(-1) is None and long_pane.flow.get_ready(len(long_pane.flow)) is None


def test_what_is_ready_is_forgotten_when_lines_are_set_anew(long_pane: ReadingPane) -> None:
    scroll(long_pane, 10)
    long_pane._ahead.work()
    following = laid_below(long_pane)
    long_pane.take_theme(DARK)
    assert following not in long_pane.flow._ready
    long_pane.set_marks([Mark(1, Span(3, 900), 1)])
    long_pane._ahead.work()
    scroll(long_pane, 200)
    moved = picture(long_pane)
    long_pane.flow.forget_layouts()
    long_pane.scene.dressed.clear()
    assert picture(long_pane) == moved


def test_an_empty_pane_gets_nothing_ready(pane: ReadingPane) -> None:
    pane.set_document(document_of())
    pane._ahead.work()
    pane._ahead.heed(pane.sight, -10)
    pane._ahead.work()
    assert pane._ahead._laid is None


def test_what_was_painted_with_other_marks_is_let_go_of_little_by_little(long_pane: ReadingPane) -> None:
    picture(long_pane)
    before = len(long_pane.scene.dressed)
    assert before and not long_pane.scene.undressed
    long_pane.scene.undressed.extend((None, None) for _ in range(50))
    long_pane.set_current(1)
    picture(long_pane)
    assert 0 < len(long_pane.scene.undressed) < before + 50
    for _ in range(60):
        picture(long_pane)
    assert not long_pane.scene.undressed
