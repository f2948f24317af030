"""Candidates for topics: what the words of both sides are about, grouped across variants."""

from desktop_app.core.linking.index import SideIndex
from desktop_app.core.linking.pair import Pair
from desktop_app.core.linking.subject_matters import matters_of
from desktop_app.core.linking.subject_names import names_of
from desktop_app.core.linking.subject_nouns import nouns_of
from desktop_app.core.linking.subject_phrases import is_inside, phrases_of
from desktop_app.core.linking.subjects import Subject, SubjectKind
from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span


def find_subjects(pair: Pair, progress: Progress) -> list[Subject]:
    """Return what both sides speak of: public matters, names, phrases, then single nouns."""
    matters, names = matters_of(pair), names_of(pair)
    progress.check()
    in_names = _tokens_of(pair, names)
    phrases = phrases_of(pair, in_names, progress)
    progress.check()
    taken = _tokens_of(pair, [*matters, *names])
    nouns = nouns_of(pair, taken, SubjectKind.NOUN, progress)
    inner = nouns_of(pair, in_names, SubjectKind.INNER, progress)
    known = {subject.key for subject in nouns}
    inner = [subject for subject in inner if subject.key not in known]
    singles = [s for s in (*nouns, *inner) if not any(is_inside(s, phrase) for phrase in phrases)]
    return [s for s in (*matters, *names, *phrases, *singles) if s.is_shared and s.label]


def _tokens_of(pair: Pair, subjects: list[Subject]) -> list[set[tuple[int, int]]]:
    """Return the unit and token of each word that the subjects cover, left and right."""
    return [
        {
            (unit, at)
            for subject in subjects
            for unit, span in (subject.left if side is pair.left else subject.right)
            for at in _starts(side, unit, span)
        }
        for side in (pair.left, pair.right)
    ]


def _starts(side: SideIndex, unit: int, span: Span) -> list[int]:
    """Return the tokens of a unit that a span covers."""
    return [at for at in side.tokens_of(unit) if span.start <= side.starts[at] < span.end]
