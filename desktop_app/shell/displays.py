"""Displays: whether a window can come up at all, asked before Qt, which ends the program where none can."""

import ctypes
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

HEADLESS_PLATFORMS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
X_SYSTEMS = ("linux", "freebsd")
XCB_CLIENT = "libxcb.so.1"
XCB_LIBRARY = "libxcb-cursor.so.0"
XCB_PACKAGES = "libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxkbcommon-x11-0"
ANSWER_WITHIN_S = 2.0

Load = Callable[[str], Any]


def hindrance(environment: Mapping[str, str], platform: str, load: Load = ctypes.CDLL) -> str | None:
    """Return a sentence on why no window can be shown; None where one can."""
    if not platform.startswith(X_SYSTEMS):
        return None
    names = platforms(environment)
    if any(name in HEADLESS_PLATFORMS for name in names):
        return None
    if "wayland" in names and answers_wayland(environment):
        return None
    if "xcb" in names and answers_x(environment, load):
        return no_xcb_said() if is_lacking(XCB_LIBRARY, load) else None
    return no_display_said()


def platforms(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the kinds of display that Qt would try, by the names of its plugins: those chosen, or those there are."""
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen:
        names = (one.split(":")[0].strip() for one in chosen.split(";"))
        return tuple("wayland" if name.startswith("wayland") else name for name in names)
    wayland = ("wayland",) if environment.get("WAYLAND_DISPLAY") or environment.get("WAYLAND_SOCKET") else ()
    return (*wayland, "xcb") if environment.get("DISPLAY") else wayland


def is_lacking(library: str, load: Load) -> bool:
    """Say whether a library of the system cannot be loaded."""
    try:
        load(library)
    except OSError:
        return True
    return False


def answers_x(environment: Mapping[str, str], load: Load) -> bool:
    """Say whether an X server lets us in where DISPLAY points; where that cannot be asked, it is taken for granted."""
    name = environment.get("DISPLAY", "")
    if not name:
        return False
    try:
        xcb = load(XCB_CLIENT)
        xcb.xcb_connect.restype = ctypes.c_void_p
        xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
        xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
        xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    except (OSError, AttributeError):
        return True
    connection = xcb.xcb_connect(os.fsencode(name), None)
    is_refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not is_refused


def answers_wayland(environment: Mapping[str, str]) -> bool:
    """Say whether a Wayland compositor listens where the environment points."""
    import socket

    if environment.get("WAYLAND_SOCKET"):
        return True
    place = Path(environment.get("XDG_RUNTIME_DIR", ""), environment.get("WAYLAND_DISPLAY") or "wayland-0")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.settimeout(ANSWER_WITHIN_S)
        try:
            client.connect(os.fspath(place))
        except OSError:
            return False
    return True


def no_display_said() -> str:
    """Return the sentence for a machine without a display."""
    return QCoreApplication.translate(
        "App",
        "There is no display to open a window on. Use the command line instead, such as"
        " “crossread report LEFT RIGHT -o OUT.pdf”; “crossread --help” lists what it can do.",
    )


def no_xcb_said() -> str:
    """Return the sentence for a machine whose display Qt cannot speak to."""
    return QCoreApplication.translate(
        "App",
        "The window needs libraries that are not installed ({library}): on Debian or Ubuntu type"
        " “sudo apt install {packages}”; the command line works without them, see “crossread --help”.",
    ).format(library=XCB_LIBRARY, packages=XCB_PACKAGES)
