"""A page with a caret: its text can be walked through, selected and copied by key."""

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading.caret import CaretMover, Move, Selection, place_at
from desktop_app.shell.views.reading.page import Page
from desktop_app.shell.views.reading.paragraphs import Outline

_KEYS = QKeySequence.StandardKey
_MOVES = (
    (_KEYS.MoveToNextChar, _KEYS.SelectNextChar, Move.NEXT_CHARACTER),
    (_KEYS.MoveToPreviousChar, _KEYS.SelectPreviousChar, Move.PREVIOUS_CHARACTER),
    (_KEYS.MoveToNextWord, _KEYS.SelectNextWord, Move.NEXT_WORD),
    (_KEYS.MoveToPreviousWord, _KEYS.SelectPreviousWord, Move.PREVIOUS_WORD),
    (_KEYS.MoveToNextLine, _KEYS.SelectNextLine, Move.NEXT_LINE),
    (_KEYS.MoveToPreviousLine, _KEYS.SelectPreviousLine, Move.PREVIOUS_LINE),
    (_KEYS.MoveToNextPage, _KEYS.SelectNextPage, Move.NEXT_PAGE),
    (_KEYS.MoveToPreviousPage, _KEYS.SelectPreviousPage, Move.PREVIOUS_PAGE),
    (_KEYS.MoveToStartOfLine, _KEYS.SelectStartOfLine, Move.LINE_START),
    (_KEYS.MoveToEndOfLine, _KEYS.SelectEndOfLine, Move.LINE_END),
    (_KEYS.MoveToStartOfBlock, _KEYS.SelectStartOfBlock, Move.PARAGRAPH_START),
    (_KEYS.MoveToEndOfBlock, _KEYS.SelectEndOfBlock, Move.PARAGRAPH_END),
    (_KEYS.MoveToStartOfDocument, _KEYS.SelectStartOfDocument, Move.DOCUMENT_START),
    (_KEYS.MoveToEndOfDocument, _KEYS.SelectEndOfDocument, Move.DOCUMENT_END),
)


class CaretPage(Page):
    """Adds a caret and a selection to a page; the text itself never changes."""

    selection_changed = Signal(object)
    caret_moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.speaker: QAccessibleWidget | None = None
        self.stand_in: QWidget | None = None
        """What shows the same text in this pane's place at the moment; a screen reader hears all of it from there."""
        self._selection = Selection()
        self._mover = CaretMover()

    @property
    def caret(self) -> int:
        """Where the caret stands."""
        return self._selection.caret

    @property
    def is_heard(self) -> bool:
        """Whether the keyboard speaks to this text, or to what shows it in its place."""
        return self.hasFocus() if self.stand_in is None else self.stand_in.hasFocus()

    def selected_span(self) -> Span | None:
        """Return what is selected, or None."""
        return self._selection.span

    def selected_text(self) -> str:
        """Return the selected text, exactly as it stands in the document."""
        span = self._selection.span
        return span.of(self.document.text) if span else ""

    def copy(self) -> None:
        """Put the selected text on the clipboard."""
        if self._selection.span is not None:
            QGuiApplication.clipboard().setText(self.selected_text())

    def select_all(self) -> None:
        """Select the whole document."""
        self.select(Span(0, len(self.document.text)))

    def select(self, span: Span) -> None:
        """Select a stretch, the caret at its end."""
        self.set_selection(Selection(span.start, span.end))

    def set_selection(self, selection: Selection) -> None:
        """Take over a selection; an empty one only moves the caret."""
        before, self._selection = self._selection, selection
        self.scene.selection = selection.span
        self.scene.caret = selection.caret if self.hasFocus() and len(self.flow) else None
        self.viewport().update()
        if before.span != selection.span:
            self.selection_changed.emit(selection.span)
        if before.caret != selection.caret:
            self.caret_moved.emit(selection.caret)

    def place_caret(self, offset: int, is_extending: bool = False) -> None:
        """Put the caret somewhere, or drag the end of the selection there."""
        self._mover.forget_column()
        self.set_selection(self._selection.moved(offset, is_extending))

    def show_outline(self, outline: Outline) -> None:
        super().show_outline(outline)
        self.set_selection(Selection())

    def offset_at(self, point: QPointF) -> int:
        """Return the offset nearest to a point of the viewport."""
        if not len(self.flow):
            return 0
        return place_at(self.sight, point.x() - self.column_left(), point.y() + self.sight.value)

    def character_rect(self, offset: int) -> QRect:
        """Return where a character stands on the screen."""
        if not len(self.flow):
            return QRect()
        laid = self.flow.lay(self.flow.outline.caret_index(offset))
        box = laid.layout.caret_box(offset).translated(self.column_left() + laid.indent, laid.top - self.sight.value)
        return QRect(self.viewport().mapToGlobal(box.topLeft().toPoint()), box.size().toSize())

    def show_caret(self) -> None:
        """Scroll as little as needed to bring the caret's line into view; from the first and last line to the end."""
        sight = self.sight
        top, line = sight.line_top(self.caret), self.scene.typography.line_px
        if top + line >= self.flow.content:
            self.go_to(self.flow.total)
        elif top < sight.value:
            self.go_to(top - line / 2 if top > line else 0)
        elif top + line > sight.value + sight.height:
            self.go_to(top + line * 1.5 - sight.height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(_KEYS.Copy):
            self.copy()
            return
        if event.matches(_KEYS.SelectAll):
            self.select_all()
            return
        for moving, selecting, move in _MOVES:
            if event.matches(moving) or event.matches(selecting):
                self.move_caret(move, is_extending=event.matches(selecting))
                return
        event.ignore()

    def move_caret(self, move: Move, is_extending: bool = False) -> None:
        """Move the caret, or the end of the selection, and keep it in view."""
        caret = self._mover.move(self.sight, self.caret, move)
        self.set_selection(self._selection.moved(caret, is_extending))
        self.show_caret()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus()

    def _show_focus(self) -> None:
        self.set_selection(self._selection)
