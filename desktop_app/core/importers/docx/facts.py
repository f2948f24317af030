"""Title, publisher and language as a Word document's properties state them.

The date of creation, the author and the company are left alone: they are those of the file, often of a template, not
of what the document says.
"""

import re
from dataclasses import dataclass

from lxml import etree

_DC = "{http://purl.org/dc/elements/1.1/}"
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_GENERATORS = re.compile(r"microsoft word - .*|document ?\d*|untitled.*|python-docx|un-named", re.IGNORECASE)
_FACT_MAX = 1000


@dataclass(frozen=True, slots=True)
class DocxFacts:
    """What a document states of itself; unknown is empty."""

    title: str = ""
    publisher: str = ""
    language: str = ""


def find_facts(core: etree._Element | None) -> DocxFacts:
    """Return what the properties state."""
    language = _text(core, f"{_DC}language")
    return DocxFacts(
        title=_meant(_text(core, f"{_DC}title")),
        publisher=_meant(_text(core, f"{_DC}publisher")),
        language=language if _LANGUAGE.fullmatch(language) else "",
    )


def _text(root: etree._Element | None, tag: str) -> str:
    found = root.findtext(tag) if root is not None else None
    return " ".join((found or "")[:_FACT_MAX].split())


def _meant(text: str) -> str:
    """Return `text`, unless a program filled it in."""
    return "" if _GENERATORS.fullmatch(text) else text
