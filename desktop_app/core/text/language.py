"""Which language a text is in, guessed by its script and its function words."""

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path

SAMPLE_LENGTH = 200_000
_WORDS = re.compile(r"[^\W\d_]+")
_LEAST_SHARE, _SPARSE_SHARE = 0.12, 0.05
"""Which part of all words are function words; where a text is full of names or code, and no other language is near."""
_OFFICIAL = frozenset({"en", "fr"})
_FEWEST_KINDS = 3
"""Different function words that must be there."""
_LEAST_LEAD = 1.15
"""How many times as often as those of the next language the function words of the best must come."""
_SPARSE_LEAD = 1.75
_SCRIPTS = {
    "latin": re.compile("[a-zA-Z\u00c0-\u024f\u1e00-\u1eff]"),
    "cyrillic": re.compile("[\u0400-\u052f]"),
    "arabic": re.compile("[\u0620-\u06ff]"),
    "han": re.compile("[\u3400-\u4dbf\u4e00-\u9fff]"),
    "kana": re.compile("[\u3040-\u30ff]"),
    "hangul": re.compile("[\u1100-\u11ff\uac00-\ud7af]"),
    "greek": re.compile("[\u0370-\u03ff\u1f00-\u1fff]"),
    "hebrew": re.compile("[\u05d0-\u05ea]"),
    "thai": re.compile("[\u0e01-\u0e4f]"),
    "armenian": re.compile("[\u0531-\u0587]"),
    "georgian": re.compile("[\u10a0-\u10ff\u1c90-\u1cbf]"),
    "syllabics": re.compile("[\u1401-\u167f]"),
}
_BY_SCRIPT = {"hangul": "ko", "greek": "el", "hebrew": "he", "thai": "th", "armenian": "hy", "georgian": "ka"}
"""Scripts that one language is chiefly written in."""
_LANGUAGES_OF = {"cyrillic": ("bg", "ru", "uk"), "arabic": ("ar", "fa")}
_NO_LATIN = frozenset({"ar", "bg", "el", "fa", "he", "ja", "ru", "uk", "zh"})
_INUKTITUT = re.compile("[\u1583-\u1585\u158f]")
"""Syllables with q, which other languages in this script have not."""
_KANA_SHARE = 0.05
"""Kana among Han from which a text is Japanese."""


def guess_language(text: str) -> str:
    """Return the two-letter tag of the language of `text`, or "" if neither script nor function words tell."""
    sample = text[:SAMPLE_LENGTH]
    counts = Counter(word.lower() for word in _WORDS.findall(sample))
    script = _script_of(sample)
    if script in ("han", "kana"):
        return _east_asian(sample)
    if script == "syllabics":
        return "iu" if _INUKTITUT.search(sample) else ""
    if script in _BY_SCRIPT:
        return _BY_SCRIPT[script]
    among = _LANGUAGES_OF.get(script) or tuple(tag for tag in sorted(_lists()) if tag not in _NO_LATIN)
    return _by_words(counts, among)


@cache
def function_words(language: str) -> frozenset[str]:
    """Return the commonest small words of a language by its two-letter tag; none for one that we do not know."""
    return _lists().get(language, frozenset())


def _script_of(sample: str) -> str:
    """Return the script of most letters; empty if there are none."""
    letters = "".join(_WORDS.findall(sample[:20_000]))
    counts = {name: len(pattern.findall(letters)) for name, pattern in _SCRIPTS.items()}
    most = max(counts, key=lambda name: counts[name])
    return most if counts[most] else ""


def _east_asian(sample: str) -> str:
    kana, han = (len(_SCRIPTS[name].findall(sample[:20_000])) for name in ("kana", "han"))
    return "ja" if kana >= _KANA_SHARE * (kana + han) else "zh"


def _by_words(counts: Counter[str], among: tuple[str, ...]) -> str:
    """Return the language whose function words come most often, if they stand out."""
    total = sum(counts.values())
    if total < 4:
        return ""
    shares = {tag: sum(counts[word] for word in _lists()[tag]) / total for tag in among}
    ranked = sorted(shares, key=lambda tag: (-shares[tag], tag))
    best, second = shares[ranked[0]], shares[ranked[1]]
    if {ranked[0], ranked[1]} == _OFFICIAL and second >= _LEAST_SHARE:
        return ranked[0]  # a text in both, as governments publish them: the one it has more of
    kinds = sum(word in counts for word in _lists()[ranked[0]])
    if kinds < _FEWEST_KINDS or best < _LEAST_LEAD * second:
        return ""
    return ranked[0] if best >= _LEAST_SHARE or (best >= _SPARSE_SHARE and best >= _SPARSE_LEAD * second) else ""


@cache
def _lists() -> dict[str, frozenset[str]]:
    table = json.loads(Path(__file__).with_name("function_words.json").read_text("utf-8"))
    return {tag: frozenset(word for line in lines for word in line.split()) for tag, lines in table.items()}
