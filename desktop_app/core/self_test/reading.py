"""Checks that every kind of file is read, and that its structure is found."""

from collections.abc import Callable
from functools import partial

from desktop_app.core.entities import Document, SegmentKind
from desktop_app.core.example import find_example
from desktop_app.core.importers.registry import read_bytes, read_file
from desktop_app.core.self_test.checks import Check, counted, require

HTML = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Le câble coupé</title></head><body>
<nav><a href="/">Accueil</a> | <a href="/iles">Les îles</a></nav>
<article><h1>Le câble coupé</h1>
<p>L’ambassadeur a été reçu à midi. Le navire s’appelle le <em>Vostrel</em>.</p>
<ul><li>la carte du navire</li><li>son journal</li></ul>
<table><tr><td>14 mars</td><td>Le câble se rompt.</td></tr></table></article></body></html>
"""
MARKDOWN = """# The cut cable

The ambassador was received at noon. The ship is called the *Vostrel*.

- the ship's chart
- its log
"""
_PROSE = frozenset({SegmentKind.HEADING, SegmentKind.PARAGRAPH, SegmentKind.SENTENCE})
_LISTED = _PROSE | {SegmentKind.LIST_ITEM}
_TABLED = _LISTED | {SegmentKind.TABLE_ROW}

Reading = Callable[[], Document]


def reading_checks() -> tuple[Check, ...]:
    """Return one check for each kind of file; none needs another."""
    return (
        Check("TXT", lambda: _memo(read_file(find_example().left).document)),
        Check("DOCX", lambda: _memo(read_file(find_example().docx).document, _TABLED)),
        Check("PDF", lambda: _memo(read_file(find_example().pdf).document, pages=True)),
        Check("HTML", partial(_made, "cable.html", HTML, "son journal", _TABLED)),
        Check("Markdown", partial(_made, "cable.md", MARKDOWN, "its log", _LISTED)),
    )


def _memo(document: Document, kinds: frozenset[SegmentKind] = _LISTED, pages: bool = False) -> str:
    """Return what was found in the example's memo, which has blanks and gaps in whatever kind of file."""
    require("Ambassador Radek Ossolin" in document.text, "its words are not there")
    require(document.redactions, "no redactions")
    require(document.gaps, "no gaps")
    require(document.pages if pages else True, "no pages")
    redactions, gaps = len(document.redactions), len(document.gaps)
    found = [
        counted(redactions, "redaction"),
        counted(gaps, "gap"),
    ]
    if pages:
        found.append(counted(len(document.pages), "page"))
    return ", ".join([_segments(document, kinds), *found])


def _made(name: str, text: str, words: str, kinds: frozenset[SegmentKind]) -> str:
    document = read_bytes(text.encode("utf-8"), name).document
    require(words in document.text and "Vostrel" in document.text, "its words are not there")
    return _segments(document, kinds)


def _segments(document: Document, kinds: frozenset[SegmentKind]) -> str:
    missing = kinds - {segment.kind for segment in document.segments}
    require(not missing, f"no {', '.join(sorted(kind.value for kind in missing))}")
    count = len(document.segments)
    return counted(count, "segment")
