"""Why two units belong together: every piece of evidence, with its place on both sides."""

from dataclasses import replace

from desktop_app.core.entities import Evidence, EvidenceKind
from desktop_app.core.i18n import tr
from desktop_app.core.linking.forms import plain_form
from desktop_app.core.linking.index import Ints, SideIndex
from desktop_app.core.linking.likeness import LEAST_LIKENESS
from desktop_app.core.linking.mention_labels import quotation_label, shared_label
from desktop_app.core.linking.mentions import Mention, Mentions
from desktop_app.core.linking.pair import Pair
from desktop_app.core.linking.word_lists import WordList, words
from desktop_app.core.text.hyphens import one_line
from desktop_app.core.text.span import Span

FULL_WEIGHT = 12.0
"""Nats of rarity that count as weight 1."""
MOST_PIECES = 24
LEAST_COPY_NATS = 5.0
LEAST_TERM_NATS, LEAST_MENTION_NATS, LEAST_NUMBER_NATS = 1.5, 0.3, 1.6
SURE_COPY = 6
"""Words from which a run counts as copied though but one of them stands outside names."""
LEAST_WEIGHT = 0.05
LIKENESS_BESIDE = 0.45
"""From where the cosine of two units' vectors is worth telling beside other evidence."""
NO_LIKENESS, MEANING_WEIGHT = 0.25, 0.8
"""The cosine that weighs nothing, and the weight of 1."""
MATTER_WEIGHT = 0.7
"""A matter told in other words weighs less than a shared word."""


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
    terms, slight = _terms(pair, row, column)
    for piece in (*_phrases(pair, row, column), *terms):
        if not _is_told(piece, found):
            found.append(piece)
    found += _matters(pair, row, column, found)
    if not found:
        found += slight[:1] or _plain_run(pair, row, column)
    found += _meaning(pair, row, column, LIKENESS_BESIDE if found else LEAST_LIKENESS)
    found.sort(key=lambda e: (-e.weight, e.left, e.right, e.kind.value))
    return _worthy(found)[:MOST_PIECES]


def _meaning(pair: Pair, row: int, column: int, least: float) -> list[Evidence]:
    """Return that both units mean alike, if their vectors say so."""
    if pair.meanings is None:
        return []
    cosine = float(pair.meanings.left[row] @ pair.meanings.right[column])
    if cosine < least:
        return []
    text = tr("similar in meaning ({likeness:.2f})").format(likeness=min(cosine, 1.0))
    weight = round(max(LEAST_WEIGHT, MEANING_WEIGHT * (cosine - NO_LIKENESS) / (1.0 - NO_LIKENESS)), 4)
    return [Evidence(EvidenceKind.MEANING, pair.left.units[row], pair.right.units[column], text, weight)]


def _worthy(found: list[Evidence]) -> tuple[Evidence, ...]:
    """Leave out slight evidence where there is better."""
    best = found[0].weight if found else 0.0
    return tuple(e for e in found if e.weight >= min(LEAST_WEIGHT, best))


def _is_told(piece: Evidence, found: list[Evidence]) -> bool:
    """Say whether stronger evidence already covers the piece on either side of it."""
    return any(e.left.overlaps(piece.left) and e.right.overlaps(piece.right) for e in found)


def _weight(nats: float) -> float:
    return round(min(1.0, max(0.01, nats / FULL_WEIGHT)), 4)


def _copies(pair: Pair, row: int, column: int) -> list[Evidence]:
    """Return the copied runs of three words and more that say more than a name."""
    found: list[Evidence] = []
    left, right = pair.left.tokens_of(row), pair.right.tokens_of(column)
    named = _named_tokens(pair, row)
    for begin, other, length in _common_runs(*_stems_of(pair, row, column)):
        run = range(left.start + begin, left.start + begin + length)
        telling = [at for at in run if at not in named and not pair.vocabulary.is_stop[_stem(pair, pair.left, at)]]
        nats = sum(float(pair.copied_weights[_stem(pair, pair.left, at)]) for at in telling)
        if nats < LEAST_COPY_NATS or (len(telling) < 2 and length < SURE_COPY):
            continue
        whole = sum(float(pair.copied_weights[_stem(pair, pair.left, at)]) for at in run)
        span = pair.left.span_of(run.start, run.stop - 1)
        twin = pair.right.span_of(right.start + other, right.start + other + length - 1)
        found.append(Evidence(EvidenceKind.COPY, span, twin, one_line(span.of(pair.left.text)), _weight(whole)))
    return found


