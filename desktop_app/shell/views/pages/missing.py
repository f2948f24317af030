"""Which pages of a document are missing, and between which of those that are there."""

from bisect import bisect_right

from desktop_app.core.entities import Document, GapKind
from desktop_app.shell.views.reading.words import gap_sentence


def missing_before(document: Document) -> dict[int, str]:
    """Return the sentences that tell of missing pages, by the number, from 0, of the page that follows."""
    starts = [page.span.start for page in document.pages]
    said: dict[int, list[str]] = {}
    for gap in document.gaps:
        if gap.kind is GapKind.PAGE and starts:
            said.setdefault(max(0, bisect_right(starts, gap.at) - 1), []).append(gap_sentence(gap))
    return {number: ", ".join(sentences) for number, sentences in said.items()}
