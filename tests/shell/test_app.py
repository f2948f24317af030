"""The start of the window, and what happens when something goes wrong."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.shell.app import can_show, lacks_xcb, no_xcb_said
from desktop_app.shell.mishaps import Mishaps

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("sqlite_utils", "numpy", "lxml", "typst", "wordfreq", "pypdfium2", "rapidfuzz")


def run(code: str, **changes: str) -> "subprocess.CompletedProcess[str]":
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment.update(changes)
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a display")
def test_a_machine_without_a_display_is_told_of_the_command_line() -> None:
    done = run(
        "import os, sys; os.environ.pop('QT_QPA_PLATFORM');from desktop_app.shell.app import run; sys.exit(run([]))"
    )
    assert done.returncode == 1
    assert "command line" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("environment", "platform", "is_shown"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({"QT_QPA_PLATFORM": "xcb"}, "linux", False),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_a_window_is_tried_only_where_one_can_be(environment: dict[str, str], platform: str, is_shown: bool) -> None:
    assert can_show(environment, platform) is is_shown


def no_library(name: str) -> object:
    raise OSError(f"{name}: cannot open shared object file")


@pytest.mark.parametrize(
    ("environment", "platform", "is_lacking"),
    [
        ({"DISPLAY": ":0"}, "linux", True),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "linux", False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({}, "darwin", False),
        ({}, "win32", False),
    ],
)
def test_missing_libraries_are_named_before_qt_ends_the_program(
    environment: dict[str, str], platform: str, is_lacking: bool
) -> None:
    assert lacks_xcb(environment, platform, no_library) is is_lacking
    assert not lacks_xcb(environment, platform, str)
    assert "apt install libxcb-cursor0" in no_xcb_said()
    assert "command line" in no_xcb_said()


def test_nothing_heavy_is_loaded_before_the_window_shows(tmp_path: Path) -> None:
    code = (
        "import sys; import desktop_app.shell.app; import desktop_app.shell.assembly;"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = run(code, CROSSREAD_HOME=str(tmp_path))
    assert done.stdout.strip() == "[]", done.stdout + done.stderr


def test_the_window_opens_and_closes_from_the_command_line(tmp_path: Path) -> None:
    code = (
        "import sys; from PySide6.QtCore import QTimer; import desktop_app.shell.app as app\n"
        "from desktop_app.shell.assembly import Assembly\n"
        "opened = Assembly.open\n"
        "def then_close(self, given):\n"
        "    opened(self, given); QTimer.singleShot(200, self.window.close)\n"
        "Assembly.open = then_close\n"
        "sys.exit(app.run([]))"
    )
    done = run(code, CROSSREAD_HOME=str(tmp_path), QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr


def test_an_error_nobody_caught_is_written_and_told(qtbot: object, home: Path) -> None:
    told: list[str] = []
    mishaps = Mishaps()
    mishaps.tell_by(told.append)
    mishaps.install()
    words = " ".join(["a", "word", "of", "a", "document"])
    try:
        raise RuntimeError(words)
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    finally:
        mishaps.uninstall()
    qtbot.waitUntil(lambda: bool(told), timeout=5000)
    files = list((home / "crashes").iterdir())
    assert len(files) == 1
    assert str(files[0]) in told[0]
    assert words not in files[0].read_text(encoding="utf-8")
