"""People, organisations and places that both units name, with their variants."""

import json
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from desktop_app.core.linking.aliases import Aliases, plain_row
from desktop_app.core.linking.index import Flags, SideIndex, first_tokens
from desktop_app.core.linking.mentions import Mention
from desktop_app.core.linking.phrases import PhraseTable
from desktop_app.core.linking.vocabulary import Vocabulary, has_capital, stop_words
from desktop_app.core.linking.word_lists import WordList, words
from desktop_app.core.progress import Progress
from desktop_app.core.text.tokens import Word, tokenize

COUNTRY_SHARE, NAME_SHARE, ACRONYM_SHARE = 0.01, 0.0005, 0.0005
_TITLE_CASE_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands: unit, first and last token, and the stems that make it up (titles left out)."""

    unit: int
    first: int
    last: int
    parts: tuple[str, ...]


def find_names(
    sides: tuple[SideIndex, SideIndex], vocabulary: Vocabulary, evidence: "CaseEvidence", progress: Progress
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
    initials = _initials(names[0] + names[1])
    result: tuple[list[Mention], list[Mention]] = ([], [])
    for side, found, mentions in zip(sides, names, result, strict=True):
        told = aliases.mentions(side, vocabulary, progress) if aliases is not None else []
        mentions.extend(_with_countries(told, _countries(side, vocabulary, progress)))
        named = [m for m in mentions if m.key.startswith("@") or " " not in m.span.of(side.text)]
        taken = {(m.unit, at) for m in named for at in range(m.span.start, m.span.end)}
        for name in found:
            mentions.extend(m for m in _parts(side, vocabulary, name, initials) if (m.unit, m.span.start) not in taken)
        mentions.sort(key=lambda m: (m.span.start, m.key))
    return result


class CaseEvidence:
    """Counts how words are written where the grammar does not force a capital."""

    def __init__(self, sides: tuple[SideIndex, SideIndex], vocabulary: Vocabulary, progress: Progress) -> None:
        """Count both sides."""
        self.lower: Counter[str] = Counter()
        self.capital: Counter[str] = Counter()
        numbers: dict[str, int] = {}
        lower = np.array([numbers.setdefault(word.lower, len(numbers)) for word in vocabulary.words], dtype=np.int64)
        forms = list(numbers)
        for side in sides:
            progress.check()
            tells = ~first_tokens(side) & ~_without_case(side, vocabulary)[side.unit_of]
            is_capital = vocabulary.is_capital[side.words] & ~_follows_stop(side)
            for counter, chosen in ((self.capital, is_capital), (self.lower, ~is_capital)):
                counts = np.bincount(lower[side.words[tells & chosen]], minlength=len(forms))
                counter.update({forms[at]: int(counts[at]) for at in np.flatnonzero(counts).tolist()})

    def is_name(self, lower: str) -> bool:
        """Say whether the word is chiefly written with a capital inside sentences."""
        return self.capital[lower] > self.lower[lower]


def title_case_units(side: SideIndex, vocabulary: Vocabulary) -> Flags:
    """Return in which units most longer words are capitalised, so that capitals tell nothing there."""
    is_long = vocabulary.flag(lambda word: len(word.text) > 3)[side.words]
    is_capital = is_long & vocabulary.is_capital[side.words]
    long_words, capitals = (np.bincount(side.unit_of[flags], minlength=len(side)) for flags in (is_long, is_capital))
    return (long_words > 3) & (capitals > _TITLE_CASE_SHARE * long_words)


def _without_case(side: SideIndex, vocabulary: Vocabulary) -> Flags:
    """Return in which units capitals tell nothing: headings, and what is written like one."""
    return np.array(side.is_heading, dtype=bool) | title_case_units(side, vocabulary)


def _follows_stop(side: SideIndex) -> Flags:
    """Return for each token whether a sentence, quotation or clause begins at it."""
    stops = [any(c in '.!?:“"«‘—' for c in gap) and gap.strip() != "." for gap in side.gap_texts]
    return np.roll(np.array(stops, dtype=bool)[side.gaps], 1)


def _find_names(side: SideIndex, vocabulary: Vocabulary, evidence: CaseEvidence, progress: Progress) -> list[Name]:
    """Return the capitalised sequences of one side."""
    found: list[Name] = []
    is_strict = (first_tokens(side) | _without_case(side, vocabulary)[side.unit_of]).tolist()
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
        if last > at or is_known[at] or not is_strict[at]:
            found.extend(_name(vocabulary, evidence, side, int(side.unit_of[at]), (at, last), is_strict[at]))
    return found


class _Sequences:
    """Where capitalised sequences of one side end."""

    def __init__(self, side: SideIndex, vocabulary: Vocabulary) -> None:
        """Look at each token and each gap once."""
        joins = np.array([gap in {" ", "-", ". ", "\u00a0", "\n"} for gap in side.gap_texts], dtype=bool)[side.gaps]
        self._goes_on: list[bool] = (joins & ~np.roll(first_tokens(side), -1)).tolist()
        self._is_capital: list[bool] = vocabulary.is_capital[side.words].tolist()
        self._side = side
        self._words: list[Word] = vocabulary.words

    def end(self, first: int) -> int:
        """Return the last token of the sequence that begins at the capitalised token `first`."""
        last = at = first
        while self._goes_on[at]:
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
    chain = [vocabulary.words[side.words[at]] for at in range(first, last + 1)]
    while (
        chain
        and is_doubtful
        and not evidence.is_name(chain[0].lower)
        and (len(chain) == 1 or _is_stop(chain[0].lower, side))
    ):
        chain, first = chain[1:], first + 1
        is_doubtful = is_doubtful and side.is_heading[unit]
    parts = tuple(
        w.stem
        for w in chain
        if has_capital(w)
        and w.lower not in words(WordList.TITLES)
        and w.lower not in words(WordList.NO_NAMES)
        and not _is_stop(w.lower, side)
        and (not is_doubtful or evidence.is_name(w.lower) or len(chain) > 1)
    )
    fewest = 2 if side.language == "de" else 1  # German writes every noun with a capital
    return [Name(unit, first, last, parts)] if len(parts) >= fewest and any(len(p) > 1 for p in parts) else []


def _is_stop(lower: str, side: SideIndex) -> bool:
    return any(lower in stop_words(language) for language in ("en", "fr", side.language))


def _initials(names: list[Name]) -> dict[str, str]:
    """Return the acronym of each name of three parts or more."""
    found: dict[str, str] = {}
    for name in names:
        if 3 <= len(name.parts) <= 7:
            found.setdefault("".join(part[0] for part in name.parts), " ".join(name.parts))
    return found


def _parts(side: SideIndex, vocabulary: Vocabulary, name: Name, initials: dict[str, str]) -> list[Mention]:
    """Return a mention for each part of a name, and one for what its acronym stands for."""
    found = []
    whole = side.span_of(name.first, name.last)
    acronym = "".join(part[0] for part in name.parts)
    if initials.get(acronym) == " ".join(name.parts):
        found.append(Mention("#" + acronym, whole, name.unit, ACRONYM_SHARE))
    for at in range(name.first, name.last + 1):
        word = vocabulary.words[side.words[at]]
        if word.stem not in name.parts or not has_capital(word):
            continue
        if word.text.isupper() and word.lower in initials:
            found.append(Mention("#" + word.lower, side.span_of(at, at), name.unit, ACRONYM_SHARE))
        share = max(NAME_SHARE, min(0.05, 20.0 * float(vocabulary.frequency[vocabulary.stem_of[side.words[at]]])))
        found.append(Mention(word.stem, whole, name.unit, share))
    return found


@cache
def country_table() -> PhraseTable:
    """Return the names, peoples and seats of government of the world's countries."""
    table = PhraseTable()
    for code, forms in json.loads(Path(__file__).with_name("countries.json").read_text("utf-8")).items():
        for form in forms:
            words = [token.word for token in tokenize(form, "")]
            table.add([word.lower if has_capital(word) else "_" + word.lower for word in words], "@" + code)
    return table


