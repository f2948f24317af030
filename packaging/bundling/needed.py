"""Which libraries of the system the frozen folder needs, read from the folder's own binaries."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from bundling.order import BuildError

MAGIC = b"\x7fELF"
NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
GLIBC = re.compile(r"\sGLIBC_(\d+(?:\.\d+)*)$", re.MULTILINE)
AT_ONCE = 100
"""So many files stand on one command line."""


class ScanError(BuildError):
    """The binaries could not be read; the sentence says why."""


def needed_sonames(frozen: Path) -> tuple[str, ...]:
    """Return the libraries, by their sonames in order, that the folder's binaries link to but the folder lacks.

    Raises ScanError if objdump is not there or cannot read a binary.
    """
    held = {path.name for path in frozen.rglob("*")}
    return tuple(sorted(set(_found(NEEDED, frozen)) - held))


def oldest_glibc(frozen: Path) -> str:
    """Return the oldest version of the C library that all the folder's binaries run with, empty where none says.

    Raises: ScanError as `needed_sonames` does.
    """
    asked = set(_found(GLIBC, frozen))
    return max(asked, key=lambda version: [int(number) for number in version.split(".")], default="")


def binaries_in(folder: Path) -> Iterator[Path]:
    """Yield the ELF files in a folder, links to such left out."""
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink() and is_binary(path):
            yield path


def is_binary(path: Path) -> bool:
    """Say whether a file is an ELF one, by its first bytes."""
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def _found(pattern: re.Pattern[str], frozen: Path) -> Iterator[str]:
    """Yield what a pattern finds in the headers of all binaries."""
    for group in _groups(sorted(binaries_in(frozen))):
        yield from pattern.findall(_headers(group))


def _groups(paths: list[Path]) -> Iterator[list[Path]]:
    for start in range(0, len(paths), AT_ONCE):
        yield paths[start : start + AT_ONCE]


def _headers(paths: list[Path]) -> str:
    try:
        done = subprocess.run(
            ["objdump", "-p", *map(str, paths)], capture_output=True, text=True, errors="replace", check=False
        )
    except FileNotFoundError as error:
        raise ScanError("There is no objdump, which names what a binary links to; it comes with binutils.") from error
    if done.returncode:
        raise ScanError(f"objdump cannot read a binary of the frozen folder: {done.stderr.strip()}")
    return done.stdout
