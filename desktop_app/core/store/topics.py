"""The topics of a comparison."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktop_app.core.entities import Topic
from desktop_app.core.store.failures import unpacking
from desktop_app.core.store.pack import (
    ids_from_json,
    spans_from_json,
    spans_to_json,
    strings_from_json,
    strings_to_json,
    to_json,
)
from desktop_app.core.store.rows import Row, insert_all

if TYPE_CHECKING:
    import sqlite_utils


def replace_topics(database: "sqlite_utils.Database", comparison_id: int, topics: Iterable[Topic]) -> None:
    """Store the topics of a comparison in place of those it had."""
    database.conn.execute("DELETE FROM topics WHERE comparison_id = ?", (comparison_id,))
    insert_all(database, "topics", (_row(comparison_id, topic) for topic in topics))


def load_topics(database: "sqlite_utils.Database", comparison_id: int) -> tuple[Topic, ...]:
    """Return the topics of a comparison, by rank."""
    rows = list(database.query("SELECT * FROM topics WHERE comparison_id = ? ORDER BY id", (comparison_id,)))
    with unpacking():
        return tuple(_topic(row) for row in rows)


def _row(comparison_id: int, topic: Topic) -> Row:
    return {
        "comparison_id": comparison_id,
        "id": topic.id,
        "label": topic.label,
        "terms": strings_to_json(topic.terms),
        "left_spans": spans_to_json(topic.left),
        "right_spans": spans_to_json(topic.right),
        "links": to_json(list(topic.links)),
        "colour": topic.colour,
    }


def _topic(row: Row) -> Topic:
    return Topic(
        id=row["id"],
        label=row["label"],
        terms=strings_from_json(row["terms"]),
        left=spans_from_json(row["left_spans"]),
        right=spans_from_json(row["right_spans"]),
        links=ids_from_json(row["links"]),
        colour=row["colour"],
    )
