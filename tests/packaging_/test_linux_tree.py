"""What Linux packages install, and the Debian package made of it."""

import dataclasses
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from bundling import deb, licences, linux_tree
from bundling.order import Order, make_order

from desktop_app.cli.commands import COMMANDS
from desktop_app.core.store.migrations import APPLICATION_ID

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"

needs_dpkg = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="there is no dpkg-deb here")


def order_in(folder: Path) -> Order:
    """Return an order that builds in `folder`, at a set time."""
    order = make_order(folder / "dist", folder / "work", version="3.2.1")
    order.dist.mkdir(parents=True)
    return dataclasses.replace(order, epoch=1_700_000_000, system="linux", machine="x86_64")


def frozen_in(folder: Path) -> Path:
    """Make a stand-in for the frozen folder."""
    frozen = folder / "crossread"
    (frozen / "_internal" / "licences").mkdir(parents=True)
    (frozen / "crossread").write_bytes(b"#!/bin/sh\necho here\n")
    (frozen / "_internal" / "data").write_bytes(b"data")
    (frozen / "_internal" / "link").symlink_to("data")
    (frozen / "_internal" / "licences" / "licences.html").write_bytes(b"<html>")
    return frozen


@needs_dpkg
def test_tree_holds_program_entry_icons_types_and_manual(tmp_path: Path) -> None:
    root = tmp_path / "root"
    linux_tree.lay(order_in(tmp_path), frozen_in(tmp_path), root)
    share = root / "usr" / "share"
    assert (root / "usr" / "bin" / "crossread").resolve() == root / "usr" / "lib" / "crossread" / "crossread"
    assert subprocess.check_output([root / "usr" / "bin" / "crossread"]) == b"here\n"
    assert (root / "usr" / "lib" / "crossread" / "_internal" / "link").readlink() == Path("data")
    for size in linux_tree.ICON_SIZES:
        for icon in ("apps/crossread.png", "mimetypes/application-x-crossread.png"):
            png = (share / "icons" / "hicolor" / f"{size}x{size}" / icon).read_bytes()
            assert int.from_bytes(png[16:20]) == int.from_bytes(png[20:24]) == size
    for name in ("applications/crossread.desktop", "mime/packages/crossread.xml", "man/man1/crossread.1.gz"):
        assert (share / name).is_file()
    metainfo = (share / "metainfo" / "org.crossread.Crossread.metainfo.xml").read_text("utf-8")
    assert '<release version="3.2.1" date="2023-11-14"/>' in metainfo
    assert (share / "doc" / "crossread" / "licences.html").read_bytes() == b"<html>"
    assert {path.lstat().st_mtime for path in root.rglob("*")} == {1_700_000_000}


@needs_dpkg
def test_package_is_the_same_bytes_when_built_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(licences, "copyright_file", lambda *_: "Format: x\n")
    monkeypatch.setattr(deb, "needed_sonames", lambda _: ("libc.so.6", "libEGL.so.1"))
    monkeypatch.setattr(deb, "oldest_glibc", lambda _: "2.34")
    made = []
    for place in ("one", "a place with spaces"):
        folder = tmp_path / place
        package = deb.build(order_in(folder), frozen_in(folder))
        made.append(package.read_bytes())
        assert package.name == "crossread_3.2.1_amd64.deb"
    assert made[0] == made[1]
    fields = subprocess.check_output(["dpkg-deb", "-f", package], text=True)
    assert "Depends: libc6 (>= 2.34), libegl1\n" in fields
    listed = subprocess.check_output(["dpkg-deb", "-c", package], text=True)
    assert all(line.split()[1] == "root/root" for line in listed.strip().split("\n"))
    for wanted in ("usr/share/doc/crossread/copyright", "usr/share/doc/crossread/changelog.gz", "usr/bin/crossread"):
        assert f" ./{wanted}" in listed


def test_package_is_refused_when_a_library_belongs_to_no_known_package() -> None:
    with pytest.raises(deb.PackageError, match=r"libnowhere\.so\.1"):
        deb.depends_of(("libc.so.6", "libnowhere.so.1"), "2.34")


def test_mime_type_names_the_application_id_of_the_store() -> None:
    magic = re.search(r'type="big32" value="0x([0-9a-f]+)" offset="68"', (LINUX / "crossread-mime.xml").read_text())
    assert magic is not None
    assert int(magic[1], 16) == APPLICATION_ID


def test_manual_names_every_command() -> None:
    manual = (LINUX / "crossread.1").read_text("utf-8").replace("\\-", "-")
    part = manual.split(".SH COMMANDS")[1].split(".SH OPTIONS")[0]
    assert set(re.findall(r'^\.TP\n\.BI? "?([a-z][a-z-]*)', part, re.MULTILINE)) == set(COMMANDS)


def test_licence_of_the_metainfo_is_that_of_the_project() -> None:
    said = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["license"]
    assert f"<project_license>{said}</project_license>" in (LINUX / "org.crossread.Crossread.metainfo.xml").read_text()


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="there is no desktop-file-validate here")
def test_desktop_entry_is_valid() -> None:
    done = subprocess.run(["desktop-file-validate", LINUX / "crossread.desktop"], capture_output=True, text=True)
    assert done.stdout == ""
