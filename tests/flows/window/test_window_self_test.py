"""The window tries itself out in a process of its own, and names whatever is broken in it."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
NAMES = ("display", "window", "fonts", "icons", "example", "links", "judging", "picture", "closing", "errors")
START = "import sys; from desktop_app.__main__ import main; sys.exit(main(['self-test', '--window', *sys.argv[1:]]))"


def try_window(tmp_path: Path, *arguments: str, before: str = "", **extra: str | None) -> subprocess.CompletedProcess:
    """Run the window's self-test after the code `before`, with `extra` in its environment (None takes one away)."""
    temporary, home = tmp_path / "für kurze Zeit", tmp_path / "home"
    temporary.mkdir(exist_ok=True)
    home.mkdir(exist_ok=True)
    environment = {name: value for name, value in os.environ.items() if name != "CROSSREAD_HOME"}
    environment |= {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "QT_QPA_PLATFORM": "offscreen"}
    environment |= dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
    for name, value in extra.items():
        environment.pop(name, None)
        if value is not None:
            environment[name] = value
    ended = subprocess.run(
        (sys.executable, "-c", f"{before}\n{START}", *arguments),
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
    assert "Traceback" not in ended.stdout + ended.stderr
    assert [path.name for path in temporary.iterdir() if path.name.startswith("crossread-")] == []
    assert not (home / "data").exists()
    return ended


def findings_of(ended: subprocess.CompletedProcess) -> dict[str, tuple[str, str]]:
    """Return mark and words of each check by its name."""
    found = {}
    for line in ended.stdout.split("\n"):
        mark, _, rest = line.partition("  ")
        name, _, words = rest.partition(": ")
        if rest:
            found[name] = (mark, words)
    return found


def test_every_check_passes_when_the_window_is_whole(tmp_path: Path) -> None:
    ended = try_window(tmp_path)
    found = findings_of(ended)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert ended.stderr == ""
    assert {name: mark for name, (mark, _words) in found.items()} == dict.fromkeys(NAMES, "ok")
    assert found["display"][1] == "offscreen"
    listed, marked = re.fullmatch(r"(\d+) listed, (\d+) and \2 marked", found["links"][1]).groups()
    assert int(listed) >= int(marked) > 0


BROKEN = {
    "a slot raises": (
        "from desktop_app.shell.views.status_line import StatusLine\n"
        "def begin(self, number, label): raise KeyError('slot')\n"
        "StatusLine.begin = begin",
        "example",
        "KeyError: 'slot'",
    ),
    "a slot raises at the end": (
        "from desktop_app.shell.preferences import Preferences\n"
        "def set_widths(self, widths): raise KeyError('late')\n"
        "Preferences.set_widths = set_widths",
        "closing",
        "KeyError: 'late'",
    ),
    "a thread raises": (
        "import threading\n"
        "from desktop_app.shell.assembly import Assembly\n"
        "def work(): raise KeyError('thread')\n"
        "def redress(self): one = threading.Thread(target=work); one.start(); one.join()\n"
        "Assembly.redress = redress",
        "window",
        "KeyError: 'thread'",
    ),
    "a problem is told": (
        "from desktop_app.core.errors import UserError\n"
        "from desktop_app.core.importers import registry\n"
        "def read_file(*given, **named): raise UserError('It cannot be read.')\n"
        "registry.read_file = read_file",
        "example",
        "It cannot be read.",
    ),
    "icons are blank": (
        "from PySide6.QtGui import QPixmap\n"
        "from desktop_app.shell.icons import Icons\n"
        "def draw(self, *given): made = QPixmap(18, 18); made.fill(0); return made\n"
        "Icons._draw = draw",
        "icons",
        "one is blank",
    ),
    "the picture is blank": (
        "from PySide6.QtGui import QPixmap\n"
        "from desktop_app.shell.main_window import MainWindow\n"
        "def grab(self): made = QPixmap(800, 600); made.fill(0xffffff); return made\n"
        "MainWindow.grab = grab",
        "picture",
        "only 1 colours",
    ),
    "no verdict": (
        "from desktop_app.shell.session.judge import Judge\nJudge.decide = lambda self, verdict: None",
        "judging",
        "the verdict is not kept",
    ),
    "no walk": (
        "from desktop_app.shell.session.desk import Desk\nDesk.choose = lambda self, link_id: None",
        "judging",
        "no link is walked to",
    ),
    "the project stays open": (
        "from desktop_app.shell.session.session import Session\nSession.close = lambda self: None",
        "closing",
        "the project stays open",
    ),
    "nothing is linked": (
        "from desktop_app.shell import self_test\nself_test.WAIT_S = 1\n"
        "from desktop_app.shell.session.intake import Intake\nIntake.take = lambda self, paths, side=None: None",
        "example",
        "it is not compared within 1 s",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_the_step_is_named_when_something_is_broken(tmp_path: Path, name: str) -> None:
    before, check, words = BROKEN[name]
    ended = try_window(tmp_path, before=before)
    mark, said = findings_of(ended)[check]
    assert ended.returncode == 1
    assert mark == "FAILED"
    assert words in said
    assert check in ended.stderr


@pytest.mark.parametrize(
    ("lost", "check", "words"),
    [
        ("resources/fonts", "fonts", "stands in for 'Inter'"),
        ("resources/icons/crossread.svg", "icons", "one is blank"),
        ("resources/icons/arrows", "icons", "the arrows cannot be read"),
        ("resources/icons/lucide/search.svg", "window", "FileNotFoundError"),
        ("corpus", "example", "The example did not come with this copy"),
    ],
)
def test_the_part_is_named_when_a_copy_lacks_it(tmp_path: Path, lost: str, check: str, words: str) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(ROOT / "corpus", copy / "corpus")
    shutil.copytree(ROOT / "resources", copy / "resources", ignore=shutil.ignore_patterns("screenshots"))
    if (copy / lost).is_dir():
        shutil.rmtree(copy / lost)
    else:
        (copy / lost).unlink()
    ended = try_window(tmp_path, before=f"import sys; sys._MEIPASS = {str(copy)!r}")
    mark, said = findings_of(ended)[check]
    assert ended.returncode == 1
    assert mark == "FAILED"
    assert words in said


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_it_ends_with_a_sentence_when_there_is_no_display(tmp_path: Path) -> None:
    ended = try_window(tmp_path, QT_QPA_PLATFORM=None, DISPLAY=None, WAYLAND_DISPLAY=None)
    found = findings_of(ended)
    assert ended.returncode == 1
    assert found["display"][0] == "FAILED"
    assert "no display" in found["display"][1]
    assert {found[name][0] for name in NAMES[1:]} == {"not run"}


def test_it_gives_up_with_a_word_when_a_slot_hangs(tmp_path: Path) -> None:
    before = (
        "import threading\nfrom desktop_app.shell.views.status_line import StatusLine\n"
        "def begin(self, number, label): threading.Event().wait()\nStatusLine.begin = begin"
    )
    ended = try_window(tmp_path, "--limit", "4", before=before)
    assert ended.returncode == 1
    assert ended.stdout.endswith("FAILED  time: not done within 4 seconds\n")