@cache
def country_keys() -> dict[tuple[str, ...], str]:
    """Return the key of each name of a country, by its words as aliases compare them."""
    table = json.loads(Path(__file__).with_name("countries.json").read_text("utf-8"))
    return {
        plain_row(token.word.lower for token in tokenize(form, "")): "@" + code
        for code, forms in table.items()
        for form in forms
    }


def country_label(code: str) -> str:
    """Return the English name of a country by its key."""
    forms = json.loads(Path(__file__).with_name("countries.json").read_text("utf-8"))
    return str(forms[code.removeprefix("@")][0])


def _with_countries(told: list[Mention], countries: list[Mention]) -> list[Mention]:
    """Return mentions of aliases, and those of countries that no alias tells already."""
    places = {(m.key, at) for m in told for at in range(m.span.start, m.span.end)}
    return told + [m for m in countries if (m.key, m.span.start) not in places]


def _countries(side: SideIndex, vocabulary: Vocabulary, progress: Progress) -> list[Mention]:
    """Return a mention for each country named; a capital letter is asked for where the table has one."""
    table = country_table()
    found = []
    forms = [_form(word) for word in vocabulary.words]
    begins = np.array([table.begins(form) for form in forms], dtype=bool)
    for count, unit in enumerate(np.unique(side.unit_of[begins[side.words]]).tolist()):
        if count % 256 == 0:
            progress.check()
        tokens = side.tokens_of(unit)
        row = [forms[number] for number in side.words[tokens.start : tokens.stop].tolist()]
        for first, last, key in table.find(row):
            span = side.span_of(tokens.start + first, tokens.start + last)
            found.append(Mention(key, span, unit, COUNTRY_SHARE))
    return found


def _form(word: Word) -> str:
    """Return a word as the table of countries has it."""
    if word.lower == "us" and word.text != "US":
        return "_us"
    return word.lower if has_capital(word) else "_" + word.lower
