"""Page furniture: banners, running heads, page numbers, bylines, subscription lines; found to be set aside."""

from collections.abc import Sequence

from desktop_app.core.entities import Furniture, FurnitureKind, Page
from desktop_app.core.importers.furniture.bylines import is_agency
from desktop_app.core.importers.furniture.pages import page_furniture
from desktop_app.core.importers.furniture.phrases import is_bare_date, phrase_kind
from desktop_app.core.importers.furniture.repeats import lone_numbers, repeated_banners
from desktop_app.core.importers.structure.lines import Line
from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span

_OF_ROWS = (FurnitureKind.BANNER, FurnitureKind.PAGE_NUMBER)
_HEAD_LINES, _FOOT_LINES = 10, 4


def find_furniture(
    lines: Sequence[Line],
    pages: Sequence[Page],
    known: Sequence[Furniture] = (),
    progress: Progress | None = None,
) -> tuple[Furniture, ...]:
    """Return what is furniture among `lines`, with what the format told (`known`), in order, none overlapping."""
    kinds: dict[int, FurnitureKind] = {}
    for index, kind in (
        *_by_phrase(lines),
        *page_furniture(lines, pages, progress),
        *((index, FurnitureKind.PAGE_NUMBER) for index in ([] if pages else lone_numbers(lines))),
        *((index, FurnitureKind.BANNER) for index in repeated_banners(lines)),
    ):
        kinds.setdefault(index, kind)
    heeded = (progress or Progress()).over(kinds.items())
    found = [*known, *(Furniture(kind, lines[index].span) for index, kind in heeded)]
    return _merged(found)


def _by_phrase(lines: Sequence[Line]) -> list[tuple[int, FurnitureKind]]:
    """Return the lines that are furniture by what they say."""
    seen: dict[tuple[str, bool], FurnitureKind | None] = {}
    found = []
    last = len(lines) - 1
    for index, line in enumerate(lines):
        is_edge = index < _HEAD_LINES or index > last - _FOOT_LINES
        key = (line.text, is_edge)
        if key not in seen:
            seen[key] = phrase_kind(line.text, is_edge=is_edge)
        kind = seen[key]
        if kind is FurnitureKind.NAVIGATION and _is_in_table(lines, index):
            kind = None
        if kind is FurnitureKind.BYLINE and index >= _HEAD_LINES and is_bare_date(line.text):
            kind = None  # the date of something spoken of last, such as the next meeting
        if line.is_row:
            kind = kind if kind in _OF_ROWS else None
        elif kind is None and index > last - 2 and last > 2 and line.is_first and is_agency(line.text):
            kind = FurnitureKind.BYLINE
        if kind is not None:
            found.append((index, kind))
    return found


def _is_in_table(lines: Sequence[Line], index: int) -> bool:
    """Say whether a neighbouring line has as many bars: rows of a table, not a menu."""
    bars = lines[index].text.count("|")
    near = (place for place in (index - 1, index + 1) if 0 <= place < len(lines))
    return bars > 0 and any(lines[place].text.count("|") == bars for place in near)


def _merged(found: list[Furniture]) -> tuple[Furniture, ...]:
    """Return the furniture in order; what overlaps an earlier piece is left out."""
    kept: list[Furniture] = []
    for one in sorted(found, key=lambda piece: (piece.span.start, -piece.span.end)):
        if len(one.span) and (not kept or not kept[-1].span.overlaps(one.span)):
            kept.append(one)
    return tuple(kept)


def covers(furniture: Sequence[Furniture], spans: Sequence[Span]) -> list[bool]:
    """Return for each of the ordered spans whether it lies wholly within furniture."""
    if not furniture:
        return [False] * len(spans)
    told = []
    at = 0
    for span in spans:
        while at < len(furniture) and furniture[at].span.end <= span.start:
            at += 1
        told.append(_is_covered(furniture, at, span))
    return told


def _is_covered(furniture: Sequence[Furniture], at: int, span: Span) -> bool:
    """Say whether pieces from `at` on cover the span, but for what stands between neighbours."""
    if at >= len(furniture) or furniture[at].span.start > span.start:
        return False
    while furniture[at].span.end < span.end:
        at += 1
        if at >= len(furniture) or furniture[at].span.start > furniture[at - 1].span.end + 2:
            return False
    return True
