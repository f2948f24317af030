"""The watch over the relay's folder, while the window is up."""

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from desktop_app.shell.relay import Relay

POLL_MS = 2000
"""For file systems that tell nobody of new files."""


class RelayWatch(QObject):
    """Tell of what second starts hand over."""

    handed = Signal(object)
    """A HandOver."""

    def __init__(self, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._relay = relay
        self._watcher = QFileSystemWatcher([str(relay.folder)], self)
        self._watcher.directoryChanged.connect(self.look)
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_MS)
        self._poll.timeout.connect(self.look)
        self._poll.start()

    def look(self) -> None:
        """Take what lies in the folder."""
        for hand_over in self._relay.collect():
            self.handed.emit(hand_over)

    def stop(self) -> None:
        """Take nothing more; what comes now is left to a window that stays."""
        self._poll.stop()
        self._watcher.directoryChanged.disconnect(self.look)
        self._relay.close()
