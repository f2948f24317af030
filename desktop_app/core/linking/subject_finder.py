"""Candidates for topics: what the words of both sides are about, grouped across variants."""

from desktop_app.core.linking.pair import Pair
from desktop_app.core.linking.subject_matters import matters_of
from desktop_app.core.linking.subject_names import names_of
from desktop_app.core.linking.subject_nouns import nouns_of, read_nouns
from desktop_app.core.linking.subject_phrases import are_inside, phrases_of, tokens_of
from desktop_app.core.linking.subjects import Subject, SubjectKind
from desktop_app.core.linking.usage import read_usage
from desktop_app.core.progress import Progress


def find_subjects(pair: Pair, progress: Progress) -> list[Subject]:
    """Return what both sides speak of: public matters, names, phrases, then single nouns."""
    matters = matters_of(pair, progress)
    names = names_of(pair, progress)
    in_names = tokens_of(pair, names)
    usage = (read_usage(pair.left, pair.vocabulary), read_usage(pair.right, pair.vocabulary))
    phrases = phrases_of(pair, usage, in_names, progress)
    progress.check()
    readable = read_nouns(pair, usage)
    nouns = nouns_of(readable, tokens_of(pair, [*matters, *names]), SubjectKind.NOUN, progress)
    known = frozenset(subject.key for subject in nouns)
    inner = nouns_of(readable, in_names, SubjectKind.INNER, progress, but=known)
    in_phrases = tokens_of(pair, phrases)
    progress.check()
    singles = [*nouns, *inner]
    singles = [s for s, is_inside in zip(singles, are_inside(pair, singles, in_phrases), strict=True) if not is_inside]
    inside = are_inside(pair, matters, in_phrases)
    matters = [s for s, is_inside in zip(matters, inside, strict=True) if len(s.forms) > 1 or not is_inside]
    return [s for s in (*matters, *names, *phrases, *singles) if s.is_shared and s.label]
