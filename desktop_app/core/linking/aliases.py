"""Names that a person says mean the same, found in texts as one name."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from desktop_app.core.linking.forms import plain_form
from desktop_app.core.linking.index import SideIndex
from desktop_app.core.linking.mentions import Mention
from desktop_app.core.linking.vocabulary import Vocabulary, has_capital
from desktop_app.core.progress import Progress
from desktop_app.core.text.tokens import Word, strip_accents, tokenize

ALIAS = "&"
"""What the keys of such names begin with; those of countries keep their own."""
ALIAS_SHARE = 0.0005
LONGEST_ACRONYM = 4
"""So short a name, if written in capitals, is not met in small letters: "WHO" is not "Who"."""

Groups = tuple[tuple[str, ...], ...]
_Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Form:
    """One name: its words folded, for each the capitals it must have at least (0 none, 1 the first, 2 all), its key."""

    row: _Row
    capitals: tuple[int, ...]
    key: str


@dataclass(slots=True)
class Aliases:
    """The groups of a run, ready to be looked for."""

    labels: dict[str, str] = field(default_factory=dict)
    """By its key, what a group is called: the name that stands first in it."""
    _by_first: dict[str, list[_Form]] = field(default_factory=dict)
    _keys: dict[_Row, str] = field(default_factory=dict)

    @classmethod
    def of(cls, groups: Groups, countries: dict[_Row, str]) -> "Aliases":
        """Read groups; one that names a country takes its key from `countries`, by folded words."""
        made = cls()
        for group in joined(groups):
            rows = [_read(name) for name in group]
            key = next((countries[row] for row, _ in rows if row in countries), ALIAS + " ".join(rows[0][0]))
            made.labels[key] = group[0]
            for row, capitals in rows:
                made._keys.setdefault(row, key)
                made._by_first.setdefault(row[0], []).append(_Form(row, capitals, key))
        for forms in made._by_first.values():
            forms.sort(key=lambda form: (-len(form.row), form.row))
        return made

    def are_same(self, one: str, other: str) -> bool:
        """Say whether two names, as they stand in the texts, belong to one group."""
        keys = [self._keys.get(_read(name)[0], "") for name in (one, other)] if self._keys else ["", ""]
        return bool(keys[0]) and keys[0] == keys[1]

    def mentions(self, side: SideIndex, vocabulary: Vocabulary, progress: Progress) -> list[Mention]:
        """Return a mention for each place of a name; of two that overlap the first, or the longer."""
        if not self._by_first:
            return []
        found: list[Mention] = []
        begins = vocabulary.flag(lambda word: strip_accents(word.lower) in self._by_first)[side.words]
        after = 0
        for count, at in enumerate(np.flatnonzero(begins).tolist()):
            if count % 256 == 0:
                progress.check()
            form = self._form_at(side, vocabulary, at) if at >= after else None
            if form is not None:
                after = at + len(form.row)
                found.append(Mention(form.key, side.span_of(at, after - 1), int(side.unit_of[at]), ALIAS_SHARE))
        return found

    def _form_at(self, side: SideIndex, vocabulary: Vocabulary, at: int) -> _Form | None:
        last = side.tokens_of(int(side.unit_of[at])).stop
        row = [vocabulary.words[number] for number in side.words[at : min(last, at + 16)].tolist()]
        for form in self._by_first[strip_accents(row[0].lower)]:
            if len(form.row) <= len(row) and all(map(_is_word, row, form.row, form.capitals)):
                return form
        return None


def joined(groups: Groups) -> Groups:
    """Return the groups, those that share a name made one; a group of fewer than two names goes."""
    made: list[dict[_Row, str]] = []
    for group in groups:
        mine: dict[_Row, str] = {}
        for name in group:
            if row := _read(name)[0]:
                mine.setdefault(row, name)
        met = [other for other in made if other.keys() & mine.keys()]
        whole: dict[_Row, str] = {}
        for part in (*met, mine):
            whole |= {row: name for row, name in part.items() if row not in whole}
        made = [other for other in made if other not in met]
        made.append(whole)
    return tuple(tuple(names.values()) for names in made if len(names) > 1)


def plain_row(words: Iterable[str]) -> _Row:
    """Return folded words as they are compared: without accents."""
    return tuple(map(strip_accents, words))


def _read(name: str) -> tuple[_Row, tuple[int, ...]]:
    """Return the words of a name, and the capitals each must have."""
    words = [token.word for token in tokenize(plain_form(name), "")]
    return plain_row(word.lower for word in words), tuple(map(_capitals, words))


def _capitals(word: Word) -> int:
    if word.text.isupper() and 1 < len(word.text) <= LONGEST_ACRONYM:
        return 2
    return int(has_capital(word))


def _is_word(word: Word, plain: str, capitals: int) -> bool:
    if strip_accents(word.lower) != plain:
        return False
    return word.text.isupper() if capitals == 2 else (capitals == 0 or has_capital(word))
