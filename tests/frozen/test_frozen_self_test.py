"""The frozen program tries itself out: without a network, in odd places, and with parts of it missing."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.frozen.conftest import IS_ROOT, ROOT, Ended, Room

NO_INTERNET = Path(__file__).with_name("no_internet.py")
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
INTERNET = "import socket, sys; socket.socket(getattr(socket, sys.argv[1])); print('a socket')"
KINDS = ((), ("--window",))

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="this way of testing is Linux's own")
either = pytest.mark.parametrize("kind", KINDS, ids=["headless", "window"])


def unshare() -> tuple[str, ...]:
    """Return the words that take a command off the network; skip where the system does not allow it."""
    words = ("unshare", "-n" if IS_ROOT else "-rn", "--")
    try:
        tried = subprocess.run((*words, "true"), capture_output=True, encoding="utf-8")
    except OSError as error:
        pytest.skip(f"unshare cannot be run: {error}")
    if tried.returncode:
        pytest.skip(f"no network namespace can be made here: {tried.stderr.strip()}")
    return words


def assert_well(ended: Ended, room: Room) -> None:
    """See that every check passed, and that nothing was left behind."""
    assert ended.code == 0, ended.said
    assert ended.out.rstrip().endswith("checks passed.")
    assert "(frozen)" in ended.out
    assert [path.name for path in room.temporary.iterdir() if path.name.startswith("crossread-")] == []


@on_linux
@either
def test_every_check_passes_when_there_is_no_network(frozen: Path, room: Room, kind: tuple[str, ...]) -> None:
    words = unshare()
    cards = room.run(sys.executable, "-c", "import socket; print(socket.if_nameindex())", before=words)
    assert cards.out == "[(1, 'lo')]\n"
    assert_well(room.run(frozen, "self-test", *kind, before=words, **OFFSCREEN), room)


@on_linux
@either
def test_no_socket_of_the_internet_is_asked_for(frozen: Path, room: Room, kind: tuple[str, ...]) -> None:
    """Stronger than a network that is off: the system kills the program at the first attempt."""
    before = (sys.executable, str(NO_INTERNET))
    assert_well(room.run(frozen, "self-test", *kind, before=before, **OFFSCREEN), room)


@on_linux
@pytest.mark.parametrize(("family", "is_killed"), [("AF_INET", True), ("AF_INET6", True), ("AF_UNIX", False)])
def test_whoever_asks_for_such_a_socket_is_killed(room: Room, family: str, is_killed: bool) -> None:
    """The test before could not fail otherwise."""
    ended = room.run(sys.executable, NO_INTERNET, sys.executable, "-c", INTERNET, family)
    assert (ended.code, ended.out) == ((-signal.SIGSYS, "") if is_killed else (0, "a socket\n")), ended.said


@on_linux
@either
def test_every_check_passes_when_the_home_is_read_only(
    copy: Callable[[str], Path], room: Room, kind: tuple[str, ...]
) -> None:
    probe = room.run("sh", "-c", 'touch "$HOME/probe"', as_nobody=True)
    assert probe.code != 0, "the home can be written, so that this would show nothing"
    assert_well(room.run(copy("program"), "self-test", *kind, as_nobody=True, **OFFSCREEN), room)
    assert list(room.home.iterdir()) == []


@either
def test_every_check_passes_when_the_folder_has_an_odd_name(
    copy: Callable[[str], Path], room: Room, kind: tuple[str, ...]
) -> None:
    program = copy("Ünter d'été & 100 % “so”")
    assert_well(room.run(program, "self-test", *kind, as_nobody=True, **OFFSCREEN), room)


@on_linux
@pytest.mark.parametrize(
    "environment",
    [{"LANG": "C"}, {"LC_ALL": "C"}, {"LC_ALL": "POSIX"}, {"HOME": None}, {"PATH": None, "HOME": None}],
    ids=lambda one: ",".join(one),
)
def test_every_check_passes_in_a_poor_environment(
    copy: Callable[[str], Path], room: Room, environment: dict[str, str | None]
) -> None:
    program = copy("programme d’été")
    assert_well(room.run(program, "self-test", as_nobody=True, **environment), room)
    assert_well(room.run(program, "self-test", "--window", as_nobody=True, **OFFSCREEN, **environment), room)


BROKEN = {
    "fonts": ("resources/fonts", (), "fonts", "missing: Inter, Noto Serif"),
    "fonts of the window": ("resources/fonts", ("--window",), "fonts", "stands in for 'Inter'"),
    "program icon": ("resources/icons/crossread.svg", (), "icons", "missing: crossread.svg"),
    "icons of the window": ("resources/icons/lucide", ("--window",), "window", "FileNotFoundError"),
    "SVG pictures": ("PySide6/**/imageformats/*", ("--window",), "icons", "cannot be read"),
    "short word lists": ("wordfreq/data/small_*", (), "words", "No wordlist 'small'"),
    "long word lists": ("wordfreq/data/large_fr*", (), "words", "“hydrographe” (fr) is unknown"),
    "our word lists": ("desktop_app/core/linking/words.json", (), "links", "FileNotFoundError"),
    "constants": ("desktop_app/core/linking/*.json", (), "links", "FileNotFoundError"),
    "template": ("resources/report", (), "report", "FileNotFoundError"),
    "catalogues": ("resources/i18n", (), "translations", "there is no folder"),
    "corpus": ("corpus", (), "documents", "The example did not come with this copy"),
    "memo as DOCX": ("corpus/embassy/memo.docx", (), "DOCX", "does not exist"),
    "typesetter": ("typst", (), "fonts", "Error"),
    "PDF library": ("pypdfium2_raw", (), "PDF", "Error"),
    "HTML library": ("selectolax", (), "HTML", "Error"),
    "XML library": ("lxml", (), "DOCX", "Error"),
    "arithmetic": ("numpy", (), "documents", "cannot be read"),
    "database": ("**/_sqlite3*", (), "program", "Error"),
    "display of the tests": ("PySide6/**/platforms/libqoffscreen*", ("--window",), "", ""),
}


@on_linux
@pytest.mark.parametrize("name", BROKEN)
def test_the_part_is_named_when_it_is_missing(copy: Callable[[str], Path], room: Room, name: str) -> None:
    pattern, kind, check, words = BROKEN[name]
    program = copy("program")
    lost = list((program.parent / "_internal").glob(pattern))
    assert lost, f"nothing is called {pattern} in the frozen folder"
    for path in lost:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    ended = room.run(program, "self-test", *kind, **OFFSCREEN)
    assert ended.code != 0, ended.said
    if check:
        assert ended.code == 1
        assert ended.line_of(check).startswith("FAILED  ")
        assert words in ended.line_of(check)
        assert "Traceback" not in ended.said


@on_linux
def test_the_smoke_test_passes_on_the_frozen_program(frozen: Path) -> None:
    ended = subprocess.run(
        (sys.executable, str(ROOT / "packaging" / "smoke.py"), str(frozen)),
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        timeout=600,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
