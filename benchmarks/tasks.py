"""What is measured, each a function that a child process runs by name and whose facts it prints as JSON."""

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.made import MadePair

Facts = dict[str, float | int | str]
Pair = tuple[tuple[int, int], tuple[int, int]]

SHORTEST_BLOCK = 5
"""Words that a matching block of difflib must have to count; shorter ones are chance."""


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


def link_crossread(folder: str) -> Facts:
    """Link a made pair with Crossread, from text to analysis; no limit on what is shown."""
    from desktop_app.core.importers.registry import read_string
    from desktop_app.core.linking.engine import find_links
    from desktop_app.core.settings import LinkSettings

    pair = MadePair.load(Path(folder))
    started = time.perf_counter()
    left, right = read_string("left", pair.left), read_string("right", pair.right)
    read = time.perf_counter()
    analysis = find_links(left, right, LinkSettings(most_shown=1_000_000))
    seconds = time.perf_counter() - started
    claims = [((k.left.span.start, k.left.span.end), (k.right.span.start, k.right.span.end)) for k in analysis.links]
    return {"seconds": seconds, "reading": read - started, **share_found(pair, claims)}


def word_places(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """Return the words of a text and where they stand."""
    import re

    found = list(re.finditer(r"\w+", text))
    return [match[0].lower() for match in found], [match.span() for match in found]


def link_difflib(folder: str, autojunk: str = "yes") -> Facts:
    """Match a made pair word by word with difflib."""
    from difflib import SequenceMatcher

    pair = MadePair.load(Path(folder))
    started = time.perf_counter()
    (left, left_at), (right, right_at) = word_places(pair.left), word_places(pair.right)
    blocks = SequenceMatcher(None, left, right, autojunk=autojunk == "yes").get_matching_blocks()
    seconds = time.perf_counter() - started
    claims = [
        ((left_at[a][0], left_at[a + size - 1][1]), (right_at[b][0], right_at[b + size - 1][1]))
        for a, b, size in blocks
        if size >= SHORTEST_BLOCK
    ]
    return {"seconds": seconds, **share_found(pair, claims)}


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


TASKS: dict[str, Callable[..., Facts]] = {
    task.__name__: task for task in (link_crossread, link_difflib, import_file, write_report, start_window)
}


def run_task(name: str, arguments: Sequence[str]) -> None:
    """Run one task and print its facts as the last line, with the peak of memory."""
    facts = TASKS[name](*arguments)
    print(json.dumps({**facts, "peak_mb": peak_mb()}), flush=True)
    os._exit(0)  # a window that was never closed must not spoil the figures


if __name__ == "__main__":
    run_task(sys.argv[1], sys.argv[2:])
