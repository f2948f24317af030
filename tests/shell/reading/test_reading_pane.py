import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWheelEvent

from desktop_app.core.entities import Document, Redaction, RedactionKind
from desktop_app.core.text.span import Span
from desktop_app.shell.reading_type import ReadingType
from desktop_app.shell.theme import DARK, LIGHT, build_palette
from desktop_app.shell.views.reading import Mark, MarkStyle
from desktop_app.shell.views.reading.caret import Move
from tests.shell.reading.builders import SOURCE, document_of, long_document, span_of

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def point_of(pane, offset: int) -> QPoint:
    """Return a point of the viewport just right of the caret at `offset`."""
    place = pane.viewport().mapFromGlobal(pane.character_rect(offset).center())
    return QPoint(place.x() + 1, place.y())


def test_empty_document_can_be_shown_and_used(pane, qtbot) -> None:
    pane.set_document(Document("", "", SOURCE))
    pane.set_marks([])
    for move in Move:
        pane.move_caret(move)
    pane.select_all()
    pane.scroll_to(Span(0, 0))
    qtbot.mouseClick(pane.viewport(), LEFT, NONE, QPoint(50, 50))
    qtbot.mouseDClick(pane.viewport(), LEFT, NONE, QPoint(50, 50))
    pane.grab()
    assert (pane.selected_text(), pane.visible_span(), pane.scroll_fraction) == ("", Span(0, 0), 0)


def test_scroll_to_puts_a_far_passage_where_it_is_wanted(pane) -> None:
    document = long_document()
    pane.set_document(document)
    far = span_of(document, "Paragraph 150.")
    pane.scroll_to(far, at_fraction=0.5)
    assert abs(pane.place_of(far) - pane.viewport().height() * 0.5) <= 1
    assert pane.visible_span().contains(far)


@pytest.mark.parametrize("first", ["Paragraph 0.", "Paragraph 199."])
def test_both_ends_can_be_reached(pane, first: str) -> None:
    document = long_document()
    pane.set_document(document)
    pane.scroll_to(span_of(document, first))
    assert pane.place_of(span_of(document, first)) is not None
    assert pane.scroll_fraction in (0, 1)


def test_what_is_seen_stays_put_when_scrolled_up_into_unknown_heights(pane) -> None:
    document = long_document()
    pane.set_document(document)
    held = span_of(document, "Paragraph 150.")
    pane.scroll_to(held, 0.1)
    bar = pane.verticalScrollBar()
    for _ in range(3):
        before = pane.band_of(held).top
        bar.setValue(bar.value() - 40)
        assert pane.band_of(held).top == before + 40


def test_wheel_scrolls_by_exactly_what_a_touch_pad_says(pane) -> None:
    pane.set_document(long_document())
    before = pane.sight.value
    for _ in range(4):
        event = QWheelEvent(
            QPointF(50, 50), QPointF(50, 50), QPoint(0, -7), QPoint(0, -20), Qt.MouseButton.NoButton, NONE,
            Qt.ScrollPhase.ScrollUpdate, False,
        )  # fmt: skip
        pane.wheelEvent(event)
    assert pane.sight.value == before + 28


def test_reading_place_runs_from_start_to_end(pane) -> None:
    document = long_document(40)
    pane.set_document(document)
    assert pane.reading_place == 0
    pane.set_reading_place(len(document.text))
    assert pane.scroll_fraction == 1
    assert pane.reading_place > len(document.text) - 40
    pane.set_reading_place(len(document.text) / 2)
    assert abs(pane.reading_place - len(document.text) / 2) < 400


def test_reading_place_is_at_the_ends_whatever_blank_lines_stand_there(pane) -> None:
    text = "\n\n\n" + long_document(40).text + "\n\n\n"
    pane.set_document(Document("", text, SOURCE))
    assert pane.reading_place == 0
    pane.scroll_to_share(1.0)
    assert pane.reading_place == len(text)
    pane.set_reading_place(0)
    assert pane.sight.value == 0


