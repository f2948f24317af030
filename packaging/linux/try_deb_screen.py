"""A virtual screen with a window manager, and what is to be seen on it."""

import os
import subprocess
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from try_deb_room import Room, Wrong, finished

SIZE = "1280x800x24"
QUIET_S = 0.5
PAUSE_S = 0.1
WINDOW_LIMIT_S = 30.0


@dataclass(frozen=True, slots=True)
class Window:
    """A window as the window manager knows it."""

    number: str
    title: str


class Screen:
    """A virtual screen; ends with the `with` block."""

    def __init__(self, pictures: Path) -> None:
        self._pictures = pictures
        self._ends = ExitStack()
        self._count = 0
        self.display = ""

    def __enter__(self) -> Self:
        reading, writing = os.pipe()
        server = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp", "-ac"]
        self._start(server, keeping=(writing,))
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise Wrong("Xvfb did not start")
        self.display = f":{number}"
        self._start(["openbox"])
        return self

    def __exit__(self, *_: object) -> None:
        self._ends.close()

    def windows(self) -> tuple[Window, ...]:
        """Return the windows of Crossread that show, found by the class that its desktop file names."""
        words = ["xdotool", "search", "--onlyvisible", "--class", "^crossread$"]
        found = subprocess.run(words, env=self._environment(), capture_output=True, text=True, check=False)
        return tuple(Window(number, self._title(number)) for number in found.stdout.split())

    def await_window(self, *parts: str) -> Window:
        """Wait until one window alone shows, with all `parts` in its title."""

        def is_there() -> bool:
            shown = self.windows()
            return len(shown) == 1 and all(part in shown[0].title for part in parts)

        self._await(is_there, f"one window with {' and '.join(parts)} in its title")
        return self.windows()[0]

    def close(self) -> None:
        """Close the window as its button would, and wait until it is gone."""
        for window in self.windows():
            words = ["xdotool", "windowactivate", "--sync", window.number, "key", "alt+F4"]
            finished(words, self._environment())
        self._await(lambda: not self.windows(), "no window any more")

    def picture(self, name: str) -> Path:
        """Save a picture of the screen, once nothing moves on it any more."""
        self._settle()
        self._count += 1
        path = self._pictures / f"{self._count:02}-{name}.png"
        finished(["import", "-window", "root", path], self._environment())
        return path

    def _settle(self) -> None:
        until = time.monotonic() + WINDOW_LIMIT_S
        last, now = b"", self._pixels()
        while last != now and time.monotonic() < until:
            time.sleep(QUIET_S)
            last, now = now, self._pixels()

    def _pixels(self) -> bytes:
        words = ["import", "-window", "root", "rgb:-"]
        return subprocess.run(words, env=self._environment(), capture_output=True, check=False).stdout

    def _await(self, holds: Callable[[], bool], what: str) -> None:
        until = time.monotonic() + WINDOW_LIMIT_S
        while not holds():
            if time.monotonic() > until:
                self.picture("wrong")
                titles = [window.title for window in self.windows()]
                raise Wrong(f"after {WINDOW_LIMIT_S:.0f} s there should be {what}; there are: {titles}")
            time.sleep(PAUSE_S)

    def _title(self, number: str) -> str:
        words = ["xdotool", "getwindowname", number]
        return subprocess.run(
            words, env=self._environment(), capture_output=True, text=True, check=False
        ).stdout.strip()

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.display}

    def _start(self, words: list[str], keeping: tuple[int, ...] = ()) -> None:
        process = subprocess.Popen(
            words, env=self._environment(), pass_fds=keeping, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self._ends.callback(process.wait)
        self._ends.callback(process.terminate)


class Session:
    """The person's session in a room: a message bus, and a screen to start programs on."""

    def __init__(self, room: Room, screen: Screen) -> None:
        self.room = room
        self.screen = screen
        self._own: dict[str, str] = {"DISPLAY": screen.display}
        self._bus: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        words = self.room.words_for("dbus-run-session", "sh", "-c", 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat')
        pipe = subprocess.PIPE
        self._bus = subprocess.Popen(words, env=self.room.environment(), stdin=pipe, stdout=pipe, text=True)
        assert self._bus.stdout is not None
        address = self._bus.stdout.readline().strip()
        if not address:
            raise Wrong("dbus-run-session did not start")
        self._own["DBUS_SESSION_BUS_ADDRESS"] = address
        return self

    def __exit__(self, *_: object) -> None:
        assert self._bus is not None
        self._bus.communicate()

    def run(self, *words: str) -> str:
        """Run a command of the session to its end; return what it printed."""
        return self.room.as_person(*words, **self._own)

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        """Start a command of the session and go on: one that opens a window would not end before that closes."""
        command = self.room.words_for(*words)
        return subprocess.Popen(command, env=self.room.environment(**self._own), stdout=subprocess.DEVNULL)
