"""What every builder is told: where things are, which version, and the one time that all files bear."""

import ast
import os
import platform
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SYSTEMS = {"linux": "linux", "darwin": "macos", "win32": "windows"}
MACHINES = {"amd64": "x86_64", "aarch64": "arm64"}


class BuildError(Exception):
    """A builder could not do its work; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Order:
    """One order for packages.

    `work` holds what lies about while building, `dist` what is made. `epoch` is the time that all files made bear, in
    seconds since 1970: one source gives one time, so that it gives the same bytes.
    """

    root: Path
    work: Path
    dist: Path
    version: str
    epoch: int
    system: str
    machine: str

    @property
    def stem(self) -> str:
        """The name of a product without its suffix."""
        return f"crossread-{self.version}-{self.system}-{self.machine}"


def make_order(dist: Path, work: Path, root: Path = ROOT, version: str = "") -> Order:
    """Return the order for this checkout on this machine; `version` overrides what the source says."""
    machine = platform.machine().lower()
    return Order(
        root=root,
        work=work.resolve(),
        dist=dist.resolve(),
        version=version or version_of(root),
        epoch=epoch_of(root),
        system=SYSTEMS.get(sys.platform, sys.platform),
        machine=MACHINES.get(machine, machine),
    )


def version_of(root: Path) -> str:
    """Return the version, which stands in the package alone.

    Raises ValueError if it does not stand there.
    """
    source = root / "desktop_app" / "__init__.py"
    for node in ast.parse(source.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "__version__" and node.value is not None:
            return str(ast.literal_eval(node.value))
    raise ValueError(f"{source} names no __version__")


def epoch_of(root: Path) -> int:
    """Return SOURCE_DATE_EPOCH, else the time of the last commit, else that of the newest pinned requirement."""
    said = os.environ.get("SOURCE_DATE_EPOCH", "") or _commit_time(root)
    return int(said) if said.isdecimal() else int((root / "requirements.txt").stat().st_mtime)


def _commit_time(root: Path) -> str:
    try:
        done = subprocess.run(
            ["git", "-C", str(root), "log", "-1", "--format=%ct"], capture_output=True, text=True, check=False
        )
    except OSError:
        return ""
    return done.stdout.strip()
