"""How evidence from mentions reads: what both sides say of one thing, and whether it is quite the same."""

from desktop_app.core.linking.forms import plain_form
from desktop_app.core.linking.mentions import is_loose
from desktop_app.core.text.hyphens import one_line
from desktop_app.core.text.quoted_speakers import find_quoted_speaker
from desktop_app.core.text.span import Span

_MARKS = "“”«»\"„‹›‘'`"


def shared_label(key: str, left: str, right: str) -> str:
    """Return what a person reads: the words once if alike, else both, "=" between the same thing, "≈" a wider one.

    `key` is that of the mentions, `left` and `right` their words as they stand.
    """
    forms = plain_form(left), plain_form(right)
    if forms[0].casefold() == forms[1].casefold():
        return forms[0]
    return f"{forms[0]} {'≈' if is_loose(key) else '='} {forms[1]}"


def quotation_label(text: str, quoted: Span, other_text: str, other: Span) -> str:
    """Return quoted words with who is said to speak them, where either side names one beside its quotation marks."""
    words = one_line(quoted.of(text))
    speakers = [name for side, span in ((text, quoted), (other_text, other)) if (name := _speaker(side, span))]
    return f"{words} — {' = '.join(dict.fromkeys(speakers))}" if speakers else words


def _speaker(text: str, span: Span) -> str:
    """Return who speaks what stands in `span`, if marks stand before or after it; else ""."""
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 3]
    if not any(mark in before or mark in after for mark in _MARKS):
        return ""
    place = find_quoted_speaker(text, span)
    return plain_form(place.of(text)) if place is not None else ""
