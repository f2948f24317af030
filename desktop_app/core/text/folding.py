"""Text folded for searching, with the way back to the places of the original."""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from heapq import merge

import regex

from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span

JOINT = "\ufdd0"
"""Stands, in folded text whose lines are joined, where a hyphen at a line's end parted a word; no text holds it."""
CHUNK = 65_536
"""Code points that are folded at once, so that no other thread waits for long."""

_IGNORED = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_ALIKE = str.maketrans("øØđĐłŁħŦŧı’‘ʼ‛“”„‟–—‑‐−", "oOdDlLhTti''''\"\"\"\"-----")
_SPELT = {"æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ß": "ss", "ẞ": "SS"}
_HYPHENATED = regex.compile(r"[-‐][ \t]*\n[ \t]*(?=\p{Ll})")
_CLUSTER = regex.compile("[^\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff][\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff]+")


@dataclass(slots=True)
class FoldedText:
    """A text without soft hyphens, ligatures and typographic quotes, and unless they are kept without accents.

    Case stays as it is. Wherever folding changed a length, edit number e turned the original [_starts[e], _ends[e])
    into the folded [_folded_starts[e], _folded_ends[e]).
    """

    original: str
    text: str = ""
    _starts: "array[int]" = field(default_factory=lambda: array("q"))
    _ends: "array[int]" = field(default_factory=lambda: array("q"))
    _folded_starts: "array[int]" = field(default_factory=lambda: array("q"))
    _folded_ends: "array[int]" = field(default_factory=lambda: array("q"))

    @classmethod
    def of(
        cls, text: str, keeps_accents: bool = False, joins_lines: bool = False, progress: Progress | None = None
    ) -> "FoldedText":
        """Fold `text`; `joins_lines` puts a `JOINT` where the end of a line parted a word. Raises: Cancelled."""
        folded, parts, at = cls(text), list[str](), 0
        for edit in _pieces(text, keeps_accents, joins_lines):
            for start in range(edit.start, edit.end, CHUNK):
                if progress is not None:
                    progress.check()
                part = text[start : min(start + CHUNK, edit.end)]
                parts.append(folded._fold(part, start, at, keeps_accents) if edit.by is None else edit.by)
                at += len(parts[-1])
            if edit.by is not None:
                folded._note(edit.start, edit.end, at - len(edit.by), at)
        folded.text = "".join(parts)
        return folded

    def original_span(self, start: int, end: int) -> Span:
        """Return what the folded [start, end) stands for: marks behind its last letter belong to it, soft hyphens not.

        Part of what was one character, such as half of a ligature, stands for the whole of it.
        """
        first, last = self._place(start, is_end=False), self._place(end, is_end=True)
        while last > first + 1 and self.original[last - 1] in _IGNORED:
            last -= 1
        return Span(first, max(first, last))

    def _place(self, at: int, is_end: bool) -> int:
        edit = bisect_right(self._folded_starts, at) - 1
        if edit < 0:
            return at
        if at >= self._folded_ends[edit]:
            return self._ends[edit] + at - self._folded_ends[edit]
        is_inside = at > self._folded_starts[edit]
        return self._ends[edit] if is_inside and is_end else self._starts[edit]

    def _fold(self, part: str, start: int, at: int, keeps_accents: bool) -> str:
        """Return a part folded; it starts at `start` in the original, at `at` in what is folded."""
        if part.isascii():
            return part
        table = {ord(one): by for one in set(part) if not one.isascii() and (by := _folded(one, keeps_accents)) != one}
        uneven = {chr(code): by for code, by in table.items() if len(by) != 1}
        if uneven:
            gained = 0
            for found in re.finditer("[" + "".join(map(re.escape, uneven)) + "]", part):
                by, here = uneven[found[0]], at + found.start() + gained
                self._note(start + found.start(), start + found.end(), here, here + len(by))
                gained += len(by) - 1
        return part.translate(table) if table else part

    def _note(self, start: int, end: int, folded_start: int, folded_end: int) -> None:
        self._starts.append(start)
        self._ends.append(end)
        self._folded_starts.append(folded_start)
        self._folded_ends.append(folded_end)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the original, and what it becomes as a whole; None where it is folded letter by letter."""

    start: int
    end: int
    by: str | None = None


def _pieces(text: str, keeps_accents: bool, joins_lines: bool) -> Iterator[_Piece]:
    """Cut a text into what is folded letter by letter and what becomes something as a whole."""
    wholes = (_joints(text) if joins_lines else (), _composed(text) if keeps_accents else ())
    at = 0
    for whole in merge(*wholes, key=lambda piece: piece.start):
        if whole.start >= at:
            if whole.start > at:
                yield _Piece(at, whole.start)
            yield whole
            at = whole.end
    if at < len(text):
        yield _Piece(at, len(text))


def _joints(text: str) -> Iterator[_Piece]:
    for found in _HYPHENATED.finditer(text, concurrent=True):
        if found.start() and text[found.start() - 1].isalpha():
            yield _Piece(found.start(), found.end(), JOINT)


def _composed(text: str) -> Iterator[_Piece]:
    """Yield the letters that are written apart from their accents."""
    if not text.isascii():
        for found in _CLUSTER.finditer(text, concurrent=True):
            yield _Piece(found.start(), found.end(), unicodedata.normalize("NFC", found[0]))


@lru_cache(maxsize=20_000)
def _folded(one: str, keeps_accents: bool) -> str:
    """Return what a character is searched by."""
    if one in _IGNORED:
        return ""
    if keeps_accents:
        return one.translate(_ALIKE) if one in "’‘ʼ‛“”„‟–—‑‐−" else _plain_form(one)
    apart = unicodedata.normalize("NFKD", _SPELT.get(one, one))
    bare = "".join(sign for sign in apart if not _is_accent(sign)).translate(_ALIKE)
    return unicodedata.normalize("NFC", bare)


def _plain_form(one: str) -> str:
    """Return a ligature or other form of letters as those letters, all else as it is."""
    return unicodedata.normalize("NFKC", one) if unicodedata.decomposition(one).startswith("<") else one


def _is_accent(sign: str) -> bool:
    """Say whether a sign is an accent, a Hebrew point or an Arabic vowel; voicing and vowels of other scripts stay."""
    kind = unicodedata.combining(sign)
    return kind == 1 or 10 <= kind <= 36 or 200 <= kind <= 240
