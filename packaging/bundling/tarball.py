"""The portable archive for Linux: one folder that runs wherever it is unpacked."""

import shutil
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path

from bundling import linux_tree, tarball_readme
from bundling.order import BuildError, Order

TOOLS = ("xz", "objdump")
PROGRAMS = ("crossread", "install-for-me")
XZ = ("xz", "--compress", "--stdout", "-9", "--threads=4", "--block-size=64MiB")
"""Blocks of one size, so that the number of processors does not change the bytes; together they need 3 GB of memory."""


class ArchiveError(BuildError):
    """The archive could not be packed; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One name in the archive, below its top folder; `source` is what lies there."""

    name: str
    source: Path


def lacking() -> tuple[str, ...]:
    """Return the tools that this machine lacks for the archive."""
    return tuple(tool for tool in TOOLS if shutil.which(tool) is None)


def build(order: Order, frozen: Path) -> Path:
    """Pack a frozen folder into `order.dist`.

    Raises ArchiveError if xz fails.
    """
    extra = order.work / "tarball"
    shutil.rmtree(extra, ignore_errors=True)
    lay_extra(order, frozen, extra)
    return pack(order, entries_of(frozen, extra))


def lay_extra(order: Order, frozen: Path, extra: Path) -> None:
    """Lay out what the archive has beside the program: how to use it, and what makes desktops know it."""
    source = order.root / "packaging" / "linux"
    share = extra / "share"
    linux_tree.lay_icons(order, share / "icons" / "hicolor")
    shutil.copyfile(source / "install-for-me", extra / "install-for-me")
    shutil.copyfile(source / "crossread.desktop", share / "crossread.desktop")
    shutil.copyfile(source / "crossread-mime.xml", share / "crossread.xml")
    (extra / "README.txt").write_text(tarball_readme.written(order, frozen), encoding="utf-8", newline="\n")


def entries_of(*folders: Path) -> list[Entry]:
    """Return all that lies in several folders as if it lay in one, in the order of names."""
    found = (Entry(path.relative_to(folder).as_posix(), path) for folder in folders for path in folder.rglob("*"))
    return sorted(found, key=lambda entry: entry.name)


def pack(order: Order, entries: list[Entry]) -> Path:
    """Pack entries: the same content gives the same bytes. Raises: ArchiveError if xz fails."""
    out = order.dist / f"{order.stem}.tar.xz"
    with out.open("wb") as file, subprocess.Popen(XZ, stdin=subprocess.PIPE, stdout=file) as xz:
        try:
            with tarfile.open(fileobj=xz.stdin, mode="w|", format=tarfile.PAX_FORMAT) as tar:
                tar.addfile(_settled(tarfile.TarInfo(order.stem), order, tarfile.DIRTYPE))
                for entry in entries:
                    _add(tar, entry, order)
        except BrokenPipeError as error:
            raise ArchiveError("xz stopped before the archive was whole.") from error
    if xz.returncode:
        raise ArchiveError(f"xz failed with exit code {xz.returncode}.")
    return out


def _add(tar: tarfile.TarFile, entry: Entry, order: Order) -> None:
    info = tarfile.TarInfo(f"{order.stem}/{entry.name}")
    if entry.source.is_symlink():
        info.linkname = str(entry.source.readlink())
        tar.addfile(_settled(info, order, tarfile.SYMTYPE))
    elif entry.source.is_dir():
        tar.addfile(_settled(info, order, tarfile.DIRTYPE))
    else:
        info.size = entry.source.stat().st_size
        with entry.source.open("rb") as content:
            tar.addfile(_settled(info, order, tarfile.REGTYPE, entry.name in PROGRAMS), content)


def _settled(info: tarfile.TarInfo, order: Order, kind: bytes, is_program: bool = False) -> tarfile.TarInfo:
    """Give a member its kind, and the time, owner and mode that do not depend on who packs."""
    info.type, info.mtime = kind, order.epoch
    info.mode = 0o644 if kind == tarfile.REGTYPE and not is_program else 0o755
    info.uid = info.gid = 0
    info.uname = info.gname = "root"
    return info
