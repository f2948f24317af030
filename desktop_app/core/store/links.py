"""The links of a comparison, with what the person made of them."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from desktop_app.core.collector import without_cycle_search
from desktop_app.core.entities import Link, LinkKind, Verdict
from desktop_app.core.errors import UserError
from desktop_app.core.i18n import tr
from desktop_app.core.store.failures import unpacking
from desktop_app.core.store.link_rows import read_links
from desktop_app.core.store.pack import link_from_row, link_to_row
from desktop_app.core.store.rows import Row, insert, insert_all, one

if TYPE_CHECKING:
    import sqlite_utils

IS_SHOWN_ROW = "((is_found AND is_shown) OR verdict <> 'open' OR relation IS NOT NULL OR note <> '')"
"""Which rows a person sees: what the latest run shows or a person drew, and what a person said anything about."""


def insert_links(database: "sqlite_utils.Database", comparison_id: int, links: Sequence[Link]) -> None:
    """Store the links of a run, in their order."""
    insert_all(database, "links", (_row(comparison_id, link, rank) for rank, link in enumerate(links)))


def insert_unranked(database: "sqlite_utils.Database", comparison_id: int, link: Link) -> None:
    """Store a link that a person drew, or judged before; it stands behind those of the run."""
    insert(database, "links", _row(comparison_id, link, None))


def load_links(database: "sqlite_utils.Database", comparison_id: int) -> tuple[Link, ...]:
    """Return the links of the latest run in its order, then those by hand, then judged ones no longer found."""
    condition = f"comparison_id = ? AND {IS_SHOWN_ROW} ORDER BY is_found DESC, rank IS NULL, rank, id"
    return _loaded(database, condition, comparison_id)


def load_fainter(database: "sqlite_utils.Database", comparison_id: int) -> tuple[Link, ...]:
    """Return the links below the cut-off of the latest run that nobody has judged, best first."""
    condition = f"comparison_id = ? AND is_found AND NOT {IS_SHOWN_ROW} ORDER BY rank, id"
    return _loaded(database, condition, comparison_id)


def load_all_links(database: "sqlite_utils.Database", comparison_id: int) -> tuple[Link, ...]:
    """Return every link that is kept, also those that only the journal still speaks of."""
    return _loaded(database, "comparison_id = ? ORDER BY id", comparison_id)


def _loaded(database: "sqlite_utils.Database", condition: str, comparison_id: int) -> tuple[Link, ...]:
    with unpacking(), without_cycle_search():
        return tuple(read_links(database, condition, comparison_id))


def load_link(database: "sqlite_utils.Database", comparison_id: int, link_id: int) -> Link:
    """Return one link. Raises: UserError if the comparison has none of that id."""
    row = one(database, "SELECT * FROM links WHERE comparison_id = ? AND id = ?", comparison_id, link_id)
    if row is None:
        raise UserError(
            tr("Comparison {comparison} has no link {number}: `crossread list` shows which there are.").format(
                comparison=comparison_id, number=link_id
            )
        )
    with unpacking():
        return link_from_row(row)


def has_link(database: "sqlite_utils.Database", comparison_id: int, link_id: int) -> bool:
    """Say whether the id is taken."""
    return one(database, "SELECT 1 FROM links WHERE comparison_id = ? AND id = ?", comparison_id, link_id) is not None


def judge_link(database: "sqlite_utils.Database", comparison_id: int, link: Link) -> None:
    """Write the verdict, relation and note that `link` carries."""
    database.conn.execute(
        "UPDATE links SET verdict = ?, relation = ?, note = ? WHERE comparison_id = ? AND id = ?",
        (link.verdict.value, link.relation.value if link.relation else None, link.note, comparison_id, link.id),
    )


def delete_links(database: "sqlite_utils.Database", comparison_id: int, ids: Iterable[int]) -> None:
    """Take links away."""
    database.conn.executemany(
        "DELETE FROM links WHERE comparison_id = ? AND id = ?", [(comparison_id, link_id) for link_id in ids]
    )


def set_lost(database: "sqlite_utils.Database", comparison_id: int, ids: Iterable[int]) -> None:
    """Mark links that the latest run no longer found."""
    database.conn.executemany(
        "UPDATE links SET is_found = 0, is_mutual_best = 0, rank = NULL WHERE comparison_id = ? AND id = ?",
        [(comparison_id, link_id) for link_id in ids],
    )


def forget_run(database: "sqlite_utils.Database", comparison_id: int) -> None:
    """Free the links of a comparison from the topics and the order of an earlier run."""
    database.conn.execute("UPDATE links SET topics = '[]', rank = NULL WHERE comparison_id = ?", (comparison_id,))


def is_judged(link: Link) -> bool:
    """Say whether a person said anything about the link."""
    return link.verdict is not Verdict.OPEN or link.relation is not None or bool(link.note)


def is_by_hand(link: Link) -> bool:
    """Say whether a person drew the link."""
    return link.kind is LinkKind.BY_HAND


def _row(comparison_id: int, link: Link, rank: int | None) -> Row:
    return {"comparison_id": comparison_id, "rank": rank, **link_to_row(link)}
