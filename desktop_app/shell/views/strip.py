"""The overview strip beside a pane: the whole document at a glance, and its scroll bar."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app.core.text.span import Span
from desktop_app.shell.theme import Theme, theme_of
from desktop_app.shell.views.reading import ReadingView
from desktop_app.shell.views.strip_ticks import Rows, Tick, current_ticks, usual_ticks
from desktop_app.shell.views.strip_words import said_at

if TYPE_CHECKING:
    from desktop_app.shell.views.strip_rows import Starts

WIDTH_PX = 12
_HANDLE_LEAST_PX = 18.0
_UNSEEN_PX = 0.2
"""By less than this nothing is seen to move: a line in a text of many megabytes is not painted on the strip."""


class OverviewStrip(QWidget):
    """Draws every link as a tick, with hits, redactions and gaps; a drag scrolls the pane.

    The part in view is a handle; what belongs with the part in view of the other side is an outline in dashes.

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
        self._drawn_for: tuple[Any, ...] = ()
        self._starts: Starts | None = None
        self._strong: list[Tick] = []
        self._strong_for: tuple[Any, ...] = ()
        self._only_here: tuple[Span, ...] = ()
        self._other: Span | None = None
        self._grip: float | None = None
        self._painted = [QRectF(), QRectF()]

    def set_pane(self, pane: ReadingView) -> None:
        """Show this pane's document, and scroll it and no other."""
        if self._pane is not None:
            self._pane.scrolled.disconnect(self._heed_scroll)
            self._pane.marks_changed.disconnect(self.update)
            self.place_chosen.disconnect(self._pane.scroll_to_share)
        self._pane = pane
        pane.scrolled.connect(self._heed_scroll)
        pane.marks_changed.connect(self.update)
        self.place_chosen.connect(pane.scroll_to_share)
        self.refresh()

    def refresh(self) -> None:
        """Draw the ticks anew."""
        self._ticks = None
        self.update()

    def set_only_here(self, spans: Sequence[Span]) -> None:
        """Show the stretches that have no counterpart; none to show none."""
        if tuple(spans) != self._only_here:
            self._only_here = tuple(spans)
            self.refresh()

    def set_other_view(self, span: Span | None) -> None:
        """Show what belongs with the part in view of the other side; None where nothing does."""
        if span != self._other:
            is_shown = span is None or self._other is None
            self._other = span
            if is_shown:
                self.update()
            else:
                self._heed_scroll()

    def handle(self) -> QRectF:
        """Return where the part in view is drawn."""
        if self._pane is None or not self._pane.document.text:
            return QRectF(0, 0, self.width(), self.height())
        return _area(self._pane.visible_span(), self._pane, self)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH_PX, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(theme.ground))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painted = self._areas()
        handle = self._painted[0].adjusted(1.5, 0.5, -1.5, -0.5)
        painter.setPen(QPen(QColor(theme.handle), 1))
        painter.setBrush(QColor(theme.line))
        painter.drawRoundedRect(handle, 3, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if self._pane is not None and self._pane.document.text:
            self._paint_ticks(painter, self._pane, theme)
        for x in (0, self.width() - 1):
            painter.fillRect(QRectF(x, 0, 1, self.height()), QColor(theme.line))
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Say in a tooltip what stands at a height."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._pane is not None:
            rows = Rows(len(self._pane.document.text), self.height())
            QToolTip.showText(event.globalPos(), said_at(self._pane, rows, event.pos().y(), self._only_here), self)
            return True
        return super().event(event)

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

    def _heed_scroll(self) -> None:
        """Paint where both views now are, unless nothing would be seen to move."""
        if any(_is_apart(now, before) for now, before in zip(self._areas(), self._painted, strict=True)):
            self.update()

    def _areas(self) -> list[QRectF]:
        """Return where the part in view is drawn, and what belongs with that of the other side."""
        pane, other = self._pane, self._other
        if pane is None or other is None or not pane.document.text:
            return [self.handle(), QRectF()]
        return [self.handle(), _area(other, pane, self)]

    def _choose(self, y: float) -> None:
        self.place_chosen.emit(max(0.0, min(1.0, y / max(1, self.height()))))

    def _paint_ticks(self, painter: QPainter, pane: ReadingView, theme: Theme) -> None:
        """Paint the ticks, which are drawn once for all that does not change with the current link."""
        rows = Rows(len(pane.document.text), self.height())
        wanted = (pane.usual_marks, pane.blocks, pane.found, pane.document, theme.name, self.devicePixelRatioF())
        if self._ticks is None or not _is_same(wanted, self._drawn_for):
            ticks = usual_ticks(pane, self._starts_of(pane), self._only_here, rows, theme)
            self._ticks, self._drawn_for = _picture(ticks, self), wanted
        painter.drawPixmap(0, 0, self._ticks)
        strongest = (pane.marks, *wanted, str(pane.current), str(rows))
        if not _is_same(strongest, self._strong_for):
            more = (mark for mark in pane.marks[len(pane.usual_marks) :] if mark.link_id == pane.current)
            marks = (*self._starts_of(pane).marks_of(pane.current), *more)
            self._strong, self._strong_for = current_ticks(marks, rows, theme), strongest
        for tick in self._strong:
            tick.paint(painter, self.width())
        if self._other is not None:
            pen = QPen(QColor(theme.ink), 1)
            pen.setDashPattern([2, 2])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(_area(self._other, pane, self).adjusted(2, 0, -3, -1))

    def _starts_of(self, pane: ReadingView) -> "Starts":
        from desktop_app.shell.views.strip_rows import starts_of  # brings arrays, which the start does without

        if self._starts is None or not self._starts.is_of(pane.usual_marks, pane.blocks):
            self._starts = starts_of(pane.usual_marks, pane.blocks)
        return self._starts


def _area(span: Span, pane: ReadingView, strip: QWidget) -> QRectF:
    """Return where a stretch of the text stands on a strip, tall enough to be seen and held."""
    length, height = len(pane.document.text), strip.height()
    top, bottom = span.start / length * height, span.end / length * height
    spare = max(0.0, _HANDLE_LEAST_PX - (bottom - top))
    top = max(0.0, min(height - (bottom - top) - spare, top - spare / 2))
    return QRectF(0, top, strip.width(), bottom - top if spare == 0 else _HANDLE_LEAST_PX)


def _picture(ticks: Iterable[Tick], strip: QWidget) -> QPixmap:
    """Return a picture of ticks as large as the strip."""
    ratio = strip.devicePixelRatioF()
    pixmap = QPixmap(max(1, round(strip.width() * ratio)), max(1, round(strip.height() * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    for tick in ticks:
        tick.paint(painter, strip.width())
    painter.end()
    return pixmap


def _is_apart(area: QRectF, other: QRectF) -> bool:
    """Say whether an area is seen to stand elsewhere than another, or to be taller."""
    return max(abs(area.top() - other.top()), abs(area.bottom() - other.bottom())) > _UNSEEN_PX


def _is_same(wanted: tuple[Any, ...], drawn: tuple[Any, ...]) -> bool:
    """Say whether values are the very ones drawn; long ones are not gone through."""
    return len(wanted) == len(drawn) and all(
        a is b or (isinstance(a, str | float) and a == b) for a, b in zip(wanted, drawn, strict=True)
    )
