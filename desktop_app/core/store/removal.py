"""What goes with a document that is taken out of the project."""

from typing import TYPE_CHECKING

from desktop_app.core.store.entries import Holdings
from desktop_app.core.store.rows import one

if TYPE_CHECKING:
    import sqlite_utils

_COUNTED = """
SELECT count(DISTINCT comparisons.id) AS comparisons,
  coalesce(sum(links.verdict <> 'open'), 0) AS judged, coalesce(sum(links.note <> ''), 0) AS notes
FROM comparisons
JOIN documents AS other
  ON other.id = CASE comparisons.left_id WHEN ?1 THEN comparisons.right_id ELSE comparisons.left_id END
LEFT JOIN links ON links.comparison_id = comparisons.id
WHERE (comparisons.left_id = ?1 OR comparisons.right_id = ?1) AND NOT other.is_removed
"""


def holdings(database: "sqlite_utils.Database", document_id: int) -> Holdings:
    """Return what hangs on a document: its comparisons with those still in the project, judged links, notes."""
    row = one(database, _COUNTED, document_id) or {}
    return Holdings(*(int(row.get(name) or 0) for name in ("comparisons", "judged", "notes")))
