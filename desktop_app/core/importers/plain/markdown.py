"""Reads Markdown; the text stored is the source without the marks inside its lines."""

from desktop_app.core.importers.base import Extracted
from desktop_app.core.importers.plain.charsets import decode
from desktop_app.core.importers.plain.markdown_blocks import front_matter, read_source
from desktop_app.core.importers.plain.txt import encoding_notices
from desktop_app.core.progress import Progress
from desktop_app.core.text.normalise import normalise

VERSION = "3"
EXTRACTOR = "crossread-markdown"


def read(data: bytes, name: str, progress: Progress, encoding: str | None) -> Extracted:
    """Read Markdown source without marks of emphasis, code and links; its blocks leave out the marks before them."""
    decoded = decode(data, name, encoding)
    progress.check()
    text = normalise(decoded.text)
    matter = front_matter(text)
    source = read_source(text, matter.end, progress)
    return Extracted(
        text=source.text,
        media_type="text/markdown",
        extractor=EXTRACTOR,
        extractor_version=VERSION,
        encoding=decoded.encoding,
        blocks=source.blocks,
        title=matter.title,
        publisher=matter.publisher,
        date=matter.date,
        language=matter.language,
        notices=encoding_notices(decoded, name),
    )
