"""A scrolling column of paragraphs, laid out and painted only where it is seen."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.core.text.span import Span
from desktop_app.shell.theme import theme_of
from desktop_app.shell.views.reading.flow import Flow, Laid
from desktop_app.shell.views.reading.flow_area import FlowArea
from desktop_app.shell.views.reading.painter import ParagraphPainter

MOST_EDGES = 4000


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of height in a viewport, in pixels from its top; it may lie outside."""

    top: float
    bottom: float


class Page(FlowArea):
    """Paints the paragraphs in view with what lies on them, and says where things stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._edges: dict[Span, tuple[float, float]] = {}
        self._edges_of: Flow | None = None
        self._edges_for = -1
        super().__init__(parent)

    def band_of(self, span: Span) -> Band:
        """Return where `span` stands in the viewport; estimated where it is not laid out yet.

        The ribbons ask for the same spans frame by frame, and between two of them seldom more than the scroll changes.
        """
        sight = self.sight
        flow, value = sight.flow, sight.value
        if self._edges_of is not flow or self._edges_for != flow.version or len(self._edges) > MOST_EDGES:
            self._edges, self._edges_of, self._edges_for = {}, flow, flow.version
        edges = self._edges.get(span)
        if edges is None:
            top = self._edge_of(span.start, is_end=False)
            edges = top, max(top, self._edge_of(max(span.start, span.end - 1), is_end=True))
            self._edges[span] = edges
        return Band(edges[0] - value, edges[1] - value)

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

    def _edge_of(self, offset: int, is_end: bool) -> float:
        """Return the height in the flow of the line that holds a place."""
        if not len(self.flow):
            return float(self.sight.value)
        index = self.flow.outline.caret_index(offset)
        laid = self.flow.peek(index)
        if laid is None:
            return self.flow.y_of(offset)
        line = laid.layout.lines[laid.layout.line_of(offset)]
        return laid.top + line.top + (line.height if is_end else 0)
