"""Terms of two and three words as subjects, such as life jackets."""

import re
from bisect import bisect_left
from collections.abc import Iterator

import numpy as np

from desktop_app.core.linking.index import SideIndex
from desktop_app.core.linking.pair import Pair
from desktop_app.core.linking.subject_nouns import stands_as_noun
from desktop_app.core.linking.subjects import Subject, SubjectKind, best_form
from desktop_app.core.linking.word_lists import WordList, words
from desktop_app.core.progress import Progress
from desktop_app.core.text.hyphens import one_line

LONGEST_PHRASE = 3
_NO_FIRST = ("ly", "ing")


def phrases_of(pair: Pair, taken: list[set[tuple[int, int]]], progress: Progress) -> list[Subject]:
    """Return the terms of several words that stand on both sides; of one inside another, the longer."""
    subjects: dict[tuple[int, ...], Subject] = {}
    for side, covered, is_left in ((pair.left, taken[0], True), (pair.right, taken[1], False)):
        for unit, first, last in _runs(pair, side, covered, progress):
            stems = tuple(int(pair.vocabulary.stem_of[side.words[at]]) for at in range(first, last + 1))
            subject = subjects.get(stems)
            if subject is None:
                if not is_left:
                    continue
                nats = float(sum(pair.content.weights[stem] for stem in stems))
                key = "_".join(pair.vocabulary.stems[stem] for stem in stems)
                subject = subjects[stems] = Subject(key, nats, SubjectKind.PHRASE)
            span = side.span_of(first, last)
            (subject.left if is_left else subject.right).append((unit, span))
            subject.forms[one_line(span.of(side.text)).lower()] += 1
    shared = [
        subject
        for stems, subject in subjects.items()
        if subject.is_shared and (_is_sure(subject) or (len(stems) == 2 and not _may_be_clause(subject)))
    ]
    for subject in shared:
        subject.label = best_form(subject.forms)
    return _longest(pair, shared)


def _is_sure(subject: Subject) -> bool:
    """Say whether a term stands twice on one side, so that it is no chance meeting of words."""
    return max(len(subject.left), len(subject.right)) > 1


def _may_be_clause(subject: Subject) -> bool:
    """Say whether the first word ends like a plural or a verb, so that both may be of different phrases."""
    return any(re.match(r"\S{3,}[^sui]s ", form) for form in subject.forms)


def _runs(
    pair: Pair, side: SideIndex, covered: set[tuple[int, int]], progress: Progress
) -> Iterator[tuple[int, int, int]]:
    """Yield unit, first token and last token of each run that may be a term."""
    for unit in range(len(side)):
        if unit % 256 == 0:
            progress.check()
        tokens = side.tokens_of(unit)
        for last in tokens:
            for length in range(2, LONGEST_PHRASE + 1):
                first = last - length + 1
                if first < tokens.start or not _may_stand(pair, side, covered, unit, first):
                    break
                if _is_term(pair, side, covered, unit, (first, last), tokens):
                    yield unit, first, last


def _may_stand(pair: Pair, side: SideIndex, covered: set[tuple[int, int]], unit: int, at: int) -> bool:
    """Say whether a word may be part of a term, with the one after it."""
    word = pair.vocabulary.words[side.words[at]]
    gap = side.text[side.ends[at] : side.starts[at + 1]]
    is_joined = not gap.strip(" \u00a0-\n") and len(gap) < 3
    is_plain = not pair.vocabulary.is_stop[pair.vocabulary.stem_of[side.words[at]]] and not word.is_number
    return is_joined and is_plain and (unit, at) not in covered and word.lower not in words(WordList.DULL)


def _is_term(
    pair: Pair,
    side: SideIndex,
    covered: set[tuple[int, int]],
    unit: int,
    ends: tuple[int, int],
    tokens: range,
) -> bool:
    """Say whether a run ends in a noun and tells something."""
    first, last = ends
    known = [pair.vocabulary.words[side.words[at]] for at in range(first, last + 1)]
    stems = [pair.vocabulary.stem_of[side.words[at]] for at in range(first, last + 1)]
    end = known[-1]
    if pair.vocabulary.is_stop[stems[-1]] or end.is_number or end.lower in words(WordList.DULL):
        return False
    if (unit, last) in covered or known[0].lower.endswith(_NO_FIRST) or len(end.lower) < 3:
        return False
    if all(pair.vocabulary.is_weak[stem] for stem in stems):
        return False
    return stands_as_noun(pair, side, last, tokens)


def _longest(pair: Pair, subjects: list[Subject]) -> list[Subject]:
    """Leave out a term that stands chiefly inside longer ones."""
    longer = [subject for subject in subjects if subject.key.count("_") == LONGEST_PHRASE - 1]
    covered = tokens_of(pair, longer)
    return longer + [s for s in subjects if s.key.count("_") < LONGEST_PHRASE - 1 and not is_inside(pair, s, covered)]


def tokens_of(pair: Pair, subjects: list[Subject]) -> list[set[tuple[int, int]]]:
    """Return the unit and token of each word that the subjects cover, left and right."""
    found: list[set[tuple[int, int]]] = []
    for side in (pair.left, pair.right):
        starts = side.starts.tolist()
        covered: set[tuple[int, int]] = set()
        for subject in subjects:
            for unit, span in subject.left if side is pair.left else subject.right:
                at = bisect_left(starts, span.start)
                while at < len(starts) and starts[at] < span.end:
                    covered.add((unit, at))
                    at += 1
        found.append(covered)
    return found


def is_inside(pair: Pair, inner: Subject, covered: list[set[tuple[int, int]]]) -> bool:
    """Say whether most places of a subject, on each side, are inside the words covered."""
    for side, places, known in ((pair.left, inner.left, covered[0]), (pair.right, inner.right, covered[1])):
        count = sum((unit, int(np.searchsorted(side.starts, span.start))) in known for unit, span in places)
        if 2 * count <= len(places):
            return False
    return True
