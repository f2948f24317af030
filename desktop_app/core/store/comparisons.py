"""The comparisons of a project, each with the run that made its links."""

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from desktop_app.core.entities import Analysis, Comparison, Link, PassagePair, Run, Verdict
from desktop_app.core.errors import UserError
from desktop_app.core.i18n import tr, trn
from desktop_app.core.store.documents import document_title
from desktop_app.core.store.entries import ComparisonEntry
from desktop_app.core.store.failures import unpacking
from desktop_app.core.store.inherit import inherited_links, inherited_topics
from desktop_app.core.store.journal import links_spoken_of
from desktop_app.core.store.links import (
    IS_SHOWN_ROW,
    delete_links,
    forget_run,
    insert_links,
    insert_unranked,
    is_by_hand,
    load_all_links,
    load_fainter,
    load_links,
    set_lost,
)
from desktop_app.core.store.pack import (
    passages_from_json,
    passages_to_json,
    set_aside_from_json,
    set_aside_to_json,
    spans_from_json,
    spans_to_json,
    strings_from_json,
    strings_to_json,
    to_json,
)
from desktop_app.core.store.relink import Relinked, relink
from desktop_app.core.store.rows import Row, insert, one
from desktop_app.core.store.topic_search import search_of
from desktop_app.core.store.topics import load_topics, replace_topics
from desktop_app.core.text.span import Span
from desktop_app.core.topics.kept import KeptTopic
from desktop_app.core.topics.match import retopic
from desktop_app.core.topics.show import with_kept_topics

if TYPE_CHECKING:
    import sqlite_utils

_LIGHT = "id, left_id, right_id, title, engine, version, settings, at"


def add_comparison(database: "sqlite_utils.Database", left_id: int, right_id: int, analysis: Analysis) -> Comparison:
    """Store what a run found between two documents, and return their comparison.

    The same pair has one comparison: a later run takes the place of the one before, verdicts are carried over, also
    from an earlier reading of the same documents.
    """
    titles = [document_title(database, document_id) for document_id in (left_id, right_id)]
    known = one(database, "SELECT * FROM comparisons WHERE left_id = ? AND right_id = ?", left_id, right_id)
    if known is None:
        kept, analysis = _inherited(database, left_id, right_id, analysis)
        next_link_id = max((link.id for link in (*kept, *analysis.links, *analysis.fainter)), default=0) + 1
        row = {"left_id": left_id, "right_id": right_id, "title": " | ".join(titles), "next_link_id": next_link_id}
        comparison_id = insert(database, "comparisons", {**row, **_run_columns(analysis)})
        for link in kept:
            insert_unranked(database, comparison_id, link)
    else:
        comparison_id = int(known["id"])
        relinked = _relink(database, comparison_id, analysis, int(known["next_link_id"]))
        analysis = relinked.analysis
        columns = {"next_link_id": relinked.next_link_id, **_run_columns(analysis)}
        sets = ", ".join(f"{name} = :{name}" for name in columns)
        database.conn.execute(f"UPDATE comparisons SET {sets} WHERE id = :id", {**columns, "id": comparison_id})
    insert_links(database, comparison_id, (*analysis.links, *analysis.fainter))
    replace_topics(database, comparison_id, _retopic(database, comparison_id, left_id, right_id, analysis))
    return load_comparison(database, comparison_id)


def load_comparison(database: "sqlite_utils.Database", comparison_id: int) -> Comparison:
    """Return a comparison. Raises: UserError if there is none of that id."""
    row = _require(database, comparison_id, _LIGHT)
    with unpacking():
        return _comparison(row)


def load_analysis(database: "sqlite_utils.Database", comparison_id: int) -> Analysis:
    """Return what the latest run found, with verdicts, links by hand, and judged links that it no longer found."""
    row = _require(database, comparison_id, "*")
    links, fainter = load_links(database, comparison_id), load_fainter(database, comparison_id)
    known = {link.id for link in links}
    said = [link for link in links if is_by_hand(link) or link.verdict in (Verdict.ACCEPTED, Verdict.UNSURE)]
    with unpacking():
        found = Analysis(
            run=_run(row),
            links=links,
            passages=tuple(_known_passages(passages_from_json(row["passages"]), known)),
            only_left=_without_counterpart(spans_from_json(row["only_left"]), [link.left.span for link in said]),
            only_right=_without_counterpart(spans_from_json(row["only_right"]), [link.right.span for link in said]),
            set_aside=set_aside_from_json(row["set_aside"]),
            notices=strings_from_json(row["notices"]),
            fainter=fainter,
        )
    return with_kept_topics(found, load_topics(database, comparison_id))


def list_comparisons(database: "sqlite_utils.Database") -> tuple[ComparisonEntry, ...]:
    """Return the comparisons of documents in the project with their counts, in the order they were made."""
    rows = list(
        database.query(
            f"SELECT {_LIGHT},"
            f" (SELECT count(*) FROM links WHERE comparison_id = comparisons.id AND {IS_SHOWN_ROW}) AS links,"
            " (SELECT count(*) FROM links WHERE comparison_id = comparisons.id AND verdict <> 'open') AS judged"
            " FROM comparisons WHERE NOT EXISTS (SELECT 1 FROM documents WHERE is_removed"
            " AND documents.id IN (comparisons.left_id, comparisons.right_id)) ORDER BY id"
        )
    )
    with unpacking():
        return tuple(ComparisonEntry(_comparison(row), row["links"], row["judged"]) for row in rows)


