"""Times of day as a text gives them, in English and French, with the zone where one is written."""

import re
from dataclasses import dataclass

from desktop_app.core.text.span import Span
from desktop_app.core.text.word_lists import words_of

_SPACE = r"[^\S\n]?"
_LEAD = (
    r"at|by|until|till|before|after|around|from|since|to|between|and"
    r"|à|vers|avant|après|dès|depuis|jusqu['’]à|entre|et|de"
)
_ZONE = (
    r"(?-i:UTC|GMT|[ECMPA][SD]?T|H[NA]?[ECRPA]|CEST|BST)"
    r"|heure(?:[^\S\n](?:normale|avancée))?[^\S\n](?:de[^\S\n]l['’](?:Est|Atlantique)|du[^\S\n](?:Centre|Pacifique)"
    r"|des[^\S\n]Rocheuses)"
    r"|(?:Eastern|Central|Mountain|Pacific|Atlantic)(?:[^\S\n](?:Standard|Daylight))?(?:[^\S\n]Time)?"
)
_TIME = re.compile(
    rf"(?<![\w:.,/$€£-])(?:(?P<lead>{_LEAD})[^\S\n])?(?:"
    rf"(?P<h1>\d\d?)(?:[:.](?P<m1>[0-5]\d))?{_SPACE}(?P<half>[ap])(?:\.{_SPACE}m\b\.?|m\b)"
    rf"|(?P<h2>\d\d?){_SPACE}h(?:eures?)?(?:{_SPACE}(?P<m2>[0-5]\d))?(?![^\W_])"
    rf"|(?P<h3>\d\d?):(?P<m3>[0-5]\d)(?::[0-5]\d)?(?![:\w])"
    rf"|(?P<named>noon|midnight|midi|minuit)\b"
    rf")(?:,?[^\S\n]\(?(?P<zone>{_ZONE})(?![^\W_]))?",
    re.IGNORECASE,
)
_HOURS_EN = words_of("one two three four five six seven eight nine ten eleven twelve")
_HOURS_FR = words_of("une deux trois quatre cinq six sept huit neuf dix onze douze")
_PAST = {"half": 30, "quarter": 15, "a quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_AND_FR = {"et demie": 30, "et demi": 30, "et quart": 15, "moins le quart": -15, "moins quart": -15}
_SPOKEN = re.compile(
    rf"(?<![^\W_-])(?:"
    rf"(?P<past>{'|'.join(sorted(_PAST, key=len, reverse=True))})(?:[^\S\n]minutes)?"
    rf"[^\S\n](?P<way>past|(?:(?<=minutes\s)|(?<=quarter\s))to)[^\S\n]"
    rf"(?P<hour>{'|'.join(_HOURS_EN)}|noon|midnight)"
    rf"|(?P<clock>{'|'.join(_HOURS_EN)}|1[0-2]|[1-9])[^\S\n]o['’]clock"
    rf"|(?P<heure>{'|'.join(_HOURS_FR)}|midi|minuit)(?:[^\S\n]heures?)?[^\S\n](?P<et>{'|'.join(_AND_FR)})"
    rf")(?![^\W_])",
    re.IGNORECASE,
)
"""Times as people say them: "half past nine", "ten minutes to nine", "nine o'clock", "neuf heures et demie".

"five to ten" is a range: minutes or quarters must be said where "to" stands.
"""
_NAMED = {"noon": 12, "midi": 12, "midnight": 0, "minuit": 0}
_OFFSETS = {
    "UTC": 0, "GMT": 0, "CET": 1, "CEST": 2, "BST": 1, "EST": -5, "EDT": -4, "MST": -7, "MDT": -6, "PST": -8,
    "PDT": -7, "ADT": -3, "HNE": -5, "HAE": -4, "HNC": -6, "HAC": -5, "HNR": -7, "HAR": -6, "HNP": -8, "HAP": -7,
    "HNA": -4, "HAA": -3,
}  # fmt: skip
"""Hours ahead of UTC; names that mean several zones are left out."""
_PLACES = {
    "east": "ET", "l'est": "ET", "l’est": "ET", "et": "ET", "he": "ET", "cent": "CT", "ct": "CT", "hc": "CT",
    "moun": "MT", "mt": "MT", "hr": "MT", "rocheuses": "MT", "paci": "PT", "pt": "PT", "hp": "PT", "atla": "AT",
    "at": "AT", "l'atlantique": "AT", "l’atlantique": "AT",
}  # fmt: skip
"""Zones named without saying whether it is summer."""


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time of day as far as it is written; `zone` is "UTC" (then converted), a place's zone such as "ET", or "".

    `is_half_known` is false where "3:30" may be in the afternoon.
    """

    span: Span
    hour: int
    minute: int
    zone: str = ""
    is_half_known: bool = True

    @property
    def iso(self) -> str:
        """The time in one form, such as "T15:30", with its zone where one is written."""
        return f"T{self.hour:02}:{self.minute:02}{self.zone}"


def find_times(text: str, within: Span | None = None) -> list[TimeMention]:
    """Return the times of day of `text` (or of the part `within`)."""
    start, end = (within.start, within.end) if within else (0, len(text))
    found = []
    for match in _TIME.finditer(text, start, end):
        mention = _mention(match)
        if mention is not None:
            found.append(mention)
    spoken = [_spoken(match) for match in _SPOKEN.finditer(text, start, end)]
    found = [one for one in found if not any(one.span.overlaps(other.span) for other in spoken)] + spoken
    return sorted(found, key=lambda one: one.span)


def _spoken(match: re.Match[str]) -> TimeMention:
    """Return a time given in words; which half of the day is meant is not said, but for noon and midnight."""
    said = (match["hour"] or match["clock"] or match["heure"]).lower()
    minutes = _PAST[match["past"].lower()] if match["past"] else _AND_FR[match["et"].lower()] if match["et"] else 0
    minutes = -minutes if (match["way"] or "").lower() == "to" else minutes
    is_named = said in _NAMED
    total = 60 * (_NAMED[said] if is_named else _hour(said)) + minutes
    if is_named:
        return TimeMention(Span(*match.span()), total // 60 % 24, total % 60)
    return TimeMention(Span(*match.span()), (total // 60 - 1) % 12 + 1, total % 60, is_half_known=False)


def _hour(said: str) -> int:
    """Return the hour of a word or of digits."""
    row = _HOURS_EN if said in _HOURS_EN else _HOURS_FR
    return int(said) if said.isdigit() else row.index(said) + 1


def _mention(match: re.Match[str]) -> TimeMention | None:
    """Return the time that was matched, or None if it may as well be something else."""
    if match["named"]:
        span = Span(match.start("named"), match.end())
        return _zoned(TimeMention(span, _NAMED[match["named"].lower()], 0), match["zone"])
    hour = int(match["h1"] or match["h2"] or match["h3"])
    minute = int(match["m1"] or match["m2"] or match["m3"] or 0)
    is_said = bool(match["half"] or match["m2"] or match["lead"] or match["zone"])
    if hour > (12 if match["half"] else 23) or not is_said or (match["half"] and not hour):
        return None
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    span = Span(match.start("h1" if match["h1"] else "h2" if match["h2"] else "h3"), match.end())
    is_known = bool(match["half"] or match["h2"]) or hour > 12 or match["h3"][0] == "0"
    return _zoned(TimeMention(span, hour, minute, is_half_known=is_known), match["zone"])


def _zoned(mention: TimeMention, zone: str | None) -> TimeMention:
    """Return the time with its zone, in UTC where the zone is one hour and no other."""
    if not zone:
        return mention
    offset = _OFFSETS.get(zone.upper())
    if offset is None or not mention.is_half_known:
        words = zone.lower().split()
        place = _PLACES.get(words[-1]) or _PLACES.get(words[0][:4]) or zone.upper()
        return TimeMention(mention.span, mention.hour, mention.minute, place, mention.is_half_known)
    return TimeMention(mention.span, (mention.hour - offset) % 24, mention.minute, "UTC")