def _plain_run(pair: Pair, row: int, column: int) -> list[Evidence]:
    """Return the longest run of plain words both units share, if it is most of the shorter one or of three words."""
    left, right = pair.left.tokens_of(row), pair.right.tokens_of(column)
    runs = _common_runs(*_stems_of(pair, row, column), least=1)
    begin, other, length = max(runs, key=lambda run: run[2], default=(0, 0, 0))
    if length < 3 and 2 * length <= min(len(left), len(right)):
        return []
    span = pair.left.span_of(left.start + begin, left.start + begin + length - 1)
    twin = pair.right.span_of(right.start + other, right.start + other + length - 1)
    kind = EvidenceKind.COPY if length >= 3 else EvidenceKind.TERM
    return [Evidence(kind, span, twin, one_line(span.of(pair.left.text)), _weight(0.0))]


def _stem(pair: Pair, side: SideIndex, at: int) -> int:
    return int(pair.vocabulary.stem_of[side.words[at]])


def _stems_of(pair: Pair, row: int, column: int) -> tuple[Ints, Ints]:
    """Return the stems of both units, in order."""
    left, right = pair.left.tokens_of(row), pair.right.tokens_of(column)
    stems = pair.vocabulary.stem_of
    return stems[pair.left.words[left.start : left.stop]], stems[pair.right.words[right.start : right.stop]]


def _named_tokens(pair: Pair, row: int) -> set[int]:
    """Return the tokens of a left unit that stand inside names, or before them as titles."""
    spans = [mention.span for mention in pair.names.left_of(row)]
    titles = words(WordList.TITLES)
    return {
        at
        for at in pair.left.tokens_of(row)
        if pair.vocabulary.words[pair.left.words[at]].lower in titles
        or any(span.start <= pair.left.starts[at] < span.end for span in spans)
    }


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


def _shared(pair: Pair, mentions: Mentions, kind: EvidenceKind, row: int, column: int) -> list[Evidence]:
    """Return what both units mention: one piece for each key, the rarest first, in like words where there are any."""
    there: dict[str, list[Mention]] = {}
    for mention in mentions.right_of(column):
        there.setdefault(mention.key, []).append(mention)
    here: dict[str, list[Mention]] = {}
    for mention in mentions.left_of(row):
        if mention.key in there:
            here.setdefault(mention.key, []).append(mention)
    found: list[Evidence] = []
    for key in sorted(here, key=lambda k: (-mentions.weight(k), here[k][0].span, k)):
        mine, theirs = _most_alike(pair, here[key], there[key])
        if mentions.weight(key) < (LEAST_NUMBER_NATS if kind is EvidenceKind.NUMBER else LEAST_MENTION_NATS) or any(
            e.left.overlaps(mine.span) for e in found
        ):
            continue
        text = _label(pair, kind, key, mine.span, theirs.span)
        found.append(Evidence(kind, mine.span, theirs.span, text, _weight(mentions.weight(key))))
    return found


def _label(pair: Pair, kind: EvidenceKind, key: str, mine: Span, theirs: Span) -> str:
    """Return what a person reads of what both units mention."""
    forms = mine.of(pair.left.text), theirs.of(pair.right.text)
    if kind is EvidenceKind.QUOTATION:
        return quotation_label(pair.left.text, mine, pair.right.text, theirs)
    if kind is EvidenceKind.TERM:
        return _both(*forms)
    return _both(*forms, " = ") if pair.aliases.are_same(*forms) else shared_label(key, *forms)


def _most_alike(pair: Pair, here: list[Mention], there: list[Mention]) -> tuple[Mention, Mention]:
    """Return the first two mentions in the same words, else the first of each side."""
    forms: dict[str, Mention] = {}
    for mention in there:
        forms.setdefault(plain_form(mention.span.of(pair.right.text)).casefold(), mention)
    for mention in here:
        twin = forms.get(plain_form(mention.span.of(pair.left.text)).casefold())
        if twin is not None:
            return mention, twin
    return here[0], there[0]


def _matters(pair: Pair, row: int, column: int, found: list[Evidence]) -> list[Evidence]:
    """Return the public matters both units speak of, those left out that shared words tell already."""
    here, there = pair.concepts.left_of(row), pair.concepts.right_of(column)
    told = {
        mention.key
        for mention in here
        for piece in found
        if piece.left.overlaps(mention.span)
        and any(twin.key == mention.key and piece.right.overlaps(twin.span) for twin in there)
    }
    keys = [(m.key, m.span) for m in here]
    pieces = _shared(pair, pair.concepts, EvidenceKind.TERM, row, column)
    return [
        replace(piece, weight=round(MATTER_WEIGHT * piece.weight, 4))
        for piece in pieces
        if not any(span == piece.left and key in told for key, span in keys)
    ]


