"""Terms of two and three words as subjects, such as life jackets."""

import re
from dataclasses import dataclass

import numpy as np

from desktop_app.core.linking.index import Flags, Ints, SideIndex
from desktop_app.core.linking.pair import Pair
from desktop_app.core.linking.subject_nouns import HYPHENS
from desktop_app.core.linking.subjects import Subject, SubjectKind, best_form
from desktop_app.core.linking.usage import Usage
from desktop_app.core.linking.word_kinds import WordKind, no_topics, tokens_of_kind
from desktop_app.core.progress import Progress
from desktop_app.core.text.hyphens import one_line
from desktop_app.core.text.span import Span

LONGEST_PHRASE = 3
CODES_AT_ONCE = 300_000
"""Runs of words that are sorted at once."""


def phrases_of(pair: Pair, usage: tuple[Usage, Usage], taken: list[Flags], progress: Progress) -> list[Subject]:
    """Return the terms of several words that stand on both sides; of one inside another, the longer."""
    terms = [_terms(pair, read, covered) for read, covered in zip(usage, taken, strict=True)]
    progress.check()
    are_shared = _are_shared(terms[0], terms[1], progress)
    subjects: dict[tuple[int, ...], Subject] = {}
    for found, shared, is_left in zip(terms, are_shared, (True, False), strict=True):
        side = pair.left if is_left else pair.right
        ends = zip(found.firsts[shared].tolist(), found.lasts[shared].tolist(), strict=True)
        for first, last in progress.over(ends):
            stems = tuple(pair.vocabulary.stem_of[side.words[first : last + 1]].tolist())
            if len(set(stems)) < len(stems):
                continue
            subject = subjects.get(stems)
            if subject is None:
                subject = subjects[stems] = _subject(pair, stems)
            span = side.span_of(first, last)
            (subject.left if is_left else subject.right).append((int(side.unit_of[first]), span))
            subject.forms[one_line(span.of(side.text)).lower()] += 1
    known = [
        subject
        for stems, subject in progress.over(subjects.items())
        if subject.is_shared and (_is_sure(subject) or _is_term(pair, stems, subject))
    ]
    known = [subject for subject in known if _tells(subject, no_topics(pair.left.language))]
    for subject in progress.over(known):
        subject.label = best_form(subject.forms)
    return _longest(pair, known)


def _subject(pair: Pair, stems: tuple[int, ...]) -> Subject:
    """Return the subject of a row of stems, without its places."""
    nats = float(sum(pair.content.weights[stem] for stem in stems))
    return Subject("_".join(pair.vocabulary.stems[stem] for stem in stems), nats, SubjectKind.PHRASE)


def _is_sure(subject: Subject) -> bool:
    """Say whether a term stands twice on one side, so that it is no chance meeting of words."""
    return max(len(subject.left), len(subject.right)) > 1


def _is_term(pair: Pair, stems: tuple[int, ...], subject: Subject) -> bool:
    """Say whether words that meet once on each side are a term: of one phrase, or two nouns with "of" between."""
    return bool(pair.vocabulary.is_stop[stems[1]]) or not _may_be_clause(subject)


def _tells(subject: Subject, idle: frozenset[str]) -> bool:
    """Say whether a term is more than a noun with a common word before it, such as "low levels"."""
    first = min(subject.forms).split(" ")[0]
    return first not in idle or min(len(subject.left), len(subject.right)) > 1


def _may_be_clause(subject: Subject) -> bool:
    """Say whether the first word ends like a plural or a verb, so that both may be of different phrases."""
    return any(re.match(r"\S{3,}[^sui]s ", form) for form in subject.forms)


@dataclass(slots=True)
class _Terms:
    """The runs of one side that may be terms, in order: first and last token, and the stems as one number.

    `are_sure` says of which the last word stands as a noun: one such place, on either side, is enough.
    """

    firsts: Ints
    lasts: Ints
    codes: Ints
    are_sure: Flags


def _terms(pair: Pair, usage: Usage, covered: Flags) -> _Terms:
    """Find the runs of two and three words that end in a noun and tell something."""
    side, vocabulary, kinds = usage.side, pair.vocabulary, usage.kinds
    stems = vocabulary.stem_of[side.words]
    is_plain = ~tokens_of_kind(kinds, WordKind.DULL, side) & ~vocabulary.is_stop[stems] & ~covered
    is_weak, is_idle = vocabulary.is_weak[stems], tokens_of_kind(kinds, WordKind.IDLE, side)
    is_long, hyphens = ~tokens_of_kind(kinds, WordKind.SHORT, side), _hyphened(side)
    goes_on = ~usage.is_last & _joined(side)
    may_begin = ~tokens_of_kind(kinds, WordKind.ADVERB | WordKind.ING, side) & ~np.roll(hyphens, 1)
    may_end = is_plain & ~hyphens & is_long
    may_end &= tokens_of_kind(kinds, WordKind.FRAME, side) | ~(is_idle | tokens_of_kind(kinds, WordKind.NO_LAST, side))
    rows = []
    for length in range(2, LONGEST_PHRASE + 1):
        vocabulary.progress.check()
        runs = _runs(may_end, length)
        stands = is_plain & goes_on
        runs = runs[stands[runs[:, :-1]].all(axis=1) & may_begin[runs[:, 0]] & ~is_weak[runs].all(axis=1)]
        rows.append(_coded(runs, stems, len(vocabulary.stems)))
    is_of = tokens_of_kind(kinds, WordKind.OF, side) & goes_on
    is_head = may_begin & is_plain & usage.as_noun & goes_on & ~is_weak & ~is_idle & is_long
    is_head &= ~vocabulary.is_capital[side.words]
    runs = _runs(may_end & ~is_weak & ~is_idle, 3)
    rows.append(_coded(runs[is_head[runs[:, 0]] & is_of[runs[:, 1]]], stems, len(vocabulary.stems)))
    found = np.concatenate(rows)
    vocabulary.progress.check()
    found = found[np.lexsort((-found[:, 1], found[:, 0]))]
    return _Terms(found[:, 1], found[:, 0], found[:, 2], usage.as_noun[found[:, 0]])


