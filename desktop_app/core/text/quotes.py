"""Words between quotation marks of all kinds."""

import re

from desktop_app.core.text.span import Span

_QUOTED = re.compile(
    r"[“«„‹`\"‘'](?:"
    r"(?<=“)([^“”]{2,1500})(?:”|(?=\n\s*“))"
    r"|(?<=«)[\s\u00a0\u202f]?([^«»]{2,1500}?)[\s\u00a0\u202f]?»"
    r"|(?<=„)([^„“”\n]{2,600})[“”]"
    r"|(?<=‹)([^‹›\n]{2,600})›"
    r"|(?<=`)`([^`'\n]{2,600}(?:'(?!')[^`'\n]*)*)''"
    r"|(?<=\")(?<!\w\")(?=\S)([^\"\n]{2,1200}(?:\n(?!\s*\n)[^\"\n]{1,600}){0,6})(?<=\S)\"(?!\w)"
    r"|(?<=‘)(?<!\w‘)([^‘’\n]{2,400}(?:’\w[^‘’\n]{0,200}){0,6})’(?!\w)"
    r"|(?<=')(?<![\w']')(?=\w)([^'\n]{2,400}(?:'\w[^'\n]{0,200}){0,6})'(?!\w))"
)
_INSIDE = re.compile(
    r"[“\"‘'](?:(?<=“)([^“”\n]{2,400})”|(?<=\")(?=\S)([^\"\n]{2,400})\""
    r"|(?<=‘)(?<!\w‘)([^‘’\n]{2,400}(?:’\w[^‘’\n]{0,200}){0,6})’(?!\w)"
    r"|(?<=')(?<![\w']')(?=\w)([^'\n]{2,400}(?:'\w[^'\n]{0,200}){0,6})'(?!\w))"
)


def find_quotes(text: str) -> list[Span]:
    """Return what stands between quotation marks, in order, a quotation inside another one after it.

    A quotation that goes on with a new opening mark at the next paragraph is several.
    """
    found = []
    for match in _QUOTED.finditer(text):
        kind = match.lastindex or 0
        span = Span(*match.span(kind))
        found.append(span)
        if text[match.start()] not in "‘'":
            found += [Span(*inner.span(inner.lastindex or 0)) for inner in _INSIDE.finditer(text, span.start, span.end)]
    return found
