"""Runs tasks in processes of their own, so that time and memory are theirs alone."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.tasks import Facts

ROOT = Path(__file__).resolve().parents[1]
PYTHON = Path(sys.executable)


@dataclass(frozen=True, slots=True)
class Measured:
    """The medians of several runs; `stopped_s` is the limit that a run hit, or 0; `failure` its last complaint."""

    facts: Facts
    runs: int = 0
    stopped_s: float = 0.0
    failure: str = ""


def run_once(task: str, arguments: Sequence[str], limit_s: float, python: Path = PYTHON) -> Measured:
    """Run a task once in a child process."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "CROSSREAD_HOME": home, "PYTHONPATH": str(ROOT)}
        given = [str(time.time())] if task == "start_window" else list(arguments)
        command = [str(python), "-m", "benchmarks.tasks", task, *given]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=limit_s, env=environment, cwd=ROOT)
        except subprocess.TimeoutExpired:
            return Measured({}, 1, limit_s)
    if done.returncode:
        return Measured({}, 1, failure=(done.stderr.strip().split("\n") or [""])[-1])
    return Measured(json.loads(done.stdout.strip().split("\n")[-1]), 1)


def measure(
    task: str, arguments: Sequence[str] = (), runs: int = 3, limit_s: float = 600.0, python: Path = PYTHON
) -> Measured:
    """Run a task several times, under `python`; a run that is stopped or fails ends the series."""
    made: list[Facts] = []
    for _ in range(runs):
        one = run_once(task, arguments, limit_s, python)
        if not one.facts:
            return one
        made.append(one.facts)
    numbers = {
        key: statistics.median(float(facts[key]) for facts in made)
        for key, value in made[0].items()
        if isinstance(value, int | float)
    }
    return Measured(dict(numbers), runs)
