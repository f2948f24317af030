"""The source text of a web page, made safe to parse.

Parsers of HTML are quadratic in the depth of open elements, and copy formatting elements into every paragraph
that follows one left open. Neither matters to the text, so both are taken out before parsing.
"""

import codecs
import re
from dataclasses import dataclass

from desktop_app.core.errors import UserError
from desktop_app.core.i18n import tr
from desktop_app.core.importers import html_tags

DEPTH_LIMIT = 400
"""Elements nested deeper than this become part of their parent; browsers cut at 512."""
TAG_LIMIT = 8192
"""Characters; a longer tag loses its attributes."""

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_META = re.compile(rb"<meta[^>]{0,500}?charset\s{0,10}=\s{0,10}[\"']?\s{0,10}([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_META_WITHIN = 4096
_SAME_AS_WINDOWS_1252 = frozenset({"iso8859-1", "ascii", "latin-1"})
_NO_CHARSETS = frozenset({"unicode-escape", "raw-unicode-escape", "punycode", "idna", "undefined", "utf-7"})

_ATTRIBUTES = (
    r"""(?:[\s/]++|[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>"'][^\s>]*+)?+)?+)*+"""
)
_MARKUP = re.compile(
    rf"<!--(?:-?>|.*?(?:--!?>|\Z))|<(?P<end>/?)(?P<tag>[a-zA-Z][^\s/>]*+){_ATTRIBUTES}(?:>|\Z)", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class PageSource:
    """The decoded source of a page, with the name of its encoding."""

    text: str
    encoding: str


def decode_page(data: bytes, name: str, encoding: str | None) -> PageSource:
    """Decode a page by the person's choice, else BOM, declared charset, UTF-8, windows-1252.

    Raises: UserError if the person's choice does not fit, or the bytes are no text.
    """
    source = _chosen(data, name, encoding) if encoding else _guessed(data)
    text = source.text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        raise UserError(tr("{name} is not a web page: it holds binary data.").format(name=name))
    return PageSource(text, source.encoding)


def _chosen(data: bytes, name: str, encoding: str) -> PageSource:
    codec = _codec(encoding)
    if not codec:
        raise UserError(tr("There is no encoding called {encoding}; choose another.").format(encoding=encoding))
    try:
        return PageSource(data.decode(codec), codec)
    except UnicodeError as error:
        message = tr("{name} cannot be read as {encoding}; choose another encoding.")
        raise UserError(message.format(name=name, encoding=encoding)) from error


def _guessed(data: bytes) -> PageSource:
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return PageSource(data[len(bom) :].decode(codec, "replace"), codec)
    for codec in (_declared(data), "utf-8"):
        try:
            return PageSource(data.decode(codec), codec)
        except UnicodeError:
            continue
    return PageSource(data.decode("cp1252", "replace"), "cp1252")


def _declared(data: bytes) -> str:
    found = _META.search(data[:_META_WITHIN])
    codec = _codec(found[1].decode("ascii")) if found else ""
    if codec in _SAME_AS_WINDOWS_1252:
        return "cp1252"
    return codec if codec and not codec.startswith(("utf-16", "utf-32")) else "utf-8"


def _codec(name: str) -> str:
    """Return Python's name of the encoding; empty if it is none that a text is written in."""
    try:
        codec = codecs.lookup(name.strip()).name
        b" ".decode(codec)
    except (LookupError, ValueError, UnicodeError):
        return ""
    return "" if codec.replace("_", "-") in _NO_CHARSETS else codec


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
            if tag in html_tags.RAW_TEXT and not found["end"] and not self._foreign:
                at = self._copy_raw(tag, at)
        self._parts.append(self._source[at:])
        return "".join(self._parts)

    def _copy_raw(self, tag: str, at: int) -> int:
        ending = re.compile(rf"</{tag}(?=[\s/>])|\Z", re.IGNORECASE).search(self._source, at)
        end = ending.start() if ending else len(self._source)
        self._parts.append(self._source[at:end])
        return end

    def _start(self, tag: str, markup: str) -> str:
        name = "span" if tag in html_tags.FORMATTING else tag
        if len(markup) > TAG_LIMIT:
            markup = f"<{tag}>"
        if self._foreign and name in html_tags.BREAKING_OUT:
            self._close("svg" if self._counts.get("svg") else "math")
        if tag in html_tags.VOID if not self._foreign else markup.endswith("/>"):
            return markup
        if self._foreign or tag not in html_tags.SELF_ENDING:
            if len(self._open) >= DEPTH_LIMIT:
                self._dropped[name] = self._dropped.get(name, 0) + 1
                return "" if name == "span" else "<br>"
            self._open.append(name)
            self._counts[name] = self._counts.get(name, 0) + 1
            self._foreign += name in ("svg", "math")
        return f"<{name}{markup[1 + len(tag) :]}"

    def _end(self, tag: str) -> str:
        name = "span" if tag in html_tags.FORMATTING else tag
        if self._dropped.get(name):
            self._dropped[name] -= 1
            return "" if name == "span" else "<br>"
        if not self._counts.get(name):
            return f"</{name}>" if tag in html_tags.SELF_ENDING else ""
        self._close(name)
        return f"</{name}>"

    def _close(self, name: str) -> None:
        closed = ""
        while closed != name:
            closed = self._open.pop()
            self._counts[closed] -= 1
            self._foreign -= closed in ("svg", "math")
