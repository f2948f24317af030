"""The source text of a web page, made safe to parse.

Parsers of HTML are quadratic in the depth of open elements, and copy formatting elements into every paragraph
that follows one left open. Neither matters to the text, so both are taken out before parsing.
"""

import codecs
import re
from dataclasses import replace

from desktop_app.core.errors import UserError
from desktop_app.core.importers.html import tags
from desktop_app.core.importers.plain.charsets import ASSUMED, Decoded, decode

DEPTH_LIMIT = 400
"""Elements nested deeper than this become part of their parent; browsers cut at 512."""
TAG_LIMIT = 8192
"""Characters; a longer tag loses its attributes."""

_META = re.compile(rb"<meta[^>]{0,500}?charset\s{0,10}=\s{0,10}[\"']?\s{0,10}([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_META_WITHIN = 4096
_READ_AS_WINDOWS_1252 = frozenset({"iso8859-1", "ascii", "cp1252"})
_NO_CHARSETS = ("utf-16", "utf-32", "utf-7", "unicode", "raw", "punycode", "idna", "undefined")
"""What no page can truly declare in letters, and what no text is written in."""

_ATTRIBUTES = (
    r"""(?:[\s/]++|[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>"'][^\s>]*+)?+)?+)*+"""
)
_MARKUP = re.compile(
    rf"<!--(?:-?>|.*?(?:--!?>|\Z))|<(?P<end>/?)(?P<tag>[a-zA-Z][^\s/>]*+){_ATTRIBUTES}(?:>|\Z)", re.DOTALL
)


def decode_page(data: bytes, name: str, encoding: str | None) -> Decoded:
    """Decode a page by the person's choice, else BOM, declared charset, UTF-8, Windows-1252; newlines become LF.

    Raises: UserError if the person's choice does not fit, or the bytes are no text.
    """
    decoded = _as_declared(data, name) if encoding is None else None
    decoded = decoded or decode(data, name, encoding)
    text = decoded.text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return replace(decoded, text=text)


def _as_declared(data: bytes, name: str) -> Decoded | None:
    """Return the text in the charset that the page declares; None if it declares none that fits."""
    found = _META.search(data[:_META_WITHIN])
    charset = _charset(found[1].decode("ascii")) if found else ""
    if not charset or data.startswith(codecs.BOM_UTF8):
        return None
    try:
        return decode(data, name, charset)
    except UserError:
        return None


def _charset(declared: str) -> str:
    """Return the encoding that browsers take a declared charset for; empty if it is none."""
    try:
        codec = codecs.lookup(declared).name
    except (LookupError, ValueError):
        return ""
    if codec.startswith(_NO_CHARSETS):
        return ""
    return ASSUMED if codec in _READ_AS_WINDOWS_1252 else codec


def flatten(source: str) -> str:
    """Return `source` with formatting elements renamed to span, and no element deeper than DEPTH_LIMIT. O(n)."""
    flattener = _Flattener(source)
    return flattener.run()


class _Flattener:
    """Copies the source tag by tag, following which elements are open."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._open: list[str] = []
        self._counts: dict[str, int] = {}
        self._dropped: dict[str, int] = {}
        self._foreign = 0

    def run(self) -> str:
        """Return the whole source, flattened."""
        at = 0
        while (found := _MARKUP.search(self._source, at)) is not None:
            self._parts.append(self._source[at : found.start()])
            at = found.end()
            tag = (found["tag"] or "").lower()
            if not tag:
                continue
            self._parts.append(self._end(tag) if found["end"] else self._start(tag, found[0]))
            if tag in tags.RAW_TEXT and not found["end"] and not self._foreign:
                at = self._copy_raw(tag, at)
        self._parts.append(self._source[at:])
        return "".join(self._parts)

    def _copy_raw(self, tag: str, at: int) -> int:
        ending = re.compile(rf"</{tag}(?=[\s/>])|\Z", re.IGNORECASE).search(self._source, at)
        end = ending.start() if ending else len(self._source)
        self._parts.append(self._source[at:end])
        return end

    def _start(self, tag: str, markup: str) -> str:
        name = "span" if tag in tags.FORMATTING else tag
        if len(markup) > TAG_LIMIT:
            markup = f"<{tag}>"
        if self._foreign and name in tags.BREAKING_OUT:
            self._close("svg" if self._counts.get("svg") else "math")
        if tag in tags.VOID if not self._foreign else markup.endswith("/>"):
            return markup
        if self._foreign or tag not in tags.SELF_ENDING:
            if len(self._open) >= DEPTH_LIMIT:
                self._dropped[name] = self._dropped.get(name, 0) + 1
                return "" if name == "span" else "<br>"
            self._open.append(name)
            self._counts[name] = self._counts.get(name, 0) + 1
            self._foreign += name in ("svg", "math")
        return f"<{name}{markup[1 + len(tag) :]}"

    def _end(self, tag: str) -> str:
        name = "span" if tag in tags.FORMATTING else tag
        if self._dropped.get(name):
            self._dropped[name] -= 1
            return "" if name == "span" else "<br>"
        if not self._counts.get(name):
            return f"</{name}>" if tag in tags.SELF_ENDING else ""
        self._close(name)
        return f"</{name}>"

    def _close(self, name: str) -> None:
        closed = ""
        while closed != name:
            closed = self._open.pop()
            self._counts[closed] -= 1
            self._foreign -= closed in ("svg", "math")
