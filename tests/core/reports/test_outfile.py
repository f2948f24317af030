import errno
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.core.errors import EnvironmentProblem, UserError
from desktop_app.core.reports.outfile import write_whole


def test_write_whole_replaces_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    target.write_bytes(b"old")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_write_whole_asks_for_a_file_when_given_a_folder(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is a folder"):
        write_whole(tmp_path, b"x")


def test_write_whole_names_the_folder_when_it_is_missing(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="does not exist"):
        write_whole(tmp_path / "none" / "out.pdf", b"x")


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.EACCES, "Close it where it is open"), (errno.EROFS, "cannot be written to"), (errno.EIO, "another place")],
)
def test_write_whole_keeps_the_old_file_when_it_cannot_be_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    target = tmp_path / "out.pdf"
    target.write_bytes(b"old")

    def refuse(self: Path, target: Path) -> None:
        raise OSError(number, os.strerror(number), str(self), None, str(target))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(EnvironmentProblem, match=words):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_write_whole_names_the_folder_when_nothing_may_be_written_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, _mode: str) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(EnvironmentProblem, match=r"You may not write in .*Choose another folder"):
        write_whole(tmp_path / "out.pdf", b"x")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_write_whole_leaves_what_is_no_ordinary_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UserError, match="no ordinary file"):
        write_whole(tmp_path / "pipe", b"x")


def test_write_whole_writes_through_a_symbolic_link(tmp_path: Path) -> None:
    try:
        (tmp_path / "link.pdf").symlink_to(tmp_path / "real.pdf")
    except OSError:
        pytest.skip("this system allows no symbolic links")
    write_whole(tmp_path / "link.pdf", b"x")
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == b"x"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    if mount is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root on a Unix can mount a small disk")
    options = [mount, "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(folder)]
    if subprocess.run(options, check=False, capture_output=True).returncode:
        pytest.skip("mounting is not allowed here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_write_whole_keeps_the_old_file_when_the_disk_is_full(small_disk: Path) -> None:
    target = small_disk / "out.pdf"
    target.write_bytes(b"old")
    with pytest.raises(EnvironmentProblem, match="disk is full"):
        write_whole(target, b"x" * 100_000)
    assert target.read_bytes() == b"old"
    assert list(small_disk.iterdir()) == [target]
