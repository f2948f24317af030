"""Dates and times that both units name; a year that is not written is never assumed.

"on Tuesday" and the like are told from the day the document is dated, where that is known.
"""

import re
from datetime import date

from desktop_app.core.linking.index import SideIndex
from desktop_app.core.linking.mentions import Mention
from desktop_app.core.linking.sieve import units_holding
from desktop_app.core.linking.vocabulary import Vocabulary
from desktop_app.core.progress import Progress
from desktop_app.core.text.dates import DateMention, find_dates, find_lone_months, find_years
from desktop_app.core.text.relative_dates import find_relative_dates
from desktop_app.core.text.times import TimeMention, find_times

_NEEDED = re.compile(r"\d|^(?:noon|midnight|midi|minuit|past|quarter|o['’]clock|demie?|quart|minutes)$", re.IGNORECASE)
_NEEDED_IF_DATED = re.compile(
    r"\d|day$|^(?:noon|midnight|midi|minuit|past|quarter|minutes|o['’]clock|demie?|quart|ago|today|tonight|tomorrow|week|month|year|hier|demain|mois|semaine|an|année"
    r"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:l['’])?an(?:née)?|aujourd['’]hui|ans|jours|semaines)$",
    re.IGNORECASE,
)
"""What some word of a unit holds if the unit names a date, year or time."""
_MONTH = re.compile(
    r"^(?:d['’])?(?:jan|f[eé]v|feb|mar|a[pv]r|ma[iy]|jui|jun|jul|ao[uû]|aug|sep|oct|nov|d[eé]c)", re.IGNORECASE
)
_IN_DIGITS = re.compile(r"\d[-/.]\d\d?[-/.]\d")
DAY_SHARE, WEEK_SHARE, MONTH_SHARE, YEAR_SHARE = 0.0005, 0.002, 0.004, 0.01
LONE_MONTH_SHARE, TIME_SHARE = 0.02, 0.001
MOST_DAYS = 31


def find_date_mentions(side: SideIndex, vocabulary: Vocabulary, progress: Progress) -> list[Mention]:
    """Return a mention for each day, month, year and time of day that the units of `side` name."""
    found: list[Mention] = []
    today = _day_of(side.date)
    needed = _NEEDED if today is None else _NEEDED_IF_DATED
    months = set(units_naming_months(side, vocabulary))
    for at, unit in enumerate(sorted(months.union(units_holding(needed, side, vocabulary)))):
        if at % 64 == 0:
            progress.check()
        span = side.units[unit]
        dates = dates_of(side, unit, unit in months)
        dates += find_years(side.text, span, dates)
        if unit in months:
            dates += find_lone_months(side.text, span, dates)
        if today is not None:
            dates += find_relative_dates(side.text, span, today, [d.span for d in dates])
        found.extend(_mention(one, unit) for one in dates)
        found.extend(_time(one, unit) for one in find_times(side.text, span))
    return found


def units_naming_months(side: SideIndex, vocabulary: Vocabulary) -> list[int]:
    """Return the units in which some word may be a month."""
    return units_holding(_MONTH, side, vocabulary)


def dates_of(side: SideIndex, unit: int, may_name_month: bool) -> list[DateMention]:
    """Return the dates of a unit, looked for only where a month or digits may make one."""
    span = side.units[unit]
    if may_name_month or _IN_DIGITS.search(side.text, span.start, span.end):
        return find_dates(side.text, span)
    return []


def _day_of(iso: str) -> date | None:
    """Return the day a document is dated, None if no whole date is known."""
    try:
        return date.fromisoformat(iso[:10])
    except ValueError:
        return None


def _mention(one: DateMention, unit: int) -> Mention:
    """Return what a date names, and the wider dates that it lies in."""
    if one.week is not None:
        return Mention(one.iso, one.span, unit, WEEK_SHARE)
    if one.month is None:
        return Mention(one.iso, one.span, unit, YEAR_SHARE)
    if one.day is not None:
        return _of_days(one, unit)
    share = MONTH_SHARE if one.year is not None else LONE_MONTH_SHARE
    last = one.until_month or one.month
    if last == one.month:
        return Mention(one.iso, one.span, unit, share, _wider(one))
    between = (one.month, last) if one.is_list else range(one.month, last + 1)
    months = tuple(f"{one.iso[:-3]}-{month:02}" for month in between)
    return Mention(f"{one.iso}/{last:02}", one.span, unit, share, (*months, *_wider(one)))


def _of_days(one: DateMention, unit: int) -> Mention:
    """Return what a day, or several days of one month, name."""
    if one.until_day is None or one.day is None or one.until_day <= one.day:
        return Mention(one.iso, one.span, unit, DAY_SHARE, _wider(one))
    between = (one.day, one.until_day) if one.is_list else range(one.day, min(one.until_day, one.day + MOST_DAYS) + 1)
    key = f"{one.iso}{'+' if one.is_list else '/'}{one.until_day:02}"
    days = [f"{year}-{one.month:02}-{day:02}" for year in _years(one) for day in between]
    same = [f"-{key[4:]}"] if one.year is not None else []
    return Mention(key, one.span, unit, DAY_SHARE, (*days, *same, *_wider(one)[len(same) :]))


def _years(one: DateMention) -> tuple[str, ...]:
    """Return the year as keys have it: as written, and left out."""
    return ("-",) if one.year is None else (f"{one.year:04}", "-")


def _wider(one: DateMention) -> tuple[str, ...]:
    """Return the keys of the wider dates that a date lies in, the nearest first."""
    month = f"{one.month:02}"
    if one.year is None:
        return (f"--{month}",) if one.day is not None else ()
    year = f"{one.year:04}"
    if one.day is None or one.month is None:
        return year, f"--{month}"
    if not one.year:
        return f"--{month}-{one.day:02}", f"{year}-{month}", year
    at, week, _ = date(one.year, one.month, one.day).isocalendar()
    return f"--{month}-{one.day:02}", f"{year}-{month}", f"{at:04}-W{week:02}", year, f"--{month}"


def _time(one: TimeMention, unit: int) -> Mention:
    """Return what a time of day names: without zone, or where its half of the day is unsaid, it is told less surely."""
    plain = f"T{one.hour:02}:{one.minute:02}"
    if not one.is_half_known:
        later = f"T{one.hour % 12 + 12:02}:{one.minute:02}"
        return Mention(f"{plain}?{one.zone}", one.span, unit, TIME_SHARE, (plain, later))
    return Mention(one.iso, one.span, unit, TIME_SHARE, (plain,) if one.zone and one.zone != "UTC" else ())
