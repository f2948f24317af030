"""Pages whose text can be selected with the mouse, and whose links can be clicked."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QCursor, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.core.text.span import Span
from desktop_app.shell.session.page_drawer import PageDrawer
from desktop_app.shell.views.pages.placed_pages import PlacedPages
from desktop_app.shell.views.reading import ReadingPane
from desktop_app.shell.views.reading.caret import Selection

_SCROLL_EVERY_MS = 30


class SelectablePages(PlacedPages):
    """Selects by dragging, by words after a double click, by paragraphs after a triple one; passes clicks on."""

    blank_clicked = Signal(object)
    """The Span of what is withheld where a click was."""

    def __init__(self, drawer: PageDrawer, text: ReadingPane, parent: QWidget | None = None) -> None:
        super().__init__(drawer, text, parent)
        self.viewport().setMouseTracking(True)
        self._grip: Span | None = None
        self._pressed_at = QPoint()
        self._double_ms = -1
        self._hovered: int | None = None
        self._autoscroll = QTimer(self)
        self._autoscroll.setInterval(_SCROLL_EVERY_MS)
        self._autoscroll.timeout.connect(self._scroll_on)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not len(self.stack):
            event.ignore()
            return
        self._pressed_at = event.position().toPoint()
        offset = self.offset_at(event.position())
        self._grip = self._paragraph_at(offset) if self._is_third_click(event) else None
        self._double_ms = -1
        if self._grip is not None:
            self.text.select(self._grip)
        else:
            self.text.place_caret(offset, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not len(self.stack):
            event.ignore()
            return
        self._double_ms, self._pressed_at = event.timestamp(), event.position().toPoint()
        self._grip = self._word_at(self.offset_at(event.position()))
        self.text.select(self._grip)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not len(self.stack):
            return
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(event.position())
            return
        self._drag_to(event.position())
        is_inside = 0 <= event.position().y() < self.viewport().height()
        if is_inside:
            self._autoscroll.stop()
        elif not self._autoscroll.isActive():
            self._autoscroll.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._autoscroll.stop()
        moved = (event.position().toPoint() - self._pressed_at).manhattanLength()
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier and self._grip is None
        if event.button() == Qt.MouseButton.LeftButton and is_plain and moved < QApplication.startDragDistance():
            mark = self.mark_under(event.position())
            if mark is not None:
                self.text.link_clicked.emit(mark.link_id)
            blank = self.blank_under(event.position())
            if blank is not None:
                self.blank_clicked.emit(blank)
        event.accept()

    def blank_under(self, point: QPointF) -> Span | None:
        """Return what is withheld at a point of the viewport."""
        if not len(self.stack):
            return None
        sheet, inside = self.on_sheet(point)
        page = self.paged.page(sheet.number)
        for span in self._withheld.spans_touching(page.span):
            if any(box.distance(inside.x(), inside.y()) <= 0 for box in page.boxes(span)):
                return span
        return None

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._tell_hovered(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.text.contextMenuEvent(event)

    def _scroll_on(self) -> None:
        """Scroll on while a selection is dragged beyond the edge, faster the further away."""
        point = QPointF(self.viewport().mapFromGlobal(QCursor.pos()))
        beyond = min(0.0, point.y()) + max(0.0, point.y() - self.viewport().height())
        self.go_to(self.seen().top() + beyond / 2)
        self._drag_to(point)

    def _drag_to(self, point: QPointF) -> None:
        offset = self.offset_at(point)
        if self._grip is None:
            self.text.place_caret(offset, is_extending=True)
            return
        reached = self._word_at(offset).joined(self._grip)
        ends = (reached.end, reached.start) if offset < self._grip.start else (reached.start, reached.end)
        self.text.set_selection(Selection(*ends))

    def _word_at(self, offset: int) -> Span:
        """Return the letters and digits around a place; the character itself where it is neither."""
        text = self.document.text
        start = end = min(offset, len(text))
        while start > 0 and text[start - 1].isalnum():
            start -= 1
        while end < len(text) and text[end].isalnum():
            end += 1
        return Span(start, end if end > start else min(len(text), start + 1))

    def _paragraph_at(self, offset: int) -> Span:
        outline = self.text.flow.outline
        return outline.paragraph(outline.caret_index(offset)).span if len(outline) else Span(offset, offset)

    def _is_third_click(self, event: QMouseEvent) -> bool:
        if self._double_ms < 0:
            return False
        is_soon = event.timestamp() - self._double_ms <= QApplication.doubleClickInterval()
        distance = (event.position().toPoint() - self._pressed_at).manhattanLength()
        return is_soon and distance < QApplication.startDragDistance()

    def _hover(self, point: QPointF) -> None:
        mark = self.mark_under(point)
        sheet, inside = self.on_sheet(point)
        is_text = self.paged.page(sheet.number).is_on_text(inside.x(), inside.y())
        is_hot = mark is not None or self.blank_under(point) is not None
        shape = Qt.CursorShape.IBeamCursor if is_text else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_hot else shape)
        self._tell_hovered(mark.link_id if mark is not None else None)

    def _tell_hovered(self, link_id: int | None) -> None:
        if link_id != self._hovered:
            self._hovered = link_id
            self.text.mark_hovered.emit(link_id)
