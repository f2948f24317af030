"""Crossread beside what people would use instead, on the same sources, looked at from outside in one run.

Each is a program in a process of its own on a virtual screen. It is driven by mouse, wheel and keys of that screen,
and nothing counts but the picture the X server holds: no program is asked, and none knows that it is measured.
"""

import contextlib
import shutil
import subprocess
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

from benchmarks.child import run_once
from benchmarks.hands import WHEEL_DOWN, Hands
from benchmarks.pages import make_project as make_pages
from benchmarks.reading import LIMIT_S, LINKS
from benchmarks.rivals import Rival, with_pages, with_texts
from benchmarks.screen import Box, Screen, has_server
from benchmarks.starts import clean_environment, cpu_s, running

SIZES_MB = (1, 5)
LEFT, RIGHT = Box(300, 130, 600, 850), Box(770, 130, 1070, 850)
"""Where each of these windows, all 1440 by 900, has nothing but text on either side."""
BOTH = Box(LEFT.left, LEFT.top, RIGHT.right, RIGHT.bottom)
ALL = Box(0, 0, 1600, 1000)
OPENED = 3
STEPS = {"wheel": 60, "page": 40, "resize": 12}
OTHER_SIZES = ((1280, 800), (1500, 940), (1100, 860), (1440, 900))
DARK = 0x70
"""A point is ink when red, green and blue are all below."""
INK = (0.012, 0.5)
"""The share of its points that is ink, at least and at most, where there is text; an empty screen is black."""
STILL_S = {"wheel": 0.25, "page": 0.25, "resize": 1.0}
"""Nothing has changed for so long: a gesture is over. Lines of long texts are set anew with pauses between."""
DONE_S, IDLE_SHARE = 1.0, 0.2
"""Nothing has changed for so long, and no more than this share of it was worked: the opening is over."""
OPEN_LIMIT_S, STEP_LIMIT_S, GESTURE_LIMIT_S = 120.0, 10.0, 40.0
LOOK_S = 0.0005
RASTER_DPI, RASTERED = 96, 30
NAMES = {
    "text": "opened: text is seen, s",
    "done": "opened: nothing changes any more, s",
    "wheel": "one notch of the wheel, ms",
    "page": "one page on, by key, ms",
    "resize": "window resized, ms",
    "peak": "peak of memory, MB",
}


@dataclass(slots=True)
class Found:
    """What was seen of one program, by gesture: seconds of an opening, milliseconds of a step, MB of memory."""

    rival: Rival
    figures: dict[str, list[float]] = field(default_factory=dict)
    remark: str = ""

    def add(self, name: str, *values: float) -> None:
        """Add figures of a gesture."""
        self.figures.setdefault(name, []).extend(values)

    def cell(self, name: str, ours: "Found") -> str:
        """Return a gesture's median and 95th percentile, and how many times our median it is."""
        mine, base = self.figures.get(name), ours.figures.get(name)
        if not mine:
            return "-"
        digits = 2 if name in ("text", "done") else 0 if name == "peak" else 1
        parts = [f"{median(mine):.{digits}f}"]
        if len(mine) > OPENED:
            parts.append(f"{quantiles(mine, n=20, method='inclusive')[18]:.{digits}f}")
        told = " / ".join(parts)
        return told if base is None or self is ours else f"{told} ({median(mine) / median(base):.2g} x)"


@dataclass(frozen=True, slots=True)
class Running:
    """A program on a screen, and the hands that move it."""

    screen: Screen
    hands: Hands
    program: "subprocess.Popen[bytes]"
    found: Found

    def open(self, began: float, boxes: Sequence[Box]) -> bool:
        """Look on until there is text in all boxes, and until nothing changes any more; say whether that came."""
        text = changed = 0.0
        known, worked, looked = 0, 0.0, began
        while time.perf_counter() < began + OPEN_LIMIT_S and self.program.poll() is None:
            mark, now = zlib.crc32(self.screen.look()), time.perf_counter()
            if mark != known:
                known, changed = mark, now
                if not text and all(has_text(self.screen.look_at(box)) for box in boxes):
                    text = now
                worked, looked = cpu_s(self.program.pid), now
            elif now > looked + DONE_S:
                used = cpu_s(self.program.pid) - worked
                if text and used < IDLE_SHARE * (now - looked):
                    self.found.add("text", text - began)
                    self.found.add("done", changed - began)
                    return True
                worked, looked = worked + used, now
            time.sleep(LOOK_S)
        return False

    def do(self, name: str, gestures: Sequence[Callable[[], object]], box: Box) -> None:
        """Make gestures one after the other; note how long after each the last change was seen."""
        end = time.perf_counter() + GESTURE_LIMIT_S
        missed = 0
        for gesture in gestures:
            seconds = self._seen(gesture, box, STILL_S[name])
            if seconds is None:
                missed += 1
            else:
                self.found.add(name, seconds * 1000)
            if time.perf_counter() > end or missed > 2:
                break
        if missed:
            self.found.remark += f" {missed} of {name} showed no change."

    def _seen(self, gesture: Callable[[], object], box: Box, still_s: float) -> float | None:
        known = zlib.crc32(self.screen.look_at(box))
        began = time.perf_counter()
        gesture()
        last = 0.0
        while True:
            mark, now = zlib.crc32(self.screen.look_at(box)), time.perf_counter()
            if mark != known:
                known, last = mark, now
            elif last and now > last + still_s:
                return last - began
            elif now > began + STEP_LIMIT_S:
                return last - began if last else None
            time.sleep(LOOK_S)


