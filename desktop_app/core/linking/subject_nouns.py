"""Single nouns as subjects."""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from desktop_app.core.linking.families import group_kin
from desktop_app.core.linking.index import Flags, Floats, Ints
from desktop_app.core.linking.pair import Pair
from desktop_app.core.linking.subjects import MOST_NATS, Subject, SubjectKind
from desktop_app.core.linking.usage import Usage
from desktop_app.core.linking.word_kinds import WordKind, tokens_of_kind
from desktop_app.core.progress import Progress, in_order
from desktop_app.core.text.span import Span

NOT_NOUNS = (
    "al", "ic", "ous", "ive", "able", "ible", "ful", "ed", "ing", "ly", "ary", "ent", "ant", "less", "ish", "ward",
    "ants", "ante", "antes", "ents", "ente", "entes", "eux", "euse", "euses", "ique", "iques", "elle", "elles", "aux",
)  # fmt: skip
"""Endings of words that describe."""
_UNFIT = WordKind.DULL | WordKind.WEAK | WordKind.IDLE | WordKind.SHORT | WordKind.ADVERB | WordKind.DOTTED
HYPHENS = frozenset({"-", "\u2010", "\u2011"})
MOST_NOUNS = 400
"""Families of nouns that are looked at closely, those that may tell most."""
SELDOM_NOUNS = (
    "ous", "ive", "able", "ible", "ful", "less", "ish", "ate", "ent", "ant", "ic", "ical", "ify", "ize", "ened", "ular",
)  # fmt: skip
"""Endings of words that are nouns only where an article and no other noun stands beside them."""


@dataclass(slots=True)
class Nouns:
    """Both sides and which of their words may be nouns, whatever names and public matters cover.

    `leader[s]` is the stem, by number, that stands for the family of stem s, `nats[s]` the rarity of the family of a
    leading stem.
    """

    pair: Pair
    usage: tuple[Usage, Usage]
    may_be: tuple[Flags, Flags]
    leader: Ints
    nats: Floats


def read_nouns(pair: Pair, usage: tuple[Usage, Usage], progress: Progress) -> Nouns:
    """Find the words of both sides that may be nouns, and the families of their stems."""
    left, right = (_may_be_nouns(pair, read) for read in usage)
    stems, numbers = pair.vocabulary.stems, pair.vocabulary.stem_of
    used = np.union1d(*(numbers[side.words[flags]] for side, flags in ((pair.left, left), (pair.right, right))))
    leader = np.arange(len(stems), dtype=np.int64)
    by_stem = {stems[number]: number for number in progress.over(used.tolist(), 4096)}
    for stem, first in progress.over(group_kin(list(by_stem), progress).items(), 4096):
        leader[by_stem[stem]] = by_stem[first]
    nats = np.zeros(len(stems))
    np.maximum.at(nats, leader[used], pair.content.weights[used])
    return Nouns(pair, usage, (left, right), leader, nats)


def nouns_of(
    nouns: Nouns, taken: list[Flags], kind: SubjectKind, progress: Progress, but: frozenset[str] = frozenset()
) -> list[Subject]:
    """Return the families of nouns both sides use, but for the tokens taken and the families whose key is in `but`."""
    uses = _uses(nouns, taken)
    progress.check()
    families = _families(nouns, uses)
    keys = {leader: nouns.pair.vocabulary.stems[leader] for leader in families}
    shared = [leader for leader in progress.over(families, 4096) if keys[leader] and keys[leader] not in but]
    shared = [
        leader
        for leader in progress.over(shared, 4096)
        if all(not used.stems.isdisjoint(families[leader]) for used in uses)
    ]
    telling = _telling(nouns, uses)
    ranked = in_order(((-telling[leader], keys[leader], leader) for leader in shared), progress)
    found = []
    for _telling_less, _key, leader in progress.over(ranked[:MOST_NOUNS], 8):
        found.append(_subject(nouns.pair, keys[leader], families[leader], kind, uses))
    return [subject for subject in found if subject.label]


