"""The smoke test passes on the program, and fails on programs that hang, fail, are silent or leave something behind."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SMOKE = ROOT / "packaging" / "smoke.py"
STEPS = ("--version", "self-test", "self-test --window", "link", "report", "traces")
FAKE = """
import json, os, pathlib, subprocess, sys, time
mode, given = sys.argv[1], sys.argv[2:]
here = pathlib.Path(__file__).parent
with (here / "calls").open("a", encoding="utf-8") as calls:
    calls.write(json.dumps([given, os.getcwd(), dict(os.environ)]) + "\\n")
if mode == "hang":
    print("about to hang", flush=True)
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    with (here / "children").open("a", encoding="utf-8") as children:
        children.write(f"{child.pid}\\n")
    time.sleep(600)
if mode == "fail":
    sys.exit("crossread: it does not work")
if mode == "one check fails" and given[0] == "self-test":
    print("ok  fonts: 19 files")
    print("FAILED  icons: one is blank")
if mode == "no links" and given[0] == "link":
    print(json.dumps({"links": []}))
if mode == "cards":
    import socket
    print([name for _number, name in socket.if_nameindex()])
if mode == "litter":
    folder = pathlib.Path(os.environ["HOME"], ".local", "share", "crossread")
    folder.mkdir(parents=True, exist_ok=True)
