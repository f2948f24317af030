"""Checking a whole project: SQLite's own checks, hashes, keys, and every anchor."""

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from desktop_app.core.i18n import tr
from desktop_app.core.store.documents import text_sha256
from desktop_app.core.store.entries import CheckResult
from desktop_app.core.store.links import IS_SHOWN_ROW
from desktop_app.core.store.rows import number

if TYPE_CHECKING:
    import sqlite_utils

_MOST_PROBLEMS = 100


def check_project(database: "sqlite_utils.Database") -> CheckResult:
    """Return what is wrong with a project, and how much it holds."""
    problems = [*_of_file(database)]
    if not problems:
        problems += [*_of_documents(database), *_of_anchors(database)]
    return CheckResult(
        problems=tuple(problems[:_MOST_PROBLEMS]),
        documents=number(database, "SELECT count(*) FROM documents"),
        comparisons=number(database, "SELECT count(*) FROM comparisons"),
        links=number(database, f"SELECT count(*) FROM links WHERE {IS_SHOWN_ROW}"),
        judged=number(database, "SELECT count(*) FROM links WHERE verdict <> 'open'"),
    )


def _of_file(database: "sqlite_utils.Database") -> Iterator[str]:
    for (finding,) in database.conn.execute(f"PRAGMA integrity_check({_MOST_PROBLEMS})").fetchall():
        if finding != "ok":
            yield tr("The file is damaged: {finding}.").format(finding=finding)
    for row in database.conn.execute("PRAGMA foreign_key_check").fetchall():
        yield tr("A row of {table} belongs to nothing.").format(table=row[0])


def _of_documents(database: "sqlite_utils.Database") -> Iterator[str]:
    rows = database.conn.execute("SELECT id, sha256, text_sha256, characters FROM documents ORDER BY id").fetchall()
    for document_id, sha256, text_hash, characters in rows:
        content = database.conn.execute(
            "SELECT original, text FROM contents WHERE document_id = ?", (document_id,)
        ).fetchone()
        if content is None:
            yield tr("Document {number} has no content.").format(number=document_id)
            continue
        original, text = content
        if hashlib.sha256(original).hexdigest() != sha256:
            yield tr("The original of document {number} is not what was imported.").format(number=document_id)
        if text_sha256(text) != text_hash or len(text) != characters:
            yield tr("The text of document {number} is not what was imported.").format(number=document_id)


def _of_anchors(database: "sqlite_utils.Database") -> Iterator[str]:
    """Yield a sentence for each link whose quotes do not stand where it says."""
    pairs = database.conn.execute("SELECT id, left_id, right_id FROM comparisons ORDER BY id").fetchall()
    for comparison_id, *sides in pairs:
        for side, document_id in zip(("left", "right"), sides, strict=True):
            row = database.conn.execute("SELECT text FROM contents WHERE document_id = ?", (document_id,)).fetchone()
            text = row[0] if row else ""
            links = database.conn.execute(
                f"SELECT id, {side}_start, {side}_end, {side}_quote FROM links WHERE comparison_id = ? ORDER BY id",
                (comparison_id,),
            )
            for link_id, start, end, quote in links:
                if not 0 <= start <= end <= len(text) or text[start:end] != quote:
                    yield tr("Link {number} of comparison {comparison} quotes what does not stand there.").format(
                        number=link_id, comparison=comparison_id
                    )
