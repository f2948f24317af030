"""A different date, or time of day, for the same thing."""

import re
from collections.abc import Sequence

from desktop_app.core.entities import Cue, CueKind, Evidence, EvidenceKind
from desktop_app.core.linking.cues.reading import Reading, differ, stands_near
from desktop_app.core.text.dates import DateMention, find_dates, find_years
from desktop_app.core.text.span import Span
from desktop_app.core.text.times import find_times

LEAST_SHARED = 0.6
"""Weight of what is shared besides, for two dates to be of one thing."""
NEAR = 6
"""Words between a year or a weekday and what both sides share, for it to be of one thing."""
_WEEKDAY = re.compile(
    r"(?<![^\W_])(?:(?P<en>mon|tues|wednes|thurs|fri|satur|sun)day|(?P<fr>lun|mar|mercre|jeu|vendre|same)di|(?P<sun>dimanche))"
    r"(?![^\W_])",
    re.IGNORECASE,
)
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("mon lun", "tues mar", "wednes mercre", "thurs jeu", "fri vendre", "satur same", "sun dimanche")
    )
    for name in names.split()
}


def find_dates_apart(left: Reading, right: Reading, evidence: Sequence[Evidence]) -> list[Cue]:
    """Return a cue if both sides give one day each (or year, weekday), not the same, and share enough besides."""
    kinds = {EvidenceKind.TERM, EvidenceKind.COPY, EvidenceKind.NAME, EvidenceKind.QUOTATION}
    if sum(piece.weight for piece in evidence if piece.kind in kinds) < LEAST_SHARED:
        return []
    here, there = (find_dates(one.text, one.span) if one.has_digit else [] for one in (left, right))
    if not here and not there:
        for look in (_years_apart, _weekdays_apart, _times_apart):
            if found := look(left, right, evidence):
                return found
        return []
    if len(here) != 1 or len(there) != 1 or not _are_apart(here[0], there[0]):
        return []
    return [differ(CueKind.DATE, left, right, here[0].span, there[0].span)]


def _are_apart(first: DateMention, second: DateMention) -> bool:
    """Say whether the two cannot be the same day or month, by what both give."""
    if first.is_ambiguous or second.is_ambiguous:
        return first.year != second.year and None not in (first.year, second.year)
    if first.until_day is not None or second.until_day is not None:
        return False
    pairs = ((first.year, second.year), (first.month, second.month), (first.day, second.day))
    return any(a is not None and b is not None and a != b for a, b in pairs)


def _years_apart(left: Reading, right: Reading, evidence: Sequence[Evidence]) -> list[Cue]:
    here, there = (find_years(one.text, one.span) for one in (left, right))
    if len(here) != 1 or len(there) != 1 or here[0].year == there[0].year:
        return []
    return _near_one_thing(left, right, here[0].span, there[0].span, evidence)


def _weekdays_apart(left: Reading, right: Reading, evidence: Sequence[Evidence]) -> list[Cue]:
    here, there = (list(_WEEKDAY.finditer(one.text, one.span.start, one.span.end)) for one in (left, right))
    if len(here) != 1 or len(there) != 1 or _weekday(here[0]) == _weekday(there[0]):
        return []
    return _near_one_thing(left, right, Span(*here[0].span()), Span(*there[0].span()), evidence)


def _times_apart(left: Reading, right: Reading, evidence: Sequence[Evidence]) -> list[Cue]:
    """Return a cue for one time of day on each side, not the same whichever half of the day is meant."""
    here, there = (find_times(one.text, one.span) for one in (left, right))
    if len(here) != 1 or len(there) != 1 or here[0].zone != there[0].zone:
        return []
    hours = 24 if here[0].is_half_known and there[0].is_half_known else 12
    if (here[0].hour - there[0].hour) % hours == 0 and here[0].minute == there[0].minute:
        return []
    return _near_one_thing(left, right, here[0].span, there[0].span, evidence)


def _near_one_thing(left: Reading, right: Reading, here: Span, there: Span, evidence: Sequence[Evidence]) -> list[Cue]:
    """Return the cue if both stand near the same shared words; a name alone is no thing that happened."""
    words = [piece for piece in evidence if piece.kind in (EvidenceKind.TERM, EvidenceKind.COPY)]
    if not stands_near(left, right, here, there, words, NEAR):
        return []
    return [differ(CueKind.DATE, left, right, here, there)]


def _weekday(match: re.Match[str]) -> int:
    return _WEEKDAYS[(match["en"] or match["fr"] or match["sun"]).lower()]
