"""What a screen reader is told of a reading pane: its text, the caret, the selection, the link at the caret."""

from functools import cache
from typing import Any

from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget

from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading.breaking import shown_text
from desktop_app.shell.views.reading.caret import Selection
from desktop_app.shell.views.reading.caret_page import CaretPage
from desktop_app.shell.views.reading.utf16 import Utf16Map


class PaneInterface(QAccessibleWidget, QAccessibleTextInterface):
    """Speaks for a pane. Offsets are UTF-16 units here, as Qt wants them."""

    def __init__(self, pane: CaretPage) -> None:
        QAccessibleWidget.__init__(self, pane, QAccessible.Role.EditableText)
        QAccessibleTextInterface.__init__(self)
        self._pane = pane
        self._mapped: tuple[str, Utf16Map] = ("", Utf16Map(""))

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        return self if kind == QAccessible.InterfaceType.TextInterface else None

    def state(self) -> QAccessible.State:
        state = super().state()
        state.readOnly = True
        state.multiLine = True
        state.selectableText = True
        return state

    def text(self, *args: Any) -> str:
        """Serve both signatures that Qt has: text(which fact) and text(start, end)."""
        if len(args) == 2:
            return shown_text(self._span(*args).of(self._pane.document.text))
        if args[0] == QAccessible.Text.Value:
            return ""
        return str(super().text(args[0]))

    def characterCount(self) -> int:
        return self._map().units

    def cursorPosition(self) -> int:
        return self._map().to_units(self._pane.caret)

    def setCursorPosition(self, position: int) -> None:
        self._pane.place_caret(self._map().to_offset(position))
        self._pane.show_caret()

    def selectionCount(self) -> int:
        return 0 if self._pane.selected_span() is None else 1

    def selection(self, index: int) -> tuple[int, int]:
        """Return start and end of the selection; PySide hands no pointers over."""
        span = self._pane.selected_span() or Span(0, 0)
        return self._map().to_units(span.start), self._map().to_units(span.end)

    def addSelection(self, start: int, end: int) -> None:
        self._pane.select(self._span(start, end))

    def setSelection(self, index: int, start: int, end: int) -> None:
        self._pane.select(self._span(start, end))

    def removeSelection(self, index: int) -> None:
        self._pane.set_selection(Selection(self._pane.caret, self._pane.caret))

    def characterRect(self, offset: int) -> QRect:
        return self._pane.character_rect(self._map().to_offset(offset))

    def offsetAtPoint(self, point: QPoint) -> int:
        inside = QPointF(self._pane.viewport().mapFromGlobal(point))
        return self._map().to_units(self._pane.offset_at(inside))

    def scrollToSubstring(self, start: int, end: int) -> None:
        self._pane.scroll_to(self._span(start, end))

    def _span(self, start: int, end: int) -> Span:
        first, last = sorted((max(0, start), end if end >= 0 else self.characterCount()))
        return Span(self._map().to_offset(first), self._map().to_offset(last))

    def _map(self) -> Utf16Map:
        """Return the map of the present document, made once for each."""
        text = self._pane.document.text
        if self._mapped[0] is not text:
            self._mapped = (text, Utf16Map(text))
        return self._mapped[1]


def _speaker_for(key: str, item: QObject | None) -> QAccessibleWidget | None:
    """Return the interface of a pane: Qt asks this of every object.

    The pane keeps it, since Qt holds no reference that Python sees.
    """
    if not isinstance(item, CaretPage):
        return None
    return _speaker(item)


@cache
def install() -> None:
    """Let Qt find the interface of reading panes; once is enough."""
    QAccessible.installFactory(_speaker_for)


def tell_caret(pane: CaretPage) -> None:
    """Tell a screen reader, if one listens, where the caret is."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(pane, _speaker(pane).cursorPosition()))


def tell_selection(pane: CaretPage) -> None:
    """Tell a screen reader, if one listens, what is selected."""
    if QAccessible.isActive() and pane.selected_span() is not None:
        start, end = _speaker(pane).selection(0)
        QAccessible.updateAccessibility(QAccessibleTextSelectionEvent(pane, start, end))


def _speaker(pane: CaretPage) -> PaneInterface:
    """Return the interface of a pane, whose map of the text is made once, however often the caret moves."""
    if not isinstance(pane.speaker, PaneInterface):
        pane.speaker = PaneInterface(pane)
    return pane.speaker


def announce(pane: CaretPage, sentence: str) -> None:
    """Have a screen reader say a sentence, such as the link that the caret came to."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(pane, sentence))
