"""Numbers as a text gives them, with their unit, their scale and how surely they are meant."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from desktop_app.core.linking.measures import DOLLARS, MEASURES, MONEY, in_base
from desktop_app.core.text.dates import DateMention, find_dates
from desktop_app.core.text.numerals import DIGITS, NUMERAL, SCALES, WORDS, numbers_in_words, value_of_digits
from desktop_app.core.text.span import Span
from desktop_app.core.text.word_lists import words_of

ORDINAL = "th"
_LETTERS = {"k": 1e3, "K": 1e3, "M": 1e6, "MM": 1e6, "m": 1e6, "G": 1e9, "B": 1e9, "b": 1e9}
_ORDINALS = {
    word: number
    for row in (
        words_of(
            "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
        ),
        words_of("troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième"),
    )
    for number, word in enumerate(row, 3)
} | {word: n for n, word in enumerate(words_of("sixteenth seventeenth eighteenth nineteenth twentieth"), 16)}
_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10, "tiers": 3, "quart": 4, "cinquième": 5, "dixième": 10,
    "moitié": 2,
}  # fmt: skip
_COUNTS = {"two": 2, "three": 3, "four": 4, "deux": 2, "trois": 3, "quatre": 4}
_OUT_OF = {
    word: number
    for row in (
        words_of("two three four five six seven eight nine ten"),
        words_of("deux trois quatre cinq six sept huit"),
    )
    for number, word in enumerate(row, 2)
} | {"dix": 10}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def _forms(forms: dict[str, object]) -> str:
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", r"[\s\u00a0]") for form in ordered)


_SCALE = _forms(dict(SCALES))
_UNIT = _forms({form: unit for form, unit in MEASURES.items() if form != "m"})
_AFTER = rf"(?:[\s\u00a0\u202f-]?(?:de[\s\u00a0]|d['’])?(?P<{{}}>{_UNIT}|(?-i:m)(?![²2])))"
_LARGE_LETTER = (
    r"(?:[\s\u00a0\u202f]?(?P<letter>(?-i:MM|[kKMGBmb])(?=[\s\u00a0\u202f]?[$€£]|(?![^\W_])(?!\.[\s\u00a0]?[^\W\d_]))))"
)
_NUMBER = re.compile(
    r"(?:(?=[\d$€£¥₹])|(?<![^\W_])(?=[^\W\d_]))(?:"
    r"(?P<skip>\d\d?(?:[:.]\d\d)?\s?[ap](?:\.\s?m|m)\b|\d\d?\s?h\s?\d\d(?!\d)|\d+(?::\d+)+|\d+(?:[-./]\d+){2,})"
    rf"|(?:(?P<fraction>(?:(?P<count>an?|one|un|le|(?:les\s)?(?:two|three|four|deux|trois|quatre))[\s-]"
    rf"(?P<part>{_forms(dict(_PARTS))})s?|(?P<half_of>half|moitié))(?=\s(?:of|de|des|du|the)(?![^\W_])|\sd['’])"
    rf"|(?:one|1|un)\s(?:in|out\sof|sur)\s(?:(?P<digits_of>\d\d?)|(?P<out_of>{_forms(dict(_OUT_OF))})))"
    rf"|(?P<ordinal>{_forms(dict(_ORDINALS))})"
    r"|(?P<roman>(?-i:[XVI]{1,5}))(?:e|er|ème|ᵉ)(?=\s(?:siècle|arrondissement))"
    r")(?<=[^\W_])(?![^\W_])"
    r"|(?:(?P<before>(?<![^\W_])(?:(?:US|CA?|AU?|NZ|HK)\$|(?:USD|CAD|EUR|GBP|AUD|CHF|CNY|RMB)\s)|[$€£¥₹])\s?)?(?:"
    rf"(?<![\w.])(?P<digits>{DIGITS})(?:(?P<nth>st|nd|rd|th|er|re|e|[èi]e?me)"
    rf"|(?P<half>\sand\sa\shalf|\set\sdemie?)?(?:(?:[\s\u00a0\u202f-]?(?P<scale>{_SCALE})(?![^\W_]))|{_LARGE_LETTER})?)"
    rf"{_AFTER.format('after')}?(?![^\W_])"
    rf"|(?<![^\W_])(?P<words>{WORDS})(?P<halved>\s(?:and\sa\shalf|et\sdemie?)(?:\s(?P<more>{_SCALE}))?(?![^\W_]))?(?:{_AFTER.format('unit')}(?![^\W_]))?))",
    re.IGNORECASE,
)
NEEDED = re.compile(
    rf"\d|^(?:[ld]['’])?(?:{NUMERAL}|half|halves|{_forms(dict(_ORDINALS))}|{_forms(dict(_PARTS))}s?)$|^[XVI]+e$",
    re.IGNORECASE,
)
"""What some word of a unit holds if the unit names a number."""
_ABOUT = re.compile(
    r"(?<![^\W_])(?:about|around|approximately|roughly|some|nearly|almost|close\sto|more\sthan|less\sthan|fewer\sthan"
    r"|over|under|at\sleast|at\smost|up\sto|an\sestimated|estimated|environ|près\sd[e']|quelque|plus\sd[e']|moins\sd[e']"
    r"|presque|à\speu\sprès|autour\sde|au\smoins|jusqu['’]à|~|≈)[\s\u00a0]?(?:the\s|les\s|of\s)?\Z",
    re.IGNORECASE,
)
_CITED = re.compile(
    r"(?:(?<![^\W_])(?:(?:sub)?sections?|ss?|sec|articles?|arts?|clauses?|paragraphe?s?|paras?|par|chapters?|ch|chap|chapitre"
    r"|resolution|résolution|rules?|règle|no|n|pages?|pp?|figs?|figures?|tables?|lines?|lignes?|eqs?)\.?|[#§¶°]|[A-Z]-|\d\(|\d\)\()\s?\(?\Z",
    re.IGNORECASE,
)
_BEFORE_CITED = frozenset(".#§¶°(-")
_BETWEEN = re.compile(r"\s?(?:[-–—]|to|à|and|et|or|ou)\s?", re.IGNORECASE)
_AGE = re.compile(r",\s\Z|\b(?:aged|âgée?s?\sde)\s\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as meant: its value in the unit it is compared in, that unit ("" for none), and how it is meant.

    `is_about` says that it is given as a round or limiting one. `wider` are further values and units that it is one
    of, as a US dollar is a dollar; `converted` is the same in a metric unit.
    """

    span: Span
    value: float
    unit: str
    is_about: bool = False
    wider: tuple[tuple[float, str], ...] = ()
    converted: tuple[float, str] | None = None

    @property
    def key(self) -> str:
        """The number in one form whatever the spelling."""
        return f"{self.value:.10g}{self.unit}"


