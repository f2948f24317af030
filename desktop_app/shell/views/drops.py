"""What was dropped on the window."""

from pathlib import Path

from PySide6.QtCore import QMimeData

from desktop_app.shell.models.documents import DOCUMENT_TYPE


def dropped_paths(data: QMimeData) -> tuple[Path, ...]:
    """Return the files of this computer among what was dropped."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def dropped_document(data: QMimeData) -> int | None:
    """Return the id of the document that was dragged here from the list; None if none was."""
    kept = bytes(data.data(DOCUMENT_TYPE).data())
    return int(kept) if kept.isdigit() else None
