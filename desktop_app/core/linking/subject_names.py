"""Names as subjects: people, bodies, places, each under the form a person would use."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from desktop_app.core.linking.forms import plain_form
from desktop_app.core.linking.index import SideIndex
from desktop_app.core.linking.mentions import Mention
from desktop_app.core.linking.name_labels import bears, choose_label, stands_alone
from desktop_app.core.linking.names import country_label, title_case_units
from desktop_app.core.linking.pair import Pair
from desktop_app.core.linking.subjects import Subject, SubjectKind
from desktop_app.core.linking.word_lists import WordList, words
from desktop_app.core.progress import Progress, in_order
from desktop_app.core.text.span import Span

PEOPLE_ENDINGS = frozenset({"n", "an", "ian", "ese", "ish", "i", "ien", "ais", "ois"})
"""What turns the name of a country into that of its people."""
ALIKE = 4
"""Letters that a people and its country begin with alike: Canadian, Canada."""
SHORTEST = 5
"""Letters of the name of a country that no table has."""
LONGEST_ACRONYM = 5
LONGEST_IN_TITLE = 3
"""Of so many words and more, what has capitals in a line of capitalised words is a headline, no name."""
LONGEST_TERM = 4
"""A form of more words than this is listed among a topic's terms only where it comes twice."""

_GENERIC = frozenset({
    "street", "avenue", "road", "boulevard", "lane", "drive", "square", "manager", "assistant", "ii", "iii", "iv", "md",
    "phd", "jr", "sr", "rue", "chemin", "const", "sgt", "insp", "cpl", "det", "supt", "capt", "lt", "rep", "sen", "gov",
})  # fmt: skip
"""Words with a capital that name something only together with others."""

_Places = list[tuple[int, Span, str]]


def names_of(pair: Pair, progress: Progress) -> list[Subject]:
    """Return the names both sides bear: countries by their usual name, others by their fullest shared form."""
    sides = (_mentions_of(pair, True, progress), _mentions_of(pair, False, progress))
    roots = [{root for mention in progress.over(side) for root in _roots(mention.key)} for side in sides]
    places: tuple[dict[str, _Places], dict[str, _Places]] = ({}, {})
    for mentions, found, others, side in zip(sides, places, reversed(roots), (pair.left, pair.right), strict=True):
        for at, mention in enumerate(mentions):
            if at % 4096 == 0:
                progress.check()
            if any(root in others for root in _roots(mention.key)):
                found.setdefault(mention.key, []).append((mention.unit, mention.span, name_form(side, mention)))
    subjects = []
    for key, (left, right, is_party) in _with_peoples(*places, progress).items():
        progress.check()
        if left and right:
            weight = min(pair.names.weight(one) for one in (key,) if one in pair.names.keys)
            subjects.append(_subject(pair, key, weight, (left, right), is_party=is_party))
    return _fold([subject for subject in subjects if subject.label and not is_idle(subject.label)], progress)


def is_idle(label: str) -> bool:
    """Say whether a label has none but words that name nothing, such as "Table" or "Option A"."""
    idle = _idle_words()
    parts = [word.lower().rstrip(".") for word in label.split(" ")]
    return all(len(word) < 2 or word in idle for word in parts)


@cache
def _idle_words() -> frozenset[str]:
    lists = (WordList.NO_TOPICS_EN, WordList.NO_TOPICS_FR, WordList.WEAK, WordList.DULL)
    return _GENERIC.union(*(words(one) for one in lists))


def _mentions_of(pair: Pair, is_left: bool, progress: Progress) -> list[Mention]:
    """Return the mentions of one side that are names, but for those of units that are nothing else."""
    progress.check()
    mentions: Sequence[Mention] = pair.names.left if is_left else pair.names.right
    side = pair.left if is_left else pair.right
    bare = pair.bare[0 if is_left else 1].tolist()
    titles = title_case_units(side, pair.vocabulary).tolist()
    return [
        mention
        for mention in progress.over(mentions)
        if not (mention.key.startswith("#") or bare[mention.unit])
        and not (titles[mention.unit] and mention.span.of(side.text).count(" ") >= LONGEST_IN_TITLE)
    ]


@cache
def _roots(key: str) -> tuple[str, ...]:
    """Return a key, and what it may be the people of."""
    shorter = [
        key[:-length] for length in (1, 2, 3) if key[-length:] in PEOPLE_ENDINGS and len(key) - length >= SHORTEST
    ]
    return (key, *shorter)


