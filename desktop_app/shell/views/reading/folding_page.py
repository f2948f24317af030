"""A page on which running heads and the like can be folded away."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading.hover_page import HoverPage
from desktop_app.shell.views.reading.paragraphs import Outline, Shape


class FoldingPage(HoverPage):
    """Shows runs of furniture whole, or each as a quiet line that opens when it is clicked or gone to."""

    folding_changed = Signal()
    """Something was folded or opened: parts of the text stand elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_folded = False
        self._opened: frozenset[int] = frozenset()

    @property
    def is_folded(self) -> bool:
        """Whether furniture is folded, but for what was opened by itself."""
        return self._is_folded

    def set_folded(self, is_folded: bool) -> None:
        """Fold all furniture, or open all of it, keeping the place."""
        if is_folded != self._is_folded or self._opened:
            self._is_folded, self._opened = is_folded, frozenset()
            self._fold_anew()

    def open_folds(self, spans: Sequence[Span]) -> None:
        """Open what is folded at these places, keeping what is at the top where it is."""
        outline = self.flow.outline
        found = frozenset(start for span in spans for start in outline.folds_in(span))
        if found:
            self._opened |= found
            self._fold_anew()

    def show_outline(self, outline: Outline) -> None:
        self._opened = frozenset()
        super().show_outline(outline.folded() if self._is_folded else outline)

    def scroll_to(self, span: Span, at_fraction: float = 0.35) -> None:
        self.open_folds([span])
        super().scroll_to(span, at_fraction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        fold = self._fold_under(event.position())
        if fold is not None and self.was_click(event):
            self.open_folds([fold])
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not event.buttons() and self._fold_under(event.position()) is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and (starts := self._folds_at_caret()):
            self.open_folds([Span(start, start + 1) for start in starts])
            return
        super().keyPressEvent(event)

    def _folds_at_caret(self) -> list[int]:
        """Return the fold at whose edge the caret stands."""
        if not len(self.flow):
            return []
        row = self.flow.outline.caret_index(self.caret)
        return self.flow.outline.folds_in(Span(self.flow.outline.starts[row], self.flow.outline.starts[row] + 1))

    def _fold_under(self, point: QPointF) -> Span | None:
        laid = self.laid_at(point.y()) if self._is_folded else None
        if laid is None or laid.paragraph.shape is not Shape.FOLDED:
            return None
        height = point.y() + self.sight.value - laid.top
        return laid.paragraph.span if laid.layout.top <= height < laid.layout.height else None

    def _fold_anew(self) -> None:
        outline = self.flow.outline
        self.reset_flow(outline.folded(self._opened) if self._is_folded else outline.unfolded())
        self.folding_changed.emit()
        self.marks_changed.emit()
