"""What happens when the program itself is at fault: a crash file, and a word about it."""

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMessageBox

from desktop_app.core.crash import write_crash_file

log = logging.getLogger(__name__)


class Mishaps(QObject):
    """Catch what nobody caught, from any thread; write it down; tell of it."""

    happened = Signal(object)
    """The path of a crash file."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tell: Callable[[str], None] = show_box
        self.happened.connect(self._say)

    def install(self) -> None:
        """Take over from Python what it does with errors that nobody caught."""
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def uninstall(self) -> None:
        """Give that back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def tell_by(self, tell: Callable[[str], None]) -> None:
        """Tell of mishaps by `tell`, instead of a box."""
        self._tell = tell

    def report(self, error: BaseException) -> None:
        """Write `error` down, and tell of it."""
        path = write_crash_file(error)
        log.error("A fault was written to %s", path)
        self.happened.emit(path)

    def _say(self, path: Path) -> None:
        self._tell(
            self.tr(
                "Something went wrong inside Crossread. Your work is stored; what happened is written in {path}."
            ).format(path=path)
        )

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        self.report(error)

    def _caught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self.report(caught.exc_value)


def show_box(text: str) -> None:
    """Tell by a box that waits for the person, for when there is no window."""
    QMessageBox.critical(None, "Crossread", text)
