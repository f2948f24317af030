"""The values of numbers written in digits or in words, in English and French."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.core.text.word_lists import words_of

SPACES = "\u00a0\u202f\u2009 "
DIGITS = (
    rf"\d{{1,3}}(?:[{SPACES}]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?"
    r"|\d{1,3}(?:\.\d{3})+(?:,\d+|(?<=\.\d{3}\.\d{3}))(?!\d)|\d+(?:[.,]\d+)?"
)
"""A number in digits; thousands may be set apart by spaces, commas or, where that is plain, points."""
SCALES = {
    "hundred": 100, "thousand": 1_000, "million": 10**6, "millions": 10**6, "billion": 10**9, "billions": 10**9,
    "trillion": 10**12, "trillions": 10**12, "millier": 1_000, "milliers": 1_000, "milliard": 10**9,
    "milliards": 10**9, "bn": 10**9, "mn": 10**6, "dozen": 12,
    "millionen": 10**6, "milliarde": 10**9, "milliarden": 10**9, "millón": 10**6, "millones": 10**6, "milhão": 10**6,
    "milhões": 10**6, "milione": 10**6, "milioni": 10**6, "miljoen": 10**6, "miljoner": 10**6, "millioner": 10**6,
    "миллион": 10**6, "миллиона": 10**6, "миллионов": 10**6, "млн": 10**6, "миллиарда": 10**9, "миллиардов": 10**9,
    "εκατομμύρια": 10**6, "εκατομμυρίων": 10**6,
}  # fmt: skip
_ENGLISH = words_of(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_FRENCH = words_of(
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
    "dix-neuf"
)
_TENS = (words_of("twenty thirty forty fifty sixty seventy eighty ninety"), words_of("vingt trente quarante cinquante"))
_UNITS = {word: value for row in (_ENGLISH, _FRENCH) for value, word in enumerate(row)}
_TEN_WORDS = {word: 10 * value for row in _TENS for value, word in enumerate(row, 2)} | {
    "soixante": 60, "quatre-vingt": 80, "quatre-vingts": 80, "septante": 70, "nonante": 90,
}  # fmt: skip
_HUNDREDS = {"hundred": 100, "cent": 100, "cents": 100}
_LARGE = {"thousand": 1_000, "mille": 1_000} | {w: v for w, v in SCALES.items() if v >= 10**6 and len(w) > 2}
_COLLECTIVES = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1_000, "dozen": 12,
}  # fmt: skip
"""Round numbers said after an article; in French they mean about as many."""
_ONLY_AFTER_A_NUMBER = frozenset({"cent", "cents", "mille"})
"""In an English text these are coins, or part of a name."""
_FRENCH_WORDS = (frozenset(_FRENCH) | frozenset(_TENS[1]) | {"soixante", "quatre-vingt", "quatre-vingts"}) - {"six"}


_ARTICLES = frozenset({"a", "an", "un", "une", "the", "la", "cette", "half"})
_LINKS = frozenset({"and", "et"})
_LONGEST = 12
"""Words of one number."""
_MOST_FAILED = 2
"""So many words in a row may be no number yet, as in "half a million"."""


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=lambda w: (-len(w), w)))


_ONES = _alternatives({*_UNITS, *_TEN_WORDS} - {"un"})
_ANY = _alternatives({*_UNITS, *_TEN_WORDS, *_HUNDREDS, *_LARGE})
NUMERAL = _alternatives(
    {word for word in (*_UNITS, *_TEN_WORDS, *_HUNDREDS, *_LARGE) if "-" not in word and word != "un"}
    | {word + ending for word in _COLLECTIVES for ending in ("", "s")}
)
"""One word of a number, or that says a round one."""
_ROUND = _alternatives({*_COLLECTIVES, *_LARGE, "hundred"})
WORDS = (
    rf"(?:(?:{_ONES})|(?:an?|une?|the|la|cette|half(?:\sa)?|une?\sdemi)[\s-](?:{_ROUND})s?|cent|mille)(?![^\W_])"
    rf"(?:(?:[\s-]|[\s-](?:and|et)[\s-])(?:{_ANY})(?![^\W_]))*"
)
"""A number in words: whatever stands in a row; `values_of_words` reads it."""


def value_of_digits(digits: str) -> float:
    """Return the value of what DIGITS matched."""
    if digits.isdecimal():
        return float(digits[:300])
    plain = re.sub(f"[{SPACES}]", "", digits)
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", plain):
        plain = plain.replace(",", "")
    elif re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+|(?<=\.\d{3}\.\d{3}))", plain):
        plain = plain.replace(".", "")
    return float(plain.replace(",", ".")[:300])


@dataclass(frozen=True, slots=True)
class Spelt:
    """A number in words: where it begins and ends, its value, and whether it is said as a round one."""

    start: int
    end: int
    value: float
    is_round: bool = False


def numbers_in_words(words: str, language: str = "") -> list[Spelt]:
    """Return the numbers in what WORDS matched, the longest first; "two and three" are two.

    "cent" and "mille" begin a number in French alone (`language` "fr").
    """
    row = [(m.start(), m.end(), m[0].casefold()) for m in re.finditer(r"[^\s-]+", words)]
    found: list[Spelt] = []
    at = after = 0
    while at < len(row):
        longest: Spelt | None = None
        failed = 0
        for last in range(at + 1, min(len(row), at + _LONGEST) + 1):
            value = _read([word for _, _, word in row[at:last]], language)
            failed = failed + 1 if value is None else 0
            if value is not None:
                longest, after = Spelt(row[at][0], row[last - 1][1], *value), last
            elif failed > _MOST_FAILED:
                break
        if longest is not None:
            found.append(longest)
        at = after if longest is not None else at + 1
    return found


def _read(row: list[str], language: str) -> tuple[float, bool] | None:
    """Return the value of words in a row, and whether it is round; None if they are no number, or several."""
    if row[0] in _LINKS or row[-1] in _LINKS:
        return None
    row = [word for word in row if word not in _LINKS]
    if row[0] in _ARTICLES:
        return _after_article(row)
    if row[0] in _ONLY_AFTER_A_NUMBER and language != "fr":
        return None
    value = _value(row)
    return None if value is None else (value, False)


def _after_article(row: list[str]) -> tuple[float, bool] | None:
    """Return the value of "a million", "half a million" or "une douzaine"."""
    part = 0.5 if {"half", "demi"} & set(row[:2]) else 1.0
    rest = [word for word in row if word not in _ARTICLES and word != "demi"]
    if not rest or (row[0] in {"the", "la", "cette"} and rest[0].removesuffix("s") not in _COLLECTIVES):
        return None
    single = rest[0].removesuffix("s")
    if single in _COLLECTIVES and len(rest) == 1:
        return part * _COLLECTIVES[single], single != "dozen"
    value = _value(["one", *rest])
    return None if value is None else (part * value, False)


def _value(row: list[str]) -> float | None:
    """Return the value of words in a row; None where they are several numbers, or none."""
    total, current, least = 0, 0, 10**15
    for at, word in enumerate(row):
        if word in _LARGE:
            if _LARGE[word] >= least or (at == 0 and word != "mille"):
                return None
            least = _LARGE[word]
            total, current = total + max(current, 1) * least, 0
            continue
        if word in _ONLY_AFTER_A_NUMBER and at and not _FRENCH_WORDS.intersection(row[:at]) and row[at - 1] != "mille":
            return None
        joined = _joined(current, word, is_first=at == 0 or row[at - 1] in _LARGE)
        if joined is None:
            return None
        current = joined
    return float(total + current)


def _joined(current: int, word: str, is_first: bool) -> int | None:
    """Return what a number below a thousand becomes with one more word; None if it cannot follow."""
    if word in _HUNDREDS:
        return max(current, 1) * 100 if current < 100 else None
    if word in {"vingt", "vingts"} and current % 100 == 4:
        return current + 76
    value = _UNITS.get(word, _TEN_WORDS.get(word))
    if value is None:
        return None
    tens = current % 100
    fits = (
        (is_first and not current)
        or tens == 0
        or (tens % 10 == 0 and tens >= 20 and value < 10)
        or (tens in {60, 80} and 10 <= value < 20)
        or (tens in {10, 70, 90} and 7 <= value <= 9)
    )
    return current + value if fits else None
