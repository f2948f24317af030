"""Reads plain text."""

from desktop_app.core.entities import Page
from desktop_app.core.i18n import tr
from desktop_app.core.importers.base import Extracted
from desktop_app.core.importers.plain.charsets import Decoded, decode
from desktop_app.core.progress import Progress
from desktop_app.core.text.normalise import normalise
from desktop_app.core.text.span import Span

EXTRACTOR = "crossread-text"
VERSION = "1"


def read(data: bytes, name: str, progress: Progress, encoding: str | None) -> Extracted:
    """Read a plain text; paragraphs are found later, pages where form feeds end them."""
    progress.check()
    decoded = decode(data, name, encoding)
    text = normalise(decoded.text)
    return Extracted(
        text=text,
        media_type="text/plain",
        extractor=EXTRACTOR,
        extractor_version=VERSION,
        encoding=decoded.encoding,
        pages=pages_of(text, progress),
        notices=encoding_notices(decoded, name),
    )


def encoding_notices(decoded: Decoded, name: str) -> tuple[str, ...]:
    """Return a sentence for the person if the encoding is no more than assumed."""
    if not decoded.is_assumed:
        return ()
    message = tr("{name} does not say how its letters are encoded; it was read as Windows-1252. You can change that.")
    return (message.format(name=name),)


def pages_of(text: str, progress: Progress | None = None) -> tuple[Page, ...]:
    """Return the pages that form feeds end, as in text made from a PDF; none if there is no form feed."""
    if "\f" not in text:
        return ()
    pages = []
    start = 0
    contents = text.removesuffix("\f").split("\f")
    for number, content in enumerate((progress or Progress()).over(contents, 4096), 1):
        pages.append(Page(number, Span(start, start + len(content))))
        start += len(content) + 1
    return tuple(pages)
