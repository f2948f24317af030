"""Several documents and comparisons in one window: tabs, the pivot, drops, removal, what is kept of each."""

import os
import signal
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.core.entities import Side, Verdict
from desktop_app.core.navigation import ScrollMode
from desktop_app.core.project import Project
from desktop_app.core.text.span import Span
from desktop_app.shell.models.colouring import ColourBy
from desktop_app.shell.models.documents import DOCUMENT_TYPE
from desktop_app.shell.models.links import Order
from desktop_app.shell.models.roles import Role
from desktop_app.shell.views.keeping import place_of
from desktop_app.shell.views.pages import ViewMode
from desktop_app.shell.views.panes_splitter import Arrangement
from tests.window_fixtures import Opened

Open = Callable[[], Opened]

PLACES = ("Lintwell", "Quillan", "Marrow", "Ostrava", "Vance")
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def report(folder: Path, number: int, paragraphs: int = 60) -> Path:
    """Write a report that shares names and sentences with all others."""
    path = folder / f"report {number}.txt"
    said = [
        f"{at + 1}. The ferry of {PLACES[at % 5]} carried {400 + at * 3 + number} passengers on {at % 27 + 1} March"
        f" 2019, and the Harbour Board protested the campaign against it in part {at}."
        for at in range(paragraphs)
    ]
    path.write_text(f"Report number {number}\n\n" + "\n\n".join(said) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def three(tmp_path: Path) -> list[Path]:
    return [report(tmp_path, number) for number in (1, 2, 3)]


def with_three(opened: Opened, three: list[Path]) -> None:
    """Open the first two as a comparison, add the third."""
    opened.open(*three[:2])
    opened.assembly.files.take([three[2]])
    opened.settle()


def titles(opened: Opened) -> tuple[str, str]:
    spread = opened.assembly.desk.spread
    return spread.left.title, spread.right.title


def places(opened: Opened) -> list:
    return [place_of(opened.assembly.comparison.frame(side).view) for side in Side]


def scroll(opened: Opened, left: int, right: int) -> None:
    comparison = opened.assembly.comparison
    with comparison.leveller.still():
        for side, value in ((Side.LEFT, left), (Side.RIGHT, right)):
            comparison.frame(side).pane.verticalScrollBar().setValue(value)
    QApplication.processEvents()


def rows(opened: Opened, name: str) -> list[tuple[str, str]]:
    model = opened.assembly.window.findChild(QWidget, f"{name}List").model()
    at = [model.index(row, 0) for row in range(model.rowCount())]
    return [(one.data(Role.TITLE), one.data(Role.DETAIL)) for one in at]


def choose(opened: Opened, name: str, written: str) -> None:
    field = opened.assembly.window.findChild(QWidget, f"{name}Field")
    QTest.keyClicks(field, written)
    QTest.keyClick(field, Qt.Key.Key_Return)
    opened.settle()


def test_another_document_is_read_beside_the_pivot_which_stays_where_it_is(opened: Opened, three: list[Path]) -> None:
    with_three(opened, three)
    scroll(opened, 700, 300)
    before = places(opened)[0]
    opened.do("other_document")
    assert [title for title, _detail in rows(opened, "otherDocument")][:2] == ["Report number 2", "Report number 3"]
    assert rows(opened, "otherDocument")[1][1] == "Not linked yet"
    choose(opened, "otherDocument", "number 3")
    assert titles(opened) == ("Report number 1", "Report number 3")
    assert opened.assembly.desk.links()
    assert places(opened)[0] == before
    opened.do("other_document")
    assert rows(opened, "otherDocument")[1][1].endswith("links")
    opened.assembly.window.findChild(QWidget, "otherDocument").close_veil()


def test_documents_are_walked_by_key(opened: Opened, three: list[Path]) -> None:
    with_three(opened, three)
    for expected in ("Report number 3", "Report number 2"):
        opened.do("next_document")
        opened.settle()
        assert titles(opened) == ("Report number 1", expected)
    opened.do("previous_document")
    opened.settle()
    assert titles(opened)[1] == "Report number 3"
    assert opened.assembly.window.findChild(QWidget, "otherDocuments").text() == "2 of 2"


def test_tabs_show_each_comparison_as_it_was_left(opened: Opened, three: list[Path]) -> None:
    with_three(opened, three)
    one = opened.assembly
    bar = one.window.findChild(QWidget, "tabs")
    assert bar.isHidden()
    one.links.step(1)
    opened.settle()
    scroll(opened, 900, 400)
    one.links_panel.show_order(Order.READING)
    first, current = places(opened), one.desk.current
    opened.do("new_tab")
    choose(opened, "otherComparison", "number 3")
    assert bar.isVisibleTo(one.window)
    assert titles(opened)[1] == "Report number 3"
    assert one.desk.current is None
    scroll(opened, 150, 1200)
    one.links_panel.show_verdict(Verdict.OPEN)
    opened.do("scroll_free")
    opened.do("colour_by_verdict")
    second = places(opened)
    opened.do("next_tab")
    opened.settle()
    assert titles(opened)[1] == "Report number 2"
    assert (places(opened), one.desk.current, one.links_panel.order) == (first, current, Order.READING)
    assert one.links_panel.verdict is None
    assert (one.comparison.leveller.mode, one.colouring.value) == (ScrollMode.LINKED, ColourBy.TOPIC)
    opened.do("previous_tab")
    opened.settle()
    assert (one.comparison.leveller.mode, one.colouring.value) == (ScrollMode.FREE, ColourBy.VERDICT)
    assert places(opened) == second
    assert one.links_panel.verdict is Verdict.OPEN
    opened.do("close_tab")
    opened.settle()
    assert bar.isHidden()
    assert titles(opened)[1] == "Report number 2"
    assert places(opened) == first


def test_place_is_the_same_line_at_another_width(opened: Opened, three: list[Path]) -> None:
    with_three(opened, three)
    scroll(opened, 900, 400)
    first = places(opened)
    opened.do("new_tab")
    choose(opened, "otherComparison", "number 3")
    opened.assembly.window.resize(1200, 800)
    QApplication.processEvents()
    opened.do("next_tab")
    opened.settle()
    lines = [opened.assembly.comparison.frame(side).view.visible_span() for side in Side]
    assert all(line.start <= place.offset < line.end for line, place in zip(lines, first, strict=True))


def test_tabs_and_places_come_back_with_the_project(open_window: Open, three: list[Path], tmp_path: Path) -> None:
    first = open_window()
    with_three(first, three)
    first.do("new_tab")
    choose(first, "otherComparison", "number 3")
    scroll(first, 500, 800)
    kept = places(first)
    first.do("panes_stacked")
    first.settle()
    first.do("panes_beside")
    first.settle()
    first.asker.save_given = tmp_path / "three.crossread"
    first.do("save_as")
    first.settle()
    scroll(first, 640, 320)
    kept = places(first)
    first.assembly.window.close()

    second = open_window()
    second.open(tmp_path / "three.crossread")
    assert [tab.title for tab in second.assembly.comparing.tabs.tabs] == [
        "Report number 1 | Report number 2",
        "Report number 1 | Report number 3",
    ]
    assert titles(second)[1] == "Report number 3"
    assert places(second) == kept
    assert second.assembly.comparison.panes.arrangement is Arrangement.BESIDE


def test_places_are_in_the_project_a_moment_after_nothing_moves(opened: Opened, three: list[Path]) -> None:
    opened.open(*three[:2])
    project = opened.assembly.session.project
    before = project.view_state("reading 1")
    scroll(opened, 640, 320)
    opened.until(lambda: project.view_state("reading 1") not in (before, None))
    opened.settle()
    assert f'"offset":{places(opened)[0].offset}' in project.view_state("reading 1")


def drag(widget: QWidget, data: QMimeData, is_let_go: bool = True) -> None:
    what = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, QDragEnterEvent(QPoint(50, 50), *what))
    QApplication.sendEvent(widget, QDropEvent(QPointF(50, 50), *what) if is_let_go else QDragLeaveEvent())


