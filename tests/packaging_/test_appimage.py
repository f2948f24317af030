"""The AppImage takes no runtime but the one expected, and is the same each time."""

import dataclasses
import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from bundling import appimage
from bundling.order import Order, make_order

RUNTIME = b"\x7fELF\x02\x01\x01\x00AI\x02" + bytes(500)
SHA256 = hashlib.sha256(RUNTIME).hexdigest()
EPOCH = 1_700_000_000

needs_mksquashfs = pytest.mark.skipif(shutil.which("mksquashfs") is None, reason="mksquashfs is not installed")


@pytest.fixture
def order(tmp_path: Path) -> Order:
    made = make_order(tmp_path / "dist", tmp_path / "work here", version="1.2.0rc3")
    made.dist.mkdir()
    return dataclasses.replace(made, system="linux", epoch=EPOCH)


@pytest.fixture
def runtime(tmp_path: Path) -> Path:
    path = tmp_path / "runtime"
    path.write_bytes(RUNTIME)
    return path


def lay_small(_order: Order, frozen: Path, root: Path) -> None:
    """Stand in for the tree: the program, its menu entry, its icon."""
    shutil.copytree(frozen, root / "usr/lib/crossread")
    (root / "usr/bin").mkdir()
    (root / "usr/bin/crossread").symlink_to("../lib/crossread/crossread")
    for name in ("usr/share/applications/crossread.desktop", appimage.TOP_ICON):
        (root / name).parent.mkdir(parents=True)
        (root / name).write_text(name, encoding="ascii")


def test_lacking_names_the_variables_when_no_runtime_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(appimage.RUNTIME, raising=False)
    monkeypatch.delenv(appimage.RUNTIME_SHA256, raising=False)
    monkeypatch.setattr(shutil, "which", lambda _tool: None)
    assert appimage.lacking() == (
        "mksquashfs",
        "the AppImage runtime, a file named by CROSSREAD_APPIMAGE_RUNTIME",
        "the runtime's checksum in CROSSREAD_APPIMAGE_RUNTIME_SHA256",
    )


def test_lacking_is_empty_when_all_is_given(runtime: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(appimage.RUNTIME, str(runtime))
    monkeypatch.setenv(appimage.RUNTIME_SHA256, SHA256)
    monkeypatch.setattr(shutil, "which", lambda tool: f"/usr/bin/{tool}")
    assert appimage.lacking() == ()


def test_runtime_is_refused_when_its_checksum_differs(runtime: Path) -> None:
    assert appimage.checked_runtime(runtime, f" {SHA256.upper()}\n") == RUNTIME
    with pytest.raises(appimage.AppImageError, match=rf"has the SHA-256 {SHA256}, but .* says 00ff"):
        appimage.checked_runtime(runtime, "00ff")
    with pytest.raises(appimage.AppImageError, match="says nothing"):
        appimage.checked_runtime(runtime, "")


def test_runtime_is_refused_when_it_is_another_program(runtime: Path) -> None:
    runtime.write_bytes(RUNTIME.replace(b"AI\x02", b"AI\x01"))
    with pytest.raises(appimage.AppImageError, match="no runtime of an AppImage of the second type"):
        appimage.checked_runtime(runtime, hashlib.sha256(runtime.read_bytes()).hexdigest())


def test_runtime_is_refused_when_it_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(appimage.AppImageError, match="no AppImage runtime at"):
        appimage.checked_runtime(tmp_path / "gone", SHA256)


@needs_mksquashfs
def test_file_is_the_same_when_built_twice(
    order: Order, runtime: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(appimage.RUNTIME, str(runtime))
    monkeypatch.setenv(appimage.RUNTIME_SHA256, SHA256)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    monkeypatch.setattr(appimage.linux_tree, "lay", lay_small)
    frozen = tmp_path / "frozen"
    frozen.mkdir()
    (frozen / "crossread").write_text("#!/bin/sh\n", encoding="ascii")
    out = appimage.build(order, frozen)
    first = out.read_bytes()
    assert out.name == f"crossread-1.2.0rc3-linux-{order.machine}.AppImage"
    assert out.stat().st_mode & 0o777 == 0o755
    assert first.startswith(RUNTIME + b"hsqs")
    os.utime(frozen / "crossread", (EPOCH + 9, EPOCH + 9))
    other = dataclasses.replace(order, work=tmp_path / "elsewhere")
    assert appimage.build(other, frozen).read_bytes() == first


@needs_mksquashfs
def test_folder_has_what_desktops_look_for_when_packed(order: Order, tmp_path: Path) -> None:
    folder = order.work / "appimage" / "Crossread.AppDir"
    frozen = tmp_path / "frozen"
    frozen.mkdir()
    (frozen / "crossread").write_text("#!/bin/sh\n", encoding="ascii")
    lay_small(order, frozen, folder)
    if os.geteuid() == 0:  # anybody else is not root anyway
        os.chown(folder / "usr", 1234, 1234)
    appimage.complete(folder)
    packed = appimage.squash(order, folder)
    done = subprocess.run(["unsquashfs", "-lls", "-UTC", str(packed)], capture_output=True, text=True, check=True)
    rows = [line.split(maxsplit=5) for line in done.stdout.splitlines() if "squashfs-root" in line]
    assert {(row[1], row[3], row[4]) for row in rows} == {("root/root", "2023-11-14", "22:13")}
    assert int.from_bytes(packed.read_bytes()[8:12], "little") == EPOCH  # when the folder as a whole was made
    names = {row[5].removeprefix("squashfs-root/") for row in rows}
    assert names >= {"AppRun -> usr/bin/crossread", "crossread.desktop", "crossread.png", ".DirIcon -> crossread.png"}


@needs_mksquashfs
def test_packing_is_refused_when_there_is_nothing(order: Order) -> None:
    with pytest.raises(appimage.AppImageError, match="mksquashfs refused"):
        appimage.squash(order, order.work / "gone")
