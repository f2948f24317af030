"""Public matters as subjects."""

from collections import Counter

from desktop_app.core.linking.concepts import concept_labels
from desktop_app.core.linking.forms import plain_form
from desktop_app.core.linking.pair import Pair
from desktop_app.core.linking.subjects import Subject, SubjectKind, best_form
from desktop_app.core.progress import Progress


def matters_of(pair: Pair, progress: Progress) -> list[Subject]:
    """Return the public matters both sides speak of, each labelled by its one word if both use chiefly that."""
    subjects: dict[str, Subject] = {}
    for mentions, is_left in ((pair.concepts.left, True), (pair.concepts.right, False)):
        side = pair.left if is_left else pair.right
        for at, mention in enumerate(mentions):
            if at % 4096 == 0:
                progress.check()
            subject = subjects.setdefault(
                mention.key, Subject(mention.key, pair.concepts.weight(mention.key), SubjectKind.MATTER)
            )
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
    return best_form(forms) if is_noun else ""
