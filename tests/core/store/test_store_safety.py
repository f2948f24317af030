"""Nothing is lost: killed programs, two windows, full disks, many threads."""

import contextlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from desktop_app.core.edits import SetNote, SetVerdict
from desktop_app.core.entities import Verdict
from desktop_app.core.errors import BugError, EnvironmentProblem, UserError
from desktop_app.core.project import Project, ProjectInUse
from desktop_app.core.store.lock import lock_path, take_lock
from tests.core.store.store_builders import imported

ROOT = Path(__file__).resolve().parents[3]

WRITER = """
import sys
from pathlib import Path
from desktop_app.core.project import Project
from desktop_app.core.edits import SetNote
from tests.core.store.store_builders import imported
project = Project.open(Path(sys.argv[1]))
print("open", flush=True)
for number in range(100_000):
    project.apply(SetNote(1, 1 + number % 3, "", f"note {number}"))
    if number % 7 == 0:
        project.add_document(imported(f"document {number} " * 500))
    print(number, flush=True)
"""


def start_writer(path: Path) -> subprocess.Popen:
    command = [sys.executable, "-c", WRITER, str(path)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def stop(writer: subprocess.Popen) -> None:
    writer.kill()
    writer.wait()
    writer.stdout.close()


def read_until(writer: subprocess.Popen, wanted: str) -> None:
    for line in writer.stdout:
        if line.strip() == wanted:
            return
    raise AssertionError("the writer ended early")


@pytest.mark.parametrize("after", [3, 40, 90])
def test_nothing_said_to_be_saved_is_lost_when_the_program_is_killed(closed: Path, after: int) -> None:
    writer = start_writer(closed)
    try:
        read_until(writer, str(after))
    finally:
        stop(writer)
    assert lock_path(closed).exists(), "a killed program leaves its small file behind"
    with Project.open(closed) as project:
        result = project.check()
        assert result.problems == ()
        numbers = [int(project.link(1, one).note.split()[1]) for one in (1, 2, 3)]
        assert max(numbers) >= after
        assert result.documents >= 2 + after // 7
        assert project.undo_label is not None
    assert [one.name for one in closed.parent.iterdir()] == [closed.name]


def test_second_window_is_told_and_may_read(closed: Path) -> None:
    writer = start_writer(closed)
    try:
        read_until(writer, "open")
        with pytest.raises(ProjectInUse, match=rf"another window \(process {writer.pid} on .*read-only"):
            Project.open(closed)
        with Project.open(closed, read_only=True) as project:
            assert len(project.documents()) >= 2
            read_until(writer, "20")
            assert project.check().is_sound
    finally:
        stop(writer)


def test_second_window_is_told_when_it_is_in_the_same_program(project: Project) -> None:
    with pytest.raises(ProjectInUse):
        Project.open(project.path)
    project.apply(SetNote(1, 1, "", "still mine"))
    assert project.link(1, 1).note == "still mine"


def test_project_is_whole_when_a_reader_outlives_the_writer(closed: Path) -> None:
    project = Project.open(closed)
    with Project.open(closed, read_only=True) as reader:
        project.apply(SetNote(1, 1, "", "late"))
        project.close()
        assert reader.link(1, 1).note == "late"
    with Project.open(closed) as again:
        assert again.link(1, 1).note == "late"
    assert [one.name for one in closed.parent.iterdir()] == [closed.name]


def test_lock_holds_nobody_off_when_its_file_was_left_behind(closed: Path) -> None:
    lock_path(closed).write_text("process 1 on nowhere")
    with Project.open(closed) as project:
        assert not project.is_read_only
    assert not lock_path(closed).exists()


def test_lock_can_be_released_twice(closed: Path) -> None:
    one = take_lock(closed)
    one.release()
    one.release()
    take_lock(closed).release()


def test_closed_project_says_so_when_used(project: Project) -> None:
    project.close()
    project.close()
    with pytest.raises(BugError, match="closed"):
        project.documents()


def test_change_is_undone_whole_when_the_disk_is_full(project: Project) -> None:
    before = project.analysis(1), project.documents()
    with limited(project):
        with pytest.raises(EnvironmentProblem, match="disk is full"):
            project.add_document(imported("much " * 50_000))
        with pytest.raises(EnvironmentProblem, match="disk is full"):
            project.apply(SetNote(1, 1, "", "long " * 50_000))
        assert (project.analysis(1), project.documents()) == before
        assert project.undo_label is None
    project.apply(SetNote(1, 1, "", "short"))
    assert project.check().is_sound


@contextlib.contextmanager
def limited(project: Project) -> Iterator[None]:
    """Let the project's file grow no further: what SQLite then says is what it says of a full disk."""
    with project._database.reading() as database:
        pages = database.conn.execute("PRAGMA page_count").fetchone()[0]
        database.conn.execute(f"PRAGMA max_page_count={pages}")
    yield
    with project._database.reading() as database:
        database.conn.execute("PRAGMA max_page_count=1000000")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of one and a half megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    if sys.platform != "linux" or os.geteuid() != 0 or mount is None:
        pytest.skip("mounting a small disk needs Linux and the superuser")
    mounted = subprocess.run([mount, "-t", "tmpfs", "-o", "size=1536k", "tmpfs", folder], capture_output=True)
    if mounted.returncode:
        pytest.skip("mounting is not allowed here")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_project_stays_usable_when_a_real_disk_fills_up(closed: Path, small_disk: Path) -> None:
    path = small_disk / closed.name
    shutil.copyfile(closed, path)
    ballast = small_disk / "ballast"
    with Project.open(path) as project:
        project.apply(SetVerdict(1, 1, Verdict.OPEN, Verdict.ACCEPTED))
        ballast.write_bytes(b"x" * (shutil.disk_usage(small_disk).free - 40_000))
        with pytest.raises(EnvironmentProblem, match="disk is full"):
            project.add_document(imported("".join(chr(number) for number in range(0x4E00, 0x9000)) * 30))
        assert len(project.documents()) == 2
        ballast.unlink()
        project.apply(SetVerdict(1, 2, Verdict.OPEN, Verdict.REJECTED))
        ballast.write_bytes(b"x" * shutil.disk_usage(small_disk).free)
    with Project.open(path) as project:
        assert [one.verdict for one in project.analysis(1).links[:2]] == [Verdict.ACCEPTED, Verdict.REJECTED]
        assert project.check().is_sound


def test_save_as_changes_nothing_when_the_disk_is_full(project: Project, small_disk: Path) -> None:
    with Project.create(small_disk / "old.crossread", "Old"):
        pass
    (small_disk / "ballast").write_bytes(b"x" * (shutil.disk_usage(small_disk).free - 40_000))
    old = project.path
    with pytest.raises(EnvironmentProblem, match="disk is full"):
        project.save_as(small_disk / "old.crossread")
    assert project.path == old
    assert sorted(one.name for one in small_disk.iterdir()) == ["ballast", "old.crossread"]
    with Project.open(small_disk / "old.crossread", read_only=True) as kept:
        assert kept.title == "Old"


def test_every_write_is_kept_when_many_threads_write(project: Project) -> None:
    def write(number: int) -> int:
        project.apply(SetNote(1, 1 + number % 3, "", f"note {number}"))
        document = project.add_document(imported(f"document {number % 20}"))
        assert project.document(document.id).text == f"document {number % 20}"
        return len(project.analysis(1).links)

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(write, range(120))) == {3}
    assert len(project.documents()) == 22
    undone = 0
    while project.undo():
        undone += 1
    assert undone == 120
    assert project.check().is_sound


