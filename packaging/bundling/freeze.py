"""The frozen folder: the program with its own Python, made by PyInstaller from the spec."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from bundling.order import BuildError, Order

LOG_NAME = "pyinstaller.log"


class FreezeError(BuildError):
    """PyInstaller did not make the frozen folder; the sentence says where its log is."""


def freeze(order: Order) -> Path:
    """Make the frozen folder anew in `order.dist` and return it.

    Raises FreezeError if PyInstaller fails.
    """
    frozen = order.dist / "crossread"
    shutil.rmtree(frozen, ignore_errors=True)
    order.work.mkdir(parents=True, exist_ok=True)
    log = order.work / LOG_NAME
    with log.open("wb") as out:
        done = subprocess.run(
            _command(order), stdout=out, stderr=subprocess.STDOUT, env=_environment(order), check=False
        )
    if done.returncode:
        raise FreezeError(f"PyInstaller failed; its log is in {log}")
    settle_modes(frozen, frozen / "crossread")
    settle_times(frozen, order.epoch)
    return frozen


def settle_modes(folder: Path, *programs: Path) -> None:
    """Let everybody read everything in a folder, and run its programs."""
    if os.name != "posix":
        return
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path in programs else 0o644)


def settle_times(folder: Path, epoch: int) -> None:
    """Give everything in a folder the same time, so that the same content packs to the same bytes."""
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() and os.utime not in os.supports_follow_symlinks:
            continue
        os.utime(path, (epoch, epoch), follow_symlinks=not path.is_symlink())
    os.utime(folder, (epoch, epoch))


def _command(order: Order) -> list[str]:
    spec = order.root / "packaging" / "crossread.spec"
    places = ["--distpath", str(order.dist), "--workpath", str(order.work)]
    return [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN", *places, str(spec)]


def _environment(order: Order) -> dict[str, str]:
    """Return the environment for PyInstaller: sets in compiled modules stand in the order of their hashes."""
    mine = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(order.epoch)}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, **mine}
