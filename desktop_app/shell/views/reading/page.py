"""A scrolling column of paragraphs, laid out and painted only where it is seen."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.core.text.span import Span
from desktop_app.shell.theme import theme_of
from desktop_app.shell.views.reading.flow import Laid
from desktop_app.shell.views.reading.flow_area import FlowArea
from desktop_app.shell.views.reading.painter import ParagraphPainter
from desktop_app.shell.views.reading.span_edges import SpanEdges


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of height in a viewport, in pixels from its top; it may lie outside."""

    top: float
    bottom: float


class Page(FlowArea):
    """Paints the paragraphs in view with what lies on them, and says where things stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._edges: SpanEdges | None = None
        super().__init__(parent)

    def band_of(self, span: Span) -> Band:
        """Return where `span` stands in the viewport; estimated where it is not laid out yet."""
        sight = self.sight
        edges, value = self._edges, sight.value
        if edges is None or edges.flow is not sight.flow:
            edges = self._edges = SpanEdges(sight.flow)
        top, bottom = edges.of(span)
        return Band(top - value, bottom - value)

    def laid_at(self, y: float) -> Laid | None:
        """Return the paragraph at or nearest to a height of the viewport; None for an empty document."""
        if not len(self.flow):
            return None
        return self.flow.lay(self.flow.index_at(max(0, self.sight.value + int(y))))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        dirty = QRectF(event.rect())
        painter.fillRect(dirty, QColor(self.scene.theme.pane))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = self.column_left()
        painter.translate(left, 0)
        pen = ParagraphPainter(painter, self.scene, self.flow.width, left)
        for laid in self.sight.laid():
            y = laid.top - self.sight.value
            if y <= dirty.bottom() and y + laid.layout.height >= dirty.top():
                pen.paint(laid, y, dirty.translated(-left, 0))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            theme = theme_of(self.palette())
            if theme != self.scene.theme:
                self.take_theme(theme)
            if event.type() == QEvent.Type.FontChange:
                self.reset_flow()
