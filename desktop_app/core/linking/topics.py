"""Subjects that both sides speak of, labelled by words a person would use."""

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from desktop_app.core.entities import TOPIC_COLOURS, Link, Topic
from desktop_app.core.linking.index import Ints
from desktop_app.core.linking.pair import Pair
from desktop_app.core.linking.subject_finder import find_subjects
from desktop_app.core.linking.subject_merge import Cells, merge_subjects
from desktop_app.core.linking.subjects import Subject, SubjectKind, tells
from desktop_app.core.linking.topic_choice import Carried, choose_subjects
from desktop_app.core.linking.topic_links import Passages, Places, shows
from desktop_app.core.progress import Progress
from desktop_app.core.settings import LinkSettings

MOST_CANDIDATES = 90
USUAL_LINKS = 15
"""A pair with more links than this gets more topics."""
MOST_TIMES = 3
RELATIONS = "=diplomatic relations"


def find_topics(
    pair: Pair, links: tuple[Link, ...], settings: LinkSettings, progress: Progress
) -> tuple[tuple[Topic, ...], tuple[Link, ...]]:
    """Return the topics by rank, and the links with the topics their evidence shows."""
    cells = _cells(pair, links, progress)
    found = find_subjects(pair, cells, progress)
    _name_relations(found.subjects)
    units = len(pair.left), len(pair.right)

    def worth(subject: Subject) -> float:
        return tells(subject, units)

    ranked = _with_room_for_inner(_ranked(found.subjects, worth))
    subjects = _ranked(merge_subjects(pair, ranked, found.lone, cells, progress), worth)
    room = _room(settings.most_topics, len(links))
    carried = _carried(subjects, links, progress)
    chosen = choose_subjects(subjects, carried, worth, (settings.most_topics, room), progress)
    shown = [_topic(number, subject) for number, subject in enumerate(chosen, 1)]
    members = {topic.id: carried[id(subject)] for topic, subject in zip(shown, chosen, strict=True)}
    return _joined(shown, links, members, progress)


def with_topics(links: tuple[Link, ...], topics: tuple[Topic, ...]) -> tuple[Link, ...]:
    """Return links that had no say in the topics, each with those that its evidence shows."""
    places = [(topic.id, Places.of(topic.left), Places.of(topic.right)) for topic in topics]
    return tuple(
        replace(link, topics=tuple(topic for topic, left, right in places if shows(link, left, right)))
        for link in links
    )


def _cells(pair: Pair, links: tuple[Link, ...], progress: Progress) -> Cells:
    """Return the units that each shown link joins."""
    rows, columns = (
        {span: unit for unit, span in enumerate(progress.over(side.units, 4096))} for side in (pair.left, pair.right)
    )
    shown = (link for link in progress.over(links, 4096) if link.is_shown)
    found = ((rows.get(link.left.span, -1), columns.get(link.right.span, -1)) for link in shown)
    return frozenset(cell for cell in found if min(cell) >= 0)


def _room(most: int, links: int) -> int:
    """Return how many topics a pair may have: more where there are many links to tell apart."""
    return min(MOST_TIMES * most, int(most * (1 + 0.5 * math.log2(1 + links / USUAL_LINKS))))


def _ranked(subjects: list[Subject], worth: Callable[[Subject], float]) -> list[Subject]:
    """Return the subjects by what they tell, best first."""
    weighed = [(-worth(subject), subject.key, subject.kind.value, at) for at, subject in enumerate(subjects)]
    return [subjects[at] for *_, at in sorted(weighed)]


def _with_room_for_inner(ranked: list[Subject]) -> list[Subject]:
    """Return the best candidates, single nouns that matters cover apart."""
    inner = [s for s in ranked if s.kind is SubjectKind.INNER][: MOST_CANDIDATES // 2]
    return [s for s in ranked if s.kind is not SubjectKind.INNER][:MOST_CANDIDATES] + inner


def _name_relations(subjects: list[Subject]) -> None:
    """Label diplomacy by the two countries that both sides name most, if there are just two that stand out."""
    relations = next((s for s in subjects if s.key == RELATIONS), None)
    countries = [s for s in subjects if s.is_party]
    countries.sort(key=lambda s: (-min(len(s.left), len(s.right)), s.key))
    if relations is None or len(countries) < 2:
        return
    weights = [min(len(s.left), len(s.right)) for s in countries]
    if len(weights) > 2 and weights[2] * 2 > weights[1]:
        return
    first, second = sorted(s.label for s in countries[:2])
    relations.label = (
        f"{first}–{second} relations" if relations.label == "diplomatic relations" else (f"relations {first}–{second}")
    )


def _carried(subjects: list[Subject], links: tuple[Link, ...], progress: Progress) -> Carried:
    """Return for each subject the shown links whose evidence stands where both sides speak of it.

    What both sides speak of so often that it is no evidence has the links whose passages speak of it. A link that
    belongs to no subject so belongs to the first one that both its passages speak of.
    """
    passages = Passages.of(links, progress)
    carried: dict[int, set[int]] = {}
    speaking: list[tuple[Subject, Ints]] = []
    is_spoken = np.zeros(len(links), dtype=bool)
    for subject in subjects:
        progress.check()
        left, right = (Places.of(span for _, span in progress.over(side)) for side in (subject.left, subject.right))
        about = passages.that_speak(left, right)
        near = () if subject.is_merged else progress.over(about.tolist())
        shown = [at for at in near if shows(links[at], left, right)]
        chosen = np.array(shown, dtype=np.int64) if shown else about
        is_spoken[chosen] = True
        carried[id(subject)] = {links[at].id for at in chosen.tolist()}
        speaking.append((subject, about))
    for subject, about in speaking:
        if not subject.is_party:
            rest = about[~is_spoken[about]]
            is_spoken[rest] = True
            carried[id(subject)].update(links[at].id for at in rest.tolist())
    return {key: frozenset(ids) for key, ids in carried.items()}


def _topic(number: int, subject: Subject) -> Topic:
    """Return the subject as a topic, without its links yet."""
    forms = sorted(subject.forms, key=lambda form: (-subject.forms[form], form.casefold(), form))
    once: dict[str, str] = {}
    for form in forms:
        once.setdefault(form.casefold(), form)
    left, right = (Places.of(span for _, span in places).spans for places in (subject.left, subject.right))
    return Topic(number, subject.label, tuple(once.values())[:12], left, right, (), (number - 1) % TOPIC_COLOURS)


def _joined(
    topics: list[Topic], links: tuple[Link, ...], members: dict[int, frozenset[int]], progress: Progress
) -> tuple[tuple[Topic, ...], tuple[Link, ...]]:
    """Give each link its topics, and each topic its links."""
    topics_of: dict[int, list[int]] = {}
    for topic in topics:
        for number in progress.over(members[topic.id], 4096):
            topics_of.setdefault(number, []).append(topic.id)
    ordered: dict[int, list[int]] = {topic.id: [] for topic in topics}
    joined: list[Link] = []
    for link in progress.over(links):
        its = topics_of.get(link.id, ())
        joined.append(replace(link, topics=tuple(its)))
        for number in its:
            ordered[number].append(link.id)
    return tuple(replace(topic, links=tuple(ordered[topic.id])) for topic in topics), tuple(joined)
