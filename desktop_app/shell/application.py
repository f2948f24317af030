"""The application: Qt's own, which also hears what the system asks it to open."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Gather files that are opened by double-click while the program runs (macOS), until somebody takes them."""

    asked = Signal()
    """There are files to be opened."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._asked_for: list[Path] = []

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._asked_for.append(Path(event.file()).absolute())
            self.asked.emit()
            return True
        return super().event(event)

    def take_asked(self) -> tuple[Path, ...]:
        """Return the files that the system asked to open since the last call."""
        files, self._asked_for = tuple(self._asked_for), []
        return files
