"""The disk image for macOS: the application, and beside it the way to where applications live."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from bundling.freeze import settle_times
from bundling.order import BuildError, Order

APP_NAME = "Crossread.app"
TOOLS = ("hdiutil", "ditto", "codesign")


class ImageError(BuildError):
    """The disk image could not be made; the sentence says why."""


def lacking() -> tuple[str, ...]:
    """Return what this machine lacks for a disk image: macOS itself, or one of its tools."""
    lacks = [] if sys.platform == "darwin" else ["macOS"]
    return (*lacks, *(tool for tool in TOOLS if shutil.which(tool) is None))


def build(order: Order, frozen: Path) -> Path:
    """Sign the application that PyInstaller made beside `frozen`, and put it into a disk image in `order.dist`.

    The files in it bear the order's time. The image itself still differs from build to build: hdiutil gives each volume
    an identity and a time of its own, and a signature from Apple's service bears its time.

    Raises ImageError if there is no application, or a tool of the system fails.
    """
    application = frozen.parent / APP_NAME
    if not application.is_dir():
        raise ImageError(f"There is no {APP_NAME} beside {frozen}.")
    sign = order.root / "packaging" / "macos" / "sign-and-notarise"
    complete(application, frozen)
    settle_times(application, order.epoch)
    _run(str(sign), str(application))
    stage = _stage(order, application)
    out = order.dist / f"{order.stem}.dmg"
    out.unlink(missing_ok=True)
    words = ["-volname", f"Crossread {order.version}", "-fs", "HFS+", "-format", "ULMO", "-srcfolder", str(stage)]
    _run("hdiutil", "create", "-quiet", *words, str(out))
    _run(str(sign), str(out))
    return out


def complete(application: Path, frozen: Path) -> None:
    """Bring into the application what was put into the frozen folder after PyInstaller had made both, as its licences.

    Data lie among the resources, where signatures want them, and are found beside the libraries through a link.
    """
    contents = application / "Contents"
    for source in sorted((frozen / "_internal").iterdir()):
        link, place = contents / "Frameworks" / source.name, contents / "Resources" / source.name
        if link.exists() or link.is_symlink():
            continue
        if source.is_dir():
            shutil.copytree(source, place, symlinks=True)
        else:
            shutil.copy2(source, place)
        link.symlink_to(Path("..", "Resources", source.name))


def _stage(order: Order, application: Path) -> Path:
    """Lay out what the image shows."""
    stage = order.work / "dmg"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    _run("ditto", str(application), str(stage / APP_NAME))
    (stage / "Applications").symlink_to("/Applications")
    os.utime(stage, (order.epoch, order.epoch))
    return stage


def _run(*command: str) -> None:
    if subprocess.run(command, check=False).returncode:
        raise ImageError(f"{Path(command[0]).name} failed.")
