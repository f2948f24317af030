"""Starting a second time, and opening by the file manager: all comes to the one window."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from desktop_app.core import paths
from desktop_app.core.errors import CrossreadError
from desktop_app.core.importers.registry import read_file
from desktop_app.core.progress import Progress
from desktop_app.core.project import Project
from desktop_app.shell.relay import ACTIVATION, HandOver, Relay, Role, enter, seat
from desktop_app.shell.relay_arrivals import Reception, bring_forward
from tests.window_fixtures import WAIT_MS, Opened

ROOT = Path(__file__).resolve().parents[3]
Open = Callable[[], Opened]


class Finder(QObject):
    """A stand-in for the application, which the system asks to open files."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.files: list[Path] = []

    def ask(self, *files: Path) -> None:
        for file in files:
            self.files.append(file)
            self.asked.emit()

    def take_asked(self) -> tuple[Path, ...]:
        files, self.files = tuple(self.files), []
        return files


class Started:
    """A window as the program starts it, with both ends of the relay."""

    def __init__(self, opened: Opened, *files: Path) -> None:
        self.opened = opened
        self.finder = Finder()
        self.relay = Relay(paths.data_folder() / f"relay-{seat(os.environ)}")
        assert self.relay.lead()
        self.reception = Reception(self.finder, opened.assembly, self.relay)
        self.reception.begin(files)

    def start_again(self, *names: str | Path, folder: Path = ROOT) -> "subprocess.Popen[str]":
        """Start the program once more, as a process of its own, and wait for its end."""
        pipe = subprocess.PIPE
        child = subprocess.Popen(
            [sys.executable, "-m", "desktop_app", *(os.fspath(name) for name in names)],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=pipe,
            stderr=pipe,
            text=True,
        )
        try:
            self.opened.until(lambda: child.poll() is not None)
        finally:
            child.kill()
            said = child.communicate()
        assert said == ("", "")
        return child

    def until_compared(self) -> None:
        """Wait for a comparison on the desk."""
        desk = self.opened.assembly.desk
        self.opened.until(lambda: desk.spread.comparison is not None)
        self.opened.settle()


@pytest.fixture
def started(opened: Opened) -> Iterator[Started]:
    """A window that was started on nothing."""
    made = Started(opened)
    yield made
    made.relay.close()


@pytest.fixture
def project(tmp_path: Path, pair: tuple[Path, Path]) -> Path:
    """A project with one comparison."""
    path = tmp_path / "été 'kept' 🙂.crossread"
    with Project.create(path) as made:
        documents = [made.add_document(read_file(file, Progress())) for file in pair]
        made.compare(documents[0].id, documents[1].id)
    return path


def test_second_start_brings_its_pair_to_the_first_window(started: Started, pair: tuple[Path, Path]) -> None:
    child = started.start_again("memo.txt", pair[1].as_uri(), folder=pair[0].parent)
    assert child.returncode == 0
    started.until_compared()
    spread = started.opened.assembly.desk.spread
    assert [side.provenance.name for side in (spread.left, spread.right)] == ["memo.txt", "story.txt"]
    assert len(started.opened.assembly.session.project.documents()) == 2


def test_second_start_opens_a_project_in_the_first_window(started: Started, project: Path) -> None:
    assert started.start_again(project).returncode == 0
    started.until_compared()
    assert started.opened.assembly.session.path == project


def test_second_start_opens_a_project_that_lost_its_suffix(started: Started, project: Path) -> None:
    bare = project.rename(project.with_name("a project, sent by mail"))
    assert started.start_again(bare).returncode == 0
    started.until_compared()
    assert started.opened.assembly.session.path == bare


def test_second_start_on_nothing_only_brings_the_first_forward(started: Started) -> None:
    window = started.opened.assembly.window
    window.showMinimized()
    assert started.start_again().returncode == 0
    started.opened.until(lambda: not window.isMinimized())
    assert window.isVisible()
    assert started.opened.assembly.session.project is None


def test_work_that_has_no_name_is_kept_when_a_second_start_brings_a_project(
    started: Started, pair: tuple[Path, Path], project: Path
) -> None:
    started.opened.assembly.files.take(pair)
    started.until_compared()
    unsaved = started.opened.assembly.session.path
    QTest.keyClick(started.opened.assembly.window, Qt.Key.Key_J)
    QTest.keyClick(started.opened.assembly.window, Qt.Key.Key_N)
    judged = started.opened.assembly.desk.current
    comparison = started.opened.assembly.desk.spread.comparison.id
    QTest.keyClicks(started.opened.assembly.detail.note, "Half a th")
    assert started.start_again(project).returncode == 0
    started.opened.until(lambda: started.opened.assembly.session.path == project)
    started.until_compared()
    assert started.opened.assembly.comparison.left.pane.isVisible(), "the same document in another project shows, too"
    with Project.open(unsaved) as kept:
        assert len(kept.documents()) == 2
        assert kept.link(comparison, judged).note == "Half a th"


def test_documents_that_many_starts_bring_come_into_one_project(started: Started, tmp_path: Path) -> None:
    for number in range(5):
        text = tmp_path / f"{number}.txt"
        text.write_text(f"The ferry of Lintwell carried {number} passengers to Quillan.\n", encoding="utf-8")
        relay = Relay(started.relay.folder)
        hand_over = HandOver((text,))
        role = enter(relay, hand_over, started.reception._watch.look)
        assert role is Role.SECOND
    started.until_compared()
    assert len(started.opened.assembly.session.project.documents()) == 5


