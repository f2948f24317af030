"""Documents made of given sentences."""

from desktop_app.core.entities import (
    Document,
    Furniture,
    FurnitureKind,
    Provenance,
    Redaction,
    RedactionKind,
    Segment,
    SegmentKind,
)
from desktop_app.core.text.span import Span


def document(sentences, language="en", kind=SegmentKind.SENTENCE, banner="", marker=""):
    """Return a document with one segment for each sentence; banner and marker are marked where they stand."""
    text, segments = "", []
    for sentence in sentences:
        start = len(text)
        text += sentence
        segments.append(Segment(kind, Span(start, len(text))))
        text += "\n"
    furniture = tuple(Furniture(FurnitureKind.BANNER, span) for span in places(text, banner))
    redactions = tuple(Redaction(RedactionKind.MARKER, span) for span in places(text, marker))
    provenance = Provenance("made", "", "text/plain", "made", "1", language=language)
    return Document("made", text, provenance, tuple(segments), furniture, redactions)


def places(text, wanted):
    """Return every place of `wanted` in `text`."""
    found, at = [], text.find(wanted) if wanted else -1
    while at >= 0:
        found.append(Span(at, at + len(wanted)))
        at = text.find(wanted, at + len(wanted))
    return found
