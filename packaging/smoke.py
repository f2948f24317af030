"""Smoke test of the program as it ships: run from a hostile place, each step with a time limit.

    python packaging/smoke.py PROGRAM [--no-network] [--limit SECONDS]
    python packaging/smoke.py -- python -m desktop_app

PROGRAM is the frozen executable, or the words of a command. It gets an empty home, next to no environment, and a
working folder whose name has spaces and accents. Needs Python alone, on Linux, macOS and Windows, in any folder.
"""

import argparse
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[1] / "corpus" / "embassy"
LIMIT_S = 180.0
FOLDER = "Ein Ördner für l’été"
LEFT, RIGHT, REPORT = "mémo à lire.pdf", "la déclaration.txt", "le rapport.pdf"
HOME_NAMES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")
TEMPORARY_NAMES = ("TMPDIR", "TEMP", "TMP")
KEPT_NAMES = ("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "LANG")
LONGEST_SAID = 2000
OFFLINE = """
import socket, sys
cards = [name for _number, name in socket.if_nameindex()]
assert cards in ([], ["lo"]), f"there are network cards: {cards}"
try:
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(("192.0.2.1", 9))
except OSError:
    sys.exit(0)
sys.exit("there is a way out")
"""
"""Looks whether the network is off; nothing is sent: an address for documentation, and no datagram."""


class Wrong(Exception):
    """What a step found to be wrong."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run of the program left behind."""

    code: int
    out: str
    err: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where the program is run: its command, the working folder, its environment, its time limit."""

    command: tuple[str, ...]
    folder: Path
    environment: Mapping[str, str]
    limit_s: float

    def run(self, *arguments: str, **extra: str) -> Outcome:
        """Run the program on `arguments`, with `extra` in its environment. Raises: Wrong if it fails or hangs."""
        environment = {**self.environment, **extra}
        outcome = run_limited((*self.command, *arguments), self.folder, environment, self.limit_s)
        if outcome.code:
            raise Wrong(f"ended with {outcome.code}\n{said(outcome)}")
        return outcome


def run_limited(command: Sequence[str], folder: Path, environment: Mapping[str, str], limit_s: float) -> Outcome:
    """Run a command; if it takes too long, end it with all that it started. Raises: Wrong if it did, or cannot run."""
    own_group = {"start_new_session": True} if os.name == "posix" else {}
    started = time.monotonic()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        # Files, not pipes: what the program left running would hold a pipe open for ever.
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                cwd=folder,
                env=dict(environment),
                **own_group,
            )
        except OSError as error:
            raise Wrong(f"cannot be run: {error}") from error
        try:
            code = process.wait(limit_s)
        except subprocess.TimeoutExpired:
            code = None
        finally:
            end_group(process)
        outcome = Outcome(code or 0, read_back(out), read_back(err), time.monotonic() - started)
    if code is None:
        raise Wrong(f"not done within {limit_s:g} s\n{said(outcome)}")
    return outcome


def end_group(process: "subprocess.Popen[bytes]") -> None:
    """End a process with all that it started."""
    if os.name == "posix":
        with suppress(ProcessLookupError, PermissionError):  # nothing is left of it; macOS says: not permitted
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        subprocess.run(("taskkill", "/T", "/F", "/PID", str(process.pid)), capture_output=True, check=False)
    process.wait()


def read_back(stream: "tempfile._TemporaryFileWrapper[bytes]") -> str:
    """Return what was written to a file that is open."""
    stream.seek(0)
    return stream.read().decode("utf-8", "replace").replace("\r\n", "\n")


def said(outcome: Outcome) -> str:
    """Return the end of what a program wrote, indented."""
    written = (outcome.out + outcome.err).strip()[-LONGEST_SAID:] or "(nothing was written)"
    return "\n".join(f"    {line}" for line in written.split("\n"))


def try_version(place: Place) -> str:
    """Ask for the version."""
    line = place.run("--version").out.strip()
    if not re.fullmatch(r"Crossread \d+\.\d+\S*", line):
        raise Wrong(f"no version was told, but {line!r}")
    return line


def try_self_test(place: Place) -> str:
    """Have the program try itself out without a window."""
    return count_checks(place.run("self-test"))


def try_window(place: Place) -> str:
    """Have the program try out its window, where no display is needed."""
    return count_checks(place.run("self-test", "--window", QT_QPA_PLATFORM="offscreen"))


def count_checks(outcome: Outcome) -> str:
    """Return how many checks succeeded. Raises: Wrong if there are none, or if one did not."""
    lines = [line for line in outcome.out.split("\n") if line]
    done = sum(line.startswith("ok  ") for line in lines)
    lost = [line for line in lines if line.startswith(("FAILED", "not run"))]
    if not done or lost:
        raise Wrong(f"{done} checks succeeded\n{said(outcome)}")
    return f"{done} checks"


def try_link(place: Place) -> str:
    """Link two files, with the outcome as JSON on standard output."""
    outcome = place.run("link", LEFT, RIGHT, "--json", "-")
    try:
        links = json.loads(outcome.out)["links"]
    except (ValueError, KeyError, TypeError) as error:
        raise Wrong(f"that is no JSON with links\n{said(outcome)}") from error
    if not links or not all(link["evidence"] for link in links):
        raise Wrong("there is no link, or one without evidence")
    meaning = json.loads(outcome.out).get("engine", {}).get("settings", {}).get("meaning", "none")
    return f"{len(links)} links, " + ("by words alone" if meaning == "none" else f"read for meaning by {meaning}")


def try_report(place: Place) -> str:
    """Write the report of two files."""
    outcome = place.run("report", LEFT, RIGHT, "-o", REPORT)
    report = place.folder / REPORT
    if not report.is_file() or not report.read_bytes().startswith(b"%PDF-"):
        raise Wrong(f"no PDF was written\n{said(outcome)}")
    return f"{report.stat().st_size} bytes"


def try_traces(place: Place) -> str:
    """See that the program left nothing behind: no data in the home, nothing among the temporary files."""
    homes = {Path(place.environment[name]) for name in HOME_NAMES}
    temporary = Path(place.environment[TEMPORARY_NAMES[0]])
    left = [path for home in homes for path in home.rglob("*") if "crossread" in path.name.lower()]
    left += temporary.iterdir()
    if left:
        raise Wrong(f"left behind: {', '.join(str(path.relative_to(place.folder)) for path in left)}")
    return "none"


STEPS: Mapping[str, Callable[[Place], str]] = {
    "--version": try_version,
    "self-test": try_self_test,
    "self-test --window": try_window,
    "link": try_link,
    "report": try_report,
    "traces": try_traces,
}


@contextmanager
def hostile_place(command: tuple[str, ...], limit_s: float) -> Iterator[Place]:
    """Lend a place to run in, removed at the end."""
    with tempfile.TemporaryDirectory(prefix="crossread-smoke-", ignore_cleanup_errors=True) as made:
        folder = Path(made).resolve() / FOLDER
        home, temporary = folder / "home", folder / "für kurze Zeit"
        for one in (home, temporary):
            one.mkdir(parents=True)
        shutil.copyfile(CORPUS / "memo.pdf", folder / LEFT)
        shutil.copyfile(CORPUS / "statement.txt", folder / RIGHT)
        yield Place(command, folder, bare_environment(home, temporary), limit_s)


def bare_environment(home: Path, temporary: Path) -> dict[str, str]:
    """Return the least environment that a program finds on each system: nothing of Python's or the linker's."""
    kept = {name: value for name, value in os.environ.items() if name.upper() in KEPT_NAMES}
    root = os.environ.get("SYSTEMROOT", r"C:\Windows")
    kept["PATH"] = "/usr/bin:/bin" if os.name == "posix" else rf"{root}\System32;{root}"
    kept |= {name: str(home) for name in HOME_NAMES}
    return kept | {name: str(temporary) for name in TEMPORARY_NAMES}


def offline(place: Place) -> tuple[str, ...]:
    """Return the words that run a command without a network. Raises: Wrong if that cannot be had."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    words = (shutil.which("unshare") or "unshare", "-n" if is_root else "-rn", "--")
    try:
        outcome = run_limited((*words, sys.executable, "-c", OFFLINE), place.folder, place.environment, place.limit_s)
    except Wrong as wrong:
        raise Wrong(f"the network cannot be cut off: unshare {wrong}") from wrong
    if outcome.code:
        raise Wrong(f"the network cannot be cut off: unshare {words[1]} ended with {outcome.code}\n{said(outcome)}")
    return words


def whole_command(words: Sequence[str]) -> tuple[str, ...]:
    """Return the command with its program named from the root, as it runs in another folder."""
    first = Path(words[0])
    found = str(first.absolute()) if first.exists() else shutil.which(words[0])
    return (found or words[0], *words[1:])


def take(name: str, step: Callable[[], str]) -> bool:
    """Take one step, and print how it went with how long it took; say whether it went well."""
    started = time.monotonic()
    try:
        mark, seen = "ok", step()
    except Wrong as wrong:
        mark, seen = "FAILED", str(wrong)
    print(f"{mark}  {name} ({time.monotonic() - started:.1f} s): {seen}", flush=True)
    return mark == "ok"


def smoke(words: Sequence[str], without_network: bool, limit_s: float) -> list[str]:
    """Take all steps; return the names of those that failed."""
    failed = []
    with hostile_place(whole_command(words), limit_s) as place:
        if without_network and sys.platform == "linux":
            cut: list[str] = []

            def cut_off() -> str:
                cut.extend(offline(place))
                return "off, as seen from inside"

            if not take("network", cut_off):
                failed.append("network")
            place = Place((*cut, *place.command), place.folder, place.environment, place.limit_s)
        elif without_network:
            print(f"not run  network: it cannot be cut off on {sys.platform}, only on Linux; the steps run with it")
        for name, step in STEPS.items():
            if not take(name, lambda step=step, place=place: step(place)):
                failed.append(name)
    return failed


def main() -> int:
    """Run the steps; return 0 if all of them went well."""
    parser = argparse.ArgumentParser(description="Smoke test of the program as it ships.")
    parser.add_argument("program", nargs="+", metavar="PROGRAM", help="the executable, or a command after --")
    parser.add_argument("--no-network", action="store_true", help="cut the network off (Linux)")
    parser.add_argument("--limit", type=float, default=LIMIT_S, metavar="SECONDS", help="for each step")
    args = parser.parse_args()
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    failed = smoke(args.program, args.no_network, args.limit)
    if failed:
        print(f"smoke: failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