def test_only_the_last_of_several_sizes_is_laid_out_for(pane, monkeypatch) -> None:
    laid = []
    new_flow = pane._new_flow
    monkeypatch.setattr(pane, "_new_flow", lambda outline: laid.append(pane.width()) or new_flow(outline))
    for width in (700, 650, 600):
        pane.resize(width, 500)
    assert pane.flow.width == pane._column_width()
    QGuiApplication.processEvents()
    assert laid == [600]


def test_resize_keeps_the_place(pane) -> None:
    document = long_document()
    pane.set_document(document)
    held = span_of(document, "Paragraph 90.")
    pane.scroll_to(held, 0.0)
    pane.resize(700, 500)
    assert abs(pane.band_of(held).top) < 60
    pane.set_reading_type(ReadingType(22))
    assert abs(pane.band_of(held).top) < 90


def test_copy_keeps_the_text_as_it_stands_in_the_document(pane, show) -> None:
    document = show("First \U0001f600 paragraph", "2. Second\nparagraph")
    start, end = document.text.index("\U0001f600"), document.text.index("paragraph", 20) + 4
    pane.place_caret(start)
    pane.place_caret(end, is_extending=True)
    pane.copy()
    assert QGuiApplication.clipboard().text() == document.text[start:end]
    assert pane.selected_text() == "\U0001f600 paragraph\n\n2. Second\npara"


def test_mouse_drag_extends_the_selection(pane, show, qtbot) -> None:
    document = show("First paragraph of words", "Second paragraph of words")
    start, end = document.text.index("paragraph"), document.text.index("of words", 30)
    qtbot.mousePress(pane.viewport(), LEFT, NONE, point_of(pane, start))
    drag(pane, point_of(pane, end))
    qtbot.mouseRelease(pane.viewport(), LEFT, NONE, point_of(pane, end))
    assert pane.selected_span() == Span(start, end)


def mouse_event(pane, kind: QEvent.Type, at: QPoint, time_ms: int = 0) -> QMouseEvent:
    event = QMouseEvent(kind, QPointF(at), QPointF(pane.viewport().mapToGlobal(at)), LEFT, LEFT, NONE)
    event.setTimestamp(time_ms)
    return event


def drag(pane, to: QPoint) -> None:
    """Move the mouse with its button held, as offscreen Qt does not by itself."""
    pane.mouseMoveEvent(mouse_event(pane, QEvent.Type.MouseMove, to))


def test_shift_click_extends_from_the_caret(pane, show, qtbot) -> None:
    show("First paragraph of words", "Second one")
    qtbot.mouseClick(pane.viewport(), LEFT, NONE, point_of(pane, 6))
    qtbot.mouseClick(pane.viewport(), LEFT, SHIFT, point_of(pane, 15))
    assert pane.selected_text() == "paragraph"


def test_double_click_takes_a_word_and_a_third_the_paragraph(pane, show, qtbot) -> None:
    document = show("1. Alpha beta gamma", "Other")
    place = point_of(pane, document.text.index("beta") + 1)
    pane.mouseDoubleClickEvent(mouse_event(pane, QEvent.Type.MouseButtonDblClick, place, 1000))
    assert pane.selected_text() == "beta"
    drag(pane, point_of(pane, document.text.index("gamma") + 2))
    assert pane.selected_text() == "beta gamma"
    pane.mousePressEvent(mouse_event(pane, QEvent.Type.MouseButtonPress, place, 1100))
    assert pane.selected_text() == "1. Alpha beta gamma"
    pane.mousePressEvent(mouse_event(pane, QEvent.Type.MouseButtonPress, place, 1200))
    assert pane.selected_text() == ""


def test_keys_walk_and_select(pane, show, qtbot) -> None:
    document = show("One two", "Three four")
    pane.setFocus()
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(pane, Qt.Key.Key_Right)
    assert pane.caret == 1
    qtbot.keyClick(pane, Qt.Key.Key_Right, control)
    assert pane.caret == document.text.index("two")
    qtbot.keyClick(pane, Qt.Key.Key_End)
    qtbot.keyClick(pane, Qt.Key.Key_Right)
    assert pane.caret == document.text.index("Three")
    qtbot.keyClick(pane, Qt.Key.Key_Right, control | SHIFT)
    assert pane.selected_text() == "Three "
    qtbot.keyClick(pane, Qt.Key.Key_A, control)
    assert pane.selected_text() == document.text


