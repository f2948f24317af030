"""Reader of web pages."""

import selectolax
from selectolax.lexbor import LexborHTMLParser

from desktop_app.core.errors import UserError
from desktop_app.core.i18n import tr
from desktop_app.core.importers.base import Extracted
from desktop_app.core.importers.html.facts import find_facts
from desktop_app.core.importers.html.source import decode_page, flatten
from desktop_app.core.importers.html.walk import PageWalk
from desktop_app.core.progress import Progress

READER_VERSION = "3"
SIZE_LIMIT = 64 * 1024 * 1024
"""Bytes; a page of text is a thousandth of it."""


def read(data: bytes, name: str, progress: Progress, encoding: str | None) -> Extracted:
    """Return all text of a page that a reader sees, in reading order.

    Raises: UserError if the page is binary, too large, holds no text, or does not fit `encoding`.
    """
    if len(data) > SIZE_LIMIT:
        raise UserError(tr("{name} is too large for a web page; save the part you need as text.").format(name=name))
    progress.report(0.0)
    source = decode_page(data, name, encoding)
    page = LexborHTMLParser(flatten(source.text))
    progress.report(0.3)
    walk = PageWalk(page, progress)
    walk.run()
    text = walk.flow.text()
    if not text:
        raise UserError(tr("{name} shows no text to a reader; choose another file.").format(name=name))
    facts = find_facts(page)
    progress.report(1.0)
    return Extracted(
        text=text,
        media_type="text/html",
        extractor="selectolax",
        extractor_version=f"{selectolax.__version__}+{READER_VERSION}",
        encoding=source.encoding,
        blocks=walk.flow.blocks(),
        furniture=walk.furniture(),
        title=facts.title,
        publisher=facts.publisher,
        date=facts.date,
        language=facts.language,
    )
