"""A page that tells which highlight the pointer is on, and where it stands."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop_app.shell.views.reading.marked_page import MarkedPage


class HoverPage(MarkedPage):
    """Adds the pointer that comes to a highlight and leaves it; nothing is clicked."""

    mark_hovered = Signal(object)
    """The id of the link whose highlight the pointer came to, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered: int | None = None

    @property
    def hovered(self) -> int | None:
        """The link whose highlight the pointer is on."""
        return self._hovered

    def mark_box(self, link_id: int) -> QRectF | None:
        """Return what the highlights of a link take up of the viewport, or None while none of them is in view."""
        whole = QRectF()
        for laid in self.sight.laid():
            shift = QPointF(self.column_left() + laid.indent, laid.top - self.sight.value)
            for placed in self.scene.marks.touching(laid.layout.span):
                if placed.mark.link_id == link_id:
                    for box in laid.layout.boxes(laid.part(placed.mark.span)):
                        whole = whole.united(box.translated(shift))
        seen = whole.intersected(QRectF(self.viewport().rect()))
        return None if seen.isEmpty() else seen

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not event.buttons():
            mark = self.mark_under(event.position())
            shape = Qt.CursorShape.IBeamCursor if mark is None else Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(shape)
            self._hover(mark.link_id if mark is not None else None)

    def _hover(self, link_id: int | None) -> None:
        if link_id != self._hovered:
            self._hovered = link_id
            self.mark_hovered.emit(link_id)
