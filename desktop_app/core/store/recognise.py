"""Which files are projects: by their name, or by what they begin with."""

from pathlib import Path

from desktop_app.core.store.migrations import APPLICATION_ID

PROJECT_SUFFIX = ".crossread"
SQLITE = b"SQLite format 3\0"
ID_PLACE = 68
"""Where SQLite keeps the application's number, four bytes with the largest first (SQLite's file format, 1.3)."""


def is_project(path: Path) -> bool:
    """Say whether a file is a project, by its suffix or, whatever it is called, by its first bytes."""
    if path.suffix.lower() == PROJECT_SUFFIX:
        return True
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            head = file.read(ID_PLACE + 4)
    except OSError:
        return False
    return head.startswith(SQLITE) and head[ID_PLACE:] == APPLICATION_ID.to_bytes(4)
