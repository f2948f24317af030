"""Where the headings, paragraphs, list items and table rows of a Markdown source stand."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from desktop_app.core.entities import SegmentKind
from desktop_app.core.importers.base import Block
from desktop_app.core.progress import Progress
from desktop_app.core.text.dates import find_dates
from desktop_app.core.text.span import Span

if TYPE_CHECKING:
    from markdown_it.token import Token

_PREFIX = re.compile(r"(?:[ \t]|>[ \t]?|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|#{1,6}(?=[ \t]))*")
_CLOSING_HASHES = re.compile(r"[ \t]+#+[ \t]*\Z")
_FIELD = re.compile(r"(?P<name>title|date|publisher|lang|language)[ \t]*:[ \t]*(?P<value>[^\n]+)", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_ORDERED = re.compile(r"[ \t>]*(\d{1,9}[.)])[ \t]")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands before the text between two lines of dashes; `end` is where the text begins."""

    end: int = 0
    title: str = ""
    date: str = ""
    publisher: str = ""
    language: str = ""


def front_matter(text: str) -> FrontMatter:
    """Return the front matter of a Markdown source, empty if there is none."""
    if not text.startswith("---\n"):
        return FrontMatter()
    close = text.find("\n---\n", 3)
    if close < 0:
        return FrontMatter()
    fields = {match["name"].lower(): match["value"].strip(" \"'") for match in _FIELD.finditer(text, 0, close)}
    dates = find_dates(fields.get("date", ""))
    language = fields.get("lang", "") or fields.get("language", "")
    return FrontMatter(
        close + 5,
        fields.get("title", ""),
        dates[0].iso if dates else "",
        fields.get("publisher", ""),
        language if _LANGUAGE.fullmatch(language) else "",
    )


@dataclass(frozen=True, slots=True)
class Source:
    """A Markdown source without the marks inside its lines, and its blocks in order without the marks before them."""

    text: str
    blocks: tuple[Block, ...]


def read_source(text: str, start: int, progress: Progress) -> Source:
    """Return what a Markdown source says from `start` on; what stands before stays as it is. Raises: Cancelled."""
    from desktop_app.core.importers.plain.markdown_inline import block_parser, marks_of

    lines = _line_starts(text, start)
    known: dict[str, Any] = {}
    plain = text.replace("\f", " ").replace("\v", " ")
    parser = block_parser()
    tokens = parser.parse(plain[start:], known)
    marks = list(marks_of(parser, plain, lines, progress.over(tokens, 512), known))
    return _without(text, list(_blocks(text, lines, tokens)), marks)


def _without(text: str, blocks: Sequence[Block], marks: Sequence[Span]) -> Source:
    """Return a source without marks, which stand in order; a block of nothing else is none."""
    pieces, places, taken, reached = [], [0], [0], 0
    for mark in marks:
        pieces.append(text[reached : mark.start])
        places.append(mark.end)
        taken.append(taken[-1] + len(mark))
        reached = mark.end
    starts = [mark.start for mark in marks]

    def moved(place: int) -> int:
        before = bisect_right(starts, place - 1)
        return max(place, places[before]) - taken[before]

    moved_blocks = (replace(one, span=Span(moved(one.span.start), moved(one.span.end))) for one in blocks)
    return Source("".join((*pieces, text[reached:])), tuple(one for one in moved_blocks if len(one.span)))


def _blocks(text: str, lines: Sequence[int], tokens: Sequence["Token"]) -> Iterator[Block]:
    depth = quoted = 0
    for index, token in enumerate(tokens):
        if token.type in ("list_item_open", "list_item_close"):
            depth += token.nesting
        elif token.type in ("blockquote_open", "blockquote_close"):
            quoted += token.nesting
        if token.map is None:
            continue
        if token.type == "tr_open":
            is_head = tokens[index - 1].type == "thead_open"
            yield from _block(text, lines, token.map, SegmentKind.TABLE_ROW, int(is_head))
        elif token.type == "heading_open":
            yield from _block(text, lines, token.map, SegmentKind.HEADING, int(token.tag[1]))
        elif token.type in ("fence", "code_block", "html_block"):
            yield from _code(text, lines, token.map, token.type, quoted)
        elif token.type == "paragraph_open":
            is_item = depth > 0 and tokens[index - 1].type == "list_item_open"
            kind = SegmentKind.LIST_ITEM if is_item else SegmentKind.PARAGRAPH
            yield from _block(text, lines, token.map, kind, depth if is_item else quoted)


def _line_starts(text: str, start: int) -> list[int]:
    """Return where each line begins, and where the text ends."""
    starts = [start, *(match.end() for match in re.finditer(r"\n", text[start:]))]
    return [starts[0], *(start + one for one in starts[1:]), len(text) + 1]


def _block(text: str, lines: Sequence[int], rows: Sequence[int], kind: SegmentKind, level: int) -> Iterator[Block]:
    """Yield the block on these source lines, if it holds anything."""
    first, end = lines[rows[0]], min(lines[min(rows[1], len(lines) - 1)] - 1, len(text))
    line_end = text.find("\n", first)
    prefix = _PREFIX.match(text, first, line_end if line_end >= 0 else len(text))
    begin = prefix.end() if prefix and kind is not SegmentKind.TABLE_ROW else first
    ordered = _ORDERED.match(text, first) if kind is SegmentKind.LIST_ITEM else None
    content = text[begin:end]
    if kind is SegmentKind.HEADING:
        content = _heading(content)
    stripped = content.strip()
    if stripped:
        at = begin + len(content) - len(content.lstrip())
        yield Block(kind, Span(at, at + len(stripped)), level, ordered[1] if ordered else "")


def _heading(content: str) -> str:
    """Return a heading's words: without closing hashes, or the line of = or - below."""
    first = content.split("\n")
    if len(first) > 1 and set(first[-1].strip(" >\t")) <= {"=", "-"}:
        content = content[: len(content) - len(first[-1]) - 1]
    return _CLOSING_HASHES.sub("", content)


def _code(text: str, lines: Sequence[int], rows: Sequence[int], kind: str, quoted: int) -> Iterator[Block]:
    """Yield code as one paragraph, without its fences."""
    first, last = rows[0], min(rows[1], len(lines) - 1)
    if kind == "fence":
        first += 1
        closing = text[lines[last - 1] : lines[last] - 1].strip(" >\t")
        if last > first and closing and set(closing) <= {"`", "~"}:
            last -= 1
    if first >= last:
        return
    content = text[lines[first] : min(lines[last] - 1, len(text))]
    stripped = content.strip()
    if stripped:
        at = lines[first] + len(content) - len(content.lstrip())
        yield Block(SegmentKind.PARAGRAPH, Span(at, at + len(stripped)), quoted)