def files(*given: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in given])
    return data


def listed(number: int) -> QMimeData:
    data = QMimeData()
    data.setData(DOCUMENT_TYPE, str(number).encode())
    return data


def test_file_dropped_on_a_pane_replaces_its_document(opened: Opened, three: list[Path]) -> None:
    opened.open(*three[:2])
    drag(opened.assembly.comparison.left, files(three[2]))
    opened.settle()
    assert titles(opened) == ("Report number 3", "Report number 2")
    drag(opened.assembly.comparison.right, listed(1))
    opened.settle()
    assert titles(opened) == ("Report number 3", "Report number 1")


def test_pane_says_what_a_drop_does_while_something_is_dragged(opened: Opened, three: list[Path]) -> None:
    opened.open(three[0])
    left, right = opened.assembly.comparison.left, opened.assembly.comparison.right
    what = (Qt.DropAction.CopyAction, files(three[1]), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(left, QDragEnterEvent(QPoint(5, 5), *what))
    assert left.target.said == "Replace the left document"
    QApplication.sendEvent(left, QDragLeaveEvent())
    assert left.target.said == ""
    QApplication.sendEvent(right, QDragEnterEvent(QPoint(5, 5), *what))
    assert right.target.said == "Read it on the right"
    QApplication.sendEvent(right, QDragLeaveEvent())
    drag(left, QMimeData(), is_let_go=False)
    assert left.target.said == ""


def test_document_already_there_stays_when_it_is_dropped_again(opened: Opened, three: list[Path]) -> None:
    opened.open(*three[:2])
    opened.assembly.links.step(1)
    current = opened.assembly.desk.current
    drag(opened.assembly.comparison.right, listed(2))
    opened.settle()
    assert opened.assembly.desk.current == current


def test_sides_are_swapped(opened: Opened, three: list[Path]) -> None:
    opened.open(*three[:2])
    opened.do("swap_sides")
    opened.settle()
    assert titles(opened) == ("Report number 2", "Report number 1")
    assert opened.assembly.desk.links()


def test_link_under_judgement_stays_so_when_the_sides_are_swapped(opened: Opened, three: list[Path]) -> None:
    opened.open(*three[:2])
    desk = opened.assembly.desk
    for _ in range(3):
        opened.assembly.links.step(1)
    before = desk.link(desk.current)
    for _ in range(2):
        opened.do("swap_sides")
        opened.settle()
        opened.until(lambda: desk.current is not None)
        now = desk.link(desk.current)
        assert (now.left.span, now.right.span) == (before.right.span, before.left.span)
        assert opened.assembly.comparison.right.view.place_of(now.right.span) is not None
        before = now


def test_no_link_is_chosen_by_swapping_where_none_was(opened: Opened, three: list[Path]) -> None:
    opened.open(*three[:2])
    opened.do("swap_sides")
    opened.settle()
    assert opened.assembly.desk.current is None


def test_swapping_prevails_over_what_was_judged_the_other_way_round_before(opened: Opened, three: list[Path]) -> None:
    opened.open(*three[:2])
    desk = opened.assembly.desk
    opened.do("swap_sides")
    opened.settle()
    opened.assembly.links.step(1)
    opened.do("swap_sides")
    opened.settle()
    opened.until(lambda: desk.current is not None)
    opened.assembly.links.step(1)
    opened.assembly.links.step(1)
    before = desk.link(desk.current)
    opened.do("swap_sides")
    opened.settle()
    opened.until(lambda: desk.link(desk.current).left.span == before.right.span)


def test_kind_of_link_is_kept_with_each_comparison(opened: Opened, three: list[Path]) -> None:
    with_three(opened, three)
    one = opened.assembly
    kind = one.links.links()[0].kind
    one.links_panel.show_kind(kind)
    opened.do("new_tab")
    choose(opened, "otherComparison", "number 3")
    one.links_panel.show_kind(None)
    opened.do("next_tab")
    opened.settle()
    assert one.links_panel.kind is kind
    assert {link.kind for link in one.links.links()} == {kind}
    opened.do("next_tab")
    opened.settle()
    assert one.links_panel.kind is None


def folded(opened: Opened) -> list[bool]:
    return [opened.assembly.comparison.frame(side).pane.is_folded for side in Side]


def test_folding_is_kept_with_each_comparison_and_else_as_last_chosen(open_window: Open, three: list[Path]) -> None:
    first = open_window()
    with_three(first, three)
    pivot = first.assembly.comparing.pivot
    first.do("fold_furniture")
    assert folded(first) == [True, True]
    pivot.put(3)
    first.settle()
    assert folded(first) == [True, True]
    first.do("fold_furniture")
    assert folded(first) == [False, False]
    pivot.put(2)
    first.settle()
    assert folded(first) == [True, True]
    path = first.assembly.session.path
    first.assembly.window.close()
    again = open_window()
    again.open(path)
    assert folded(again) == [True, True]
    again.assembly.comparing.pivot.put(3)
    again.settle()
    assert folded(again) == [False, False]
    again.assembly.comparing.pivot.put(2, Side.LEFT)
    again.settle()
    assert folded(again) == [False, False]


def test_left_document_is_replaced_from_the_menu(opened: Opened, three: list[Path]) -> None:
    with_three(opened, three)
    opened.do("replace_left")
    choose(opened, "otherDocument", "number 3")
    assert titles(opened) == ("Report number 3", "Report number 2")


def test_removed_document_goes_with_its_comparison_and_comes_back(opened: Opened, three: list[Path]) -> None:
    with_three(opened, three)
    one = opened.assembly
    one.links.step(1)
    opened.do("accept")
    judged = one.desk.current
    one.sidebar.select_documents([2])
    documents = one.window.findChild(QWidget, "documents")
    documents.setFocus()
    QTest.keyClick(documents, Qt.Key.Key_Delete)
    opened.settle()
    assert opened.asker.questions == [
        "Remove “Report number 2” from the project? This goes with it: 1 comparison(s), 1 judged link(s)."
        " Undo brings everything back. The file it was read from is not touched."
    ]
    assert (one.desk.spread.left.title, one.desk.spread.right) == ("Report number 1", None)
    assert documents.model().rowCount() == 2
    opened.told[-1].offers[0].act()
    opened.settle()
    assert titles(opened) == ("Report number 1", "Report number 2")
    assert one.desk.link(judged).verdict is Verdict.ACCEPTED
    assert documents.model().rowCount() == 3


def test_nothing_is_removed_when_the_person_thinks_better_of_it(opened: Opened, three: list[Path]) -> None:
    opened.open(*three[:2])
    opened.asker.is_confirmed = False
    opened.assembly.sidebar.removal_wanted.emit([1])
    assert len(opened.assembly.session.project.documents()) == 2


def test_last_document_removed_leaves_the_welcome_page_and_undo(opened: Opened, three: list[Path]) -> None:
    opened.open(three[0])
    opened.assembly.sidebar.removal_wanted.emit([1])
    opened.settle()
    assert opened.assembly.desk.spread.left is None
    opened.told[-1].offers[0].act()
    opened.settle()
    assert opened.assembly.sidebar is not None
    assert len(opened.assembly.session.project.documents()) == 1


def test_tab_of_a_removed_document_closes(opened: Opened, three: list[Path]) -> None:
    with_three(opened, three)
    opened.do("new_tab")
    choose(opened, "otherComparison", "number 3")
    opened.assembly.sidebar.removal_wanted.emit([2])
    opened.settle()
    assert [tab.title for tab in opened.assembly.comparing.tabs.tabs] == ["Report number 1 | Report number 3"]
    assert titles(opened)[1] == "Report number 3"


def test_panes_stand_one_above_the_other_where_it_is_narrow(opened: Opened, three: list[Path]) -> None:
    opened.open(*three[:2])
    one = opened.assembly
    panes = one.comparison.panes
    assert not panes.is_stacked
    one.window.resize(900, 700)
    QApplication.processEvents()
    assert panes.is_stacked
    assert one.comparison.gutter.isHidden()
    assert one.comparison.left.strip.isVisible()
    one.links.step(1)
    opened.settle()
    link = one.desk.link(one.desk.current)
    for side in Side:
        assert one.comparison.frame(side).pane.place_of(one.comparison.marker.highlights.end(link, side)) is not None
    opened.do("panes_beside")
    assert not panes.is_stacked
    assert one.comparison.gutter.isVisible()
    opened.do("panes_automatic")
    assert panes.is_stacked
    one.window.resize(1440, 900)
    QApplication.processEvents()
    assert not panes.is_stacked


def test_panes_stand_one_above_the_other_sooner_the_larger_their_type(opened: Opened, three: list[Path]) -> None:
    opened.open(*three[:2])
    one = opened.assembly
    assert not one.comparison.panes.is_stacked
    for _ in range(8):
        opened.do("larger")
    assert one.comparison.panes.is_stacked
    opened.do("normal_size")
    assert not one.comparison.panes.is_stacked


def test_panes_keep_their_shares_when_the_window_grows(opened: Opened, three: list[Path]) -> None:
    opened.open(*three[:2])
    panes = opened.assembly.comparison.panes
    panes.set_share(0.3)
    opened.assembly.window.resize(1700, 950)
    QApplication.processEvents()
    first, between, last = panes.sizes()
    assert abs(first / (first + last) - 0.3) < 0.01
    assert between == opened.assembly.comparison.gutter.maximumWidth()
    opened.do("panes_even")
    first, _between, last = panes.sizes()
    assert abs(first - last) <= 1


def test_last_place_is_kept_when_the_program_is_killed(three: list[Path], tmp_path: Path, home: Path) -> None:
    path = tmp_path / "killed.crossread"
    with Project.create(path) as project:
        for one in three[:2]:
            project.import_file(one)
        project.compare(1, 2)
        project.set_view_state("reading 1", '{"left":{"place":{"offset":40,"depth":-3.5}}}')
    child = os.fork()
    if child == 0:
        Project.open(path).set_view_state("reading 1", '{"left":{"place":{"offset":99,"depth":0.0}}}')
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    with Project.open(path) as project:
        assert '"offset":99' in project.view_state("reading 1")


def test_lists_do_not_overlap_where_there_are_many_documents(opened: Opened, tmp_path: Path) -> None:
    opened.assembly.window.resize(1280, 800)
    opened.open(*[report(tmp_path, number, 4) for number in range(12)][:2])
    opened.assembly.files.take([report(tmp_path, number, 4) for number in range(2, 12)])
    opened.settle()
    for _ in range(3):
        opened.do("next_document")
        opened.settle()
    sidebar = opened.assembly.sidebar
    shown = list(sidebar.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly))
    ends = sorted((one.geometry().top(), one.geometry().bottom()) for one in shown if one.isVisible())
    assert all(before[1] < after[0] for before, after in pairwise(ends)), ends
    index = sidebar.findChild(QWidget, "documents").model().index(1, 0)
    assert index.data(Role.DETAIL).split(" · ")[0].endswith("links")


