"""Where pages stand: how wide they are in a narrow room, and where others are missing."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop_app.core.entities import Gap, GapKind, Page, WordBox
from desktop_app.core.navigation.text_edges import Edges, text_edges
from desktop_app.core.text.span import Span
from desktop_app.shell.views.pages.missing import missing_before
from desktop_app.shell.views.pages.stack import GAP_PX, MARGIN_PX, READABLE, SKIPPED_PX, PageStack
from desktop_app.shell.views.pane_frame import PaneFrame
from tests.core.importers.builders import line, make_pdf
from tests.shell.pages.conftest import numbered

A4 = (595.0, 842.0)
TEXT = Edges(72.0, 523.0)


def pages(count: int = 3, size: tuple[float, float] = A4) -> list[Page]:
    return [Page(number + 1, Span(number * 9, number * 9 + 9), *size) for number in range(count)]


def worded(left: float, right: float, count: int) -> Page:
    words = [WordBox(Span(n, n + 1), left, 700.0, right, 712.0) for n in range(count)]
    return Page(1, Span(0, count), *A4, words)


@pytest.mark.parametrize("room", [900, 560, 480, 400, 340, 250, 120])
def test_text_stands_whole_in_the_room_and_is_larger_than_on_pages_that_fit(room: int) -> None:
    stack, fitting = PageStack(pages(), room, 1.0, TEXT), PageStack(pages(), room, 1.0)
    sheet = stack[0]
    left, right = (sheet.left + edge * sheet.scale - stack.home for edge in (TEXT.left, TEXT.right))
    assert 0 <= left < right <= room
    assert sheet.scale >= fitting[0].scale
    if fitting[0].scale >= READABLE:
        assert stack.home == 0
        assert sheet.width == room - 2 * MARGIN_PX
    else:
        assert sheet.scale > fitting[0].scale


def test_pages_grow_evenly_with_the_room() -> None:
    scales = [PageStack(pages(), room, 1.0, TEXT)[0].scale for room in range(200, 900)]
    assert all(-1e-9 < after - before < 0.01 for before, after in pairwise(scales))


def test_smaller_zoom_shows_whole_pages_where_their_margins_were_cut() -> None:
    stack = PageStack(pages(), 340, 0.7, TEXT)
    assert stack.width == 340
    assert stack.home == 0


def test_a_wide_page_among_others_fits() -> None:
    stack = PageStack([*pages(), Page(4, Span(27, 36), 842.0, 595.0)], 340, 1.0, TEXT)
    assert stack[3].width <= 340 - 2 * MARGIN_PX


def test_edges_are_those_of_most_words() -> None:
    stray = replace(worded(5.0, 30.0, 1), number=2)
    assert text_edges([worded(72.0, 523.0, 300), stray], 595.0) == Edges(72.0, 523.0)
    assert text_edges(pages(), 595.0) is None
    assert text_edges([], 595.0) is None


def test_room_is_left_where_pages_are_missing() -> None:
    plain, gapped = PageStack(pages(), 700, 1.0), PageStack(pages(), 700, 1.0, None, {0, 2})
    assert gapped[0].top == GAP_PX + SKIPPED_PX
    assert gapped[1].top - gapped[0].bottom == GAP_PX
    assert gapped[2].top - gapped[1].bottom == GAP_PX + SKIPPED_PX
    assert gapped.height == plain.height + 2 * SKIPPED_PX


def test_missing_pages_are_told_of_before_the_page_that_follows(frame: PaneFrame, show) -> None:
    view = show(numbered(3))
    start = view.document.text.index("Page 2")
    gaps = (Gap(GapKind.PAGE, (5, 6, 7), start), Gap(GapKind.PARAGRAPH, (3,), start))
    document = replace(view.document, gaps=gaps)
    assert missing_before(document) == {1: "pages 5 to 7 are missing"}
    before = view.stack[1].top
    plain = view.viewport().grab().toImage()
    frame.show_document(document)
    assert view.stack[1].top == before + SKIPPED_PX
    view.go_to(view.stack[1].top - 100)
    middle = view.stack[1].top - view.seen().top() - SKIPPED_PX / 2
    image = view.viewport().grab().toImage()
    inks = {image.pixelColor(x, round(middle) + dy).name() for x in range(100, 340) for dy in range(-8, 9)}
    assert len(inks) > 4
    assert plain.size() == image.size()


def wide() -> bytes:
    said = "The harbour board rejected the claims of the ministry about it."
    return make_pdf(*(line(said, 90, 700, 14) for _ in range(3)), page="/MediaBox [0 0 612 792]")


def test_what_is_cut_is_reached_by_wheel_and_key(show, frame: PaneFrame, qtbot) -> None:
    frame.resize(330, 500)
    view = show(wide())
    assert view.stack.width > view.viewport().width()
    home, bar = view.stack.home, view.horizontalScrollBar()
    assert bar.value() == home
    assert not bar.isVisible()
    event = QWheelEvent(
        QPointF(9, 50), QPointF(9, 50), QPoint(0, 0), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ShiftModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)
    assert bar.value() > home
    bar.setValue(home)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert (bar.value(), view.page_number) == (home, 2)
    view.set_zoom(1.5)
    assert bar.isVisible()
    before, page = bar.value(), view.page_number
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert bar.value() > before
    while bar.value() < bar.maximum():
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.page_number == page
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.page_number == page + 1


def test_text_stays_in_the_middle_when_the_room_changes(show, frame: PaneFrame) -> None:
    frame.resize(330, 500)
    view = show(wide())
    for width in (300, 700, 360, 330):
        frame.resize(width, 500)
        assert view.horizontalScrollBar().value() == view.stack.home
    view.set_zoom(1.5)
    assert view.horizontalScrollBar().value() == view.stack.home
