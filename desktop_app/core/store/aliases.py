"""The names that mean the same, group by group."""

from typing import TYPE_CHECKING

from desktop_app.core.store.failures import unpacking
from desktop_app.core.store.pack import strings_from_json, strings_to_json, whole
from desktop_app.core.store.rows import insert_all

if TYPE_CHECKING:
    import sqlite_utils

Groups = tuple[tuple[str, ...], ...]


def load_aliases(database: "sqlite_utils.Database") -> Groups:
    """Return the groups in the person's order."""
    rows = list(database.query("SELECT names FROM aliases ORDER BY place"))
    with unpacking():
        return tuple(strings_from_json(row["names"]) for row in rows)


def replace_aliases(database: "sqlite_utils.Database", groups: Groups) -> None:
    """Store the groups in place of those there were."""
    database.conn.execute("DELETE FROM aliases")
    rows = ({"place": place, "names": strings_to_json(names)} for place, names in enumerate(groups, 1))
    insert_all(database, "aliases", rows)


def written(groups: Groups) -> Groups:
    """Return typed groups as they are stored: names trimmed, each once, a group of two names or more."""
    cleaned = (
        tuple(dict.fromkeys(" ".join(whole(name).split()) for name in names if name.strip())) for names in groups
    )
    return tuple(dict.fromkeys(names for names in cleaned if len(names) > 1))
