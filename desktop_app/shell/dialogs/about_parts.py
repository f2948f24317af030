"""The parts that the program is made of, as the About box shows them.

A packaged program brings a list of them, with all texts, in `licences`. A checkout has none: there the installed
distributions tell of themselves, and the table that packages are built from tells of the rest where it is.
"""

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from desktop_app.core import paths

DISTRIBUTION = "crossread"
OWN_KINDS = ("program", "data", "font")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text lies: a file, with the name of the text for people."""

    title: str
    path: Path


@dataclass(frozen=True, slots=True)
class ShippedPart:
    """A part with its licence, an SPDX expression as a rule.

    `offered` are the licences to choose from, where there is a choice. `distribution` names one that knows the texts.
    """

    name: str
    version: str
    kind: str
    licence: str
    offered: str = ""
    source: str = ""
    note: str = ""
    inside: str = ""
    copyright: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    distribution: str = ""

    def read(self) -> str:
        """Return all texts of the part, one below the other; one that cannot be read is left out."""
        shown = [(place.title, _text(place.path)) for place in (*self.places, *_places_of(self.distribution))]
        return "\n\n\n".join(f"{title}\n{'─' * len(title)}\n\n{body}" for title, body in shown if body)


def shipped_parts(root: Path) -> Iterator[ShippedPart]:
    """Yield the parts of the program at `root`, one at a time, since asking distributions takes its time."""
    listed = root / "licences" / "parts.json"
    if listed.is_file():
        yield from _listed(listed)
        return
    table = root / "packaging" / "licences" / "facts.toml"
    facts = tomllib.loads(_text(table)) if table.is_file() else {}
    yield from (
        _own(row, root) for row in facts.get("part", ()) if row.get("kind") in OWN_KINDS and not row.get("inside")
    )
    yield from _distributions(facts)


def _listed(file: Path) -> Iterator[ShippedPart]:
    for row in json.loads(_text(file)):
        texts = tuple(Place(text["title"], file.parent / "texts" / text["file"]) for text in row["texts"])
        yield ShippedPart(
            row["name"],
            row["version"],
            row["kind"],
            _plain(row["chosen"] or row["licence"]),
            _plain(row["licence"]) if " OR " in row["licence"] else "",
            row["source"],
            row["note"],
            row["inside"],
            tuple(row["copyright"]),
            texts,
        )


def _own(row: dict[str, Any], root: Path) -> ShippedPart:
    """Return a part that lies in the checkout itself."""
    common = root / "packaging" / "licences" / "texts"
    places = [Place(Path(name).name, root / name) for name in row.get("texts", ())]
    places += [Place(name, common / f"{name}.txt") for name in row.get("generic", ())]
    version = "" if row["version"].startswith("~") else row["version"]
    owners = tuple(row.get("copyright", ()))
    return ShippedPart(
        row["name"],
        version,
        row["kind"],
        _plain(row["licence"]),
        source=row.get("source", ""),
        copyright=owners,
        places=tuple(places),
    )


def _distributions(facts: dict[str, Any]) -> Iterator[ShippedPart]:
    """Yield the distributions that the program asks for, and those that these ask for."""
    waiting, seen = [DISTRIBUTION], set()
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop(0)).lower()
        if name in seen:
            continue
        seen.add(name)
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # asked for on other systems alone
        waiting += [row[0] for row in map(_required, found.requires or ()) if row is not None]
        if name != DISTRIBUTION:
            yield _of(found, name, facts)


def _required(requirement: str) -> re.Match[str] | None:
    return None if "extra ==" in requirement else re.match(r"[\w.-]+", requirement)


def _of(found: metadata.Distribution, name: str, facts: dict[str, Any]) -> ShippedPart:
    said = found.metadata
    known = facts.get("distribution", {}).get(name, {})
    words = said.get("License-Expression") or " ".join((said.get("License") or "").split())
    rows = [row.split("::")[-1].strip() for row in said.get_all("Classifier") or [] if row.startswith("License ::")]
    stated = facts.get("aliases", {}).get(words, words) or ", ".join(
        facts.get("classifiers", {}).get(row, row) for row in rows
    )
    folder = paths.program_root() / "packaging" / "licences"
    places = [Place(Path(one).name, folder / one) for one in known.get("notices", ())]
    places += [Place(one, folder / "texts" / f"{one}.txt") for one in known.get("generic", ())]
    owners = tuple(known.get("copyright", ()))
    licence = known.get("licence") or stated
    return ShippedPart(
        said["Name"],
        found.version,
        "module",
        _plain(licence),
        source=known.get("source", ""),
        copyright=owners,
        places=tuple(places),
        distribution=name,
    )


def _plain(licence: str) -> str:
    """Return an expression without the prefix of what is no licence of the SPDX list."""
    return re.sub(r"LicenseRef-(scancode-)?", "", licence)


def _places_of(distribution: str) -> Iterator[Place]:
    """Yield the licences that an installed distribution carries beside its metadata."""
    if not distribution:
        return
    found = metadata.distribution(distribution)
    for file in found.files or ():
        folder, _, rest = file.as_posix().partition(".dist-info/")
        if "/" not in folder and re.match(r"licenses/|licen[cs]e|copying|notice", rest, re.IGNORECASE):
            yield Place(rest.removeprefix("licenses/"), Path(str(found.locate_file(file))))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
