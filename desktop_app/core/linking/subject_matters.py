"""Public matters as subjects."""

from collections import Counter
from collections.abc import Sequence

from desktop_app.core.linking.concepts import EVERYDAY, concept_labels
from desktop_app.core.linking.forms import has_elision, plain_form
from desktop_app.core.linking.index import SideIndex
from desktop_app.core.linking.mentions import Mention
from desktop_app.core.linking.pair import Pair
from desktop_app.core.linking.subjects import Subject, SubjectKind
from desktop_app.core.linking.word_kinds import determiners_of
from desktop_app.core.linking.word_lists import WordList, words
from desktop_app.core.progress import Heeding, Progress
from desktop_app.core.text.span import Span

EVERYDAY_TRUST = 0.5
SAID_OF_PARTIES = frozenset({"diplomatic relations", "water", "food", "death"})
"""Everyday matters that are a subject of their own wherever they come up often."""
CHIEFLY = 0.6
MOST_READ = 200
"""Places from which a side's own noun for a matter is told."""
ROOT = 4
"""Letters by which the forms of one noun are known."""
NO_NOUNS = (("ed", "ing", "able", "ly"), ("er", "ir", "ée", "és", "ées", "able"))
"""Endings of forms that are no nouns, in English and in French."""


def matters_of(pair: Pair, progress: Progress) -> list[Subject]:
    """Return the public matters both sides speak of, each labelled by its one word if both use chiefly that."""
    subjects: dict[str, Subject] = {}
    for mentions, is_left in ((pair.concepts.left, True), (pair.concepts.right, False)):
        side = pair.left if is_left else pair.right
        named = _name_ends(pair.names.left if is_left else pair.names.right, side, progress)
        for at, mention in enumerate(mentions):
            if at % 4096 == 0:
                progress.check()
            if mention.span.end in named:
                continue
            subject = subjects.setdefault(
                mention.key, Subject(mention.key, pair.concepts.weight(mention.key), SubjectKind.MATTER)
            )
            (subject.left if is_left else subject.right).append((mention.unit, mention.span))
            subject.forms[plain_form(mention.span.of(side.text))] += 1
    language = pair.left.language if pair.left.language in {"en", "fr"} else "en"
    shared = [subject for subject in subjects.values() if subject.is_shared]
    for subject in shared:
        name = subject.key.removeprefix("=")
        label = concept_labels()[name][language]
        subject.label = _own_noun(subject, pair, label) or label
        if _is_chance(subject, label):
            subject.label = ""
        subject.trust = EVERYDAY_TRUST if name in EVERYDAY - SAID_OF_PARTIES else 1.0
    return shared


def _is_chance(subject: Subject, label: str) -> bool:
    """Say whether a matter is told but once on each side, in words other than its label, or as what is done alone."""
    if subject.label != label or len(subject.left) != 1 or len(subject.right) != 1:
        return False
    forms = [form.lower() for form in subject.forms]
    is_borne = any(word.startswith(form[:ROOT]) for form in forms for word in label.split(" "))
    is_one_verb = len(set(forms)) == 1 and forms[0] != label
    return is_one_verb or (" " not in label and not is_borne)


def _name_ends(names: Sequence[Mention], side: SideIndex, progress: Progress) -> frozenset[int]:
    """Return where a family name ends: a last word of names, such as King, that stands alone as a name too."""
    forms = Heeding(((name.span.end, name.span.of(side.text)) for name in names), progress)
    alone = {form for _, form in forms if " " not in form}
    families = {form.rpartition(" ")[2] for _, form in forms if " " in form} & alone
    return frozenset(end for end, form in forms if form.rpartition(" ")[2] in families)


def _own_noun(subject: Subject, pair: Pair, label: str) -> str:
    """Return the noun, in lower case, by which both sides chiefly speak of a matter; empty if there is none."""
    sides = ((subject.left[:MOST_READ], pair.left), (subject.right[:MOST_READ], pair.right))
    counts = [_families(places, side.text) for places, side in sides]
    best = max(sorted(counts[0]), key=lambda root: counts[0][root].total() + counts[1].get(root, Counter()).total())
    wholes = [sum(forms.total() for forms in side.values()) for side in counts]
    if any(side.get(best, Counter()).total() < CHIEFLY * whole for side, whole in zip(counts, wholes, strict=True)):
        return ""
    forms = counts[0][best] + counts[1][best]
    nouns = Counter({form: n for form, n in forms.items() if not form.endswith(NO_NOUNS[pair.left.language == "fr"])})
    headed, told = (
        {form for places, side in sides for form in _after(places, side, before)}
        for before in (determiners_of(pair.left.language), words(WordList.VERB_SIGNS))
    )
    if len(forms) == 1 and min(forms).endswith("ing") and told.isdisjoint(forms):
        nouns = forms
    standing = Counter({form: n for form, n in nouns.items() if form in headed}) or nouns
    chosen = min(standing, key=lambda form: (-standing[form], -counts[0][best][form], -len(form), form), default="")
    is_verb = chosen not in headed and (chosen in told or label.startswith(chosen.rstrip("s").rstrip("e")))
    return "" if is_verb else chosen


def _families(places: list[tuple[int, Span]], text: str) -> dict[str, Counter[str]]:
    """Count the forms of one side by how they begin."""
    found: dict[str, Counter[str]] = {}
    for _, span in places:
        form = plain_form(span.of(text)).lower()
        found.setdefault(form if " " in form else form[:ROOT], Counter())[form] += 1
    return found


def _after(places: list[tuple[int, Span]], side: SideIndex, words_before: frozenset[str]) -> set[str]:
    """Return the forms that stand after one of some words; a French noun's elided article counts as one."""
    found = set()
    for _, span in places:
        form = span.of(side.text)
        before = side.text[max(0, span.start - 24) : span.start].split()
        if (has_elision(form) and "le" in words_before) or (before and before[-1].lower() in words_before):
            found.add(plain_form(form).lower())
    return found
