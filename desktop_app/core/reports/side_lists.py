"""Lists of places on one side: what is withheld, and what has no counterpart."""

from collections.abc import Sequence

from desktop_app.core.entities import Document, Gap, Redaction
from desktop_app.core.i18n import tr, trn
from desktop_app.core.reports import blanks
from desktop_app.core.reports.quoting import Quoter
from desktop_app.core.reports.values import PlaceEntry, SideList
from desktop_app.core.text.span import Span

MOST_BLANKS = 1000
MOST_UNMATCHED = 300
EXCERPT = 300
AFTER_GAP = 120


def blank_list(heading: str, quoter: Quoter) -> SideList:
    """List redactions and gaps of one document in the order of the text."""
    document = quoter.document
    found = blanks.in_order(document)
    entries = [_blank(quoter, blank) for blank in found[:MOST_BLANKS]]
    return SideList(heading, _blank_lead(document), tuple(entries), _left_off(len(found) - MOST_BLANKS))


def unmatched_list(heading: str, quoter: Quoter, spans: Sequence[Span]) -> SideList:
    """List the passages of one document for which no counterpart was found, neighbours joined."""
    passages = join_neighbours(quoter.document.text, spans)
    entries = [PlaceEntry("", quoter.excerpt(span, EXCERPT)) for span in passages[:MOST_UNMATCHED]]
    count = len(passages)
    if not count:
        lead = tr("This run names no passage without a counterpart.")
    else:
        phrase = trn("No counterpart found for {count} passage.", "No counterpart found for {count} passages.", count)
        lead = phrase.format(count=f"{count:,}")
    return SideList(heading, lead, tuple(entries), _left_off(count - MOST_UNMATCHED))


def join_neighbours(text: str, spans: Sequence[Span]) -> list[Span]:
    """Join spans that only blanks within one paragraph part."""
    joined: list[Span] = []
    for span in sorted(spans):
        between = text[joined[-1].end : span.start] if joined else ""
        if joined and not between.strip() and "\n" not in between:
            joined[-1] = joined[-1].joined(span)
        else:
            joined.append(span)
    return joined


def _blank(quoter: Quoter, blank: Redaction | Gap) -> PlaceEntry:
    if isinstance(blank, Redaction):
        return PlaceEntry(blanks.withheld(blank), quoter.around(blank.span))
    at = min(blank.at, len(quoter.document.text))
    following = quoter.places.block(at) or Span(at, min(len(quoter.document.text), at + AFTER_GAP))
    return PlaceEntry(blanks.missing(blank), quoter.excerpt(following, AFTER_GAP))


def _blank_lead(document: Document) -> str:
    if not document.redactions and not document.gaps:
        return tr("No redaction and no gap in the numbering was found.")
    redactions, gaps = len(document.redactions), len(document.gaps)
    first = trn("{count} redaction", "{count} redactions", redactions).format(count=redactions)
    second = trn("{count} gap in the numbering", "{count} gaps in the numbering", gaps).format(count=gaps)
    if not gaps:
        return tr("{redactions}.").format(redactions=first)
    if not redactions:
        return tr("{gaps}.").format(gaps=second)
    return tr("{redactions} and {gaps}.").format(redactions=first, gaps=second)


def _left_off(count: int) -> str:
    if count <= 0:
        return ""
    phrase = trn(
        "{count} more is left off here; the project holds it.",
        "{count} more are left off here; the project holds them all.",
        count,
    )
    return phrase.format(count=f"{count:,}")
