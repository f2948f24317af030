"""The note on a link, stored as it is typed."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

STORE_AFTER_MS = 700
LINES_AT_REST, LINES_AT_WORK = (1, 3), (3, 6)
"""How many lines are shown, at least and at most: while others are read, and while the note is written."""
AROUND_PX = 14
"""Frame and padding above and below the lines."""


class NoteEditor(QPlainTextEdit):
    """An editor that hands over what was written after a pause, or when it is left."""

    written = Signal(int, str)
    """The id of the link and its note."""
    done = Signal()
    """The person is done writing, and wants to go on reading."""
    grown = Signal()
    """The height is another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link_id: int | None = None
        self._stored = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(STORE_AFTER_MS)
        self._pause.timeout.connect(self.store)
        self.textChanged.connect(self._pause.start)
        self.textChanged.connect(self.fit)
        self.document().setDocumentMargin(0)
        self.setTabChangesFocus(True)
        self.fit()

    def show_note(self, link_id: int | None, note: str) -> None:
        """Show the note of a link; what was written on another is stored first."""
        if link_id != self._link_id:
            self.store()
        is_same = link_id == self._link_id and note == self._stored
        self._link_id, self._stored = link_id, note
        if not is_same and self.toPlainText() != note:
            self.blockSignals(True)
            self.setPlainText(note)
            self.blockSignals(False)
            self.viewport().update()
            self.fit()

    def fit(self) -> None:
        """Take the height of what is written, within the lines there are now."""
        least, most = LINES_AT_WORK if self.hasFocus() and not self.isReadOnly() else LINES_AT_REST
        lines = max(least, min(most, round(self.document().size().height())))
        height = lines * self.fontMetrics().lineSpacing() + AROUND_PX
        if height != self.minimumHeight():
            self.setFixedHeight(height)
            self.grown.emit()

    def store(self) -> None:
        """Hand over what was written, if it is new."""
        self._pause.stop()
        text = self.toPlainText()
        if self._link_id is not None and text != self._stored:
            self._stored = text
            self.written.emit(self._link_id, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand over and be done with Escape, or with Ctrl and Enter."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        has_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (is_enter and has_ctrl):
            self.store()
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.store()
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
