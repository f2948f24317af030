"""Days, weeks, months and years told from the day a text is dated, such as "on Tuesday" and "hier"."""

import re
from datetime import date, timedelta

from desktop_app.core.text.dates import DateMention
from desktop_app.core.text.span import Span
from desktop_app.core.text.word_lists import words_of

_DAYS = {
    name: number
    for names in (
        words_of("monday tuesday wednesday thursday friday saturday sunday"),
        words_of("lundi mardi mercredi jeudi vendredi samedi dimanche"),
    )
    for number, name in enumerate(names)
}
_STEPS = {
    "yesterday": -1, "hier": -1, "today": 0, "tonight": 0, "aujourd'hui": 0, "tomorrow": 1, "demain": 1,
    "the day before yesterday": -2, "avant-hier": -2, "the day after tomorrow": 2, "après-demain": 2,
}  # fmt: skip
_COUNTS = {
    word: number
    for line in ("one two three four five six seven eight nine ten", "un deux trois quatre cinq six sept huit neuf dix")
    for number, word in enumerate(line.split(), 1)
} | {"a": 1, "une": 1}
_SPANS = {
    "day": "day", "jour": "day", "week": "week", "semaine": "week", "month": "month", "mois": "month", "year": "year",
    "an": "year", "année": "year",
}  # fmt: skip
_EVERY = r"(?<!every\s)(?<!each\s)(?<!chaque\s)(?<!tous\sles\s)(?<!\ble\s)"
_RELATIVE = re.compile(
    rf"(?<![^\W_])(?:(?P<step>{'|'.join(sorted(_STEPS, key=lambda s: (-len(s), s)))}|aujourd’hui)"
    rf"|{_EVERY}(?:(?P<before>last|past|next|coming|this(?:\scoming|\spast)?)\s)?(?P<day>{'|'.join(_DAYS)})"
    r"(?:\s(?P<after>dernier|passé|prochain))?(?!\sgras)"
    r"|(?P<which>last|next|this)\s(?P<span>week|month|year)"
    r"|(?:la|le|cette|ce|l['’])\s?(?P<espace>semaine|mois|année|an)\s(?P<quel>derni(?:er|ère)|passée?|prochaine?)"
    r"|ce(?:t|tte)?\s(?P<cet>semaine|mois|année)"
    r"|(?P<ago>\d{1,2}|[a-z]{1,5})\s(?P<unit>day|week|month|year)s?\sago"
    r"|il\sy\sa\s(?P<depuis>\d{1,2}|[a-z]{2,6})\s(?P<unité>jour|semaine|mois|an)s?)(?![^\W_])",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"(?<![^\W_])(?:will|won['’]t|shall|is\sto|are\sto|scheduled|due|sera|seront|aura|auront|aur[ao]nt\slieu|prévue?s?)"
    r"(?![^\W_])",
    re.IGNORECASE,
)


def find_relative_dates(text: str, within: Span, today: date, taken: list[Span]) -> list[DateMention]:
    """Return what a part of `text` tells from `today`, the day it is dated; `taken` are dates written in full.

    A weekday alone is the latest such day, `today` included, or the next one where the words point ahead.
    """
    found = []
    is_ahead: bool | None = None
    for match in _RELATIVE.finditer(text, within.start, within.end):
        span = Span(*match.span())
        if any(span.overlaps(other) for other in taken):
            continue
        if match["day"] and is_ahead is None:
            is_ahead = _AHEAD.search(text, within.start, within.end) is not None
        mention = _mention(match, span, today, bool(is_ahead))
        if mention is not None:
            found.append(mention)
    return found


def _mention(match: re.Match[str], span: Span, today: date, is_ahead: bool) -> DateMention | None:
    """Return what was matched as a date."""
    try:
        if match["step"]:
            return _day(span, today + timedelta(_STEPS[match["step"].lower().replace("’", "'")]))
        if match["day"]:
            return _weekday(match, span, today, is_ahead)
        if match["unit"] or match["unité"]:
            count = _count(match["ago"] or match["depuis"])
            unit = _SPANS[(match["unit"] or match["unité"]).lower()]
            return _period(span, today, unit, -count) if count is not None else None
        which = (match["which"] or match["quel"] or "this").lower()
        step = -1 if which.startswith(("last", "derni", "pass")) else 1 if which.startswith(("next", "proch")) else 0
        return _period(span, today, _SPANS[(match["span"] or match["espace"] or match["cet"]).lower()], step)
    except (OverflowError, ValueError):
        return None


def _count(word: str) -> int | None:
    """Return a small number in digits or letters."""
    return int(word) if word.isdigit() else _COUNTS.get(word.lower())


def _weekday(match: re.Match[str], span: Span, today: date, is_ahead: bool) -> DateMention | None:
    """Return the day of the week nearest to `today` in the direction the words point."""
    name, before = match["day"], (match["before"] or match["after"] or "").lower()
    if name[0].islower() and name in _DAYS and name.endswith("day"):
        return None
    step = (today.weekday() - _DAYS[name.lower()]) % 7
    if before.startswith(("next", "coming", "prochain", "this coming")):
        return _day(span, today + timedelta((-step) % 7 or 7))
    if before.startswith(("last", "past", "dernier", "passé", "this past")):
        return _day(span, today - timedelta(step or 7))
    return _day(span, today + timedelta((-step) % 7)) if is_ahead or before else _day(span, today - timedelta(step))


def _day(span: Span, day: date) -> DateMention:
    return DateMention(span, day.year, day.month, day.day)


def _period(span: Span, today: date, unit: str, step: int) -> DateMention:
    """Return the day, week, month or year that lies `step` of its kind from that of `today`."""
    if unit == "day":
        return _day(span, today + timedelta(step))
    if unit == "week":
        year, week, _ = (today + timedelta(7 * step)).isocalendar()
        return DateMention(span, year, week=week)
    if unit == "month":
        months = today.year * 12 + today.month - 1 + step
        return DateMention(span, months // 12, months % 12 + 1)
    return DateMention(span, today.year + step)
