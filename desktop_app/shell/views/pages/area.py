"""Pages as they look, drawn where they are seen."""

from PySide6.QtCore import QPointF, QRectF, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_app.shell.session.page_drawer import Drawn, PageDrawer
from desktop_app.shell.views.pages.parts import wanted
from desktop_app.shell.views.pages.sheet_painter import SheetPainter
from desktop_app.shell.views.pages.stack import SKIPPED_PX, Sheet
from desktop_app.shell.views.pages.stack_area import StackArea

_REST_MS = 120
"""Pages are drawn sharp when their size has been the same for so long."""


class PageArea(StackArea):
    """Shows the pages in view; what lies on them is its heirs' matter."""

    def __init__(self, drawer: PageDrawer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawer = drawer
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.ask)
        self.scrolled.connect(self._ask_soon)
        drawer.drawn.connect(self._take)

    def set_zoom(self, zoom: float, still: QPointF | None = None) -> None:
        self._rest.start()
        super().set_zoom(zoom, still)

    def ask(self) -> None:
        """Have drawn what is in view, then the pages before and after."""
        sheets = self.sheets() if self.isVisible() and len(self.stack) else []
        if not sheets:
            self._drawer.want(self, self.document, ())
            return
        first, last = sheets[0].number, sheets[-1].number
        around = [self.stack[at] for at in (last + 1, first - 1, last + 2) if 0 <= at < len(self.stack)]
        self._drawer.want(self, self.document, wanted(sheets, around, self.seen(), self.devicePixelRatioF()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._rest.start()
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ask()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.ask()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        pen = SheetPainter(painter, self._drawer, self.document, self.palette(), self.devicePixelRatioF())
        seen, dirty = self.seen(), QRectF(event.rect())
        pen.ground(event.rect())
        for sheet in self.stack.between(seen.top() + dirty.top(), seen.top() + dirty.bottom() + SKIPPED_PX):
            pen.paint(sheet, seen)
            if sheet.number in self._missing:
                pen.tell_missing(self._missing[sheet.number], sheet, seen)
            origin = QPointF(sheet.left - seen.left(), sheet.top - seen.top())
            painter.save()
            painter.translate(origin)
            self.paint_on(painter, sheet, dirty.translated(-origin))
            painter.restore()
        painter.end()

    def paint_on(self, painter: QPainter, sheet: Sheet, dirty: QRectF) -> None:
        """Paint what lies on a page whose upper left corner is the origin; `dirty` is what has to be painted."""

    def _ask_soon(self) -> None:
        if not self._rest.isActive():
            self.ask()

    def _take(self, drawn: Drawn) -> None:
        if drawn.key.document_id == self.document.id and self.isVisible():
            self.viewport().update()
