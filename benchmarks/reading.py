"""The reading room's figures against their bounds: a child process for each size and platform, and a table of it."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.child import Measured, run_once
from benchmarks.screen import Screen, has_server

LINKS = 20_000
SIZES_MB = (1, 5, 20)
LIMIT_S = 900.0
FRAMES = ("wheel", "page")
FRAME_MS = {1: 8.0, 5: 10.0, 20: 10.0}
BOUNDS_MS = {
    "open: text painted": 600.0,
    "click on a link": 50.0,
    "next link": 50.0,
    "resize": 100.0,
}
"""What must be painted within so many milliseconds, 95 times in 100."""
TURN_MS = 50.0
"""No turn of the event loop may take longer, whatever was done; those that have a bound of their own keep to that."""
ROW = "{:<12}{:<22}{:>9}{:>9}{:>9}{:>9}{:>9}  {}"


@dataclass(frozen=True, slots=True)
class Line:
    """One gesture in one setting: what must be reached, and what was (ms)."""

    setting: str
    gesture: str
    bound: float
    p50: float
    p95: float
    worst: float
    turn: float

    @property
    def is_met(self) -> bool:
        """Whether the bound is kept by the 95th percentile, and that of a turn by all."""
        return self.p95 <= self.bound and self.turn <= max(TURN_MS, self.bound if self.gesture == "resize" else 0.0)


def bound_of(gesture: str, size_mb: int) -> float:
    """Return how long a gesture may take (ms)."""
    if gesture in FRAMES:
        return FRAME_MS[size_mb]
    return BOUNDS_MS.get(gesture, 600.0 if gesture.startswith("open") else TURN_MS)


def lines_of(setting: str, size_mb: int, facts: Mapping[str, float | int | str]) -> list[Line]:
    """Return the lines of what a child process measured."""
    names = dict.fromkeys(key.partition("|")[0] for key in facts if "|" in key)
    columns = ("p50", "p95", "worst", "turn")
    return [
        Line(setting, name, bound_of(name, size_mb), *(float(facts[f"{name}|{column}"]) for column in columns))
        for name in names
    ]


def show(folder: Path) -> bool:
    """Measure and print all settings; return whether every bound was met."""
    print(ROW.format("", "milliseconds", "bound", "median", "p95", "worst", "turn", ""))
    met = [_show_size(folder, size_mb) for size_mb in SIZES_MB]
    return all(met)


def _show_size(folder: Path, size_mb: int) -> bool:
    made = folder / f"reading-{size_mb}.crossread"
    built = run_once("make_reading_pair", (str(made), str(size_mb * 1_000_000), str(LINKS)), LIMIT_S)
    if not built.facts:
        print(ROW.format(f"{size_mb} MB", "not made", *[""] * 5, built.failure))
        return False
    met = [_show_platform(made, size_mb, name) for name in ("offscreen", "screen")]
    return all(met)


def _show_platform(made: Path, size_mb: int, platform: str) -> bool:
    setting = f"{size_mb} MB {'' if platform == 'offscreen' else 'X'}"
    if platform == "screen" and not has_server():
        print(ROW.format(setting, "no virtual screen here", *[""] * 6))
        return True
    copy = made.with_name(f"{made.stem}-{platform}.crossread")
    shutil.copy(made, copy)
    with _display(platform):
        done = run_once("read_in_the_room", (str(copy),), LIMIT_S)
    return _print(setting, size_mb, done)


def _print(setting: str, size_mb: int, done: Measured) -> bool:
    if not done.facts:
        print(ROW.format(setting, "failed", *[""] * 5, done.failure or f"over {done.stopped_s:.0f} s"), flush=True)
        return False
    lines = lines_of(setting, size_mb, done.facts)
    for line in lines:
        figures = (f"{value:.1f}" for value in (line.bound, line.p50, line.p95, line.worst, line.turn))
        print(ROW.format(line.setting, line.gesture, *figures, "met" if line.is_met else "MISSED"), flush=True)
    print(ROW.format(setting, "peak of memory", *[""] * 5, f"{float(done.facts['peak_mb']):.0f} MB"), flush=True)
    return all(line.is_met for line in lines)


@contextmanager
def _display(platform: str) -> Iterator[None]:
    """Let child processes paint on a virtual screen of their own, or offscreen."""
    before = dict(os.environ)
    screen = Screen() if platform == "screen" else None
    try:
        os.environ["QT_QPA_PLATFORM"] = "xcb" if screen else "offscreen"
        os.environ["DISPLAY"] = screen.display if screen else ""
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
        if screen is not None:
            screen.close()