def test_up_and_down_keep_their_column(pane, show) -> None:
    document = show("A first paragraph", "x", "A third paragraph")
    start = document.text.index("first") + 3
    pane.place_caret(start)
    pane.move_caret(Move.NEXT_LINE)
    assert pane.caret == document.text.index("x") + 1
    pane.move_caret(Move.NEXT_LINE)
    assert abs(pane.caret - document.text.index("third") - 3) <= 1
    pane.move_caret(Move.PREVIOUS_LINE)
    pane.move_caret(Move.PREVIOUS_LINE)
    assert abs(pane.caret - start) <= 1


def test_page_down_reaches_the_end_and_shows_the_caret(pane) -> None:
    document = long_document(60)
    pane.set_document(document)
    for _ in range(200):
        pane.move_caret(Move.NEXT_PAGE)
    assert pane.caret > len(document.text) - 60
    assert pane.scroll_fraction > 0.99
    pane.move_caret(Move.DOCUMENT_START)
    assert (pane.caret, pane.scroll_fraction) == (0, 0)


@pytest.mark.parametrize("move", list(Move))
def test_every_move_ends_when_it_is_repeated(pane, show, move: Move) -> None:
    document = show("Un \U0001f600 e\u0301te\u0301", "\u05e9\u05dc\u05d5\u05dd abc", "3. Trois", "\u4e2d\u6587")
    for start in range(len(document.text)):
        pane.place_caret(start)
        places = [pane.caret]
        for _ in range(60):
            pane.move_caret(move)
            places.append(pane.caret)
        assert places[-1] == places[-2]
        assert 0 <= places[-1] <= len(document.text)


def test_click_on_a_mark_names_its_link(pane, show, qtbot) -> None:
    document = show("Some words that are marked here")
    pane.set_marks([Mark(7, span_of(document, "marked"), 0, "A")])
    with qtbot.waitSignal(pane.link_clicked) as caught:
        qtbot.mouseClick(pane.viewport(), LEFT, NONE, point_of(pane, document.text.index("marked") + 2))
    assert caught.args == [7]
    with qtbot.assertNotEmitted(pane.link_clicked):
        qtbot.mouseClick(pane.viewport(), LEFT, NONE, point_of(pane, 2))


def test_repeated_clicks_go_round_the_links_of_a_place(pane, show, qtbot) -> None:
    document = show("Some words that are marked here")
    whole, word = span_of(document, "words that are marked"), span_of(document, "that")
    pane.set_marks([Mark(1, whole, 0, "A"), Mark(2, word, 1, "B")])
    named = []
    pane.link_clicked.connect(named.append)
    pane.link_clicked.connect(pane.set_current)
    for _ in range(3):
        place = point_of(pane, word.start + 1)
        qtbot.mouseClick(pane.viewport(), LEFT, NONE, place)
    assert named == [2, 1, 2]


def test_enter_names_the_link_at_the_caret(pane, show, qtbot) -> None:
    document = show("Some words that are marked here")
    pane.set_marks([Mark(7, span_of(document, "marked"), 0, "A")])
    pane.place_caret(document.text.index("marked") + 1)
    assert pane.link_at_caret() == 7
    with qtbot.waitSignal(pane.link_clicked):
        qtbot.keyClick(pane, Qt.Key.Key_Return)


def test_hiding_marks_leaves_no_room_where_their_letters_stood(pane, show) -> None:
    document = show("Some words that are marked here, and others besides them that run on to more lines")
    before = [pane.character_rect(offset) for offset in range(60)]
    pane.set_marks([Mark(1, span_of(document, "words"), 0, "A"), Mark(2, span_of(document, "others"), 1, "B")])
    assert [pane.character_rect(offset) for offset in range(60)] != before
    pane.set_marks([])
    assert [pane.character_rect(offset) for offset in range(60)] == before


