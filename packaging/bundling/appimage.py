"""The AppImage: one file that runs where it lies, of a runtime and a packed folder."""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

from bundling import linux_tree
from bundling.order import BuildError, Order

RUNTIME = "CROSSREAD_APPIMAGE_RUNTIME"
"""The variable that names the runtime's file. It is nobody's package, so that a person must fetch it beforehand."""

RUNTIME_SHA256 = "CROSSREAD_APPIMAGE_RUNTIME_SHA256"
"""The variable that says what the runtime's checksum must be."""

MARK = (8, b"AI\x02")
"""Where the runtime of an AppImage of the second type has which bytes."""

TOP_ICON = "usr/share/icons/hicolor/256x256/apps/crossread.png"


class AppImageError(BuildError):
    """The AppImage could not be made; the sentence says why."""


def lacking() -> tuple[str, ...]:
    """Return what this machine lacks: the packer of folders, the runtime that goes in front, its checksum."""
    tools = () if shutil.which("mksquashfs") else ("mksquashfs",)
    runtime = os.environ.get(RUNTIME, "")
    file = () if runtime and Path(runtime).is_file() else (f"the AppImage runtime, a file named by {RUNTIME}",)
    checksum = () if os.environ.get(RUNTIME_SHA256) else (f"the runtime's checksum in {RUNTIME_SHA256}",)
    return (*tools, *file, *checksum)


def build(order: Order, frozen: Path) -> Path:
    """Make the AppImage of a frozen folder in `order.dist`.

    Raises AppImageError if the runtime is not the one expected or the folder cannot be packed.
    """
    runtime = checked_runtime(Path(os.environ.get(RUNTIME, "")), os.environ.get(RUNTIME_SHA256, ""))
    folder = order.work / "appimage" / "Crossread.AppDir"
    shutil.rmtree(folder, ignore_errors=True)
    linux_tree.lay(order, frozen, folder)
    complete(folder)
    return join(order, runtime, squash(order, folder))


def checked_runtime(path: Path, sha256: str) -> bytes:
    """Return the runtime, if it is the one expected.

    Raises AppImageError if it is not there, is no runtime, or has another checksum.
    """
    if not path.is_file():
        raise AppImageError(f"There is no AppImage runtime at {path}; name its file in {RUNTIME}.")
    content = path.read_bytes()
    is_sha256 = hashlib.sha256(content).hexdigest()
    if is_sha256 != sha256.strip().lower():
        raise AppImageError(
            f"{path.name} has the SHA-256 {is_sha256}, but {RUNTIME_SHA256} says {sha256 or 'nothing'}."
        )
    start, mark = MARK
    if content[start : start + len(mark)] != mark:
        raise AppImageError(f"{path.name} is no runtime of an AppImage of the second type.")
    return content


def complete(folder: Path) -> None:
    """Add to a laid tree what an AppImage has at its top: what is run, the menu entry, the icon."""
    (folder / "AppRun").symlink_to("usr/bin/crossread")
    shutil.copyfile(folder / "usr/share/applications/crossread.desktop", folder / "crossread.desktop")
    shutil.copyfile(folder / TOP_ICON, folder / "crossread.png")
    (folder / ".DirIcon").symlink_to("crossread.png")


def squash(order: Order, folder: Path) -> Path:
    """Pack a folder as the runtime mounts it; the same content gives the same bytes.

    Raises AppImageError if mksquashfs refuses.
    """
    packed = order.work / "appimage" / "packed.squashfs"
    packed.unlink(missing_ok=True)
    times = ["-mkfs-time", str(order.epoch), "-all-time", str(order.epoch)]
    ways = ["-comp", "zstd", "-Xcompression-level", "19", "-all-root", "-no-xattrs", "-noappend"]
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    command = ["mksquashfs", str(folder), str(packed), *times, *ways, "-quiet", "-no-progress"]
    done = subprocess.run(
        command, capture_output=True, text=True, errors="replace", env=environment, check=False
    )  # which takes times from its options or from the environment, but refuses both
    if done.returncode:
        raise AppImageError(f"mksquashfs refused:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return packed


def join(order: Order, runtime: bytes, packed: Path) -> Path:
    """Put the runtime in front of a packed folder, as one file that can be run."""
    out = order.dist / f"{order.stem}.AppImage"
    with out.open("wb") as file, packed.open("rb") as content:
        file.write(runtime)
        shutil.copyfileobj(content, file)
    out.chmod(0o755)
    return out
