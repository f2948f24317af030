"""Two long PDFs read as pages: how long a turned page takes until it is sharp, and how much memory all of it takes."""

import random
import resource
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import quantiles

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest

from benchmarks.child import run_once
from benchmarks.made import paragraphs
from benchmarks.reading_pair import make_analysis
from benchmarks.reading_room import Room
from desktop_app.core.entities import Side
from desktop_app.core.importers.registry import read_bytes
from desktop_app.core.progress import Progress
from desktop_app.core.project import Project
from desktop_app.shell.session.page_drawer import Key
from desktop_app.shell.views.pages import PageView, ViewMode
from desktop_app.shell.views.pages.parts import sharp

PAGES, LINKS, TURNS = 1000, 5000, 300
LIMIT_S = 600.0
TURN_MS, MEMORY_MB = 100.0, 500.0
WORDS_A_PAGE = 430
SEED = 3
JUMP_EVERY = 10
_HEAD = '#set page(paper: "a4", numbering: "1", header: [Report of the harbour board])\n#set text(size: 10.5pt)\n'


@dataclass(frozen=True, slots=True)
class Turned:
    """Milliseconds until a turned page was painted sharp, the longest turn of the event loop, the peak of memory."""

    p50_ms: float
    p95_ms: float
    worst_ms: float
    longest_turn_ms: float
    peak_mb: float

    @property
    def is_met(self) -> bool:
        """Whether both bounds are kept."""
        return self.p95_ms <= TURN_MS and self.peak_mb <= MEMORY_MB


def make_pdf(pages: int, seed: int) -> bytes:
    """Return a PDF of made prose."""
    import typst

    told = iter(paragraphs(random.Random(seed), pages * WORDS_A_PAGE))
    source = [_HEAD]
    for _ in range(pages):
        page, count = [], 0
        for text in told:
            page.append(text)
            count += len(text.split())
            if count > WORDS_A_PAGE * 0.8:
                break
        source.append("\n\n".join(f"#{_quoted(text)}" for text in page) + "\n#pagebreak(weak: true)\n")
    return bytes(typst.compile("\n".join(source).encode()))


def make_project(path: Path, pages: int = PAGES, links: int = LINKS) -> None:
    """Make a project with one comparison of two PDFs of so many pages."""
    project = Project.create(path)
    ids = [
        project.add_document(read_bytes(make_pdf(pages, SEED + number), f"{name}.pdf", Progress())).id
        for number, name in enumerate(("left", "right"))
    ]
    left, right = (project.document(one) for one in ids)
    comparison = project.add_comparison(*ids, make_analysis(left, right, links))
    project.set_view_state("comparison", str(comparison.id))
    project.close()


class _Watch(QObject):
    """Knows whether the last paint of a page view showed all of it sharp."""

    def __init__(self, view: PageView, room: Room) -> None:
        super().__init__()
        self._view, self._kept = view, room.assembly.pages.kept
        self.is_sharp = False
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Look at each paint, and let everything pass."""
        if event.type() == QEvent.Type.Paint:
            self.is_sharp = all(self._kept.get(key) is not None for key in self._keys())
        return False

    def _keys(self) -> Iterator[Key]:
        view, seen = self._view, self._view.seen()
        for sheet in view.sheets():
            for placed in sharp(sheet, seen, view.devicePixelRatioF()):
                yield Key(view.document.id, placed.part)


def turn_pages(path: Path, turns: int = TURNS) -> Turned:
    """Open a project of `make_project`, show pages on both sides, and turn them by key, with jumps between."""
    room = Room()
    room.open(path)
    frames = [room.assembly.comparison.frame(side) for side in Side]
    for frame in frames:
        frame.set_view_mode(ViewMode.PAGES)
    views = [frame.view for frame in frames if isinstance(frame.view, PageView)]
    watches = [_Watch(view, room) for view in views]
    room.pace.feel(lambda: None, has_paint=False)
    felt = []
    for view, watch, gesture in islice(_turns(views, watches), turns):
        watch.is_sharp = False
        view.setFocus()
        gesture()
        view.viewport().update()
        felt.append(room.pace.until(lambda watch=watch: watch.is_sharp))
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    room.assembly.close()
    whole = [one.whole_s * 1000 for one in felt]
    cuts = quantiles(whole, n=100)
    return Turned(cuts[49], cuts[94], max(whole), max(one.longest_s for one in felt) * 1000, peak_mb)


def _turns(views: list[PageView], watches: list[_Watch]) -> Iterator[tuple[PageView, _Watch, Callable[[], object]]]:
    """Yield page after page on either side, from ever new places."""
    dice, number = random.Random(SEED), 0
    while True:
        at = number // 4 % len(views)
        view, number = views[at], number + 1
        if number % JUMP_EVERY == 0:
            share = dice.random()
            yield view, watches[at], lambda view=view, share=share: view.scroll_to_share(share)
        else:
            yield view, watches[at], lambda view=view: QTest.keyClick(view, Qt.Key.Key_Right)


def show(folder: Path) -> bool:
    """Measure and print; return whether the bounds were met."""
    path = folder / "pages.crossread"
    if not path.exists():  # by another process, for the typesetter takes three times the memory of the window
        made = run_once("make_page_pair", (str(path),), LIMIT_S)
        if not made.facts:
            print(f"the two PDFs were not made: {made.failure or 'it took too long'}")
            return False
    found = turn_pages(path)
    print(
        f"page turn: median {found.p50_ms:.0f} ms, p95 {found.p95_ms:.0f} ms (bound {TURN_MS:.0f}), worst "
        f"{found.worst_ms:.0f} ms; longest turn of the event loop {found.longest_turn_ms:.0f} ms; "
        f"peak of memory {found.peak_mb:.0f} MB (bound {MEMORY_MB:.0f})"
    )
    return found.is_met


def _quoted(text: str) -> str:
    """Return a text as a string of the typesetter."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


if __name__ == "__main__":
    sys.exit(0 if show(Path(sys.argv[1])) else 1)
