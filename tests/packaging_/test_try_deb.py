"""The trial of the Debian package: what can be seen without root and a clean Debian."""

import subprocess
import sys
from pathlib import Path

import pytest

LINUX = Path(__file__).resolve().parents[2] / "packaging" / "linux"
SCRIPT = LINUX / "try-deb"
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Debian packages are tried on Linux")


def tried(*words: str) -> subprocess.CompletedProcess[str]:
    """Run the script as somebody who is not root, as nothing may happen on this machine."""
    command = [sys.executable, "-c", AS_NOBODY, str(SCRIPT), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


AS_NOBODY = """
import os, runpy, sys
os.geteuid = lambda: 65534
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def test_try_deb_tells_what_it_does_when_asked_for_help() -> None:
    done = tried("--help")

    assert done.returncode == 0
    assert "--old OLD.deb" in done.stdout and "NEW.deb" in done.stdout


def test_try_deb_refuses_in_one_sentence_when_not_run_by_root(tmp_path: Path) -> None:
    done = tried("--root", str(tmp_path / "room"), str(tmp_path / "absent.deb"))

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "try-deb: a clean Debian is made by root alone: run it as root.\n"
    assert not (tmp_path / "room").exists()