def _are_shared(left: _Terms, right: _Terms, progress: Progress) -> tuple[Flags, Flags]:
    """Say of the runs of both sides whether the other side has them, and one of the two surely; by parts of all."""
    flags = np.zeros(len(left.codes), dtype=bool), np.zeros(len(right.codes), dtype=bool)
    parts = 1 + (len(left.codes) + len(right.codes)) // CODES_AT_ONCE
    rests = left.codes % parts, right.codes % parts
    for part in range(parts):
        progress.check()
        at = [np.flatnonzero(rest == part) for rest in rests]
        codes, numbers = np.unique(np.concatenate([left.codes[at[0]], right.codes[at[1]]]), return_inverse=True)
        cut = len(at[0])
        sides = ((numbers[:cut], left.are_sure[at[0]]), (numbers[cut:], right.are_sure[at[1]]))
        stands, sure = np.ones(len(codes), dtype=bool), np.zeros(len(codes), dtype=bool)
        for mine, are_sure in sides:
            stands &= np.bincount(mine, minlength=len(codes)) > 0
            sure[mine[are_sure]] = True
        for flag, places, (mine, _sure) in zip(flags, at, sides, strict=True):
            flag[places] = (stands & sure)[mine]
    progress.check()
    return flags


def _runs(ends: Flags, length: int) -> Ints:
    """Return the tokens of each run of so many that ends where `ends` says, one run a row."""
    last = np.flatnonzero(ends)
    last = last[last >= length - 1]
    return last[:, None] + np.arange(1 - length, 1)


def _coded(runs: Ints, stems: Ints, count: int) -> Ints:
    """Return last and first token of each run, and a number that runs of the same stems share."""
    codes = np.zeros(len(runs), dtype=np.int64)
    for column in range(runs.shape[1]):
        codes = codes * (count + 1) + stems[runs[:, column]] + 1
    return np.stack([runs[:, -1], runs[:, 0], codes], axis=1)


def _hyphened(side: SideIndex) -> Flags:
    """Return for each token whether a hyphen ties the next one to it, as in "first-degree"."""
    ties = [gap in HYPHENS for gap in side.gap_texts]
    return np.array(ties, dtype=bool)[side.gaps]


def _joined(side: SideIndex) -> Flags:
    """Return for each token whether the next one follows so closely that both may be one term."""
    joins = [not gap.strip(" \u00a0-\n") and len(gap) < 3 for gap in side.gap_texts]
    return np.array(joins, dtype=bool)[side.gaps]


def _longest(pair: Pair, subjects: list[Subject]) -> list[Subject]:
    """Leave out a term that stands chiefly inside longer ones."""
    longer = [subject for subject in subjects if subject.key.count("_") == LONGEST_PHRASE - 1]
    covered = tokens_of(pair, longer)
    shorter = [subject for subject in subjects if subject.key.count("_") < LONGEST_PHRASE - 1]
    inside = are_inside(pair, shorter, covered)
    return longer + [subject for subject, is_inside in zip(shorter, inside, strict=True) if not is_inside]


def tokens_of(pair: Pair, subjects: list[Subject]) -> list[Flags]:
    """Return for each token, left and right, whether the subjects cover it."""
    found: list[Flags] = []
    for side in (pair.left, pair.right):
        covered = np.zeros(len(side.words), dtype=bool)
        heed = pair.vocabulary.progress.over
        lists = (subject.left if side is pair.left else subject.right for subject in subjects)
        places = [(span.start, span.end) for one in lists for _, span in heed(one)]
        bounds = np.array(places, dtype=np.int64).reshape(-1, 2)
        for first, stop in heed(np.searchsorted(side.starts, bounds).tolist(), 4096):
            covered[first:stop] = True
        found.append(covered)
    return found


def are_inside(pair: Pair, subjects: list[Subject], covered: list[Flags]) -> list[bool]:
    """Say of each subject whether most of its places, on each side, are inside the words covered."""
    left = set(pair.left.starts[covered[0]].tolist())
    right = set(pair.right.starts[covered[1]].tolist())
    heeded = pair.vocabulary.progress.over(subjects, 16)
    return [_are_most_in(subject.left, left) and _are_most_in(subject.right, right) for subject in heeded]


def _are_most_in(places: list[tuple[int, Span]], starts: set[int]) -> bool:
    """Say whether most places begin with a word that begins where one of `starts` says."""
    return 2 * sum(span.start in starts for _, span in places) > len(places)
