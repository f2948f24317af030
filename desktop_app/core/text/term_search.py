"""Where terms stand in a text: whole words, whatever their case, accents and simple endings."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span, united
from desktop_app.core.text.tokens import Word, find_words, strip_accents, tokenize, tokens_at

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
    """One text, its words in order, ready to be searched for many terms; words inside `aside` are passed over.

    Word number w stands at [_starts[w], _ends[w]) and is, without accents, _plain[w].
    """

    text: str
    language: str
    _starts: list[int] = field(default_factory=list)
    _ends: list[int] = field(default_factory=list)
    _plain: list[str] = field(default_factory=list)
    _places: dict[str, list[int]] = field(default_factory=dict)
    _by_stem: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(
        cls, text: str, language: str, aside: Iterable[Span] = (), progress: Progress | None = None
    ) -> "SearchedText":
        """Read `text`; `language` is a BCP 47 tag, empty where none is known. Raises: Cancelled."""
        searched = cls(text, language[:2].lower())
        stems: dict[str, set[str]] = {}
        spans, place = sorted(aside), 0
        for at, (start, end, word) in enumerate(_words(text, language or "und")):
            if progress is not None and at % 4096 == 0:
                progress.check()
            while place < len(spans) and spans[place].end <= start:
                place += 1
            if place < len(spans) and spans[place].start < end:
                continue
            searched._add(start, end, word, stems)
        searched._by_stem = {stem: sorted(forms) for stem, forms in stems.items()}
        return searched

    def _add(self, start: int, end: int, word: Word, stems: dict[str, set[str]]) -> None:
        plain = strip_accents(word.lower)
        self._places.setdefault(plain, []).append(len(self._plain))
        stems.setdefault(word.stem, set()).add(plain)
        self._starts.append(start)
        self._ends.append(end)
        self._plain.append(plain)

    def find(self, terms: Iterable[str]) -> tuple[Span, ...]:
        """Return where any of `terms` stands, in order; of two that overlap the one that begins first, or is longer."""
        return united({span for term in terms for span in self._find(term)})

    def _find(self, term: str) -> Iterator[Span]:
        sought = tokenize(term, self.language or "und")
        if not sought:
            return
        forms = [self._forms(token.word) for token in sought]
        gaps = [_gap(term, one.end, other.start) for one, other in pairwise(sought)]
        for first in sorted(at for form in forms[0] for at in self._places[form]):
            if self._goes_on(first, forms, gaps):
                yield Span(self._starts[first], self._ends[first + len(forms) - 1])

    def _goes_on(self, first: int, forms: Sequence[frozenset[str]], gaps: Sequence[str]) -> bool:
        """Say whether the rest of a term stands behind its first word."""
        if first + len(forms) > len(self._plain):
            return False
        return all(
            self._plain[at] in form and _gap(self.text, self._ends[at - 1], self._starts[at]) == gap
            for at, form, gap in zip(range(first + 1, first + len(forms)), forms[1:], gaps, strict=True)
        )

    def _forms(self, word: Word) -> frozenset[str]:
        """Return the words of the text that are the word of a term, but for its ending."""
        plain = strip_accents(word.lower)
        alike = self._by_stem.get(word.stem, ()) if not word.is_number else ()
        forms = [form for form in alike if _differ_in_ending(plain, form, self.language)]
        return frozenset([plain, *forms] if plain in self._places else forms)


def _words(text: str, language: str) -> Iterator[tuple[int, int, Word]]:
    """Yield each word with where it stands; like `tokenize`, which makes more of each."""
    known: dict[str, Word] = {}
    for match in find_words(text, Span(0, len(text))):
        word = known.get(match[0])
        if word is not None:
            yield match.start(), match.end(), word
            continue
        found = tokens_at(match, language[:2].lower())
        if match["rest"] is None:
            known[match[0]] = found[0].word
        for token in found:
            yield token.start, token.end, token.word


def _gap(text: str, end: int, start: int) -> str:
    """Return what stands between two words, spaces and hyphens left out; a new paragraph is told by a line break."""
    between = text[end:start]
    if between == " ":
        return ""
    return "\n" if _BREAK.search(between) else _JOINTS.sub("", between)


def _differ_in_ending(one: str, other: str, language: str) -> bool:
    """Say whether two words of one stem are the same but for a simple ending."""
    endings = _ENDINGS.get(language, frozenset({""}))
    one, other = _DOUBLED.sub(r"\1", one), _DOUBLED.sub(r"\1", other)
    most = min(len(one), len(other))
    shared = next((at for at in range(most) if one[at] != other[at]), most)
    return any(one[at:] in endings and other[at:] in endings for at in range(shared, max(2, shared - 3), -1))
