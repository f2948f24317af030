"""How words are written where the grammar does not force a capital."""

from collections import Counter

import numpy as np

from desktop_app.core.linking.index import Flags, SideIndex, first_tokens
from desktop_app.core.linking.vocabulary import Vocabulary
from desktop_app.core.progress import Progress

_TITLE_CASE_SHARE = 0.6


class CaseEvidence:
    """Counts how words are written where the grammar does not force a capital."""

    def __init__(self, sides: tuple[SideIndex, SideIndex], vocabulary: Vocabulary, progress: Progress) -> None:
        """Count both sides."""
        self.lower: Counter[str] = Counter()
        self.capital: Counter[str] = Counter()
        numbers: dict[str, int] = {}
        words = progress.over(vocabulary.words, 4096)
        lower = np.array([numbers.setdefault(word.lower, len(numbers)) for word in words], dtype=np.int64)
        forms = list(numbers)
        for side in sides:
            progress.check()
            tells = ~first_tokens(side) & ~without_case(side, vocabulary)[side.unit_of]
            is_capital = vocabulary.is_capital[side.words] & ~_follows_stop(side)
            for counter, chosen in ((self.capital, is_capital), (self.lower, ~is_capital)):
                counts = np.bincount(lower[side.words[tells & chosen]], minlength=len(forms))
                known = np.flatnonzero(counts)
                pairs = progress.over(zip(known.tolist(), counts[known].tolist(), strict=True), 4096)
                counter.update({forms[at]: number for at, number in pairs})

    def is_name(self, lower: str) -> bool:
        """Say whether the word is chiefly written with a capital inside sentences."""
        return self.capital[lower] > self.lower[lower]


def title_case_units(side: SideIndex, vocabulary: Vocabulary) -> Flags:
    """Return in which units most longer words are capitalised, so that capitals tell nothing there."""
    is_long = vocabulary.flag(lambda word: len(word.text) > 3)[side.words]
    is_capital = is_long & vocabulary.is_capital[side.words]
    long_words, capitals = (np.bincount(side.unit_of[flags], minlength=len(side)) for flags in (is_long, is_capital))
    is_small = vocabulary.flag(lambda word: not (word.text.isupper() or word.is_number))[side.words]
    is_upper = vocabulary.is_capital[side.words] & ~is_small
    small, upper = (np.bincount(side.unit_of[flags], minlength=len(side)) for flags in (is_small, is_upper))
    is_title: Flags = (long_words > 3) & (capitals > _TITLE_CASE_SHARE * long_words)
    is_shouted: Flags = (upper > 2) & (small == 0)
    return np.logical_or(is_title, is_shouted)


def without_case(side: SideIndex, vocabulary: Vocabulary) -> Flags:
    """Return in which units capitals tell nothing: headings, and what is written like one."""
    return np.array(side.is_heading, dtype=bool) | title_case_units(side, vocabulary)


def ends_sentence(side: SideIndex, asked: Flags) -> Flags:
    """Return which of the units asked for are no headings and close like a sentence, however many names they hold."""
    closes = np.zeros(len(side), dtype=bool)
    for unit in np.flatnonzero(asked).tolist():
        span = side.units[unit]
        end = side.text[max(span.end - 3, span.start) : span.end].rstrip('”»"’ ')[-1:]
        closes[unit] = not side.is_heading[unit] and end in {".", "!", "?"}
    return closes


def _follows_stop(side: SideIndex) -> Flags:
    """Return for each token whether a sentence, quotation or clause begins at it."""
    stops = [any(c in '.!?:“"«‘—' for c in gap) and gap.strip() != "." for gap in side.gap_texts]
    return np.roll(np.array(stops, dtype=bool)[side.gaps], 1)
