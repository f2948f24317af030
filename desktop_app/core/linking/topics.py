"""Subjects that both sides speak of, labelled by words a person would use."""

from bisect import bisect_left
from dataclasses import replace

from desktop_app.core.entities import Link, Topic
from desktop_app.core.linking.names import country_label
from desktop_app.core.linking.pair import Pair
from desktop_app.core.linking.subjects import Subject, find_subjects, tells
from desktop_app.core.progress import Progress
from desktop_app.core.settings import LinkSettings
from desktop_app.core.text.span import Span

COLOURS = 8
LEAST_OF_BEST = 0.25
"""A subject that tells less than this share of the best one is left out, once there are FEWEST."""
FEWEST = 6
RELATIONS = "=diplomatic relations"


def find_topics(
    pair: Pair, links: tuple[Link, ...], settings: LinkSettings, progress: Progress
) -> tuple[tuple[Topic, ...], tuple[Link, ...]]:
    """Return the topics by rank, and the links with the topics their evidence shows."""
    subjects = find_subjects(pair, progress)
    _name_relations(subjects)
    units = len(pair.left), len(pair.right)
    worth = {subject.key: tells(subject, units) for subject in subjects}
    for subject in subjects:
        worth[subject.key] *= 1.0 + 0.15 * min(4, _support(pair, subject, links))
    ranked = sorted(subjects, key=lambda s: (-worth[s.key], s.key))
    best = worth[ranked[0].key] if ranked else 0.0
    ranked = [s for at, s in enumerate(ranked) if at < FEWEST or worth[s.key] >= LEAST_OF_BEST * best]
    ranked = _distinct(ranked)[: settings.most_topics]
    shown = [_topic(number, subject) for number, subject in enumerate(ranked, 1)]
    return _joined(shown, links, progress)


def _name_relations(subjects: list[Subject]) -> None:
    """Label diplomacy by the two countries that both sides name most, if there are just two that stand out."""
    relations = next((s for s in subjects if s.key == RELATIONS), None)
    countries = [s for s in subjects if s.key.startswith("@")]
    countries.sort(key=lambda s: (-min(len(s.left), len(s.right)), s.key))
    if relations is None or len(countries) < 2:
        return
    weights = [min(len(s.left), len(s.right)) for s in countries]
    if len(weights) > 2 and weights[2] * 2 > weights[1]:
        return
    first, second = sorted(country_label(s.key) for s in countries[:2])
    relations.label = (
        f"{first}–{second} relations" if relations.label == "diplomatic relations" else (f"relations {first}–{second}")
    )


def _support(pair: Pair, subject: Subject, links: tuple[Link, ...]) -> int:
    """Return how many shown links join two units that both speak of the subject."""
    left = {pair.left.units[unit] for unit, _ in subject.left}
    right = {pair.right.units[unit] for unit, _ in subject.right}
    return sum(link.left.span in left and link.right.span in right for link in links)


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
    topics: list[Topic], links: tuple[Link, ...], progress: Progress
) -> tuple[tuple[Topic, ...], tuple[Link, ...]]:
    """Give each link the topics its evidence shows, and each topic its links."""
    members: dict[int, list[int]] = {topic.id: [] for topic in topics}
    joined = []
    for at, link in enumerate(links):
        if at % 64 == 0:
            progress.check()
        shown = tuple(topic.id for topic in topics if _shows(link, topic))
        for number in shown:
            members[number].append(link.id)
        joined.append(replace(link, topics=shown))
    return tuple(replace(topic, links=tuple(members[topic.id])) for topic in topics), tuple(joined)


def _shows(link: Link, topic: Topic) -> bool:
    """Say whether both passages speak of the topic and some evidence stands at such a place."""
    left, right = _inside(topic.left, link.left.span), _inside(topic.right, link.right.span)
    if not left or not right:
        return False
    return any(
        any(e.left.overlaps(span) for span in left) and any(e.right.overlaps(span) for span in right)
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
