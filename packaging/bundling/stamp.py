"""The stamp on a frozen folder: of which sources it was made."""

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

SOURCES = ("desktop_app", "resources", "corpus", "packaging", "LICENSE", "requirements-dev.txt")
STAMP_NAME = "made-of"


def of_sources(root: Path) -> str:
    """Return a digest of all that goes into the frozen folder, Python's own version among it."""
    digest = hashlib.sha256(f"{sys.version} {sys.prefix}".encode())
    for path in _files(root):
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def is_at(folder: Path, stamp: str) -> bool:
    """Say whether what lies in a folder bears this stamp."""
    file = folder / STAMP_NAME
    return file.is_file() and file.read_text(encoding="ascii") == stamp


def lift(folder: Path) -> None:
    """Take the stamp off a folder that is about to change."""
    (folder / STAMP_NAME).unlink(missing_ok=True)


def put(folder: Path, stamp: str) -> None:
    """Stamp a folder."""
    (folder / STAMP_NAME).write_text(stamp, encoding="ascii")


def _files(root: Path) -> Iterator[Path]:
    for name in SOURCES:
        source = root / name
        found = sorted(source.rglob("*")) if source.is_dir() else [source]
        yield from (path for path in found if path.is_file() and "__pycache__" not in path.parts)
