"""What is measured, each a function that a child process runs by name and whose facts it prints as JSON."""

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.made import MadePair
from benchmarks.peers import PEERS

Facts = dict[str, float | int | str]
Pair = tuple[tuple[int, int], tuple[int, int]]


def peak_mb() -> float:
    """Return the most memory this process has held, or 0 where the system does not say."""
    status = Path("/proc/self/status")
    if status.exists():
        rows = [row for row in status.read_text().split("\n") if row.startswith("VmHWM")]
        return int(rows[0].split()[1]) / 1024
    try:
        import resource
    except ImportError:
        return 0.0
    scale = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / scale


def meets(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Say whether the two overlap by at least half of the shorter."""
    overlap = min(one[1], other[1]) - max(one[0], other[0])
    return overlap * 2 >= min(one[1] - one[0], other[1] - other[0]) > 0


def share_found(pair: MadePair, claims: Sequence[Pair]) -> Facts:
    """Return how many planted passages some claim hits on both sides, and how many claims hit none."""
    hit = set()
    stray = 0
    for left, right in claims:
        here = [i for i, p in enumerate(pair.planted) if meets(p.left, left) and meets(p.right, right)]
        hit.update(here)
        stray += not here
    found = [one for i, one in enumerate(pair.planted) if i in hit]
    return {
        "planted": len(pair.planted),
        "found": len(found),
        "found_reworded": sum(one.is_reworded for one in found),
        "claims": len(claims),
        "stray": stray,
    }


def link_peer(folder: str, name: str, *settings: str) -> Facts:
    """Match a made pair with another tool, from text to places."""
    pair = MadePair.load(Path(folder))
    started, busy = time.perf_counter(), time.process_time()
    claims = PEERS[name](pair.left, pair.right, *settings)
    spent = {"seconds": time.perf_counter() - started, "busy_s": time.process_time() - busy}
    return {**spent, **share_found(pair, claims)}


def longest_silence(*given: str) -> Facts:
    """See stops.longest_silence."""
    from benchmarks import stops

    return stops.longest_silence(*given)


def random_stops(*given: str) -> Facts:
    """See stops.random_stops."""
    from benchmarks import stops

    return stops.random_stops(*given)


def import_file(path: str) -> Facts:
    """Read one file into a document."""
    from desktop_app.core.importers.registry import read_file

    started = time.perf_counter()
    document = read_file(Path(path)).document
    seconds = time.perf_counter() - started
    return {"seconds": seconds, "characters": len(document.text), "pages": len(document.pages)}


def write_report(folder: str, out: str) -> Facts:
    """Write the PDF report of a thousand links between two made texts."""
    from dataclasses import replace

    from desktop_app.core.importers.registry import read_string
    from desktop_app.core.linking.engine import find_links
    from desktop_app.core.reports.content import compose
    from desktop_app.core.reports.pdf import write_pdf

    pair = MadePair.load(Path(folder))
    left, right = read_string("left", pair.left), read_string("right", pair.right)
    analysis = find_links(left, right)
    links = [replace(analysis.links[i % len(analysis.links)], id=i + 1) for i in range(1000)]
    before = peak_mb()
    started = time.perf_counter()
    content = compose(left, right, replace(analysis, links=tuple(links)), "A thousand links", "2026-01-01T00:00:00Z")
    result = write_pdf(content, Path(out))
    seconds = time.perf_counter() - started
    return {"seconds": seconds, "pages": result.pages or 0, "links": len(links), "before_mb": before}


def start_window(born: str) -> Facts:
    """Open the window on nothing, offscreen, and leave once it has been painted; `born` is when the process began."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    loaded = time.time()
    shown: list[float] = []

    def run_until_shown(*_: object) -> int:
        while not any(widget.isWindow() and widget.isVisible() for widget in QApplication.topLevelWidgets()):
            QApplication.processEvents()
        QApplication.processEvents()
        shown.append(time.time())
        return 0

    QApplication.exec = run_until_shown  # type: ignore[method-assign]  # the one place where every start passes
    from desktop_app.__main__ import main

    main([])
    began = float(born)
    return {"seconds": shown[0] - began, "loading_qt": loaded - began}


def drop_files(folder: str) -> Facts:
    """Drop a made pair on the window, offscreen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from benchmarks.drop import drop

    waited = drop([Path(folder) / "left.txt", Path(folder) / "right.txt"])
    return {"seconds": waited.first_s, "whole": waited.whole_s, "longest_turn": waited.longest_turn_s}


def make_reading_pair(path: str, characters: str, links: str) -> Facts:
    """Make a project with a comparison to read."""
    from benchmarks.reading_pair import make_project

    return {"comparison": make_project(Path(path), int(characters), int(links))}


def make_page_pair(path: str) -> Facts:
    """Make a project with a comparison of two long PDFs."""
    from benchmarks.pages import make_project

    make_project(Path(path))
    return {}


def read_in_the_room(path: str) -> Facts:
    """See reading_room.read."""
    from benchmarks.reading_room import read

    return dict(read(path))


TASKS: dict[str, Callable[..., Facts]] = {
    task.__name__: task
    for task in (
        link_peer,
        longest_silence,
        random_stops,
        import_file,
        write_report,
        start_window,
        drop_files,
        make_reading_pair,
        make_page_pair,
        read_in_the_room,
    )
}


def run_task(name: str, arguments: Sequence[str]) -> None:
    """Run one task and print its facts as the last line, with the peak of memory."""
    facts = TASKS[name](*arguments)
    print(json.dumps({**facts, "peak_mb": peak_mb()}), flush=True)
    os._exit(0)  # a window that was never closed must not spoil the figures


if __name__ == "__main__":
    run_task(sys.argv[1], sys.argv[2:])
