"""Observable differences between two linked units; never a judgement."""

import re
from dataclasses import dataclass

from desktop_app.core.entities import Cue, CueKind, Evidence, EvidenceKind, Side
from desktop_app.core.i18n import tr
from desktop_app.core.linking.index import SideIndex
from desktop_app.core.linking.names import country_label
from desktop_app.core.linking.numbers import Quantity, find_quantities
from desktop_app.core.linking.pair import Pair
from desktop_app.core.linking.vocabulary import has_capital
from desktop_app.core.linking.word_lists import WordList, words
from desktop_app.core.text.dates import DateMention, find_dates
from desktop_app.core.text.hyphens import one_line
from desktop_app.core.text.span import Span

LONGEST_UNIT = 1200
"""Characters; in longer units cues would be chance."""
NEGATION_REACH, TARGET_REACH = 4, 10
"""Words between a negation and what it denies, and between a loaded word and whom it aims at."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """One unit of a link: its side, number and tokens."""

    pair: Pair
    side: SideIndex
    tokens: range
    unit: int

    def lower(self, at: int) -> str:
        word = self.pair.vocabulary.words[int(self.side.words[at])]
        return word.lower

    def places(self, wanted: frozenset[str]) -> list[int]:
        """Return the tokens that are one of `wanted`."""
        return [
            at for at in self.tokens if self.lower(at) in wanted or (self.lower(at).endswith("n't") and "not" in wanted)
        ]

    def span(self, first: int, last: int | None = None) -> Span:
        return self.side.span_of(first, first if last is None else last)


def find_cues(pair: Pair, row: int, column: int, evidence: tuple[Evidence, ...]) -> tuple[Cue, ...]:
    """Return the cues of one link, in the order of their kinds; none where there is doubt."""
    left = _Unit(pair, pair.left, pair.left.tokens_of(row), row)
    right = _Unit(pair, pair.right, pair.right.tokens_of(column), column)
    if max(len(pair.left.units[row]), len(pair.right.units[column])) > LONGEST_UNIT:
        return ()
    found = [
        *_negation(left, right, evidence),
        *_numbers(left, right),
        *_dates(left, right, evidence),
        *_speakers(left, right),
        *_mirrored(left, right, evidence),
        *_hedges(left, right, evidence),
    ]
    return tuple(found)


def _telling(evidence: tuple[Evidence, ...]) -> list[Evidence]:
    """Return the shared words and runs that are no commonplace: what a negation or hedge may bear on."""
    return [e for e in evidence if e.kind in {EvidenceKind.TERM, EvidenceKind.COPY} and e.weight >= 0.15]


def _near(unit: _Unit, places: list[int], spans: list[Span], reach: int) -> int | None:
    """Return the first of `places` with evidence at most `reach` words after it, or two before."""
    for at in places:
        low, high = max(unit.tokens.start, at - 2), min(unit.tokens.stop - 1, at + reach)
        window = unit.span(low, high)
        if any(window.overlaps(span) for span in spans):
            return at
    return None


def _negation(left: _Unit, right: _Unit, evidence: tuple[Evidence, ...]) -> list[Cue]:
    """Return a cue if one side alone negates or denies what both speak of."""
    said = {
        Side.LEFT: tr("Only the left side negates: {word}."),
        Side.RIGHT: tr("Only the right side negates: {word}."),
    }
    return _one_sided(CueKind.NEGATION, WordList.NEGATIONS, left, right, evidence, said)


def _hedges(left: _Unit, right: _Unit, evidence: tuple[Evidence, ...]) -> list[Cue]:
    """Return a cue if one side alone hedges what both speak of."""
    said = {
        Side.LEFT: tr("Only the left side hedges: {word}."),
        Side.RIGHT: tr("Only the right side hedges: {word}."),
    }
    return _one_sided(CueKind.HEDGE, WordList.HEDGES, left, right, evidence, said)


def _one_sided(
    kind: CueKind,
    listed: WordList,
    left: _Unit,
    right: _Unit,
    evidence: tuple[Evidence, ...],
    said: dict[Side, str],
) -> list[Cue]:
    """Return a cue if a listed word bears on the evidence on one side, and no such word stands on the other."""
    here, there = left.places(words(listed)), right.places(words(listed))
    if bool(here) == bool(there):
        return []
    telling = _telling(evidence)
    at_left = _near(left, here, [e.left for e in telling], NEGATION_REACH)
    if at_left is not None:
        span = left.span(at_left)
        return [Cue(kind, span, None, said[Side.LEFT].format(word=_quote(left, span)))]
    at_right = _near(right, there, [e.right for e in telling], NEGATION_REACH)
    if at_right is not None:
        span = right.span(at_right)
        return [Cue(kind, None, span, said[Side.RIGHT].format(word=_quote(right, span)))]
    return []


def _quote(unit: _Unit, span: Span) -> str:
    return "“" + one_line(span.of(unit.side.text)) + "”"


def _differ(kind: CueKind, left: _Unit, right: _Unit, here: Span, there: Span) -> Cue:
    """Return the cue that two spans say different things of one matter."""
    text = tr("Left: {left}; right: {right}.").format(left=_quote(left, here), right=_quote(right, there))
    return Cue(kind, here, there, text)


def _numbers(left: _Unit, right: _Unit) -> list[Cue]:
    """Return a cue for each thing that both sides count, with different numbers."""
    mine, theirs = _counted(left), _counted(right)
    return [
        _differ(CueKind.NUMBER, left, right, mine[what].span, theirs[what].span)
        for what in mine
        if what in theirs and mine[what].key != theirs[what].key and mine[what].unit == theirs[what].unit
    ][:3]


def _counted(unit: _Unit) -> dict[str, Quantity]:
    """Return the number that stands before each counted noun; what is counted twice is left out."""
    found: dict[str, Quantity | None] = {}
    for quantity in find_quantities(unit.side.text, unit.side.units[unit.unit]):
        after = [at for at in unit.tokens if unit.side.starts[at] >= quantity.span.end][:2]
        for at in after[:1] if quantity.unit == "" else after:
            stem = unit.pair.vocabulary.stem_of[unit.side.words[at]]
            between = unit.side.text[quantity.span.end : unit.side.starts[at]]
            if unit.pair.vocabulary.is_stop[stem] or between.strip(" \u00a0-\n"):
                continue
            form = unit.pair.vocabulary.stems[stem]
            found[form] = None if form in found else quantity
    return {form: quantity for form, quantity in found.items() if quantity is not None}


def _dates(left: _Unit, right: _Unit, evidence: tuple[Evidence, ...]) -> list[Cue]:
    """Return a cue if both sides give one day each, not the same, and share enough besides."""
    here, there = (find_dates(u.side.text, u.side.units[u.unit]) for u in (left, right))
    shared = sum(e.weight for e in evidence if e.kind in {EvidenceKind.TERM, EvidenceKind.COPY, EvidenceKind.NAME})
    if len(here) != 1 or len(there) != 1 or shared < 0.6 or not _are_apart(here[0], there[0]):
        return []
    return [_differ(CueKind.DATE, left, right, here[0].span, there[0].span)]


def _are_apart(first: DateMention, second: DateMention) -> bool:
    """Say whether the two cannot be the same day or month, by what both give."""
    return any(
        a is not None and b is not None and a != b
        for a, b in ((first.year, second.year), (first.month, second.month), (first.day, second.day))
    ) and not (first.is_ambiguous or second.is_ambiguous)


def _speakers(left: _Unit, right: _Unit) -> list[Cue]:
    """Return a cue if each side reports who is speaking, and it is not the same."""
    here, there = _speaker(left), _speaker(right)
    if here is None or there is None or _same_words(here.of(left.side.text), there.of(right.side.text)):
        return []
    return [_differ(CueKind.SPEAKER, left, right, here, there)]


def _same_words(first: str, second: str) -> bool:
    """Say whether two names share a word of four letters or more, or are alike."""
    a, b = ({w for w in re.findall(r"\w+", text.casefold()) if len(w) > 3} for text in (first, second))
    return bool(a & b) or first.casefold() == second.casefold()


def _speaker(unit: _Unit) -> Span | None:
    """Return who speaks: the name or noun just before a verb of saying, or the name after it."""
    for at in unit.tokens:
        if unit.lower(at) not in words(WordList.SAYING):
            continue
        before = at - 1
        if before >= unit.tokens.start and _touches(unit, before):
            first = before
            while (
                first - 1 >= unit.tokens.start
                and _is_name(unit, first - 1)
                and _is_name(unit, first)
                and _touches(unit, first - 1)
            ):
                first -= 1
            if _is_name(unit, before) or (
                first > unit.tokens.start and unit.lower(first - 1) in {"the", "le", "la", "l"}
            ):
                return unit.span(first, before)
        if at + 1 < unit.tokens.stop and _is_name(unit, at + 1) and _touches(unit, at):
            last = at + 1
            while last + 1 < unit.tokens.stop and _is_name(unit, last + 1) and _touches(unit, last):
                last += 1
            return unit.span(at + 1, last)
    return None


def _touches(unit: _Unit, at: int) -> bool:
    """Say whether only a space stands between a token and the next."""
    return unit.side.text[unit.side.ends[at] : unit.side.starts[at + 1]] in {" ", "\u00a0", "\n"}


def _is_name(unit: _Unit, at: int) -> bool:
    word = unit.pair.vocabulary.words[unit.side.words[at]]
    return has_capital(word) and not unit.pair.vocabulary.is_stop[unit.pair.vocabulary.stem_of[unit.side.words[at]]]


def _mirrored(left: _Unit, right: _Unit, evidence: tuple[Evidence, ...]) -> list[Cue]:
    """Return a cue for a loaded word that both sides use, each about another country."""
    found = []
    for piece in evidence:
        if piece.kind is not EvidenceKind.TERM:
            continue
        here, there = _loaded_at(left, piece.left), _loaded_at(right, piece.right)
        if here is None or there is None:
            continue
        mine, theirs = _target(left, here), _target(right, there)
        if mine and theirs and mine != theirs:
            text = tr("“{word}” is used on the left of {left}, on the right of {right}.").format(
                word=one_line(piece.left.of(left.side.text)),
                left=country_label(mine),
                right=country_label(theirs),
            )
            found.append(Cue(CueKind.MIRRORED, piece.left, piece.right, text))
    return found[:2]


def _loaded_at(unit: _Unit, span: Span) -> int | None:
    """Return the token of a loaded word inside `span`."""
    for at in unit.tokens:
        if span.start <= unit.side.starts[at] < span.end and unit.lower(at).startswith(tuple(words(WordList.LOADED))):
            return at
    return None


def _target(unit: _Unit, at: int) -> str:
    """Return the country named soonest after a token, within reach; empty if none is."""
    mentions = (
        unit.pair.names.left_of(unit.unit) if unit.side is unit.pair.left else unit.pair.names.right_of(unit.unit)
    )
    last = min(unit.tokens.stop - 1, at + TARGET_REACH)
    window = Span(int(unit.side.ends[at]), int(unit.side.ends[last]))
    after = [m for m in mentions if m.key.startswith("@") and window.contains(m.span)]
    return min(after, key=lambda m: m.span).key if after else ""
