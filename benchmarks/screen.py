"""A virtual screen looked at from outside: its picture lies in a file that the X server writes."""

import mmap
import os
import select
import shutil
import struct
import subprocess
import tempfile
import time
import zlib
from dataclasses import dataclass
from pathlib import Path

SERVER = "Xvfb"
GEOMETRY = "1600x1000x24"
ROW_STEP = 8
"""One row of the picture in so many is looked at: no line of text is lower."""
POINT_BYTES = 4
LOOK_EVERY_S = 0.002
BLANK_COLOURS = 4
"""Colours that an empty screen has at most, a pointer on it."""
CLEARED_IN_S = 10.0
PAINTED_COLOURS = 48
"""Colours that a picture holds once text stands in it; an empty window has a handful."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What was seen: seconds from the start until text stood in the picture, and until it changed no more."""

    painted_s: float
    settled_s: float


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the screen."""

    left: int
    top: int
    right: int
    bottom: int


class Screen:
    """An X server of our own, with nothing on it."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        read_end, write_end = os.pipe()
        command = [SERVER, "-displayfd", str(write_end), "-screen", "0", GEOMETRY, "-fbdir", self._folder.name]
        self._server = subprocess.Popen(
            [*command, "-nolisten", "tcp", "-noreset"], pass_fds=(write_end,), stderr=subprocess.DEVNULL
        )
        os.close(write_end)
        with os.fdopen(read_end, encoding="ascii") as told:
            number = told.readline().strip() if select.select([told], [], [], 10)[0] else ""
        if not number:
            self.close()
            raise OSError(f"{SERVER} did not start")
        self.display = f":{number}"
        with (Path(self._folder.name) / "Xvfb_screen0").open("rb") as file:
            self._picture = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        words = struct.unpack(">20I", self._picture[:80])
        self._start = words[0] + 12 * words[19]
        self._row_bytes = words[12]
        self._rows = range(0, words[5], ROW_STEP)

    def close(self) -> None:
        """Stop the server."""
        self._server.terminate()
        self._server.wait()
        self._folder.cleanup()

    def look(self) -> bytes:
        """Return the rows of the picture that are looked at."""
        starts = (self._start + row * self._row_bytes for row in self._rows)
        return b"".join(self._picture[start : start + self._row_bytes] for start in starts)

    def look_at(self, box: Box) -> bytes:
        """Return a part of the rows that are looked at."""
        wide = slice(box.left * POINT_BYTES, box.right * POINT_BYTES)
        starts = (
            self._start + row * self._row_bytes for row in self._rows[box.top // ROW_STEP : box.bottom // ROW_STEP]
        )
        return b"".join(self._picture[start + wide.start : start + wide.stop] for start in starts)

    def clear(self) -> None:
        """Wait until the windows of programs that have ended are gone. Raises: OSError if one stays."""
        end = time.perf_counter() + CLEARED_IN_S
        while colours(self.look()) > BLANK_COLOURS:
            if time.perf_counter() > end:
                raise OSError("a window stays on the screen")
            time.sleep(LOOK_EVERY_S)

    def watch(self, program: subprocess.Popen[bytes], began: float, quiet_s: float, limit_s: float) -> Sight | None:
        """Look on until text stands in the picture and nothing has changed for `quiet_s`; None if that does not come.

        `began` is when the program was started, by time.perf_counter.
        """
        painted = 0.0
        changed = began
        known = 0
        while (now := time.perf_counter()) < began + limit_s and program.poll() is None:
            picture = self.look()
            mark = zlib.crc32(picture)
            if mark != known:
                known, changed = mark, now
                if not painted and colours(picture) >= PAINTED_COLOURS:
                    painted = now
            elif painted and now > changed + quiet_s:
                return Sight(painted - began, changed - began)
            time.sleep(LOOK_EVERY_S)
        return None


def colours(picture: bytes) -> int:
    """Return how many colours there are in a picture of four bytes a point."""
    return len(set(memoryview(picture).cast("I")))


def has_server() -> bool:
    """Say whether there is an X server that needs no screen."""
    return shutil.which(SERVER) is not None
