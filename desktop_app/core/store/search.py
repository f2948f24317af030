"""Full-text search over the documents of a project."""

from typing import TYPE_CHECKING

from desktop_app.core.entities import Document, SegmentKind
from desktop_app.core.store.contents import load_text
from desktop_app.core.store.entries import Found
from desktop_app.core.store.rows import insert, number
from desktop_app.core.text.span import Span

if TYPE_CHECKING:
    import sqlite_utils

MOST_FOUND = 500


def index_document(database: "sqlite_utils.Database", document: Document) -> None:
    """Make a document's paragraphs findable; once for each document."""
    if number(database, "SELECT count(*) FROM places WHERE document_id = ?", document.id):
        return
    for span in _places(document):
        row = {"document_id": document.id, "start": span.start, "end": span.end}
        place = insert(database, "places", row)
        database.conn.execute("INSERT INTO search (rowid, text) VALUES (?, ?)", (place, span.of(document.text)))


def find(database: "sqlite_utils.Database", words: str, most: int = MOST_FOUND) -> tuple[Found, ...]:
    """Return the places that hold all of `words`, the last one as a beginning, best first."""
    query = _query(words)
    if not query:
        return ()
    rows = database.query(
        'SELECT places.document_id, places.start, places."end" FROM search JOIN places ON places.id = search.rowid'
        " JOIN documents ON documents.id = places.document_id AND NOT documents.is_removed"
        " WHERE search MATCH ? ORDER BY bm25(search), places.id LIMIT ?",
        (query, most),
    )
    texts: dict[int, str] = {}
    found = []
    for row in list(rows):
        text = texts.setdefault(row["document_id"], load_text(database, row["document_id"]) or "")
        found.append(Found(row["document_id"], row["start"], row["end"], text[row["start"] : row["end"]]))
    return tuple(found)


def _query(words: str) -> str:
    """Return `words` as a query of FTS5 that holds no operator of the person's making."""
    quoted = ['"' + word.replace('"', '""') + '"' for word in words.replace("\0", " ").split()]
    return " ".join(quoted) + "*" if quoted else ""


def _places(document: Document) -> list[Span]:
    """Return the outermost segments; sentences lie inside them, unless there is nothing else."""
    outer = [one.span for one in document.segments if one.kind is not SegmentKind.SENTENCE]
    return outer or [one.span for one in document.segments] or [Span(0, len(document.text))]
