"""People, organisations and places that both units name, with their variants."""

from dataclasses import dataclass, field
from functools import cache

import numpy as np

from desktop_app.core.linking.acronyms import Acronyms, find_acronyms
from desktop_app.core.linking.aliases import Aliases
from desktop_app.core.linking.capitals import CaseEvidence, ends_sentence, title_case_units, without_case
from desktop_app.core.linking.countries import (
    country_keys,
    country_label,
    country_table,
    find_countries,
    forms_of,
    with_countries,
)
from desktop_app.core.linking.index import SideIndex, first_tokens
from desktop_app.core.linking.mentions import Mention
from desktop_app.core.linking.people import Bearers, is_given_name, tell_apart
from desktop_app.core.linking.vocabulary import Vocabulary, has_capital, stop_words
from desktop_app.core.linking.word_lists import WordList, words
from desktop_app.core.progress import Heeding, Progress, in_order
from desktop_app.core.text.tokens import Word

NAME_SHARE, ACRONYM_SHARE = 0.0005, 0.0005
LONGEST_NAME = 30
"""Words; a longer row of capitals is a text without small letters, no name."""
_WORDS_OF_ONE_LETTER = frozenset("aàimyoô")
_RARE_WORD = 3e-6
"""A word rarer than this in the language is likely a name where capitals tell nothing."""

