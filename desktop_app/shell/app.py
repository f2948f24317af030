"""The window's start: everything is assembled here."""

import ctypes
import gc
import os
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QLoggingCategory
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop_app import __version__
from desktop_app.core import i18n, paths
from desktop_app.shell.assembly import Assembly
from desktop_app.shell.i18n import install_translations
from desktop_app.shell.look import Look
from desktop_app.shell.mishaps import Mishaps
from desktop_app.shell.theme import load_fonts

SWITCH_EVERY_S = 0.0005
"""How soon a job gives way to the window: Qt's calls let go of the interpreter, and want it back many times a frame."""
HEADLESS_PLATFORMS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
XCB_LIBRARY = "libxcb-cursor.so.0"
XCB_PACKAGES = "libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxkbcommon-x11-0"
COLLECT_AFTER = (10_000, 5, 10_000)
"""How many new objects, young and middle collections make the collector go through the young, the middle, the old."""
LOG_RULES = "qt.text.font.db.warning=false"
"""Qt says of every script that a font lacks its OpenType tables; the next font of the list is taken then."""


def run(given: list[str]) -> int:
    """Open the window on the files given; return the exit code once it is closed."""
    if not can_show(os.environ, sys.platform):
        sys.stderr.write(no_display_said() + "\n")
        return 1
    if lacks_xcb(os.environ, sys.platform, ctypes.CDLL):
        sys.stderr.write(no_xcb_said() + "\n")
        return 1
    sys.setswitchinterval(SWITCH_EVERY_S)
    app = make_app(sys.argv[:1])
    mishaps = Mishaps()
    mishaps.install()
    assembly = Assembly(Look(app, app), mishaps.report)
    mishaps.tell_by(assembly.messages.problem)
    assembly.window.show()
    calm_collector()
    assembly.open([Path(name).absolute() for name in given])
    if os.name == "posix":
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    code = app.exec()
    mishaps.uninstall()
    return code


def calm_collector() -> None:
    """Keep Python's collector from halting the window: what lives on is never gone through again.

    A collection of everything took 0.1 s with two texts of 1 MB open. What documents and links leave behind goes by
    itself, as none of it refers to itself.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)


def make_app(arguments: list[str]) -> QApplication:
    """Return the application with its name, icon, fonts and languages."""
    QLoggingCategory.setFilterRules(LOG_RULES)
    app = QApplication(arguments)
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


def can_show(environment: Mapping[str, str], platform: str) -> bool:
    """Say whether a window can be shown; where there is no display, Qt would end the program without a word."""
    if not platform.startswith(("linux", "freebsd")):
        return True
    chosen = environment.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if chosen in HEADLESS_PLATFORMS:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def no_display_said() -> str:
    """Return the sentence for a machine without a display."""
    return QCoreApplication.translate(
        "App",
        "There is no display to open a window on. Use the command line instead, such as"
        " “crossread report LEFT RIGHT -o OUT.pdf”; “crossread --help” lists what it can do.",
    )


def lacks_xcb(environment: Mapping[str, str], platform: str, load: Callable[[str], object]) -> bool:
    """Say whether Qt would look for X's libraries in vain; it ends the program where it does not find them."""
    is_x = platform.startswith(("linux", "freebsd")) and not (
        environment.get("QT_QPA_PLATFORM") or environment.get("WAYLAND_DISPLAY")
    )
    if not is_x:
        return False
    try:
        load(XCB_LIBRARY)
    except OSError:
        return True
    return False


def no_xcb_said() -> str:
    """Return the sentence for a machine whose display Qt cannot speak to."""
    return QCoreApplication.translate(
        "App",
        "The window needs libraries that are not installed ({library}): on Debian or Ubuntu type"
        " “sudo apt install {packages}”; the command line works without them, see “crossread --help”.",
    ).format(library=XCB_LIBRARY, packages=XCB_PACKAGES)
