"""The longest that the window left its person waiting, in each story of the tests."""

import json
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.child import PYTHON, ROOT

BOUND_MS = 50.0
STORIES = "tests/flows/window"
LIMIT_S = 1_800.0


@dataclass(frozen=True, slots=True)
class Found:
    """The longest work of the window's thread in one turn of a story (ms), what it was, and where it was then.

    `longest_ms` is the longest that it was away by the wall's clock, waiting and other programs included.
    """

    story: str
    work_ms: float
    longest_ms: float
    what: str
    stack: Sequence[str]


def read_stalls(lines: str) -> list[Found]:
    """Return what the watchdog wrote down, the longest first."""
    rows = [json.loads(line) for line in lines.splitlines()]
    found = [_found(row) for row in rows]
    return sorted(found, key=lambda one: -one.work_ms)


def _found(row: dict[str, Any]) -> Found:
    return Found(row["story"], row["work_s"] * 1000, row["longest_wall_s"] * 1000, row["what"], row["stack"])


def show(stories: Sequence[str] = (STORIES,)) -> bool:
    """Run the stories under the watchdog and print the longest stall of each; return whether all are short enough."""
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "stalls"
        options = ("-p", "tests.stall_watch", "--stalls", str(written), "-p", "no:cacheprovider", "-p", "no:randomly")
        command = [str(PYTHON), "-m", "pytest", *options, "-q", "-n0", *stories]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=LIMIT_S)
        found = read_stalls(written.read_text(encoding="utf-8")) if written.exists() else []
    for one in found:
        verdict = "met" if one.work_ms <= BOUND_MS else "MISSED"
        name = one.story.partition("::")[2]
        took = f"{one.work_ms:7.1f} ms {one.longest_ms:7.1f} by the wall"
        print(f"{took}  {verdict:<7} {name}  {one.what}: {' < '.join(one.stack[:3])}", flush=True)
    if done.returncode or not found:
        print("\n".join(done.stdout.strip().split("\n")[-5:]))
    return not done.returncode and bool(found) and found[0].work_ms <= BOUND_MS
