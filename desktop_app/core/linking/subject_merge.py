"""Subjects that are one thing, made one: by name, by place, by meaning."""

from collections import Counter

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.linking.families import are_kin
from desktop_app.core.linking.meaning import Meanings
from desktop_app.core.linking.name_labels import folded
from desktop_app.core.linking.pair import Pair
from desktop_app.core.linking.subjects import Subject, SubjectKind
from desktop_app.core.linking.synonyms import are_neighbours, mean_the_same
from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span

ALIKE = {"en": 0.76}
"""Cosine from which two terms may be synonyms, where nothing speaks against it; the model knows English only."""
ALIKE_ONCE = 0.7
"""The same for two terms of which each side has but one, in passages that are linked."""
MOST_COMPARED = 48

Cells = frozenset[tuple[int, int]]
"""The units, left and right, that a shown link joins."""


def merge_subjects(
    pair: Pair, subjects: list[Subject], lone: tuple[list[Subject], list[Subject]], cells: Cells, progress: Progress
) -> list[Subject]:
    """Return the subjects, best first as given, each with those that are the same thing.

    `lone` are subjects of one side alone, which count only where they turn out to be one.
    """
    kept = _Kept()
    for subject in subjects:
        progress.check()
        twin = kept.twin_of(subject)
        if twin is None:
            kept.add(subject)
        elif twin.kind is not SubjectKind.MATTER or subject.kind not in {SubjectKind.NOUN, SubjectKind.INNER}:
            _absorb(twin, subject)
    return _by_meaning(pair, kept.subjects, lone, cells, progress)


class _Kept:
    """The subjects kept so far, found by their names and their units."""

    def __init__(self) -> None:
        self.subjects: list[Subject] = []
        self._by_name: dict[tuple[str, ...], Subject] = {}
        self._by_unit: dict[int, list[int]] = {}
        self._phrases: list[Subject] = []

    def add(self, subject: Subject) -> None:
        """Keep a subject."""
        for unit in {unit for unit, _ in subject.left}:
            self._by_unit.setdefault(unit, []).append(len(self.subjects))
        self.subjects.append(subject)
        self._by_name[folded(subject.label)] = subject
        if subject.kind is SubjectKind.PHRASE:
            self._phrases.append(subject)

    def twin_of(self, subject: Subject) -> Subject | None:
        """Return the first subject kept that is the same thing."""
        known = self._by_name.get(folded(subject.label))
        if known is not None:
            return known
        if subject.kind is SubjectKind.PHRASE:
            alike = next((other for other in self._phrases if _are_of_like_words(other, subject)), None)
            if alike is not None:
                return alike
        units = {unit for unit, _ in subject.left}
        near = Counter(at for unit in units for at in self._by_unit.get(unit, ()))
        near_by = sorted(at for at, count in near.items() if 4 * count > len(units))
        return next((self.subjects[at] for at in near_by if _are_in_one_place(self.subjects[at], subject)), None)


def _are_of_like_words(first: Subject, second: Subject) -> bool:
    """Say whether two terms are of the same words, whatever their order and endings."""
    one, other = (sorted(subject.key.split("_")) for subject in (first, second))
    return len(one) == len(other) and all(are_kin(*sorted(pair)) for pair in zip(one, other, strict=True))


def _are_in_one_place(first: Subject, second: Subject) -> bool:
    """Say whether two subjects stand chiefly at the same places on both sides."""
    sides = ((first.left, second.left), (first.right, second.right))
    if any(2 * min(len(one), len(other)) < max(len(one), len(other)) for one, other in sides):
        return False
    return all(2 * _met(one, other) > max(len(one), len(other)) for one, other in sides)


def _met(first: list[tuple[int, Span]], second: list[tuple[int, Span]]) -> int:
    """Count the places of the second that overlap one of the first in their unit."""
    spans: dict[int, list[Span]] = {}
    for unit, span in first:
        spans.setdefault(unit, []).append(span)
    return sum(any(span.overlaps(other) for other in spans.get(unit, ())) for unit, span in second)