def rename_comparison(database: "sqlite_utils.Database", comparison_id: int, title: str) -> None:
    """Write a comparison's title."""
    database.conn.execute("UPDATE comparisons SET title = ? WHERE id = ?", (title, comparison_id))


def claim_link_id(database: "sqlite_utils.Database", comparison_id: int, wanted: int) -> int:
    """Return `wanted`, or the next free id if it is 0; the id is never given out again.

    Raises: UserError if there is no such comparison.
    """
    free = int(_require(database, comparison_id, "next_link_id")["next_link_id"])
    link_id = wanted or free
    database.conn.execute(
        "UPDATE comparisons SET next_link_id = ? WHERE id = ?", (max(free, link_id + 1), comparison_id)
    )
    return link_id


def _retopic(
    database: "sqlite_utils.Database", comparison_id: int, left_id: int, right_id: int, analysis: Analysis
) -> tuple[KeptTopic, ...]:
    """Return the topics of a run as the person left those before them; each knows all links that name it."""
    naming: dict[int, list[int]] = {topic.id: list(topic.links) for topic in analysis.topics}
    for link in (*analysis.links, *analysis.fainter):
        for number in link.topics:
            if number in naming:
                naming[number].append(link.id)
    found = [replace(topic, links=tuple(dict.fromkeys(naming[topic.id]))) for topic in analysis.topics]
    before = load_topics(database, comparison_id) or inherited_topics(database, left_id, right_id)
    return retopic(before, found, search_of(database, left_id, right_id))


def _without_counterpart(spans: tuple[Span, ...], linked: Sequence[Span]) -> tuple[Span, ...]:
    """Return the spans that no link touches which a person drew or let stand, found by the latest run or not."""
    ends = sorted(linked)
    starts = [span.start for span in ends]
    reach = list(accumulate((span.end for span in ends), max))
    return tuple(span for span in spans if not ((at := bisect_left(starts, span.end)) and reach[at - 1] > span.start))


def _known_passages(passages: Iterable[PassagePair], known: set[int]) -> Iterator[PassagePair]:
    """Yield the passages with the links that are still there: one drawn by hand may have been removed."""
    for pair in passages:
        links = _only(pair.links, known)
        if links or not pair.links:
            yield replace(pair, links=links)


def _only(ids: tuple[int, ...], known: set[int]) -> tuple[int, ...]:
    return tuple(one for one in ids if one in known)


def _relink(database: "sqlite_utils.Database", comparison_id: int, analysis: Analysis, next_link_id: int) -> Relinked:
    """Match a run to the links before it, and take those away that it does not have.

    What was on show until now is only put out of sight: somebody may be judging it, and the next run may find it again.
    """
    before = load_all_links(database, comparison_id)
    relinked = relink(before, links_spoken_of(database, comparison_id), analysis, next_link_id)
    found = {link.id for link in (*relinked.analysis.links, *relinked.analysis.fainter)}
    delete_links(database, comparison_id, [link.id for link in before if link.id in found])
    vanished = {link.id for link in before if link.is_found and link.is_shown} & set(relinked.dropped)
    delete_links(database, comparison_id, sorted(set(relinked.dropped) - vanished))
    set_lost(database, comparison_id, (*relinked.lost, *sorted(vanished)))
    forget_run(database, comparison_id)
    return relinked


def _inherited(
    database: "sqlite_utils.Database", left_id: int, right_id: int, analysis: Analysis
) -> tuple[tuple[Link, ...], Analysis]:
    """Return what to keep from an earlier reading although this run did not find it, and the analysis carried over."""
    before = inherited_links(database, left_id, right_id)
    if not before:
        return (), analysis
    carried = relink(before, (), analysis, max(link.id for link in before) + 1).analysis
    found = {link.id for link in (*carried.links, *carried.fainter)}
    phrase = trn(
        "{count} link that you judged or drew was brought over from an earlier reading of these documents.",
        "{count} links that you judged or drew were brought over from an earlier reading of these documents.",
        len(before),
    )
    carried = replace(carried, notices=(*carried.notices, phrase.format(count=len(before))))
    return tuple(link for link in before if link.id not in found), carried


def _require(database: "sqlite_utils.Database", comparison_id: int, columns: str) -> Row:
    row = one(database, f"SELECT {columns} FROM comparisons WHERE id = ?", comparison_id)
    if row is None:
        raise UserError(
            tr("The project has no comparison {number}: `crossread list` shows which there are.").format(
                number=comparison_id
            )
        )
    return row


def _comparison(row: Row) -> Comparison:
    return Comparison(row["id"], row["left_id"], row["right_id"], row["title"], _run(row))


def _run(row: Row) -> Run:
    settings = tuple((str(name), str(value)) for name, value in json.loads(row["settings"]))
    return Run(row["engine"], row["version"], settings, row["at"])


def _run_columns(analysis: Analysis) -> Row:
    run = analysis.run
    return {
        "engine": run.engine,
        "version": run.version,
        "settings": to_json([list(pair) for pair in run.settings]),
        "at": run.at,
        "passages": passages_to_json(analysis.passages),
        "only_left": spans_to_json(analysis.only_left),
        "only_right": spans_to_json(analysis.only_right),
        "set_aside": set_aside_to_json(analysis.set_aside),
        "notices": strings_to_json(analysis.notices),
    }
