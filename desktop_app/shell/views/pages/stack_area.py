"""A scroll area over a stack of pages."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScroller, QWidget

from desktop_app.core.entities import Document, Provenance
from desktop_app.core.navigation.text_edges import Edges, text_edges
from desktop_app.shell.views.pages.missing import missing_before
from desktop_app.shell.views.pages.stack import PageStack, Sheet, usual_size

ZOOM_LEAST, ZOOM_MOST = 0.25, 8.0
_NOTCH = 120
_PIXELS_A_NOTCH = 96
_ZOOM_A_NOTCH = 1.15
_EMPTY = Document("", "", Provenance("", "", "", "", ""))


class StackArea(QAbstractScrollArea):
    """Scrolls pages one below the other; what they look like is its heirs' matter."""

    scrolled = Signal()
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self._document = _EMPTY
        self._stack = PageStack((), 1, 1.0)
        self._text_edges: Edges | None = None
        self._missing: dict[int, str] = {}
        self._is_settling = False

    @property
    def document(self) -> Document:
        """The document whose pages are shown."""
        return self._document

    @property
    def stack(self) -> PageStack:
        """Where the pages stand."""
        return self._stack

    @property
    def zoom(self) -> float:
        """How large pages are; at 1 they are as wide as there is room for."""
        return self._stack.zoom

    def show_pages(self, document: Document) -> None:
        """Show the pages of a document from the first."""
        self._document = document
        width, _height = usual_size([(page.width_pt, page.height_pt) for page in document.pages])
        self._text_edges = text_edges(document.pages, width)
        self._missing = missing_before(document)
        self._stack = self._stacked(self.zoom)
        self._settle(self._stack.home, 0.0)

    def set_zoom(self, zoom: float, still: QPointF | None = None) -> None:
        """Show pages in another size; the point `still` of the viewport, or its middle, stays on its place."""
        zoom = max(ZOOM_LEAST, min(ZOOM_MOST, zoom))
        if zoom != self.zoom:
            self._lay_out(zoom, still or QPointF(self.viewport().rect().center()), is_centred=still is None)
            self.zoom_changed.emit(zoom)

    def seen(self) -> QRectF:
        """Return the rectangle of the stack that is in view."""
        x, y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return QRectF(x, y, self.viewport().width(), self.viewport().height())

    def sheets(self) -> list[Sheet]:
        """Return the pages in view."""
        seen = self.seen()
        return self._stack.between(seen.top(), seen.bottom())

    def go_to(self, y: float) -> None:
        """Scroll so that the height `y` of the stack is at the top of the viewport, as far as that can be."""
        self.verticalScrollBar().setValue(round(y))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.viewport().width() != self._stack.room_px and not self._is_settling:
            self._lay_out(self.zoom, QPointF(0, 0))
        else:
            self._set_bars()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bars; what stays in view is moved, not painted again."""
        if not self._is_settling:
            self.viewport().scroll(dx, dy)
            self.scrolled.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by what is turned; with Ctrl, show pages larger or smaller around the pointer."""
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turned.y():
                self.set_zoom(self.zoom * _ZOOM_A_NOTCH ** (turned.y() / _NOTCH), event.position())
            event.accept()
            return
        pixels = event.pixelDelta()
        is_sideways = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        along = pixels.y() if not pixels.isNull() else turned.y() / _NOTCH * _PIXELS_A_NOTCH
        across = pixels.x() if not pixels.isNull() else turned.x() / _NOTCH * _PIXELS_A_NOTCH
        if is_sideways:
            along, across = across, along or across
        for bar, moved in ((self.verticalScrollBar(), along), (self.horizontalScrollBar(), across)):
            bar.setValue(bar.value() - round(moved))
        event.accept()

    def _stacked(self, zoom: float) -> PageStack:
        room = max(1, self.viewport().width())
        return PageStack(self._document.pages, room, zoom, self._text_edges, self._missing)

    def _lay_out(self, zoom: float, still: QPointF, is_centred: bool = True) -> None:
        """Lay the pages out anew; what is at the point `still` of the viewport stays there.

        With `is_centred`, text that stood in the middle of the room goes on to do so.
        """
        before, seen = self._stack, self.seen()
        x, y = seen.left() + still.x(), seen.top() + still.y()
        self._stack = self._stacked(zoom)
        if not len(before) or not len(self._stack):
            self._settle(self._stack.home, 0.0)
            return
        old = before.at(y)
        new = self._stack[min(old.number, len(self._stack) - 1)]
        inside = y - old.top
        kept = inside if inside <= 0 else inside / old.height * new.height
        left = new.left + (x - old.left) / old.width * new.width - still.x()
        is_home = is_centred and round(seen.left()) == before.home
        self._settle(self._stack.home if is_home else left, 0.0 if seen.top() <= 0 else new.top + kept - still.y())

    def _settle(self, x: float, y: float) -> None:
        self._set_bars()
        self._is_settling = True
        self.horizontalScrollBar().setValue(round(x))
        self.verticalScrollBar().setValue(round(y))
        self._is_settling = False
        self._show_moved()

    def _set_bars(self) -> None:
        """Let both bars go as far as the pages do; where only margins are cut, there is no bar below the text."""
        self._is_settling = True
        policy = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(policy.ScrollBarAsNeeded if self.zoom > 1 else policy.ScrollBarAlwaysOff)
        view = self.viewport().size()
        bars = (self.verticalScrollBar(), self.horizontalScrollBar())
        for bar, long, short in zip(
            bars, (self._stack.height, self._stack.width), (view.height(), view.width()), strict=True
        ):
            bar.setRange(0, max(0, long - short))
            bar.setPageStep(max(1, short))
            bar.setSingleStep(_PIXELS_A_NOTCH // 3)
        self._is_settling = False

    def _show_moved(self) -> None:
        self.viewport().update()
        self.scrolled.emit()