def _absorb(kept: Subject, other: Subject) -> None:
    """Give one subject the places and forms of another."""
    if not kept.left or not kept.right:
        kept.label = kept.label if kept.forms.total() >= other.forms.total() else other.label
    kept.left, kept.right = _without_twins([*kept.left, *other.left]), _without_twins([*kept.right, *other.right])
    kept.forms = kept.forms + other.forms
    kept.nats = max(kept.nats, other.nats)


def _without_twins(places: list[tuple[int, Span]]) -> list[tuple[int, Span]]:
    """Return places in order, of those that overlap the longest."""
    kept: list[tuple[int, Span]] = []
    for unit, span in sorted(places, key=lambda place: (place[1].start, -place[1].end)):
        if not kept or span.start >= kept[-1][1].end:
            kept.append((unit, span))
    return kept


def _by_meaning(
    pair: Pair, subjects: list[Subject], lone: tuple[list[Subject], list[Subject]], cells: Cells, progress: Progress
) -> list[Subject]:
    """Join what means the same; of terms that stand on one side alone, only those that meet across the sides."""
    language = pair.left.language
    if language != pair.right.language:
        return subjects
    shared = [s for s in subjects if s.kind is not SubjectKind.NAME][:MOST_COMPARED]
    terms = [*shared, *lone[0][:MOST_COMPARED], *lone[1][:MOST_COMPARED]]
    cosines = _cosines(pair.meanings, terms, progress)
    owner = list(range(len(terms)))
    for first, second in _pairs(terms, cosines, len(shared), language, cells):
        one, other = owner[first], owner[second]
        if one != other:
            _absorb(terms[one], terms[other])
            terms[one].is_merged = True
            owner = [one if at == other else at for at in owner]
    heads = [terms[at] for at in dict.fromkeys(owner)]
    gone = {id(term) for at, term in enumerate(terms) if owner[at] != at}
    return [s for s in subjects if id(s) not in gone] + [
        s for s in heads[: len(heads)] if s.is_shared and not any(s is known for known in subjects)
    ]


def _pairs(
    terms: list[Subject], cosines: NDArray[np.float64] | None, shared: int, language: str, cells: Cells
) -> list[tuple[int, int]]:
    """Return which terms mean the same, by their numbers, the surest first."""
    found: list[tuple[float, int, int]] = []
    for first in range(len(terms)):
        for second in range(first + 1, len(terms)):
            one, other = terms[first], terms[second]
            are_lone = first >= shared
            if are_lone and bool(one.left) == bool(other.left):
                continue
            if mean_the_same(one.label, other.label, language):
                found.append((2.0, first, second))
            elif cosines is not None and language in ALIKE:
                cosine = float(cosines[first, second])
                least = ALIKE_ONCE if are_lone else ALIKE[language]
                if cosine >= least and _may_be_one(one, other, language, cells):
                    found.append((cosine, first, second))
    found.sort(key=lambda row: (-row[0], row[1], row[2]))
    return [(first, second) for _, first, second in found]


def _may_be_one(one: Subject, other: Subject, language: str, cells: Cells) -> bool:
    """Say whether nothing speaks against two terms being one, and some shown link joins them across the sides."""
    if are_neighbours(one.label, other.label, language):
        return False
    return _are_linked(one, other, cells) or _are_linked(other, one, cells)


def _are_linked(one: Subject, other: Subject, cells: Cells) -> bool:
    rows, columns = {unit for unit, _ in one.left}, {unit for unit, _ in other.right}
    return any(row in rows and column in columns for row, column in cells)


def _cosines(meanings: Meanings | None, terms: list[Subject], progress: Progress) -> NDArray[np.float64] | None:
    """Return how near each term is to each other one; None where there is no model."""
    progress.check()
    if meanings is None or meanings.words is None or not terms:
        return None
    vectors = meanings.words([term.label for term in terms])
    progress.check()
    return (vectors @ vectors.T).astype(np.float64)
