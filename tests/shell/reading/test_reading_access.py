import gc

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible, QAccessibleTextInterface

from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading import ReadingPane, access
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
    assert pane.selected_text() == "world"
    text.removeSelection(0)
    assert pane.selected_span() is None


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
    assert text.text(-5, 999).rstrip("\n") == "Hello"
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
    assert pane.selected_text().strip() == "Hello"


def test_qt_gets_the_address_of_what_speaks_for_the_text_and_none_for_what_nobody_speaks_for(pane, show) -> None:
    """Over AT-SPI the first screen reader to ask made the program crash: None is no address, nor is a second base."""
    show("Hello")
    interface = QAccessible.queryAccessibleInterface(pane)
    for kind in QAccessible.InterfaceType:
        spoken = interface.interface_cast(kind)
        if kind == QAccessible.InterfaceType.TextInterface:
            assert type(spoken).__mro__[1] is QAccessibleTextInterface
        else:
            assert int(spoken) == 0


def test_no_selection_is_promised_that_cannot_be_handed_over(pane, show) -> None:
    show("Hello world")
    pane.select(Span(0, 5))
    assert QAccessible.queryAccessibleInterface(pane).textInterface().selectionCount() == 0
    assert not hasattr(QAccessibleTextInterface, "selection")


def test_what_is_selected_is_said(pane, show, monkeypatch) -> None:
    show("Hello\nworld " + "of words " * 40)
    said: list[str] = []
    monkeypatch.setattr(access, "announce", lambda _pane, sentence: said.append(sentence))
    monkeypatch.setattr(access, "QAccessible", Listened())
    pane.select(Span(0, 11))
    assert said == ["Selected: Hello world"]
    pane.select_all()
    assert said[-1].endswith("…")
    assert len(said[-1]) < 110


class Listened:
    """Qt's own, but for a listener."""

    def __getattr__(self, name: str) -> object:
        return getattr(QAccessible, name)

    def isActive(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def updateAccessibility(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Take no notice."""


def test_lines_end_where_paragraphs_do(pane, show) -> None:
    document = show("First\nparagraph", "Second one", "Third")
    said = QAccessible.queryAccessibleInterface(pane).textInterface().text(0, -1)
    assert said.split() == document.text.split()
    assert [line for line in said.split("\n") if line] == ["First paragraph", "Second one", "Third"]
    assert len(said) == len(document.text)
