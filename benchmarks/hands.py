"""Hands on the mouse, the keyboard and the windows of an X screen, quick enough not to count in what is measured."""

import ctypes
import ctypes.util
from typing import Any

WHEEL_UP, WHEEL_DOWN = 4, 5
_NOW = 0
_TO_PARENT = 2
"""Who has the keyboard when the window that had it is gone."""
_ANY_SCREEN = -1


_PASS_OVER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda _display, _error: 0)
"""A window may go while it is asked for: X's own way with errors is to end the process."""


class Hands:
    """Moves, turns, presses and resizes on one display, by the extension that X has for tests."""

    def __init__(self, display: str) -> None:
        """Reach for a display. Raises: OSError if it, or X's own libraries, are not there."""
        self._x, self._test = _library("X11"), _library("Xtst")
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        if not self._display:
            raise OSError(f"no display {display}")

    def point(self, x: int, y: int) -> None:
        """Put the pointer somewhere."""
        self._test.XTestFakeMotionEvent(self._display, _ANY_SCREEN, x, y, _NOW)
        self._x.XSync(self._display, 0)

    def turn(self, button: int = WHEEL_DOWN) -> None:
        """Turn the wheel by one notch, or click another button."""
        for is_down in (1, 0):
            self._test.XTestFakeButtonEvent(self._display, button, is_down, _NOW)
        self._x.XFlush(self._display)

    def press(self, key: str) -> None:
        """Press and release a key, by the name X has for it."""
        code = self._x.XKeysymToKeycode(self._display, ctypes.c_ulong(self._x.XStringToKeysym(key.encode())))
        for is_down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, code, is_down, _NOW)
        self._x.XFlush(self._display)

    def take_keyboard(self) -> None:
        """Give the keyboard to the largest window: there is no window manager to do it."""
        self._x.XSetInputFocus(self._display, self._largest(), _TO_PARENT, _NOW)
        self._x.XSync(self._display, 0)

    def resize(self, width: int, height: int) -> None:
        """Make the largest window that large."""
        self._x.XResizeWindow(self._display, self._largest(), width, height)
        self._x.XFlush(self._display)

    def close(self) -> None:
        """Let go of the display."""
        self._x.XCloseDisplay(self._display)

    def _largest(self) -> ctypes.c_ulong:
        root, parent = ctypes.c_ulong(), ctypes.c_ulong()
        children, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        found = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        pointers = (ctypes.byref(one) for one in (root, parent, children, count))
        self._x.XQueryTree(self._display, found, *pointers)
        windows = [ctypes.c_ulong(children[at]) for at in range(count.value)]
        return max(windows, key=self._area, default=found)

    def _area(self, window: ctypes.c_ulong) -> int:
        root, place = ctypes.c_ulong(), [ctypes.c_int() for _ in range(2)]
        sizes = [ctypes.c_uint() for _ in range(4)]
        pointers = (ctypes.byref(one) for one in (root, *place, *sizes))
        self._x.XGetGeometry(self._display, window, *pointers)
        return sizes[0].value * sizes[1].value


def _library(name: str) -> Any:
    path = ctypes.util.find_library(name)
    if path is None:
        raise OSError(f"no library {name}")
    library = ctypes.CDLL(path)
    if name == "X11":
        library.XSetErrorHandler(_PASS_OVER)
        library.XOpenDisplay.restype = ctypes.c_void_p
        library.XStringToKeysym.restype = ctypes.c_ulong
        library.XDefaultRootWindow.restype = ctypes.c_ulong
    return library
