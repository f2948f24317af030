"""The bill of materials: every part of the frozen program as CycloneDX, for machines."""

import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, Property, XsUri
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.bom_ref import BomRef
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from bundling.licences_rule import judge
from bundling.order import BuildError, Order
from bundling.parts import Inventory, Kind, Part
from bundling.parts_find import inventory_for
from bundling.parts_folder import INSIDE, PLACE
from bundling.sums import sha256_of

TYPES = {
    Kind.PROGRAM: ComponentType.APPLICATION,
    Kind.RUNTIME: ComponentType.PLATFORM,
    Kind.DATA: ComponentType.DATA,
    Kind.FONT: ComponentType.DATA,
}
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "crossread.org")
SCHEMA = SchemaVersion.V1_6


class BillError(BuildError):
    """The bill of materials is not what CycloneDX asks for; the sentence says where."""


def name_of(order: Order) -> str:
    """Return the file name of the bill."""
    return f"crossread-{order.version}.cdx.json"


def write_bill(order: Order, frozen: Path) -> Path:
    """Put the bill of a frozen folder beside the products and return its path.

    That is the one in the folder, or else a new one.

    Raises BillError if it is not valid.
    """
    made, shipped = order.dist / name_of(order), frozen / PLACE / name_of(order)
    inventory = None if shipped.is_file() else inventory_for(order, frozen)
    text = as_json(inventory, order, frozen) if inventory else shipped.read_text(encoding="utf-8")
    made.write_text(text, encoding="utf-8", newline="\n")
    return made


def as_json(inventory: Inventory, order: Order, frozen: Path) -> str:
    """Return the bill as CycloneDX JSON: the same parts at the same time give the same bytes.

    Raises BillError if it is not valid.
    """
    bom = _bom(inventory, order, frozen)
    bom.serial_number = uuid.uuid5(NAMESPACE, _output(bom))
    text = _output(bom) + "\n"
    if wrong := JsonStrictValidator(SCHEMA).validate_str(text):
        raise BillError(f"The bill of materials is not valid: {wrong}")
    return text


def _output(bom: Bom) -> str:
    return JsonV1Dot6(bom).output_as_string(indent=1)


def _bom(inventory: Inventory, order: Order, frozen: Path) -> Bom:
    components = {part.key: _component(part, frozen) for part in inventory.parts}
    program = next(part for part in inventory.parts if part.kind is Kind.PROGRAM)
    main = components.pop(program.key)
    bom = Bom(components=components.values(), serial_number=NAMESPACE)
    bom.metadata = BomMetaData(component=main, timestamp=datetime.fromtimestamp(order.epoch, UTC))
    bom.metadata.properties.add(Property(name="crossread:system", value=f"{order.system} {order.machine}"))
    _depend(bom, main, inventory.parts, components)
    return bom


def _depend(bom: Bom, main: Component, parts: Iterable[Part], components: dict[str, Component]) -> None:
    """Say what contains what: the program its parts, a module what is compiled into it."""
    hosts = {part.name: part.key for part in parts if part.kind is Kind.MODULE}
    below: dict[str, list[Component]] = {}
    for part in parts:
        if part.key in components:
            below.setdefault(hosts.get(part.inside, ""), []).append(components[part.key])
    bom.register_dependency(main, below.pop("", []))
    for key, inner in below.items():
        bom.register_dependency(components[key], inner)


def _component(part: Part, frozen: Path) -> Component:
    made = Component(
        name=part.name,
        type=TYPES.get(part.kind, ComponentType.LIBRARY),
        bom_ref=BomRef(part.key),
        version=part.version or None,
        licenses=[_licence(part)],
        copyright="\n".join(part.copyright) or None,
        purl=PackageURL.from_string(part.purl) if part.purl else None,
        components=[_file(name, part.key, frozen) for name in part.files],
    )
    if part.source:
        made.external_references.add(ExternalReference(type=ExternalReferenceType.DISTRIBUTION, url=XsUri(part.source)))
    if chosen := judge(part).chosen:
        made.properties.add(Property(name="crossread:used-under", value=chosen))
    return made


def _licence(part: Part) -> LicenseExpression | DisjunctiveLicense:
    return LicenseExpression(part.licence) if part.licence else DisjunctiveLicense(name="unknown")


def _file(name: str, key: str, frozen: Path) -> Component:
    path = frozen / INSIDE / name
    path, shown = (path, f"{INSIDE}/{name}") if path.is_file() else (frozen / name, name)
    return Component(
        name=shown,
        type=ComponentType.FILE,
        bom_ref=BomRef(f"{key}:{shown}"),
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=sha256_of(path))],
    )