def lone_nouns(
    nouns: Nouns, taken: list[Flags], units: tuple[frozenset[int], frozenset[int]], most: int, progress: Progress
) -> tuple[list[Subject], list[Subject]]:
    """Return, for each side, the nouns that only it uses, inside the units given: those that tell most, best first."""
    in_units = [
        np.isin(side.unit_of, np.array(sorted(numbers), dtype=np.int64))
        for side, numbers in zip((nouns.pair.left, nouns.pair.right), units, strict=True)
    ]
    everywhere = [set(nouns.leader[used].tolist()) for used in (_stems_used(nouns, 0), _stems_used(nouns, 1))]
    uses = _uses(nouns, [covered | ~inside for covered, inside in zip(taken, in_units, strict=True)])
    found: tuple[list[Subject], list[Subject]] = ([], [])
    for at, used in enumerate(uses):
        progress.check()
        families = {f: s for f, s in _families(nouns, [used]).items() if f not in everywhere[1 - at]}
        telling = _telling(nouns, [used])
        ranked = in_order(((-telling[leader], leader) for leader in families), progress)
        for _telling_less, leader in ranked[: 2 * most]:
            key = nouns.pair.vocabulary.stems[leader]
            found[at].append(_subject(nouns.pair, key, families[leader], SubjectKind.NOUN, uses))
    left, right = ([subject for subject in side if subject.label][:most] for side in found)
    return left, right


def _telling(nouns: Nouns, uses: list["_Uses"]) -> list[float]:
    """Return how much the family of each stem may tell: rare, yet used on each of the sides given."""
    counts = np.stack([used.counts for used in uses])
    presence = (counts.min(axis=0) + 0.25 * counts.max(axis=0)) ** 0.8
    telling: list[float] = (np.minimum(MOST_NATS, nouns.nats) * presence).tolist()
    return telling


def _stems_used(nouns: Nouns, at: int) -> Ints:
    """Return the stems of one side, of whatever kind its words are."""
    side = nouns.pair.left if at == 0 else nouns.pair.right
    count = np.bincount(nouns.pair.vocabulary.stem_of[side.words], minlength=len(nouns.leader))
    used: Ints = np.flatnonzero(count)
    return used


def _uses(nouns: Nouns, taken: list[Flags]) -> list["_Uses"]:
    """Return the uses of both sides, but for the tokens taken."""
    return [
        _Uses(nouns, read, np.flatnonzero(may_be & ~covered))
        for read, may_be, covered in zip(nouns.usage, nouns.may_be, taken, strict=True)
    ]


def _families(nouns: Nouns, uses: list["_Uses"]) -> dict[int, list[int]]:
    """Return the stems of each family in use, by its leader."""
    families: dict[int, list[int]] = {}
    stems = np.array(sorted(frozenset().union(*(used.stems for used in uses))), dtype=np.int64)
    progress = nouns.pair.vocabulary.progress
    for leader, stem in progress.over(zip(nouns.leader[stems].tolist(), stems.tolist(), strict=True), 4096):
        families.setdefault(leader, []).append(stem)
    return families


def _subject(pair: Pair, key: str, stems: list[int], kind: SubjectKind, uses: list["_Uses"]) -> Subject:
    """Return a family of nouns as a subject; without a label if none of its forms stands as a noun."""
    subject = Subject(key, max(float(pair.content.weights[stem]) for stem in stems), kind)
    for stem in stems:
        for used in uses:
            used.add_forms(stem, subject.forms)
    subject.label = _noun_label(subject, uses, pair.left.language)
    if subject.label:
        subject.left = [place for stem in stems for place in uses[0].places_of(stem)]
        subject.right = [place for stem in stems for place in uses[1].places_of(stem)]
    return subject


def _noun_label(subject: Subject, counts: list["_Uses"], language: str) -> str:
    """Return the commonest form that stands as a noun, in lower case; empty if none does."""
    standing = {form: sum(count.as_noun[form] for count in counts) for form in subject.forms}
    against = {form: sum(count.as_other[form] for count in counts) for form in subject.forms}
    headed = {form: sum(count.after_determiner[form] for count in counts) for form in subject.forms}
    whole = {form: sum(count.as_headed_noun[form] for count in counts) for form in subject.forms}
    nouns = [form for form in subject.forms if standing[form] > against[form]]
    if not nouns:
        nouns = [form for form in subject.forms if headed[form] and not form.endswith(NOT_NOUNS)]
    nouns = [form for form in nouns if whole[form] or not form.endswith(SELDOM_NOUNS)]
    if language == "fr":
        nouns = [form for form in nouns if headed[form]]
    bases = [form for form in nouns if any(other in subject.forms for other in (form + "r", form + "rs", form + "ers"))]
    nouns = [form for form in nouns if form not in bases or headed[form]] or [
        form for form in subject.forms if form.endswith("ers")
    ]
    nouns += [form for form in subject.forms if form not in nouns and any(_differs_by_s(form, noun) for noun in nouns)]
    nouns = [form for form in nouns if language != "fr" or not form.endswith(("er", "ir"))] or nouns
    here = {form: counts[0].as_noun[form] + counts[0].as_other[form] > 0 for form in nouns}
    return min(nouns, key=lambda form: (-subject.forms[form], not here[form], -len(form), form)) if nouns else ""


