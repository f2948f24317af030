"""Single nouns as subjects."""

from collections import Counter, defaultdict

from desktop_app.core.linking.families import group_kin
from desktop_app.core.linking.index import SideIndex
from desktop_app.core.linking.pair import Pair
from desktop_app.core.linking.subjects import Subject, SubjectKind
from desktop_app.core.linking.vocabulary import has_capital, weak_stems
from desktop_app.core.linking.word_lists import WordList, words
from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span
from desktop_app.core.text.tokens import Word

NOT_NOUNS = (
    "al", "ic", "ous", "ive", "able", "ible", "ful", "ed", "ing", "ly", "ary", "ent", "ant", "less", "ish", "ward",
    "ants", "ante", "antes", "ents", "ente", "entes", "eux", "euse", "euses", "ique", "iques", "elle", "elles", "aux",
)  # fmt: skip
"""Endings of words that describe."""


def nouns_of(pair: Pair, taken: list[set[tuple[int, int]]], kind: SubjectKind, progress: Progress) -> list[Subject]:
    """Return the families of nouns both sides use, those inside names and public matters left out."""
    counts = [
        _Nouns(pair, side, covered, progress) for side, covered in zip((pair.left, pair.right), taken, strict=True)
    ]
    progress.check()
    leaders = group_kin([*counts[0].places, *counts[1].places])
    numbers = {stem: number for number, stem in enumerate(pair.vocabulary.stems)}
    subjects: dict[str, Subject] = {}
    for stem in sorted(leaders):
        number = numbers[stem]
        subject = subjects.setdefault(leaders[stem], Subject(leaders[stem], 0.0, kind))
        subject.nats = max(subject.nats, float(pair.content.weights[number]))
        subject.left += counts[0].places.get(stem, [])
        subject.right += counts[1].places.get(stem, [])
        subject.forms += counts[0].forms.get(stem, Counter()) + counts[1].forms.get(stem, Counter())
    found = []
    for key, subject in subjects.items():
        if not subject.is_shared:
            continue
        subject.label = _noun_label(subject, counts)
        if subject.label and key:
            found.append(subject)
    return found


def _noun_label(subject: Subject, counts: list["_Nouns"]) -> str:
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


class _Nouns:
    """The content words of one side outside names and public matters, and how each form is used."""

    def __init__(self, pair: Pair, side: SideIndex, covered: set[tuple[int, int]], progress: Progress) -> None:
        """Read one side."""
        self.places: defaultdict[str, list[tuple[int, Span]]] = defaultdict(list)
        self.forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.as_noun: Counter[str] = Counter()
        self.as_other: Counter[str] = Counter()
        self.after_determiner: Counter[str] = Counter()
        may_be = _may_be_nouns(pair, side.language)
        for unit in range(len(side)):
            if unit % 256 == 0:
                progress.check()
            tokens = side.tokens_of(unit)
            for at in tokens:
                number = side.words[at]
                if may_be[number] and (unit, at) not in covered:
                    word = pair.vocabulary.words[number]
                    if not (has_capital(word) and at > tokens.start):
                        self._add(pair, side, unit, at, word)

    def _add(self, pair: Pair, side: SideIndex, unit: int, at: int, word: Word) -> None:
        """Count one word at its place."""
        tokens = side.tokens_of(unit)
        self.places[word.stem].append((unit, side.span_of(at, at)))
        self.forms[word.stem][word.lower] += 1
        (self.as_noun if stands_as_noun(pair, side, at, tokens) else self.as_other)[word.lower] += 1
        before = pair.vocabulary.words[side.words[at - 1]].lower if at > tokens.start else ""
        if before in words(WordList.DETERMINERS):
            self.after_determiner[word.lower] += 1


def _may_be_nouns(pair: Pair, language: str) -> list[bool]:
    """Say for each word of the vocabulary whether it has content enough to be a subject."""
    slight = words(WordList.WEAK) | words(WordList.DULL)
    weak, stop = weak_stems(language), pair.vocabulary.is_stop[pair.vocabulary.stem_of].tolist()
    return [
        not (is_stop or word.is_number or len(word.lower) < 3 or word.lower in slight or word.stem in weak)
        for word, is_stop in zip(pair.vocabulary.words, stop, strict=True)
    ]


def stands_as_noun(pair: Pair, side: SideIndex, at: int, tokens: range) -> bool:
    """Say whether the word stands where nouns do: no verb's sign before it, nothing it could describe after it."""
    known = pair.vocabulary.words
    form = known[side.words[at]].lower
    if form.endswith("ly"):
        return False
    before = known[side.words[at - 1]].lower if at > tokens.start else ""
    if before in words(WordList.VERB_SIGNS) and before not in words(WordList.DETERMINERS):
        return False
    if at + 1 >= tokens.stop or side.text[side.ends[at] : side.starts[at + 1]].strip():
        return not form.endswith(("ed", "able", "ible", "ful", "ous"))
    following = side.words[at + 1]
    follows_stop = bool(pair.vocabulary.is_stop[pair.vocabulary.stem_of[following]])
    return follows_stop and not form.endswith(("ed", "able", "ible", "ful", "ous", "ing"))
