"""Units that name somebody and claim nothing: letterheads, datelines, the To: and From: of a memo."""

import re

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.linking.index import SideIndex
from desktop_app.core.linking.names import CaseEvidence
from desktop_app.core.linking.vocabulary import Vocabulary, has_capital
from desktop_app.core.linking.word_lists import WordList, words
from desktop_app.core.text.tokens import Word

LONGEST_BARE = 14
"""Words; a longer unit says something."""
MOST_OF_DATELINE = 3
"""Words beside the date in a line such as "New York, 12 September 2023"."""
_FIELD = re.compile(
    r"\s*(?:to|from|cc|bcc|attn|attention|date|dated|by|de|à|destinataires?|expéditeur|copie|par)\s*:", re.IGNORECASE
)


def find_bare_units(side: SideIndex, vocabulary: Vocabulary, evidence: CaseEvidence) -> NDArray[np.bool_]:
    """Return for each unit of a side whether it is nothing but a name or an address field."""
    connectors, no_names = words(WordList.NAME_CONNECTORS), words(WordList.NO_NAMES)
    says = vocabulary.flag(lambda word: not (word.is_number or word.lower in connectors or word.lower in no_names))
    says &= ~vocabulary.is_stop[vocabulary.stem_of] & ~vocabulary.is_capital
    is_bare = np.diff(side.first) <= LONGEST_BARE
    plain = set(side.unit_of[says[side.words]].tolist())
    for unit in vocabulary.progress.over(np.flatnonzero(is_bare).tolist()):
        is_bare[unit] = _is_field(side, unit) or (unit not in plain and _is_bare(side, vocabulary, evidence, unit))
    return is_bare


def _is_field(side: SideIndex, unit: int) -> bool:
    span = side.units[unit]
    return _FIELD.match(side.text, span.start, span.end) is not None


def _is_bare(side: SideIndex, vocabulary: Vocabulary, evidence: CaseEvidence, unit: int) -> bool:
    """Say whether a unit in which each word that says something has a capital is nothing but a name."""
    tokens = side.tokens_of(unit)
    known = [vocabulary.words[side.words[at]] for at in tokens]
    content = [
        word
        for word, at in zip(known, tokens, strict=True)
        if not vocabulary.is_stop[vocabulary.stem_of[side.words[at]]]
        and word.lower not in words(WordList.NAME_CONNECTORS)
    ]
    plain = [word for word in content if not word.is_number and word.lower not in words(WordList.NO_NAMES)]
    if not plain:
        return bool(content)
    if not all(has_capital(word) for word in plain):
        return False
    if len(plain) <= MOST_OF_DATELINE and _holds_date(known):
        return True
    named = sum(evidence.is_name(word.lower) or word.lower in words(WordList.TITLES) for word in plain)
    is_shouted = all(word.text.isupper() for word in plain)
    return named * 2 >= len(plain) if is_shouted or len(plain) < 3 else named == len(plain)


def _holds_date(row: list[Word]) -> bool:
    return any(word.is_number for word in row) and any(word.lower in words(WordList.NO_NAMES) for word in row)
