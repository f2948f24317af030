"""Bad input tried through the command line and the engine: time, memory, and how soon a stop is answered."""

import tempfile
from pathlib import Path

from benchmarks.bad_texts import BAD, make_bad
from benchmarks.child import measure
from benchmarks.whole import link_files

LIMIT_S = 120.0
STOPS = 3
ROW = "{:<46}{:>9}{:>9}{:>10}{:>8}{:>9}{:>9}  {}"


def show(folder: Path, part: str = "") -> None:
    """Print one line for each bad text whose name holds `part`."""
    print(ROW.format("", "time", "busy", "peak", "links", "silence", "stop", ""))
    worst = 0.0
    for name in BAD:
        if part in name:
            with tempfile.TemporaryDirectory(dir=folder) as place:
                worst = max(worst, _row(name, Path(place)))
    print(f"latest answer to a stop, at any moment of any of them: {worst:.2f} s")


def _row(name: str, place: Path) -> float:
    """Try one bad text and print its line; return the longest time in which it would not have stopped."""
    paths = place / "left.txt", place / "right.txt"
    for path, text in zip(paths, make_bad(name), strict=True):
        path.write_text(text, encoding="utf-8", newline="\n")
    whole = link_files(*paths, LIMIT_S)
    given = tuple(map(str, paths))
    silent = measure("longest_silence", given, 1, 2 * LIMIT_S)
    seconds = float(silent.facts.get("seconds", LIMIT_S))
    stopped = measure("random_stops", (*given, str(seconds), str(STOPS)), 1, 2 * STOPS * LIMIT_S)
    longest, latest = float(silent.facts.get("longest_s", LIMIT_S)), float(stopped.facts.get("latest_s", LIMIT_S))
    ending = {0: "", 1: whole.remark.replace("left.txt ", "")}.get(whole.code, f"ended with {whole.code}")
    cells = (
        f"{whole.seconds:.2f} s",
        f"{whole.busy_s:.2f} s",
        f"{whole.peak_mb:.0f} MB",
        len(whole.claims),
        f"{longest:.2f} s",
        f"{latest:.2f} s",
    )
    print(ROW.format(name, *cells, ending), flush=True)
    return max(longest, latest)
