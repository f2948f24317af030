"""A different number for the same thing."""

import re
from collections import defaultdict
from collections.abc import Sequence

from desktop_app.core.entities import Cue, CueKind, Evidence, EvidenceKind
from desktop_app.core.linking.cues.reading import Reading, differ, is_much_shared, once_a_unit, stands_near
from desktop_app.core.linking.measures import KIN
from desktop_app.core.linking.quantities import ORDINAL, Quantity, find_quantities
from desktop_app.core.text.dates import DateMention
from desktop_app.core.text.span import Span
from desktop_app.core.text.word_lists import word_set

NEAR = 4
"""Words between a bare measure and what both sides share, for it to be of one thing."""
LEAST_SHARED = 0.1
"""Weight of what is shared besides the word for what is counted."""
MOST_CUES = 3
REACH = 3
"""Words between a number and what it counts."""
_LABELLED = re.compile(
    r"(?:\b(?:no|nos|nr|p|pp|ch|s|ss|art|para|vol|fig|page|pages|section|sections|article|articles|chapter|chapitre|volume"
    r"|paragraph|paragraphs|paragraphe|paragraphes|figure|table|tableau|annex|annexe|appendix|room|flight|line|ligne|bill"
    r"|act|loi|resolution|résolution|form|version|route|highway|phase|step|étape|alinéa|numéro)\.?|n[°º]|#|§|(?-i:[A-Z]{1,4})\s?-?|\d,)\s?\Z",
    re.IGNORECASE,
)
"""What stands before a number that names a thing and counts none."""
_ABOUT = re.compile(
    r"(?:about|around|some|nearly|almost|roughly|approximately|over|more than|at least|up to|under|less than|fewer than"
    r"|environ|près de|quelque|presque|plus de|au moins|jusqu['’]à|moins de|une)\s?(?:the\s|les?\s)?\Z",
    re.IGNORECASE,
)
"""What makes a number a round or a least one."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_COUNTED = word_set("people persons men women children years days times personnes hommes femmes enfants ans jours fois")
"""Words too common to join two texts, that are counted all the same."""
_HOW = re.compile(
    r"[\s-](?:de\s)?(?P<how>long|high|wide|deep|tall|thick|away|above|below|longueur|haut|hauteur|large|largeur|profondeur)"
    r"(?![^\W_])"
)
"""What a measure is of."""
_OF = frozenset(["of", "de", "d", "des", "the", "les", "la", "le", "du"])


def find_numbers_apart(left: Reading, right: Reading, evidence: Sequence[Evidence]) -> list[Cue]:
    """Return a cue for each thing that both sides count once, with different numbers."""
    mine = _counted(left)
    theirs = _counted(right) if mine else {}
    found: dict[tuple[Span, Span], Cue] = {}
    for what in mine:
        if len(mine[what]) != 1 or len(theirs.get(what, ())) != 1:
            continue
        here, there = mine[what][0], theirs[what][0]
        sides = (left, right)
        if _are_other_numbers(*sides, here, there) and _is_of_one_thing(what, here, there, sides, evidence):
            found.setdefault((here.span, there.span), differ(CueKind.NUMBER, left, right, here.span, there.span))
    return list(found.values())[:MOST_CUES]


@once_a_unit
def _counted(reading: Reading) -> dict[str, list[Quantity]]:
    """Return the numbers that count each thing, by the stem of the word for it; shares and money also by their unit."""
    found: dict[str, list[Quantity]] = defaultdict(list)
    dates: list[DateMention] | None = None if reading.has_digit else []  # every date has a digit
    for quantity in find_quantities(reading.text, reading.span, dates, reading.side.language):
        is_age = bool(quantity.unit) and quantity.span.of(reading.text).isdigit()
        if quantity.unit == ORDINAL or is_age:
            continue
        before = reading.text[max(reading.span.start, quantity.span.start - 24) : quantity.span.start]
        if _LABELLED.search(before) or before[-1:] in (":", "/", "-", "(") or _goes_on(reading, quantity):
            continue
        for what in dict.fromkeys(_things(reading, quantity)):
            found[what].append(quantity)
    return found


def _goes_on(reading: Reading, quantity: Quantity) -> bool:
    """Say whether digits are part of a time, a reference or an ordinal."""
    after = reading.text[quantity.span.end : quantity.span.end + 3]
    return bool(re.match(r"[:/(][\w]|(?:st|nd|rd|th|er|e|h)\b|\.\d|-\w", after))


def _things(reading: Reading, quantity: Quantity) -> list[str]:
    """Return the stems of the words after a number, up to the end of its phrase."""
    how = _HOW.match(reading.text, quantity.span.end, reading.span.end)
    if how is not None:
        return [f"{quantity.unit} {how['how']}"]
    found = [_kind(quantity)] if quantity.unit else []
    at = quantity.span.end
    end = min(reading.span.end, at + 60)
    for _step in range(REACH):
        match = _WORD.search(reading.text, at, end)
        if match is None or reading.text[at : match.start()].strip(" \u00a0\n-"):
            break
        at = match.end()
        if match[0].lower() in _OF:
            continue
        stem = _stem_at(reading, match.start())
        if stem is None:
            break
        found.append(stem)
    return found


def _stem_at(reading: Reading, start: int) -> str | None:
    """Return the stem of the word that begins at `start`, or None if it joins nothing."""
    vocabulary = reading.pair.vocabulary
    for token in reading.side.tokens_of(reading.unit):
        if int(reading.side.starts[token]) == start:
            stem = int(vocabulary.stem_of[reading.side.words[token]])
            is_counted = vocabulary.words[reading.side.words[token]].lower in _COUNTED
            return vocabulary.stems[stem] if is_counted or not vocabulary.is_stop[stem] else None
    return None


def _kind(quantity: Quantity) -> str:
    """Return the unit of what a number measures: working days are days."""
    return KIN.get(quantity.unit, quantity.unit)


def _are_other_numbers(left: Reading, right: Reading, here: Quantity, there: Quantity) -> bool:
    """Say whether two numbers cannot be one, also where either is rounded or a bound."""
    if _kind(here) != _kind(there) or here.key == there.key:
        return False
    if here.unit != there.unit:
        return True
    low, high = sorted((here.value, there.value))
    is_loose = any(
        _ABOUT.search(one.text[max(one.span.start, number.span.start - 16) : number.span.start])
        for one, number in ((left, here), (right, there))
    )
    return not (is_loose and high - low <= 0.15 * high) and not _is_rounded(low, high)


def _is_rounded(low: float, high: float) -> bool:
    """Say whether one number is the other in fewer digits: 4 million and 4.02 million."""
    return low >= 1000 and any(
        f"{low:.{digits}g}" == f"{high:.{digits}g}" and _is_round(low, high, digits) for digits in (1, 2)
    )


def _is_round(low: float, high: float, digits: int) -> bool:
    return any(float(f"{value:.{digits}g}") == value for value in (low, high))


def _is_of_one_thing(
    what: str, here: Quantity, there: Quantity, sides: tuple[Reading, Reading], evidence: Sequence[Evidence]
) -> bool:
    """Say whether more is shared than the word for what is counted; by a bare measure, close at hand."""
    others = [piece for piece in evidence if piece.kind is not EvidenceKind.NUMBER]
    if what == _kind(here):
        return stands_near(*sides, here.span, there.span, others, NEAR) and is_much_shared(*sides, others)
    stems = [_stems_within(sides[0], piece.left) for piece in others]
    weight = sum(piece.weight for piece, inside in zip(others, stems, strict=True) if what not in inside)
    return weight >= LEAST_SHARED or any(what in inside and len(inside) > 2 for inside in stems)


def _stems_within(reading: Reading, span: Span) -> list[str]:
    vocabulary, side = reading.pair.vocabulary, reading.side
    return [
        vocabulary.stems[int(vocabulary.stem_of[side.words[token]])]
        for token in side.tokens_of(reading.unit)
        if span.start <= int(side.starts[token]) < span.end
    ]