@dataclass(frozen=True, slots=True)
class _Read:
    """A number as read: its digits' value, its scale, the unit as written, and where it stands."""

    span: Span
    number: float
    scale: float = 1.0
    unit: str = ""
    is_about: bool = False


def find_quantities(
    text: str, within: Span, dates: Sequence[DateMention] | None = None, language: str = ""
) -> list[Quantity]:
    """Return the numbers of a part of `text`; those in dates, times and references are left out.

    `dates` are the dates there, if they are known already.
    """
    taken = [date.span for date in (find_dates(text, within) if dates is None else dates)]
    read: list[_Read] = []
    for match in _NUMBER.finditer(text, within.start, within.end):
        if not match["skip"]:
            read += _from(match, language)
    read = [one for one in read if not _is_cited(one, text) and not any(one.span.overlaps(span) for span in taken)]
    return [_quantity(one, text) for one in _ranged(read, text)]


def _is_cited(one: _Read, text: str) -> bool:
    """Say whether a bare number is that of a section, page or file."""
    if one.unit:
        return False
    before = text[max(0, one.span.start - 14) : one.span.start]
    last = before.rstrip()[-1:]
    return (last.isalpha() or last in _BEFORE_CITED) and last != "" and _CITED.search(before) is not None


def _from(match: re.Match[str], language: str) -> Iterator[_Read]:
    """Return what a match says: one number, or several in words in a row."""
    span = Span(*match.span())
    if match["fraction"]:
        part = (
            match["digits_of"]
            or _OUT_OF.get((match["out_of"] or "").lower())
            or _PARTS[(match["part"] or "half").lower()]
        )
        count = _COUNTS.get((match["count"] or "").lower().removeprefix("les "), 1)
        yield _Read(span, round(100.0 * count / max(1, int(part)), 1), unit="%", is_about=True)
    elif match["ordinal"] or match["roman"] or match["nth"]:
        value = _ORDINALS.get((match["ordinal"] or "").lower()) or roman_value(match["roman"] or "")
        yield _Read(span, float(value or value_of_digits(match["digits"])), unit=ORDINAL)
    elif match["digits"]:
        number = value_of_digits(match["digits"]) + (0.5 if match["half"] else 0.0)
        yield _scaled(match, span, number)
    else:
        yield from _in_words(match, span, language)