"""


@pytest.fixture
def fake(tmp_path: Path) -> Path:
    """A program that behaves as its first word says."""
    path = tmp_path / "fake.py"
    path.write_text(FAKE, encoding="utf-8")
    return path


def smoke(*arguments: object, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess:
    """Run the smoke test; return what it said."""
    return subprocess.run(
        (sys.executable, str(SMOKE), *map(str, arguments)),
        capture_output=True,
        encoding="utf-8",
        timeout=500,
        env={**os.environ, "PYTHONUTF8": "1"} if environment is None else environment,
    )


def steps_of(ended: subprocess.CompletedProcess) -> dict[str, str]:
    """Return the mark of each step by its name."""
    rows = [line.split("  ", 1) for line in ended.stdout.split("\n") if "  " in line and not line.startswith(" ")]
    return {row[1].split(" (")[0].split(": ")[0]: row[0] for row in rows}


def is_running(pid: int) -> bool:
    """Say whether a process still does anything; one that has ended and is not yet buried does not."""
    try:
        os.kill(pid, 0)
        state = Path(f"/proc/{pid}/stat")
        return not state.exists() or state.read_text().rpartition(")")[2].split()[0] not in "ZX"
    except (ProcessLookupError, FileNotFoundError):
        return False


def can_cut_off() -> bool:
    """Say whether this machine lets us take a process off the network."""
    if sys.platform != "linux":
        return False
    words = ("unshare", "-n" if os.geteuid() == 0 else "-rn", "true")
    try:
        return subprocess.run(words, capture_output=True).returncode == 0
    except OSError:
        return False


needs_namespace = pytest.mark.skipif(not can_cut_off(), reason="no network namespace can be made here")


def test_every_step_passes_on_the_program_when_run_elsewhere(tmp_path: Path) -> None:
    ended = smoke("--", sys.executable, "-m", "desktop_app")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert steps_of(ended) == dict.fromkeys(STEPS, "ok")


def test_a_program_that_hangs_is_ended_with_its_children_when_its_time_is_up(fake: Path, tmp_path: Path) -> None:
    ended = smoke("--limit", "0.5", "--", sys.executable, fake, "hang")
    assert ended.returncode == 1
    assert steps_of(ended) == {**dict.fromkeys(STEPS, "FAILED"), "traces": "ok"}
    assert ended.stdout.count("not done within 0.5 s") == 5
    assert "    about to hang" in ended.stdout
    assert "failed: --version, self-test, self-test --window, link, report" in ended.stderr
    if os.name == "posix":
        children = [int(line) for line in (tmp_path / "children").read_text().split()]
        assert children
        assert [pid for pid in children if is_running(pid)] == []


def test_a_program_that_fails_is_named_with_what_it_said(fake: Path) -> None:
    ended = smoke("--", sys.executable, fake, "fail")
    assert ended.returncode == 1
    assert steps_of(ended) == {**dict.fromkeys(STEPS, "FAILED"), "traces": "ok"}
    assert ended.stdout.count("ended with 1\n    crossread: it does not work") == 5


def test_a_program_that_says_nothing_fails_every_step(fake: Path) -> None:
    ended = smoke("--", sys.executable, fake, "silent")
    assert ended.returncode == 1
    assert steps_of(ended) == {**dict.fromkeys(STEPS, "FAILED"), "traces": "ok"}


def test_a_check_that_failed_is_shown_though_the_program_ends_well(fake: Path) -> None:
    ended = smoke("--", sys.executable, fake, "one check fails")
    assert steps_of(ended)["self-test"] == "FAILED"
    assert "    FAILED  icons: one is blank" in ended.stdout


def test_no_links_are_no_outcome(fake: Path) -> None:
    ended = smoke("--", sys.executable, fake, "no links")
    assert steps_of(ended)["link"] == "FAILED"
    assert "there is no link" in ended.stdout


def test_what_is_left_in_the_home_is_named(fake: Path) -> None:
    ended = smoke("--", sys.executable, fake, "litter")
    assert steps_of(ended)["traces"] == "FAILED"
    assert "left behind" in ended.stdout


def test_a_program_that_is_not_there_is_named(tmp_path: Path) -> None:
    ended = smoke(tmp_path / "nowhere")
    assert ended.returncode == 1
    assert "cannot be run" in ended.stdout


def test_the_program_gets_a_bare_environment_in_an_odd_folder(fake: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONUTF8": "1", "LD_LIBRARY_PATH": "/nowhere", "CROSSREAD_HOME": "/nowhere"}
    smoke("--", sys.executable, fake, "silent", environment=environment)
    calls = [json.loads(line) for line in (tmp_path / "calls").read_text(encoding="utf-8").split("\n") if line]
    assert [given[:1] for given, _folder, _environment in calls] == [
        ["--version"],
        ["self-test"],
        ["self-test"],
        ["link"],
        ["report"],
    ]
    for given, folder, seen in calls:
        assert " " in folder
        assert not folder.isascii()
        assert [name for name in seen if name.startswith(("PYTHON", "LD_", "CROSSREAD", "XDG"))] == []
        assert seen["HOME"].startswith(folder)
        assert seen.get("QT_QPA_PLATFORM") == ("offscreen" if "--window" in given else None)


@needs_namespace
def test_the_program_sees_no_network_when_it_is_cut_off(fake: Path) -> None:
    ended = smoke("--no-network", "--", sys.executable, fake, "cards")
    assert steps_of(ended)["network"] == "ok"
    assert "['lo']" in ended.stdout


def put_unshare(folder: Path, script: str) -> dict[str, str]:
    """Put a stand-in for unshare into a folder; return the environment that finds it first."""
    stand_in = folder / "unshare"
    stand_in.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    stand_in.chmod(0o755)
    return {"PATH": str(folder), "PYTHONUTF8": "1"}


@pytest.mark.skipif(sys.platform != "linux", reason="namespaces are Linux's")
def test_it_fails_when_the_network_cannot_be_cut_off(fake: Path, tmp_path: Path) -> None:
    environment = put_unshare(tmp_path, "echo unshare: not permitted >&2; exit 1")
    ended = smoke("--no-network", "--", sys.executable, fake, "silent", environment=environment)
    assert ended.returncode == 1
    assert steps_of(ended)["network"] == "FAILED"
    assert "the network cannot be cut off" in ended.stdout
    assert "    unshare: not permitted" in ended.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="namespaces are Linux's")
def test_it_fails_when_there_is_a_network_all_the_same(fake: Path, tmp_path: Path) -> None:
    if Path("/proc/net/dev").read_text(encoding="utf-8").count(":") < 2:
        pytest.skip("this machine has no network card")
    environment = put_unshare(tmp_path, 'shift 2; exec "$@"')
    ended = smoke("--no-network", "--", sys.executable, fake, "silent", environment=environment)
    assert steps_of(ended)["network"] == "FAILED"
    assert "there are network cards" in ended.stdout
