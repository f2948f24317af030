"""What a screen reader is told of the page view: the document's text, the caret, where characters stand on the page."""

from functools import cache

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget

from desktop_app.core.text.span import Span
from desktop_app.shell.views.pages.placed_pages import PlacedPages
from desktop_app.shell.views.pages.stack import placed
from desktop_app.shell.views.reading.access import PaneText, TextInterface


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


class PagesInterface(TextInterface):
    """Speaks for a page view: which page it is, and what the text view says of where the caret is."""

    def __init__(self, pages: PlacedPages) -> None:
        super().__init__(pages, PagesText(pages))
        self._pages = pages

    def text(self, kind: QAccessible.Text) -> str:
        if kind != QAccessible.Text.Description:
            return str(super().text(kind))
        return f"{page_sentence(self._pages)} {self._pages.text.accessibleDescription()}".strip()


def told_page(pages: PlacedPages) -> int:
    """Return the number, from 1, of the page that is told: the caret's while it is in view, else the one in view."""
    caret = Span(pages.text.caret, pages.text.caret + 1)
    band = pages.band_of(caret)
    is_seen = bool(len(pages.stack)) and band.bottom > 0 and band.top < pages.viewport().height()
    return pages.paged.page_of(caret.start) + 1 if is_seen else pages.page_number


def page_sentence(pages: PlacedPages) -> str:
    """Return which page is told, and of how many; empty where there is none."""
    if not len(pages.stack):
        return ""
    return QCoreApplication.translate("PageView", "Page {number} of {count}.").format(
        number=told_page(pages), count=len(pages.stack)
    )


def _speaker_for(key: str, item: QObject | None) -> QAccessibleWidget | None:
    """Return the interface of a page view, which keeps it: Qt holds no reference that Python sees."""
    if not isinstance(item, PlacedPages):
        return None
    if item.speaker is None:
        item.speaker = PagesInterface(item)
    return item.speaker


@cache
def install() -> None:
    """Let Qt find the interface of page views; once is enough."""
    QAccessible.installFactory(_speaker_for)