def _both(left: str, right: str, parting: str = " ~ ") -> str:
    """Return what a person reads: the words once if alike, else both forms."""
    left, right = plain_form(left), plain_form(right)
    return left if left.casefold() == right.casefold() else f"{left}{parting}{right}"


def _phrases(pair: Pair, row: int, column: int) -> list[Evidence]:
    """Return runs of two words and more that stand on both sides and hold a word that tells something."""
    found: list[Evidence] = []
    left, right = pair.left.tokens_of(row), pair.right.tokens_of(column)
    for begin, other, length in _common_runs(*_stems_of(pair, row, column), 2):
        first, last = left.start + begin, left.start + begin + length - 1
        step = right.start + other - first
        while first < last and _is_slight(pair, first):
            first += 1
        while last > first and _is_slight(pair, last):
            last -= 1
        inside = [at for at in range(first, last + 1) if not _is_slight(pair, at)]
        if len(inside) < 2 or _has_stop(pair.left, first, last) or _has_stop(pair.right, first + step, last + step):
            continue
        if all(pair.vocabulary.is_weak[_stem(pair, pair.left, at)] for at in inside):
            continue
        nats = sum(float(pair.telling.weights[_stem(pair, pair.left, at)]) for at in inside)
        spans = pair.left.span_of(first, last), pair.right.span_of(first + step, last + step)
        text = _both(spans[0].of(pair.left.text), spans[1].of(pair.right.text))
        found.append(Evidence(EvidenceKind.TERM, spans[0], spans[1], text, _weight(nats)))
    return found


def _is_slight(pair: Pair, at: int) -> bool:
    """Say whether a word of the left side is a stop word or a number."""
    return bool(pair.vocabulary.is_stop[_stem(pair, pair.left, at)]) or is_dull(pair, pair.left, at)


def _has_stop(side: SideIndex, first: int, last: int) -> bool:
    """Say whether anything but space or hyphen stands between the words of a run."""
    return any(side.text[side.ends[at] : side.starts[at + 1]].strip(" \n\t\u00a0-") for at in range(first, last))


def is_dull(pair: Pair, side: SideIndex, at: int) -> bool:
    """Say whether a word stands in any text, or is a number."""
    word = pair.vocabulary.words[side.words[at]]
    return word.is_number or word.lower in words(WordList.DULL)


def _terms(pair: Pair, row: int, column: int) -> tuple[list[Evidence], list[Evidence]]:
    """Return the content stems that both units hold, rarest first, and apart those that tell little."""
    left, right = _places(pair, pair.left, row), _places(pair, pair.right, column)
    named = _told_names(pair, row, column)
    inside = [m.span for m in pair.names.left_of(row)], [m.span for m in pair.names.right_of(column)]
    found: list[Evidence] = []
    slight: list[Evidence] = []
    for stem in sorted(set(left) & set(right)):
        nats = float(pair.telling.weights[stem])
        if nats <= 0.0 or any(span.contains(left[stem]) for span in named):
            continue
        is_named = [
            any(span.contains(place) for span in spans)
            for spans, place in zip(inside, (left[stem], right[stem]), strict=True)
        ]
        text = _both(left[stem].of(pair.left.text), right[stem].of(pair.right.text))
        piece = Evidence(EvidenceKind.TERM, left[stem], right[stem], text, _weight(nats))
        (slight if pair.vocabulary.is_weak[stem] or is_named[0] != is_named[1] else found).append(piece)
    found.sort(key=lambda e: (-e.weight, e.left))
    slight.sort(key=lambda e: (-e.weight, e.left))
    return [e for at, e in enumerate(found) if at == 0 or e.weight >= _weight(LEAST_TERM_NATS)], slight


def _told_names(pair: Pair, row: int, column: int) -> list[Span]:
    """Return the names of a left unit that the right unit bears too."""
    there = {mention.key for mention in pair.names.right_of(column)}
    return [mention.span for mention in pair.names.left_of(row) if mention.key in there]


def _places(pair: Pair, side: SideIndex, unit: int) -> dict[int, Span]:
    """Return the first place of each stem in a unit, dull words left out."""
    places: dict[int, Span] = {}
    for at in side.tokens_of(unit):
        if not is_dull(pair, side, at):
            places.setdefault(_stem(pair, side, at), side.span_of(at, at))
    return places
