"""The page view: the same text, highlights and places as the text view, on pages as they look."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop_app.core.entities import Side
from desktop_app.core.text.span import Span
from desktop_app.shell.session.page_drawer import Key, PageDrawer
from desktop_app.shell.theme import LIGHT
from desktop_app.shell.views.pages import PageView, ViewMode
from desktop_app.shell.views.pages.parts import preview, sharp
from desktop_app.shell.views.pages.stack import GAP_PX, MARGIN_PX
from desktop_app.shell.views.pane_frame import PaneFrame
from desktop_app.shell.views.reading import Mark
from tests.core.importers.builders import line, make_pdf
from tests.shell.pages.conftest import document_of, numbered

Show = Callable[..., PageView]
WAIT_MS = 20_000


def settle(view: PageView, drawer: PageDrawer, qtbot) -> None:
    """Wait until what is in view is drawn sharp."""
    view.ask()

    def is_drawn() -> bool:
        seen = view.seen()
        parts = [placed.part for sheet in view.sheets() for placed in sharp(sheet, seen, view.devicePixelRatioF())]
        held = {part for part in parts if drawer.kept.get(Key(view.document.id, part)) is not None}
        return all(part in held or drawer.problem(view.document.id, part) for part in parts)

    qtbot.waitUntil(is_drawn, timeout=WAIT_MS)


def place(view: PageView, text: str, end: bool = False) -> QPoint:
    """Return the point of the viewport in the middle of the first character of a text, or of its last."""
    start = view.document.text.index(text)
    at = start + len(text) - 1 if end else start
    (box,) = view.paged.page(view.paged.page_of(at)).boxes(Span(at, at + 1))
    sheet, seen = view.stack[view.paged.page_of(at)], view.seen()
    x, y = (box.left + box.right) / 2 * sheet.scale + sheet.left, (box.top + box.bottom) / 2 * sheet.scale + sheet.top
    return QPointF(x - seen.left(), y - seen.top()).toPoint()


def spot(view: PageView, text: str) -> Span:
    start = view.document.text.index(text)
    return Span(start, start + len(text))


def looks(view: PageView) -> QImage:
    return view.viewport().grab().toImage()


def colours_in(image: QImage, centre: QPoint, reach: int = 6) -> set[str]:
    return {
        image.pixelColor(centre.x() + dx, centre.y() + dy).name()
        for dx in range(-reach, reach)
        for dy in range(-reach, reach)
    }


def test_page_is_as_wide_as_there_is_room_when_first_shown(show: Show) -> None:
    view = show(numbered(3))
    assert view.stack[0].width == view.viewport().width() - 2 * MARGIN_PX
    assert view.stack[1].top == view.stack[0].bottom + GAP_PX


def test_print_is_on_show_when_the_page_is_drawn(show: Show, drawer: PageDrawer, qtbot) -> None:
    view = show(numbered(2))
    assert "#000000" not in colours_in(looks(view), place(view, "Page 1"))
    settle(view, drawer, qtbot)
    assert min(QColor(name).lightness() for name in colours_in(looks(view), place(view, "Page 1"))) < 60


def test_highlight_is_tinted_when_marked(show: Show, frame: PaneFrame) -> None:
    view = show(numbered(2))
    before = colours_in(looks(view), place(view, "line 1"))
    frame.pane.set_marks([Mark(7, spot(view, "line 1 of"), 0, "A")])
    after = colours_in(looks(view), place(view, "line 1"))
    assert before == {"#ffffff"}
    assert any(QColor(name).red() > QColor(name).blue() + 10 for name in after)


def test_link_is_named_when_its_highlight_is_clicked(show: Show, frame: PaneFrame, qtbot) -> None:
    view = show(numbered(2))
    frame.pane.set_marks([Mark(7, spot(view, "line 1 of"), 0, "A")])
    with qtbot.waitSignal(frame.pane.link_clicked) as clicked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place(view, "line 1"))
    assert clicked.args == [7]
    with qtbot.assertNotEmitted(frame.pane.link_clicked):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place(view, "memo"))


def test_text_of_the_document_is_copied_when_dragged_over(show: Show, frame: PaneFrame, qtbot) -> None:
    view = show(numbered(2))
    start, end = place(view, "line 0"), place(view, "memo", end=True) + QPoint(8, 0)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start - QPoint(2, 0))
    for point in (start + QPoint(20, 0), end):
        event_to(view, point)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "line 0 of the memo"
    assert frame.pane.selected_span() == spot(view, "line 0 of the memo")


def event_to(view: PageView, point: QPoint) -> None:
    """Move the pointer with the left button held, which QTest forgets."""
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    local = QPointF(point)
    held = Qt.MouseButton.LeftButton
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        local,
        view.viewport().mapToGlobal(local),
        Qt.MouseButton.NoButton,
        held,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_word_is_taken_when_double_clicked(show: Show, frame: PaneFrame, qtbot) -> None:
    view = show(numbered(2))
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place(view, "memo"))
    assert frame.pane.selected_text() == "memo"


@pytest.mark.parametrize("number", [1, 5, 12])
def test_place_is_kept_when_switched_both_ways(show: Show, frame: PaneFrame, number: int) -> None:
    view = show(numbered(12))
    view.scroll_to(spot(view, f"Page {number} line 2"), 0.02)
    before = view.visible_span()
    for _ in range(4):
        frame.set_view_mode(ViewMode.TEXT)
        assert frame.view is frame.pane
        assert frame.view.visible_span().overlaps(Span(before.start, before.start + 40))
        frame.set_view_mode(ViewMode.PAGES)
        assert frame.view is view
        assert view.visible_span() == before


def test_both_ends_are_reached_when_places_are_asked_for(show: Show) -> None:
    view = show(numbered(9))
    length = len(view.document.text)
    for asked in (0.0, float(length)):
        view.set_reading_place(asked)
        assert view.reading_place == asked
    view.set_reading_place(length / 2)
    assert abs(view.reading_place - length / 2) < 5


def test_band_of_a_span_is_where_it_is_painted(show: Show) -> None:
    view = show(numbered(6))
    span = spot(view, "Page 4 line 1")
    view.scroll_to(span, 0.5)
    band = view.band_of(span)
    assert abs(band.top - view.viewport().height() / 2) <= 1
    assert 4 < band.bottom - band.top < 40
    assert view.place_of(span) == band.top
    assert view.place_of(spot(view, "Page 1 line 0")) is None
    assert view.visible_span().contains(span)


def test_pages_turn_by_key(show: Show, qtbot) -> None:
    view = show(numbered(4, page="/MediaBox [0 0 300 200]"))
    view.setFocus()
    numbers = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(view, key)
        numbers.append(view.stack.at(view.seen().top() + GAP_PX + 2).number + 1)
    assert (numbers[:3], numbers[4]) == ([2, 3, 2], 1)
    assert view.verticalScrollBar().value() == 0
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()


def test_every_line_comes_into_view_when_paged_down(show: Show, qtbot) -> None:
    view = show(numbered(5))
    view.setFocus()
    seen = [view.visible_span()]
    for _ in range(30):
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
        seen.append(view.visible_span())
    text = view.document.text
    shown = "".join(span.of(text) for span in seen)
    assert all(f"Page {number} line {at}" in shown for number in range(1, 6) for at in range(4))
    for _ in range(30):
        qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert view.verticalScrollBar().value() == 0


def test_header_says_which_page_is_in_view(show: Show, frame: PaneFrame) -> None:
    view = show(numbered(12))
    assert frame.header.facts.startswith("p. 1 of 12")
    view.scroll_to(spot(view, "Page 7 line 1"))
    assert "p. 7 of 12" in frame.header.facts


def test_page_stays_under_the_pointer_when_zoomed_by_wheel(show: Show) -> None:
    view = show(numbered(6))
    view.scroll_to(spot(view, "Page 3 line 1"), 0.4)
    point = place(view, "Page 3 line 1")
    before = view.zoom
    for _ in range(3):
        wheel(view, point, 120)
    assert view.zoom > before * 1.3
    moved = place(view, "Page 3 line 1") - point
    assert abs(moved.y()) <= 3
    assert abs(moved.x()) <= 3
    for _ in range(40):
        wheel(view, point, -120)
    assert view.zoom == 0.25


def wheel(view: PageView, point: QPoint, turned: int) -> None:
    local = QPointF(point)
    event = QWheelEvent(
        local,
        view.viewport().mapToGlobal(local),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_zoom_is_kept_when_set_before_pages_show(frame: PaneFrame, originals: dict[int, bytes]) -> None:
    frame.set_zoom(2.0)
    frame.show_document(document_of(numbered(2), originals))
    frame.set_view_mode(ViewMode.PAGES)
    assert isinstance(frame.view, PageView)
    assert frame.view.zoom == frame.zoom == 2.0


def test_switch_is_hidden_when_a_document_has_no_pages(frame: PaneFrame, originals: dict[int, bytes], drawer) -> None:
    from tests.shell.reading.builders import document_of as text_of

    frame.show_document(text_of("A text without pages."))
    assert not frame.switch.isVisible()
    frame.set_view_mode(ViewMode.PAGES)
    assert frame.view is frame.pane
    frame.show_document(document_of(numbered(1), originals))
    assert frame.switch.isVisible()
    assert frame.view_mode is ViewMode.PAGES


def test_sentence_stands_in_for_pages_when_the_file_is_damaged(
    show: Show, drawer: PageDrawer, originals: dict[int, bytes], qtbot
) -> None:
    view = show(numbered(2))
    settle(view, drawer, qtbot)
    drawer.forget()
    originals[view.document.id] = b"no PDF at all"
    settle(view, drawer, qtbot)
    said = drawer.problem(view.document.id, preview(view.stack[0]).part)
    assert said == "memo.pdf is damaged and cannot be read; get it again from its source."
    image = looks(view)
    points = [(x, y) for x in range(image.width()) for y in range(100, image.height() - 100, 3)]
    assert LIGHT.quiet in {image.pixelColor(*point).name() for point in points}


def test_sentence_stands_in_for_pages_when_the_original_is_gone(
    show: Show, drawer: PageDrawer, originals: dict[int, bytes], qtbot
) -> None:
    data = numbered(1)
    view = show(data)
    originals.clear()
    drawer.forget()
    settle(view, drawer, qtbot)
    assert drawer.problem(view.document.id, preview(view.stack[0]).part).startswith("This page cannot be drawn")


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_words_stand_in_view_when_pages_are_turned(show: Show, turn: int) -> None:
    view = show(numbered(3, page=f"/Rotate {turn}"))
    sheet = view.stack[0]
    assert (sheet.width > sheet.height) == (turn != 180)
    assert view.band_of(spot(view, "Page 1 line 0")).bottom <= sheet.bottom


def test_pages_of_other_sizes_fit_when_mixed(show: Show, drawer: PageDrawer, qtbot) -> None:
    contents = [line(f"Page {number}", 20, 100) for number in range(4)]
    data = make_pdf(*contents)
    boxes = [b"[0 0 14400 14400]", b"[0 0 60 20]", b"[0 0 300 9000]", b"[0 0 300 400]"]
    for box in boxes:
        data = data.replace(b"/MediaBox [0 0 300 400]", b"/MediaBox " + box, 1) if box != boxes[3] else data
    view = show(data)
    assert all(sheet.width <= view.stack.room_px for sheet in view.stack)
    for number in range(4):
        view.go_to(view.stack[number].top)
        settle(view, drawer, qtbot)


def test_accessible_name_says_whose_pages_they_are(show: Show) -> None:
    view = show(numbered(1))
    assert view.accessibleName().startswith("Pages of ")


def test_side_that_changed_is_told_when_switched(show: Show, frame: PaneFrame, qtbot) -> None:
    show(numbered(1))
    with qtbot.waitSignal(frame.view_changed) as changed:
        frame.switch.findChild(object, "textView").click()
    assert changed.args == [Side.LEFT]
    assert frame.view_mode is ViewMode.TEXT


def test_screen_reader_hears_the_text_and_where_it_stands(show: Show) -> None:
    view = show(numbered(3))
    speaker = QAccessible.queryAccessibleInterface(view)
    assert speaker is not None
    heard = speaker.textInterface()
    assert heard is not None
    start = view.document.text.index("line 1")
    assert heard.text(start, start + 6) == "line 1"
    box = heard.characterRect(start)
    assert view.viewport().rect().contains(view.viewport().mapFromGlobal(box.center()))
    assert heard.offsetAtPoint(box.center()) in (start, start + 1)
    heard.scrollToSubstring(len(view.document.text) - 6, len(view.document.text))
    assert view.page_number == 3


def test_pages_without_text_are_shown_when_among_others(show: Show, drawer: PageDrawer, qtbot) -> None:
    view = show(make_pdf("", line("Only here", 30, 300), ""))
    for number in range(3):
        view.go_to(view.stack[number].top)
        settle(view, drawer, qtbot)
        assert view.visible_span().end <= len(view.document.text)
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 300))
    looks(view)
    view.set_reading_place(3.0)
    assert view.page_number in (1, 2)


def test_one_picture_is_drawn_for_each_size_when_zoomed(show: Show, drawer: PageDrawer, qtbot) -> None:
    view = show(numbered(1))
    settle(view, drawer, qtbot)
    view.set_zoom(8.0)
    settle(view, drawer, qtbot)
    widths = {part.width for part, _image in drawer.kept.others(view.document.id, 0)}
    assert max(widths) <= 1536 * 1.15
    assert drawer.kept.bytes <= 80 * 1024 * 1024
