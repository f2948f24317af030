"""Reads Markdown; the text stored is the source itself."""

from desktop_app.core.importers.base import Extracted
from desktop_app.core.importers.plain.charsets import decode
from desktop_app.core.importers.plain.markdown_blocks import blocks_of, front_matter
from desktop_app.core.importers.plain.txt import encoding_notices
from desktop_app.core.progress import Progress
from desktop_app.core.text.normalise import normalise

VERSION = "2"
EXTRACTOR = "crossread-markdown"


def read(data: bytes, name: str, progress: Progress, encoding: str | None) -> Extracted:
    """Read Markdown source as it is; its blocks leave out the marks before them."""
    decoded = decode(data, name, encoding)
    progress.check()
    text = normalise(decoded.text)
    matter = front_matter(text)
    return Extracted(
        text=text,
        media_type="text/markdown",
        extractor=EXTRACTOR,
        extractor_version=VERSION,
        encoding=decoded.encoding,
        blocks=tuple(blocks_of(text, matter.end)),
        title=matter.title,
        publisher=matter.publisher,
        date=matter.date,
        language=matter.language,
        notices=encoding_notices(decoded, name),
    )
