"""Finding all parts of a frozen folder: each file and each module is somebody's."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib import metadata
from pathlib import Path

from bundling.licences_rule import ids_of, judge
from bundling.order import ROOT, Order
from bundling.parts import Inventory, Kind, Part, in_order
from bundling.parts_facts import Fact, Facts, read_facts
from bundling.parts_folder import Folder, read_folder
from bundling.parts_python import bootloader_part, claim_own_modules, copyright_of, distribution_parts, python_part
from bundling.parts_system import Packages, packages_here, system_parts
from bundling.parts_versions import probe


def inventory_for(order: Order, frozen: Path) -> Inventory:
    """Return the parts of the frozen folder that was made to an order, our own at the version ordered."""
    found = inventory_of(frozen, order.root)
    return replace(
        found, parts=tuple(replace(part, version=order.version) if _is_ours(part) else part for part in found.parts)
    )


def inventory_of(
    frozen: Path,
    root: Path = ROOT,
    packages: Packages | None = None,
    distributions: Iterable[metadata.Distribution] | None = None,
) -> Inventory:
    """Return the parts of a frozen folder, each with the text of its licence, and what lies there that nobody owns.

    A part that brings no text gets those of the licence it is used under, as the world knows them.
    Raises FileNotFoundError if PyInstaller did not make the folder.
    """
    facts = read_facts(root)
    found = _find(frozen, facts, packages or packages_here(), distributions)
    return replace(found, parts=tuple(_with_common_texts(part, facts) for part in found.parts))


def _find(
    frozen: Path, facts: Facts, packages: Packages, distributions: Iterable[metadata.Distribution] | None
) -> Inventory:
    folder = read_folder(frozen)
    with_files = list(_parts_with_files(folder, facts))
    modules = list(distribution_parts(folder, facts, distributions))
    claim_own_modules(folder)
    system = [python_part(folder), bootloader_part(folder)]
    system += system_parts(folder, facts, packages)
    present = {part.name: part for part in modules if part.kind is Kind.MODULE}
    within = [_part(fact, (), facts) for fact in facts.parts if not fact.files and fact.inside in present]
    hosted = [_in_host(part, present) for part in (*with_files, *within)]
    strangers = (*sorted(folder.files), *(f"module {name}" for name in sorted(folder.modules)))
    return Inventory(in_order([*modules, *system, *hosted]), strangers)


def _parts_with_files(folder: Folder, facts: Facts) -> Iterator[Part]:
    """Yield the parts of the table whose files lie in the folder."""
    for fact in facts.parts:
        files = folder.claim(fact.files)
        if files:
            folder.hosts.add(fact.inside)
            yield _part(fact, files, facts)


def _part(fact: Fact, files: tuple[str, ...], facts: Facts) -> Part:
    texts = facts.texts_of(fact)
    return Part(
        fact.name,
        probe(fact.version[1:], files) if fact.version.startswith("~") else fact.version,
        Kind(fact.kind or "library"),
        fact.licence,
        source=fact.source,
        copyright=fact.copyright or copyright_of(texts[: len(fact.texts)]),
        texts=texts,
        files=files,
        inside=fact.inside,
        is_separate=fact.separate,
        note=fact.note,
    )


def _is_ours(part: Part) -> bool:
    return part.name.startswith("Crossread")


def _with_common_texts(part: Part, facts: Facts) -> Part:
    return part if part.texts else replace(part, texts=facts.generic_texts(ids_of(judge(part).chosen)))


def _in_host(part: Part, present: dict[str, Part]) -> Part:
    """Give a part what it has of the part it is in: the version, the texts that say its licence."""
    host = present.get(part.inside)
    if host is None:
        return part
    return replace(
        part,
        version=host.version if part.version == "=" else part.version,
        note=part.note.replace("{host}", host.version),
        texts=part.texts or host.texts,
    )
