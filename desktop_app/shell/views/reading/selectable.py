"""A page whose text can be selected with the mouse."""

from PySide6.QtCore import QBasicTimer, QPoint, QPointF, Qt, QTimerEvent
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading.caret import Selection
from desktop_app.shell.views.reading.caret_page import CaretPage

_SCROLL_EVERY_MS = 30


class SelectablePage(CaretPage):
    """Selects by dragging, by words after a double click, by paragraphs after a triple one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)
        self._grip: Span | None = None
        self._grips_paragraphs = False
        self._pressed_at = QPoint()
        self._double_at = QPoint()
        self._double_ms = -1
        self._autoscroll = QBasicTimer()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._pressed_at = event.position().toPoint()
        offset = self.offset_at(event.position())
        self._grips_paragraphs = self._is_third_click(event)
        self._double_ms = -1
        if self._grips_paragraphs:
            self._grip = self._grip_at(offset)
            self.select(self._grip)
            return
        self._grip = None
        is_extending = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.place_caret(offset, is_extending)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._double_ms, self._double_at = event.timestamp(), event.position().toPoint()
        self._grips_paragraphs = False
        self._grip = self._grip_at(self.offset_at(event.position()))
        self.select(self._grip)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton:
            return
        self._drag_to(event.position())
        is_inside = 0 <= event.position().y() < self.viewport().height()
        if is_inside:
            self._autoscroll.stop()
        elif not self._autoscroll.isActive():
            self._autoscroll.start(_SCROLL_EVERY_MS, self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._autoscroll.stop()
        event.accept()

    def timerEvent(self, event: QTimerEvent) -> None:
        """Scroll on while a selection is dragged beyond the edge, faster the further away."""
        if event.timerId() != self._autoscroll.timerId():
            super().timerEvent(event)
            return
        point = QPointF(self.viewport().mapFromGlobal(QCursor.pos()))
        beyond = min(0.0, point.y()) + max(0.0, point.y() - self.viewport().height())
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(beyond / 2))
        self._drag_to(point)

    def was_click(self, event: QMouseEvent) -> bool:
        """Say whether a release ends a plain click: nothing was dragged, no word or paragraph taken."""
        moved = (event.position().toPoint() - self._pressed_at).manhattanLength()
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier and self._grip is None
        return event.button() == Qt.MouseButton.LeftButton and is_plain and moved < QApplication.startDragDistance()

    def _drag_to(self, point: QPointF) -> None:
        """Extend the selection to a point, by whole words or paragraphs if it began with one."""
        offset = self.offset_at(point)
        if self._grip is None:
            self.place_caret(offset, is_extending=True)
            return
        reached = self._grip_at(offset).joined(self._grip)
        is_backward = offset < self._grip.start
        self.set_selection(
            Selection(reached.end, reached.start) if is_backward else Selection(reached.start, reached.end)
        )

    def _grip_at(self, offset: int) -> Span:
        """Return the word, or the paragraph, at a place."""
        if not len(self.flow):
            return Span(0, 0)
        laid = self.flow.lay(self.flow.outline.caret_index(offset))
        return laid.paragraph.span if self._grips_paragraphs else laid.layout.word_at(offset)

    def _is_third_click(self, event: QMouseEvent) -> bool:
        if self._double_ms < 0 or not len(self.flow):
            return False
        is_soon = event.timestamp() - self._double_ms <= QApplication.doubleClickInterval()
        distance = (event.position().toPoint() - self._double_at).manhattanLength()
        return is_soon and distance < QApplication.startDragDistance()
