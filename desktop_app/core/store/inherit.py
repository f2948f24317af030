"""What a person judged between two documents, brought over to a new reading of the same documents."""

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.core.entities import Anchor, Link
from desktop_app.core.store.documents import load_document
from desktop_app.core.store.find_again import PassageFinder
from desktop_app.core.store.links import is_by_hand, is_judged, load_all_links
from desktop_app.core.store.rows import one
from desktop_app.core.store.topics import load_topics
from desktop_app.core.topics.kept import KeptTopic

if TYPE_CHECKING:
    import sqlite_utils

_EARLIER = """
SELECT comparisons.id FROM comparisons
JOIN documents AS left_before ON left_before.id = comparisons.left_id
JOIN documents AS right_before ON right_before.id = comparisons.right_id
JOIN documents AS left_now ON left_now.id = ? JOIN documents AS right_now ON right_now.id = ?
WHERE (left_before.sha256 = left_now.sha256 OR left_before.name = left_now.name)
  AND (right_before.sha256 = right_now.sha256 OR right_before.name = right_now.name)
  AND (left_before.id, right_before.id) <> (left_now.id, right_now.id)
  AND left_before.id <> right_now.id AND right_before.id <> left_now.id
ORDER BY comparisons.id DESC
"""
"""The comparison of the same files before, the latest first: same bytes, or another state under the same name."""
_TURNED = "SELECT id FROM comparisons WHERE left_id = ? AND right_id = ? AND left_id <> right_id"


def inherited_links(database: "sqlite_utils.Database", left_id: int, right_id: int) -> tuple[Link, ...]:
    """Return what was judged or drawn between earlier readings of two documents, as far as it stands in them now.

    Both passages must be found again, by quote and surroundings or by most of their words; ids stay as they were.
    """
    spoken = _latest_spoken_of(database, left_id, right_id)
    if not spoken:
        return ()
    left, right = load_document(database, left_id), load_document(database, right_id)
    finders = PassageFinder(left), PassageFinder(right)
    found = []
    for link in spoken:
        spans = finders[0].find(link.left), finders[1].find(link.right)
        if spans[0] is not None and spans[1] is not None:
            found.append(_moved(link, Anchor.of(left.text, spans[0]), Anchor.of(right.text, spans[1])))
    return tuple(found)


def inherited_topics(database: "sqlite_utils.Database", left_id: int, right_id: int) -> tuple[KeptTopic, ...]:
    """Return the topics of the latest of the earlier comparisons where the person made anything of any.

    Their places are those of the earlier texts, to be looked for anew.
    """
    for (earlier,) in database.conn.execute(_EARLIER, (left_id, right_id)).fetchall():
        kept = [one for one in load_topics(database, earlier) if not one.is_removed]
        if any(one.is_changed or one.found.is_by_hand for one in kept):
            return tuple(kept)
    return ()


def _latest_spoken_of(database: "sqlite_utils.Database", left_id: int, right_id: int) -> list[Link]:
    """Return what was judged or drawn in the latest of the earlier comparisons where anything was.

    The other way round, the same two documents are an earlier comparison too.
    """
    for (earlier,) in database.conn.execute(_EARLIER, (left_id, right_id)).fetchall():
        spoken = _spoken_of(database, earlier)
        if spoken:
            return spoken
    turned = one(database, _TURNED, right_id, left_id)
    spoken = _spoken_of(database, int(turned["id"])) if turned else []
    return [replace(link, left=link.right, right=link.left) for link in spoken]


def _spoken_of(database: "sqlite_utils.Database", comparison_id: int) -> list[Link]:
    return [link for link in load_all_links(database, comparison_id) if is_judged(link) or is_by_hand(link)]


def _moved(link: Link, left: Anchor, right: Anchor) -> Link:
    """Return a link in its new place; what pointed into the old texts falls away."""
    is_found = is_by_hand(link)
    return replace(
        link, left=left, right=right, evidence=(), cues=(), topics=(), is_found=is_found, is_mutual_best=False
    )
