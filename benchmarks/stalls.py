"""The longest that the window left its person waiting, in each story of the tests."""

import json
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.child import PYTHON, ROOT

BOUND_MS = 50.0
STORIES = "tests/flows/window"
LIMIT_S = 1_800.0


@dataclass(frozen=True, slots=True)
class Found:
    """The longest stall of one story (ms), what it was, and where the window's thread was."""

    story: str
    wall_ms: float
    what: str
    stack: Sequence[str]


def read_stalls(lines: str) -> list[Found]:
    """Return what the watchdog wrote down, the longest first."""
    rows = [json.loads(line) for line in lines.splitlines()]
    found = [Found(row["story"], row["wall_s"] * 1000, row["what"], row["stack"]) for row in rows]
    return sorted(found, key=lambda one: -one.wall_ms)


def show(stories: Sequence[str] = (STORIES,)) -> bool:
    """Run the stories under the watchdog and print the longest stall of each; return whether all are short enough."""
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "stalls"
        options = ("-p", "tests.stall_watch", "--stalls", str(written), "-p", "no:cacheprovider", "-p", "no:randomly")
        command = [str(PYTHON), "-m", "pytest", *options, "-q", "-n0", *stories]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=LIMIT_S)
        found = read_stalls(written.read_text(encoding="utf-8")) if written.exists() else []
    for one in found:
        verdict = "met" if one.wall_ms <= BOUND_MS else "MISSED"
        name = one.story.partition("::")[2]
        print(f"{one.wall_ms:7.1f} ms  {verdict:<7} {name}  {one.what}: {' < '.join(one.stack[:3])}", flush=True)
    if done.returncode or not found:
        print("\n".join(done.stdout.strip().split("\n")[-5:]))
    return not done.returncode and bool(found) and found[0].wall_ms <= BOUND_MS