def _in_words(match: re.Match[str], span: Span, language: str) -> Iterator[_Read]:
    """Return the numbers of a row of words; scale and unit are the last one's."""
    begin = match.start("words")
    spelt = numbers_in_words(match["words"], language)
    unit = (match["unit"] or match["before"] or "").strip().lower()
    for at, one in enumerate(spelt):
        place = Span(begin + one.start, begin + one.end)
        rest = match["words"][one.end :].strip(" -\n").lower()
        if rest == "cents":  # coins, as no number goes on so
            yield _Read(Span(place.start, begin + len(match["words"])), one.value, unit=rest)
        elif at + 1 < len(spelt) or rest or (len(unit) <= 2 and unit.isalpha()):
            yield _Read(place, one.value, is_about=one.is_round)
        elif match["halved"]:
            yield _Read(span, one.value + 0.5, SCALES[match["more"].lower()] if match["more"] else 1.0, unit)
        else:
            yield _Read(Span(place.start if at else span.start, span.end), one.value, 1.0, unit, one.is_round)


def _scaled(match: re.Match[str], span: Span, number: float) -> _Read:
    """Return a number in digits with its scale and unit."""
    after, before = (match["after"] or "").lower(), (match["before"] or "").strip().lower()
    unit = before if before and (not after or after in {"$", "dollars"}) else after
    scale = SCALES[match["scale"].lower()] if match["scale"] else 1.0
    letter = match["letter"]
    if letter in {"m", "b", "G", "B"} and not (unit and _unit(unit) in MONEY):
        return _Read(Span(span.start, match.end("digits")), number, 1.0, "m" if letter == "m" and not unit else unit)
    return _Read(span, number, _LETTERS[letter] if letter else scale, unit)


def roman_value(roman: str) -> int:
    """Return the value of a Roman number; 0 of an empty one."""
    values = [_ROMAN[letter] for letter in roman.upper()]
    return sum(-a if a < b else a for a, b in pairwise([*values, 0]))


def _ranged(read: list[_Read], text: str) -> list[_Read]:
    """Return the numbers, the first of a range with the scale and unit that are written after the second."""
    shared = {}
    for at, (first, second) in enumerate(pairwise(read)):
        bare = first.scale == 1.0 and not (first.unit and second.unit)
        if not bare or first.number >= second.number or not (second.unit or second.scale != 1.0 or first.unit):
            continue
        between = _BETWEEN.fullmatch(text, first.span.end, second.span.start)
        said = text[max(0, first.span.start - 9) : first.span.start].lower()
        is_list = between is not None and between[0].strip().lower() in {"and", "et", "or", "ou"}
        if between is None or second.unit == ORDINAL or (is_list and "between " not in said and "entre " not in said):
            continue
        shared[at] = replace(first, scale=second.scale, unit=first.unit or second.unit)
        read[at + 1] = replace(second, unit=second.unit or first.unit)
    return [shared.get(at, one) for at, one in enumerate(read)]


def _unit(form: str) -> str:
    """Return the unit of a form as written, "" if it is none."""
    measure = MEASURES.get(form)
    return measure.unit if measure else ""


def _quantity(one: _Read, text: str) -> Quantity:
    """Return what a number as read means."""
    value = one.number * one.scale
    before = text[max(0, one.span.start - 24) : one.span.start]
    last = before.rstrip()[-1:]
    is_about = one.is_about or (bool(last) and (last.isalpha() or last in "'’~≈") and _ABOUT.search(before) is not None)
    form = " ".join(one.unit.split())
    measure = MEASURES.get(form)
    if measure is None:
        is_age = (
            one.unit == "" and 0 < value < 120 and _AGE.search(before) and text[one.span.end : one.span.end + 1] == ","
        )
        unit = "y" if is_age else one.unit if one.unit == ORDINAL else "%" if one.unit == "%" else ""
        return Quantity(one.span, value, unit, is_about)
    based, unit = in_base(value, measure)
    wider = (
        ((based, "$"),) if unit in DOLLARS else ((based, "£"), (based * 0.45359237, "kg")) if unit == "pound" else ()
    )
    converted = (value * measure.metric[1], measure.metric[0]) if measure.metric else None
    return Quantity(one.span, round(based, 9), unit, is_about, wider, converted)
