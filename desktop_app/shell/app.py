"""The window's start: everything is assembled here."""

import os
import signal
import sys
import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QLoggingCategory
from PySide6.QtGui import QIcon

from desktop_app import __version__
from desktop_app.core import i18n, paths
from desktop_app.shell.application import Application
from desktop_app.shell.assembly import Assembly
from desktop_app.shell.collector import Collector
from desktop_app.shell.displays import hindrance
from desktop_app.shell.first_paint import FirstPaint
from desktop_app.shell.i18n import install_translations
from desktop_app.shell.look import Look
from desktop_app.shell.mishaps import Mishaps
from desktop_app.shell.preferences import keeping_said
from desktop_app.shell.relay import ACTIVATION, PAUSE_S, HandOver, Relay, Role, enter, seat
from desktop_app.shell.relay_arrivals import Reception, given_path
from desktop_app.shell.theme import load_fonts

SWITCH_EVERY_S = 0.0005
"""How soon a job gives way to the window: Qt's calls let go of the interpreter, and want it back many times a frame."""
ANY_PROCESS = -1
LOG_RULES = "qt.text.font.db.warning=false"
"""Qt says of every script that a font lacks its OpenType tables; the next font of the list is taken then."""

ONE_PAINTER = "QT_NO_GUI_THREADPOOL"
"""Qt parts every translucent fill of a hundred rows among threads: at our sizes to wait for them takes ten times as
long as to paint."""


def run(given: list[str]) -> int:
    """Open the window on the files given, or have the window that is open take them; return the exit code."""
    said = hindrance(os.environ, sys.platform)
    if said is not None:
        sys.stderr.write(said + "\n")
        return 1
    files = tuple(given_path(name) for name in given)
    relay = Relay(paths.data_folder() / f"relay-{seat(os.environ)}")
    allow_foreground()
    role = enter(relay, HandOver(files, os.environ.get(ACTIVATION, "")), partial(time.sleep, PAUSE_S))
    if role is Role.SECOND:
        return 0
    try:
        return show(files, relay if role is Role.FIRST else None)
    finally:
        relay.close()


def show(files: tuple[Path, ...], relay: Relay | None) -> int:
    """Open the window on `files`, and on what others hand over; return the exit code once it is closed."""
    sys.setswitchinterval(SWITCH_EVERY_S)
    app = make_app(sys.argv[:1])
    mishaps = Mishaps()
    mishaps.install()
    assembly = Assembly(Look(app, app), mishaps.report)
    mishaps.tell_by(assembly.messages.problem)
    painted = FirstPaint(assembly.window)
    assembly.window.show()
    Collector(app)
    said = keeping_said(paths.lasting_folder(), paths.data_folder())
    if said:
        assembly.messages.problem(said)
    reception = Reception(app, assembly, relay)
    painted.over.connect(partial(reception.begin, files))
    if os.name == "posix":
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    code = app.exec()
    mishaps.uninstall()
    return code


def allow_foreground() -> None:
    """Let the window of another process come forward: on Windows only who was just started may grant that."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(ANY_PROCESS)


def keep_to_own_plugins() -> None:
    """Load no plugins but those that came with our Qt: the system's, of another version, may end the program."""
    if getattr(sys, "frozen", False):
        QCoreApplication.setLibraryPaths([QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)])


def make_app(arguments: list[str]) -> Application:
    """Return the application with its name, icon, fonts and languages."""
    QLoggingCategory.setFilterRules(LOG_RULES)
    os.environ.setdefault(ONE_PAINTER, "1")
    keep_to_own_plugins()
    app = Application(arguments)
    app.setApplicationName("Crossread")
    app.setApplicationDisplayName("Crossread")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("crossread")
    app.setStyle("Fusion")
    app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "crossread.svg")))
    load_fonts(paths.resources() / "fonts")
    i18n.install(paths.resources() / "i18n")
    install_translations(paths.resources() / "i18n", QLocale())
    return app