__all__ = [
    "CaseEvidence",
    "Name",
    "country_keys",
    "country_label",
    "country_table",
    "find_name_mentions",
    "find_names",
    "title_case_units",
]


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands: unit, first and last token, and the stems that make it up (titles left out)."""

    unit: int
    first: int
    last: int
    parts: tuple[str, ...]


def find_names(
    sides: tuple[SideIndex, SideIndex], vocabulary: Vocabulary, evidence: CaseEvidence, progress: Progress
) -> tuple[list[Name], list[Name]]:
    """Return the names that stand on each side."""
    left, right = (_find_names(side, vocabulary, evidence, progress) for side in sides)
    return left, right


def find_name_mentions(
    sides: tuple[SideIndex, SideIndex],
    vocabulary: Vocabulary,
    names: tuple[list[Name], list[Name]],
    progress: Progress,
    aliases: Aliases | None = None,
) -> tuple[list[Mention], list[Mention]]:
    """Return mentions of names on both sides: one for each part of a name, each country, each acronym, each alias."""
    both = names[0] + names[1]
    acronyms = find_acronyms(sides, vocabulary, [name.parts for name in both])
    bearers = tell_apart((name.parts for name in both), _titled(sides, vocabulary, names), vocabulary)
    forms = forms_of(vocabulary)
    result: tuple[list[Mention], list[Mention]] = ([], [])
    for side, found, mentions in zip(sides, names, result, strict=True):
        told = aliases.mentions(side, vocabulary, progress) if aliases is not None else []
        mentions.extend(with_countries(told, find_countries(side, vocabulary, forms, progress)))
        named = [m for m in mentions if m.key.startswith("@") or " " not in m.span.of(side.text)]
        taken = {at for m in named for at in range(m.span.start, m.span.end)}
        known = _Known(acronyms, bearers, taken, _only_groups(bearers, found))
        for name in progress.over(found, 64):
            mentions.extend(_parts(side, vocabulary, name, known))
        mentions.extend(_defined(side, vocabulary, acronyms))
    left, right = (_by_place(mentions, progress) for mentions in result)
    return left, right


def _by_place(mentions: list[Mention], progress: Progress) -> list[Mention]:
    """Return the mentions in the order of the text, in a list that heeds a stop."""
    ordered = in_order(((m.span.start, m.key, at) for at, m in enumerate(mentions)), progress)
    return Heeding((mentions[at] for _start, _key, at in ordered), progress)


def _find_names(side: SideIndex, vocabulary: Vocabulary, evidence: CaseEvidence, progress: Progress) -> list[Name]:
    """Return the capitalised sequences of one side."""
    found: list[Name] = []
    is_without_case = without_case(side, vocabulary)
    is_caseless: list[bool] = (is_without_case & ~ends_sentence(side, is_without_case)).tolist()
    is_strict = (first_tokens(side) | is_without_case[side.unit_of]).tolist()
    is_known = vocabulary.flag(lambda word: evidence.is_name(word.lower))[side.words].tolist()
    reader = _Sequences(side, vocabulary)
    after = 0
    for count, at in enumerate(np.flatnonzero(vocabulary.is_capital[side.words]).tolist()):
        if count % 256 == 0:
            progress.check()
        if at < after:
            continue
        last = reader.end(at)
        after = last + 1
        unit = int(side.unit_of[at])
        if is_caseless[unit]:
            found.extend(_caseless_names(vocabulary, evidence, side, unit, (at, last)))
        elif last > at or is_known[at] or not is_strict[at]:
            found.extend(_name(vocabulary, evidence, side, unit, (at, last), is_strict[at]))
    return found


class _Sequences:
    """Where capitalised sequences of one side end."""

    def __init__(self, side: SideIndex, vocabulary: Vocabulary) -> None:
        """Look at each token and each gap once."""
        joins = np.array([gap in {" ", "-", ". ", ".-", "\u00a0", "\n"} for gap in side.gap_texts], dtype=bool)[
            side.gaps
        ]
        self._goes_on: list[bool] = (joins & ~np.roll(first_tokens(side), -1)).tolist()
        self._is_capital: list[bool] = vocabulary.is_capital[side.words].tolist()
        self._side = side
        self._words: list[Word] = vocabulary.words

    def end(self, first: int) -> int:
        """Return the last token of the sequence that begins at the capitalised token `first`."""
        last = at = first
        while self._goes_on[at] and at - first < LONGEST_NAME:
            at += 1
            if self._is_capital[at]:
                last = at
            elif at - last > 2 or not _connects(self._word(at), self._word(last)):
                break
        return last

    def _word(self, at: int) -> Word:
        return self._words[int(self._side.words[at])]


def _connects(word: Word, before: Word) -> bool:
    """Say whether a small word may stand inside a name, after the capitalised word `before`."""
    if word.lower in words(WordList.NAME_CONNECTORS):
        return True
    return word.lower in {"on", "for", "sur", "pour"} and before.lower in words(WordList.BODIES)


def _name(
    vocabulary: Vocabulary,
    evidence: CaseEvidence,
    side: SideIndex,
    unit: int,
    ends: tuple[int, int],
    is_doubtful: bool,
) -> list[Name]:
    """Return the sequence as a name, if it is one."""
    first, last = ends
    chain = [vocabulary.words[number] for number in side.words[first : last + 1].tolist()]
    while chain and is_doubtful and _is_opener(chain, evidence, side):
        dropped = 2 if _leads_to_place(chain, evidence) else 1
        chain, first = chain[dropped:], first + dropped
        is_doubtful = False
    parts = tuple(
        w.stem
        for w in chain
        if _may_be_part(w, side) and (not is_doubtful or evidence.is_name(w.lower) or len(chain) > 1)
    )
    return [Name(unit, first, last, parts)] if parts and any(len(p) > 1 for p in parts) else []


def _is_opener(chain: list[Word], evidence: CaseEvidence, side: SideIndex) -> bool:
    """Say whether the first word of a sequence has its capital from the sentence that begins with it."""
    lower = chain[0].lower
    if evidence.is_name(lower) or is_given_name(lower):
        return False
    if _leads_to_place(chain, evidence):
        return True
    return len(chain) == 1 or _is_stop(lower, side) or lower in words(WordList.OPENERS) or evidence.lower[lower] > 0


def _leads_to_place(chain: list[Word], evidence: CaseEvidence) -> bool:
    """Say whether a plural noun begins the sentence and the name follows "of": "Residents of Sable River"."""
    lower = chain[0].lower
    if len(chain) < 3 or chain[1].lower not in {"of", "de", "du", "des"} or not lower.endswith("s"):
        return False
    return not chain[0].text.isupper() and not evidence.is_name(lower) and lower not in words(WordList.BODIES)


def _may_be_part(word: Word, side: SideIndex) -> bool:
    """Say whether a word may be part of a name as far as itself tells."""
    if not has_capital(word):
        return False
    if word.lower not in _no_parts(side.language):
        return True
    return len(word.text) == 1 and word.lower not in _WORDS_OF_ONE_LETTER


@cache
def _no_parts(language: str) -> frozenset[str]:
    """Return the words that are no part of a name even where they have a capital."""
    stops = (stop_words(code) for code in ("en", "fr", language))
    return words(WordList.TITLES).union(words(WordList.NO_NAMES), *stops)


def _caseless_names(
    vocabulary: Vocabulary, evidence: CaseEvidence, side: SideIndex, unit: int, ends: tuple[int, int]
) -> list[Name]:
    """Return the names in a sequence where capitals tell nothing: rows of known names, or of rare words."""
    found: list[Name] = []
    row: list[int] = []
    for at in range(ends[0], ends[1] + 2):
        word = vocabulary.words[side.words[at]] if at <= ends[1] else None
        if (
            word is not None
            and _may_be_part(word, side)
            and _is_name_anywhere(vocabulary, evidence, word, side.words[at])
        ):
            row.append(at)
            continue
        if word is not None and row and word.lower in words(WordList.NAME_CONNECTORS):
            continue
        parts = tuple(vocabulary.words[side.words[one]].stem for one in row)
        if any(len(part) > 1 for part in parts):
            found.append(Name(unit, row[0], row[-1], parts))
        row = []
    return found


def _is_name_anywhere(vocabulary: Vocabulary, evidence: CaseEvidence, word: Word, number: int) -> bool:
    """Say whether a word is a name by how it is written elsewhere, or by its rarity."""
    if evidence.is_name(word.lower):
        return True
    return not evidence.lower[word.lower] and float(vocabulary.frequency[vocabulary.stem_of[number]]) < _RARE_WORD


def _is_stop(lower: str, side: SideIndex) -> bool:
    return any(lower in stop_words(language) for language in ("en", "fr", side.language))


def _titled(
    sides: tuple[SideIndex, SideIndex], vocabulary: Vocabulary, names: tuple[list[Name], list[Name]]
) -> frozenset[tuple[str, ...]]:
    """Return the parts of the names that a person's title stands in or before somewhere."""
    is_title = vocabulary.flag(lambda word: word.lower in words(WordList.PERSON_TITLES))
    found: set[tuple[str, ...]] = set()
    for side, here in zip(sides, names, strict=True):
        titles = set(np.flatnonzero(is_title[side.words]).tolist())
        found.update(
            name.parts
            for name in vocabulary.progress.over(here)
            if len(name.parts) > 1 and not titles.isdisjoint(range(name.first - 1, name.last + 1))
        )
    return frozenset(found)


