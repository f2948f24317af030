"""Lists of places on one side: what is withheld, and what has no counterpart."""

from collections.abc import Sequence

from desktop_app.core.entities import Document, Gap, GapKind, Redaction
from desktop_app.core.i18n import tr, trn
from desktop_app.core.reports import wording
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
    blanks: list[tuple[int, Redaction | Gap]] = [(item.span.start, item) for item in document.redactions]
    blanks += [(gap.at, gap) for gap in document.gaps]
    blanks.sort(key=lambda blank: (blank[0], isinstance(blank[1], Redaction)))
    entries = [_blank(quoter, blank) for _at, blank in blanks[:MOST_BLANKS]]
    return SideList(heading, _blank_lead(document), tuple(entries), _left_off(len(blanks) - MOST_BLANKS))


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
        what = wording.redaction_kind(blank.kind)
        ground = tr("{what}; ground given: {ground}").format(what=what, ground=blank.exemption)
        return PlaceEntry(ground if blank.exemption else what, quoter.around(blank.span))
    at = min(blank.at, len(quoter.document.text))
    following = quoter.places.block(at) or Span(at, min(len(quoter.document.text), at + AFTER_GAP))
    return PlaceEntry(_missing(blank), quoter.excerpt(following, AFTER_GAP))


def _missing(gap: Gap) -> str:
    numbers, count = number_ranges(gap.missing), len(gap.missing)
    if gap.kind is GapKind.PAGE:
        phrase = trn("Page {numbers} is missing before this", "Pages {numbers} are missing before this", count)
    else:
        phrase = trn(
            "Paragraph {numbers} is missing before this", "Paragraphs {numbers} are missing before this", count
        )
    return phrase.format(numbers=numbers)


def number_ranges(numbers: Sequence[int]) -> str:
    """Return numbers in short form, such as "4, 7–9"."""
    ranges: list[list[int]] = []
    for number in sorted(set(numbers)):
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return ", ".join(f"{low}" if low == high else f"{low}–{high}" for low, high in ranges)


def _blank_lead(document: Document) -> str:
    if not document.redactions and not document.gaps:
        return tr("No redaction and no gap in the numbering was found.")
    blanks, gaps = len(document.redactions), len(document.gaps)
    first = trn("{count} redaction", "{count} redactions", blanks).format(count=blanks)
    second = trn("{count} gap in the numbering", "{count} gaps in the numbering", gaps).format(count=gaps)
    if not gaps:
        return tr("{redactions}.").format(redactions=first)
    if not blanks:
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
