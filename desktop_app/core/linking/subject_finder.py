"""Candidates for topics: what the words of both sides are about, grouped across variants."""

from desktop_app.core.linking.pair import Pair
from desktop_app.core.linking.subject_matters import matters_of
from desktop_app.core.linking.subject_names import names_of
from desktop_app.core.linking.subject_nouns import nouns_of
from desktop_app.core.linking.subject_phrases import is_inside, phrases_of, tokens_of
from desktop_app.core.linking.subjects import Subject, SubjectKind
from desktop_app.core.progress import Progress


def find_subjects(pair: Pair, progress: Progress) -> list[Subject]:
    """Return what both sides speak of: public matters, names, phrases, then single nouns."""
    matters = matters_of(pair, progress)
    names = names_of(pair, progress)
    in_names = tokens_of(pair, names)
    phrases = phrases_of(pair, in_names, progress)
    progress.check()
    taken = tokens_of(pair, [*matters, *names])
    nouns = nouns_of(pair, taken, SubjectKind.NOUN, progress)
    inner = nouns_of(pair, in_names, SubjectKind.INNER, progress)
    known = {subject.key for subject in nouns}
    inner = [subject for subject in inner if subject.key not in known]
    in_phrases = tokens_of(pair, phrases)
    progress.check()
    singles = [s for s in (*nouns, *inner) if not is_inside(pair, s, in_phrases)]
    matters = [s for s in matters if len(s.forms) > 1 or not is_inside(pair, s, in_phrases)]
    return [s for s in (*matters, *names, *phrases, *singles) if s.is_shared and s.label]
