"""The topics of a comparison, with what the person made of them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktop_app.core.collector import without_cycle_search
from desktop_app.core.errors import UserError
from desktop_app.core.i18n import tr
from desktop_app.core.store.failures import unpacking
from desktop_app.core.store.rows import insert, insert_all, one
from desktop_app.core.store.topic_rows import NO_WORDS, topic_from_row, topic_row
from desktop_app.core.topics.kept import KeptTopic

if TYPE_CHECKING:
    import sqlite_utils


def replace_topics(database: "sqlite_utils.Database", comparison_id: int, topics: Iterable[KeptTopic]) -> None:
    """Store the topics of a comparison in place of those it had."""
    database.conn.execute("DELETE FROM topics WHERE comparison_id = ?", (comparison_id,))
    insert_all(database, "topics", (topic_row(comparison_id, topic) for topic in topics))


def load_topics(database: "sqlite_utils.Database", comparison_id: int) -> tuple[KeptTopic, ...]:
    """Return the topics that a comparison keeps, also those that nobody sees now, by number."""
    rows = list(database.query("SELECT * FROM topics WHERE comparison_id = ? ORDER BY id", (comparison_id,)))
    with unpacking(), without_cycle_search():
        return tuple(topic_from_row(row) for row in rows)


def load_membership(database: "sqlite_utils.Database", comparison_id: int) -> tuple[KeptTopic, ...]:
    """Return the topics for what links they have: without places, where these do not decide about links."""
    rows = list(database.query("SELECT * FROM topics WHERE comparison_id = ? ORDER BY id", (comparison_id,)))
    with unpacking(), without_cycle_search():
        if any(row["is_by_hand"] or not row["is_found"] or row["own_words"] != NO_WORDS for row in rows):
            return tuple(topic_from_row(row) for row in rows)
        return tuple(topic_from_row({**row, "left_spans": "[]", "right_spans": "[]"}) for row in rows)


def load_topic(database: "sqlite_utils.Database", comparison_id: int, topic_id: int) -> KeptTopic:
    """Return one topic. Raises: UserError if the comparison has none of that number."""
    row = one(database, "SELECT * FROM topics WHERE comparison_id = ? AND id = ?", comparison_id, topic_id)
    if row is None:
        sentence = tr("Comparison {comparison} has no topic {number}.")
        raise UserError(sentence.format(comparison=comparison_id, number=topic_id))
    with unpacking():
        return topic_from_row(row)


def store_topic(database: "sqlite_utils.Database", comparison_id: int, topic: KeptTopic) -> None:
    """Write one topic, in place of that of its number if there is one."""
    database.conn.execute("DELETE FROM topics WHERE comparison_id = ? AND id = ?", (comparison_id, topic.id))
    insert(database, "topics", topic_row(comparison_id, topic))


def next_topic_id(database: "sqlite_utils.Database", comparison_id: int) -> int:
    """Return a number that no topic of a comparison has."""
    row = one(database, "SELECT max(id) AS most FROM topics WHERE comparison_id = ?", comparison_id)
    return int(row["most"] or 0) + 1 if row else 1