@dataclass(slots=True)
class _Known:
    """What is known of the names of a side: acronyms, who bears a word, the places of countries, who was named last."""

    acronyms: Acronyms
    bearers: Bearers
    taken: set[int]
    latest: dict[str, str]
    shares: dict[int, tuple[str, float]] = field(default_factory=dict)

    def key_of(self, part: str, parts: tuple[str, ...]) -> str:
        """Return the key of a word of a name; a word alone is that of whoever bore it last in full."""
        if part not in self.bearers.groups:
            return part
        key = self.bearers.key(part, parts)
        if key != part:
            self.latest[part] = key
        return self.latest.get(part, part) if len(parts) == 1 else key


def _only_groups(bearers: Bearers, names: list[Name]) -> dict[str, str]:
    """Return the keys of the words that one alone bears in full on a side, though several do in the pair."""
    keys: dict[str, set[str]] = {}
    for name in names if bearers.groups else ():
        for part in name.parts if len(name.parts) > 1 else ():
            if (key := bearers.key(part, name.parts)) != part:
                keys.setdefault(part, set()).add(key)
    return {part: min(found) for part, found in keys.items() if len(found) == 1}


def _parts(side: SideIndex, vocabulary: Vocabulary, name: Name, known: _Known) -> list[Mention]:
    """Return a mention for each part of a name, and one for what its acronym stands for."""
    found = []
    whole = side.span_of(name.first, name.last)
    if len(name.parts) > 2 and (acronym := known.acronyms.of_parts(name.parts)):
        found.append(Mention("#" + acronym, whole, name.unit, ACRONYM_SHARE))
    for at, number in enumerate(side.words[name.first : name.last + 1].tolist(), name.first):
        part = known.shares.get(number)
        if part is None:
            part = known.shares[number] = _part(vocabulary, number)
        stem, share = part
        if stem not in name.parts or int(side.starts[at]) in known.taken:
            continue
        lower = vocabulary.words[number].lower
        if lower in known.acronyms.disputed:
            continue
        if known.acronyms.knows(lower) and vocabulary.words[number].text.isupper():
            found.append(Mention("#" + lower, side.span_of(at, at), name.unit, ACRONYM_SHARE))
        key = known.key_of(stem, name.parts)
        found.append(Mention(key, whole, name.unit, share, (stem,) if key != stem else ()))
    return found


def _part(vocabulary: Vocabulary, number: int) -> tuple[str, float]:
    """Return the stem of a word as part of names, "" where it is none, and the share of units that would name it."""
    word = vocabulary.words[number]
    is_initial = len(word.stem) < 2 or (len(word.stem) == 4 and word.stem[1::2] == "..")
    if is_initial or not vocabulary.is_capital[number]:
        return "", 0.0
    share = 20.0 * float(vocabulary.frequency[vocabulary.stem_of[number]])
    return word.stem, max(NAME_SHARE, min(0.05, share))


def _defined(side: SideIndex, vocabulary: Vocabulary, acronyms: Acronyms) -> list[Mention]:
    """Return a mention for each place of words that an acronym is defined to stand for."""
    if not acronyms.defined:
        return []
    table = acronyms.table()
    begins = vocabulary.flag(lambda word: table.begins(word.lower))[side.words]
    ends = vocabulary.flag(lambda word: table.ends(word.lower))[side.words]
    found = []
    for unit in np.intersect1d(side.unit_of[begins], side.unit_of[ends]).tolist():
        tokens = side.tokens_of(unit)
        row = [vocabulary.words[number].lower for number in side.words[tokens.start : tokens.stop].tolist()]
        for first, last, key in table.find(row):
            span = side.span_of(tokens.start + first, tokens.start + last)
            found.append(Mention(key, span, unit, ACRONYM_SHARE))
    return found
