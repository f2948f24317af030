"""What a screen reader is told of a reading pane: its text, the caret, the selection, the link at the caret."""

from functools import cache
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import Shiboken

from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading.breaking import shown_text
from desktop_app.shell.views.reading.caret import Selection
from desktop_app.shell.views.reading.caret_page import CaretPage
from desktop_app.shell.views.reading.paragraphs import Outline
from desktop_app.shell.views.reading.utf16 import Utf16Map

SELECTED_WORDS = 80
"""Code points of what is selected that are said."""


class TextInterface(QAccessibleWidget):
    """Speaks for a view of a text: what it is, and in what state; `text_side` speaks for the text itself."""

    def __init__(self, view: QWidget, text_side: "PaneText") -> None:
        super().__init__(view, QAccessible.Role.EditableText)
        self.text_side = text_side

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """Return who speaks for the text, and the address 0 for all else that Qt asks for.

        What is returned reaches Qt as a bare address: of an object with two bases that would be the first one's, and of
        None that of None itself, and Qt would call into it as soon as a screen reader listens.
        """
        return self.text_side if kind == QAccessible.InterfaceType.TextInterface else Shiboken.VoidPtr(0)

    def state(self) -> QAccessible.State:
        state = super().state()
        state.readOnly = True
        state.multiLine = True
        state.selectableText = True
        return state


class PaneText(QAccessibleTextInterface):
    """Speaks for the text of a pane. Offsets are UTF-16 units here, as Qt wants them."""

    def __init__(self, pane: CaretPage) -> None:
        super().__init__()
        self._pane = pane
        self._mapped: tuple[str, Utf16Map] = ("", Utf16Map(""))
        self._said: tuple[Outline | None, str] = (None, "")

    def text(self, start: int, end: int) -> str:
        return self._span(start, end).of(self._shown())

    def characterCount(self) -> int:
        return self._map().units

    def cursorPosition(self) -> int:
        return self._map().to_units(self._pane.caret)

    def setCursorPosition(self, position: int) -> None:
        self._pane.place_caret(self._map().to_offset(position))
        self._pane.show_caret()

    def selectionCount(self) -> int:
        """Return 0: where a selection stands could not be handed over, as PySide has no `selection` to override.

        What is selected is said instead.
        """
        return 0

    def units_of(self, span: Span) -> tuple[int, int]:
        """Return where a span starts and ends, in UTF-16 units."""
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

    def _shown(self) -> str:
        """Return the whole text as it is read: lines end where paragraphs do, wherever the file broke them."""
        outline = self._pane.flow.outline
        if self._said[0] is not outline:
            self._said = (outline, read_text(outline))
        return self._said[1]

    def _map(self) -> Utf16Map:
        """Return the map of the present document, made once for each."""
        text = self._pane.document.text
        if self._mapped[0] is not text:
            self._mapped = (text, Utf16Map(text))
        return self._mapped[1]


def read_text(outline: Outline) -> str:
    """Return the text of a document, sign for sign, with line ends between its paragraphs and nowhere else."""
    text, parts, reached = outline.document.text, list[str](), 0
    shown = shown_text(text)
    for start, end in zip(outline.starts, outline.ends, strict=True):
        parts += [text[reached:start], shown[start:end]]
        reached = end
    return "".join([*parts, text[reached:]])


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


def has_listener() -> bool:
    """Say whether a screen reader, or the like, listens."""
    return bool(QAccessible.isActive())


def tell_caret(pane: CaretPage) -> None:
    """Tell a screen reader, if one listens, where the caret is."""
    if QAccessible.isActive():
        at = _speaker(pane).text_side.cursorPosition()
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(_shown(pane), at))


def tell_selection(pane: CaretPage) -> None:
    """Tell a screen reader, if one listens, what is selected, in words too."""
    span = pane.selected_span()
    if QAccessible.isActive() and span is not None:
        start, end = _speaker(pane).text_side.units_of(span)
        QAccessible.updateAccessibility(QAccessibleTextSelectionEvent(_shown(pane), start, end))
        words = " ".join(pane.document.text[span.start : min(span.end, span.start + 4 * SELECTED_WORDS)].split())
        said = words if len(words) <= SELECTED_WORDS else f"{words[:SELECTED_WORDS]}…"
        announce(pane, QCoreApplication.translate("ReadingPane", "Selected: {words}").format(words=said))


def _speaker(pane: CaretPage) -> TextInterface:
    """Return the interface of a pane, whose map of the text is made once, however often the caret moves."""
    if not isinstance(pane.speaker, TextInterface):
        pane.speaker = TextInterface(pane, PaneText(pane))
    return pane.speaker


def _shown(pane: CaretPage) -> QWidget:
    """Return what is on show of a pane's text: what is said of a hidden widget may be passed over."""
    return pane if pane.stand_in is None else pane.stand_in


def announce(pane: CaretPage, sentence: str) -> None:
    """Have a screen reader say a sentence, such as the link that the caret came to."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(_shown(pane), sentence))
