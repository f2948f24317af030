"""Words of a text, with where they stand."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from desktop_app.core.text.hyphens import is_one_word
from desktop_app.core.text.span import Span

_STEMMERS = {"en": "english", "fr": "french"}
_UNCHANGED = frozenset("abfhjkopquvwxz0123456789")
"""No English ending that is cut or changed ends in these; asking the stemmer takes long."""
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a03\u0a3c-\u0a4d"
    "\u0a81-\u0a83\u0abc-\u0acd\u0b82\u0bbe-\u0bcd\u0c00-\u0c04\u0c3e-\u0c4d\u0d00-\u0d03\u0d3e-\u0d4d"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200c\u200d"
)
"""Combining marks that belong to the letter before them, plus soft hyphen and joiners; `\\w` leaves them out."""
_HAN = "\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LETTER = rf"(?:[^\W\d_{_HAN}])"
_PART = rf"[^\W_{_HAN}]+(?:[{_MARKS}]+[^\W_{_HAN}]*)*"
_TOKEN = re.compile(
    rf"(?P<number>\d+(?:[.,:\u00a0\u202f]\d+)*(?![^\W_]))"
    rf"|(?P<dotted>(?<![^\W_]){_LETTER}\.(?:{_LETTER}\.)+)"
    rf"|(?P<word>{_PART}(?:['’ʼ]{_PART})*)"
    rf"(?:(?:(?<=\u00ad)|[-‐])[ \t]{{0,8}}\n{{1,2}}[ \t]{{0,8}}(?P<rest>(?=[^\W\d]){_PART}(?:['’ʼ]{_PART})*))?"
    rf"|(?P<han>[{_HAN}])"
)
_THOUSANDS = re.compile(r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th|er|re|e|ème)")
_ELISION = re.compile(r"\A(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=.)")
_DROPPED = dict.fromkeys(map(ord, "\u00ad\u200c\u200d")) | {ord("’"): "'", ord("ʼ"): "'"}


@dataclass(frozen=True, slots=True)
class Word:
    """What every occurrence of one spelling shares.

    `text` is as written, but for a hyphen and line break inside it. `lower` is case-folded, with straight apostrophes,
    without possessive ending and, in French, without elided article; accents stay. `stem` is `lower` stemmed, then
    stripped of accents.
    """

    text: str
    lower: str
    stem: str
    is_number: bool = False

    @property
    def is_capitalised(self) -> bool:
        """Say whether the first letter is a capital."""
        return self.text[:1].isupper()


@dataclass(frozen=True, slots=True)
class Token:
    """One word at one place: [start, end) in code points, as written (possessive and elision included).

    A word that a line's end has parted is one, from its first part's start to its second one's end.
    """

    start: int
    end: int
    word: Word

    @property
    def span(self) -> Span:
        """The place as a span."""
        return Span(self.start, self.end)

    @property
    def text(self) -> str:
        """The word as written."""
        return self.word.text

    @property
    def lower(self) -> str:
        """The folded form; see Word."""
        return self.word.lower

    @property
    def stem(self) -> str:
        """The stem; see Word."""
        return self.word.stem

    @property
    def is_number(self) -> bool:
        """Say whether it is written in digits."""
        return self.word.is_number


def tokenize(text: str, language: str = "en", within: Span | None = None) -> list[Token]:
    """Return the words of `text` (or of the part `within`) in order; hyphenated words come apart.

    `language` is a BCP 47 tag; English and French are stemmed, others only folded. Han and kana come one by one.
    """
    code = language[:2].lower()
    words: dict[str, Word] = {}
    tokens: list[Token] = []
    for match in find_words(text, within or Span(0, len(text))):
        word = words.get(match[0])
        if word is not None:
            tokens.append(Token(match.start(), match.end(), word))
            continue
        found = tokens_at(match, code)
        if match["rest"] is None:
            words[match[0]] = found[0].word
        tokens += found
    return tokens


def find_words(text: str, within: Span) -> Iterator[re.Match[str]]:
    """Return the matches of words, in order, each to be read by `tokens_at`.

    Matches of the same characters are of the same word, but for those that hold a line break.
    """
    return _TOKEN.finditer(text, within.start, within.end)


def tokens_at(match: re.Match[str], language: str) -> list[Token]:
    """Return the one word of a match, or the two around the hyphen that ends a line; `language` has two letters."""
    if match["rest"] is not None:
        return _tokens_at_break(match, language)
    return [Token(match.start(), match.end(), _word(match[0], match.lastgroup or "", language))]


def _tokens_at_break(match: re.Match[str], language: str) -> list[Token]:
    """Return the one word, or the two, around a hyphen that ends a line."""
    first, rest = match["word"], match["rest"]
    if is_one_word(first, rest, language):
        return [Token(match.start(), match.end(), _word(first.rstrip("\u00ad") + rest, "word", language))]
    return [
        Token(*match.span("word"), _word(first, "word", language)),
        Token(*match.span("rest"), _word(rest, "word", language)),
    ]


def fold(form: str) -> str:
    """Return `form` case-folded and composed, with straight apostrophes and without invisible joiners."""
    folded = unicodedata.normalize("NFC", form.translate(_DROPPED).casefold())
    return folded[:-1] + "ς" if folded[-1:] == "σ" and len(folded) > 1 else folded


def strip_accents(form: str) -> str:
    """Return `form` without combining marks."""
    if form.isascii():
        return form
    return unicodedata.normalize(
        "NFC", "".join(c for c in unicodedata.normalize("NFD", form) if unicodedata.category(c) != "Mn")
    )


@lru_cache(maxsize=200_000)
def stem(lower: str, language: str = "en") -> str:
    """Return the stem of a folded word in `language` (two letters), without accents."""
    if language == "en" and lower[-1:] in _UNCHANGED:
        return strip_accents(lower)
    stemmer = _stemmer(language)
    return strip_accents(stemmer(lower) if stemmer else lower)


@lru_cache(maxsize=200_000)
def _word(form: str, group: str, language: str) -> Word:
    """Return what all occurrences of `form` share."""
    if group == "number":
        digits = re.sub("[,\u00a0\u202f]", "", form) if _THOUSANDS.fullmatch(form) else form
        return Word(form, digits, digits, True)
    lower = fold(form)
    if group == "dotted":
        joined = lower.replace(".", "")
        lower = joined if len(joined) > 2 else lower  # "u.s." must not become the pronoun
        return Word(form, lower, lower)
    if ordinal := _ORDINAL.fullmatch(lower):
        return Word(form, lower, ordinal[1], True)
    lower = lower.removesuffix("'s") or lower
    if language == "fr":
        lower = _ELISION.sub("", lower, count=1)
    return Word(form, lower, stem(lower, language))


@cache
def _stemmer(language: str) -> Callable[[str], str] | None:
    """Return the stemming function of a language, or None if there is none."""
    if language not in _STEMMERS:
        return None
    from Stemmer import Stemmer

    stem_word: Callable[[str], str] = Stemmer(_STEMMERS[language], 0).stemWord  # no cache beside that of `stem`
    return stem_word
