"""Lists of words, English and French, kept as readable JSON."""

import json
from enum import StrEnum
from functools import cache
from pathlib import Path


class WordList(StrEnum):
    """Each list and what its words have in common."""

    STOP_EN = "stop_en"
    STOP_FR = "stop_fr"
    WEAK = "weak"
    """Words that are no subject by themselves."""
    DULL = "dull"
    """Words that stand in any text, such as verbs of moving and telling, times of day, and numbers."""
    DETERMINERS = "determiners"
    """Words that stand before nouns."""
    VERB_SIGNS = "verb_signs"
    """Words that stand before verbs."""
    SAYING = "saying"
    """Verbs that report speech."""
    LOADED = "loaded"
    """Beginnings of words that carry blame."""
    NAME_CONNECTORS = "name_connectors"
    """Small words inside names."""
    BODIES = "bodies"
    """Words for bodies and texts whose names go on with "on" or "for", as a Committee on Finance."""
    TITLES = "titles"
    PERSON_TITLES = "person_titles"
    """Titles of persons alone, before their names."""
    GIVEN_NAMES = "given_names"
    """Common given names, of which a full name may begin with one."""
    OPENERS = "openers"
    """Words that begin sentences with a capital and are no part of the name that follows."""
    NO_NAMES = "no_names"
    """Words with a capital that name nobody."""
    ENDINGS = "endings"
    """Endings that make new words of old ones."""
    NO_TOPICS_EN = "no_topics_en"
    """Words that name no subject a person would look for: they describe, measure, count or frame one."""
    NO_TOPICS_FR = "no_topics_fr"


@cache
def words(name: WordList) -> frozenset[str]:
    """Return the words of one list."""
    return frozenset(word for line in _table()[name] for word in line.split(" "))


@cache
def _table() -> dict[str, list[str]]:
    table: dict[str, list[str]] = json.loads(Path(__file__).with_name("words.json").read_text("utf-8"))
    return table
