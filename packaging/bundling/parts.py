"""The parts of the frozen program: whose work lies in its folder."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a part is to the program; the order is the one in which people read of them."""

    PROGRAM = "program"
    RUNTIME = "runtime"
    MODULE = "module"
    LIBRARY = "library"
    SYSTEM = "system"
    DATA = "data"
    FONT = "font"
    CRATE = "crate"

    @property
    def is_code(self) -> bool:
        """Say whether a part of this kind runs, so that licences for texts and data do not suit it."""
        return self not in (Kind.DATA, Kind.FONT)


@dataclass(frozen=True, slots=True)
class Text:
    """A licence or a notice in full."""

    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Part:
    """One part with its licence.

    `licence` is an SPDX expression, empty where nobody knows it. `files` are paths below the folder of the program.
    `inside` names the part that carries this one. `is_separate`: it lies in files of its own that anybody may replace,
    which is what the LGPL asks for.
    """

    name: str
    version: str
    kind: Kind
    licence: str
    source: str = ""
    purl: str = ""
    copyright: tuple[str, ...] = ()
    texts: tuple[Text, ...] = ()
    files: tuple[str, ...] = ()
    inside: str = ""
    is_separate: bool = False
    note: str = ""

    @property
    def key(self) -> str:
        """What tells this part from every other."""
        return "/".join(word for word in (self.inside, self.name, self.version) if word)


@dataclass(frozen=True, slots=True)
class Inventory:
    """All parts in the folder, and the files of which nobody knows whose they are."""

    parts: tuple[Part, ...]
    strangers: tuple[str, ...] = ()


def in_order(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Return parts in the order for reading: by kind, then by name."""
    kinds = list(Kind)
    return tuple(sorted(parts, key=lambda part: (kinds.index(part.kind), part.name.lower(), part.version, part.inside)))
