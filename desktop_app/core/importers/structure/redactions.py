"""Places where something was withheld: markers, boxes, exemptions printed in their stead."""

import re
import string
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from desktop_app.core.entities import Redaction, RedactionKind
from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span

_WORD = (
    r"(?:\d{1,4}[ ])?(?:(?:text|name|names|passage|passages|paragraph|paragraphs|line|lines|page|pages|portion|portions"
    r"|information"
    r"|content|section|sections|sentence|sentences|words?|phrase|texte|noms?|ligne|lignes|contenu"
    r"|renseignements?)[ ]{1,2}(?:\(\d{1,4}[ ]\w{4,10}\)[ ])?(?:is[ ]|are[ ]|was[ ]|were[ ])?)?"
    r"(?:redacted|redaction|redactions|withheld|blacked[ ]out|blanked[ ]out|expunged|censored|sanitized|deletion"
    r"|(?:not|non)[- ]responsive|(?:not|non)[- ]relevant|not[ ]declassified|out[ ]of[ ]scope|outside[ ](?:the[ ])?scope"
    r"|non[ ]pertinent(?:e|s|es)?|hors[ ]de[ ]portée"
    r"|caviard[ée]e?s?|caviardage|expurg[ée]e?s?|retranch[ée]e?s?|non[ ]divulgu[ée]e?s?|censur[ée]e?s?|occult[ée]e?s?)"
)
# Each pattern begins with a letter or sign, not with a look back: so most of a text is skipped fast.
_MARKER = re.compile(
    rf"\[[^\S\n]{{0,3}}{_WORD}(?P<why>(?![^\W_])[^\[\]\n]{{0,80}})\]"
    rf"|\({_WORD}(?P<why2>[^\S\n]*[-–—:,][^()\n]{{0,40}}(?:\([^()\n]{{1,8}}\)[^()\n]{{0,20}}){{0,4}})?\)"
    rf"|<(?<![<\w].){_WORD}>"
    r"|\[[^\S\n]{0,2}(?:[*xX_]{3,40}|\*[ ]\*[ ]\*)[^\S\n]{0,2}\]",
    re.IGNORECASE,
)
_BARE_MARKER = re.compile(r"[RCX](?<![^\W_].)(?:(?<=R)EDACTED|(?<=C)AVIARDÉE?S?|(?<=X)X{3,39})(?![^\W_])")
_UNDER = re.compile(
    r"\A(?:under|pursuant to|in accordance with|en vertu (?:de l['’]|de la |de |du |des ))\s?", re.IGNORECASE
)
_FOIA = re.compile(r"\([bk]\)[ ]?\([1-9]\)(?:[ ]?\([A-Fa-f]\))?")
_CITED_BY = re.compile(
    r"[\w)§]\Z|\b(?:sections?|subsections?|secs?|ss?|paragraphs?|paras?|rules?|exemptions?|articles?|clauses?|under|see|of|in"
    r"|per|and|or|to|with|by|at|from|USC|U\.S\.C|Act)[.,]?[ ]\Z",
    re.IGNORECASE,
)
_CITED_WITHIN = 24
_DELETED = re.compile(
    r"[\[(](?:\d{1,3}|one|two|three|four|five|several|some)[ ](?:words?|lines?|sentences?|paragraphs?|pages?|names?)[ ]"
    r"(?:\(\d{1,4}[ ]\w{4,10}\)[ ])?(?:(?:has|have)[ ]been[ ]|is[ ]|are[ ])?(?:deleted|removed|not[ ]released)[\])]"
    r"|\[(?:text|names?|sentences?|paragraphs?|passages?|lines?|words?)[ ](?:deleted|removed)\]",
    re.IGNORECASE,
)
_FULL, _SMALL = "█▇▆▉▊▋▓", "■▮⬛◼▪▬"
_BOX = re.compile(
    rf"[{_FULL}{_SMALL}](?:[ \u00a0]{{0,2}}[{_FULL}{_SMALL}])+|[{_FULL}]|[{_SMALL}](?<=[^\W_][ ].)(?=[ ][^\W_]|[.,;:])"
)
_PREFIX = (
    r"(?:(?:exempt(?:ion|ed|)|foia|atia|pa|privacy act|laiprvp|lai|lprp)\b[ ]?)?"
    r"(?:(?:subs?sections?|subsec|sections?|secs?|ss?|arts?|articles?|paragraphs?|paras?|pars?|paragraphes?"
    r"|alinéas?|al|ex|exemptions?|§§?)\.?[ \u00a0]?)"
)
_PARENS = r"(?:[ ]?\((?:\d{1,2}(?:\.\d)?|[a-zA-Z]|[ivxIVX]{2,4})\))"
_CITE = rf"(?:{_PREFIX})?(?:\d{{1,3}}(?:\.\d{{1,2}})?{_PARENS}{{1,4}}|\(?b\)?[ ]?\(\d\)(?:[ ]?\([A-Fa-f]\))?)"
_LOOSE = rf"{_PREFIX}\d{{1,3}}(?:\.\d{{1,2}})?{_PARENS}{{0,4}}"
_JOINT = r"[ ]{0,2}(?:[,;/&+–-]|\band\b|\bet\b|\bor\b|\bou\b|\bre\b)?[ ]{0,2}"
_TAIL = r"(?:[ ]{0,2}[-–—:][ ]{0,2}[^\W\d_][^\n.\[\]]{0,40}|[ ]{0,2}\([^\W\d_][^\n()\[\]]{2,40}\))?"
_LONE_EXEMPTION = re.compile(rf"(?>{_CITE})(?>{_JOINT}(?>{_CITE}|{_LOOSE})){{0,8}}+{_TAIL}", re.IGNORECASE)
_BRACKETED = re.compile(
    rf"[\[【][ ]?(?P<cite>(?>{_CITE}|{_LOOSE})(?>{_JOINT}(?>{_CITE}|{_LOOSE})){{0,8}}+{_TAIL})[ ]?[\]】]", re.IGNORECASE
)
_ADJOINING = re.compile(
    rf"(?:[ \u00a0]{{0,3}}|[ \u00a0]?\n(?={_PREFIX}\d{{1,3}}(?:\.\d{{1,2}})?\())"
    rf"(?P<cite>(?>{_CITE}|{_LOOSE})(?>{_JOINT}(?>{_CITE}|{_LOOSE})){{0,8}}+)(?![^\W_])",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    rf"[.!?][\"”’»)]{{0,2}}[ \u00a0]{{1,2}}(?P<cite>{_PREFIX}\d{{1,3}}(?:\.\d{{1,2}})?{_PARENS}{{1,4}})"
    rf"(?=[ \u00a0]{{0,3}}(?:\r?\n|\Z))",
    re.IGNORECASE,
)
_LONGEST_LINE = 160
_AT_ONCE, _LONGEST_MATCH = 100_000, 1_000
"""Characters that are searched at once, and more than any match holds with what it looks ahead to."""


