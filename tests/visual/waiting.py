"""Waiting in a process of its own, as qtbot waits in a test."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer


class Waiter:
    """Lets the window live on until something is so."""

    def waitUntil(self, is_so: Callable[[], bool], timeout: int) -> None:  # noqa: N802 as qtbot says it
        """Wait so many milliseconds at most."""
        until = monotonic() + timeout / 1000
        while not is_so():
            if monotonic() > until:
                raise TimeoutError(f"what was waited for did not come about in {timeout} ms")
            wait(10)
        QCoreApplication.processEvents()


def wait(time_ms: int) -> None:
    """Let the window live on for a while."""
    loop = QEventLoop()
    QTimer.singleShot(time_ms, loop.quit)
    loop.exec()
