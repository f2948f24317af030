"""Matching a new run's topics to those a person already knows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import count

from desktop_app.core.entities import TOPIC_COLOURS, Topic, TopicWords
from desktop_app.core.topics.kept import KeptTopic

LEAST_SHARE = 0.5
"""So much of the shorter list of terms must stand in the longer one."""

Search = Callable[[tuple[str, ...]], TopicWords]
"""Returns where terms stand on both sides."""


def retopic(before: Sequence[KeptTopic], found: Sequence[Topic], search: Search) -> tuple[KeptTopic, ...]:
    """Give the topics of a run the ids of those before them, with all that the person made of those.

    Topics are the same that share most terms, best first, one to one. One that is new takes the lowest free number. A
    topic that some edit named, and that the run did not find, stays where its terms stand.
    """
    old_of = match(before, found)
    matched = {old.id for old in old_of.values()}
    rest = [one for one in before if one.id not in matched and (one.is_spoken_of or one.found.is_by_hand)]
    taken = matched | {one.id for one in rest}
    free = (number for number in count(1) if number not in taken)
    kept = [
        _carried(topic, rank, old_of[topic.id], search) if topic.id in old_of else _new(topic, rank, next(free))
        for rank, topic in enumerate(found, 1)
    ]
    return (*kept, *(_sought(one, search) for one in rest))


def match(before: Sequence[KeptTopic], found: Sequence[Topic]) -> dict[int, KeptTopic]:
    """Return, by the id in the new run, the topic before that each one is."""
    known = [one for one in before if not one.found.is_by_hand]
    places = {topic.id: place for place, topic in enumerate(found)}
    ranked = sorted(_shares(known, found), key=lambda row: (-row[0], row[1].id, places[row[2]]))
    old_of: dict[int, KeptTopic] = {}
    taken: set[int] = set()
    for _share, old, number in ranked:
        if number not in old_of and old.id not in taken:
            old_of[number] = old
            taken.add(old.id)
    return old_of


def _shares(known: Sequence[KeptTopic], found: Sequence[Topic]) -> Iterator[tuple[float, KeptTopic, int]]:
    """Yield what share of all their terms two topics have in common, where that is enough for one."""
    forms = {topic.id: _forms(topic) for topic in found}
    for old in known:
        mine = _forms(old.found)
        for topic in found:
            theirs = forms[topic.id]
            common = len(mine & theirs)
            if common and common >= LEAST_SHARE * min(len(mine), len(theirs)):
                yield 2 * common / (len(mine) + len(theirs)), old, topic.id


def _forms(topic: Topic) -> frozenset[str]:
    return frozenset(term.casefold() for term in (topic.label, *topic.terms) if term.strip())


def _carried(topic: Topic, rank: int, old: KeptTopic, search: Search) -> KeptTopic:
    found = replace(topic, id=old.id, colour=old.found.colour)
    return replace(old, found=found, rank=rank, own=_anew(old.own, search))


def _new(topic: Topic, rank: int, number: int) -> KeptTopic:
    colour = topic.colour if number == topic.id else (number - 1) % TOPIC_COLOURS
    return KeptTopic(replace(topic, id=number, colour=colour), rank)


def _sought(one: KeptTopic, search: Search) -> KeptTopic:
    """Return a topic that the run does not have, where its terms stand now."""
    words = search(one.found.terms or (one.found.label,))
    found = replace(one.found, left=words.left, right=words.right, links=(), is_found=False)
    return replace(one, found=found, rank=None, own=_anew(one.own, search))


def _anew(words: TopicWords, search: Search) -> TopicWords:
    return search(words.terms) if words.terms else words
