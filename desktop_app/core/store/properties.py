"""What a project says of itself: its title, and which program wrote it."""

from typing import TYPE_CHECKING

from desktop_app.core.store.rows import one

if TYPE_CHECKING:
    import sqlite_utils

TITLE = "title"
CREATED_AT = "created_at"
WRITTEN_BY = "written_by"


def load_property(database: "sqlite_utils.Database", name: str) -> str:
    """Return a property, or empty."""
    row = one(database, "SELECT value FROM properties WHERE name = ?", name)
    return "" if row is None else str(row["value"])


def save_property(database: "sqlite_utils.Database", name: str, value: str) -> None:
    """Write a property."""
    database.conn.execute("INSERT OR REPLACE INTO properties (name, value) VALUES (?, ?)", (name, value))
