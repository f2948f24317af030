"""How a project was last looked at: small texts by name, no part of the journal."""

from typing import TYPE_CHECKING

from desktop_app.core.store.rows import one

if TYPE_CHECKING:
    import sqlite_utils


def load_view_state(database: "sqlite_utils.Database", name: str) -> str | None:
    """Return what was kept under `name`, or None."""
    row = one(database, "SELECT value FROM view_state WHERE name = ?", name)
    return None if row is None else str(row["value"])


def save_view_state(database: "sqlite_utils.Database", name: str, value: str) -> None:
    """Keep `value` under `name`."""
    database.conn.execute("INSERT OR REPLACE INTO view_state (name, value) VALUES (?, ?)", (name, value))
