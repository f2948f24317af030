"""Words that mean the same, and words so near in meaning that vectors take them for the same though they are not.

`synonyms.json` was written for this program as general knowledge; words are compared by stem.
"""

import json
from functools import cache, lru_cache
from pathlib import Path

from desktop_app.core.text.tokens import stem

SHARED_BEGINNING = 4
"""Words that begin alike are one by their stems or are not one: minister, ministry."""


@lru_cache(maxsize=50_000)
def mean_the_same(first: str, second: str, language: str) -> bool:
    """Say whether the table has two terms as synonyms, in a language of two letters."""
    one, other = _stems(first, language), _stems(second, language)
    table = _sets("same", language)
    return one != other and not table.get(one, frozenset()).isdisjoint(table.get(other, ()))


@lru_cache(maxsize=50_000)
def are_neighbours(first: str, second: str, language: str) -> bool:
    """Say whether two terms are known to differ, however near: of one kind, opposites, or with a word in common."""
    one, other = _stems(first, language), _stems(second, language)
    parts = [set(term.replace("-", " ").split()) for term in (one, other)]
    if one[:SHARED_BEGINNING] == other[:SHARED_BEGINNING] or not parts[0].isdisjoint(parts[1]):
        return True
    table = _sets("others", language)
    return not table.get(one, frozenset()).isdisjoint(table.get(other, ()))


@cache
def _sets(kind: str, language: str) -> dict[str, frozenset[int]]:
    """Return the numbers of the sets that each term, stemmed, stands in."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_table()[kind].get(language, ())):
        for term in line.split(", "):
            found.setdefault(_stems(term, language), set()).add(number)
    return {term: frozenset(numbers) for term, numbers in found.items()}


@lru_cache(maxsize=50_000)
def _stems(term: str, language: str) -> str:
    return " ".join(stem(word, language) for word in term.lower().split())


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    table: dict[str, dict[str, list[str]]] = json.loads(Path(__file__).with_name("synonyms.json").read_text("utf-8"))
    return table