def _differs_by_s(first: str, second: str) -> bool:
    """Say whether one word is the plain plural of the other."""
    return first + "s" == second or second + "s" == first


class _Uses:
    """The nouns of one side, and how each form is used."""

    def __init__(self, nouns: Nouns, usage: Usage, tokens: Ints) -> None:
        """Count the given tokens; `counts` has them by the leading stem of their family."""
        side, count = usage.side, len(usage.forms)
        self._progress = progress = nouns.pair.vocabulary.progress
        progress.check()
        stems, lower = nouns.pair.vocabulary.stem_of[side.words[tokens]], usage.lower[tokens]
        self.counts = np.bincount(nouns.leader[stems], minlength=len(nouns.leader))
        order = np.argsort(stems, kind="stable")
        arrays = (side.unit_of, side.starts, side.ends)
        self._places: list[list[int]] = [array[tokens[order]].tolist() for array in arrays]
        progress.check()
        self._ranges = _ranges(stems[order], progress)
        self.stems = frozenset(self._ranges)
        progress.check()
        codes, counts = np.unique(stems * count + lower, return_counts=True)
        progress.check()
        self._forms = [usage.forms[form] for form in (codes % count).tolist()] if count else []
        self._counts: list[int] = counts.tolist()
        self._form_ranges = _ranges(codes // count, progress) if count else {}
        self._usage = usage
        is_noun = usage.as_noun[tokens]
        self.as_noun = self._by_form(np.bincount(lower[is_noun], minlength=count))
        self.as_other = self._by_form(np.bincount(lower[~is_noun], minlength=count))
        is_headed = usage.after_determiner[tokens]
        self.as_headed_noun = self._by_form(np.bincount(lower[is_noun & is_headed], minlength=count))
        self.after_determiner = self._by_form(np.bincount(lower[is_headed], minlength=count))

    def add_forms(self, stem: int, forms: Counter[str]) -> None:
        """Add how often each form of a stem stands here."""
        for at in self._form_ranges.get(stem, ()):
            forms[self._forms[at]] += self._counts[at]

    def places_of(self, stem: int) -> list[tuple[int, Span]]:
        """Return unit and span of each word of a stem."""
        units, starts, ends = self._places
        heeded = self._progress.over(self._ranges.get(stem, ()), 4096)
        return [(units[at], Span(starts[at], ends[at])) for at in heeded]

    def _by_form(self, counts: Ints) -> Counter[str]:
        forms, known = self._usage.forms, np.flatnonzero(counts)
        pairs = self._progress.over(zip(known.tolist(), counts[known].tolist(), strict=True), 4096)
        return Counter({forms[at]: number for at, number in pairs})


def _ranges(ordered: Ints, progress: Progress) -> dict[int, range]:
    """Return where each value stands in values that are in order."""
    known, first, counts = np.unique(ordered, return_index=True, return_counts=True)
    return {
        value: range(at, at + count)
        for value, at, count in progress.over(zip(known.tolist(), first.tolist(), counts.tolist(), strict=True), 4096)
    }


def _may_be_nouns(pair: Pair, usage: Usage) -> Flags:
    """Say for each token whether it has content enough to be a subject, and no capital inside its unit."""
    side, vocabulary, kinds = usage.side, pair.vocabulary, usage.kinds
    stems = vocabulary.stem_of[side.words]
    unfit = tokens_of_kind(kinds, _UNFIT, side) | vocabulary.is_weak[stems] | vocabulary.is_stop[stems]
    stems_heeded = vocabulary.progress.over(vocabulary.stems, 4096)
    names = np.array([stem in pair.names.keys for stem in stems_heeded], dtype=bool)
    is_capital = vocabulary.is_capital[side.words]
    may_begin = usage.is_first & ~(is_capital & names[stems])
    hyphens = np.array([gap in HYPHENS for gap in side.gap_texts], dtype=bool)[side.gaps]
    fits: Flags = ~unfit & ~hyphens & (may_begin | ~is_capital)
    return fits
