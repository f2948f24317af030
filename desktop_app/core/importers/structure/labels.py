"""Numbers, letters and bullets that begin a paragraph or list item."""

import re
from dataclasses import dataclass
from enum import StrEnum

_BULLETS = "-*+•‣⁃◦▪●○·∙"
_LABEL = re.compile(
    rf"(?P<bullet>[{re.escape(_BULLETS)}])(?:[ \t\u00a0]+)(?=\S)(?!\d+[ \u00a0]?[-–—]\s*$)"
    r"|(?P<section>\d{1,3}(?:\.\d{1,3})+\.?)[ \t\u00a0]+(?=\S)"
    r"|\[(?P<square>\d{1,3}|1[0-4]\d\d)\][ \t\u00a0]+(?=\S)"
    r"|\((?P<round>\d{1,3}|[a-zA-Z]|[ivxIVX]{2,5})\)[ \t\u00a0]+(?=\S)(?!\d{3}[-. ]\d)"
    r"|(?P<dot>\d{1,3}|1[0-4]\d\d)\.(?:[ \t\u00a0]+)(?=\S)"
    r"|(?P<paren>\d{1,3}|[a-zA-Z]|[ivxIVX]{2,5})\)[ \t\u00a0]+(?=\S)"
    r"|(?P<letter>[a-hA-H]|[ivx]{1,5}|[IVX]{1,5})\.[ \t\u00a0]+(?=\S)"
)


class LabelKind(StrEnum):
    """How a label is written."""

    BULLET = "bullet"
    SECTION = "section"
    SQUARE = "square"
    ROUND = "round"
    DOT = "dot"
    PAREN = "paren"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Label:
    """What begins a block: its kind, what is written, and its length with the white space after it.

    `number` is its value if it is written in digits without a point inside, else None.
    """

    kind: LabelKind
    text: str
    length: int
    number: int | None = None

    @property
    def is_first(self) -> bool:
        """Say whether it is what a list begins with; a bullet always may be."""
        return self.kind is LabelKind.BULLET or self.number == 1 or self.text.lower() in ("a", "i")

    def follows(self, other: "Label") -> bool:
        """Say whether it is what comes after `other` in one list."""
        if self.kind is not other.kind:
            return False
        if self.number is not None:
            return self.number - 1 == other.number
        return other.number is None


def find_label(text: str, start: int, end: int) -> Label | None:
    """Return the label that stands at `start`, or None."""
    match = _LABEL.match(text, start, min(end, start + 80))
    if match is None:
        return None
    kind = LabelKind(match.lastgroup or "")
    written = match[kind.value]
    return Label(kind, written, match.end() - start, int(written) if written.isascii() and written.isdigit() else None)


def label_number(number: str) -> Label | None:
    """Return the label that a format prints but does not store, such as "3." or "(b)", or None if it is empty."""
    if not number:
        return None
    found = find_label(f"{number} x", 0, len(number) + 2)
    return None if found is None else Label(found.kind, found.text, 0, found.number)
