"""Topics as the values that rows and the journal hold."""

import json
from typing import Any

from desktop_app.core.entities import Topic, TopicWords
from desktop_app.core.store.pack import (
    ids_from_json,
    spans_from_json,
    spans_to_json,
    strings_from_json,
    strings_to_json,
    to_json,
)
from desktop_app.core.store.rows import Row
from desktop_app.core.text.span import Span
from desktop_app.core.topics.kept import KeptTopic

Values = dict[str, Any]
NO_WORDS = '{"terms":[],"left":[],"right":[]}'
"""How a topic is stored to which the person gave no terms."""


def topic_values(topic: Topic) -> Values:
    """Return a topic that a person added, as the journal has it; what belongs to it is found anew."""
    words = words_values(TopicWords(topic.terms, topic.left, topic.right))
    return {"id": topic.id, "label": topic.label, "colour": topic.colour, **words}


def topic_from_values(values: Values) -> Topic:
    """Return the topic that `topic_values` was given."""
    words = words_from_values(values)
    number, label, colour = int(values["id"]), str(values["label"]), int(values["colour"])
    return Topic(number, label, words.terms, words.left, words.right, (), colour, is_by_hand=True)


def words_values(words: TopicWords) -> Values:
    """Return terms with where they stand, as the journal has them."""
    sides = {"left": words.left, "right": words.right}
    return {"terms": list(words.terms), **{side: [[s.start, s.end] for s in spans] for side, spans in sides.items()}}


def words_from_values(values: Values) -> TopicWords:
    """Return the terms that `words_values` was given."""
    left, right = (tuple(Span(start, end) for start, end in values[side]) for side in ("left", "right"))
    return TopicWords(tuple(str(term) for term in values["terms"]), left, right)


def topic_row(comparison_id: int, one: KeptTopic) -> Row:
    """Return a kept topic as columns."""
    return {
        "comparison_id": comparison_id,
        "id": one.id,
        "label": one.found.label,
        "terms": strings_to_json(one.found.terms),
        "left_spans": spans_to_json(one.found.left),
        "right_spans": spans_to_json(one.found.right),
        "links": to_json(list(one.found.links)),
        "colour": one.found.colour,
        "rank": one.rank,
        "is_found": int(one.found.is_found),
        "is_by_hand": int(one.found.is_by_hand),
        "is_spoken_of": int(one.is_spoken_of),
        "is_removed": int(one.is_removed),
        "is_hidden": int(one.is_hidden),
        "merged_into": one.into,
        "own_label": one.label,
        "own_colour": one.colour,
        "own_words": to_json(words_values(one.own)),
    }


def topic_from_row(row: Row) -> KeptTopic:
    """Return the topic that `topic_row` was given. Raises: KeyError, TypeError, ValueError if it is none."""
    found = Topic(
        id=row["id"],
        label=row["label"],
        terms=strings_from_json(row["terms"]),
        left=spans_from_json(row["left_spans"]),
        right=spans_from_json(row["right_spans"]),
        links=ids_from_json(row["links"]),
        colour=row["colour"],
        is_by_hand=bool(row["is_by_hand"]),
        is_found=bool(row["is_found"]),
    )
    return KeptTopic(
        found,
        rank=row["rank"],
        is_spoken_of=bool(row["is_spoken_of"]),
        is_removed=bool(row["is_removed"]),
        is_hidden=bool(row["is_hidden"]),
        into=row["merged_into"],
        label=row["own_label"],
        colour=row["own_colour"],
        own=words_from_values(json.loads(row["own_words"])),
    )
