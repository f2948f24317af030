"""Where terms stand in a text: whole words, whatever their case, accents and simple endings."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from desktop_app.core.text.span import Span, united
from desktop_app.core.text.tokens import Token, Word, strip_accents, tokenize

_ENDINGS = {
    "en": frozenset({"", "s", "es", "e", "d", "ed", "ing", "y", "ies", "ied", "ying"}),
    "fr": frozenset(
        {"", "s", "x", "e", "es", "ee", "ees", "er", "ent", "ant", "ons", "ez", "ait", "aient", "l", "le", "les", "ux"}
        | {"ne", "nes", "te", "tes", "f", "fs", "ve", "ves", "eux", "euse", "euses"}
    ),
}
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1(?=(?:ed|ing)\Z)")
_JOINTS = re.compile(r"[\s\-‐\u00ad]+")
_BREAK = re.compile(r"\n[ \t]*\n|\f")


@dataclass(slots=True)
class SearchedText:
    """One text, its words in order, ready to be searched for many terms; words inside `aside` are passed over."""

    text: str
    language: str
    _tokens: list[Token]
    _places: dict[str, list[int]] = field(default_factory=dict)
    _by_stem: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str, language: str, aside: Iterable[Span] = ()) -> "SearchedText":
        """Read `text`; `language` is a BCP 47 tag, empty where none is known."""
        tokens = list(_outside(tokenize(text, language or "und"), sorted(aside)))
        searched = cls(text, language[:2].lower(), tokens)
        stems: dict[str, set[str]] = {}
        for at, token in enumerate(tokens):
            plain = strip_accents(token.lower)
            searched._places.setdefault(plain, []).append(at)
            stems.setdefault(token.stem, set()).add(plain)
        searched._by_stem = {stem: sorted(forms) for stem, forms in stems.items()}
        return searched

    def find(self, terms: Iterable[str]) -> tuple[Span, ...]:
        """Return where any of `terms` stands, in order; of two that overlap the one that begins first, or is longer."""
        return united({span for term in terms for span in self._find(term)})

    def _find(self, term: str) -> Iterator[Span]:
        sought = tokenize(term, self.language or "und")
        if not sought:
            return
        forms = [self._forms(token.word) for token in sought]
        gaps = [_gap(term, *pair) for pair in pairwise(sought)]
        for first in sorted(at for form in forms[0] for at in self._places[form]):
            if self._goes_on(first, forms, gaps):
                yield Span(self._tokens[first].start, self._tokens[first + len(forms) - 1].end)

    def _goes_on(self, first: int, forms: Sequence[frozenset[str]], gaps: Sequence[str]) -> bool:
        """Say whether the rest of a term stands behind its first word."""
        row = self._tokens[first : first + len(forms)]
        if len(row) < len(forms):
            return False
        return all(
            strip_accents(token.lower) in form and _gap(self.text, before, token) == gap
            for (before, token), form, gap in zip(pairwise(row), forms[1:], gaps, strict=True)
        )

    def _forms(self, word: Word) -> frozenset[str]:
        """Return the words of the text that are the word of a term, but for its ending."""
        plain = strip_accents(word.lower)
        alike = self._by_stem.get(word.stem, ()) if not word.is_number else ()
        forms = [form for form in alike if _differ_in_ending(plain, form, self.language)]
        return frozenset([plain, *forms] if plain in self._places else forms)


def _outside(tokens: Iterable[Token], aside: Sequence[Span]) -> Iterator[Token]:
    """Yield the tokens that lie in none of the ordered spans."""
    place = 0
    for token in tokens:
        while place < len(aside) and aside[place].end <= token.start:
            place += 1
        if place == len(aside) or not aside[place].overlaps(token.span):
            yield token


def _gap(text: str, before: Token, after: Token) -> str:
    """Return what stands between two words, spaces and hyphens left out; a new paragraph is told by a line break."""
    between = text[before.end : after.start]
    return "\n" if _BREAK.search(between) else _JOINTS.sub("", between)


def _differ_in_ending(one: str, other: str, language: str) -> bool:
    """Say whether two words of one stem are the same but for a simple ending."""
    endings = _ENDINGS.get(language, frozenset({""}))
    one, other = _DOUBLED.sub(r"\1", one), _DOUBLED.sub(r"\1", other)
    most = min(len(one), len(other))
    shared = next((at for at in range(most) if one[at] != other[at]), most)
    return any(one[at:] in endings and other[at:] in endings for at in range(shared, max(2, shared - 3), -1))
