"""A virtual screen with a window manager, and hands on its keyboard and mouse.

Needs Xvfb, openbox, xdotool and ImageMagick's import, as Debian packs them.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QImage

PROGRAMS = ("Xvfb", "openbox", "xdotool", "import")
POLL_S, LIMIT_S, STILL_S = 0.1, 40.0, 0.35
KEY_PAUSE_MS = 30


class Desktop:
    """One virtual screen."""

    def __init__(self, display: str, pictures: Path) -> None:
        self.environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self._pictures = pictures
        self._taken = 0

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self._xdotool("key", "--delay", str(KEY_PAUSE_MS), *keys)

    def write(self, text: str) -> None:
        """Type a text."""
        self._xdotool("type", "--delay", str(KEY_PAUSE_MS), text)

    def click(self, x: int, y: int) -> None:
        """Click on the screen."""
        self._xdotool("mousemove", "--sync", str(x), str(y), "click", "1")

    def turn_wheel(self, x: int, y: int, clicks: int) -> None:
        """Turn the wheel down over a place."""
        self._xdotool("mousemove", "--sync", str(x), str(y), "click", "--repeat", str(clicks), "--delay", "30", "5")

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drag from a place to another, slowly enough to be seen by both windows."""
        self._xdotool("mousemove", "--sync", *map(str, start), "mousedown", "1")
        for step in range(1, 11):
            x, y = (round(a + (b - a) * step / 10) for a, b in zip(start, end, strict=True))
            self._xdotool("mousemove", "--sync", str(x), str(y))
            time.sleep(0.06)
        self._xdotool("mouseup", "1")

    def title(self) -> str:
        """Return the title of the window that has the focus."""
        return self._xdotool("getactivewindow", "getwindowname")

    def wait_for(self, title: str) -> None:
        """Wait until a window with this title shows."""
        self._xdotool("search", "--sync", "--onlyvisible", "--name", title)

    def see(self, name: str = "") -> QImage:
        """Return what the screen shows; keep a picture of it under a name."""
        self._taken += 1
        path = self._pictures / (f"{self._taken:02}-{name}.png" if name else "now.png")
        command = ["import", "-window", "root", str(path)]
        subprocess.run(command, env=self.environment, check=True, capture_output=True, timeout=LIMIT_S)
        return QImage(str(path))

    def rest(self) -> QImage:
        """Wait until two looks in a row show the same; return the last."""
        before, until = self.see(), time.monotonic() + LIMIT_S
        while time.monotonic() < until:
            time.sleep(STILL_S)
            now = self.see()
            if now == before:
                return now
            before = now
        return before

    def _xdotool(self, *arguments: str) -> str:
        command = ["xdotool", *arguments]
        ran = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=LIMIT_S, check=False
        )
        return ran.stdout.strip()


def lacking() -> list[str]:
    """Return the programs that are needed and not there."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


def until(is_so: Callable[[], bool], limit_s: float = LIMIT_S) -> bool:
    """Wait until something is so; return whether it came about."""
    end = time.monotonic() + limit_s
    while time.monotonic() < end:
        if is_so():
            return True
        time.sleep(POLL_S)
    return False


@contextmanager
def virtual_desktop(width: int, height: int, pictures: Path) -> Iterator[Desktop]:
    """Start a screen and its window manager, and end both."""
    pictures.mkdir(parents=True, exist_ok=True)
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
    screen = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as answer:
        display = f":{answer.readline().strip()}"
    desktop = Desktop(display, pictures)
    manager = subprocess.Popen(["openbox"], env=desktop.environment, stderr=subprocess.DEVNULL)
    try:
        yield desktop
    finally:
        for process in (manager, screen):
            process.terminate()
            process.wait(timeout=LIMIT_S)
