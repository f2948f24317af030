"""The main stories in a real window on a virtual screen, by keyboard and mouse.

    python -m tests.visual.by_hand [FOLDER]

prints whether each story went well, and leaves pictures of its steps in FOLDER (build/by-hand) to be looked at.
Needs Xvfb, openbox, xdotool and ImageMagick; the exit code is 0 if all went well.
"""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtGui import QImage

from tests.visual.comparing import difference
from tests.visual.desktop import LIMIT_S, Desktop, lacking, until, virtual_desktop

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "corpus" / "embassy"
SIZE = (1280, 800)
SOURCE = (1180, 740)
MIDDLE = (640, 420)
LEFT_TEXT = (300, 190, 560, 740)
"""Left, top, right, lower edge of the left text in the window at this size."""


@dataclass
class Told:
    """What is told to every story: the screen, the data of the program, what went wrong so far."""

    desktop: Desktop
    home: Path
    failed: list[str] = field(default_factory=list)

    def story(self, name: str, tell: Callable[["Told"], bool]) -> None:
        """Tell a story, and print how it went."""
        went_well = tell(self)
        sys.stdout.write(f"{'pass' if went_well else 'FAIL'}  {name}\n")
        sys.stdout.flush()
        if not went_well:
            self.failed.append(name)

    def stored(self, question: str) -> int:
        """Ask the untitled project for a number; 0 while there is none."""
        for path in self.home.rglob("*.crossread"):
            try:
                with sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=5) as database:
                    return int(database.execute(question).fetchone()[0] or 0)
            except sqlite3.Error:
                continue
        return 0

    def verdicts(self, said: str) -> int:
        """Count the links that were judged so."""
        return self.stored(f"SELECT count(*) FROM links WHERE verdict = '{said}'")


def starts(told: Told) -> bool:
    """The welcome page comes up."""
    came = until(lambda: told.desktop.title() == "Crossread")
    told.desktop.rest()
    told.desktop.see("welcome")
    return came


def drops(told: Told) -> bool:
    """Two files dragged from another window become a linked comparison."""
    files = [str(CORPUS / "memo.pdf"), str(CORPUS / "statement.txt")]
    command = [sys.executable, "-m", "tests.visual.drag_source", *map(str, SOURCE), *files]
    source = subprocess.Popen(command, cwd=ROOT, env=told.desktop.environment, stderr=subprocess.DEVNULL)
    try:
        told.desktop.wait_for("two files")
        told.desktop.rest()
        start = (SOURCE[0] + 20, SOURCE[1] + 20)
        told.desktop.drag(start, MIDDLE)
        linked = until(lambda: told.stored("SELECT count(*) FROM links") > 0)
    finally:
        source.terminate()
        source.wait(timeout=LIMIT_S)
    told.desktop.rest()
    told.desktop.see("dropped")
    return linked and "|" in told.desktop.title()


def judges(told: Told) -> bool:
    """J walks, A, R and U judge, Ctrl+Z takes back."""
    told.desktop.press("j", "a", "j", "r", "j", "u")
    judged = until(lambda: all(told.verdicts(said) == 1 for said in ("accepted", "rejected", "unsure")))
    told.desktop.rest()
    told.desktop.see("judged")
    told.desktop.press("ctrl+z")
    return judged and until(lambda: told.verdicts("unsure") == 0)


def clicks(told: Told) -> bool:
    """A click on a highlight chooses its link; the button accepts it."""
    before = told.desktop.rest()
    place = highlight(before)
    if place is None:
        return False
    told.desktop.press("j")
    told.desktop.click(*place)
    seen = told.desktop.rest()
    told.desktop.see("clicked")
    accepted = told.verdicts("accepted")
    told.desktop.press("u")
    return differ(before, seen) and until(lambda: told.verdicts("unsure") >= 1 or told.verdicts("accepted") != accepted)


def notes(told: Told) -> bool:
    """N opens the note, Escape stores it."""
    told.desktop.press("n")
    told.desktop.write("Told by both, a week apart.")
    told.desktop.rest()
    told.desktop.see("note")
    told.desktop.press("Escape")
    return until(lambda: told.stored("SELECT count(*) FROM links WHERE note LIKE '%a week apart%'") == 1)


def finds(told: Told) -> bool:
    """Ctrl+F finds in both texts; Return walks; Escape goes back to the text."""
    before = told.desktop.rest()
    told.desktop.press("ctrl+f")
    told.desktop.write("embassy")
    told.desktop.press("Return")
    found = told.desktop.rest()
    told.desktop.see("found")
    told.desktop.press("Return")
    walked = told.desktop.rest()
    told.desktop.press("ctrl+a", "BackSpace", "Escape")
    after = told.desktop.rest()
    return differ(before, found) and differ(found, walked) and differ(walked, after)


