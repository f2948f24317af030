"""Small ways to read and write rows, shared by the files of the tables."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite_utils

Row = dict[str, Any]


def insert(database: "sqlite_utils.Database", table: str, row: Row) -> int:
    """Insert one row, and return its rowid."""
    columns = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" for _ in row)
    cursor = database.conn.execute(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', tuple(row.values()))
    return int(cursor.lastrowid or 0)


def insert_all(database: "sqlite_utils.Database", table: str, rows: Iterable[Row]) -> None:
    """Insert rows of equal columns in one go."""
    rows = list(rows)
    if not rows:
        return
    columns = ", ".join(f'"{name}"' for name in rows[0])
    marks = ", ".join(f":{name}" for name in rows[0])
    database.conn.executemany(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', rows)


def one(database: "sqlite_utils.Database", sql: str, *values: object) -> Row | None:
    """Return the first row, or None."""
    return next(iter(database.query(sql, values)), None)


def number(database: "sqlite_utils.Database", sql: str, *values: object) -> int:
    """Return the first value of the first row as a number; 0 if there is none."""
    row = database.conn.execute(sql, values).fetchone()
    return int(row[0]) if row and row[0] is not None else 0
