"""Measure the frozen program beside the unfrozen one: sizes, start of the window, the command line.

    python -m benchmarks.frozen [PROGRAM] [--runs 7] [--only sizes|window|commands]

Without PROGRAM, the one that `make frozen` made, else that of `make package`. Figures are medians, with the least and
the most in brackets.
"""

import argparse
import contextlib
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks import screen, sizes, starts, tasks
from benchmarks.child import ROOT

PROGRAMS = (ROOT / "build" / "frozen" / "crossread" / "crossread", ROOT / "dist" / "crossread" / "crossread")
DIST = ROOT / "dist"
PARTS = ("sizes", "window", "commands")
EXAMPLE = (ROOT / "corpus" / "embassy" / "memo.txt", ROOT / "corpus" / "embassy" / "statement.txt")
ROW = "{:<46}{:>24}{:>24}"
PART_ROW = "{:<46}{:>14}{:>14}"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of the program, by name: what starts it."""

    name: str
    command: tuple[str, ...]


def show_sizes(program: Path) -> None:
    """Print what the frozen folder takes, part by part, and the packages in dist/."""
    parts = sizes.measure_parts(program.parent)
    print("\n" + PART_ROW.format("Size in MB", "unpacked", "xz, each part"))
    for part in parts:
        print(PART_ROW.format(part.name, f"{part.unpacked / 1e6:.1f}", f"{part.packed / 1e6:.1f}"), flush=True)
    whole = sum(part.unpacked for part in parts), sum(part.packed for part in parts)
    print(PART_ROW.format("together", f"{whole[0] / 1e6:.1f}", f"{whole[1] / 1e6:.1f}"))
    modules = sizes.own_modules(program)
    if modules is not None:
        print(f"of the {modules[1] / 1e6:.1f} MB of modules in the program, {modules[0] / 1e6:.1f} are our own")
    for path in sorted(DIST.glob("crossread*")):
        if path.is_file():
            print(PART_ROW.format(path.name, "", f"{path.stat().st_size / 1e6:.1f}"))


def show_windows(kinds: Sequence[Kind], runs: int) -> None:
    """Print how long the window takes to start."""
    if sys.platform != "linux":
        print("\nThe window is timed on Linux alone: nothing here shows from outside when it is painted.")
        return
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        project = make_project(Path(folder))
        shown = stack.enter_context(contextlib.closing(screen.Screen())) if screen.has_server() else None
        if shown is None:
            print(f"\nThere is no {screen.SERVER}: the window is timed offscreen alone.")
        for is_cold in (False, True):
            if is_cold and not starts.can_drop_caches():
                print("\nCold starts are not timed: only root may drop the cache of files.")
                continue
            print("\n" + ROW.format(f"Window, {'cold' if is_cold else 'warm'}", *(kind.name for kind in kinds)))
            for title, given in (("welcome page", ()), ("example project", (str(project),))):
                show_window(title, kinds, given, shown, runs, is_cold)


def show_window(
    title: str, kinds: Sequence[Kind], given: Sequence[str], shown: screen.Screen | None, runs: int, is_cold: bool
) -> None:
    """Print one kind of start, for each kind of the program."""
    seen, unseen = [], []
    for kind in kinds:
        command = (*kind.command, *given)
        if shown is not None:
            seen.append(starts.several(partial(_once, partial(starts.on_screen, shown, command)), runs, is_cold))
        unseen.append(starts.several(partial(_once, partial(starts.offscreen, command)), runs, is_cold))
    if seen:
        print_row(f"{title}: painted, on a screen", seen, lambda one: one.painted_s, "s")
        print_row(f"{title}: done, on a screen", seen, lambda one: one.settled_s, "s")
        print_row(f"{title}: processor used, on a screen", seen, lambda one: one.cpu_s, "s")
        print_row(f"{title}: memory, on a screen", seen, lambda one: one.memory_mb, "MB")
    print_row(f"{title}: at rest, offscreen", unseen, lambda one: one.settled_s, "s")


def show_commands(kinds: Sequence[Kind], runs: int) -> None:
    """Print how long commands take, and their memory."""
    pair = tuple(str(path) for path in EXAMPLE)
    for is_cold in (False, True):
        if is_cold and not starts.can_drop_caches():
            continue
        print("\n" + ROW.format(f"Command, {'cold' if is_cold else 'warm'}", *(kind.name for kind in kinds)))
        for title, given in (("--version", ("--version",)), ("link, of the example pair", ("link", *pair))):
            ran = []
            for kind in kinds:
                once = partial(_once, partial(starts.to_its_end, (*kind.command, *given)))
                ran.append(starts.several(once, runs, is_cold))
            print_row(title, ran, lambda one: one.seconds, "s")
            print_row(f"{title}: peak of memory", ran, lambda one: one.peak_mb, "MB")
    print(f"(What holds less than this benchmark itself, {tasks.peak_mb():.0f} MB, is put down with as much.)")


def print_row(
    title: str, series: Sequence[Sequence[starts.One]], take: Callable[[starts.One], float], unit: str
) -> None:
    """Print one figure for each kind of the program: median, least, most."""
    digits = 2 if unit == "s" else 0
    cells = []
    for one in series:
        figures = [take(start) for start in one]
        cells.append(
            f"{statistics.median(figures):.{digits}f} {unit} ({min(figures):.{digits}f}-{max(figures):.{digits}f})"
            if figures
            else "failed"
        )
    print(ROW.format(title, *cells), flush=True)


def make_project(folder: Path) -> Path:
    """Make the example's project with its links."""
    project = folder / "example.crossread"
    environment = {**os.environ, "CROSSREAD_HOME": str(folder / "home"), "PYTHONPATH": str(ROOT)}
    for given in (("import", *map(str, EXAMPLE)), ("compare", "1", "2")):
        command = [sys.executable, "-m", "desktop_app", given[0], "--project", str(project), *given[1:]]
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return project


def _once(start: Callable[[dict[str, str]], starts.One | None]) -> starts.One | None:
    """Start once on a fresh profile; compiled modules are kept where a person's checkout keeps them."""
    with starts.clean_environment() as environment:
        return start({**environment, "PYTHONPATH": str(ROOT)})


def show(program: Path | None, runs: int, wanted: Sequence[str] = PARTS) -> int:
    """Measure what is wanted of the frozen program and print it; return 1 if there is no program, else 0."""
    program = program or next((path for path in PROGRAMS if path.is_file()), None)
    if program is None or not program.is_file():
        print("There is no frozen program to measure: run “make frozen” first.", file=sys.stderr)
        return 1
    program = program.resolve()
    kinds = (Kind("frozen", (str(program),)), Kind("unfrozen", (sys.executable, "-m", "desktop_app")))
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    print(f"{program.parent}\n{system}; medians of {runs} runs (least-most)")
    if "commands" in wanted:  # first: a child's peak counts from what this process holds when it starts
        show_commands(kinds, runs)
    if "window" in wanted:
        show_windows(kinds, runs)
    if "sizes" in wanted:
        show_sizes(program)
    return 0


def main() -> int:
    """Measure what was asked for, all of it by default."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.frozen")
    parser.add_argument("program", nargs="?", type=Path)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--only", choices=PARTS, action="append")
    args = parser.parse_args()
    return show(args.program, args.runs, args.only or PARTS)


if __name__ == "__main__":
    sys.exit(main())
