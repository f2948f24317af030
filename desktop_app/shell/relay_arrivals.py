"""Files that arrive while the window is up: from second starts, and from the system's file manager."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit

from PySide6.QtCore import QObject, Qt, QTimer, QUrl
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.core.store.recognise import is_project
from desktop_app.shell.application import Application
from desktop_app.shell.assembly import Assembly
from desktop_app.shell.relay import ACTIVATION, HandOver, Relay
from desktop_app.shell.relay_watch import RelayWatch

GATHER_MS = 100
"""File managers hand two files over one by one; together they are a pair to compare."""


class Arrivals(QObject):
    """Files waiting to be taken, until the window is free for them."""

    def __init__(
        self, take: Callable[[Sequence[Path]], None], is_busy: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._take = take
        self._is_busy = is_busy
        self._waiting: list[tuple[Path, ...]] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(GATHER_MS)
        self._pause.timeout.connect(self._take_next)

    def add(self, files: Sequence[Path]) -> None:
        """Take `files` as soon as may be."""
        if not files:
            return
        self._waiting.append(tuple(files))
        self._pause.start()

    def stop(self) -> None:
        """Take nothing more."""
        self._waiting.clear()
        self._pause.stop()

    def _take_next(self) -> None:
        if self._is_busy():
            self._pause.start()
            return
        together = self._waiting.pop(0)
        while self._waiting and not has_project(together) and not has_project(self._waiting[0]):
            together += self._waiting.pop(0)
        if self._waiting:
            self._pause.start()
        self._take(together)


def has_project(files: Sequence[Path]) -> bool:
    """Say whether there is a project among the files, which would have the window for itself."""
    return any(is_project(file) for file in files)


class Reception(QObject):
    """Bring to one window whatever it is to open, now and later."""

    def __init__(self, app: Application, assembly: Assembly, relay: Relay | None) -> None:
        super().__init__(assembly)
        self._app = app
        self._assembly = assembly
        self._arrivals = Arrivals(assembly.files.take, self._is_busy, self)
        self._relay = relay
        self._watch: RelayWatch | None = None
        assembly.window.closing.connect(self._stop)

    def begin(self, files: Sequence[Path]) -> None:
        """Open what was given at the start, then whatever comes."""
        self._assembly.open([*files, *self._app.take_asked()])
        self._app.asked.connect(self._take_asked)
        if self._relay is not None:
            self._watch = RelayWatch(self._relay, self)
            self._watch.handed.connect(self._take_over)
            self._watch.look()

    def _take_asked(self) -> None:
        self._arrivals.add(self._app.take_asked())

    def _take_over(self, hand_over: HandOver) -> None:
        bring_forward(self._assembly.window, hand_over.activation)
        self._arrivals.add(hand_over.files)

    def _is_busy(self) -> bool:
        """Say whether files would now come into the wrong project, or behind a dialog."""
        jobs, project = self._assembly.jobs, self._assembly.session.project
        is_changing = jobs.is_busy("open") or (project is None and jobs.is_busy())
        return is_changing or QApplication.activeModalWidget() is not None

    def _stop(self) -> None:
        self._arrivals.stop()
        if self._watch is not None:
            self._watch.stop()


def bring_forward(window: QWidget, activation: str = "") -> None:
    """Show the window, or the dialog that it waits for, before all others; `activation` is the desktop's leave."""
    if activation:
        os.environ[ACTIVATION] = activation
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    for one in (window, QApplication.activeModalWidget()):
        if one is not None:
            one.raise_()
            one.activateWindow()


def given_path(name: str) -> Path:
    """Return the absolute path that an argument names, be it a path or, as some file managers have it, a URL."""
    if name.startswith("file:") and not Path(name).exists():
        parts = urlsplit(name)
        if os.name == "posix" and parts.netloc in ("", "localhost") and parts.path:
            return Path(os.fsdecode(unquote_to_bytes(os.fsencode(parts.path)))).absolute()
        if QUrl(name).isLocalFile():
            return Path(QUrl(name).toLocalFile()).absolute()
    return Path(name).absolute()