def test_files_that_come_before_the_window_has_begun_are_not_lost(
    opened: Opened, pair: tuple[Path, Path], tmp_path: Path, qtbot: object
) -> None:
    relay = Relay(tmp_path / "relay")
    relay.lead()
    reception = Reception(Finder(), opened.assembly, relay)
    told = QFileSystemWatcher([str(relay.folder)])  # so is whoever listens already
    with qtbot.waitSignal(told.directoryChanged, timeout=WAIT_MS):
        offer = Relay(relay.folder).offer(HandOver(pair))
    reception.begin(())
    opened.until(lambda: opened.assembly.desk.spread.comparison is not None)
    opened.settle()
    assert offer.is_taken()


def test_files_wait_until_the_first_of_them_have_made_a_project(started: Started, pair: tuple[Path, Path]) -> None:
    started.opened.assembly.files.take(pair[:1])
    assert started.reception._is_busy(), "another project would be made for what comes now"
    started.reception._take_over(HandOver(pair[1:]))
    started.until_compared()
    assert not started.reception._is_busy()
    assert len(started.opened.assembly.session.project.documents()) == 2


def test_files_wait_while_a_dialog_is_open(started: Started, project: Path) -> None:
    dialog = QDialog(started.opened.assembly.window)
    dialog.open()
    arrivals, asked = started.reception._arrivals, []
    is_busy = arrivals._is_busy
    arrivals._is_busy = lambda: asked.append(None) or is_busy()
    assert started.start_again(project).returncode == 0
    started.opened.until(lambda: len(asked) >= 2)
    assert started.opened.assembly.session.project is None
    dialog.close()
    started.until_compared()
    assert started.opened.assembly.session.path == project


def test_files_that_the_file_manager_opens_one_by_one_are_a_pair(started: Started, pair: tuple[Path, Path]) -> None:
    started.finder.ask(*pair)
    started.until_compared()
    assert len(started.opened.assembly.session.project.documents()) == 2


def test_files_that_the_file_manager_opens_before_the_window_is_up_are_opened_with_it(
    opened: Opened, pair: tuple[Path, Path]
) -> None:
    finder = Finder()
    finder.ask(*pair)
    Reception(finder, opened.assembly, None).begin(())
    opened.until(lambda: opened.assembly.desk.spread.comparison is not None)
    opened.settle()
    assert len(opened.assembly.session.project.documents()) == 2


def test_closing_the_window_leaves_the_relay_to_others(started: Started) -> None:
    folder = started.relay.folder
    started.opened.assembly.window.close()
    after = Relay(folder)
    assert after.lead()
    after.close()


def test_leave_to_come_forward_is_passed_on(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ACTIVATION, "")
    bring_forward(opened.assembly.window, "leave-1")
    assert os.environ[ACTIVATION] == "leave-1"


def test_first_start_opens_what_it_is_given_and_says_nothing(tmp_path: Path, qtbot: object) -> None:
    code = (
        "import sys; from PySide6.QtCore import QTimer; import desktop_app.shell.app as app\n"
        "from desktop_app.shell.assembly import Assembly\n"
        "opened = Assembly.open\n"
        "def then_close(self, given):\n"
        "    print(given); opened(self, given); QTimer.singleShot(0, self.window.close)\n"
        "Assembly.open = then_close\n"
        "sys.exit(app.run(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "a.txt"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=WAIT_MS / 1000,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert str(ROOT / "a.txt") in done.stdout


def test_one_sentence_is_said_when_nothing_can_be_kept_anywhere(
    opened: Opened, pair: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "file"))
    monkeypatch.setenv("CROSSREAD_HOME", str(tmp_path / "file" / "home"))
    opened.assembly.files.take(pair)
    opened.settle()
    said = opened.texts()
    assert len(said) == 1
    assert said[0].count(str(tmp_path / "file" / "home")) == 1


def test_a_project_elsewhere_can_be_worked_on_when_nothing_can_be_kept(
    open_window: Open, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "file"))
    monkeypatch.setenv("CROSSREAD_HOME", str(tmp_path / "file" / "home"))
    window = open_window()
    window.open(project)
    assert window.assembly.desk.spread.comparison is not None
    assert window.assembly.session.is_writable
    assert window.texts() == []


def documents_kept(home: Path) -> list[int]:
    """Return how many documents each untitled project in `home` holds."""
    counts = []
    for path in (home / "untitled").glob("*.crossread"):
        try:
            with Project.open(path, read_only=True) as kept:
                counts.append(len(kept.documents()))
        except CrossreadError:  # it is just being made
            counts.append(0)
    return counts


def test_five_programs_started_at_once_are_one_window_with_all_files(
    home: Path, tmp_path: Path, qtbot: object, qapp: QApplication
) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(f"The ferry carried {number} passengers.\n", encoding="utf-8")
    command = [sys.executable, "-m", "desktop_app"]
    children = [subprocess.Popen([*command, str(tmp_path / f"{number}.txt")], cwd=ROOT) for number in range(5)]
    try:
        qtbot.waitUntil(lambda: [child.poll() for child in children].count(0) == 4, timeout=WAIT_MS)
        qtbot.waitUntil(lambda: documents_kept(home) == [5], timeout=WAIT_MS)
        assert [child.poll() for child in children].count(None) == 1
    finally:
        for child in children:
            child.kill()
            child.wait()