def switches(told: Told) -> bool:
    """S goes through the ways to scroll, V shows pages and text again, C colours anew."""
    went_well = True
    for key, name in (("s", "anchored"), ("s", "free"), ("s", "linked"), ("v", "pages"), ("c", "coloured")):
        before = told.desktop.rest()
        told.desktop.press(key)
        after = told.desktop.rest()
        told.desktop.see(name)
        went_well = went_well and differ(before, after)
    told.desktop.press("v", "c", "c", "c")
    return went_well


def scrolls(told: Told) -> bool:
    """The wheel scrolls both texts."""
    before = told.desktop.rest()
    told.desktop.turn_wheel(450, 500, 12)
    after = told.desktop.rest()
    told.desktop.see("scrolled")
    left, right = ((290, 130, 270, 600), (680, 130, 250, 600))
    return all(differ(before.copy(*area), after.copy(*area)) for area in (left, right))


def walks_what_is_only_here(told: Told) -> bool:
    """O dims what has a counterpart, G goes to the next gap or blank."""
    before = told.desktop.rest()
    told.desktop.press("o")
    dimmed = told.desktop.rest()
    told.desktop.see("only-here")
    told.desktop.press("o", "g")
    told.desktop.rest()
    told.desktop.see("gap")
    return differ(before, dimmed)


def tells_keys(told: Told) -> bool:
    """The question mark shows all keys, Ctrl+K everything that can be done; Escape closes both."""
    went_well = True
    for key, name in (("question", "keys"), ("ctrl+k", "palette")):
        before = told.desktop.rest()
        told.desktop.press(key)
        shown = told.desktop.rest()
        told.desktop.see(name)
        told.desktop.press("Escape")
        went_well = went_well and differ(before, shown) and not differ(before, told.desktop.rest())
    return went_well


def exports(told: Told) -> bool:
    """Ctrl+E asks where to, and writes a PDF there."""
    report = told.home / "report.pdf"
    told.desktop.press("ctrl+e")
    told.desktop.rest()
    told.desktop.see("asked-where")
    told.desktop.press("ctrl+a")
    told.desktop.write(str(report))
    told.desktop.press("Return")
    written = until(lambda: report.exists() and report.stat().st_size > 0)
    told.desktop.rest()
    told.desktop.see("exported")
    return written and report.read_bytes().startswith(b"%PDF")


def quits(told: Told, window: "subprocess.Popen[bytes]") -> bool:
    """Ctrl+Q ends the program in peace."""
    told.desktop.press("ctrl+q")
    return until(lambda: window.poll() is not None) and window.returncode == 0


STORIES = (
    ("the welcome page comes up", starts),
    ("two files dropped from another window are linked", drops),
    ("links are judged by keys, and one step is taken back", judges),
    ("a click on a highlight chooses its link", clicks),
    ("a note is written and stored", notes),
    ("words are found in both texts", finds),
    ("the ways to scroll, to view and to colour are switched", switches),
    ("the wheel scrolls both texts", scrolls),
    ("what stands only here is shown, and gaps are walked", walks_what_is_only_here),
    ("keys and the palette are shown and go away", tells_keys),
    ("a report is exported", exports),
)


def differ(one: QImage, other: QImage) -> bool:
    """Say whether two looks at the screen show something else."""
    return difference(one, other).tiles > 0


def highlight(screen: QImage) -> tuple[int, int] | None:
    """Return a place on a word that is highlighted in the left text."""
    left, top, right, low = LEFT_TEXT
    for y in range(top, low):
        run = 0
        for x in range(left, right):
            colour = screen.pixelColor(x, y)
            run = run + 1 if colour.saturation() > 120 and colour.value() > 60 else 0
            if run > 24:
                return x - 12, y - 8
    return None


def main(pictures: Path) -> int:
    """Tell all stories; return the exit code."""
    missing = lacking()
    if missing:
        sys.stderr.write(f"These programs are needed and not there: {', '.join(missing)}.\n")
        return 2
    with tempfile.TemporaryDirectory() as folder, virtual_desktop(*SIZE, pictures) as desktop:
        told = Told(desktop, Path(folder))
        around = {**desktop.environment, "CROSSREAD_HOME": folder, "HOME": folder}
        window = subprocess.Popen([sys.executable, "-m", "desktop_app"], cwd=ROOT, env=around)
        try:
            for name, tell in STORIES:
                told.story(name, tell)
            told.story("the program ends", partial(quits, window=window))
        finally:
            if window.poll() is None:
                window.kill()
            window.wait(timeout=LIMIT_S)
    (pictures / "now.png").unlink(missing_ok=True)
    (pictures / "failed.json").write_text(json.dumps(told.failed, indent=1), encoding="utf-8")
    return 1 if told.failed else 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "by-hand"))
