"""Names as subjects: people, bodies, places, each under the form a person would use."""

from collections import Counter

from desktop_app.core.linking.forms import plain_form
from desktop_app.core.linking.names import country_label
from desktop_app.core.linking.pair import Pair
from desktop_app.core.linking.subjects import Subject, SubjectKind, best_form
from desktop_app.core.linking.word_lists import WordList, words
from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span

PEOPLE_ENDINGS = frozenset({"n", "an", "ian", "ese", "ish", "i", "ien", "ais", "ois"})
"""What turns the name of a country into that of its people."""


def names_of(pair: Pair, progress: Progress) -> list[Subject]:
    """Return the names both sides bear: countries by their English name, others by their fullest shared form."""
    subjects: dict[str, Subject] = {}
    forms: tuple[dict[str, Counter[str]], dict[str, Counter[str]]] = ({}, {})
    for mentions, is_left in ((pair.names.left, True), (pair.names.right, False)):
        side = pair.left if is_left else pair.right
        bare = pair.bare[0] if is_left else pair.bare[1]
        for at, mention in enumerate(mentions):
            if at % 4096 == 0:
                progress.check()
            if mention.key.startswith("#") or bare[mention.unit]:
                continue
            nats = pair.names.weight(mention.key)
            subject = subjects.setdefault(mention.key, Subject(mention.key, nats, SubjectKind.NAME))
            subject.is_party = mention.key.startswith("@")
            (subject.left if is_left else subject.right).append((mention.unit, mention.span))
            counted = forms[0 if is_left else 1].setdefault(mention.key, Counter())
            counted[_name_form(mention.span.of(side.text))] += 1
    for key, subject in subjects.items():
        here, there = forms[0].get(key, Counter()), forms[1].get(key, Counter())
        subject.forms = here + there
        both = Counter({form: here[form] + there[form] for form in here if form in there})
        subject.label = country_label(key) if key.startswith("@") else best_form(both or subject.forms)
    shared = [subject for subject in _with_peoples(subjects) if subject.is_shared]
    return _fold(shared, progress)


def _name_form(form: str) -> str:
    """Return a name without titles before it, and not in capitals throughout."""
    row = plain_form(form).split(" ")
    while len(row) > 1 and row[0].strip(".,").lower() in words(WordList.TITLES):
        row = row[1:]
    if all(word.isupper() and len(word) > 4 for word in row) or (len(row) > 1 and all(w.isupper() for w in row)):
        row = [word if word.lower() in words(WordList.NAME_CONNECTORS) else word.capitalize() for word in row]
        row = [word.lower() if word.lower() in words(WordList.NAME_CONNECTORS) else word for word in row]
    return " ".join(row)


def _with_peoples(subjects: dict[str, Subject]) -> list[Subject]:
    """Join the name of a people to that of its country, whatever the country."""
    kept: dict[str, Subject] = {}
    for key in sorted(subjects):
        subject = subjects[key]
        country = next((k for k in (key[:-1], key[:-2], key[:-3]) if _is_people_of(key, k) and k in kept), None)
        if country is None:
            kept[key] = subject
            continue
        leader = kept[country]
        leader.left = sorted({*leader.left, *subject.left})
        leader.right = sorted({*leader.right, *subject.right})
        leader.forms += subject.forms
        leader.nats = min(leader.nats, subject.nats)
        leader.is_party = True
    return list(kept.values())


def _is_people_of(people: str, country: str) -> bool:
    return len(country) >= 4 and people.startswith(country) and people[len(country) :] in PEOPLE_ENDINGS


def _fold(subjects: list[Subject], progress: Progress) -> list[Subject]:
    """Keep one subject for the parts of one name, such as its first and last word."""
    kept: list[Subject] = []
    owners: dict[tuple[int, Span], list[int]] = {}
    for subject in sorted(subjects, key=lambda s: (-len(s.left) - len(s.right), -s.nats, s.key)):
        progress.check()
        places = set(subject.left)
        met = Counter(owner for place in places for owner in owners.get(place, ()))
        if any(2 * count > min(len(places), len(kept[owner].left)) for owner, count in met.items()):
            continue
        for place in places:
            owners.setdefault(place, []).append(len(kept))
        kept.append(subject)
    return kept
