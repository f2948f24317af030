"""What the overview strip says of a height in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop_app.core.text.span import Span
from desktop_app.shell.i18n import plural
from desktop_app.shell.models import words
from desktop_app.shell.views.places import places_of
from desktop_app.shell.views.reading import ReadingView
from desktop_app.shell.views.reading.words import gap_sentence
from desktop_app.shell.views.strip_ticks import Rows

REACH_PX = 3
_CONTEXT = "OverviewStrip"


def said_at(pane: ReadingView, rows: Rows, y: int, only_here: Sequence[Span]) -> str:
    """Return the place at a height, and what stands within a few pixels of it."""
    document = pane.document
    if not document.text:
        return ""

    def near(offset: int) -> bool:
        return abs(rows.of(offset) - y) <= REACH_PX

    offset = min(rows.length - 1, max(0, round(y * rows.length / max(1, rows.height))))
    links = len({mark.link_id for mark in pane.usual_marks if near(mark.span.start)})
    blanks = sum(near(redaction.span.start) for redaction in document.redactions)
    hits = sum(near(span.start) for span in pane.found)
    lonely = any(span.start <= offset < span.end for span in only_here)
    said = [
        places_of(document).near(offset),
        words.links(links) if links else "",
        words.blanks(blanks) if blanks else "",
        *(gap_sentence(gap) for gap in document.gaps if near(gap.at)),
        plural(QCoreApplication.translate(_CONTEXT, "%n place(s) found", None, hits), hits) if hits else "",
        QCoreApplication.translate(_CONTEXT, "only on this side") if lonely else "",
    ]
    return " · ".join(filter(None, said))
