"""Public matters that both units speak of, in whatever words: a general thesaurus, English and French.

`concepts.json` names each matter by its English label and lists words and phrases for it in both languages, the
label first. It was written for this program as general knowledge; words are compared by stem.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from desktop_app.core.linking.index import SideIndex
from desktop_app.core.linking.mentions import Mention
from desktop_app.core.linking.names import Name, country_table, title_case_units
from desktop_app.core.linking.phrases import PhraseTable
from desktop_app.core.linking.vocabulary import Vocabulary, has_capital
from desktop_app.core.linking.word_lists import WordList, words
from desktop_app.core.progress import Heeding, Progress
from desktop_app.core.text.tokens import Word, tokenize

CONCEPT_SHARE, EVERYDAY_SHARE = 0.02, 0.25
EVERYDAY = frozenset({
    "government", "public service", "meeting", "family", "children", "women", "economy", "technology", "research",
    "transport", "death", "delays", "trade", "water", "food", "diplomatic relations", "employment", "appointments",
})  # fmt: skip
"""Matters that public texts of every kind touch upon."""
_LANGUAGES = frozenset({"en", "fr"})
_TABLE = Path(__file__).with_name("concepts.json")


PEOPLE = "@people"
"""In a phrase: any people, such as citizens, residents or the inhabitants of a country."""
_PEOPLE = {
    "en": "public citizen population people resident voter reader consumer customer community",
    "fr": "public citoyen population gens résident électeur lecteur consommateur client collectivité",
}


BORNE_BY_NAMES = frozenset({
    "parliament", "elections", "courts", "government", "police", "education", "religion", "monarchy", "negotiations",
    "agriculture", "interference", "legislation", "constitution", "procurement", "audit", "safety", "health",
    "privacy", "diplomatic relations", "armed forces", "political parties", "international organizations",
    "human rights", "access to information", "trade unions", "local government", "national security",
    "indigenous peoples", "climate change",
})  # fmt: skip
"""Matters that proper names speak of too: a Supreme Court is a court, while a Maiden Bank is no bank."""


@cache
def concept_labels() -> dict[str, dict[str, str]]:
    """Return each concept's label by language."""
    table = json.loads(_TABLE.read_text("utf-8"))
    return {
        key: {language: forms[0].removesuffix("!") for language, forms in entry.items()} for key, entry in table.items()
    }


@dataclass(frozen=True, slots=True)
class _Thesaurus:
    """The thesaurus of one language: phrases by stem, words that count only as written, and words for people."""

    by_stem: PhraseTable
    as_written: dict[str, str]
    people: frozenset[str]


@cache
def _thesaurus(language: str) -> _Thesaurus:
    """Return the thesaurus, stemmed as a text in `language` is; "!" after a word asks for it as written."""
    table = PhraseTable()
    as_written: dict[str, str] = {}
    seen: set[tuple[str, ...]] = set()
    for key, entry in json.loads(_TABLE.read_text("utf-8")).items():
        for form in entry.get(language, []):
            if form.endswith("!"):
                as_written |= {form[:-1] + ending: key for ending in ("", "s") if form[:-1] + ending not in as_written}
                continue
            row = tuple(PEOPLE if word == PEOPLE else stem for word in form.split() for stem in _stems(word, language))
            if row not in seen:
                seen.add(row)
                table.add(row, key)
    return _Thesaurus(table, as_written, frozenset(_stems(_PEOPLE[language], language)))


def _stems(phrase: str, language: str) -> list[str]:
    return [token.stem for token in tokenize(phrase, language)] or [phrase]


def find_concept_mentions(
    side: SideIndex, vocabulary: Vocabulary, names: list[Name], progress: Progress
) -> list[Mention]:
    """Return a mention for each word or phrase of `side` that stands for a public matter.

    A single word inside a longer proper name is part of that name. The matters are those of English and French.
    """
    if side.language and side.language not in _LANGUAGES:
        return []
    inside = _inside_names(side, vocabulary, names)
    language = side.language or "en"
    thesaurus = _thesaurus(language)
    stems = [vocabulary.stems[number] for number in vocabulary.stem_of.tolist()]
    vocabulary_words = Heeding(vocabulary.words, progress)
    written = [thesaurus.as_written.get(word.lower) for word in vocabulary_words]
    people = [_is_people(word, thesaurus) for word in vocabulary_words]
    found = []
    begins = thesaurus.by_stem.begins
    may = [begins(stem) or key is not None or one for stem, key, one in zip(stems, written, people, strict=True)]
    units = np.unique(side.unit_of[np.array(may, dtype=bool)[side.words]]).tolist()
    for count, unit in enumerate(units):
        if count % 256 == 0:
            progress.check()
        tokens = side.tokens_of(unit)
        numbers = side.words[tokens.start : tokens.stop].tolist()
        for first, last, key in _matches(thesaurus, numbers, stems, written, people):
            if first == last and tokens.start + first in inside and key not in BORNE_BY_NAMES:
                continue
            span = side.span_of(tokens.start + first, tokens.start + last)
            share = EVERYDAY_SHARE if key in EVERYDAY else CONCEPT_SHARE
            found.append(Mention(f"={key}", span, unit, share))
    return found


def _inside_names(side: SideIndex, vocabulary: Vocabulary, names: list[Name]) -> set[int]:
    """Return the tokens inside names of more than one word; headings in title case and titles are left alone."""
    found: set[int] = set()
    titles = set(np.flatnonzero(title_case_units(side, vocabulary)).tolist())
    for name in vocabulary.progress.over(names, 64):
        if name.last == name.first or name.unit in titles:
            continue
        for at in range(name.first, name.last + 1):
            word = vocabulary.words[side.words[at]]
            if has_capital(word) and word.lower not in words(WordList.TITLES):
                found.add(at)
    return found


def _is_people(word: Word, thesaurus: _Thesaurus) -> bool:
    """Say whether a word stands for a people: a listed one, or the inhabitants of a country."""
    if word.stem in thesaurus.people:
        return True
    return word.lower.endswith("s") and bool(
        country_table().find([word.lower if has_capital(word) else "_" + word.lower])
    )


def _matches(
    thesaurus: _Thesaurus, numbers: list[int], stems: list[str], written: list[str | None], people: list[bool]
) -> list[tuple[int, int, str]]:
    """Return first and last word and key of each match, phrases before single words."""
    row = [stems[number] for number in numbers]
    found = thesaurus.by_stem.find(row)
    if any(people[number] for number in numbers):
        slots = [PEOPLE if people[number] else stems[number] for number in numbers]
        found += [match for match in thesaurus.by_stem.find(slots) if match[1] > match[0] and match not in found]
    taken = {at for first, last, _ in found for at in range(first, last + 1)}
    for at, number in enumerate(numbers):
        key = written[number]
        if key is not None and at not in taken:
            found.append((at, at, key))
    return sorted(found)
