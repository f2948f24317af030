"""Dates as a text gives them, in English and French; what is not written stays unknown."""

import calendar
import re
from dataclasses import dataclass, replace
from itertools import pairwise

from desktop_app.core.text.span import Span
from desktop_app.core.text.word_lists import words_of

_ENGLISH = (
    words_of("january february march april may june july august september october november december"),
    words_of("jan feb mar apr may jun jul aug sep oct nov dec"),
)
_FRENCH = (
    words_of("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    words_of("janv févr mars avr mai juin juil août sept oct nov déc"),
)
_MONTHS = {name: number for names in (*_ENGLISH, *_FRENCH) for number, name in enumerate(names, 1)}
_MONTHS |= {"fevrier": 2, "aout": 8, "decembre": 12, "sept": 9, "fév": 2}
_LOWER_MONTHS = frozenset(_FRENCH[0]) | frozenset({"fevrier", "aout", "decembre", "janv", "févr", "juil", "déc"})
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=lambda name: (-len(name), name))) + r")(?![^\W_])\.?"
_WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thur?s?|fri|sat|sun)\.?"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
)
_YEAR = r"(?:1[0-9]|20|21)\d\d(?![\d,.]\d|\d|[^\W_])"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_TO = r"[ \u00a0]?[-–—][ \u00a0]?|[ \u00a0](?:to|through|until|till|au)[ \u00a0]"
_AND = r"[ \u00a0](?:and|or|et|ou)[ \u00a0](?:le[ \u00a0])?"
_UNTIL = rf"(?:(?:{_TO}|(?P<{{0}}>{_AND}))(?P<{{1}}>{_DAY})(?:st|nd|rd|th|er)?)?"
_UNTIL_AFTER = (
    rf"(?:(?:{_TO}|(?P<{{0}}>{_AND})(?=\d\d?(?:st|nd|rd|th)?(?:[,.;:)]|\s*$)))(?P<{{1}}>{_DAY})(?:st|nd|rd|th)?)?"
)
_S = r"[^\S\n]{0,4}\n?[^\S\n]{0,4}"
_DATE = re.compile(
    rf"(?<![\w/.])(?:"
    rf"(?:{_WEEKDAY},?{_S})?(?:"
    rf"(?P<d1>{_DAY})(?:st|nd|rd|th|er|ᵉʳ)?{_UNTIL.format('l1', 'u1')}(?:{_S}(?:day{_S})?of)?(?:{_S}|-)"
    rf"(?P<m1>{_MONTH})(?:(?:,?{_S}|-)(?P<y1>{_YEAR}))?"
    rf"|(?P<m2>{_MONTH}){_S}(?P<d2>{_DAY})(?:st|nd|rd|th)?(?![\d:]|[.,]\d){_UNTIL_AFTER.format('l2', 'u2')}(?![^\W_])"
    rf"(?:,?{_S}(?P<y2>{_YEAR}))?"
    rf"|(?:(?P<m0>{_MONTH})(?:{_TO}|[ \u00a0]à[ \u00a0]|(?P<l3>{_AND})))?(?P<m3>{_MONTH}),?{_S}(?:(?:of|de){_S})?"
    rf"(?P<y3>{_YEAR})"
    rf")"
    rf"|(?P<y4>\d{{4}})(?P<sep>[-/.])(?P<m4>\d{{1,2}})(?P=sep)(?P<d4>\d{{1,2}})(?![\d/-])"
    rf"|(?P<a5>\d{{1,2}})(?P<sep5>[-/.])(?P<b5>\d{{1,2}})(?P=sep5)(?P<y5>(?:19|20)\d\d)(?![\d/-])"
    rf")",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:[,|T]|[^\S\n]|at\b|à\b|-|–){0,6}(?P<hour>[01]?\d|2[0-3])(?:[:.h]|[^\S\n]h[^\S\n])(?P<minute>[0-5]\d)"
    r"(?!\d)(?:[^\S\n]?(?P<half>[ap])\.?m\b)?",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"[^\S\n]*(?:[-–—]|to|through|until|till|and|or|au|et|ou|jusqu['’]au)[^\S\n]*(?:(?:le|the)[^\S\n])?", re.IGNORECASE
)
"""What stands between two dates that share the year written after the second."""
_BETWEEN = re.compile(r"(?:between|entre)(?:[^\S\n](?:the|le))?[^\S\n]\Z", re.IGNORECASE)
_LONE_MONTH = re.compile(
    r"(?<![^\W_])(?:in|since|by|until|till|during|early|late|mid|this|last|next|of|from|to|en|depuis|début|fin|mi|dès|de"
    rf"|d['’]ici|jusqu['’]en|jusqu['’]à|mois)[ \u00a0-](?:d['’]|de[ ])?(?P<month>{_MONTH})(?!{_S}\d)",
    re.IGNORECASE,
)
_LONE_YEAR = re.compile(r"(?<![\w$€£#.,/:–-])(?:1[6-9]|20)\d\d(?![\w%]|[.,:/]\d|-\d\d\b)")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as far as it is written; unknown parts are None.

    `until_day` is the last day of a range within one month ("9-11 August"), `until_month` the last month of one
    within a year ("May to July 2019"); `is_list` says that what lies between is not meant ("3 and 7 May"). `week`
    is that of ISO 8601 where one is meant. An all-digit date whose order of day and month cannot be told
    ("09/08/2023") is ambiguous and keeps only its year. `hour` and `minute` are those that follow the date directly;
    the span is of the date alone.
    """

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    until_day: int | None = None
    until_month: int | None = None
    is_list: bool = False
    week: int | None = None
    hour: int | None = None
    minute: int | None = None
    is_ambiguous: bool = False

    @property
    def iso(self) -> str:
        """The date in ISO 8601 as far as it is known, such as "2023-08", or "--08-09" where no year is written."""
        if self.week is not None:
            return f"{self.year:04}-W{self.week:02}"
        year = f"{self.year:04}" if self.year is not None else "-"
        parts = [year, *(f"{part:02}" for part in (self.month, self.day) if part is not None)]
        return "-".join(parts) if len(parts) > 1 or self.year is not None else ""


def find_dates(text: str, within: Span | None = None) -> list[DateMention]:
    """Return the dates of `text` (or of the part `within`) that name at least a day and month, or month and year.

    A missing year stays missing, but for the first of two dates whose year is written once, after the second.
    Years alone are found by `find_years`.
    """
    start, end = (within.start, within.end) if within else (0, len(text))
    found = []
    for match in _DATE.finditer(text, start, end):
        mention = _mention(match)
        if mention is not None:
            found.append(_with_time(mention, text, end))
    return _with_shared_year(found, text)


def _with_shared_year(found: list[DateMention], text: str) -> list[DateMention]:
    """Return the dates, the first of each range with the year that is written after the second."""
    shared = {}
    for at, (first, second) in enumerate(pairwise(found)):
        if first.year is not None or second.year is None or second.month is None or first.month is None:
            continue
        in_order = (first.month, first.day or 0) < (second.month, second.day or 31)
        if in_order and _RANGE.fullmatch(text, first.span.end, second.span.start):
            shared[at] = _checked(replace(first, year=second.year)) or first
    return [shared.get(at, mention) for at, mention in enumerate(found)]


def find_years(text: str, within: Span | None = None, dates: list[DateMention] | None = None) -> list[DateMention]:
    """Return the years of `text` (or of the part `within`), 1600 to 2099, that stand alone.

    `dates` are those that find_dates returned there, if they are known already.
    """
    start, end = (within.start, within.end) if within else (0, len(text))
    years = list(_LONE_YEAR.finditer(text, start, end))
    if not years:
        return []
    taken = iter([*(find_dates(text, within) if dates is None else dates), None])
    date = next(taken)
    found = []
    for match in years:
        while date is not None and date.span.end <= match.start():
            date = next(taken)
        if date is None or not date.span.overlaps(Span(*match.span())):
            found.append(DateMention(Span(*match.span()), year=int(match[0])))
    return found


def find_lone_months(text: str, within: Span, dates: list[DateMention]) -> list[DateMention]:
    """Return the months that a part of `text` names without day or year; `dates` are those found there."""
    found = []
    for match in _LONE_MONTH.finditer(text, within.start, within.end):
        name = match["month"]
        span = Span(match.start("month"), match.start("month") + len(name.rstrip(".")))
        is_name = name[0].isupper() or (_word(name) in _LOWER_MONTHS)
        if is_name and not any(span.overlaps(one.span) for one in dates):
            found.append(DateMention(span, month=_MONTHS[_word(name)]))
    return found


def _mention(match: re.Match[str]) -> DateMention | None:
    """Return the date that was matched, or None if there is no such day."""
    span = Span(*match.span())
    if match["a5"]:
        return _numeric(span, int(match["a5"]), int(match["b5"]), int(match["y5"]), match["sep5"])
    if match["y4"]:
        return _checked(DateMention(span, int(match["y4"]), int(match["m4"]), int(match["d4"])))
    names = [name for name in (match["m0"], match["m1"] or match["m2"] or match["m3"]) if name]
    if any(not name[0].isupper() and _word(name) not in _LOWER_MONTHS for name in names):
        return None
    name, last = names[0], names[-1]
    day, until = match["d1"] or match["d2"], match["u1"] or match["u2"]
    year = match["y1"] or match["y2"] or match["y3"]
    if name.endswith(".") and match.end() == match.end("m1"):
        span = Span(span.start, span.end - 1)  # a closing full stop is the sentence's
    months = _MONTHS[_word(name)], _MONTHS[_word(last)]
    return _checked(
        DateMention(
            span,
            _int(year),
            months[0],
            _int(day),
            until_day=_int(until),
            until_month=months[1] if months[1] > months[0] else None,
            is_list=bool(match["l1"] or match["l2"] or match["l3"])
            and not _BETWEEN.search(match.string[max(0, span.start - 12) : span.start]),
        )
    )


def _word(month: str) -> str:
    """Return a month as the table has it."""
    return month.rstrip(".").lower()


def _int(digits: str | None) -> int | None:
    """Return the number written, or None."""
    return int(digits) if digits else None


def _numeric(span: Span, first: int, second: int, year: int, separator: str) -> DateMention | None:
    """Return an all-digit date that ends in its year; ambiguous unless its order shows."""
    if separator == "." or first > 12 or first == second:
        return _checked(DateMention(span, year, second, first))
    if second > 12:
        return _checked(DateMention(span, year, first, second))
    return DateMention(span, year, is_ambiguous=True) if first and second else None


def _checked(mention: DateMention) -> DateMention | None:
    """Return the mention if such a day exists, else None."""
    if mention.month is None or not 1 <= mention.month <= 12:
        return None
    last = 29 if mention.month == 2 and mention.year is None else _days(mention.year, mention.month)
    if mention.day is not None and not 1 <= mention.day <= last:
        return None
    return mention


def _days(year: int | None, month: int) -> int:
    """Return how many days the month has."""
    return calendar.monthrange(year or 2001, month)[1]


def _with_time(mention: DateMention, text: str, end: int) -> DateMention:
    """Return the mention with the time of day that follows it directly, if one does."""
    match = _TIME.match(text, mention.span.end, end)
    if match is None:
        return mention
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    return replace(mention, hour=hour, minute=int(match["minute"]))
