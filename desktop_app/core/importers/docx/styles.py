"""Paragraph styles of a Word document: which are headings, which are numbered."""

import re
from dataclasses import dataclass

from lxml import etree

from desktop_app.core.importers.docx.names import W, number_at, value_of, whole_number

_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_QUOTATIONS = frozenset({"quote", "intense quote", "block text", "block quote", "block quotation", "quotations"})
_CHAIN_MAX = 30
_BODY_TEXT = 9
_LEVEL_MAX = 6


@dataclass(frozen=True, slots=True)
class Numbering:
    """Which list a paragraph is in, and how deep, from 0."""

    list_id: str
    depth: int


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style says; `outline` is None, `list_id` None and `depth` -1 where it leaves it open."""

    name: str = ""
    based_on: str = ""
    outline: int | None = None
    list_id: str | None = None
    depth: int = -1


class Styles:
    """The paragraph styles by id."""

    def __init__(self, root: etree._Element | None) -> None:
        """Take the styles from the root of the styles part, if there is one."""
        self._styles: dict[str, Style] = {}
        self._default = ""
        for element in root.iterfind(f"{W}style") if root is not None else ():
            if element.get(W + "type", "paragraph") == "paragraph":
                identity = element.get(W + "styleId", "")
                self._styles[identity] = _style(element)
                if element.get(W + "default") in ("1", "true", "on"):
                    self._default = identity

    def heading_level(self, properties: etree._Element | None) -> int:
        """Return the heading level 1..6 of a paragraph with these properties; 0 if it is no heading."""
        own = value_of(properties, "outlineLvl")
        if own is not None:
            return _level(whole_number(own, _BODY_TEXT))
        for style in self._chain(properties):
            if style.outline is not None:
                return _level(style.outline)
            if found := _HEADING.fullmatch(style.name.strip()):
                return _level(int(found[1]) - 1)
            if style.name.strip().lower() == "title":
                return 1
        return 0

    def is_quotation(self, properties: etree._Element | None) -> bool:
        """Say whether a paragraph with these properties is set as a quotation, by the names that are in use."""
        return any(style.name.strip().lower() in _QUOTATIONS for style in self._chain(properties))

    def numbering(self, properties: etree._Element | None) -> Numbering | None:
        """Return the list that a paragraph with these properties is in; None if it is in none."""
        list_id, depth = value_of(properties, "numPr/numId"), number_at(properties, "numPr/ilvl", -1)
        for style in self._chain(properties):
            list_id = style.list_id if list_id is None else list_id
            depth = style.depth if depth < 0 else depth
        if list_id in (None, "", "0"):
            return None
        return Numbering(list_id, min(max(depth, 0), 8))

    def _chain(self, properties: etree._Element | None) -> list[Style]:
        identity = value_of(properties, "pStyle") or self._default
        chain: list[Style] = []
        while (style := self._styles.get(identity)) is not None and len(chain) < _CHAIN_MAX:
            chain.append(style)
            identity = style.based_on
        return chain


def _style(element: etree._Element) -> Style:
    outline = value_of(element, "pPr/outlineLvl")
    return Style(
        name=value_of(element, "name") or "",
        based_on=value_of(element, "basedOn") or "",
        outline=None if outline is None else whole_number(outline, _BODY_TEXT),
        list_id=value_of(element, "pPr/numPr/numId"),
        depth=number_at(element, "pPr/numPr/ilvl", -1),
    )


def _level(outline: int) -> int:
    return min(outline + 1, _LEVEL_MAX) if 0 <= outline < _BODY_TEXT else 0
