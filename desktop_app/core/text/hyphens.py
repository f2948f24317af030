"""Hyphens at the end of a line: whether they part one word, or join two."""

import re
from functools import lru_cache

_LISTED = frozenset({"en", "fr"})
_COMMON = 3.0
_LEAD = 2.0
"""On the Zipf scale: two words this much commoner than what they would be together are two."""
_BROKEN = re.compile(r"([^\W_]+)-[^\S\n]*\n\s*([^\W_]+)")
_EDGES = re.compile(r"\A.*['’ʼ](?=..)|['’ʼ]s?\Z|\u00ad", re.DOTALL)


def is_one_word(first: str, rest: str, language: str) -> bool:
    """Say whether "first-" at a line's end and "rest" on the next line are one word, in a language of two letters.

    They are if the rest is in lower case, unless both are common words and together none ("state-led").
    """
    if not (first[0].isalpha() and rest[0].islower()):
        return False
    return language not in _LISTED or not _is_compound(_bare(first), _bare(rest), language)


def one_line(text: str, language: str = "en") -> str:
    """Return `text` on one line: white space folded, and words that a line's end had parted made whole."""
    if "-" in text and "\n" in text:
        text = _BROKEN.sub(lambda found: _rejoined(found[1], found[2], language), text)
    return " ".join(text.split())


def _rejoined(first: str, rest: str, language: str) -> str:
    return first + ("" if is_one_word(first, rest, language) else "-") + rest


def _bare(part: str) -> str:
    """Return a part of a word in lower case, without elided article, possessive ending or soft hyphen."""
    return _EDGES.sub("", part).lower()


@lru_cache(maxsize=10_000)
def _is_compound(first: str, rest: str, language: str) -> bool:
    """Say whether both parts are common words, and what they make together is not."""
    from wordfreq import zipf_frequency

    apart = min(zipf_frequency(first, language), zipf_frequency(rest, language))
    joined = zipf_frequency(first + rest, language)
    return bool(apart >= _COMMON and joined < _COMMON and apart - joined > _LEAD)
