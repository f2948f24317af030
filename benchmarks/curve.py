"""Time and memory of linking as texts grow, beside other tools on the same texts."""

import math
import os
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.child import ROOT, Measured, measure
from benchmarks.made import MadePair, make_pair
from benchmarks.tasks import Facts, share_found
from benchmarks.whole import Whole, link_files

SIZES = (("10 KB", 1_845, 4), ("100 KB", 18_450, 20), ("1 MB", 184_500, 200), ("10 MB", 1_845_000, 400))
"""Each text's size, its words, and how many passages are planted in both."""
WITH_MEANING_UP_TO = 200_000
"""Words of the longest texts that are linked with sentence vectors too."""
MODEL = ROOT / "resources" / "model"
PEER_PYTHON = ROOT / "build" / "peers" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
PEERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("difflib, words", ("difflib", "yes")),
    ("difflib, words, autojunk off", ("difflib", "no")),
    ("rapidfuzz, all sentence pairs", ("rapidfuzz",)),
    ("CollateX", ("collatex",)),
    ("scikit-learn, TF-IDF", ("tfidf",)),
)
LIMIT_S = 900.0
"""Crossread itself is given longer than the others, so that the curve has an end."""
ROW = "{:<32}{:>10}{:>10}{:>10}  {:>10}  {}"


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the curve: characters of each text, and the medians of several runs."""

    characters: int
    seconds: float


def show(folder: Path, runs: int, limit_s: float) -> None:
    """Print the curve, at each size with the other tools beside it; they are stopped at `limit_s`."""
    print(ROW.format("", "time", "busy", "peak", "found", "of them reworded; strays"))
    points: list[Point] = []
    for title, words, planted in SIZES:
        place = folder / f"curve-{words}"
        place.mkdir()
        pair = make_pair(words, planted)
        pair.save(place)
        size = len(pair.left.encode()) / 1e6
        print(f"\ntwo texts of {title} ({size:.2f} MB each), {planted} passages planted in shuffled order")
        seconds = _crossread(pair, place, runs, "Crossread, lexical", ("--no-meaning",))
        points.append(Point(len(pair.left), seconds))
        if words <= WITH_MEANING_UP_TO and MODEL.is_dir():
            _crossread(pair, place, runs, "Crossread, with vectors", ())
        _peers(place, runs, limit_s)
    _growth(points)


def _crossread(pair: MadePair, place: Path, runs: int, name: str, options: Sequence[str]) -> float:
    """Link from files to JSON and print the medians; return the processor time."""
    made: list[Whole] = []
    for _ in range(runs):
        made.append(link_files(place / "left.txt", place / "right.txt", LIMIT_S, options))
        if made[-1].code:
            break
    seconds = statistics.median(one.seconds for one in made)
    busy_s = statistics.median(one.busy_s for one in made)
    peak_mb = statistics.median(one.peak_mb for one in made)
    if made[-1].code:
        print(ROW.format(name, f"{seconds:.2f} s", "", "", "", f"ended with {made[-1].code}"), flush=True)
        return math.nan
    _row(name, {"seconds": seconds, "busy_s": busy_s, "peak_mb": peak_mb, **share_found(pair, made[-1].claims)})
    return busy_s or seconds


def _peers(place: Path, runs: int, limit_s: float) -> None:
    """Run the other tools and print their medians."""
    if not PEER_PYTHON.exists():
        print(f"the other tools are not installed: make {PEER_PYTHON.relative_to(ROOT)}")
        return
    for name, given in PEERS:
        done: Measured = measure("link_peer", (str(place), *given), runs, limit_s, python=PEER_PYTHON)
        if done.stopped_s:
            print(ROW.format(name, f"> {done.stopped_s:.0f} s", "", "", "", "stopped"), flush=True)
        elif done.failure:
            print(ROW.format(name, "failed", "", "", "", done.failure), flush=True)
        else:
            _row(name, done.facts)


def _row(name: str, facts: Facts) -> None:
    """Print one line of figures."""
    times = [f"{float(facts[key]):.2f} s" for key in ("seconds", "busy_s")]
    peak_mb = f"{float(facts['peak_mb']):.0f} MB"
    found = f"{int(facts['found'])} of {int(facts['planted'])}"
    rest = f"{int(facts['found_reworded'])} reworded; {int(facts['stray'])} strays"
    print(ROW.format(name, *times, peak_mb, found, rest), flush=True)


def growth(points: Sequence[Point]) -> list[float]:
    """Return for each point but the first the time beyond the first's, by n log n, in parts of the last's.

    The first stands for what every run takes, however short its texts. Time that grows as n log n gives 1 throughout.
    """
    base = points[0].seconds
    rates = [(one.seconds - base) / (one.characters * math.log(one.characters)) for one in points[1:]]
    return [rate / rates[-1] for rate in rates]


def _growth(points: Sequence[Point]) -> None:
    """Print how the time of the curve compares to n log n."""
    shares = growth(points)
    told = ", ".join(f"{title} {share:.2f}" for (title, *_), share in zip(SIZES[1:], shares, strict=True))
    print(f"\nlexical time beyond that of {SIZES[0][0]}, by n log n, in parts of that of {SIZES[-1][0]}: {told}")
