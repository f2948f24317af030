"""The copyright file of a Debian package, from the same parts as the page of licences."""

from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase

from bundling.licences_rule import ids_of, judge
from bundling.parts import Inventory, Kind, Part
from bundling.parts_facts import Facts, title_of
from bundling.parts_folder import INSIDE

COMMON = {
    "Apache-2.0": "Apache-2.0",
    "CC0-1.0": "CC0-1.0",
    "GPL-2.0": "GPL-2",
    "GPL-3.0": "GPL-3",
    "LGPL-2.0": "LGPL-2",
    "LGPL-2.1": "LGPL-2.1",
    "LGPL-3.0": "LGPL-3",
    "MPL-1.1": "MPL-1.1",
    "MPL-2.0": "MPL-2.0",
}
"""Licences whose texts every Debian has in /usr/share/common-licenses."""


def as_debian_copyright(inventory: Inventory, facts: Facts) -> str:
    """Return the copyright file: a stanza for the files of each part, then each licence once."""
    stanzas = [
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: Crossread\n"
        "Comment: What is compiled into a file stands with that file. All licences in full: licences/licences.txt\n"
        " in the folder of the program."
    ]
    program = next(part for part in inventory.parts if part.kind is Kind.PROGRAM)
    groups = dict(_carried(inventory.parts))
    stanzas.append(_stanza(["*"], [program]))
    stanzas += [
        _stanza(_files(carrier, inventory.parts), parts) for carrier, parts in groups.items() if carrier != program.key
    ]
    used = {name for part in inventory.parts for name in _names(part)}
    stanzas += [_licence(name, facts) for name in sorted(used)]
    return "\n\n".join(stanzas) + "\n"


def _carried(parts: Sequence[Part]) -> Iterator[tuple[str, list[Part]]]:
    """Yield each part that has files, by its key, with all compiled into these; modules are in the executable."""
    boot = next((part.key for part in parts if part.kind is Kind.RUNTIME and "bootloader" in part.name), "")
    hosts = {part.name: part for part in parts if part.kind is Kind.MODULE}
    carried: dict[str, list[Part]] = {part.key: [part] for part in parts if part.files}
    for part in parts:
        if not part.files:
            host = hosts.get(part.inside)
            carried.setdefault(host.key if host and host.files else boot, []).append(part)
    yield from carried.items()


def _files(carrier: str, parts: Iterable[Part]) -> list[str]:
    part = next(part for part in parts if part.key == carrier)
    is_boot = part.kind is Kind.RUNTIME and not any("/" in name or "." in name for name in part.files)
    return [f"*/{name}" if is_boot else f"*/{INSIDE}/{_escaped(name)}" for name in part.files]


def _escaped(name: str) -> str:
    """Return a path in which blanks stand as the question mark that matches them."""
    return name.replace(" ", "?")


def _stanza(files: Sequence[str], parts: Sequence[Part]) -> str:
    owners = list(dict.fromkeys(line for part in parts for line in part.copyright)) or ["see the text of the licence"]
    names = list(dict.fromkeys(name for part in parts for name in _names(part)))
    rows = [f"Files: {files[0]}", *(f" {name}" for name in files[1:])]
    rows += [f"Copyright: {owners[0]}", *(f" {line}" for line in owners[1:])]
    rows.append(f"License: {' and '.join(names)}")
    others = [f" {part.name} {part.version}".rstrip() for part in parts]
    return "\n".join([*rows, f"Comment:{others[0]}", *(f" {other}" for other in others[1:])])


def _names(part: Part) -> list[str]:
    """Return the licences that a part is used under, an exception with the licence it belongs to."""
    chosen = judge(part).chosen or "unknown"
    return [_debian_name(term) for term in chosen.replace("(", "").replace(")", "").split(" AND ")]


def _debian_name(term: str) -> str:
    licence, _, exception = term.partition(" WITH ")
    return (
        f"{licence} with {exception} exception".replace("-exception exception", " exception") if exception else licence
    )


def _licence(name: str, facts: Facts) -> str:
    """Return the stanza of one licence: its text, or where that is on every Debian."""
    ids = ids_of(name.replace(" with ", " WITH ").replace(" exception", ""))
    title = title_of(ids[0].replace("-or-later", "-only"))
    common = next((file for pattern, file in COMMON.items() if fnmatchcase(title, pattern)), "")
    texts = facts.generic_texts(ids[:1])
    if common:
        body = f"The text is in /usr/share/common-licenses/{common}."
    elif texts:
        body = texts[0].body
    else:
        body = (
            "The text stands with the parts under this licence in licences/licences.txt, in the folder of the program."
        )
    lines = (f" {line.rstrip()}" if line.strip() else " ." for line in body.strip("\n").splitlines())
    return f"License: {name}\n" + "\n".join(lines)