def test_the_line_at_the_top_stays_when_marks_come_and_go(pane) -> None:
    document = long_document()
    pane.set_document(document)
    marks = [
        Mark(number, span_of(document, f"Paragraph {number}."), number % 8, "ABCDEFGH"[number % 8] * 3)
        for number in range(200)
    ]
    pane.scroll_to(span_of(document, "Paragraph 120."), 0.0)
    bar = pane.verticalScrollBar()
    bar.setValue(bar.value() + 37)
    held = Span(pane.visible_span().start, pane.visible_span().start + 1)
    top = pane.band_of(held).top
    for shown in (marks, marks[::3], []):
        pane.set_marks(shown)
        assert pane.band_of(held).top == pytest.approx(top, abs=1)


@pytest.mark.parametrize("style", list(MarkStyle))
def test_mark_can_be_seen_in_each_style(pane, show, style: MarkStyle) -> None:
    document = show("Some words that are marked here")
    before = pane.grab().toImage()
    pane.set_marks([Mark(1, span_of(document, "marked"), 2, "", style)])
    assert pane.grab().toImage() != before


def test_styles_of_marks_look_different(pane, show) -> None:
    document = show("Some words that are marked here")
    images = []
    for style in MarkStyle:
        pane.set_marks([Mark(1, span_of(document, "marked"), 2, "", style)])
        images.append(pane.grab().toImage())
    assert all(one != other for number, one in enumerate(images) for other in images[:number])


def test_bar_stands_in_place_of_the_marker(pane) -> None:
    plain = document_of("Before [REDACTED] after")
    redaction = Redaction(RedactionKind.MARKER, span_of(plain, "[REDACTED]"))
    pane.set_document(Document("", plain.text, SOURCE, plain.segments, redactions=(redaction,)))
    image = pane.grab().toImage()
    rect = pane.character_rect(redaction.span.start)
    place = pane.mapFromGlobal(rect.center())
    assert image.pixelColor(place.x() + 3, place.y() + 1).name() == LIGHT.bar
    pane.select(redaction.span)
    assert pane.selected_text() == "[REDACTED]"


def test_found_places_are_shown_and_forgotten_with_the_document(pane, show) -> None:
    show("Some words, more words")
    before = pane.grab().toImage()
    pane.set_found(pane.find("WORDS"), 1)
    assert (len(pane.found), pane.grab().toImage() != before) == (2, True)
    show("Other")
    assert pane.found == ()


def test_flash_goes_out_by_itself(pane, show, qtbot) -> None:
    document = show("Some words")
    pane.flash(span_of(document, "words"))
    qtbot.waitUntil(lambda: pane.scene.flash is None, timeout=5000)


def test_pane_follows_its_palette(pane, show) -> None:
    show("Some words")
    pane.setPalette(build_palette(DARK))
    assert pane.scene.theme is DARK
    assert pane.grab().toImage().pixelColor(200, 200).name() == DARK.pane


def test_blitted_scroll_looks_as_if_painted_afresh(pane, qtbot) -> None:
    document = long_document(60)
    pane.set_document(document)
    pane.set_marks([Mark(n, Span(n * 90, n * 90 + 40), n % 8, "ABCDEFGH"[n % 8]) for n in range(60)])
    bar = pane.verticalScrollBar()
    for step in (13, 40, -7, 111, -60):
        bar.setValue(bar.value() + step)
        QGuiApplication.processEvents()
    blitted = pane.grab().toImage()
    pane.viewport().update()
    assert pane.grab().toImage() == blitted


def test_giant_line_is_laid_out_only_where_it_is_seen(pane) -> None:
    pane.set_document(Document("", "word " * 200_000, SOURCE))
    pane.grab()
    laid = [index for index in range(len(pane.flow)) if pane.flow.peek(index)]
    assert len(laid) < 5 < len(pane.flow)


def test_context_menu_offers_copy_only_with_a_selection(pane, show) -> None:
    show("Some words")
    assert [action.isEnabled() for action in pane.menu_actions(pane)] == [False, True]
    pane.select_all()
    assert [action.isEnabled() for action in pane.menu_actions(pane)] == [True, True]
