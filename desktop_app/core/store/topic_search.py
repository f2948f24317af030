"""Searching the two documents of a comparison for the terms of topics."""

from functools import cache
from typing import TYPE_CHECKING

from desktop_app.core.entities import TopicWords
from desktop_app.core.progress import Progress
from desktop_app.core.store.failures import unpacking
from desktop_app.core.store.pack import furniture_from_json
from desktop_app.core.store.rows import one
from desktop_app.core.text.language import guess_language
from desktop_app.core.text.term_search import SearchedText
from desktop_app.core.topics.match import Search

if TYPE_CHECKING:
    import sqlite_utils


def search_of(
    database: "sqlite_utils.Database", left_id: int, right_id: int, progress: Progress | None = None
) -> Search:
    """Return a search of both documents; each is read once, when it is needed first. It raises Cancelled."""

    @cache
    def searched(document_id: int) -> SearchedText:
        return _read(database, document_id, progress)

    def find(terms: tuple[str, ...]) -> TopicWords:
        return TopicWords(terms, searched(left_id).find(terms), searched(right_id).find(terms))

    return find


def _read(database: "sqlite_utils.Database", document_id: int, progress: Progress | None) -> SearchedText:
    row = one(
        database,
        "SELECT text, furniture, language FROM contents JOIN documents ON documents.id = document_id"
        " WHERE document_id = ?",
        document_id,
    )
    if row is None:
        return SearchedText.of("", "")
    with unpacking():
        aside = [furniture.span for furniture in furniture_from_json(row["furniture"])]
    return SearchedText.of(row["text"], row["language"] or guess_language(row["text"]), aside, progress)
