"""Where words stand in a text."""

import re

from desktop_app.core.text.span import Span

_SPACES = re.compile(r"\s+")


def find_places(text: str, wanted: str, limit: int = 10_000) -> list[Span]:
    """Return where `wanted` stands in `text`, at most `limit` times, whatever its case and the spaces in it.

    A space in `wanted` stands for any run of white space, since a reader does not see where lines are broken.
    """
    words = _SPACES.split(wanted.strip())
    if words == [""]:
        return []
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words), re.IGNORECASE)
    found: list[Span] = []
    for hit in pattern.finditer(text):
        found.append(Span(*hit.span()))
        if len(found) == limit:
            break
    return found
