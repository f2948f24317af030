import gc

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible

from desktop_app.shell.views.reading import ReadingPane
from tests.shell.reading.builders import document_of


def test_screen_reader_gets_text_caret_and_selection(pane, show) -> None:
    document = show("Hello \U0001f600 world", "Second\nparagraph")
    interface = QAccessible.queryAccessibleInterface(pane)
    assert interface.role() == QAccessible.Role.EditableText
    assert interface.state().readOnly
    assert interface.text(QAccessible.Text.Name)
    text = interface.textInterface()
    assert text.characterCount() == len(document.text) + 1
    assert text.text(6, 9) == "\U0001f600 "
    assert text.text(16, 32) == "Second paragraph"
    pane.place_caret(7)
    assert text.cursorPosition() == 8
    text.setSelection(0, 9, 14)
    assert (pane.selected_text(), text.selectionCount(), text.selection(0)) == ("world", 1, (9, 14))
    text.removeSelection(0)
    assert text.selectionCount() == 0


def test_screen_reader_finds_places_on_the_screen(pane, show) -> None:
    show("Hello world of words")
    text = QAccessible.queryAccessibleInterface(pane).textInterface()
    rect = text.characterRect(6)
    assert not rect.isEmpty()
    assert text.offsetAtPoint(rect.center()) == 6
    text.scrollToSubstring(0, 5)
    text.setCursorPosition(3)
    assert pane.caret == 3


def test_offsets_beyond_the_text_do_no_harm(pane, show) -> None:
    show("Hello")
    text = QAccessible.queryAccessibleInterface(pane).textInterface()
    assert text.text(-5, 999) == "Hello  "
    text.setSelection(0, 900, -4)
    text.characterRect(999)


def test_panes_come_and_go_with_their_interfaces(qtbot) -> None:
    for _ in range(30):
        pane = ReadingPane()
        pane.set_document(document_of("Some text"))
        assert QAccessible.queryAccessibleInterface(pane).textInterface().characterCount() == 11
        pane.deleteLater()
        del pane
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def test_caret_and_announcements_are_told_without_a_listener(pane, show) -> None:
    show("Hello")
    pane.place_caret(2)
    pane.select_all()
    pane.announce("Link A")
