"""The bill of materials is valid, whole, and the same when made again."""

import hashlib
import json
from pathlib import Path

from bundling import bill
from bundling.order import ROOT, Order
from bundling.parts import Inventory, Kind, Part
from bundling.parts_folder import INSIDE
from cyclonedx.validation.json import JsonStrictValidator

PARTS = Inventory(
    (
        Part("Crossread", "1.0", Kind.PROGRAM, "Apache-2.0", files=("LICENSE",)),
        Part("numpy", "2.0", Kind.MODULE, "BSD-3-Clause", purl="pkg:pypi/numpy@2.0", source="https://numpy.org"),
        Part("OpenBLAS", "0.3", Kind.LIBRARY, "BSD-3-Clause", files=("numpy.libs/libblas.so",), inside="numpy"),
        Part("libffi", "3.4", Kind.SYSTEM, "MIT", purl="pkg:deb/debian/libffi8@3.4?arch=amd64", is_separate=True),
        Part("mystery", "", Kind.DATA, ""),
    )
)


def made(folder: Path, epoch: int = 1_700_000_000) -> str:
    frozen = folder / "crossread"
    (frozen / INSIDE / "numpy.libs").mkdir(parents=True, exist_ok=True)
    (frozen / INSIDE / "LICENSE").write_bytes(b"words")
    (frozen / INSIDE / "numpy.libs" / "libblas.so").write_bytes(b"code")
    order = Order(ROOT, folder / "work", folder, "1.0", epoch, "linux", "x86_64")
    return bill.as_json(PARTS, order, frozen)


def test_bill_is_valid_when_judged_strictly(tmp_path: Path) -> None:
    assert JsonStrictValidator(bill.SCHEMA).validate_str(made(tmp_path)) is None


def test_bill_names_parts_with_their_address_licence_and_digest(tmp_path: Path) -> None:
    told = json.loads(made(tmp_path))
    by_name = {row["name"]: row for row in told["components"]}
    assert set(by_name) == {"numpy", "OpenBLAS", "libffi", "mystery"}
    assert told["metadata"]["component"]["name"] == "Crossread"
    assert by_name["numpy"]["purl"] == "pkg:pypi/numpy@2.0"
    assert by_name["libffi"]["purl"] == "pkg:deb/debian/libffi8@3.4?arch=amd64"
    assert by_name["numpy"]["licenses"] == [{"expression": "BSD-3-Clause"}]
    assert by_name["mystery"]["licenses"] == [{"license": {"name": "unknown"}}]
    [file] = by_name["OpenBLAS"]["components"]
    assert file["name"] == f"{INSIDE}/numpy.libs/libblas.so"
    assert file["hashes"] == [{"alg": "SHA-256", "content": hashlib.sha256(b"code").hexdigest()}]


def test_bill_says_what_is_inside_what(tmp_path: Path) -> None:
    rows = {row["ref"]: row.get("dependsOn", []) for row in json.loads(made(tmp_path))["dependencies"]}
    assert rows["numpy/2.0"] == ["numpy/OpenBLAS/0.3"]
    assert rows["Crossread/1.0"] == ["libffi/3.4", "mystery", "numpy/2.0"]


def test_bill_is_the_same_when_made_again_and_another_at_another_time(tmp_path: Path) -> None:
    first = made(tmp_path)
    assert made(tmp_path) == first
    later = json.loads(made(tmp_path, 1_700_000_001))
    assert later["serialNumber"] != json.loads(first)["serialNumber"]
    assert json.loads(first)["metadata"]["timestamp"] == "2023-11-14T22:13:20+00:00"


def test_bill_beside_the_products_is_the_one_in_the_folder(tmp_path: Path) -> None:
    order = Order(ROOT, tmp_path / "work", tmp_path, "1.0", 0, "linux", "x86_64")
    folder = tmp_path / "crossread" / INSIDE / "licences"
    folder.mkdir(parents=True)
    (folder / bill.name_of(order)).write_text("{}\n", encoding="utf-8")
    written = bill.write_bill(order, tmp_path / "crossread")
    assert written == tmp_path / "crossread-1.0.cdx.json"
    assert written.read_text(encoding="utf-8") == "{}\n"
