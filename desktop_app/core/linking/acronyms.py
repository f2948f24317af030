"""Acronyms and what they stand for: as a text defines them in brackets, or by the initials of a name."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from desktop_app.core.linking.index import SideIndex
from desktop_app.core.linking.phrases import PhraseTable
from desktop_app.core.linking.vocabulary import Vocabulary, stop_words
from desktop_app.core.linking.word_lists import WordList, words
from desktop_app.core.text.tokens import Word, strip_accents

SHORTEST, LONGEST = 2, 8
_FEWEST_PARTS, _MOST_PARTS = 3, 7


@dataclass(slots=True)
class Acronyms:
    """What the acronyms of a pair stand for; `disputed` are those that the two texts define as different things."""

    initials: dict[str, tuple[str, ...]] = field(default_factory=dict)
    defined: dict[str, set[tuple[str, ...]]] = field(default_factory=dict)
    disputed: frozenset[str] = frozenset()

    def knows(self, lower: str) -> bool:
        """Say whether an acronym, folded, stands for something in the pair."""
        return lower not in self.disputed and (lower in self.initials or lower in self.defined)

    def of_parts(self, parts: tuple[str, ...]) -> str:
        """Return the acronym of a name by its parts, "" if it has none."""
        acronym = "".join(part[0] for part in parts)
        return acronym if self.initials.get(acronym) == parts and acronym not in self.disputed else ""

    def table(self) -> PhraseTable:
        """Return the table of what is defined, by folded words."""
        table = PhraseTable()
        for acronym in sorted(self.defined):
            for row in sorted(self.defined[acronym]) if acronym not in self.disputed else ():
                table.add(row, "#" + acronym)
        return table


def find_acronyms(
    sides: tuple[SideIndex, SideIndex], vocabulary: Vocabulary, names: Sequence[tuple[str, ...]]
) -> Acronyms:
    """Return the acronyms of both sides; `names` are the parts of the names there."""
    found = Acronyms()
    for parts in names:
        if _FEWEST_PARTS <= len(parts) <= _MOST_PARTS:
            found.initials.setdefault("".join(part[0] for part in parts), parts)
    told = [_definitions(side, vocabulary) for side in sides]
    for side in told:
        for acronym, rows in side.items():
            found.defined.setdefault(acronym, set()).update(rows)
    if sides[0].language == sides[1].language:
        both = set(told[0]) & set(told[1])
        found.disputed = frozenset(one for one in both if not _words(told[0][one]) & _words(told[1][one]))
    return found


def _words(rows: set[tuple[str, ...]]) -> set[str]:
    return {word for row in rows for word in row if not _is_small(word)}


def _definitions(side: SideIndex, vocabulary: Vocabulary) -> dict[str, set[tuple[str, ...]]]:
    """Return what stands before each acronym in brackets and has its initials."""
    found: dict[str, set[tuple[str, ...]]] = {}
    opens = np.array([gap.rstrip("“\"'« ").endswith("(") for gap in side.gap_texts], dtype=bool)
    for at in (np.flatnonzero(opens[side.gaps[:-1]]) + 1).tolist():
        if not _is_acronym(vocabulary.words[int(side.words[at])]):
            continue
        low = max(int(side.first[side.unit_of[at]]), at - 3 * LONGEST)
        row = [vocabulary.words[number] for number in side.words[low:at].tolist()]
        acronym = vocabulary.words[int(side.words[at])].lower
        begin = _begin(row, strip_accents(acronym))
        if begin is not None:
            found.setdefault(acronym, set()).add(tuple(word.lower for word in row[begin:]))
    return found


def _is_acronym(word: Word) -> bool:
    letters = word.text.replace(".", "")
    return SHORTEST <= len(letters) <= LONGEST and letters.isalpha() and letters.isupper()


def _begin(row: list[Word], acronym: str) -> int | None:
    """Return where the words begin whose initials make the acronym, to the row's end; small words may stand between."""
    wanted = len(acronym)
    for at in range(len(row) - 1, -1, -1):
        lower = strip_accents(row[at].lower)
        if lower[:1] == acronym[wanted - 1]:
            wanted -= 1
            if wanted == 0:
                return at
        elif not _is_small(row[at].lower):
            return None
    return None


def _is_small(lower: str) -> bool:
    return lower in words(WordList.NAME_CONNECTORS) or lower in stop_words("en") or lower in stop_words("fr")
