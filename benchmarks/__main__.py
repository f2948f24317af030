"""Measure speed and memory, and print the figures side by side.

    python -m benchmarks [PART ...] [--runs 3] [--limit 60]

The parts are linking, bad-input, drop, window, import, report, frozen, reading, pages, stalls, reading-peers; all
of them by default. Where a bound is set and missed the exit code is 1.

Every figure is the median of several runs, each in a process of its own. Other tools are stopped at the limit.
"""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks import bad_input as bad_input_part
from benchmarks import curve, frozen, stalls
from benchmarks import reading as reading_part
from benchmarks import reading_peers as peers_part
from benchmarks.child import PYTHON, ROOT, Measured, measure
from benchmarks.made import make_pair, make_pdf

EXAMPLES = ("embassy/memo.txt", "embassy/memo.docx", "embassy/memo.pdf")
DROPPED = (("10 KB", 1_845, 5), ("100 KB", 18_450, 30), ("1 MB", 184_500, 200))
PAGES = 500
COLUMNS = "{:<34}{:>12}{:>11}  {}"


def row(name: str, measured: Measured, remark: str = "") -> None:
    """Print one line: time, peak of memory, remark."""
    if measured.stopped_s:
        print(COLUMNS.format(name, f"> {measured.stopped_s:.0f} s", "", "stopped"), flush=True)
    elif measured.failure:
        print(COLUMNS.format(name, "failed", "", measured.failure), flush=True)
    else:
        seconds = f"{float(measured.facts['seconds']):.3f} s"
        print(COLUMNS.format(name, seconds, f"{float(measured.facts['peak_mb']):.0f} MB", remark), flush=True)


def count(measured: Measured, key: str) -> int:
    """Return a counted fact, 0 if there is none."""
    return int(float(measured.facts.get(key, 0)))


def linking(folder: Path, runs: int, limit_s: float) -> None:
    """Link made pairs of growing size with Crossread and with other tools."""
    print("\nLinking, from two files to the JSON of their links, beside other tools on the same texts")
    curve.show(folder, runs, limit_s)


def bad_input(folder: Path, _runs: int, _limit_s: float) -> None:
    """Link what no reader would call documents."""
    print("\nBad input: from two files to JSON; the longest silence and the latest answer to a stop, in process")
    bad_input_part.show(folder)


def window(_folder: Path, runs: int, _limit_s: float) -> None:
    """Start the window offscreen."""
    print("\nStart of the window, from the start of the process to the first window painted, offscreen")
    done = measure("start_window", runs=max(runs, 5))
    row("Crossread", done, f"of it loading Qt {float(done.facts.get('loading_qt', 0)):.3f} s")


def dropping(folder: Path, runs: int, _limit_s: float) -> None:
    """Drop made pairs on the window."""
    print(
        "\nTwo texts dropped on the window, offscreen: until the links by words are painted, until those by meaning are"
    )
    for title, words, planted in DROPPED:
        place = folder / f"drop-{words}"
        place.mkdir()
        make_pair(words, planted).save(place)
        done = measure("drop_files", (str(place),), runs)
        whole, turn = (float(done.facts.get(key, 0)) for key in ("whole", "longest_turn"))
        row(f"two texts of {title}", done, f"with meaning {whole:.2f} s; longest turn {turn * 1000:.0f} ms")


def importing(folder: Path, runs: int, _limit_s: float) -> None:
    """Import the corpus's memo in its formats, and a long PDF."""
    print("\nImport: from the file to a document with segments, furniture, redactions")
    long_pdf = folder / "long.pdf"
    make_pdf(long_pdf, PAGES)
    for path in (*(ROOT / "corpus" / name for name in EXAMPLES), long_pdf):
        done = measure("import_file", (str(path),), runs)
        row(path.name, done, f"{count(done, 'pages')} pages, {count(done, 'characters'):,} characters")


def reporting(folder: Path, runs: int, _limit_s: float) -> None:
    """Write a long report."""
    print("\nReport: from analysis to PDF/UA-1")
    place = folder / "report"
    place.mkdir()
    make_pair(30_000, 40).save(place)
    done = measure("write_report", (str(place), str(folder / "report.pdf")), runs)
    row("1,000 links", done, f"{count(done, 'pages')} pages; peak before the report {count(done, 'before_mb')} MB")


def frozen_program(_folder: Path, runs: int, _limit_s: float) -> None:
    """Measure the frozen program beside the unfrozen one, if there is one."""
    print()
    frozen.show(None, max(runs, 5))


def reading(folder: Path, _runs: int, _limit_s: float) -> bool:
    """Read made comparisons in the window; say whether all bounds were met."""
    print(
        f"\nReading: two texts of one size with {reading_part.LINKS:,} links, on a window offscreen and on a screen (X)"
    )
    return reading_part.show(folder)


def paging(folder: Path, _runs: int, _limit_s: float) -> bool:
    """Turn the pages of two long PDFs, in a process of its own; say whether the bounds were met."""
    print("\nPages: two PDFs of 1,000 pages side by side, offscreen", flush=True)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "CROSSREAD_HOME": str(folder / "home")}
    command = [str(PYTHON), "-m", "benchmarks.pages", str(folder)]
    return not subprocess.run(command, env=environment, cwd=ROOT, check=False).returncode


def stalling(_folder: Path, _runs: int, _limit_s: float) -> bool:
    """Run the stories of the tests under the watchdog; say whether the window was never away for long."""
    print("\nStalls: the longest turn of the event loop, or call into the window, in each story of the tests")
    return stalls.show()


def reading_peers(folder: Path, _runs: int, _limit_s: float) -> None:
    """Read made comparisons in our window and in other programs, all looked at from outside."""
    print("\nReading beside others: the same sources in each program, on a virtual screen, by mouse, wheel and keys")
    peers_part.show(folder)


PARTS: dict[str, Callable[[Path, int, float], bool | None]] = {
    "linking": linking,
    "bad-input": bad_input,
    "drop": dropping,
    "window": window,
    "import": importing,
    "report": reporting,
    "frozen": frozen_program,
    "reading": reading,
    "pages": paging,
    "stalls": stalling,
    "reading-peers": reading_peers,
}


def main() -> int:
    """Measure what was asked for, all of it by default; return 1 if a bound was missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--limit", type=float, default=60.0, help="seconds after which other tools are stopped")
    parser.add_argument("--only", choices=PARTS, action="append", default=[])
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    args = parser.parse_args()
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    print(f"{system}; medians of {args.runs} runs")
    print(COLUMNS.format("", "time", "peak", ""))
    with tempfile.TemporaryDirectory() as folder:
        wanted = [*args.parts, *args.only] or list(PARTS)
        if unknown := set(wanted) - set(PARTS):
            parser.error(f"no such part: {', '.join(sorted(unknown))}")
        verdicts = [PARTS[name](Path(folder), args.runs, args.limit) for name in wanted]
    return int(False in verdicts)


if __name__ == "__main__":
    sys.exit(main())
