"""The parts that the build system brings: its shared libraries, and the packages they come from."""

import re
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol

from bundling.licences_rule import ids_of
from bundling.parts import Kind, Part, Text
from bundling.parts_facts import Fact, Facts
from bundling.parts_folder import Folder
from bundling.parts_python import copyright_of
from bundling.sums import sha256_of

LIBRARY = re.compile(r"(\.so(\.[\d.]+)?|\.dll|\.dylib)$", re.IGNORECASE)
COMMON = ("Apache-2.0", "GPL-", "LGPL-", "MPL-")
"""Licences whose text Debian's copyright files leave out."""


@dataclass(frozen=True, slots=True)
class Package:
    """A package of the system that a library comes from; `statement` is its copyright file."""

    name: str
    version: str
    purl: str
    statement: str


class Packages(Protocol):
    """Whoever knows the packages of a system."""

    def owners(self, files: Mapping[str, Path]) -> dict[str, Package]:
        """Return by name the package that each library comes from, as far as it is known."""


class NoPackages:
    """A system whose libraries come from no packages: Windows, macOS."""

    def owners(self, files: Mapping[str, Path]) -> dict[str, Package]:
        """Return nothing."""
        return {}


class DebianPackages:
    """The packages of Debian and its kin."""

    def __init__(self, documents: Path = Path("/usr/share/doc")) -> None:
        self._documents = documents

    def owners(self, files: Mapping[str, Path]) -> dict[str, Package]:
        """Return the package of each library whose bytes are those of a file that dpkg knows under the same name."""
        found: dict[str, Package] = {}
        for line in _run("dpkg-query", "--search", *(f"*/{name}" for name in sorted(files))):
            owner, _, place = line.rpartition(": ")
            name = PurePosixPath(place).name
            if name in files and name not in found and _is_same(Path(place), files[name]):
                found[name] = self._package(owner.split(", ")[0])
        return found

    def _package(self, owner: str) -> Package:
        name, _, _ = owner.partition(":")
        rows = _run("dpkg-query", "--show", "--showformat", "${Version} ${Architecture}\\n", owner)
        version, _, machine = (rows or [""])[0].partition(" ")
        statement = self._documents / name / "copyright"
        text = statement.read_text(encoding="utf-8", errors="replace") if statement.is_file() else ""
        return Package(name, version, f"pkg:deb/{_family()}/{name}@{version}?arch={machine}", text)


def packages_here() -> Packages:
    """Return who knows the packages of this system."""
    return DebianPackages() if Path("/var/lib/dpkg/status").is_file() else NoPackages()


def system_parts(folder: Folder, facts: Facts, packages: Packages) -> Iterator[Part]:
    """Yield the libraries that lie at the top of the folder, several of one project and package as one part."""
    names = sorted(name for name in folder.files if "/" not in name and LIBRARY.search(name))
    owners = packages.owners({name: folder.path_of(name) for name in names})
    groups: dict[tuple[str, str], list[str]] = {}
    projects = Counter(fact for fact, _ in {(facts.library(name).name, owner.name) for name, owner in owners.items()})
    for name in names:
        fact, owner = facts.library(name), owners.get(name)
        if fact.name or owner:
            groups.setdefault((fact.name, owner.name if owner else ""), []).append(name)
    for (_, owner_name), files in sorted(groups.items()):
        folder.claim_names(files)
        fact, owner = facts.library(files[0]), owners.get(files[0]) if owner_name else None
        name = owner.name if owner and (not fact.name or projects[fact.name] > 1) else fact.name
        yield _part(name, files, fact, owner, facts)


def debian_licence(statement: str, names: Mapping[str, str]) -> str:
    """Return what a copyright file says of all files of a package, as an SPDX expression; empty if it says nothing.

    It speaks of a source package as a whole, and may say more than holds for the library: then the table of facts
    has the better word.
    """
    found = re.search(r"^Files: *\*.*?^License: *(\S.*?)$", statement, re.MULTILINE | re.DOTALL)
    if not found:
        return ""
    tokens = re.split(r",?\s+(and|or)\s+", found.group(1).strip())
    words = [token.upper() if token in ("and", "or") else _spdx_of(token.strip(), names) for token in tokens]
    return " ".join(words)


def _spdx_of(name: str, names: Mapping[str, str]) -> str:
    """Return the SPDX name of a short name of Debian's; one that nobody knows stays as it is, and will be refused."""
    if name in names:
        return names[name]
    gnu = re.fullmatch(r"(A?GPL|LGPL)-(\d)(\.\d)?(\+?)", name)
    if gnu:
        return f"{gnu[1]}-{gnu[2]}{gnu[3] or '.0'}-{'or-later' if gnu[4] else 'only'}"
    return re.sub(r"[^\w.+-]+", "-", name)


def _part(name: str, files: Sequence[str], fact: Fact, package: Package | None, facts: Facts) -> Part:
    licence = fact.licence or debian_licence(package.statement if package else "", facts.debian)
    own = (Text(f"{package.name}: copyright", package.statement),) if package and package.statement else ()
    common = tuple(name for name in ids_of(licence) if name.startswith(COMMON))
    return Part(
        name,
        package.version if package else "",
        Kind.SYSTEM,
        licence,
        source=fact.source,
        purl=package.purl if package else "",
        copyright=fact.copyright or copyright_of(own),
        texts=(*own, *facts.generic_texts((*fact.generic, *common))),
        files=tuple(sorted(files)),
        is_separate=True,
    )


def _is_same(here: Path, there: Path) -> bool:
    try:
        return here.stat().st_size == there.stat().st_size and sha256_of(here) == sha256_of(there)
    except OSError:
        return False


def _family() -> str:
    """Return the name of the system, as package addresses write it."""
    rows = Path("/etc/os-release").read_text(encoding="utf-8").splitlines()
    named = (row.partition("=")[2].strip('"') for row in rows if row.startswith("ID="))
    return next(named, "debian")


def _run(*command: str) -> list[str]:
    """Return what a command says line by line; what it cannot find it leaves out."""
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"}
    )
    return done.stdout.splitlines()