def find_redactions(
    text: str, known: Sequence[Redaction] = (), progress: Progress | None = None
) -> tuple[Redaction, ...]:
    """Return what is withheld in `text`, in order, none overlapping; `known` are those that the format told."""
    progress = progress or Progress()
    over = progress.over
    withheld = _merged([*known, *over(_markers(text, progress)), *over(_boxes(text))])
    told = [_adjoining(text, one) for one in over(withheld)]
    grounded = [
        replace(one, exemption=ground.exemption) if ground and not one.exemption else one
        for one, ground in zip(withheld, told, strict=True)
    ]
    return _merged(
        [
            *grounded,
            *filter(None, told),
            *over(_bracketed(text)),
            *over(_lone_exemptions(text, progress)),
            *over(_trailing(text, progress)),
            *over(_foia_marks(text, progress)),
        ]
    )


def _adjoining(text: str, redaction: Redaction) -> Redaction | None:
    """Return the exemption printed right after a marker or box, or at the start of the next line, or None."""
    match = _ADJOINING.match(text, redaction.span.end)
    if match is None:
        return None
    return Redaction(RedactionKind.EXEMPTION, Span(*match.span("cite")), match["cite"].strip())


def _found(pattern: re.Pattern[str], text: str, progress: Progress) -> Iterator[re.Match[str]]:
    """Yield what finditer yields, of a pattern that matches no more than _LONGEST_MATCH characters; heeds a stop."""
    at = 0
    while at < len(text):
        progress.check()
        stop = at + _AT_ONCE
        for match in pattern.finditer(text, at, min(len(text), stop + _LONGEST_MATCH)):
            if match.start() >= stop:
                break
            at = match.end()
            yield match
        at = max(at, stop)


