"""The vectors of a document's units, kept so that they are computed once."""

import hashlib
import logging
import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop_app.core.store.rows import Row, insert, one

if TYPE_CHECKING:
    import numpy as np
    import sqlite_utils
    from numpy.typing import NDArray

_KEPT = "<f2"
"""Half precision, little-endian: what the vectors are rounded to when they are computed, so that nothing is lost."""
_COLUMNS = "units_sha256, sha256, vectors"

_log = logging.getLogger(__name__)


def digest_of(texts: Sequence[str]) -> str:
    """Return the sha256 of what vectors were computed from; no two sequences of texts share it."""
    digest = hashlib.sha256()
    for text in texts:
        data = text.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


def load_vectors(
    database: "sqlite_utils.Database", document_id: int, encoder: str, texts: Sequence[str], dimensions: int
) -> "NDArray[np.float32] | None":
    """Return the vectors of `texts`, of shape (len(texts), dimensions), if `encoder` computed them for this document.

    None where others are kept, none are, or what is kept is damaged.
    """
    import numpy as np

    try:
        row = one(
            database, f"SELECT {_COLUMNS} FROM vectors WHERE document_id = ? AND encoder = ?", document_id, encoder
        )
        if row is None or row["units_sha256"] != digest_of(texts):
            return None
        kept = row["vectors"]
        if hashlib.sha256(kept).hexdigest() != row["sha256"]:
            raise ValueError("the vectors are not what was kept")
        vectors = np.frombuffer(kept, _KEPT).astype(np.float32).reshape(len(texts), dimensions)
    except (sqlite3.DatabaseError, ValueError, TypeError) as error:
        _log.info("The vectors of document %s are computed anew: %s", document_id, error)
        return None
    return vectors if bool(np.isfinite(vectors).all()) else None


def pack_vectors(document_id: int, encoder: str, texts: Sequence[str], vectors: "NDArray[np.float32]") -> Row:
    """Make the vectors of `texts` ready to be kept, which takes a while for many: done before others have to wait."""
    kept = vectors.astype(_KEPT).tobytes()
    return {
        "document_id": document_id,
        "encoder": encoder,
        "units_sha256": digest_of(texts),
        "sha256": hashlib.sha256(kept).hexdigest(),
        "vectors": kept,
    }


def save_vectors(database: "sqlite_utils.Database", packed: Row) -> None:
    """Keep vectors made ready, in the place of any that were kept for the document before."""
    database.conn.execute("DELETE FROM vectors WHERE document_id = ?", (packed["document_id"],))
    insert(database, "vectors", packed)
