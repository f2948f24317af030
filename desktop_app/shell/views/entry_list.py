"""A list of documents or comparisons, with the keys and buttons that act on its rows."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from desktop_app.shell.views.widgets import FittedList


class EntryList(FittedList):
    """Says when a row is to be deleted by key, or opened besides what is open."""

    deletion_wanted = Signal()
    another_wanted = Signal(QModelIndex)
    """A row was clicked with the middle button, or with Ctrl."""

    def event(self, event: QEvent) -> bool:
        """Take the key of deletion for this list before the window takes it for a link."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if is_key and event.key() == Qt.Key.Key_Delete:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.deletion_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        has_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        is_middle = event.button() == Qt.MouseButton.MiddleButton
        is_single = self.selectionMode() is not self.SelectionMode.ExtendedSelection
        if index.isValid() and is_single and (is_middle or (has_ctrl and event.button() == Qt.MouseButton.LeftButton)):
            self.another_wanted.emit(index)
            return
        super().mouseReleaseEvent(event)