def has_text(picture: bytes) -> bool:
    """Say whether there is text in a picture of four bytes a point."""
    points = list(zip(picture[0::4], picture[1::4], picture[2::4], strict=True))
    least, most = INK
    return least <= sum(max(point) < DARK for point in points) / max(1, len(points)) <= most


def show(folder: Path) -> None:
    """Measure all and print a table for each kind of source."""
    if not has_server():
        print("Nothing is measured: there is no Xvfb here.")
        return
    for size_mb in SIZES_MB:
        place = folder / f"texts-{size_mb}"
        place.mkdir()
        project = folder / f"peers-{size_mb}.crossread"
        run_once("make_reading_pair", (str(project), str(size_mb * 1_000_000), str(LINKS)), LIMIT_S)
        _show(f"two texts of {size_mb} MB, {LINKS:,} highlights", with_texts(project, place), (LEFT, RIGHT))
    project = folder / "peers-pages.crossread"
    make_pages(project)
    place = folder / "pages"
    place.mkdir()
    _show("PDFs of 1,000 pages", with_pages(project, place), (LEFT,))
    _show_rastering(place / "left.pdf")
    print("QPdfView is not measured: it comes with PySide6's add-ons, which Crossread does without.")


def _show(title: str, rivals: Sequence[Rival], boxes: Sequence[Box]) -> None:
    found = [_measured(rival, boxes) for rival in rivals if not rival.lacking]
    widths = [max(24, len(one.rival.name) + 2) for one in found]
    print(f"\n{title}: median / 95th percentile (median in times ours)")
    print(" " * 38 + "".join(f"{one.rival.name:>{width}}" for one, width in zip(found, widths, strict=True)))
    for key, name in NAMES.items():
        cells = (f"{one.cell(key, found[0]):>{width}}" for one, width in zip(found, widths, strict=True))
        print(f"{name:<38}{''.join(cells)}", flush=True)
    for told in [*(f"{one.rival.name}:{one.remark}" for one in found if one.remark), *(r.lacking for r in rivals)]:
        if told:
            print(told)


def _measured(rival: Rival, boxes: Sequence[Box]) -> Found:
    """Open a program several times, and make all gestures in it the last time."""
    found = Found(rival)
    for number in range(OPENED):
        with _started(rival, found) as (running_here, began):
            if not running_here.open(began, boxes):
                found.remark += f" It showed nothing whole within {OPEN_LIMIT_S:.0f} s."
                break
            if number == OPENED - 1:
                _handle(running_here)
            found.add("peak", _peak_mb(running_here.program.pid))
    return found


def _handle(one: Running) -> None:
    hands, rival = one.hands, one.found.rival
    hands.take_keyboard()
    hands.point((LEFT.left + LEFT.right) // 2, (LEFT.top + LEFT.bottom) // 2)
    time.sleep(DONE_S)
    one.do("wheel", [lambda: hands.turn(WHEEL_DOWN)] * STEPS["wheel"], BOTH)
    one.do("page", [lambda: hands.press(rival.page_key)] * STEPS["page"], BOTH)
    sizes = OTHER_SIZES * (STEPS["resize"] // len(OTHER_SIZES))
    one.do("resize", [lambda size=size: hands.resize(*size) for size in sizes], ALL)


@contextlib.contextmanager
def _started(rival: Rival, found: Found) -> Iterator[tuple[Running, float]]:
    """Start a program on a fresh screen, with a fresh profile and a copy of its project."""
    with contextlib.closing(Screen()) as screen, clean_environment() as clean:
        given = []
        if rival.project is not None:
            given = [str(shutil.copy(rival.project, Path(clean["CROSSREAD_HOME"]) / "read.crossread"))]
        environment = {**clean, **rival.environment, "DISPLAY": screen.display}
        with (
            contextlib.closing(Hands(screen.display)) as hands,
            running((*rival.command, *given), environment) as (program, began),
        ):
            yield Running(screen, hands, program, found), began


def _show_rastering(pdf: Path) -> None:
    """Print how long poppler takes for one page, as a process of its own that shows nothing."""
    if shutil.which("pdftoppm") is None:
        print("pdftoppm is not measured: the Debian package poppler-utils is not here.")
        return
    took = []
    for number in range(RASTERED):
        page = str(1 + number * 33)
        began = time.perf_counter()
        command = ["pdftoppm", "-r", str(RASTER_DPI), "-f", page, "-l", page, str(pdf)]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        took.append((time.perf_counter() - began) * 1000)
    p95 = quantiles(took, n=20, method="inclusive")[18]
    print(f"pdftoppm -r {RASTER_DPI}, a process for each page, shows nothing: {median(took):.1f} / {p95:.1f} ms")


def _peak_mb(process: int) -> float:
    rows = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    return next(int(row.split()[1]) for row in rows if row.startswith("VmHWM:")) / 2**10
