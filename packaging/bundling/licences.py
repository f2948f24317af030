"""The licences of all parts: their page in the frozen program, and the check that refuses what may not be shipped.

PYTHONPATH=packaging python -m bundling.licences FOLDER    check a frozen folder; exit code 1 if a part is refused
"""

import argparse
import json
import sys
from pathlib import Path

from bundling import bill
from bundling.licences_debian import as_debian_copyright
from bundling.licences_page import as_html, as_text, fold, key_of, offer_of
from bundling.licences_rule import judge
from bundling.order import ROOT, Order
from bundling.parts import Inventory, Kind, Part
from bundling.parts_facts import Facts, read_facts
from bundling.parts_find import inventory_for, inventory_of
from bundling.parts_folder import PLACE


def check(order: Order, frozen: Path) -> tuple[str, ...]:
    """Return what is wrong with a frozen folder: parts that may not be shipped, files that are nobody's."""
    return offences_of(inventory_for(order, frozen))


def offences_of(inventory: Inventory) -> tuple[str, ...]:
    """Return a sentence for each part that may not be shipped, and for each file that is nobody's."""
    judged = ((part, judge(part).offence) for part in inventory.parts)
    refused = [f"{_name(part)} may not be shipped: {offence}." for part, offence in judged if offence]
    unknown = [
        f"{name} is of unknown origin: say in packaging/licences/facts.toml whose it is."
        for name in inventory.strangers
    ]
    return (*refused, *unknown)


def write_licences(order: Order, frozen: Path) -> Path:
    """Write the licences into a frozen folder: the page, its text, each text for the About box, the bill of materials.

    Returns the folder written.
    """
    facts = read_facts(order.root)
    inventory = inventory_for(order, frozen)
    folder = frozen / PLACE
    (folder / "texts").mkdir(parents=True, exist_ok=True)
    for old in (folder / "texts").iterdir():
        old.unlink()
    for text in fold(inventory.parts):
        _write(folder / "texts" / f"{text.key}.txt", text.body + "\n")
    _write(folder / "licences.html", as_html(inventory.parts, order.version, facts.offer))
    _write(folder / "licences.txt", as_text(inventory.parts, order.version, facts.offer))
    _write(folder / "parts.json", _as_json(inventory, facts))
    _write(folder / bill.name_of(order), bill.as_json(inventory, order, frozen))
    return folder


def copyright_file(order: Order, frozen: Path) -> str:
    """Return the copyright file of a Debian package, in the form that machines read (DEP-5)."""
    return as_debian_copyright(inventory_for(order, frozen), read_facts(order.root))


def _as_json(inventory: Inventory, facts: Facts) -> str:
    rows = [
        {
            "name": part.name,
            "version": part.version,
            "kind": part.kind,
            "licence": part.licence,
            "chosen": judge(part).chosen,
            "copyright": part.copyright,
            "inside": part.inside,
            "note": " ".join(word for word in (part.note, offer_of(part, facts.offer)) if word),
            "source": part.source,
            "texts": [{"title": text.title, "file": f"{key_of(text.body)}.txt"} for text in part.texts],
        }
        for part in inventory.parts
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _name(part: Part) -> str:
    where = f" (in {part.inside})" if part.inside else ""
    what = {Kind.SYSTEM: "The library ", Kind.CRATE: "The crate "}.get(part.kind, "")
    return f"{what}{part.name} {part.version}".strip() + where


def main(arguments: list[str] | None = None) -> int:
    """Check a frozen folder; return the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m bundling.licences", description="Check the licences of a frozen folder."
    )
    parser.add_argument("folder", type=Path)
    frozen = parser.parse_args(arguments).folder
    try:
        inventory = inventory_of(frozen, ROOT)
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    offences = offences_of(inventory)
    for offence in offences:
        print(offence, file=sys.stderr)
    if not offences:
        print(f"{len(inventory.parts)} parts, and each may be shipped.")
    return 1 if offences else 0


if __name__ == "__main__":
    sys.exit(main())
