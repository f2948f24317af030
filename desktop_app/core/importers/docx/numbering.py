"""The numbers that Word prints before list items, counted as Word counts them."""

import re
from dataclasses import dataclass

from lxml import etree

from desktop_app.core.importers.docx.names import W, is_on, number_at, value_of, whole_number
from desktop_app.core.importers.docx.styles import Numbering
from desktop_app.core.importers.flow.number_styles import printed_number

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
_VALUE_MAX = 10**9


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list counts; `restart` is the level (from 1) after which it starts anew, 0 for never."""

    start: int
    style: str
    pattern: str
    restart: int
    is_legal: bool
    suffix: str


_PLAIN = _Level(1, "bullet", "", _LEVELS, False, " ")


@dataclass(frozen=True, slots=True)
class _List:
    """A list as documents refer to it: its model, what it changes of the levels, where it starts anew."""

    model: str
    levels: dict[int, _Level]
    starts: dict[int, int]


class ListNumbers:
    """The running counts of all lists of one document."""

    def __init__(self, root: etree._Element | None) -> None:
        """Take the lists from the root of the numbering part, if there is one."""
        self._models: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            self._read_models(root)
            for element in root.iterfind(f"{W}num"):
                self._lists[element.get(W + "numId", "")] = self._read_list(element)

    def next_label(self, numbering: Numbering) -> str:
        """Count on, then return what is printed before the item, with the space after it; empty for bullets."""
        found = self._lists.get(numbering.list_id)
        if found is None:
            return ""
        depth, levels = numbering.depth, self._levels_of(found)
        counts = self._counts.setdefault(found.model, [None] * _LEVELS)
        self._count(numbering, found, levels, counts)
        level = levels.get(depth, _PLAIN)
        if level.style == "bullet":
            return ""
        return _label(levels, counts, level) + level.suffix

    def _count(self, item: Numbering, found: _List, levels: dict[int, _Level], counts: list[int | None]) -> None:
        depth, is_new = item.depth, (item.list_id, item.depth) not in self._begun
        self._begun.add((item.list_id, depth))
        before = counts[depth]
        if is_new and depth in found.starts:
            counts[depth] = found.starts[depth]
        elif before is None:
            counts[depth] = levels.get(depth, _PLAIN).start
        else:
            counts[depth] = min(before + 1, _VALUE_MAX)
        for upper in range(depth):
            if counts[upper] is None:
                counts[upper] = levels.get(upper, _PLAIN).start
        for lower in range(depth + 1, _LEVELS):
            restart = levels.get(lower, _PLAIN).restart
            if restart and depth < min(restart, lower):
                counts[lower] = None

    def _levels_of(self, found: _List) -> dict[int, _Level]:
        return {**self._models.get(found.model, {}), **found.levels}

    def _read_models(self, root: etree._Element) -> None:
        by_style: dict[str, dict[int, _Level]] = {}
        borrowed: dict[str, str] = {}
        for element in root.iterfind(f"{W}abstractNum"):
            identity = element.get(W + "abstractNumId", "")
            self._models[identity] = _levels(element)
            if style := value_of(element, "styleLink"):
                by_style[style] = self._models[identity]
            if style := value_of(element, "numStyleLink"):
                borrowed[identity] = style
        for identity, style in borrowed.items():
            self._models[identity] = by_style.get(style, self._models[identity])

    def _read_list(self, element: etree._Element) -> _List:
        levels: dict[int, _Level] = {}
        starts: dict[int, int] = {}
        for override in element.iterfind(f"{W}lvlOverride"):
            depth = whole_number(override.get(W + "ilvl"), 0)
            levels |= _levels(override)
            if value_of(override, "startOverride") is not None:
                starts[depth] = number_at(override, "startOverride", 1)
        return _List(value_of(element, "abstractNumId") or "", levels, starts)


def _levels(holder: etree._Element) -> dict[int, _Level]:
    return {whole_number(element.get(W + "ilvl"), 0): _level(element) for element in holder.iterfind(f"{W}lvl")}


def _level(element: etree._Element) -> _Level:
    return _Level(
        start=number_at(element, "start", 0),
        style=value_of(element, "numFmt") or "decimal",
        pattern=(value_of(element, "lvlText") or "")[:100],
        restart=number_at(element, "lvlRestart", _LEVELS),
        is_legal=is_on(element, "isLgl"),
        suffix="" if value_of(element, "suff") == "nothing" else " ",
    )


def _label(levels: dict[int, _Level], counts: list[int | None], level: _Level) -> str:
    def number(found: re.Match[str]) -> str:
        place = int(found[1]) - 1
        style = levels.get(place, _PLAIN).style
        if style in ("none", "bullet"):
            return ""
        return printed_number(counts[place] or 0, "decimal" if level.is_legal else style)

    return _PLACE.sub(number, level.pattern).strip()
