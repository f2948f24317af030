"""What in a Markdown source is a mark of structure rather than text."""

import re

from desktop_app.core.text.span import Span

MARKDOWN = "text/markdown"
_BEFORE = re.compile(r"[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|#{1,6}(?=[ \t]))[ \t]*)+")
_LIST_MARK = re.compile(r"([-*+]|\d{1,9}[.)])[ \t]+$")
_NUMBER = re.compile(r"(\d{1,9})[.)][ \t]+$")
_ONLY_MARKS = re.compile(r"[\s>|:\-=*_`~+#]*|(?:```|~~~)[^\n]*")
_RULE = re.compile(r"[ \t>]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})")
_QUOTING = re.compile(r"\n[ \t]*((?:>[ \t]?)+)")
_PIPE = re.compile(r"[ \t]*(?<!\\)\|[ \t]*")


def mark_before(text: str, reached: int, start: int) -> int:
    """Return where the marks begin that stand on the line before a block which starts at `start`; else `start`."""
    line = max(reached, text.rfind("\n", reached, start) + 1)
    if line >= start or not _BEFORE.fullmatch(text, line, start):
        return start
    while text[line] in " \t":
        line += 1
    return line


def list_mark(marks: str) -> str:
    """Return what hangs beside a list item after these marks: a bullet, or its number; empty if there is none."""
    found = _LIST_MARK.search(marks)
    return "" if found is None else found[1] if found[1][0].isdigit() else "•"


def number_in(marks: str) -> str:
    """Return the number that a heading or paragraph bears after these marks, or nothing."""
    found = _NUMBER.search(marks)
    return found[1] if found else ""


def is_only_marks(text: str) -> bool:
    """Say whether a stretch between blocks holds marks and no words."""
    return _ONLY_MARKS.fullmatch(text) is not None


def is_rule(text: str) -> bool:
    """Say whether a stretch between blocks is a line drawn across the page."""
    return _RULE.fullmatch(text) is not None


def quoting_marks(text: str, span: Span) -> tuple[Span, ...]:
    """Return the marks that begin further lines of a quotation."""
    return tuple(Span(*found.span(1)) for found in _QUOTING.finditer(text, span.start, span.end))


def pipes(text: str, span: Span) -> list[Span]:
    """Return the bars between cells, and those at both ends, with the blanks around them."""
    return [Span(*found.span()) for found in _PIPE.finditer(text, span.start, span.end)]
