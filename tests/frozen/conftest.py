"""The frozen program, as `make frozen` leaves it, and ways to run it in odd places."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SUFFIX = ".exe" if os.name == "nt" else ""
MADE = ROOT / "build" / "frozen" / "crossread" / f"crossread{SUFFIX}"
LIMIT_S = 300
NOBODY = 65534
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@dataclass(frozen=True)
class Ended:
    """What a run of the program left behind."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        return self.out + self.err

    def line_of(self, name: str) -> str:
        """Return the line on one check of the self-test."""
        found = [line for line in self.out.split("\n") if line.split("  ")[-1].startswith(f"{name}: ")]
        assert len(found) == 1, self.said
        return found[0]


@dataclass(frozen=True)
class Room:
    """A folder of our own for a run, open to everybody: a home that cannot be written, one for temporary files."""

    folder: Path
    home: Path
    temporary: Path

    def environment(self, **extra: str | None) -> dict[str, str]:
        """Return next to no environment, with `extra` put in, or left out where it is None."""
        kept = {name: os.environ[name] for name in ("SYSTEMROOT", "SYSTEMDRIVE") if name in os.environ}
        usual: dict[str, str | None] = {**kept, "PATH": "/usr/bin:/bin", "HOME": str(self.home)}
        usual |= dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(self.temporary))
        return {name: value for name, value in {**usual, **extra}.items() if value is not None}

    def run(self, *words: object, as_nobody: bool = False, before: tuple[str, ...] = (), **extra: str | None) -> Ended:
        """Run a command with `before` put before it; where we are root, as somebody with no rights if asked for."""
        who = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if as_nobody and IS_ROOT else {}
        ended = subprocess.run(
            (*before, *map(str, words)),
            cwd=self.folder,
            env=self.environment(**extra),
            capture_output=True,
            encoding="utf-8",
            timeout=LIMIT_S,
            **who,
        )
        return Ended(ended.returncode, ended.stdout, ended.stderr)


@pytest.fixture(scope="session")
def frozen() -> Path:
    """The frozen executable; CROSSREAD_FROZEN names another than the one in the build folder."""
    path = Path(os.environ.get("CROSSREAD_FROZEN", MADE)).absolute()
    if path.is_file():
        return path
    if os.environ.get("CI") and sys.platform == "linux":
        pytest.fail(f"there is no {path}: make frozen comes before the tests")
    pytest.skip(f"there is no {path}: make frozen makes it")


@pytest.fixture
def room() -> Iterator[Room]:
    """A room whose home cannot be written."""
    folder = Path(tempfile.mkdtemp(prefix="crossread-test-")).resolve()
    home, temporary = folder / "home", folder / "temporary"
    for one in (home, temporary):
        one.mkdir()
    folder.chmod(0o755)
    temporary.chmod(0o777)
    home.chmod(0o555)
    yield Room(folder, home, temporary)
    home.chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture
def copy(frozen: Path, room: Room) -> Callable[[str], Path]:
    """Copy the frozen folder under a name of one's own, by hard links where the disk allows; give its executable."""

    def make(name: str) -> Path:
        folder = room.folder / name
        shutil.copytree(frozen.parent, folder, symlinks=True, copy_function=link_or_copy)
        return folder / frozen.name

    return make


def link_or_copy(source: str, target: str) -> None:
    """Make a second name for a file, or a copy where that is on another disk."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
