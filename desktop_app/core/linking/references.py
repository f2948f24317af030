"""References to laws, bills, cases, files, articles and paragraphs that both units name."""

import re
from functools import cache

from desktop_app.core.linking.citations import CITATION, cited
from desktop_app.core.linking.index import SideIndex
from desktop_app.core.linking.mentions import Mention
from desktop_app.core.linking.sieve import units_holding, units_with
from desktop_app.core.linking.vocabulary import Vocabulary
from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span
from desktop_app.core.text.word_lists import words_of

_KINDS = {
    "section": r"(?:sub-?)?sections?|sec\.|sect\.|ss?\.|§§?",
    "article": r"articles?|arts?\.",
    "clause": r"clauses?|cl\.",
    "paragraph": r"(?:sub-?)?paragraph(?:e?s)?|paragraphe|alinéas?|al\.|paras?\.?|pars?\.|¶",
    "bill": r"bills?|projets?\sde\sloi|loi",
    "chapter": r"chapters?|chapitres?|ch\.|chap\.",
    "schedule": r"schedules?|annex(?:es?)?",
    "appendix": r"appendix|appendices?|app\.",
    "rule": r"rules?|règles?",
    "regulation": r"regulations?|règlements?",
    "resolution": r"resolutions?|résolutions?|unscr",
    "figure": r"figures?|figs?\.?",
    "table": r"tables?|tableaux?|tab\.",
    "equation": r"equations?|eqs?\.?|équations?",
    "page": r"pages?|pp?\.",
    "line": r"lines?|lignes?",
    "reference": r"references?|refs?\.?",
    "part": r"parts?|parties?",
    "title": r"titles?|titre",
    "phase": r"phases?",
    "step": r"steps?|étapes?",
    "item": r"items?|points?",
    "recommendation": r"recommendations?|recommandations?",
    "exhibit": r"exhibits?|pièces?",
    "volume": r"volumes?|vol\.|tomes?",
    "no": r"nos?\.|nº|n[°o]|numéros?|#",
}
_NAMED = "|".join(_KINDS.values())
_IN_BRACKETS = r"(?:[\s\u00a0]?\((?!(?:19|20)\d\d\))\w{1,4}\)){0,4}"
_ROMAN = r"(?-i:[IVXLC]{1,7})(?![^\W_])"
_NUMBER = (
    rf"(?:[A-Z]-)?\d+(?:\.\d+)*(?:[A-Za-z](?![^\W\d_]))?{_IN_BRACKETS}(?![^\W_])"
    rf"|{_ROMAN}|\((?:\d{{1,3}}|[a-z]{{1,3}})\)"
)
_LETTER = r"(?-i:[A-Z])(?![^\W_])"
_AND = r"[\s\u00a0]?(?:,|and|et|or|ou|&)[\s\u00a0]|[\s\u00a0]?[-–—][\s\u00a0]?|[\s\u00a0](?:to|à|through)[\s\u00a0]"
_REFERENCE = re.compile(
    rf"(?<![^\W_])(?P<kind>{_NAMED})[\s\u00a0]{{0,2}}(?:n[°o]\s?)?"
    rf"(?P<number>{_NUMBER}|(?<=[xXeEtT]\s){_LETTER})(?P<more>(?:(?:{_AND})(?:{_NUMBER}(?!\s?(?:%|per\scent))))+)?",
    re.IGNORECASE,
)
_EACH = re.compile(rf"(?P<to>[-–—]|\b(?:to|à|through)\b)?\s?(?P<number>{_NUMBER})", re.IGNORECASE)
_KIND_WORDS = frozenset(
    words_of(
        "al alinéa alinéas annex annexe annexes app appendice appendices appendix art article articles arts bill "
        "bills ch chap chapitre chapitres chapter chapters cl clause clauses d'annexe d'article eq eqs equation "
        "equations exhibit exhibits fig figs figure figures item items l'annexe l'article ligne lignes line lines "
        "loi numéro numéros n° nº p page pages par para paragraph paragraphe paragraphes paragraphs paras pars "
        "part partie parties parts phase phases pièce pièces point points pp projet projets recommandation "
        "recommandations recommendation recommendations ref reference references refs regulation regulations "
        "resolution resolutions rule rules règle règlement règlements règles résolution résolutions s schedule "
        "schedules sec sect section sections ss step steps sub-section subparagraph subparagraphs subsection "
        "subsections tab table tableau tableaux tables title titles titre tome tomes unscr vol volume volumes "
        "équation équations étape étapes"
    )
)
"""One of these stands in a unit that refers to something by a word before its number."""
_DIGIT = re.compile(r"\d")
_SIGN = re.compile(r"[§¶#]|\bn[°oº]s?\.?\s?\d", re.IGNORECASE)
_SHARES = {"page": 0.01, "line": 0.01, "reference": 0.005, "no": 0.005, "item": 0.005}
_SHARE = 0.002
_LETTERED = frozenset({"schedule", "appendix", "exhibit"})
_MOST_BETWEEN = 20
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def find_references(text: str, within: Span) -> list[tuple[str, Span]]:
    """Return what each reference names, in one form whatever the spelling, and where it stands."""
    return _find(text, within, has_kind=True, has_digit=_DIGIT.search(text, within.start, within.end) is not None)


