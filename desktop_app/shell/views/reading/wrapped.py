"""Line ends of a wrapped source that stand inside a word."""

import re

from desktop_app.core.text.span import Span

_AFTER_HYPHEN = re.compile(r"(?<=[^\W\d_][-\u2010])[^\S\n]*\n[^\S\n]*(?=[^\W\d_])")


def ends_within_words(text: str, span: Span) -> tuple[Span, ...]:
    """Return the line ends after a hyphen: set anew, "Hydro-" and "graphic" have no blank between them.

    The hyphen stays: whether it was printed for the line's end alone, only a reader knows.
    """
    return tuple(Span(*found.span()) for found in _AFTER_HYPHEN.finditer(text, span.start, span.end))
