"""The documents of a project: what is known about each."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.core.collector import without_cycle_search
from desktop_app.core.edits import DocumentField
from desktop_app.core.entities import Document, Provenance
from desktop_app.core.errors import UserError
from desktop_app.core.i18n import tr
from desktop_app.core.store import contents
from desktop_app.core.store.entries import DocumentEntry
from desktop_app.core.store.failures import unpacking
from desktop_app.core.store.pack import strings_from_json, strings_to_json, whole
from desktop_app.core.store.rows import Row, insert, one

if TYPE_CHECKING:
    import sqlite_utils


def text_sha256(text: str) -> str:
    """Return the sha256 of a stored text, as UTF-8."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class PackedDocument:
    """A document made ready to be stored, which takes a while for a long one: done before others have to wait."""

    document: Document
    row: Row
    content: Row


def pack_document(document: Document, original: bytes) -> PackedDocument:
    """Make a document ready. Raises: UserError if its text cannot be stored."""
    try:
        digest = text_sha256(document.text)
    except UnicodeEncodeError as error:
        raise UserError(
            tr("{name} holds half characters that cannot be stored. Save it as UTF-8, then import it again.").format(
                name=document.provenance.name
            )
        ) from error
    return PackedDocument(document, _row(document, digest), contents.content_row(document, original))


def add_document(database: "sqlite_utils.Database", packed: PackedDocument) -> Document:
    """Store a document with its original bytes, and return it with its id.

    The same bytes read the same way into the same text are stored once: the document there is returned, and is back in
    the project if it was taken out.
    """
    known = _same_as(database, packed.row)
    if known:
        set_removed(database, known, False)
        return load_document(database, known)
    document_id = insert(database, "documents", packed.row)
    insert(database, "contents", {"document_id": document_id, **packed.content})
    return replace(packed.document, id=document_id)


def load_document(database: "sqlite_utils.Database", document_id: int) -> Document:
    """Return a document whole. Raises: UserError if there is none of that id."""
    row = _require(database, document_id)
    with unpacking(), without_cycle_search():
        return contents.load_content(database, row["title"], _provenance(row), document_id)


def load_original(database: "sqlite_utils.Database", document_id: int) -> bytes:
    """Return the bytes that a document was read from. Raises: UserError if there is none of that id."""
    original = contents.load_original(database, document_id)
    if original is None:
        raise no_document(document_id)
    return original


def list_documents(database: "sqlite_utils.Database") -> tuple[DocumentEntry, ...]:
    """Return the documents of the project as lists show them, in the order of import."""
    rows = list(database.query("SELECT * FROM documents WHERE NOT is_removed ORDER BY id"))
    with unpacking():
        return tuple(_entry(row) for row in rows)


def document_title(database: "sqlite_utils.Database", document_id: int) -> str:
    """Return a document's title. Raises: UserError if there is none of that id."""
    return str(_require(database, document_id)["title"])


def field_value(database: "sqlite_utils.Database", document_id: int, field: DocumentField) -> str:
    """Return what is known in one field. Raises: UserError if there is no such document."""
    return str(_require(database, document_id)[field.value])


def is_guess(database: "sqlite_utils.Database", document_id: int, field: DocumentField) -> bool:
    """Say whether a field holds a guess. Raises: UserError if there is no such document."""
    with unpacking():
        return field.value in strings_from_json(_require(database, document_id)["guessed"])


def set_field(
    database: "sqlite_utils.Database", document_id: int, field: DocumentField, value: str, is_guess: bool
) -> None:
    """Write one field, and whether it is a guess."""
    with unpacking():
        guessed = set(strings_from_json(_require(database, document_id)["guessed"])) - {field.value}
    if is_guess:
        guessed.add(field.value)
    database.conn.execute(
        f"UPDATE documents SET {field.value} = ?, guessed = ? WHERE id = ?", (value, _guessed(guessed), document_id)
    )


def is_removed(database: "sqlite_utils.Database", document_id: int) -> bool:
    """Say whether a document was taken out of the project. Raises: UserError if there is none of that id."""
    return bool(_require(database, document_id)["is_removed"])


def set_removed(database: "sqlite_utils.Database", document_id: int, is_out: bool) -> None:
    """Take a document out of the project, or put it back; its rows stay."""
    database.conn.execute("UPDATE documents SET is_removed = ? WHERE id = ?", (int(is_out), document_id))


def no_document(document_id: int) -> UserError:
    """Return the error for an id that no document has."""
    return UserError(
        tr("The project has no document {number}: `crossread list` shows which there are.").format(number=document_id)
    )


def _require(database: "sqlite_utils.Database", document_id: int) -> Row:
    row = one(database, "SELECT * FROM documents WHERE id = ?", document_id)
    if row is None:
        raise no_document(document_id)
    return row


def _same_as(database: "sqlite_utils.Database", packed: Row) -> int:
    row = one(
        database,
        "SELECT id FROM documents WHERE sha256 = ? AND extractor = ? AND encoding = ? AND text_sha256 = ?",
        *(packed[name] for name in ("sha256", "extractor", "encoding", "text_sha256")),
    )
    return int(row["id"]) if row else 0


def _row(document: Document, digest: str) -> Row:
    known = document.provenance
    return {
        "title": whole(document.title),
        "name": whole(known.name),
        "sha256": known.sha256,
        "media_type": known.media_type,
        "extractor": known.extractor,
        "extractor_version": known.extractor_version,
        "encoding": known.encoding,
        "publisher": whole(known.publisher),
        "date": known.date,
        "language": known.language,
        "imported_at": known.imported_at,
        "guessed": _guessed(known.guessed),
        "text_sha256": digest,
        "characters": len(document.text),
        "words": len(document.text.split()),
        "pages": len(document.pages),
        "redactions": len(document.redactions),
        "gaps": len(document.gaps),
    }


def _guessed(fields: Iterable[str]) -> str:
    return strings_to_json(sorted(fields))


def _provenance(row: Row) -> Provenance:
    return Provenance(
        name=row["name"],
        sha256=row["sha256"],
        media_type=row["media_type"],
        extractor=row["extractor"],
        extractor_version=row["extractor_version"],
        encoding=row["encoding"],
        publisher=row["publisher"],
        date=row["date"],
        language=row["language"],
        imported_at=row["imported_at"],
        guessed=frozenset(strings_from_json(row["guessed"])),
    )


def _entry(row: Row) -> DocumentEntry:
    counts = {name: int(row[name]) for name in ("characters", "words", "pages", "redactions", "gaps")}
    return DocumentEntry(id=row["id"], title=row["title"], provenance=_provenance(row), **counts)
