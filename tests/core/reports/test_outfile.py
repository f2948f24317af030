import errno
import os
import shutil
import subprocess
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

    def refuse(_self: Path, _target: Path) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(EnvironmentProblem, match=words):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.fixture
def small_disk(tmp_path: Path) -> Path:
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
