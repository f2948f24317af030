"""The relay: who is the first, what reaches it, what does not."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.shell import relay as relay_module
from desktop_app.shell.relay import HANDED, LARGEST_BYTES, PART, TAKEN, HandOver, Relay, Role, enter, packed, seat
from desktop_app.shell.relay_arrivals import Arrivals
from desktop_app.shell.relay_watch import RelayWatch

ROOT = Path(__file__).resolve().parents[2]
is_posix = pytest.mark.skipif(os.name != "posix", reason="a matter of POSIX")

HOLD = """
import sys
from pathlib import Path
from desktop_app.shell.relay import Relay
relay = Relay(Path(sys.argv[1]))
print(relay.lead(), flush=True)
sys.stdin.readline()
"""

START = """
import os, sys, time
from pathlib import Path
from desktop_app.shell.relay import HandOver, Relay, Role, enter
folder, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
print("ready", flush=True)
sys.stdin.readline()
relay = Relay(folder)
role = enter(relay, HandOver((Path(name),)), lambda: time.sleep(0.01), attempts=3000)
print(role.value, flush=True)
heard = {name} if role is Role.FIRST else set()
while role is Role.FIRST and len(heard) < count:
    heard.update(str(file) for one in relay.collect() for file in one.files)
print(sorted(heard), flush=True)
"""


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1_800_000_000_000_000_000

    def __call__(self) -> int:
        return self.now

    def step(self, seconds: float) -> None:
        self.now += int(seconds * 1_000_000_000)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "home" / "relay"


@pytest.fixture
def make(folder: Path, clock: Clock) -> Iterator[Callable[[], Relay]]:
    """Relays of as many starts as a test needs."""
    made: list[Relay] = []

    def make_one() -> Relay:
        made.append(Relay(folder, clock))
        return made[-1]

    yield make_one
    for one in made:
        one.close()


@pytest.fixture
def run_child() -> Iterator[Callable[..., "subprocess.Popen[str]"]]:
    """Start children that end with the test."""
    children: list[subprocess.Popen[str]] = []

    def run_one(code: str, *arguments: str) -> "subprocess.Popen[str]":
        pipe = subprocess.PIPE
        child = subprocess.Popen(
            [sys.executable, "-c", code, *arguments], cwd=ROOT, stdin=pipe, stdout=pipe, text=True, encoding="utf-8"
        )
        children.append(child)
        return child

    yield run_one
    for child in children:
        child.kill()
        child.communicate()


Make = Callable[[], Relay]
RunChild = Callable[..., "subprocess.Popen[str]"]


def line(child: "subprocess.Popen[str]") -> str:
    assert child.stdout is not None
    return child.stdout.readline().strip()


def never() -> None:
    raise AssertionError("nobody should have to wait")


def lay(path: Path, content: bytes, clock: Clock) -> Path:
    path.write_bytes(content)
    os.utime(path, ns=(clock(), clock()))
    return path


def test_second_start_hands_its_files_to_the_first(make: Make, tmp_path: Path) -> None:
    first, second = make(), make()
    files = (tmp_path / "a b.txt", tmp_path / "é 🙂 'q'.pdf")
    assert enter(first, HandOver(()), never) is Role.FIRST
    heard: list[HandOver] = []
    assert enter(second, HandOver(files, "leave"), lambda: heard.extend(first.collect())) is Role.SECOND
    assert heard == [HandOver(files, "leave")]
    assert first.collect() == []
    assert [path.name for path in first.folder.iterdir()] == ["first.lock"]


def test_second_start_hands_over_nothing_when_it_has_no_files(make: Make) -> None:
    first, second = make(), make()
    first.lead()
    heard: list[HandOver] = []
    assert enter(second, HandOver(()), lambda: heard.extend(first.collect())) is Role.SECOND
    assert heard == [HandOver(())]


def test_files_stay_with_the_second_when_the_first_gives_no_answer(make: Make, tmp_path: Path) -> None:
    first, second = make(), make()
    first.lead()
    paused: list[None] = []
    role = enter(second, HandOver((tmp_path / "a.txt",)), lambda: paused.append(None), attempts=3)
    assert role is Role.ALONE
    assert len(paused) == 3
    assert first.collect() == [], "what was taken back must not open twice"


def test_second_becomes_the_first_when_the_first_goes_without_an_answer(make: Make, tmp_path: Path) -> None:
    first, second = make(), make()
    first.lead()
    assert enter(second, HandOver((tmp_path / "a.txt",)), first.close) is Role.FIRST
    assert second.collect() == [], "its own files are opened as those of any start"


def test_waiting_starts_hand_over_to_the_next_first_when_the_first_goes(
    make: Make, tmp_path: Path, clock: Clock
) -> None:
    first, second, third = make(), make(), make()
    first.lead()
    heard: list[HandOver] = []

    def first_goes() -> None:
        clock.step(0.01)
        first.close()
        second.lead()
        heard.extend(second.collect())

    assert enter(third, HandOver((tmp_path / "c.txt",)), first_goes) is Role.SECOND
    assert [one.files for one in heard] == [(tmp_path / "c.txt",)]


def test_second_is_done_when_the_first_answers_and_goes_at_once(make: Make, tmp_path: Path) -> None:
    first, second, third = make(), make(), make()
    first.lead()
    heard: list[HandOver] = []

    def answer_and_go() -> None:
        heard.extend(first.collect())
        first.close()

    assert enter(second, HandOver((tmp_path / "a.txt",)), answer_and_go) is Role.SECOND
    assert len(heard) == 1
    assert third.lead()


def test_second_lets_the_lock_go_when_the_first_answered_just_before_it_went(
    make: Make, tmp_path: Path, clock: Clock
) -> None:
    first, third = make(), make()
    first.lead()

    class Late(Relay):
        """Asks for the lock a second time when the first has just answered and gone."""

        asked = 0

        def lead(self) -> bool:
            self.asked += 1
            if self.asked == 2:
                assert len(first.collect()) == 1
                first.close()
            return super().lead()

    assert enter(Late(first.folder, clock), HandOver((tmp_path / "a.txt",)), never) is Role.SECOND
    assert third.lead()


def test_hand_over_is_written_again_when_somebody_wipes_the_folder(make: Make, tmp_path: Path) -> None:
    first, second = make(), make()
    first.lead()
    heard: list[HandOver] = []
    steps = iter([lambda: [path.unlink() for path in first.folder.glob(f"*{HANDED}")]])

    def wipe_once_then_collect() -> None:
        step = next(steps, None)
        if step is None:
            heard.extend(first.collect())
        else:
            step()

    assert enter(second, HandOver((tmp_path / "a.txt",)), wipe_once_then_collect) is Role.SECOND
    assert len(heard) == 1


def test_leftovers_from_before_are_ignored_and_go_in_time(make: Make, tmp_path: Path, clock: Clock) -> None:
    earlier = make()
    earlier.lead()
    earlier.offer(HandOver((tmp_path / "old.txt",)))
    earlier.close()
    clock.step(1)
    first = make()
    first.lead()
    assert first.collect() == []
    assert len(list(first.folder.glob(f"*{HANDED}"))) == 1, "somebody may still wait for it"
    clock.step(61)
    assert first.collect() == []
    assert [path.name for path in first.folder.iterdir()] == ["first.lock"]


def test_first_still_hears_when_the_clock_is_put_back(make: Make, tmp_path: Path, clock: Clock) -> None:
    first, second = make(), make()
    first.lead()
    clock.step(-3600)
    first.collect()
    second.offer(HandOver((tmp_path / "a.txt",)))
    assert len(first.collect()) == 1


WELL = json.dumps({"crossread": 1, "files": [Path.cwd().anchor], "activation": ""}).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        WELL[:-5],
        b"\x00\xff\xfe",
        b"[]",
        b"[" * 100_000,
        b'{"crossread": 2, "files": [], "activation": ""}',
        b'{"crossread": 1, "files": "no list", "activation": ""}',
        b'{"crossread": 1, "files": [7], "activation": ""}',
        b'{"crossread": 1, "files": ["relative.txt"], "activation": ""}',
        b'{"crossread": 1, "files": ["/nul\\u0000.txt"], "activation": ""}',
        b'{"crossread": 1, "files": ["/lone\\ud800.txt"], "activation": ""}',
        b'{"crossread": 1, "files": [], "activation": 5}',
        WELL + b" " * LARGEST_BYTES,
    ],
    ids=range(13),
)
def test_foreign_content_is_ignored_and_goes_in_time(make: Make, clock: Clock, content: bytes) -> None:
    if b"ud800" in content and os.name != "posix":
        pytest.skip("Windows has such names")
    first = make()
    first.lead()
    laid = lay(first.folder / f"x{HANDED}", content, clock)
    assert first.collect() == []
    clock.step(61)
    assert first.collect() == []
    assert not laid.exists()


def test_well_formed_content_is_taken_so_that_the_cases_above_can_fail(make: Make, clock: Clock) -> None:
    first = make()
    first.lead()
    lay(first.folder / f"x{HANDED}", WELL, clock)
    assert len(first.collect()) == 1


def test_half_written_and_answered_files_are_left_alone_and_go_in_time(make: Make, clock: Clock) -> None:
    first = make()
    first.lead()
    laid = [lay(first.folder / f"x{suffix}", WELL, clock) for suffix in (PART, TAKEN)]
    foreign = lay(first.folder / "notes.txt", b"somebody's", clock)
    assert first.collect() == []
    assert all(path.exists() for path in laid)
    clock.step(61)
    first.collect()
    assert not any(path.exists() for path in laid)
    assert foreign.exists()


@is_posix
def test_symbolic_links_pipes_and_folders_are_ignored(make: Make, tmp_path: Path, clock: Clock) -> None:
    first = make()
    first.lead()
    target = lay(tmp_path / "target", WELL, clock)
    (first.folder / f"link{HANDED}").symlink_to(target)
    os.mkfifo(first.folder / f"pipe{HANDED}")
    for name in ("link", "pipe"):
        os.utime(first.folder / f"{name}{HANDED}", ns=(clock(), clock()), follow_symlinks=False)
    (first.folder / f"folder{HANDED}").mkdir()
    assert first.collect() == []
    assert target.exists()
    assert [path.name for path in first.folder.iterdir() if path.is_dir() or not path.is_file()] == [f"folder{HANDED}"]
    assert not (first.folder / f"link{HANDED}").is_symlink()


@is_posix
def test_names_that_are_no_utf8_survive(make: Make) -> None:
    first, second = make(), make()
    first.lead()
    name = Path(os.fsdecode(b"/data/caf\xe9 \xff.txt"))
    second.offer(HandOver((name,)))
    assert os.fsencode(first.collect()[0].files[0]) == b"/data/caf\xe9 \xff.txt"


def test_too_many_files_stay_with_their_own_start(make: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    first, second = make(), make()
    first.lead()
    files = HandOver(tuple(tmp_path / f"{number}.txt" for number in range(100)))
    monkeypatch.setattr(relay_module, "LARGEST_BYTES", len(packed(files)) - 1)
    assert enter(second, files, never) is Role.ALONE


@is_posix
def test_folder_is_open_to_its_person_alone(make: Make) -> None:
    first, second = make(), make()
    first.folder.mkdir(parents=True, mode=0o755)
    first.lead()
    assert first.folder.stat().st_mode & 0o777 == 0o700
    second.offer(HandOver(()))
    assert {path.stat().st_mode & 0o077 for path in first.folder.iterdir()} == {0}


def test_start_is_alone_when_the_folder_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert enter(Relay(tmp_path / "file" / "relay"), HandOver(()), never) is Role.ALONE


@is_posix
def test_start_is_alone_when_the_folder_is_a_link_to_another(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "relay").symlink_to(tmp_path / "elsewhere")
    assert enter(Relay(tmp_path / "relay"), HandOver(()), never) is Role.ALONE


def test_lock_is_free_again_when_the_first_was_killed(folder: Path, run_child: RunChild, make: Make) -> None:
    child = run_child(HOLD, str(folder))
    assert line(child) == "True"
    first = make()
    assert not first.lead()
    child.kill()
    child.wait()
    assert (folder / "first.lock").exists(), "the killed one left its file behind"
    assert first.lead()


def test_one_wins_and_hears_of_all_files_when_five_start_at_once(
    folder: Path, run_child: RunChild, tmp_path: Path
) -> None:
    names = [str(tmp_path / f"{number}.txt") for number in range(5)]
    children = [run_child(START, str(folder), name, "5") for name in names]
    assert [line(child) for child in children] == ["ready"] * 5
    for child in children:
        assert child.stdin is not None
        child.stdin.write("go\n")
        child.stdin.flush()
    roles = [line(child) for child in children]
    assert sorted(roles) == ["first", "second", "second", "second", "second"]
    assert line(children[roles.index("first")]) == str(sorted(names))


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ({"DISPLAY": ":0"}, {"DISPLAY": ":0", "LANG": "fr"}, True),
        ({"DISPLAY": ":0"}, {"DISPLAY": ":1"}, False),
        ({"DISPLAY": ":0"}, {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"DISPLAY": ":0"}, {"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"}, True),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, {"WAYLAND_DISPLAY": "wayland-0"}, True),
    ],
)
def test_seat_tells_displays_apart(one: dict[str, str], other: dict[str, str], is_same: bool) -> None:
    assert (seat(one) == seat(other)) is is_same


def test_watch_hears_of_a_hand_over_when_the_file_system_tells(
    qtbot: object, qapp: QApplication, tmp_path: Path
) -> None:
    first, second = Relay(tmp_path / "relay"), Relay(tmp_path / "relay")
    first.lead()
    watch = RelayWatch(first)
    watch._poll.stop()
    with qtbot.waitSignal(watch.handed, timeout=5000) as heard:
        offer = second.offer(HandOver((tmp_path / "a.txt",)))
    assert heard.args == [HandOver((tmp_path / "a.txt",))]
    assert offer.is_taken()
    watch.stop()


def test_watch_hears_of_a_hand_over_when_the_file_system_tells_nobody(
    qtbot: object, qapp: QApplication, tmp_path: Path
) -> None:
    first, second = Relay(tmp_path / "relay"), Relay(tmp_path / "relay")
    first.lead()
    watch = RelayWatch(first)
    watch._watcher.removePaths(watch._watcher.directories())
    watch._poll.setInterval(10)
    with qtbot.waitSignal(watch.handed, timeout=5000):
        second.offer(HandOver((tmp_path / "a.txt",)))
    watch.stop()
    assert second.lead(), "a watch that stopped lets others be the first"
    second.close()


def test_documents_that_arrive_one_by_one_are_taken_together(qtbot: object, qapp: QApplication) -> None:
    taken: list[tuple[Path, ...]] = []
    arrivals = Arrivals(lambda files: taken.append(tuple(files)), lambda: False)
    for name in ("a.txt", "b.txt"):
        arrivals.add([Path(name)])
    arrivals.add([])
    qtbot.waitUntil(lambda: bool(taken), timeout=5000)
    assert taken == [(Path("a.txt"), Path("b.txt"))]


def test_a_project_among_arrivals_does_not_swallow_the_documents(qtbot: object, qapp: QApplication) -> None:
    taken: list[tuple[Path, ...]] = []
    arrivals = Arrivals(lambda files: taken.append(tuple(files)), lambda: False)
    for name in ("a.txt", "p.crossread", "b.txt"):
        arrivals.add([Path(name)])
    qtbot.waitUntil(lambda: len(taken) == 3, timeout=5000)
    assert taken == [(Path("a.txt"),), (Path("p.crossread"),), (Path("b.txt"),)]


def test_arrivals_wait_while_the_window_is_busy(qtbot: object, qapp: QApplication) -> None:
    taken: list[Path] = []
    asked: list[bool] = []

    def is_busy() -> bool:
        asked.append(len(asked) < 2)
        return asked[-1]

    arrivals = Arrivals(taken.extend, is_busy)
    arrivals.add([Path("a.txt")])
    qtbot.waitUntil(lambda: bool(taken), timeout=5000)
    assert asked == [True, True, False]
