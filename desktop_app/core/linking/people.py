"""Which names that share a word are of different people or bodies: "Patrick Roy" is not "Jean-Pierre Roy"."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from desktop_app.core.linking.vocabulary import Vocabulary
from desktop_app.core.linking.word_lists import WordList, words
from desktop_app.core.progress import in_order
from desktop_app.core.text.tokens import stem

MOST_BEARERS = 12
"""A word that more names bear than this is a given name, which tells nobody, or a common noun."""
_RARE, _COMMON = 1e-5, 3e-5
"""Shares of the language under which a word is likely a surname, and over which it is likely a noun."""
_PLACES = (
    "river creek lake bay sea island hill mountain mount valley street road avenue lane boulevard bridge park harbour "
    "harbor beach forest canal crescent square rivière lac baie mer île colline montagne vallée rue chemin ruelle pont "
    "parc port plage forêt"
)
"""What a place is, when its name says so."""

Parts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bearers:
    """By a word that several people or bodies bear: the group of each full name, by the first of its names."""

    groups: Mapping[str, Mapping[Parts, str]]

    def key(self, part: str, parts: Parts) -> str:
        """Return the key under which a name bears the word `part`: with its group where the word alone misleads."""
        group = self.groups[part].get(parts) if part in self.groups else None
        return part if group is None else f"{part}|{group}"


def tell_apart(names: Iterable[Parts], titled: frozenset[Parts], vocabulary: Vocabulary) -> Bearers:
    """Return which words of names different ones bear; `titled` are the names that stand after a title somewhere."""
    bearing: dict[str, list[Parts]] = {}
    for parts in in_order(set(names), vocabulary.progress):
        for part in set(parts) if len(parts) > 1 else ():
            bearing.setdefault(part, []).append(parts)
    common = _Commonness(vocabulary)
    groups: dict[str, dict[Parts, str]] = {}
    for part, bearers in vocabulary.progress.over(bearing.items()):
        if len(bearers) > MOST_BEARERS and part in _given_stems():
            groups[part] = {parts: " ".join(parts) for parts in bearers}
        elif 1 < len(bearers) <= MOST_BEARERS and len(part) > 1:
            found = _groups(part, bearers, titled, common)
            if len(set(found.values())) > 1:
                groups[part] = found
    return Bearers(groups)


class _Commonness:
    """How common the words of names are in the language at large."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._numbers: dict[str, int] | None = None

    def of(self, part: str) -> float:
        """Return the share of a stem in the language."""
        if self._numbers is None:
            stems = self._vocabulary.progress.over(self._vocabulary.stems, 4096)
            self._numbers = {form: number for number, form in enumerate(stems)}
        number = self._numbers.get(part)
        return 0.0 if number is None else float(self._vocabulary.frequency[number])


def _groups(part: str, bearers: Sequence[Parts], titled: frozenset[Parts], common: _Commonness) -> dict[Parts, str]:
    """Return for each full name that bears `part` the first name of its group."""
    leaders = {parts: parts for parts in bearers}
    known = [_Bearer(parts, frozenset(parts), _is_person(parts, titled)) for parts in bearers]

    def leader(parts: Parts) -> Parts:
        while leaders[parts] != parts:
            parts = leaders[parts]
        return parts

    for at, one in enumerate(known):
        for other in known[:at]:
            first, second = sorted((leader(one.parts), leader(other.parts)))
            if first != second and not _are_apart(part, one, other, common):
                leaders[second] = first
    return {parts: " ".join(leader(parts)) for parts in bearers}


@dataclass(frozen=True, slots=True)
class _Bearer:
    """One full name, its words, and whether it is a person's."""

    parts: Parts
    words: frozenset[str]
    is_person: bool


def _are_apart(part: str, one: _Bearer, other: _Bearer, common: _Commonness) -> bool:
    """Say whether two full names that share the word `part` are of different people or bodies."""
    shared = one.words & other.words
    if len(shared) > 1:
        return False
    rests = [[p for p in name.parts if p not in shared] for name in (one, other)]
    if not all(rests) or _may_be_short(*rests):
        return False
    if one.is_person and other.is_person:
        return True
    if not (one.is_person or other.is_person) and _are_other_places(*rests):
        return True
    is_last = one.parts[-1] == other.parts[-1] == part
    if is_last and (one.is_person or other.is_person):
        return len(one.parts) == len(other.parts) == 2 and max(common.of(rest[0]) for rest in rests) < _RARE
    return common.of(part) > _COMMON and not (one.is_person or other.is_person)


def _are_other_places(one: list[str], other: list[str]) -> bool:
    """Say whether what two names do not share are features of the land or of a town: a river is no creek."""
    kinds = [_place_stems().intersection(rest) for rest in (one, other)]
    return all(kinds) and not kinds[0] & kinds[1]


def _may_be_short(one: list[str], other: list[str]) -> bool:
    """Say whether the words that only one of two names has may be the others' initials, or short for them."""
    first, second = (_letters(rest) for rest in (one, other))
    return all(a[0] == b[0] and (a.startswith(b) or b.startswith(a)) for a, b in zip(first, second, strict=False))


def _letters(rest: list[str]) -> list[str]:
    """Return the words, "j.p." as two."""
    return [letter for part in rest for letter in (part.replace(".", "") if "." in part else [part])]


def _is_person(parts: Parts, titled: frozenset[Parts]) -> bool:
    """Say whether a full name is a person's: it has a given name or an initial first, or stands after a title."""
    return parts in titled or parts[0] in _given_stems() or len(parts[0].replace(".", "")) == 1 or "." in parts[0]


@cache
def _place_stems() -> frozenset[str]:
    return frozenset(stem(word, code) for word in _PLACES.split() for code in ("en", "fr"))


def is_given_name(lower: str) -> bool:
    """Say whether a folded word is a given name."""
    return lower in words(WordList.GIVEN_NAMES)


@cache
def _given_stems() -> frozenset[str]:
    return frozenset(stem(word, code) for word in words(WordList.GIVEN_NAMES) for code in ("en", "fr"))
