"""The contents of documents: text, what was found in it, and the original bytes."""

from operator import attrgetter
from typing import TYPE_CHECKING

from desktop_app.core.entities import Document, Provenance
from desktop_app.core.store.pack import (
    furniture_from_json,
    furniture_to_json,
    gaps_from_json,
    gaps_to_json,
    redactions_from_json,
    redactions_to_json,
    segments_from_bytes,
    segments_to_bytes,
    strings_from_json,
    strings_to_json,
)
from desktop_app.core.store.pages import pages_from_bytes, pages_to_bytes
from desktop_app.core.store.rows import Row, one

if TYPE_CHECKING:
    import sqlite_utils


def content_row(document: Document, original: bytes) -> Row:
    """Return a document's text, all that was found in it, and the bytes it was read from, as columns."""
    return {
        "text": document.text,
        "segments": segments_to_bytes(document.segments),
        "furniture": furniture_to_json(document.furniture),
        "redactions": redactions_to_json(document.redactions),
        "gaps": gaps_to_json(document.gaps),
        "pages": pages_to_bytes(document.pages),
        "notices": strings_to_json(document.notices),
        "original": original,
    }


def load_content(database: "sqlite_utils.Database", title: str, provenance: Provenance, document_id: int) -> Document:
    """Return the document whole. Raises: ValueError and kin if what is stored cannot be read."""
    row = one(
        database,
        "SELECT text, segments, furniture, redactions, gaps, pages, notices FROM contents WHERE document_id = ?",
        document_id,
    )
    if row is None:
        raise ValueError("a document has no content")
    if not isinstance(row["text"], str):
        raise TypeError("a document's text is no text")
    document = Document(
        title=title,
        text=row["text"],
        provenance=provenance,
        segments=segments_from_bytes(row["segments"]),
        furniture=furniture_from_json(row["furniture"]),
        redactions=redactions_from_json(row["redactions"]),
        gaps=gaps_from_json(row["gaps"]),
        pages=pages_from_bytes(row["pages"]),
        notices=strings_from_json(row["notices"]),
        id=document_id,
    )
    _require_inside(document)
    return document


def _require_inside(document: Document) -> None:
    """Raise ValueError if a span points behind the text: a damaged row must not fail later, far from here."""
    words = [word for page in document.pages for word in page.words[-1:]]
    groups = (document.segments, document.furniture, document.redactions, document.pages, words)
    if any(max(map(attrgetter("span.end"), group), default=0) > len(document.text) for group in groups):
        raise ValueError("a span lies outside the text")


def load_text(database: "sqlite_utils.Database", document_id: int) -> str | None:
    """Return a document's text, or None if there is no such document."""
    row = one(database, "SELECT text FROM contents WHERE document_id = ?", document_id)
    return None if row is None else str(row["text"])


def load_original(database: "sqlite_utils.Database", document_id: int) -> bytes | None:
    """Return the bytes that a document was read from, or None if there is no such document."""
    row = one(database, "SELECT original FROM contents WHERE document_id = ?", document_id)
    return None if row is None else bytes(row["original"])
