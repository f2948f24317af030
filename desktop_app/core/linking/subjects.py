"""Candidates for topics: what the words of both sides are about, grouped across variants."""

from collections import Counter
from dataclasses import dataclass, field

from desktop_app.core.linking.concepts import concept_labels
from desktop_app.core.linking.families import group_kin
from desktop_app.core.linking.forms import plain_form
from desktop_app.core.linking.index import SideIndex
from desktop_app.core.linking.names import country_label, has_capital
from desktop_app.core.linking.pair import Pair
from desktop_app.core.linking.vocabulary import weak_stems
from desktop_app.core.linking.word_lists import WordList, words
from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span


@dataclass(slots=True)
class Subject:
    """One thing spoken of: its places (unit and span) on both sides, its surface forms, its rarity in nats."""

    key: str
    nats: float
    is_name: bool = False
    left: list[tuple[int, Span]] = field(default_factory=list)
    right: list[tuple[int, Span]] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    label: str = ""

    @property
    def is_shared(self) -> bool:
        """Say whether both sides speak of it."""
        return bool(self.left) and bool(self.right)


def find_subjects(pair: Pair, progress: Progress) -> list[Subject]:
    """Return what both sides speak of: public matters, names, then other nouns, none of them twice."""
    concepts = _of_concepts(pair)
    names = _of_names(pair)
    progress.check()
    taken = [
        {
            (unit, at)
            for subject in (*concepts, *names)
            for unit, span in (subject.left if side is pair.left else subject.right)
            for at in _starts(side, unit, span)
        }
        for side in (pair.left, pair.right)
    ]
    nouns = _of_nouns(pair, taken, progress)
    return [subject for subject in (*concepts, *names, *nouns) if subject.is_shared and subject.label]


def _starts(side: SideIndex, unit: int, span: Span) -> list[int]:
    """Return the tokens of a unit that a span covers."""
    return [at for at in side.tokens_of(unit) if span.start <= side.starts[at] < span.end]


def _of_concepts(pair: Pair) -> list[Subject]:
    """Return the public matters both sides speak of, each labelled by its one word if both use chiefly that."""
    subjects: dict[str, Subject] = {}
    for mentions, is_left in ((pair.concepts.left, True), (pair.concepts.right, False)):
        side = pair.left if is_left else pair.right
        for mention in mentions:
            subject = subjects.setdefault(mention.key, Subject(mention.key, pair.concepts.weight(mention.key)))
            (subject.left if is_left else subject.right).append((mention.unit, mention.span))
            subject.forms[plain_form(mention.span.of(side.text))] += 1
    language = pair.left.language if pair.left.language in {"en", "fr"} else "en"
    for key, subject in subjects.items():
        subject.label = _only_noun(subject) or concept_labels()[key.removeprefix("=")][language]
    return [subject for subject in subjects.values() if subject.is_shared]


def _only_noun(subject: Subject) -> str:
    """Return the one noun, in lower case, by which alone both sides speak of a matter; empty if there are more."""
    forms = Counter[str]()
    for form, count in subject.forms.items():
        forms[form.lower()] += count
    first = min(forms)
    is_one = " " not in first and all(
        form.startswith(first.rstrip("s")) and len(form) - len(first) < 3 for form in forms
    )
    is_noun = is_one and not any(form.endswith(("ed", "ing", "er", "é", "able")) for form in forms)
    return _best_form(forms) if is_noun else ""


def _of_names(pair: Pair) -> list[Subject]:
    """Return the names both sides bear: countries by their English name, others by their fullest shared form."""
    subjects: dict[str, Subject] = {}
    for mentions, is_left in ((pair.names.left, True), (pair.names.right, False)):
        side = pair.left if is_left else pair.right
        for mention in mentions:
            if mention.key.startswith("#"):
                continue
            subject = subjects.setdefault(mention.key, Subject(mention.key, pair.names.weight(mention.key), True))
            (subject.left if is_left else subject.right).append((mention.unit, mention.span))
            subject.forms[plain_form(mention.span.of(side.text))] += 1
    shared = [subject for subject in subjects.values() if subject.is_shared]
    for subject in shared:
        subject.label = country_label(subject.key) if subject.key.startswith("@") else _best_form(subject.forms)
    return _fold_names(shared)


