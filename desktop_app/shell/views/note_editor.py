"""The note on a link, stored as it is typed."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

STORE_AFTER_MS = 700


class NoteEditor(QPlainTextEdit):
    """An editor that hands over what was written after a pause, or when it is left."""

    written = Signal(int, str)
    """The id of the link and its note."""
    done = Signal()
    """The person is done writing, and wants to go on reading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link_id: int | None = None
        self._stored = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(STORE_AFTER_MS)
        self._pause.timeout.connect(self.store)
        self.textChanged.connect(self._pause.start)
        self.setTabChangesFocus(True)

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

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.store()
