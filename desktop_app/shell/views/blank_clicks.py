"""Clicks on the bars that stand for what is withheld."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QMouseEvent

from desktop_app.core.entities import Side
from desktop_app.core.navigation import Stop, StopKind
from desktop_app.core.text.span import Span
from desktop_app.shell.views.pages import BothViews
from desktop_app.shell.views.reading import ReadingPane


class BlankClicks(QObject):
    """Hears of a click on a bar in the text or on the pages of one side; these hear of it too."""

    clicked = Signal(object)
    """The Stop that was clicked."""

    def __init__(self, side: Side, pane: ReadingPane, views: BothViews, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._pane = pane
        pane.viewport().installEventFilter(self)
        views.blank_clicked.connect(self._take_blank)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            stop = self._stop_under(event) if self._pane.was_click(event) else None
            if stop is not None:
                self.clicked.emit(stop)
        return False

    def _take_blank(self, span: Span) -> None:
        self.clicked.emit(Stop(self._side, span, StopKind.BLANK))

    def _stop_under(self, event: QMouseEvent) -> Stop | None:
        pane = self._pane
        laid = pane.laid_at(event.position().y())
        if laid is None:
            return None
        x = event.position().x() - pane.column_left() - laid.indent
        y = event.position().y() + pane.sight.value - laid.top
        for redaction in laid.redactions:
            if any(box.contains(x, y) for box in laid.layout.boxes(laid.part(redaction.span))):
                return Stop(self._side, redaction.span, StopKind.BLANK)
        return None
