"""The topics that a person sees, made of those a project keeps."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.core.entities import Analysis, Link, Topic
from desktop_app.core.text.span import Span, united
from desktop_app.core.topics.kept import KeptTopic


@dataclass(frozen=True, slots=True)
class ShownTopics:
    """The topics on show by rank, those added by hand last; apart those that the person hid."""

    shown: tuple[Topic, ...] = ()
    hidden: tuple[Topic, ...] = ()


def show_topics(kept: Iterable[KeptTopic], links: Sequence[Link]) -> ShownTopics:
    """Return the topics that `kept` come to, each with those of `links` that belong to it."""
    known = {one.id: one for one in kept if not one.is_removed}
    groups: dict[int, list[KeptTopic]] = {}
    for one in sorted(known.values(), key=_place):
        groups.setdefault(leader_of(known, one).id, []).append(one)
    shown: list[Topic] = []
    hidden: list[Topic] = []
    present = frozenset(link.id for link in links)
    for leader in sorted((known[number] for number in groups), key=_place):
        members = [leader, *(one for one in groups[leader.id] if one is not leader)]
        if leader.found.is_found or leader.found.is_by_hand or leader.is_changed or len(members) > 1:
            (hidden if leader.is_hidden else shown).append(_topic(members, links, present))
    return ShownTopics(tuple(shown), tuple(hidden))


def with_kept_topics(analysis: Analysis, kept: Iterable[KeptTopic]) -> Analysis:
    """Return an analysis with the topics that `kept` come to, and its links as they belong to those."""
    topics = show_topics(kept, (*analysis.links, *analysis.fainter))
    on_show = {link.id for link in analysis.links}
    shown = (replace(one, links=tuple(number for number in one.links if number in on_show)) for one in topics.shown)
    return replace(
        analysis,
        links=with_topics(analysis.links, topics.shown),
        fainter=with_topics(analysis.fainter, topics.shown),
        topics=tuple(shown),
        hidden_topics=tuple(replace(one, links=()) for one in topics.hidden),
    )


def leader_of(known: Mapping[int, KeptTopic], one: KeptTopic) -> KeptTopic:
    """Return the topic under which `one` is seen: that which it is merged into, or itself; of a ring the least."""
    way = [one.id]
    while one.into is not None and one.into in known:
        if one.into in way:
            return known[min(way[way.index(one.into) :])]
        one = known[one.into]
        way.append(one.id)
    return one


def with_topics(links: Iterable[Link], topics: Sequence[Topic]) -> tuple[Link, ...]:
    """Return the links, each with the ids of the topics it belongs to, in the order of the topics."""
    belongs: dict[int, list[int]] = {}
    for topic in topics:
        for link_id in dict.fromkeys(topic.links):
            belongs.setdefault(link_id, []).append(topic.id)
    told = ((link, tuple(belongs.get(link.id, ()))) for link in links)
    return tuple(link if link.topics == topics else _with(link, topics) for link, topics in told)


def _with(link: Link, topics: tuple[int, ...]) -> Link:
    """Return a link that belongs to other topics; `replace` takes four times as long, and there may be many links."""
    return Link(
        id=link.id,
        left=link.left,
        right=link.right,
        kind=link.kind,
        score=link.score,
        parts=link.parts,
        evidence=link.evidence,
        cues=link.cues,
        topics=topics,
        is_shown=link.is_shown,
        is_found=link.is_found,
        is_mutual_best=link.is_mutual_best,
        verdict=link.verdict,
        relation=link.relation,
        note=link.note,
    )


def _place(one: KeptTopic) -> tuple[bool, int, int]:
    return one.rank is None, one.rank or 0, one.id


def _topic(members: Sequence[KeptTopic], links: Sequence[Link], present: frozenset[int]) -> Topic:
    """Return the topic that the first of `members` shows, the others merged into it; `present` are the ids of links."""
    leader = members[0]
    topic = replace(
        leader.found,
        label=leader.label if leader.label is not None else leader.found.label,
        colour=leader.colour if leader.colour is not None else leader.found.colour,
        is_hidden=leader.is_hidden,
        merged=tuple(one.id for one in members[1:]),
    )
    if len(members) > 1 or leader.own.terms:
        topic = replace(
            topic,
            terms=_terms(members),
            left=united(span for one in members for span in (*one.found.left, *one.own.left)),
            right=united(span for one in members for span in (*one.found.right, *one.own.right)),
            is_found=any(one.found.is_found for one in members),
        )
    return replace(topic, links=_links(topic, members, links, present))


def _terms(members: Sequence[KeptTopic]) -> tuple[str, ...]:
    once: dict[str, str] = {}
    for one in members:
        for term in (*one.own.terms, *one.found.terms):
            once.setdefault(term.casefold(), term)
    return tuple(once.values())


def _links(
    topic: Topic, members: Sequence[KeptTopic], links: Sequence[Link], present: frozenset[int]
) -> tuple[int, ...]:
    """Return the ids of the links that the run gave the members, and of those that hold searched words."""
    belonging = {number for one in members for number in one.found.links}
    searched = [words for one in members for words in _searched(one)]
    if not searched:
        if len(members) == 1:
            return tuple(number for number in topic.links if number in present)
        return tuple(link.id for link in links if link.id in belonging)
    sought = tuple(united(span for pair in searched for span in pair[side]) for side in (0, 1))
    return tuple(
        link.id
        for link in links
        if link.id in belonging
        or (_holds(topic.left, link.left.span) and _holds(sought[1], link.right.span))
        or (_holds(sought[0], link.left.span) and _holds(topic.right, link.right.span))
    )


def _searched(one: KeptTopic) -> list[tuple[tuple[Span, ...], tuple[Span, ...]]]:
    found = [(one.own.left, one.own.right)] if one.own.terms else []
    return [*found, (one.found.left, one.found.right)] if one.is_searched else found


def _holds(spans: Sequence[Span], passage: Span) -> bool:
    """Say whether one of the ordered spans begins inside a passage."""
    at = bisect_left(spans, passage.start, key=lambda span: span.start)
    return at < len(spans) and spans[at].start < passage.end
