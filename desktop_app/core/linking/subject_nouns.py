"""Single nouns as subjects."""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from desktop_app.core.linking.families import group_kin
from desktop_app.core.linking.index import Flags, Ints
from desktop_app.core.linking.pair import Pair
from desktop_app.core.linking.subjects import Subject, SubjectKind
from desktop_app.core.linking.usage import Usage
from desktop_app.core.linking.vocabulary import weak_stems
from desktop_app.core.linking.word_lists import WordList, words
from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span

NOT_NOUNS = (
    "al", "ic", "ous", "ive", "able", "ible", "ful", "ed", "ing", "ly", "ary", "ent", "ant", "less", "ish", "ward",
    "ants", "ante", "antes", "ents", "ente", "entes", "eux", "euse", "euses", "ique", "iques", "elle", "elles", "aux",
)  # fmt: skip
"""Endings of words that describe."""


@dataclass(slots=True)
class Nouns:
    """Both sides and which of their words may be nouns, whatever names and public matters cover."""

    pair: Pair
    usage: tuple[Usage, Usage]
    may_be: tuple[Flags, Flags]


def read_nouns(pair: Pair, usage: tuple[Usage, Usage]) -> Nouns:
    """Find the words of both sides that may be nouns."""
    left, right = (_may_be_nouns(pair, read) for read in usage)
    return Nouns(pair, usage, (left, right))


def nouns_of(
    nouns: Nouns, taken: list[Flags], kind: SubjectKind, progress: Progress, but: frozenset[str] = frozenset()
) -> list[Subject]:
    """Return the families of nouns both sides use, but for the tokens taken and the families whose key is in `but`."""
    uses = [
        _Uses(nouns.pair, read, np.flatnonzero(may_be & ~covered))
        for read, may_be, covered in zip(nouns.usage, nouns.may_be, taken, strict=True)
    ]
    progress.check()
    found = []
    for key, stems in _shared_families(nouns.pair, uses, progress).items():
        if key in but or not key:
            continue
        subject = Subject(key, 0.0, kind)
        for stem in stems:
            subject.nats = max(subject.nats, float(nouns.pair.content.weights[stem]))
            for used in uses:
                used.add_forms(stem, subject.forms)
        subject.label = _noun_label(subject, uses)
        if subject.label:
            subject.left = [place for stem in stems for place in uses[0].places_of(stem)]
            subject.right = [place for stem in stems for place in uses[1].places_of(stem)]
            found.append(subject)
    return found


def _shared_families(pair: Pair, uses: list["_Uses"], progress: Progress) -> dict[str, list[int]]:
    """Return the numbers of the stems of each family that both sides use, by the leader's stem."""
    numbers = {pair.vocabulary.stems[stem]: stem for used in uses for stem in used.stems}
    leaders = group_kin(list(numbers))
    progress.check()
    families: dict[str, list[int]] = {}
    for stem in sorted(leaders):
        families.setdefault(leaders[stem], []).append(numbers[stem])
    return {key: stems for key, stems in families.items() if all(not used.stems.isdisjoint(stems) for used in uses)}


def _noun_label(subject: Subject, counts: list["_Uses"]) -> str:
    """Return the commonest form that stands as a noun, in lower case; empty if none does."""
    standing = {form: sum(count.as_noun[form] for count in counts) for form in subject.forms}
    against = {form: sum(count.as_other[form] for count in counts) for form in subject.forms}
    headed = {form: sum(count.after_determiner[form] for count in counts) for form in subject.forms}
    nouns = [form for form in subject.forms if standing[form] > against[form]]
    if not nouns:
        nouns = [form for form in subject.forms if headed[form] and not form.endswith(NOT_NOUNS)]
    bases = [form for form in nouns if any(other in subject.forms for other in (form + "r", form + "rs", form + "ers"))]
    nouns = [form for form in nouns if form not in bases or headed[form]] or [
        form for form in subject.forms if form.endswith("ers")
    ]
    nouns += [form for form in subject.forms if form not in nouns and any(_differs_by_s(form, noun) for noun in nouns)]
    return min(nouns, key=lambda form: (-subject.forms[form], -len(form), -standing[form], form)) if nouns else ""


def _differs_by_s(first: str, second: str) -> bool:
    """Say whether one word is the plain plural of the other."""
    return first + "s" == second or second + "s" == first


class _Uses:
    """The nouns of one side, and how each form is used."""

    def __init__(self, pair: Pair, usage: Usage, tokens: Ints) -> None:
        """Count the given tokens."""
        side, count = usage.side, len(usage.forms)
        stems, lower = pair.vocabulary.stem_of[side.words[tokens]], usage.lower[tokens]
        order = np.argsort(stems, kind="stable")
        arrays = (side.unit_of, side.starts, side.ends)
        self._places: list[list[int]] = [array[tokens[order]].tolist() for array in arrays]
        self._ranges = _ranges(stems[order])
        self.stems = frozenset(self._ranges)
        codes, counts = np.unique(stems * count + lower, return_counts=True)
        self._forms = [usage.forms[form] for form in (codes % count).tolist()] if count else []
        self._counts: list[int] = counts.tolist()
        self._form_ranges = _ranges(codes // count) if count else {}
        self._usage = usage
        is_noun = usage.as_noun[tokens]
        self.as_noun = self._by_form(np.bincount(lower[is_noun], minlength=count))
        self.as_other = self._by_form(np.bincount(lower[~is_noun], minlength=count))
        self.after_determiner = self._by_form(np.bincount(lower[usage.after_determiner[tokens]], minlength=count))

    def add_forms(self, stem: int, forms: Counter[str]) -> None:
        """Add how often each form of a stem stands here."""
        for at in self._form_ranges.get(stem, ()):
            forms[self._forms[at]] += self._counts[at]

    def places_of(self, stem: int) -> list[tuple[int, Span]]:
        """Return unit and span of each word of a stem."""
        units, starts, ends = self._places
        return [(units[at], Span(starts[at], ends[at])) for at in self._ranges.get(stem, ())]

    def _by_form(self, counts: Ints) -> Counter[str]:
        forms = self._usage.forms
        return Counter({forms[at]: int(counts[at]) for at in np.flatnonzero(counts).tolist()})


def _ranges(ordered: Ints) -> dict[int, range]:
    """Return where each value stands in values that are in order."""
    known, first, counts = np.unique(ordered, return_index=True, return_counts=True)
    return {
        value: range(at, at + count)
        for value, at, count in zip(known.tolist(), first.tolist(), counts.tolist(), strict=True)
    }


def _may_be_nouns(pair: Pair, usage: Usage) -> Flags:
    """Say for each token whether it has content enough to be a subject, and no capital inside its unit."""
    side, vocabulary = usage.side, pair.vocabulary
    slight, weak = words(WordList.WEAK) | words(WordList.DULL), weak_stems(side.language)
    fits = vocabulary.flag(
        lambda word: not (word.is_number or len(word.lower) < 3 or word.lower in slight or word.stem in weak)
    )
    fits &= ~vocabulary.is_stop[vocabulary.stem_of]
    return fits[side.words] & (usage.is_first | ~vocabulary.is_capital[side.words])
