"""Carrying out edits of topics: each returns the edit as it really was, so that its inverse takes it back."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.core.edits import (
    AddTopic,
    HideTopic,
    MergeTopics,
    RecolourTopic,
    RemoveTopic,
    RenameTopic,
    SetTopicTerms,
    SplitTopic,
    TopicEdit,
)
from desktop_app.core.entities import TOPIC_COLOURS, Topic
from desktop_app.core.errors import UserError
from desktop_app.core.i18n import tr
from desktop_app.core.store.comparisons import load_comparison
from desktop_app.core.store.pack import whole
from desktop_app.core.store.topics import load_topic, load_topics, next_topic_id, store_topic
from desktop_app.core.topics.kept import KeptTopic
from desktop_app.core.topics.show import leader_of

if TYPE_CHECKING:
    import sqlite_utils


def carry_out_on_topics(database: "sqlite_utils.Database", edit: TopicEdit) -> TopicEdit:
    """Write what `edit` asks, and return it with what stood there before.

    Raises: UserError for a topic that the comparison does not have.
    """
    match edit:
        case AddTopic():
            return _add(database, edit)
        case RemoveTopic():
            return _remove(database, edit)
        case MergeTopics():
            return _merge(database, edit)
        case SplitTopic():
            return _split(database, edit)
        case _:
            return _change(database, edit)


def topics_of(edit: TopicEdit) -> frozenset[tuple[int, int]]:
    """Return the pairs of comparison id and topic id that `edit` touches."""
    match edit:
        case AddTopic() | RemoveTopic():
            numbers: Iterable[int] = (edit.topic.id,)
        case MergeTopics() | SplitTopic():
            numbers = (edit.topic_id, *edit.parts)
        case _:
            numbers = (edit.topic_id,)
    return frozenset((edit.comparison_id, number) for number in numbers)


def is_idle_on_topics(edit: TopicEdit) -> bool:
    """Say whether an edit of topics, carried out, changed nothing."""
    match edit:
        case AddTopic() | RemoveTopic():
            return False
        case MergeTopics() | SplitTopic():
            return not edit.parts
        case _:
            return edit.before == edit.after


def _change(
    database: "sqlite_utils.Database", edit: RenameTopic | RecolourTopic | HideTopic | SetTopicTerms
) -> TopicEdit:
    topic = load_topic(database, edit.comparison_id, edit.topic_id)
    done: RenameTopic | RecolourTopic | HideTopic | SetTopicTerms
    match edit:
        case RenameTopic():
            after = None if edit.after is None else whole(edit.after).strip() or None
            done = replace(edit, before=topic.label, after=after)
            changed = replace(topic, label=done.after)
        case RecolourTopic():
            done = replace(edit, before=topic.colour, after=None if edit.after is None else edit.after % TOPIC_COLOURS)
            changed = replace(topic, colour=done.after)
        case HideTopic():
            done = replace(edit, before=topic.is_hidden)
            changed = replace(topic, is_hidden=edit.after)
        case SetTopicTerms():
            done = replace(edit, before=topic.own)
            changed = replace(topic, own=edit.after)
    if done.before != done.after:
        _store(database, edit.comparison_id, changed)
    return done


def _merge(database: "sqlite_utils.Database", edit: MergeTopics) -> MergeTopics:
    """Merge those of the parts that stand for themselves."""
    known = _known(database, edit.comparison_id)
    leader = leader_of(known, _require(known, edit))
    free = {number for number, one in known.items() if leader_of(known, one) is one} - {leader.id}
    parts = tuple(number for number in dict.fromkeys(edit.parts) if number in free)
    for number in parts:
        _store(database, edit.comparison_id, replace(known[number], into=leader.id))
    if parts:
        _store(database, edit.comparison_id, leader)
    return replace(edit, topic_id=leader.id, parts=parts)


def _split(database: "sqlite_utils.Database", edit: SplitTopic) -> SplitTopic:
    """Free those of the parts that are merged into the topic itself; with them go what was merged into them."""
    known = _known(database, edit.comparison_id)
    leader = _require(known, edit)
    parts = tuple(number for number in edit.parts if number in known and known[number].into == leader.id)
    for number in parts:
        _store(database, edit.comparison_id, replace(known[number], into=None))
    return replace(edit, parts=parts)


def _add(database: "sqlite_utils.Database", edit: AddTopic) -> AddTopic:
    """Add a topic, or bring back the one of its number that was removed."""
    load_comparison(database, edit.comparison_id)
    before = {one.id: one for one in load_topics(database, edit.comparison_id)}.get(edit.topic.id)
    if before is not None and before.is_removed:
        _store(database, edit.comparison_id, replace(before, is_removed=False))
        return replace(edit, topic=before.found)
    number = next_topic_id(database, edit.comparison_id)
    topic = Topic(
        number,
        whole(edit.topic.label),
        tuple(whole(term) for term in edit.topic.terms),
        edit.topic.left,
        edit.topic.right,
        (),
        (number - 1) % TOPIC_COLOURS,
        is_by_hand=True,
    )
    _store(database, edit.comparison_id, KeptTopic(topic))
    return replace(edit, topic=topic)


def _remove(database: "sqlite_utils.Database", edit: RemoveTopic) -> RemoveTopic:
    topic = load_topic(database, edit.comparison_id, edit.topic.id)
    if not topic.found.is_by_hand or topic.is_removed:
        raise UserError(tr("Only a topic that was added by hand can be removed: hide this one."))
    _store(database, edit.comparison_id, replace(topic, is_removed=True))
    return replace(edit, topic=topic.found)


def _store(database: "sqlite_utils.Database", comparison_id: int, topic: KeptTopic) -> None:
    store_topic(database, comparison_id, replace(topic, is_spoken_of=True))


def _known(database: "sqlite_utils.Database", comparison_id: int) -> dict[int, KeptTopic]:
    return {one.id: one for one in load_topics(database, comparison_id) if not one.is_removed}


def _require(known: dict[int, KeptTopic], edit: MergeTopics | SplitTopic) -> KeptTopic:
    if edit.topic_id not in known:
        sentence = tr("Comparison {comparison} has no topic {number}.")
        raise UserError(sentence.format(comparison=edit.comparison_id, number=edit.topic_id))
    return known[edit.topic_id]
