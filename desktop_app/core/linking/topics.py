"""Subjects that both sides speak of, labelled by words a person would use."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace

from desktop_app.core.entities import Link, Topic
from desktop_app.core.linking.pair import Pair
from desktop_app.core.linking.subject_finder import find_subjects
from desktop_app.core.linking.subjects import Subject, SubjectKind, tells
from desktop_app.core.progress import Progress
from desktop_app.core.settings import LinkSettings
from desktop_app.core.text.span import Span

COLOURS = 8
MOST_CANDIDATES = 60
LEAST_OF_BEST = 0.15
"""A subject that tells less than this share of the best one is left out, unless it explains a link."""
UNLINKED, UNLINKED_KNOWN = 3, 4
"""A subject that no shown link carries must stand so often on both sides, a name or public matter so often on one."""
RELATIONS = "=diplomatic relations"


def find_topics(
    pair: Pair, links: tuple[Link, ...], settings: LinkSettings, progress: Progress
) -> tuple[tuple[Topic, ...], tuple[Link, ...]]:
    """Return the topics by rank, and the links with the topics their evidence shows."""
    subjects = find_subjects(pair, progress)
    _name_relations(subjects)
    units = len(pair.left), len(pair.right)
    worth = {(s.kind, s.key): tells(s, units) for s in subjects}
    subjects.sort(key=lambda s: (-worth[s.kind, s.key], s.key))
    subjects = _distinct(_with_room_for_inner(subjects))
    carried = {(s.kind, s.key): _carried(s, links, progress) for s in subjects}

    def rank(subject: Subject) -> tuple[float, str]:
        support = len(carried[subject.kind, subject.key])
        return (-worth[subject.kind, subject.key] * (0.5 + min(6, support) ** 0.5), subject.key)

    chosen = _choose(sorted(subjects, key=rank), carried, rank, settings.most_topics)
    shown = [_topic(number, subject) for number, subject in enumerate(chosen, 1)]
    members = {topic.id: carried[s.kind, s.key] for topic, s in zip(shown, chosen, strict=True)}
    return _joined(shown, links, members)


def _with_room_for_inner(ranked: list[Subject]) -> list[Subject]:
    """Return the best candidates, single nouns that matters cover apart."""
    inner = [s for s in ranked if s.kind is SubjectKind.INNER][: MOST_CANDIDATES // 2]
    return [s for s in ranked if s.kind is not SubjectKind.INNER][:MOST_CANDIDATES] + inner


def _choose(
    ranked: list[Subject],
    carried: dict[tuple[SubjectKind, str], frozenset[int]],
    rank: Callable[[Subject], tuple[float, str]],
    most: int,
) -> list[Subject]:
    """Return the best subjects, with room for those that explain links no better one explains."""
    best = -rank(ranked[0])[0] if ranked else 0.0
    chosen: list[Subject] = []
    explained: set[int] = set()
    spare: list[Subject] = []
    is_linked = any(carried.values())
    for subject in ranked:
        links = carried[subject.kind, subject.key]
        is_strong = bool(links) or not is_linked or _is_strong(subject)
        is_told = len(links) == 1 and any(links == carried[s.kind, s.key] for s in chosen)
        is_told = is_told and subject.kind not in {SubjectKind.NAME, SubjectKind.PHRASE}
        is_worthy = is_strong and -rank(subject)[0] >= LEAST_OF_BEST * best and not is_told
        is_first = subject.kind is not SubjectKind.INNER and not subject.is_party
        if is_first and is_worthy and len(chosen) < most * 3 // 4:
            chosen.append(subject)
            explained |= links
        elif links:
            spare.append(subject)
    while spare and len(chosen) < most:
        subject = min(spare, key=lambda s: (-len(carried[s.kind, s.key] - explained), rank(s)))
        if not carried[subject.kind, subject.key] - explained:
            break
        chosen.append(subject)
        explained |= carried[subject.kind, subject.key]
        spare.remove(subject)
    others = [s for s in ranked if s not in chosen and (_is_strong(s) or s in spare)]
    others.sort(key=lambda s: s.is_party)
    chosen += [s for s in others if s.kind is not SubjectKind.INNER][: max(0, most - len(chosen))]
    return sorted(chosen, key=rank)


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


def _is_strong(subject: Subject) -> bool:
    """Say whether a subject is worth naming though no shown link carries it."""
    counts = len(subject.left), len(subject.right)
    if subject.kind is SubjectKind.INNER:
        return False
    is_known = subject.kind in {SubjectKind.NAME, SubjectKind.MATTER}
    return min(counts) >= UNLINKED or (is_known and max(counts) >= UNLINKED_KNOWN)


def _carried(subject: Subject, links: tuple[Link, ...], progress: Progress) -> frozenset[int]:
    """Return the shown links whose evidence stands where both sides speak of the subject."""
    progress.check()
    left, right = (tuple(sorted({span for _, span in places})) for places in (subject.left, subject.right))
    return frozenset(link.id for link in links if _shows(link, left, right))


def _distinct(ranked: list[Subject]) -> list[Subject]:
    """Leave out a subject whose label another bears already."""
    seen: set[str] = set()
    kept = []
    for subject in ranked:
        label = subject.label.casefold()
        if label not in seen:
            seen.add(label)
            kept.append(subject)
    return kept


def _topic(number: int, subject: Subject) -> Topic:
    """Return the subject as a topic, without its links yet."""
    forms = sorted(subject.forms, key=lambda form: (-subject.forms[form], form.casefold(), form))
    once: dict[str, str] = {}
    for form in forms:
        once.setdefault(form.casefold(), form)
    left, right = (tuple(sorted({span for _, span in places})) for places in (subject.left, subject.right))
    return Topic(number, subject.label, tuple(once.values())[:12], left, right, (), (number - 1) % COLOURS)


def _joined(
    topics: list[Topic], links: tuple[Link, ...], members: dict[int, frozenset[int]]
) -> tuple[tuple[Topic, ...], tuple[Link, ...]]:
    """Give each link its topics, and each topic its links."""
    joined = [replace(link, topics=tuple(t.id for t in topics if link.id in members[t.id])) for link in links]
    ordered = {topic.id: tuple(link.id for link in links if link.id in members[topic.id]) for topic in topics}
    return tuple(replace(topic, links=ordered[topic.id]) for topic in topics), tuple(joined)


def with_topics(links: tuple[Link, ...], topics: tuple[Topic, ...]) -> tuple[Link, ...]:
    """Return links that had no say in the topics, each with those that its evidence shows."""
    return tuple(replace(link, topics=tuple(t.id for t in topics if _shows(link, t.left, t.right))) for link in links)


def _shows(link: Link, left: tuple[Span, ...], right: tuple[Span, ...]) -> bool:
    """Say whether both passages speak of the subject and some evidence stands at such a place."""
    here, there = _inside(left, link.left.span), _inside(right, link.right.span)
    if not here or not there:
        return False
    return any(
        any(e.left.overlaps(span) for span in here) and any(e.right.overlaps(span) for span in there)
        for e in link.evidence
    )


def _inside(spans: tuple[Span, ...], passage: Span) -> list[Span]:
    """Return the spans that begin inside a passage."""
    first = bisect_left(spans, passage.start, key=lambda span: span.start)
    found = []
    for span in spans[first:]:
        if span.start >= passage.end:
            break
        found.append(span)
    return found
