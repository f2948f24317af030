"""Visible stand-ins for characters that no page can show."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desktop_app.core.i18n import trn

NO_GLYPH = "\ufffd"
MOST_NAMED = 12
MOST_MARKS = 8
_UNSEEN = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_LINE_BREAKS = frozenset("\n\x85\u2028\u2029")


@dataclass(frozen=True, slots=True)
class StandIns:
    """What is printed in place of which characters; `counts` are the occurrences of those replaced."""

    table: Mapping[int, str]
    counts: Mapping[str, int] = field(default_factory=dict)
    has_marks: bool = False

    @property
    def total(self) -> int:
        """How many characters of the report are stand-ins."""
        return sum(self.counts.values())

    def apply(self, text: str) -> str:
        """Return `text` with its stand-ins, and no tower of marks on one letter."""
        shown = text.translate(self.table)
        return _lower_towers(shown) if self.has_marks else shown

    def sentence(self) -> str:
        """Say what was replaced, and that the project holds the original; empty if nothing was."""
        if not self.counts:
            return ""
        ranked = sorted(self.counts.items(), key=lambda item: (-item[1], item[0]))
        named = ", ".join(f"{code(character)} ({count})" for character, count in ranked[:MOST_NAMED])
        more = ", …" if len(ranked) > MOST_NAMED else ""
        phrase = trn(
            "{count} character that no font here can show, or that would not be seen, is printed as {sign} or by its"
            " code; the project holds it as it was. By code: {named}.",
            "{count} characters that no font here can show, or that would not be seen, are printed as {sign} or by"
            " their code; the project holds them as they were. By code: {named}.",
            self.total,
        )
        return phrase.format(count=f"{self.total:,}", sign=NO_GLYPH, named=named + more)


def stand_ins(counts: Counter[str], without_glyph: Iterable[str] = ()) -> StandIns:
    """Return the stand-ins for the characters counted, given those for which there is no glyph."""
    missing = set(without_glyph)
    table: dict[int, str] = {}
    replaced: dict[str, int] = {}
    for character, count in sorted(counts.items()):
        if character in _LINE_BREAKS:
            table[ord(character)] = "\n"
        elif character == "\t":
            table[ord(character)] = " "
        elif is_unprintable(character):
            table[ord(character)] = f"<{code(character)}>"
            replaced[character] = count
        elif character in missing:
            table[ord(character)] = NO_GLYPH
            replaced[character] = count
    has_marks = any(unicodedata.combining(character) for character in counts)
    return StandIns(table, replaced, has_marks)


def is_unprintable(character: str) -> bool:
    """Say whether a character must not reach a page: a control, half a pair, for private use, no character."""
    if character in _UNSEEN:
        return True
    return unicodedata.category(character) in {"Cc", "Cs", "Co"} or ord(character) & 0xFFFE == 0xFFFE


def code(character: str) -> str:
    """Return the character's number as Unicode writes it, such as U+0007."""
    return f"U+{ord(character):04X}"


def count_characters(texts: Iterable[str]) -> Counter[str]:
    """Count the characters of all texts."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(text)
    return counts


def _lower_towers(text: str) -> str:
    """Cut runs of combining marks that would reach over the lines around, and say where."""
    kept: list[str] = []
    height = 0
    for character in text:
        height = height + 1 if unicodedata.combining(character) else 0
        if height <= MOST_MARKS:
            kept.append(character)
        elif height == MOST_MARKS + 1:
            kept.append(f"<{code(character)}…>")
    return "".join(kept)