def _best_form(forms: Counter[str]) -> str:
    """Return the commonest form, of equals the longest."""
    return min(forms, key=lambda form: (-forms[form], -len(form), form)) if forms else ""


def _fold_names(subjects: list[Subject]) -> list[Subject]:
    """Keep one subject for the parts of one name, such as its first and last word."""
    kept: list[Subject] = []
    for subject in sorted(subjects, key=lambda s: (-s.nats, s.key)):
        places = set(subject.left)
        if not any(len(places & set(other.left)) * 2 > min(len(places), len(other.left)) for other in kept):
            kept.append(subject)
    return kept


def _of_nouns(pair: Pair, taken: list[set[tuple[int, int]]], progress: Progress) -> list[Subject]:
    """Return the families of nouns both sides use, those inside names and public matters left out."""
    counts = [_Nouns(pair, side, covered) for side, covered in zip((pair.left, pair.right), taken, strict=True)]
    progress.check()
    leaders = group_kin([*counts[0].places, *counts[1].places])
    numbers = {stem: number for number, stem in enumerate(pair.vocabulary.stems)}
    subjects: dict[str, Subject] = {}
    for stem in sorted(leaders):
        number = numbers[stem]
        subject = subjects.setdefault(leaders[stem], Subject(leaders[stem], 0.0))
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
    nouns = [form for form in subject.forms if standing[form] > against[form]]
    return min(nouns, key=lambda form: (-standing[form], len(form), form)) if nouns else ""


class _Nouns:
    """The content words of one side outside names and public matters, and how each form is used."""

    def __init__(self, pair: Pair, side: SideIndex, covered: set[tuple[int, int]]) -> None:
        """Read one side."""
        self.places: dict[str, list[tuple[int, Span]]] = {}
        self.forms: dict[str, Counter[str]] = {}
        self.as_noun: Counter[str] = Counter()
        self.as_other: Counter[str] = Counter()
        for unit in range(len(side)):
            tokens = side.tokens_of(unit)
            for at in tokens:
                word = pair.vocabulary.words[side.words[at]]
                stem = pair.vocabulary.stem_of[side.words[at]]
                if (unit, at) in covered or word.is_number or pair.vocabulary.is_stop[stem] or len(word.lower) < 4:
                    continue
                if (
                    word.lower in words(WordList.WEAK)
                    or word.stem in weak_stems(side.language)
                    or (has_capital(word) and at > tokens.start)
                ):
                    continue
                self.places.setdefault(word.stem, []).append((unit, side.span_of(at, at)))
                self.forms.setdefault(word.stem, Counter())[word.lower] += 1
                (self.as_noun if _stands_as_noun(pair, side, at, tokens) else self.as_other)[word.lower] += 1


def _stands_as_noun(pair: Pair, side: SideIndex, at: int, tokens: range) -> bool:
    """Say whether the word stands where nouns do: no verb's sign before it, nothing it could describe after it."""
    known = pair.vocabulary.words
    form = known[side.words[at]].lower
    if form.endswith(("ly", "ment")) and form.endswith("ly"):
        return False
    before = known[side.words[at - 1]].lower if at > tokens.start else ""
    if before in words(WordList.VERB_SIGNS) and before not in words(WordList.DETERMINERS):
        return False
    if at + 1 >= tokens.stop or side.text[side.ends[at] : side.starts[at + 1]].strip():
        return not form.endswith(("ed", "able", "ible", "ful", "ous"))
    following = side.words[at + 1]
    follows_stop = bool(pair.vocabulary.is_stop[pair.vocabulary.stem_of[following]])
    return follows_stop and not form.endswith(("ed", "able", "ible", "ful", "ous", "ing"))


def tells(subject: Subject, units: tuple[int, int]) -> float:
    """Return how much a subject tells: rare in the language and in the pair, yet present on both sides."""
    left, right = len({unit for unit, _ in subject.left}), len({unit for unit, _ in subject.right})
    share = max(left / max(units[0], 1), right / max(units[1], 1))
    presence = min(left, right) + 0.25 * max(left, right)
    return float(subject.nats * (1.0 + presence) ** 0.6 * (1.0 - 0.8 * min(1.0, share)))
