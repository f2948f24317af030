"""Candidates for topics: what the words of both sides are about, grouped across variants."""

from dataclasses import dataclass

from desktop_app.core.linking.pair import Pair
from desktop_app.core.linking.subject_matters import matters_of
from desktop_app.core.linking.subject_merge import MOST_COMPARED, Cells
from desktop_app.core.linking.subject_names import names_of
from desktop_app.core.linking.subject_nouns import lone_nouns, nouns_of, read_nouns
from desktop_app.core.linking.subject_phrases import are_inside, phrases_of, tokens_of
from desktop_app.core.linking.subject_variants import variants_of
from desktop_app.core.linking.subjects import Subject, SubjectKind
from desktop_app.core.linking.usage import read_usage
from desktop_app.core.linking.word_kinds import read_kinds
from desktop_app.core.progress import Progress


@dataclass(slots=True)
class Candidates:
    """What both sides speak of, and the nouns in linked units that one side alone has, left and right."""

    subjects: list[Subject]
    lone: tuple[list[Subject], list[Subject]]


def find_subjects(pair: Pair, cells: Cells, progress: Progress) -> Candidates:
    """Return what both sides speak of: public matters, names, phrases, then single nouns."""
    matters = matters_of(pair, progress)
    names = names_of(pair, progress)
    names += variants_of(pair, names, cells, progress)
    in_names = tokens_of(pair, names)
    kinds = {language: read_kinds(pair.vocabulary, language) for language in {pair.left.language, pair.right.language}}
    left, right = (read_usage(side, pair.vocabulary, kinds[side.language]) for side in (pair.left, pair.right))
    usage = (left, right)
    phrases = phrases_of(pair, usage, in_names, progress)
    progress.check()
    readable = read_nouns(pair, usage, progress)
    taken = tokens_of(pair, [*matters, *names])
    nouns = nouns_of(readable, taken, SubjectKind.NOUN, progress)
    known = frozenset(subject.key for subject in nouns)
    inner = nouns_of(readable, in_names, SubjectKind.INNER, progress, but=known)
    units = frozenset(row for row, _ in cells), frozenset(column for _, column in cells)
    lone = lone_nouns(readable, taken, units, MOST_COMPARED, progress)
    in_phrases = tokens_of(pair, phrases)
    progress.check()
    singles = [*nouns, *inner]
    singles = [s for s, is_inside in zip(singles, are_inside(pair, singles, in_phrases), strict=True) if not is_inside]
    inside = are_inside(pair, matters, in_phrases)
    matters = [s for s, is_inside in zip(matters, inside, strict=True) if len(s.forms) > 1 or not is_inside]
    return Candidates([s for s in (*matters, *names, *phrases, *singles) if s.is_shared and s.label], lone)
