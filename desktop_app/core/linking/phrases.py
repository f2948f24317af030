"""A table of words and phrases, found in a text by their first word."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(slots=True)
class PhraseTable:
    """Phrases, each a row of words in whatever form the caller compares, with the key it stands for."""

    _by_first: dict[str, list[tuple[tuple[str, ...], str]]] = field(default_factory=dict)
    _words: set[str] = field(default_factory=set)
    _last: set[str] = field(default_factory=set)

    def add(self, words: Iterable[str], key: str) -> None:
        """Add a phrase; of two that begin alike, the longer is found."""
        row = tuple(words)
        if not row:
            return
        self._words.update(row)
        self._last.add(row[-1])
        rows = self._by_first.setdefault(row[0], [])
        rows.append((row, key))
        rows.sort(key=lambda entry: (-len(entry[0]), entry))

    def holds(self, word: str) -> bool:
        """Say whether a word stands in some phrase."""
        return word in self._words

    def begins(self, word: str) -> bool:
        """Say whether some phrase begins with a word."""
        return word in self._by_first

    def ends(self, word: str) -> bool:
        """Say whether some phrase ends with a word."""
        return word in self._last

    def find(self, words: list[str]) -> list[tuple[int, int, str]]:
        """Return first word, last word and key of each phrase in `words`; those found do not overlap."""
        found = []
        at = 0
        while at < len(words):
            step = 1
            for row, key in self._by_first.get(words[at], ()):
                if len(row) == 1 or words[at : at + len(row)] == list(row):
                    found.append((at, at + len(row) - 1, key))
                    step = len(row)
                    break
            at += step
        return found
