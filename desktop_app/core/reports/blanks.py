"""What is withheld or skipped in a document, in order and in words."""

from collections.abc import Sequence

from desktop_app.core.entities import Document, Gap, GapKind, Redaction
from desktop_app.core.i18n import tr, trn
from desktop_app.core.reports import wording
from desktop_app.core.text.span import Span

Blank = Redaction | Gap


def in_order(document: Document) -> list[Blank]:
    """Return redactions and gaps of a document as they come in the text; a gap before what follows it."""
    found: list[Blank] = [*document.redactions, *document.gaps]
    return sorted(found, key=lambda blank: (place_of(blank).start, isinstance(blank, Redaction)))


def place_of(blank: Blank) -> Span:
    """Return where a blank stands; a gap has an empty span, before what follows it."""
    return Span(blank.at, blank.at) if isinstance(blank, Gap) else blank.span


def withheld(blank: Redaction) -> str:
    """Return how something withheld shows, with the ground given."""
    what = wording.redaction_kind(blank.kind)
    if not blank.exemption:
        return what
    return tr("{what}; ground given: {ground}").format(what=what, ground=blank.exemption)


def missing(gap: Gap) -> str:
    """Return the sentence that names the numbers skipped."""
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
