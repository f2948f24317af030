"""The start of the window, and what happens when something goes wrong."""

import os
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from desktop_app.core import paths
from desktop_app.core.crash import write_crash_file
from desktop_app.core.errors import EnvironmentProblem
from desktop_app.core.store.untitled import is_untitled, new_untitled, recoverable
from desktop_app.shell.displays import answers_wayland, hindrance, no_display_said, no_xcb_said, platforms
from desktop_app.shell.mishaps import Mishaps
from desktop_app.shell.preferences import keeping_said
from desktop_app.shell.relay_arrivals import given_path

ROOT = Path(__file__).resolve().parents[2]
only_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a matter of Linux")
HEAVY = ("sqlite_utils", "numpy", "lxml", "typst", "wordfreq", "pypdfium2", "rapidfuzz")


def run(code: str, **changes: str) -> "subprocess.CompletedProcess[str]":
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment.update(changes)
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False
    )


@only_linux
def test_a_machine_without_a_display_is_told_of_the_command_line() -> None:
    done = run(
        "import os, sys; os.environ.pop('QT_QPA_PLATFORM');from desktop_app.shell.app import run; sys.exit(run([]))"
    )
    assert done.returncode == 1
    assert "command line" in done.stderr
    assert "Traceback" not in done.stderr


@only_linux
def test_a_display_that_is_not_there_is_said_before_qt_ends_the_program() -> None:
    code = "import os, sys; os.environ.pop('QT_QPA_PLATFORM');from desktop_app.shell.app import run; sys.exit(run([]))"
    done = run(code, DISPLAY=":32767", WAYLAND_DISPLAY="nowhere", XDG_RUNTIME_DIR="/nonexistent")
    assert done.returncode == 1
    assert "command line" in done.stderr


class Xcb:
    """A stand-in for X's client library, whose server answers or not; `lacking` are the libraries not installed."""

    class Call:
        def __init__(self, value: int) -> None:
            self.value = value

        def __call__(self, *_arguments: object) -> int:
            return self.value

    def __init__(self, error: int = 0, lacking: tuple[str, ...] = ()) -> None:
        self.xcb_connect, self.xcb_disconnect = self.Call(1), self.Call(0)
        self.xcb_connection_has_error = self.Call(error)
        self.lacking = lacking

    def load(self, name: str) -> object:
        if name in self.lacking:
            raise OSError(f"{name}: cannot open shared object file")
        return self


CURSOR, CLIENT = "libxcb-cursor.so.0", "libxcb.so.1"


@pytest.mark.parametrize(
    ("environment", "platform", "xcb", "said"),
    [
        ({}, "linux", Xcb(), "no display"),
        ({"DISPLAY": ":0"}, "linux", Xcb(), None),
        ({"DISPLAY": ":0"}, "linux", Xcb(error=1), "no display"),
        ({"DISPLAY": ":0"}, "linux", Xcb(lacking=(CURSOR,)), "apt install libxcb-cursor0"),
        ({"DISPLAY": ":0"}, "linux", Xcb(lacking=(CLIENT,)), None),
        ({"DISPLAY": ":0"}, "linux", Xcb(error=1, lacking=(CURSOR,)), "no display"),
        ({"WAYLAND_DISPLAY": "none", "XDG_RUNTIME_DIR": "/none"}, "linux", Xcb(), "no display"),
        ({"WAYLAND_DISPLAY": "none", "XDG_RUNTIME_DIR": "/none", "DISPLAY": ":0"}, "linux", Xcb(), None),
        ({"WAYLAND_SOCKET": "5"}, "linux", Xcb(), None),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", Xcb(error=1), None),
        ({"QT_QPA_PLATFORM": "vnc:port=5901"}, "linux", Xcb(error=1), None),
        ({"QT_QPA_PLATFORM": "xcb"}, "linux", Xcb(), "no display"),
        ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":0"}, "linux", Xcb(), None),
        ({}, "darwin", Xcb(), None),
        ({}, "win32", Xcb(), None),
    ],
    ids=range(15),
)
def test_a_window_is_tried_only_where_one_can_be(
    environment: dict[str, str], platform: str, xcb: Xcb, said: str | None
) -> None:
    sentence = hindrance(environment, platform, xcb.load)
    if said is None:
        assert sentence is None
    else:
        assert sentence is not None
        assert said in sentence


def test_what_hinders_a_window_names_the_command_line() -> None:
    assert "command line" in no_xcb_said()
    assert "command line" in no_display_said()


def test_platforms_are_those_chosen_or_those_there_are() -> None:
    assert platforms({"QT_QPA_PLATFORM": "wayland-egl;xcb"}) == ("wayland", "xcb")
    assert platforms({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}) == ("wayland", "xcb")
    assert platforms({}) == ()