def test_pages_and_what_stands_only_here_come_back_with_their_comparison(opened: Opened, three: list[Path]) -> None:
    memo = Path(__file__).parents[3] / "corpus/embassy/memo.pdf"
    opened.open(memo, three[0])
    one = opened.assembly
    left = one.comparison.left
    left.set_view_mode(ViewMode.PAGES)
    left.set_zoom(1.5)
    one.moving.only_here.set_on(True)
    opened.settle()
    left.view.scroll_to(Span(2000, 2001), 0.2)
    opened.settle()
    before = places(opened)[0]
    one.files.take([three[1]])
    opened.settle()
    opened.do("new_tab")
    choose(opened, "otherComparison", "number 2")
    left.set_view_mode(ViewMode.TEXT)
    one.moving.only_here.set_on(False)
    opened.do("next_tab")
    opened.settle()
    assert (left.view_mode, left.zoom, one.moving.only_here.is_on) == (ViewMode.PAGES, 1.5, True)
    after = places(opened)[0]
    assert after.offset == before.offset
    assert abs(after.depth - before.depth) < 12, "less than a line"


def test_texts_begin_level_when_one_title_takes_two_lines(opened: Opened, three: list[Path], tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    title = "A report on the ferry of Lintwell with a title that goes on for longer than any line of a head can be"
    long.write_text(f"{title}\n\nThe Harbour Board protested.\n", encoding="utf-8")
    opened.open(three[0], long)
    heads = [opened.assembly.comparison.frame(side).header for side in Side]
    opened.until(lambda: heads[0].height() == heads[1].height() and heads[0].minimumHeight() > 0)
    opened.do("panes_stacked")
    opened.until(lambda: heads[0].minimumHeight() == 0)
