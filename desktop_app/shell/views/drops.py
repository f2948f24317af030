"""What was dropped on the window."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped_paths(data: QMimeData) -> tuple[Path, ...]:
    """Return the files of this computer among what was dropped."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