def test_readers_see_one_state_when_another_thread_writes(project: Project) -> None:
    def write(number: int) -> None:
        project.apply(SetNote(1, 1, "", str(number)))

    with ThreadPoolExecutor(2) as pool, project._database.reading() as database:
        before = database.conn.execute("SELECT note FROM links WHERE id = 1").fetchone()
        pool.submit(write, 5).result()
        assert database.conn.execute("SELECT note FROM links WHERE id = 1").fetchone() == before
    assert project.link(1, 1).note == "5"


def test_connections_close_when_their_threads_end(project: Project) -> None:
    for _ in range(5):
        with ThreadPoolExecutor(1) as pool:
            pool.submit(project.documents).result()
    assert len(project._database._all) == 1


def test_closing_waits_when_a_thread_is_reading(closed: Path) -> None:
    project = Project.open(closed)

    def read(_number: int) -> str:
        try:
            return project.document(1).title
        except BugError:
            return "closed"

    with ThreadPoolExecutor(4) as pool:
        results = pool.map(read, range(200))
        project.close()
        assert set(results) <= {"left.txt", "closed"}


def test_program_ends_well_when_interrupted_between_edits(closed: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows has no such signal")
    writer = start_writer(closed)
    try:
        read_until(writer, "10")
        writer.send_signal(signal.SIGTERM)
        writer.wait()
    finally:
        stop(writer)
    with Project.open(closed) as project:
        assert project.check().is_sound


def test_foreign_error_leaves_nothing_when_raised_inside_a_write(project: Project) -> None:
    with pytest.raises(UserError), project._database.writing() as database:
        database.conn.execute("DELETE FROM links")
        raise UserError("no")
    assert len(project.analysis(1).links) == 3


def test_project_opens_read_only_when_its_disk_cannot_be_written(closed: Path, small_disk: Path) -> None:
    path = small_disk / closed.name
    shutil.copyfile(closed, path)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=WAL")  # as a program leaves it that does not tidy up
    connection.close()
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with Project.open(path) as project:
        assert project.is_read_only
        assert project.check().is_sound
        with pytest.raises(UserError, match="read-only"):
            project.apply(SetNote(1, 1, "", "x"))
        with pytest.raises(EnvironmentProblem, match="Read-only file system"):
            project.save_as(small_disk / "other.crossread")
        project.save_as(closed.with_name("rescued.crossread"))
        assert project.apply(SetNote(1, 1, "", "x")).links
