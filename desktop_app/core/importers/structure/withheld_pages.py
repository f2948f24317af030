"""Notes that stand in the place of pages: "Pages 3 to 5 are withheld under section 21"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.core.entities import Gap, GapKind, Redaction, RedactionKind
from desktop_app.core.importers.structure.lines import Line
from desktop_app.core.text.span import Span

_LONGEST = 260
_MOST_PAGES = 500
_NUMBERS = r"\d{1,5}(?:\s?(?:-|–|—|,|&|\bto\b|\bthrough\b|\band\b|\bà\b|\bet\b)\s?\d{1,5}){0,20}"
_NOTE = re.compile(
    rf"\W{{0,3}}(?:the |les? |la )?pages? (?:n[o°.]{{1,2}} ?|numbers? )?(?P<pages>{_NUMBERS}),?"
    r" (?:(?:is|are|was|were|has been|have been|est|sont|a été|ont été) )?"
    r"(?:(?:being |entirely |fully |also |entièrement )?(?:withheld|exempt(?:ed)?|redacted|removed|severed|retenue?s?"
    r"|exemptée?s?|retirée?s?|caviardée?s?)|(?:not|non)[- ](?:relevant|responsive|pertinente?s?)"
    r"|(?:ne sont |n['’]est )?pas pertinente?s?|duplicates?)\b"
    r"(?P<why>[^.;\n]{0,160}(?:\.\s?\d[^.;\n]{0,60}){0,3})\W{0,3}",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(\d+)\s?(?:-|–|—|to|through|à)\s?(\d+)|(\d+)", re.IGNORECASE)
_GROUND = re.compile(
    r"(?:sections?|subsections?|ss?\.|paragraphs?|articles?|arts?\.|exemptions?|paragraphes?|alinéas?|l['’]article)\s?.*",
    re.IGNORECASE,
)
_ACT = re.compile(r"\s(?:of|de|du)\s(?:the|la|le|l['’])?.*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WithheldPages:
    """A line that says which pages are withheld: its place, their numbers, the ground it gives."""

    span: Span
    numbers: tuple[int, ...]
    ground: str = ""


def find_withheld_pages(lines: Sequence[Line]) -> list[WithheldPages]:
    """Return the lines that do nothing but say which pages are withheld, in order."""
    found = []
    for line in lines:
        match = _NOTE.fullmatch(line.text) if len(line.text) <= _LONGEST and "age" in line.text[:12] else None
        numbers = _numbers(match["pages"]) if match else ()
        if match and numbers:
            found.append(WithheldPages(line.span, numbers, _ground(match["why"])))
    return found


def as_redactions(notes: Sequence[WithheldPages]) -> list[Redaction]:
    """Return the notes as markers of something withheld."""
    return [Redaction(RedactionKind.MARKER, note.span, note.ground) for note in notes]


def as_gaps(notes: Sequence[WithheldPages]) -> list[Gap]:
    """Return the pages that the notes say are missing."""
    return [Gap(GapKind.PAGE, note.numbers, note.span.start) for note in notes]


def _numbers(written: str) -> tuple[int, ...]:
    """Return the page numbers that are written out or lie in a range; none if a range makes no sense."""
    numbers: list[int] = []
    for match in _RANGE.finditer(written):
        first, last = int(match[1] or match[3]), int(match[2] or match[3])
        if not first <= last < first + _MOST_PAGES:
            return ()
        numbers += range(first, last + 1)
    return tuple(sorted(set(numbers)))


def _ground(why: str) -> str:
    """Return the ground within what follows, as printed, without the name of the law."""
    match = _GROUND.search(why)
    return _ACT.sub("", match[0]).rstrip("] \t") if match else ""
