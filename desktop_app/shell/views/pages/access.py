"""What a screen reader is told of the page view: the document's text, the caret, where characters stand on the page."""

from functools import cache

from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import QAccessible, QAccessibleTextCursorEvent
from PySide6.QtWidgets import QAccessibleWidget

from desktop_app.core.text.span import Span
from desktop_app.shell.views.pages.placed_pages import PlacedPages
from desktop_app.shell.views.pages.stack import placed
from desktop_app.shell.views.reading.access import PaneText, TextInterface
from desktop_app.shell.views.reading.utf16 import Utf16Map


class PagesText(PaneText):
    """Speaks for the text of pages in the words of the text view; places are those on the page."""

    def __init__(self, pages: PlacedPages) -> None:
        super().__init__(pages.text)
        self._pages = pages

    def characterRect(self, offset: int) -> QRect:
        pages, at = self._pages, self._map().to_offset(offset)
        number = pages.paged.page_of(at)
        boxes = pages.paged.page(number).boxes(Span(at, at + 1)) if len(pages.stack) else []
        if not boxes:
            return QRect()
        sheet, seen = pages.stack[number], pages.seen()
        box = placed(boxes[0], sheet).translated(sheet.left - seen.left(), sheet.top - seen.top())
        return QRect(pages.viewport().mapToGlobal(box.topLeft().toPoint()), box.size().toSize())

    def offsetAtPoint(self, point: QPoint) -> int:
        if not len(self._pages.stack):
            return 0
        inside = QPointF(self._pages.viewport().mapFromGlobal(point))
        return self._map().to_units(self._pages.offset_at(inside))

    def setCursorPosition(self, position: int) -> None:
        at = self._map().to_offset(position)
        self._pane.place_caret(at)
        self._pages.scroll_to(Span(at, at + 1))

    def scrollToSubstring(self, start: int, end: int) -> None:
        self._pages.scroll_to(self._span(start, end))


def _speaker_for(key: str, item: QObject | None) -> QAccessibleWidget | None:
    """Return the interface of a page view, which keeps it: Qt holds no reference that Python sees."""
    if not isinstance(item, PlacedPages):
        return None
    if item.speaker is None:
        item.speaker = TextInterface(item, PagesText(item))
    return item.speaker


@cache
def install() -> None:
    """Let Qt find the interface of page views; once is enough."""
    QAccessible.installFactory(_speaker_for)


def tell_caret(pages: PlacedPages) -> None:
    """Tell a screen reader, if one listens, where the caret is."""
    if QAccessible.isActive() and pages.hasFocus():
        units = Utf16Map(pages.document.text[: pages.text.caret]).units
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(pages, units))