@only_linux
def test_a_wayland_compositor_is_there_when_it_listens(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        environment = {"WAYLAND_DISPLAY": "w", "XDG_RUNTIME_DIR": str(tmp_path)}
        assert not answers_wayland(environment)
        server.bind(str(tmp_path / "w"))
        server.listen()
        assert answers_wayland(environment)
        assert answers_wayland({"WAYLAND_DISPLAY": str(tmp_path / "w")})


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("/a/b.txt", "/a/b.txt"),
        ("file:///a/b%20c.txt", "/a/b c.txt"),
        ("file://localhost/a/%C3%A9.txt", "/a/é.txt"),
        ("file:///a/caf%E9.txt", os.fsdecode(b"/a/caf\xe9.txt")),
        ("file:/a/b.txt", "/a/b.txt"),
        ("file:///a/100%25%3F.txt", "/a/100%?.txt"),
    ],
)
@only_linux
def test_arguments_are_understood_as_paths_or_as_urls_of_files(name: str, path: str) -> None:
    assert given_path(name) == Path(path)


@only_linux
def test_a_file_whose_name_looks_like_a_url_is_that_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file:").mkdir()
    (tmp_path / "file:" / "a.txt").touch()
    assert given_path("file:/a.txt") == tmp_path / "file:" / "a.txt"


def test_relative_arguments_are_of_the_folder_that_one_is_in() -> None:
    assert given_path("a.txt") == Path.cwd() / "a.txt"


def test_what_cannot_be_kept_is_said_when_another_folder_stands_in(tmp_path: Path) -> None:
    assert keeping_said(tmp_path, tmp_path) == ""
    assert "until the computer restarts" in keeping_said(tmp_path / "gone", tmp_path)
    assert "settings are not kept" in keeping_said(tmp_path / "gone", tmp_path / "gone")
    assert "~/.local/share/crossread" in keeping_said(None, tmp_path)


def test_data_goes_to_the_temporary_folder_when_its_own_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    monkeypatch.setenv("CROSSREAD_HOME", str(tmp_path / "file" / "home"))
    folder = paths.data_folder()
    assert folder.parent == tmp_path / "tmp"
    assert folder.is_dir()
    assert paths.lasting_folder() == tmp_path / "file" / "home"


@only_linux
def test_data_does_not_go_where_somebody_else_may_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("CROSSREAD_HOME", str(tmp_path / "file" / "home"))
    passing = paths.data_folder()
    passing.chmod(0o777)
    assert paths.data_folder() == tmp_path / "file" / "home"
    passing.rmdir()
    passing.symlink_to(tmp_path)
    assert paths.data_folder() == tmp_path / "file" / "home"


@only_linux
def test_data_does_not_go_into_the_working_folder_when_nothing_else_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "file"))
    monkeypatch.setenv("CROSSREAD_HOME", str(tmp_path / "file" / "home"))
    assert paths.data_folder() == tmp_path / "file" / "home"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_data_finds_a_place_when_the_person_has_no_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Homeless:
        @property
        def user_data_path(self) -> Path:
            raise RuntimeError("could not determine the home directory")

    monkeypatch.delenv("CROSSREAD_HOME")
    monkeypatch.setattr(paths, "_DIRS", Homeless())
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert paths.lasting_folder() is None
    assert paths.data_folder().parent == tmp_path


def test_a_project_without_a_name_is_refused_with_a_sentence_when_nothing_can_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "file"))
    monkeypatch.setenv("CROSSREAD_HOME", str(tmp_path / "file" / "home"))
    assert recoverable() == []
    assert not is_untitled(tmp_path / "a.crossread")
    with pytest.raises(EnvironmentProblem, match="home"):
        new_untitled()


def test_a_crash_file_never_raises_when_no_folder_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nowhere() -> str:
        raise FileNotFoundError("No usable temporary directory found")

    (tmp_path / "file").touch()
    monkeypatch.setattr(tempfile, "gettempdir", nowhere)
    monkeypatch.setenv("TMPDIR", str(tmp_path / "file"))
    monkeypatch.setenv("CROSSREAD_HOME", str(tmp_path / "file" / "home"))
    assert write_crash_file(ValueError("a fault"), tmp_path / "file").name.startswith("crash-")


def test_files_that_the_system_asks_for_are_kept_until_taken() -> None:
    code = (
        "from PySide6.QtCore import QUrl\n"
        "from PySide6.QtGui import QFileOpenEvent\n"
        "from desktop_app.shell.application import Application\n"
        "app = Application(['x']); asked = []\n"
        "app.asked.connect(lambda: asked.append(1))\n"
        "for name in ('/a/b c.txt', '/a/é.crossread'): app.sendEvent(app, QFileOpenEvent(name))\n"
        "app.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile('/a/d.txt')))\n"
        "app.sendEvent(app, QFileOpenEvent(QUrl('https://example.org/')))\n"
        "print(ascii([str(one) for one in app.take_asked()]), len(asked), app.take_asked())"
    )
    done = run(code, QT_QPA_PLATFORM="offscreen")
    wanted = [str(Path(name).absolute()) for name in ("/a/b c.txt", "/a/é.crossread", "/a/d.txt")]
    assert done.stdout.strip() == f"{wanted!a} 3 ()", done.stderr


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


def test_the_window_paints_in_its_own_thread() -> None:
    code = "from desktop_app.shell import app; import os; app.make_app(['x']); print(os.environ[app.ONE_PAINTER])"
    done = run(code, QT_QPA_PLATFORM="offscreen")
    assert done.stdout.strip() == "1", done.stderr
