"""The command line measured from outside: from two files to the JSON of their links, start of the process included."""

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Whole:
    """What one run took, its exit code (negative: killed at the limit), the places it linked, its last words.

    `busy_s` is processor time, of all threads: what the time would be at most if no other work were on the machine.
    """

    seconds: float
    busy_s: float
    peak_mb: float
    code: int
    claims: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()
    remark: str = ""


def link_files(left: Path, right: Path, limit_s: float, options: Sequence[str] = ("--no-meaning",)) -> Whole:
    """Run `crossread link LEFT RIGHT --json OUT` once, killed after `limit_s`."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "links.json"
        command = [sys.executable, "-m", "desktop_app", "link", str(left), str(right), "--json", str(out), *options]
        environment = {**os.environ, "CROSSREAD_HOME": folder, "PYTHONPATH": str(ROOT)}
        started = time.perf_counter()
        child = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        timer = threading.Timer(limit_s, child.kill)
        timer.start()
        said = child.stderr.read().decode("utf-8", "replace").strip() if child.stderr else ""
        busy_s, peak_mb = _wait(child)
        timer.cancel()
        seconds = time.perf_counter() - started
        rows = json.loads(out.read_text(encoding="utf-8"))["links"] if out.exists() else []
    claims = tuple(
        ((row["left"]["start"], row["left"]["end"]), (row["right"]["start"], row["right"]["end"])) for row in rows
    )
    return Whole(seconds, busy_s, peak_mb, child.returncode, claims, said.split("\n")[-1])


def _wait(child: subprocess.Popen[bytes]) -> tuple[float, float]:
    """Wait for the process to end; return its processor time and the most MB it held, 0 where the system is silent."""
    if not hasattr(os, "wait4"):
        child.wait()
        return 0.0, 0.0
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    peak_mb = usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    return usage.ru_utime + usage.ru_stime, peak_mb
