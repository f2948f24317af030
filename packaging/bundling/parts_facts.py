"""What we know of parts that they do not say themselves: packaging/licences/facts.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from bundling.parts import Text

FOLDER = Path("packaging") / "licences"


@dataclass(frozen=True, slots=True)
class Fact:
    """What the table says of one part; each field is empty where it says nothing."""

    name: str = ""
    kind: str = ""
    licence: str = ""
    version: str = ""
    inside: str = ""
    source: str = ""
    note: str = ""
    files: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    generic: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()
    copyright: tuple[str, ...] = ()
    separate: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """The whole table, with the texts it points to."""

    root: Path
    parts: tuple[Fact, ...]
    libraries: tuple[Fact, ...]
    distributions: Mapping[str, Fact]
    aliases: Mapping[str, str]
    classifiers: Mapping[str, str]
    debian: Mapping[str, str]
    offer: str

    def library(self, name: str) -> Fact:
        """Return what is known of a library of the system by the name of its file."""
        fitting = (fact for fact in self.libraries if any(fnmatchcase(name, pattern) for pattern in fact.files))
        return next(fitting, Fact())

    def texts_of(self, fact: Fact) -> tuple[Text, ...]:
        """Return the texts that a fact names: files of the checkout, notices, licences by their SPDX names."""
        files = [self.root / name for name in fact.texts] + [self.root / FOLDER / name for name in fact.notices]
        own = [Text(_title(path), path.read_text(encoding="utf-8")) for path in files]
        return (*own, *self.generic_texts(fact.generic))

    def generic_texts(self, ids: tuple[str, ...]) -> tuple[Text, ...]:
        """Return the texts of licences by their SPDX names, as far as we keep them."""
        names = dict.fromkeys(stem_of(name) for name in ids)
        files = [(name, self.root / FOLDER / "texts" / f"{name}.txt") for name in names]
        return tuple(Text(title_of(name), path.read_text(encoding="utf-8")) for name, path in files if path.is_file())


def stem_of(licence: str) -> str:
    """Return the name under which the text of a licence is kept: one text serves `-only` and `-or-later`."""
    return licence.replace("-or-later", "-only")


def title_of(licence: str) -> str:
    """Return the name of a licence's text for people."""
    return licence.removesuffix("-only")


def _title(path: Path) -> str:
    return f"Notice of {path.stem}" if path.parent.name == "notices" else path.stem


def read_facts(root: Path) -> Facts:
    """Read the table of a checkout."""
    table = tomllib.loads((root / FOLDER / "facts.toml").read_text(encoding="utf-8"))
    return Facts(
        root=root,
        parts=tuple(_fact(row) for row in table["part"]),
        libraries=tuple(_fact(row) for row in table["library"]),
        distributions={name: _fact(row) for name, row in table["distribution"].items()},
        aliases=table["aliases"],
        classifiers=table["classifiers"],
        debian=table["debian"],
        offer=table["offers"]["sentence"],
    )


def _fact(row: Mapping[str, Any]) -> Fact:
    return Fact(**{name: tuple(value) if isinstance(value, list) else value for name, value in row.items()})
