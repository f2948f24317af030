"""The RPM package says what it needs, holds what was laid out, and is the same each time."""

import dataclasses
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bundling import needed, rpm, rpm_spec
from bundling.order import Order, make_order

EPOCH = 1_700_000_000
FACTS = rpm.Facts("Apache-2.0 AND LGPL-3.0-only", ("libc.so.6()(64bit)", "libEGL.so.1()(64bit)"))

needs_rpmbuild = pytest.mark.skipif(bool(rpm.lacking()), reason="rpmbuild is not installed")
needs_elf = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("objdump") is None, reason="there are no ELF files or no objdump"
)


@pytest.fixture
def order(tmp_path: Path) -> Order:
    made = make_order(tmp_path / "dist", tmp_path / "work here", version="1.2.0rc3")
    made.dist.mkdir()
    return dataclasses.replace(made, system="linux", epoch=EPOCH)


@pytest.fixture
def laid(tmp_path: Path) -> Path:
    root = tmp_path / "laid out"
    program = root / "usr/lib/crossread/crossread"
    for path in (program, program.parent / "_internal/a b 100% [x].txt", root / "usr/share/applications/x.desktop"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("#!/bin/sh\necho Crossread\n", encoding="utf-8")
    program.chmod(0o755)
    (root / "usr/bin").mkdir()
    (root / "usr/bin/crossread").symlink_to("../lib/crossread/crossread")
    return root


def ask(package: Path, *words: str) -> list[str]:
    done = subprocess.run(["rpm", "-qp", *words, str(package)], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


@needs_rpmbuild
def test_package_holds_the_laid_tree_when_built(order: Order, laid: Path) -> None:
    package = rpm.pack(order, laid, FACTS)
    assert package.name == f"crossread-1.2.0rc3-linux-{order.machine}.rpm"
    assert ask(package, "--list") == [
        "/usr/bin/crossread",
        "/usr/lib/crossread",
        "/usr/lib/crossread/_internal",
        "/usr/lib/crossread/_internal/a b 100% [x].txt",
        "/usr/lib/crossread/crossread",
        "/usr/share/applications/x.desktop",
    ]


@needs_rpmbuild
def test_package_says_what_it_is_when_asked(order: Order, laid: Path) -> None:
    if os.geteuid() == 0:  # anybody else is not root anyway
        os.chown(laid / "usr/lib/crossread/crossread", 1234, 1234)
    package = rpm.pack(order, laid, FACTS)
    said = ask(package, "--queryformat", "%{VERSION}|%{LICENSE}|%{BUILDHOST}|%{BUILDTIME}")
    assert said == [f"1.2.0~rc3|{FACTS.licence}|reproducible|{EPOCH}"]
    needs = ask(package, "--requires")
    assert [name for name in needs if not name.startswith("rpmlib(")] == sorted(FACTS.requires)
    assert {line.split("|")[1] for line in ask(package, "--queryformat", "[%{FILENAMES}|%{FILEUSERNAME}\n]")} == {
        "root"
    }


@needs_rpmbuild
def test_package_is_the_same_when_built_twice(order: Order, laid: Path, tmp_path: Path) -> None:
    program = laid / "usr/lib/crossread/crossread"
    os.utime(program, (EPOCH + 9, EPOCH + 9))
    first = rpm.pack(order, laid, FACTS).read_bytes()
    os.utime(program, (EPOCH + 99, EPOCH + 99))
    other = dataclasses.replace(order, work=tmp_path / "elsewhere")
    assert rpm.pack(other, laid, FACTS).read_bytes() == first


@needs_rpmbuild
def test_package_is_refused_when_rpmbuild_fails(order: Order, laid: Path) -> None:
    with pytest.raises(rpm.RpmError, match=r"its log is in .*rpmbuild\.log"):
        rpm.pack(order, laid, rpm.Facts("", ()))


def test_package_owns_single_files_when_the_folder_is_the_systems(laid: Path) -> None:
    assert rpm_spec.owned(laid) == ("usr/bin/crossread", "usr/lib/crossread", "usr/share/applications/x.desktop")


def test_licences_are_each_named_once_when_parts_share_them(tmp_path: Path) -> None:
    listed = tmp_path / rpm.PLACE / "parts.json"
    listed.parent.mkdir(parents=True)
    listed.write_text(json.dumps([{"chosen": "Apache-2.0"}, {"chosen": "MIT AND Apache-2.0"}]), encoding="utf-8")
    assert rpm.licence_of(tmp_path) == "Apache-2.0 AND MIT"


def test_licences_are_refused_when_nobody_listed_the_parts(tmp_path: Path) -> None:
    with pytest.raises(rpm.RpmError, match="which names the licences of its parts"):
        rpm.licence_of(tmp_path)


@needs_elf
def test_needs_are_those_of_the_system_when_the_folder_holds_some(tmp_path: Path) -> None:
    shutil.copy(sys.executable, tmp_path / "program")
    (tmp_path / "notes.txt").write_text("no binary", encoding="utf-8")
    assert "libc.so.6" in needed.needed_sonames(tmp_path)
    assert f"libc.so.6(GLIBC_{needed.oldest_glibc(tmp_path)})(64bit)" in rpm.requires_of(tmp_path)
    (tmp_path / "libc.so.6").write_text("", encoding="ascii")
    assert "libc.so.6" not in needed.needed_sonames(tmp_path)


@needs_elf
def test_needs_are_refused_when_a_binary_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "broken.so").write_bytes(needed.MAGIC + b"nothing more")
    with pytest.raises(needed.ScanError, match="objdump cannot read a binary"):
        needed.needed_sonames(tmp_path)


def test_glibc_is_the_newest_asked_for_when_binaries_differ(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "    0x06 0x00 02 GLIBC_2.9\n    0x07 0x00 03 GLIBC_2.34\n    0x08 0x00 04 GLIBC_PRIVATE\n"
    (tmp_path / "a.so").write_bytes(needed.MAGIC)
    monkeypatch.setattr(needed, "_headers", lambda paths: text if paths else "")
    assert needed.oldest_glibc(tmp_path) == "2.34"
