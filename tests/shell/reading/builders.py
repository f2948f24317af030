"""Documents and spans for the tests of the reading pane."""

from desktop_app.core.entities import Document, Locator, Provenance, Segment, SegmentKind
from desktop_app.core.text.span import Span

SOURCE = Provenance("a.txt", "0", "text/plain", "test", "1")


def document_of(*blocks: str, kinds: dict[int, SegmentKind] | None = None, **more: object) -> Document:
    """Return a document of these blocks, a blank line between them; `kinds` by number of the block."""
    segments, text = [], ""
    for number, block in enumerate(blocks):
        kind = (kinds or {}).get(number, SegmentKind.PARAGRAPH)
        first = block.split(".")[0]
        locator = Locator(paragraph=first, is_numbered=True) if first.isdigit() else Locator()
        level = int(kind in (SegmentKind.HEADING, SegmentKind.LIST_ITEM))
        segments.append(Segment(kind, Span(len(text), len(text) + len(block)), locator, level))
        text += block + "\n\n"
    return Document("Title", text, SOURCE, tuple(segments), **more)


def span_of(document: Document, quote: str) -> Span:
    """Return where `quote` first stands in the document."""
    start = document.text.index(quote)
    return Span(start, start + len(quote))


def long_document(paragraphs: int = 200) -> Document:
    """Return a document of many paragraphs of uneven length."""
    return document_of(
        *(f"Paragraph {number}. " + "Words that fill a line. " * (1 + number % 9) for number in range(paragraphs))
    )