def _markers(text: str, progress: Progress) -> Iterable[Redaction]:
    for match in _found(_MARKER, text, progress):
        why = _UNDER.sub("", (match["why"] or match["why2"] or "").strip(" \t-–—:,;/|."))
        yield Redaction(RedactionKind.MARKER, Span(*match.span()), why)
    for match in _found(_DELETED, text, progress):
        yield Redaction(RedactionKind.MARKER, Span(*match.span()))
    for match in _found(_BARE_MARKER, text, progress):
        yield Redaction(RedactionKind.MARKER, Span(*match.span()))


def _boxes(text: str) -> Iterable[Redaction]:
    for match in _BOX.finditer(text):
        yield Redaction(RedactionKind.BOX, Span(*match.span()))


def _bracketed(text: str) -> Iterable[Redaction]:
    for match in _BRACKETED.finditer(text):
        yield Redaction(RedactionKind.EXEMPTION, Span(*match.span()), match["cite"].strip())


def _foia_marks(text: str, progress: Progress) -> Iterable[Redaction]:
    """Yield grounds such as "(b)(5)" that stand in the place of what is withheld, not those that a sentence cites."""
    for match in _found(_FOIA, text, progress):
        if _CITED_BY.search(text, max(0, match.start() - _CITED_WITHIN), match.start()) is None:
            yield Redaction(RedactionKind.EXEMPTION, Span(*match.span()), match[0])


def _lone_exemptions(text: str, progress: Progress) -> Iterable[Redaction]:
    """Yield the lines that hold nothing but exemptions; boxes around them may stand on the same line."""
    start = 0
    for line in progress.over(text.split("\n"), 4096):
        if 3 < len(line) <= _LONGEST_LINE and "(" in line:
            bare = line.strip(f"{string.whitespace}\u00a0|{_FULL}{_SMALL}")
            if _LONE_EXEMPTION.fullmatch(bare):
                at = start + line.find(bare)
                yield Redaction(RedactionKind.EXEMPTION, Span(at, at + len(bare)), bare)
        start += len(line) + 1


def _trailing(text: str, progress: Progress) -> Iterable[Redaction]:
    """Yield the exemptions that close a paragraph after its last full stop."""
    for match in _found(_TRAILING, text, progress):
        yield Redaction(RedactionKind.EXEMPTION, Span(*match.span("cite")), match["cite"])


def _merged(found: list[Redaction]) -> tuple[Redaction, ...]:
    """Return the redactions in order; of those that overlap, the first found counts."""
    ranked = sorted(enumerate(found), key=lambda pair: (pair[1].span.start, pair[0]))
    kept: list[tuple[int, Redaction]] = []
    for rank, redaction in ranked:
        if not kept or not kept[-1][1].span.overlaps(redaction.span):
            kept.append((rank, redaction))
        elif rank < kept[-1][0]:
            kept[-1] = (rank, redaction)
    return tuple(redaction for _, redaction in kept)