def _with_peoples(
    left: dict[str, _Places], right: dict[str, _Places], progress: Progress
) -> dict[str, tuple[_Places, _Places, bool]]:
    """Join the name of a people to that of its country, whatever the country."""
    kept: dict[str, tuple[_Places, _Places, bool]] = {}
    for key in in_order({*left, *right}, progress):
        mine = (left.get(key, []), right.get(key, []))
        country = next((root for root in reversed(_roots(key)[1:]) if root in kept), key)
        if country == key:
            kept[key] = (*mine, key.startswith("@"))
            continue
        old = kept[country]
        kept[country] = (_joined(old[0], mine[0]), _joined(old[1], mine[1]), True)
    return kept


def _joined(first: _Places, second: _Places) -> _Places:
    return sorted({*first, *second})


def _subject(pair: Pair, key: str, weight: float, places: tuple[_Places, _Places], *, is_party: bool) -> Subject:
    """Return a name as a subject; of one that several share only the places of that chosen."""
    counts = [Counter(form for _, _, form in pair.vocabulary.progress.over(side)) for side in places]
    subject = Subject(key, weight, SubjectKind.NAME, is_party)
    if key.startswith("@"):
        subject.label = _country(key, counts[0] + counts[1], pair.left.language)
    elif key in pair.aliases.labels:
        subject.label = pair.aliases.labels[key]
    else:
        label = choose_label(key, *counts)
        subject.label = label.text
        heed = pair.vocabulary.progress.over
        kept = [[place for place in heed(side) if bears(place[2], label.row)] for side in places]
        if label.row and all(kept) and not stands_alone(key, counts[0] + counts[1]):
            places = (kept[0], kept[1])
    subject.left, subject.right = ([(unit, span) for unit, span, _ in side] for side in places)
    subject.forms = _terms(subject.label, (form for side in places for _, _, form in side))
    return subject


def _terms(label: str, forms: Iterable[str]) -> Counter[str]:
    """Count the forms, those that are long and come once as their label."""
    counted = Counter(forms)
    kept: Counter[str] = Counter()
    for form, count in counted.items():
        is_odd = form.count(" ") >= LONGEST_TERM or ". " in form
        kept[label if is_odd and count == 1 and form != label else form] += count
    return kept


def _country(key: str, forms: Counter[str], language: str) -> str:
    """Return the name of a country: in French as the text has it, else in English; a city named alone stays one."""
    if language != "fr":
        alone = _said_alone(forms)
        is_variant = not alone or alone.isupper() or alone[:ALIKE].lower() == country_label(key)[:ALIKE].lower()
        return country_label(key) if is_variant else alone
    listed = _country_forms()[key.removeprefix("@")]
    known = [form for form in listed if form[:1].isupper() and forms[form] and form.lower() not in listed]
    return min(known, key=lambda form: (-forms[form], form), default=country_label(key))


def _said_alone(forms: Counter[str]) -> str:
    """Return the one form that both sides have, "" where they have several: Paris, English."""
    plain = {form.removesuffix("'s").removesuffix("’s") for form in forms}
    return plain.pop() if len(plain) == 1 else ""


@cache
def _country_forms() -> dict[str, list[str]]:
    table: dict[str, list[str]] = json.loads(Path(__file__).with_name("countries.json").read_text("utf-8"))
    return table


def name_form(side: SideIndex, mention: Mention) -> str:
    """Return a name without titles before it, and not in capitals throughout where all is written so."""
    row = plain_form(mention.span.of(side.text)).split(" ")
    while len(row) > 1 and row[0].strip(".,").lower() in words(WordList.TITLES):
        row = row[1:]
    if all(word.isupper() and len(word) > 3 for word in row) or (len(row) > 1 and all(w.isupper() for w in row)):
        unit = side.units[mention.unit]
        is_long = len(row) > 1 and any(len(word) > LONGEST_ACRONYM for word in row)
        is_loud = is_long or mention.span.start == unit.start or unit.of(side.text).isupper()
        row = [_lowered(word) for word in row] if is_loud else row
    return " ".join(row)


def _lowered(word: str) -> str:
    """Return a word in capitals as it would stand in a sentence."""
    if word.lower() in words(WordList.NAME_CONNECTORS):
        return word.lower()
    return "-".join(part.capitalize() for part in word.split("-"))


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
