"""Running heads, feet and page numbers: what stands at the edge of page after page."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from desktop_app.core.entities import FurnitureKind, Page
from desktop_app.core.importers.furniture.repeats import banner_key
from desktop_app.core.importers.structure.lines import Line
from desktop_app.core.progress import Heeding, Progress

_EDGE_LINES = 3
_LONGEST, _MOST_WORDS = 120, 16
_LEAST_SHARE = 0.3
_FEWEST_PAGES = 3
_NUMBER = re.compile(r"(?:\d{1,4}|[ivxlc]{1,6})", re.IGNORECASE)


def page_furniture(
    lines: Sequence[Line], pages: Sequence[Page], progress: Progress | None = None
) -> list[tuple[int, FurnitureKind]]:
    """Return the lines at the edges of pages that come back on other pages, and the page numbers there.

    Each as its index with its kind. A line comes back if its words are the same but for digits.
    """
    progress = progress or Progress()
    edges = Heeding(_edges(lines, Heeding((page for page in pages if len(page.span)), progress)), progress)
    if len(edges) < 2:
        return []
    found = [(index, FurnitureKind.PAGE_NUMBER) for index in _numbers(lines, edges)]
    on_pages: dict[str, set[int]] = {}
    for page, indices in enumerate(edges):
        for index in indices:
            if _may_run(lines[index].text):
                on_pages.setdefault(banner_key(lines[index].text), set()).add(page)
    least = 2 if len(edges) == 2 else max(_FEWEST_PAGES, int(_LEAST_SHARE * len(edges)))
    for indices in edges:
        for index in indices:
            if len(on_pages.get(banner_key(lines[index].text), ())) >= least:
                found.append((index, FurnitureKind.RUNNING_HEAD))
    return found


def _edges(lines: Sequence[Line], pages: Sequence[Page]) -> list[list[int]]:
    """Return for each page the indices of its first and last few lines."""
    starts = [line.start for line in lines]
    edges = []
    for page in pages:
        first, last = bisect_left(starts, page.span.start), bisect_left(starts, page.span.end)
        inside = range(first, last)
        edges.append(sorted({*inside[:_EDGE_LINES], *inside[-_EDGE_LINES:]}))
    return edges


def _may_run(text: str) -> bool:
    """Say whether a line could be a running head: short, and no sentence; one may be the same but for its number."""
    if text[-1] == "." and any(character.isdigit() for character in text):
        return False
    is_short = len(text) <= _LONGEST and len(text.split()) <= _MOST_WORDS
    return is_short and text[-1] not in "!?;:," and any(character.isalnum() for character in text)


def _numbers(lines: Sequence[Line], edges: Sequence[Sequence[int]]) -> list[int]:
    """Return the lines at page edges that are bare numbers, if those of neighbouring pages rise together."""
    found: list[int] = []
    offsets: dict[int, list[int]] = {}
    for page, indices in enumerate(edges):
        for index in {*indices[:1], *indices[-1:]}:
            text = lines[index].text
            if _NUMBER.fullmatch(text) and text.isdigit():
                offsets.setdefault(int(text) - page, []).append(index)
            elif _NUMBER.fullmatch(text) and page < 40:
                offsets.setdefault(-1000, []).append(index)
    for indices in offsets.values():
        if len(indices) >= 2:
            found += indices
    return sorted(found)