def _find(text: str, within: Span, has_kind: bool, has_digit: bool) -> list[tuple[str, Span]]:
    """Return the references of a part of `text`, each pattern tried only where it may find something."""
    found: list[tuple[str, Span]] = []
    for match in CITATION.finditer(text, within.start, within.end) if has_digit else ():
        found += [(key, Span(*match.span())) for key in cited(match)]
    taken = [span for _, span in found]
    has_kind = has_kind or _SIGN.search(text, within.start, within.end) is not None
    for match in _REFERENCE.finditer(text, within.start, within.end) if has_kind else ():
        if not any(span.overlaps(Span(*match.span())) for span in taken):
            found += _named(match)
    return sorted(found, key=lambda one: (one[1], one[0]))


def find_reference_mentions(side: SideIndex, vocabulary: Vocabulary, progress: Progress) -> list[Mention]:
    """Return a mention for each reference that the units of `side` make."""
    found = []
    with_kind = set(units_with(_KIND_WORDS, side, vocabulary))
    with_digit = set(units_holding(_DIGIT, side, vocabulary))
    for at, unit in enumerate(sorted(with_kind | with_digit)):
        if at % 64 == 0:
            progress.check()
        for key, place in _find(side.text, side.units[unit], unit in with_kind, unit in with_digit):
            found.append(Mention(key, place, unit, _share(key), _wider(key, side.language)))
    return found


def _share(key: str) -> float:
    """Return the share of units in the language at large that would make a reference."""
    kind, _, number = key.partition(" ")
    return _SHARES.get(kind, _SHARE) * (5.0 if number.startswith("(") else 1.0)


def _named(match: re.Match[str]) -> list[tuple[str, Span]]:
    """Return each of the numbers named after one word, such as "sections 15 and 16"."""
    kind = _kind(match["kind"].lower())
    number = match["number"]
    is_bill = "-" in number or (match["kind"].lower().startswith("bill") and number[0].isdigit())
    is_word = number in set("IVXLC") and match["kind"][0].islower() and kind not in _LETTERED
    if (kind == "bill" and not is_bill) or is_word:
        return []
    found = [(_key(kind, number), Span(match.start(), match.end("number")))]
    last = number
    for each in _EACH.finditer(match.string, *match.span("more")) if match["more"] else ():
        place = Span(*each.span("number"))
        for between in _between(last, each["number"]) if each["to"] else ():
            found.append((_key(kind, between), place))
        found.append((_key(kind, each["number"]), place))
        last = each["number"]
    return found


@cache
def _kind(word: str) -> str:
    """Return the kind of thing that a word before a number names."""
    return next(kind for kind, forms in _KINDS.items() if re.fullmatch(forms, word))


def _between(first: str, last: str) -> list[str]:
    """Return the whole numbers between two, if they are few."""
    if not (first.isdecimal() and last.isdecimal() and int(first) < int(last) <= int(first) + _MOST_BETWEEN):
        return []
    return [str(number) for number in range(int(first) + 1, int(last))]


def _key(kind: str, number: str) -> str:
    """Return the form in which references are compared."""
    plain = re.sub(r"\s", "", number).lower()
    if set(plain) <= set(_ROMAN_VALUES):
        plain = str(_value(plain)) if len(plain) > 1 or kind not in {"schedule", "appendix", "exhibit"} else plain
    if kind == "paragraph" and re.match(r"\d+(?:\.\d+)?\(", plain):
        kind = "section"  # "paragraphe 15(1)" is what English laws call a subsection
    return f"{kind} {plain}"


def _value(roman: str) -> int:
    """Return the value of a Roman number."""
    values = [_ROMAN_VALUES[letter] for letter in roman]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def _wider(key: str, language: str) -> tuple[str, ...]:
    """Return the references that one is part of: "section 15(1)" is in section 15, as French articles are sections."""
    kind, _, number = key.partition(" ")
    wider = []
    while kind in _KINDS and "(" in number[1:]:
        number = number[: number.rindex("(")]
        wider.append(f"{kind} {number}")
    if kind == "article" and language == "fr":
        wider.append("section " + key.partition(" ")[2])
    return tuple(wider)
