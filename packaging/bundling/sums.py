"""Checksums and sizes of what was made."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

SUMS_NAME = "SHA256SUMS"


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def size_of(folder: Path) -> int:
    """Return what all files in a folder take together, in bytes; links count for nothing."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def write_sums(folder: Path, files: Iterable[Path]) -> Path:
    """Write SHA256SUMS into a folder, as `sha256sum --check` reads it, and return it."""
    sums = folder / SUMS_NAME
    lines = [f"{sha256_of(path)}  {path.name}\n" for path in sorted(files)]
    sums.write_text("".join(lines), encoding="utf-8", newline="\n")
    return sums
