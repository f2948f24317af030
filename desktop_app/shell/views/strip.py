"""The overview strip beside a pane: the whole document at a glance, and its scroll bar."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.shell.theme import Theme, theme_of
from desktop_app.shell.views.reading import Block, ReadingView

WIDTH_PX = 12
_TICK_PX = 2.0
_HANDLE_LEAST_PX = 18.0


@dataclass(frozen=True, slots=True)
class _Tick:
    """A tick: its row of pixels, its distance from both edges, its height and colour."""

    row: int
    left: float
    right: float
    height: float
    colour: QColor


class OverviewStrip(QWidget):
    """Draws every link as a tick, with hits, redactions and the part in view; a drag scrolls the pane.

    `place_chosen` carries the share of the text, 0..1, that is wanted in the middle of the pane; a pane that was
    set goes there by itself. No drag changes a selection.
    """

    place_chosen = Signal(float)
    jumping = Signal()
    """A click away from the part in view is about to bring another place into view."""
    jumped = Signal()
    """It has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overview_strip")
        self.setAccessibleName(self.tr("Overview of the document"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._pane: ReadingView | None = None
        self._ticks: QPixmap | None = None
        self._grip: float | None = None

    def set_pane(self, pane: ReadingView) -> None:
        """Show this pane's document, and scroll it and no other."""
        if self._pane is not None:
            self._pane.scrolled.disconnect(self.update)
            self._pane.marks_changed.disconnect(self.refresh)
            self.place_chosen.disconnect(self._pane.scroll_to_share)
        self._pane = pane
        pane.scrolled.connect(self.update)
        pane.marks_changed.connect(self.refresh)
        self.place_chosen.connect(pane.scroll_to_share)
        self.refresh()

    def refresh(self) -> None:
        """Draw the ticks anew."""
        self._ticks = None
        self.update()

    def handle(self) -> QRectF:
        """Return where the part in view is drawn."""
        if self._pane is None or not self._pane.document.text:
            return QRectF(0, 0, self.width(), self.height())
        seen, length = self._pane.visible_span(), len(self._pane.document.text)
        top, bottom = seen.start / length * self.height(), seen.end / length * self.height()
        spare = max(0.0, _HANDLE_LEAST_PX - (bottom - top))
        top = max(0.0, min(self.height() - (bottom - top) - spare, top - spare / 2))
        return QRectF(0, top, self.width(), bottom - top if spare == 0 else _HANDLE_LEAST_PX)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH_PX, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        if self._ticks is None or self._ticks.devicePixelRatio() != self.devicePixelRatioF():
            self._ticks = self._drawn_ticks()
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(theme.ground))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.handle))
        painter.drawRoundedRect(self.handle(), 3, 3)
        painter.drawPixmap(0, 0, self._ticks)
        painter.fillRect(QRectF(0, 0, 1, self.height()), QColor(theme.line))
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), QColor(theme.line))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.refresh()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the part in view; elsewhere bring that place into view first."""
        handle, y = self.handle(), event.position().y()
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        is_held = handle.top() <= y <= handle.bottom()
        self._grip = y - handle.center().y() if is_held else 0.0
        if not is_held:
            self.jumping.emit()
            self._choose(y)
            self.jumped.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._choose(event.position().y() - self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._pane is not None:
            QCoreApplication.sendEvent(self._pane.viewport(), event)

    def _choose(self, y: float) -> None:
        self.place_chosen.emit(max(0.0, min(1.0, y / max(1, self.height()))))

    def _drawn_ticks(self) -> QPixmap:
        """Draw redactions, links and hits once; at most one tick of a colour for each pixel of height."""
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        if self._pane is None or not self._pane.document.text:
            return pixmap
        painter = QPainter(pixmap)
        width = self.width()
        for tick in self._placed_ticks(self._pane):
            painter.fillRect(QRectF(tick.left, tick.row, width - tick.left - tick.right, tick.height), tick.colour)
        painter.end()
        return pixmap

    def _placed_ticks(self, pane: ReadingView) -> list[_Tick]:
        """Return the ticks, what matters most last; the topic met first holds a row of pixels."""
        theme = theme_of(self.palette())
        scale = (self.height() - _TICK_PX) / len(pane.document.text)
        withheld = {int(redaction.span.start * scale) for redaction in pane.document.redactions}
        rows: dict[int, int | None] = {}
        for mark in pane.marks:
            rows.setdefault(int(mark.span.start * scale), mark.topic_colour)
        current = pane.current
        marked = [mark for mark in pane.marks if mark.link_id == current] if current is not None else []
        hits = {int(span.start * scale) for span in pane.found}
        edge = self.width() - 4.0
        return [
            *(_Tick(row, edge, 1.0, _TICK_PX, QColor(theme.quiet)) for row in sorted(withheld)),
            *(_stretch(block, scale, theme) for block in pane.blocks),
            *(_Tick(row, 3.0, 3.0, _TICK_PX, theme.topic(topic)) for row, topic in rows.items()),
            *(_Tick(row, 1.0, 1.0, 1.0, QColor(theme.ink)) for row in sorted(hits)),
            *(_Tick(int(m.span.start * scale), 1.0, 1.0, _TICK_PX + 1, theme.topic(m.topic_colour)) for m in marked),
        ]


def _stretch(block: Block, scale: float, theme: Theme) -> _Tick:
    """Return the mark of a passage: a bar from its first link to its last."""
    row, end = int(block.span.start * scale), int(block.span.end * scale)
    return _Tick(row, 4.0, 4.0, max(_TICK_PX, end - row), theme.topic(block.topic_colour))
