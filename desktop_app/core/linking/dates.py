"""Dates and years that both units name; a year that is not written is never assumed."""

import re

from desktop_app.core.linking.index import SideIndex
from desktop_app.core.linking.mentions import Mention
from desktop_app.core.linking.sieve import units_holding
from desktop_app.core.linking.vocabulary import Vocabulary
from desktop_app.core.progress import Progress
from desktop_app.core.text.dates import DateMention, find_dates, find_years

_NEEDED = re.compile(r"\d")
DAY_SHARE, MONTH_SHARE, YEAR_SHARE = 0.0005, 0.004, 0.01


def find_date_mentions(side: SideIndex, vocabulary: Vocabulary, progress: Progress) -> list[Mention]:
    """Return a mention for each day, month of a year, and year that the units of `side` name."""
    found: list[Mention] = []
    for at, unit in enumerate(units_holding(_NEEDED, side, vocabulary)):
        if at % 64 == 0:
            progress.check()
        span = side.units[unit]
        for date in find_dates(side.text, span) + find_years(side.text, span):
            found.extend(Mention(key, date.span, unit, share) for key, share in _keys(date))
    return found


def _keys(date: DateMention) -> list[tuple[str, float]]:
    """Return what a date names: its day whatever the year, its month of that year, its year."""
    keys = []
    if date.month is not None and date.day is not None:
        for day in range(date.day, min((date.until_day or date.day), date.day + 31) + 1):
            keys.append((f"--{date.month:02}-{day:02}", DAY_SHARE))
    if date.year is not None:
        if date.month is not None:
            keys.append((f"{date.year:04}-{date.month:02}", MONTH_SHARE))
        keys.append((f"{date.year:04}", YEAR_SHARE))
    return keys
