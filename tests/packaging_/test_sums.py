"""Checksums, sizes, and the stamp that says what a frozen folder was made of."""

import os
from pathlib import Path

import pytest
from bundling import stamp
from bundling.freeze import settle_times
from bundling.sums import sha256_of, size_of, write_sums


def test_sums_are_written_as_sha256sum_reads_them(tmp_path: Path) -> None:
    one, two = tmp_path / "b.deb", tmp_path / "a.rpm"
    one.write_bytes(b"abc")
    two.write_bytes(b"")
    sums = write_sums(tmp_path, [one, two])
    assert sums.read_bytes() == (
        b"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.rpm\n"
        b"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.deb\n"
    )
    assert sha256_of(one).startswith("ba7816bf")


needs_links = pytest.mark.skipif(os.name != "posix", reason="making symbolic links takes a right of its own there")


@needs_links
def test_size_counts_each_file_once_when_links_point_to_it(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"x" * 100)
    (tmp_path / "link").symlink_to("real")
    (tmp_path / "broken").symlink_to("nowhere")
    assert size_of(tmp_path) == 100


@needs_links
def test_times_are_settled_for_every_file_and_folder(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "file").write_bytes(b"")
    (tmp_path / "broken").symlink_to("nowhere")
    settle_times(tmp_path, 1_000_000_000)
    assert {int(path.lstat().st_mtime) for path in (tmp_path, *tmp_path.rglob("*"))} == {1_000_000_000}


def sources(root: Path) -> Path:
    """Make a checkout of one source file."""
    (root / "desktop_app").mkdir(parents=True)
    (root / "desktop_app" / "one.py").write_text("x = 1\n", encoding="utf-8")
    for name in ("LICENSE", "requirements-dev.txt"):
        (root / name).write_text("", encoding="utf-8")
    return root


def test_stamp_changes_when_a_source_changes_or_moves(tmp_path: Path) -> None:
    root = sources(tmp_path)
    first = stamp.of_sources(root)
    assert stamp.of_sources(root) == first
    (root / "desktop_app" / "__pycache__").mkdir()
    (root / "desktop_app" / "__pycache__" / "one.pyc").write_bytes(b"")
    assert stamp.of_sources(root) == first
    (root / "desktop_app" / "one.py").rename(root / "desktop_app" / "two.py")
    moved = stamp.of_sources(root)
    (root / "desktop_app" / "two.py").write_text("x = 2\n", encoding="utf-8")
    assert len({first, moved, stamp.of_sources(root)}) == 3


def test_stamp_is_gone_when_it_was_lifted(tmp_path: Path) -> None:
    assert not stamp.is_at(tmp_path, "one")
    stamp.put(tmp_path, "one")
    assert stamp.is_at(tmp_path, "one")
    assert not stamp.is_at(tmp_path, "two")
    stamp.lift(tmp_path)
    assert not stamp.is_at(tmp_path, "one")
