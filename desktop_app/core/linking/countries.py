"""Countries, their peoples and seats of government, and the great international bodies, as texts name them."""

import json
from functools import cache
from pathlib import Path

import numpy as np

from desktop_app.core.linking.aliases import plain_row
from desktop_app.core.linking.index import SideIndex
from desktop_app.core.linking.mentions import Mention
from desktop_app.core.linking.people import is_given_name
from desktop_app.core.linking.phrases import PhraseTable
from desktop_app.core.linking.vocabulary import Vocabulary, has_capital
from desktop_app.core.progress import Progress
from desktop_app.core.text.tokens import Word, tokenize

COUNTRY_SHARE = 0.01
_LONGEST_ACRONYM = 6
_FORMS_OF_ADDRESS = frozenset({"mr", "mrs", "ms", "miss", "mme", "mlle", "dr", "sir", "monsieur", "madame"})
_OTHER_PLACES = (
    "British Columbia", "British Columbian", "Colombie Britannique", "New England", "New Mexico", "Nouveau Mexique",
    "New London", "East London", "New Britain", "English Bay", "English Channel", "English Harbour", "French River",
    "French Quarter", "Spanish River", "Little Italy", "Indian Ocean",
)  # fmt: skip
"""Places that bear the name of a country or people and are not that country."""
_NO_COUNTRY = "@-"


@cache
def country_table() -> PhraseTable:
    """Return the names, peoples and seats of government of the world's countries."""
    table = PhraseTable()
    for place in _OTHER_PLACES:
        table.add([_written(token.word) for token in tokenize(place, "")], _NO_COUNTRY)
    for code, forms in json.loads(Path(__file__).with_name("countries.json").read_text("utf-8")).items():
        for form in forms:
            row = [token.word for token in tokenize(form, "")]
            table.add([_written(word) for word in row], "@" + code)
            if not any(map(has_capital, row)):
                table.add([row[0].lower, *("_" + word.lower for word in row[1:])], "@" + code)  # French: les Canadiens
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


def with_countries(told: list[Mention], countries: list[Mention]) -> list[Mention]:
    """Return mentions of aliases, and those of countries that no alias tells already."""
    places = {(m.key, at) for m in told for at in range(m.span.start, m.span.end)}
    return told + [m for m in countries if (m.key, m.span.start) not in places]


def find_countries(side: SideIndex, vocabulary: Vocabulary, forms: list[str], progress: Progress) -> list[Mention]:
    """Return a mention for each country named; a capital letter is asked for where the table has one."""
    table = country_table()
    found = []
    begins = np.array([table.begins(form) for form in progress.over(forms, 4096)], dtype=bool)
    for count, unit in enumerate(np.unique(side.unit_of[begins[side.words]]).tolist()):
        if count % 256 == 0:
            progress.check()
        tokens = side.tokens_of(unit)
        row = [forms[number] for number in side.words[tokens.start : tokens.stop].tolist()]
        for first, last, key in table.find(row):
            if key == _NO_COUNTRY or (first and first == last and _is_surname(side, vocabulary, tokens.start + first)):
                continue
            span = side.span_of(tokens.start + first, tokens.start + last)
            found.append(Mention(key, span, unit, COUNTRY_SHARE))
    return found


def _is_surname(side: SideIndex, vocabulary: Vocabulary, at: int) -> bool:
    """Say whether a person's title or given name stands before what may be a country: "Mr. London", "Jack London"."""
    before = vocabulary.words[side.words[at - 1]]
    gap = side.gap_texts[side.gaps[at - 1]]
    if gap not in {" ", ". ", "\u00a0"}:
        return False
    if before.text == "M" and gap == ". ":
        return True
    return before.lower in _FORMS_OF_ADDRESS or (has_capital(before) and is_given_name(before.lower))


def forms_of(vocabulary: Vocabulary) -> list[str]:
    """Return each word as the table of countries has it."""
    table = country_table()
    return [_form(word, table) for word in vocabulary.progress.over(vocabulary.words, 1024)]


def _form(word: Word, table: PhraseTable) -> str:
    """Return a word as the table of countries has it: acronyms stand in capitals, "Who" is not "WHO"."""
    written = _written(word)
    return written if written[0] != "^" or table.holds(written) else written[1:]


def _written(word: Word) -> str:
    """Return a folded word with a sign for how it is written: "_" small, "^" in capitals throughout."""
    if not has_capital(word):
        return "_" + word.lower
    return "^" + word.lower if len(word.lower) <= _LONGEST_ACRONYM and _is_upper(word) else word.lower


def _is_upper(word: Word) -> bool:
    """Say whether a word is written in capitals, but for an elided article or a possessive ending."""
    if word.text.isupper():
        return len(word.text) > 1
    pieces = word.text.replace("’", "'").split("'")
    return len(pieces) > 1 and any(len(piece) > 1 and piece.isupper() for piece in pieces)
