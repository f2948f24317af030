"""The note on a link, stored as it is typed."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

STORE_AFTER_MS = 700


class NoteEditor(QPlainTextEdit):
    """An editor that hands over what was written after a pause, or when it is left."""

    written = Signal(int, str)
    """The id of the link and its note."""

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

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.store()
