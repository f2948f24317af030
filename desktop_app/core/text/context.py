"""The words around a place, so that a list of places can be read."""

from desktop_app.core.text.span import Span

ROOM = 70
_BREAK = "\n\n"


def words_around(text: str, span: Span, room: int = ROOM) -> Span:
    """Return `span` with at most `room` code points on either side, cut between words and at the paragraph's ends."""
    start, end = max(0, span.start - room), min(len(text), span.end + room)
    before, after = text[start : span.start], text[span.end : end]
    if _BREAK in before:
        start += before.rindex(_BREAK) + len(_BREAK)
    elif start and not text[start - 1].isspace():
        start += _first_space(before)
    if _BREAK in after:
        end = span.end + after.index(_BREAK)
    elif end < len(text) and not text[end].isspace():
        end -= _first_space(after[::-1])
    return Span(start, end)


def _first_space(text: str) -> int:
    """Return how many code points stand up to the first white space and with it; 0 where there is none."""
    return next((number + 1 for number, sign in enumerate(text) if sign.isspace()), 0)
