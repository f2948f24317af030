"""Folding of furniture: runs of running heads and the like, each shown as one quiet line."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.core.text.span import Span
from desktop_app.shell.views.reading.rows import Rows


@dataclass(frozen=True, slots=True)
class Run:
    """Rows of furniture that follow each other: the first, the one after the last, how many lines they hold."""

    first: int
    end: int
    lines: int


@dataclass(frozen=True, slots=True)
class Folded:
    """Rows in which some runs are one row each; `lines` says how many a folded row holds, by where it starts."""

    rows: Rows
    lines: dict[int, int]


def find_runs(text: str, rows: Rows, furniture: Iterable[Span]) -> tuple[Run, ...]:
    """Return the runs of rows that are nothing but furniture, in order."""
    aside: set[int] = set()
    for span in furniture:
        number = bisect_left(rows.starts, span.start)
        while number < len(rows.starts) and rows.ends[number] <= span.end:
            aside.add(number)
            number += 1
    runs: list[Run] = []
    for number in sorted(aside):
        lines = text.count("\n", rows.starts[number], rows.ends[number]) + 1
        if runs and runs[-1].end == number:
            runs[-1] = Run(runs[-1].first, number + 1, runs[-1].lines + lines)
        else:
            runs.append(Run(number, number + 1, lines))
    return tuple(runs)


def fold(rows: Rows, runs: Sequence[Run]) -> Folded:
    """Return the rows with each run made one; O(rows), by slices."""
    folded, lines, reached = Rows([], [], []), {}, 0
    for run in runs:
        _extend(folded, rows, reached, run.first)
        start = rows.starts[run.first]
        lines[start] = run.lines
        folded.add(start, rows.ends[run.end - 1], rows.sources[run.first])
        reached = run.end
    _extend(folded, rows, reached, len(rows.starts))
    return Folded(folded, lines)


def _extend(folded: Rows, rows: Rows, first: int, end: int) -> None:
    folded.starts += rows.starts[first:end]
    folded.ends += rows.ends[first:end]
    folded.sources += rows.sources[first:end]
