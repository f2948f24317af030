"""Why two units belong together: every piece of evidence, with its place on both sides."""

from desktop_app.core.entities import Evidence, EvidenceKind
from desktop_app.core.linking.forms import plain_form
from desktop_app.core.linking.index import Ints, SideIndex
from desktop_app.core.linking.mentions import Mention, Mentions
from desktop_app.core.linking.pair import Pair
from desktop_app.core.linking.vocabulary import Vocabulary
from desktop_app.core.text.span import Span

FULL_WEIGHT = 12.0
"""Nats of rarity that count as weight 1."""
MOST_PIECES = 24
LEAST_COPY_NATS = 5.0
LEAST_TERM_NATS = 1.5


def gather_evidence(pair: Pair, row: int, column: int) -> tuple[Evidence, ...]:
    """Return the evidence for one pair of units, weightiest first; copied runs and names cover their words."""
    found = _copies(pair, row, column)
    for kind, mentions in (
        (EvidenceKind.QUOTATION, pair.quotations),
        (EvidenceKind.REFERENCE, pair.references),
        (EvidenceKind.DATE, pair.dates),
        (EvidenceKind.NUMBER, pair.numbers),
        (EvidenceKind.NAME, pair.names),
    ):
        found += [e for e in _shared(pair, mentions, kind, row, column) if not _is_told(e, found)]
    terms = _terms(pair, row, column)
    found += [e for e in terms if not _is_told(e, found)]
    found += [e for e in _shared(pair, pair.concepts, EvidenceKind.TERM, row, column, 0.6) if not _is_told(e, found)]
    found.sort(key=lambda e: (-e.weight, e.left, e.right, e.kind.value))
    return tuple(found[:MOST_PIECES])


def _is_told(piece: Evidence, found: list[Evidence]) -> bool:
    """Say whether stronger evidence already covers the piece on either side of it."""
    return any(e.left.overlaps(piece.left) and e.right.overlaps(piece.right) for e in found)


def _weight(nats: float) -> float:
    return round(min(1.0, max(0.01, nats / FULL_WEIGHT)), 4)


def _copies(pair: Pair, row: int, column: int) -> list[Evidence]:
    """Return the copied runs of three words and more."""
    found: list[Evidence] = []
    left, right = pair.left.tokens_of(row), pair.right.tokens_of(column)
    stems = pair.vocabulary.stem_of
    a, b = stems[pair.left.words[left.start : left.stop]], stems[pair.right.words[right.start : right.stop]]
    for begin, other, length in _common_runs(a, b):
        nats = float(pair.copied_weights[a[begin : begin + length]].sum())
        if nats < LEAST_COPY_NATS:
            continue
        span = pair.left.span_of(left.start + begin, left.start + begin + length - 1)
        twin = pair.right.span_of(right.start + other, right.start + other + length - 1)
        found.append(Evidence(EvidenceKind.COPY, span, twin, span.of(pair.left.text), _weight(nats)))
    return found


def _common_runs(left: Ints, right: Ints, least: int = 3) -> list[tuple[int, int, int]]:
    """Return the longest common runs, greedily, none overlapping another on the left."""
    places: dict[tuple[int, ...], list[int]] = {}
    b = right.tolist()
    for at in range(len(b) - least + 1):
        places.setdefault(tuple(b[at : at + least]), []).append(at)
    a = left.tolist()
    found = []
    at = 0
    while at <= len(a) - least:
        best, best_at = 0, -1
        for other in places.get(tuple(a[at : at + least]), ())[:16]:
            length = least
            while at + length < len(a) and other + length < len(b) and a[at + length] == b[other + length]:
                length += 1
            if length > best:
                best, best_at = length, other
        if best:
            found.append((at, best_at, best))
        at += best or 1
    return found


def _shared(
    pair: Pair, mentions: Mentions, kind: EvidenceKind, row: int, column: int, scale: float = 1.0
) -> list[Evidence]:
    """Return what both units mention: one piece for each pair of places, the rarest key first."""
    here, there = mentions.left_of(row), mentions.right_of(column)
    by_key: dict[str, Mention] = {}
    for mention in there:
        by_key.setdefault(mention.key, mention)
    shared = [(mentions.weight(m.key), m, by_key[m.key]) for m in here if m.key in by_key]
    shared.sort(key=lambda s: (-s[0], s[1].span, s[1].key))
    found: list[Evidence] = []
    told: set[str] = set()
    for nats, mine, theirs in shared:
        if mine.key in told or any(e.left.overlaps(mine.span) for e in found):
            continue
        told.add(mine.key)
        text = _both(mine.span.of(pair.left.text), theirs.span.of(pair.right.text))
        found.append(Evidence(kind, mine.span, theirs.span, text, _weight(nats * scale)))
    return found


def _both(left: str, right: str) -> str:
    """Return what a person reads: the words once if alike, else both forms."""
    left, right = plain_form(left), plain_form(right)
    return left if left.casefold() == right.casefold() else f"{left} ~ {right}"


def _terms(pair: Pair, row: int, column: int) -> list[Evidence]:
    """Return the content stems that both units hold, rarest first; neighbouring ones join into one term."""
    left = _places(pair.left, pair.vocabulary, row)
    right = _places(pair.right, pair.vocabulary, column)
    found = []
    for stem in sorted(set(left) & set(right)):
        nats = float(pair.telling.weights[stem])
        if nats <= 0.0:
            continue
        text = _both(left[stem].of(pair.left.text), right[stem].of(pair.right.text))
        found.append(Evidence(EvidenceKind.TERM, left[stem], right[stem], text, _weight(nats)))
    found.sort(key=lambda e: (-e.weight, e.left))
    return [e for at, e in enumerate(found) if at == 0 or e.weight >= _weight(LEAST_TERM_NATS)]


def _places(side: SideIndex, vocabulary: Vocabulary, unit: int) -> dict[int, Span]:
    """Return the first place of each stem in a unit."""
    places: dict[int, Span] = {}
    tokens = side.tokens_of(unit)
    for at in tokens:
        if vocabulary.words[side.words[at]].is_number:
            continue
        places.setdefault(int(vocabulary.stem_of[side.words[at]]), side.span_of(at, at))
    return places
