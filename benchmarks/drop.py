"""What a person waits for who drops two files on the window: the links by words, then those by meaning."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LIMIT_S = 600.0
PAUSE_S = 0.002
"""Between two turns, so that looking on takes nothing from those who work."""


@dataclass(frozen=True, slots=True)
class Waited:
    """Seconds from the drop until links are painted, until those by meaning are, and the longest turn of the window."""

    first_s: float
    whole_s: float
    longest_turn_s: float


class Turns:
    """Turns of the event loop, the longest kept."""

    def __init__(self, turn: Callable[[], None]) -> None:
        """Take what makes one turn."""
        self._turn = turn
        self.longest_s = 0.0

    def until(self, is_so: Callable[[], object]) -> float:
        """Turn until something is so, and once more to paint it; return when that was, by time.perf_counter."""
        end = time.perf_counter() + LIMIT_S
        is_done = False
        while not is_done:
            is_done = bool(is_so())
            began = time.perf_counter()
            if began > end:
                raise TimeoutError(f"nothing came within {LIMIT_S:g} s")
            self._turn()
            self.longest_s = max(self.longest_s, time.perf_counter() - began)
            time.sleep(PAUSE_S)
        return time.perf_counter()


def drop(files: list[Path]) -> Waited:
    """Open a window offscreen, drop `files` on it as a person does, and wait for what comes of it."""
    from PySide6.QtCore import QCoreApplication

    from desktop_app.core.entities import Side
    from desktop_app.shell.app import SWITCH_EVERY_S, make_app
    from desktop_app.shell.assembly import Assembly
    from desktop_app.shell.collector import Collector
    from desktop_app.shell.look import Look

    sys.setswitchinterval(SWITCH_EVERY_S)
    app = make_app(["crossread"])
    assembly = Assembly(Look(app, app), fail)
    assembly.window.show()
    Collector(app)
    turns = Turns(QCoreApplication.processEvents)
    assembly.open([])
    turns.until(lambda: not assembly.jobs.is_busy())
    turns.longest_s = 0.0

    def shows_links() -> bool:
        panes = [assembly.comparison.frame(side).pane for side in Side]
        return assembly.links.rowCount() > 0 and all(pane.marks for pane in panes)

    dropped = time.perf_counter()
    assembly.window.files_dropped.emit(tuple(files))
    first = turns.until(shows_links)
    whole = turns.until(lambda: has_meaning(assembly) or not assembly.jobs.is_busy())
    return Waited(first - dropped, whole - dropped if has_meaning(assembly) else 0.0, turns.longest_s)


def has_meaning(assembly: Any) -> bool:
    """Say whether the links on the desk are those by meaning."""
    analysis = assembly.desk.spread.analysis
    return analysis is not None and analysis.run.meaning is not None


def fail(error: BaseException) -> None:
    """Raise what the window met with."""
    raise error
