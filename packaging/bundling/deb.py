"""The package for Debian, Ubuntu and their kin."""

import hashlib
import os
import shutil
import subprocess
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from bundling import licences, linux_tree
from bundling.freeze import settle_modes
from bundling.needed import needed_sonames, oldest_glibc
from bundling.order import BuildError, Order
from bundling.sums import size_of
from bundling.versions import sortable

ARCHITECTURES = {"x86_64": "amd64", "arm64": "arm64"}
MAINTAINER = "The Crossread authors <authors@crossread.invalid>"
PACKAGES = {
    "ld-linux-x86-64.so.2": "libc6",
    "ld-linux-aarch64.so.1": "libc6",
    "libc.so.6": "libc6",
    "libm.so.6": "libc6",
    "libdl.so.2": "libc6",
    "libpthread.so.0": "libc6",
    "librt.so.1": "libc6",
    "libutil.so.1": "libc6",
    "libgcc_s.so.1": "libgcc-s1",
    "libstdc++.so.6": "libstdc++6",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
    "libuuid.so.1": "libuuid1",
    "libexpat.so.1": "libexpat1",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libOpenGL.so.0": "libopengl0",
    "libGLX.so.0": "libglx0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""Which package holds each library that is left to the system: newest name first where it changed."""

CONTROL = """\
Package: crossread
Version: {version}
Section: text
Priority: optional
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: desktop-file-utils, hicolor-icon-theme, shared-mime-info, xdg-utils
Suggests: xdg-desktop-portal
Description: two sources side by side, with linked highlights of what they share
 Crossread shows in two documents, such as a redacted memo and a public
 statement, what they share: topics, names, dates, numbers, quotations and
 copied wording. A person judges the links, writes notes and hands over a
 PDF report. It reads text, Markdown, HTML, DOCX, and PDF with a text layer.
 .
 Everything stays on the computer: no account, no network.
"""


CHANGELOG = """\
crossread ({version}) unstable; urgency=medium

  * What is new stands in CHANGELOG.md.gz.

 -- {maintainer}  {date}
"""


class PackageError(BuildError):
    """A package could not be made; the sentence says why."""


def lacking() -> tuple[str, ...]:
    """Return the tools that this machine lacks for the package."""
    return tuple(tool for tool in ("dpkg-deb", "objdump") if shutil.which(tool) is None)


def build(order: Order, frozen: Path) -> Path:
    """Build the package in `order.dist` and return it; the same order and folder give the same bytes.

    Raises PackageError if a library is needed that no package is known for, or dpkg-deb fails.
    """
    root = order.work / "deb"
    shutil.rmtree(root, ignore_errors=True)
    linux_tree.lay(order, frozen, root)
    _lay_debian_documents(order, frozen, root)
    kilobytes = size_of(root) // 1024
    said = control(order, kilobytes, depends_of(needed_sonames(frozen), oldest_glibc(frozen)))
    linux_tree.write(root / "DEBIAN" / "control", said.encode("utf-8"))
    linux_tree.write(root / "DEBIAN" / "md5sums", _sums(root).encode("utf-8"))
    settle_modes(root, root / linux_tree.HOME / "crossread")
    out = order.dist / f"crossread_{sortable(order.version)}_{architecture_of(order)}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(root), str(out)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(order.epoch)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode:
        raise PackageError(f"dpkg-deb failed: {done.stderr.strip()}")
    return out


def architecture_of(order: Order) -> str:
    """Return Debian's name for the order's machine."""
    return ARCHITECTURES.get(order.machine, order.machine)


def control(order: Order, kilobytes: int, depends: str) -> str:
    """Return the control file."""
    return CONTROL.format(
        version=sortable(order.version),
        architecture=architecture_of(order),
        maintainer=MAINTAINER,
        kilobytes=kilobytes,
        depends=depends,
    )


def depends_of(sonames: tuple[str, ...], glibc: str) -> str:
    """Return the packages that hold these libraries, for the control file; `glibc` is the oldest C library that does.

    Raises PackageError for a library that no package is known for.
    """
    unknown = sorted(set(sonames) - PACKAGES.keys())
    if unknown:
        raise PackageError(f"No Debian package is known for {', '.join(unknown)}: name it in bundling/deb.py.")
    packages = {PACKAGES[name] for name in sonames} - {"libc6"}
    return ", ".join([f"libc6 (>= {glibc})", *sorted(packages)])


def _lay_debian_documents(order: Order, frozen: Path, root: Path) -> None:
    """Add to the tree what Debian asks of a package beyond what others do."""
    documents = root / linux_tree.SHARE / "doc" / "crossread"
    linux_tree.write(documents / "copyright", licences.copyright_file(order, frozen).encode("utf-8"))
    date = format_datetime(datetime.fromtimestamp(order.epoch, UTC))
    changelog = CHANGELOG.format(version=sortable(order.version), maintainer=MAINTAINER, date=date)
    linux_tree.write(documents / "changelog.gz", linux_tree.zipped(changelog.encode("utf-8")))
    overrides = (order.root / "packaging" / "linux" / "lintian-overrides").read_bytes()
    linux_tree.write(root / linux_tree.SHARE / "lintian" / "overrides" / "crossread", overrides)


def _sums(root: Path) -> str:
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    inside = [path for path in files if path.relative_to(root).parts[0] != "DEBIAN"]
    return "".join(f"{_md5(path)}  {path.relative_to(root).as_posix()}\n" for path in inside)


def _md5(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()
