"""Nothing is shipped that may not be, and everything shipped is named."""

import re
from collections.abc import Mapping
from dataclasses import replace
from importlib import metadata
from pathlib import Path

import pytest
from bundling import licences
from bundling.licences_debian import as_debian_copyright
from bundling.licences_page import as_html, as_text, fold
from bundling.licences_rule import judge
from bundling.order import ROOT, Order
from bundling.parts import Inventory, Kind, Part, Text
from bundling.parts_facts import read_facts
from bundling.parts_find import inventory_for, inventory_of
from bundling.parts_folder import INSIDE
from bundling.parts_python import texts_of
from bundling.parts_system import NoPackages, Package, debian_licence

from desktop_app.shell.dialogs.about_parts import shipped_parts


class FakePackages:
    """A system that knows one package for every library."""

    def __init__(self, statement: str) -> None:
        self._statement = statement

    def owners(self, files: Mapping[str, Path]) -> dict[str, Package]:
        return {
            name: Package("libthing1", "1.2-3", "pkg:deb/debian/libthing1@1.2-3", self._statement) for name in files
        }


def part(licence: str, kind: Kind = Kind.MODULE, is_separate: bool = False) -> Part:
    return Part("thing", "1.0", kind, licence, is_separate=is_separate)


def frozen_with(folder: Path, *names: str) -> Path:
    """A frozen folder of empty files."""
    for name in names:
        file = folder / "crossread" / INSIDE / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"")
    return folder / "crossread"


def distribution(folder: Path, licence: str) -> metadata.Distribution:
    """An installed distribution `thing` of one module."""
    info = folder / "site" / "thing-1.0.dist-info"
    (info / "licenses").mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.4\nName: thing\nVersion: 1.0\n{licence}\n", encoding="utf-8")
    (info / "RECORD").write_text("thing/_thing.so,,\nthing-1.0.dist-info/licenses/LICENSE,,\n", encoding="utf-8")
    (info / "licenses" / "LICENSE").write_text("Copyright (c) 2026 Somebody\n\nDo as you please.\n", encoding="utf-8")
    return metadata.PathDistribution(info)


def offences(folder: Path, licence: str) -> tuple[str, ...]:
    frozen = frozen_with(folder, "thing/_thing.so")
    found = inventory_of(frozen, ROOT, NoPackages(), [distribution(folder, licence)])
    return licences.offences_of(found)


@pytest.mark.parametrize(
    "licence",
    [
        "MIT",
        "GPL-2.0-only OR MIT",
        "(GPL-3.0-only OR Apache-2.0) AND Zlib",
        "GPL-2.0-or-later WITH Bootloader-exception",
        "GPL-3.0-or-later WITH GCC-exception-3.1",
        "Apache-2.0 WITH LLVM-exception",
        "MPL-2.0",
    ],
)
def test_judge_lets_pass_when_a_choice_is_free_enough(licence: str) -> None:
    assert judge(part(licence)).offence == ""


@pytest.mark.parametrize(
    ("licence", "said"),
    [
        ("GPL-2.0-only", "GPL alone"),
        ("GPL-3.0-or-later", "GPL alone"),
        ("MIT AND GPL-3.0-only", "GPL alone"),
        ("AGPL-3.0-only", "AGPL"),
        ("AGPL-3.0-only OR GPL-2.0-only", "AGPL"),
        ("AGPL-3.0-only WITH GCC-exception-3.1", "AGPL"),
        ("SSPL-1.0", "SSPL"),
        ("CC-BY-NC-4.0", "commercial"),
        ("GPL-2.0-only WITH Classpath-exception-2.0", "exception"),
        ("LGPL-3.0-only", "file of its own"),
        ("CC-BY-SA-4.0", "texts, data or fonts"),
        ("LicenseRef-Ours", "unknown to us"),
        ("Do as you like, friend", "cannot be read"),
        ("", "nobody knows"),
    ],
)
def test_judge_refuses_when_no_choice_is_free_enough(licence: str, said: str) -> None:
    assert said in judge(part(licence)).offence


def test_judge_takes_the_lgpl_when_the_part_is_a_file_of_its_own() -> None:
    verdict = judge(part("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", Kind.LIBRARY, is_separate=True))
    assert verdict.chosen == "LGPL-3.0-only"


def test_judge_takes_a_share_alike_licence_when_the_part_is_data() -> None:
    assert judge(part("CC-BY-SA-4.0", Kind.DATA)).chosen == "CC-BY-SA-4.0"


def test_check_passes_a_distribution_when_its_licence_is_free(tmp_path: Path) -> None:
    assert offences(tmp_path, "License-Expression: MIT") == ()


@pytest.mark.parametrize(
    ("licence", "said"),
    [
        ("License-Expression: GPL-3.0-or-later", "under the GPL alone"),
        ("Classifier: License :: OSI Approved :: GNU General Public License v3 (GPLv3)", "under the GPL alone"),
        ("License-Expression: AGPL-3.0-only", "under the AGPL"),
        ("License: Ours, ask us", "cannot be read"),
        ("Classifier: License :: Other/Proprietary License", "nobody knows"),
        ("Summary: says nothing", "nobody knows"),
    ],
)
def test_check_names_a_distribution_when_it_may_not_be_shipped(tmp_path: Path, licence: str, said: str) -> None:
    [offence] = offences(tmp_path, licence)
    assert offence.startswith("thing 1.0 may not be shipped")
    assert said in offence


@pytest.mark.parametrize("name", ["libreadline.so.8", "libgdbm.so.6"])
def test_check_refuses_a_system_library_when_the_table_says_gpl(tmp_path: Path, name: str) -> None:
    found = inventory_of(frozen_with(tmp_path, name), ROOT, FakePackages(""), [])
    [offence] = licences.offences_of(found)
    assert "under the GPL alone" in offence


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("Format: x\n\nFiles: *\nCopyright: 2026 Somebody\nLicense: GPL-2+\n", "under the GPL alone"),
        ("Format: x\n\nFiles: *\nCopyright: 2026 Somebody\nLicense: AGPL-3\n", "under the AGPL"),
        ("Format: x\n\nFiles: *\nCopyright: 2026 Somebody\nLicense: Special\n", "unknown to us"),
        ("All rights reserved.", "nobody knows"),
    ],
)
def test_check_refuses_a_system_library_when_its_package_says_so(tmp_path: Path, statement: str, said: str) -> None:
    found = inventory_of(frozen_with(tmp_path, "libthing.so.1"), ROOT, FakePackages(statement), [])
    [offence] = licences.offences_of(found)
    assert offence.startswith("The library libthing1 1.2-3 may not be shipped")
    assert said in offence


def test_check_passes_a_system_library_when_its_package_is_under_the_lgpl(tmp_path: Path) -> None:
    statement = "Format: x\n\nFiles: *\nCopyright: 2026 Somebody\nLicense: LGPL-2.1+\n"
    found = inventory_of(frozen_with(tmp_path, "libthing.so.1"), ROOT, FakePackages(statement), [])
    assert licences.offences_of(found) == ()
    [library] = [one for one in found.parts if one.kind is Kind.SYSTEM]
    assert "LGPL-2.1" in {text.title for text in library.texts}


def test_check_refuses_modules_of_qt_when_they_are_under_the_gpl_alone(tmp_path: Path) -> None:
    frozen = frozen_with(tmp_path, "PySide6/Qt/lib/libQt6VirtualKeyboard.so.6")
    [offence] = licences.offences_of(inventory_of(frozen, ROOT, NoPackages(), []))
    assert "under the GPL alone" in offence


@pytest.mark.parametrize("name", ["mystery.bin", "libmystery.so.1", "resources/model/weights.bin"])
def test_check_names_a_file_when_nobody_owns_it(tmp_path: Path, name: str) -> None:
    found = inventory_of(frozen_with(tmp_path, name), ROOT, NoPackages(), [])
    assert [said.split()[0] for said in licences.offences_of(found)] == [name]


def test_command_says_so_when_the_folder_is_not_frozen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert licences.main([str(tmp_path)]) == 2
    assert "no folder made by PyInstaller" in capsys.readouterr().err


def test_command_fails_when_a_file_is_nobodys(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert licences.main([str(frozen_with(tmp_path, "mystery.bin"))]) == 1
    assert "mystery.bin is of unknown origin" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("said", "expression"),
    [
        ("GPL-2+ or AFL-2.1, and Expat", "GPL-2.0-or-later OR AFL-2.1 AND MIT"),
        ("LGPL-2.1+", "LGPL-2.1-or-later"),
        ("GPL-3", "GPL-3.0-only"),
        ("MIT/X11", "X11"),
    ],
)
def test_debian_licence_becomes_spdx_when_its_short_name_is_known(said: str, expression: str) -> None:
    statement = (
        f"Format: x\n\nFiles: *\nCopyright: 2026 Somebody\nLicense: {said}\n text\n\nFiles: debian/*\nLicense: GPL-2\n"
    )
    assert debian_licence(statement, read_facts(ROOT).debian) == expression


def some_parts() -> Inventory:
    mit = Text("LICENSE", "Copyright (c) 2026 <Somebody>\n\nMIT words.\n")
    facts = read_facts(ROOT)
    program = Part(
        "Crossread", "1.0", Kind.PROGRAM, "Apache-2.0", texts=facts.generic_texts(("Apache-2.0",)), files=("LICENSE",)
    )
    first = Part(
        "alpha",
        "1.0",
        Kind.MODULE,
        "MIT",
        copyright=("Copyright (c) 2026 <Somebody>",),
        texts=(mit,),
        files=("a/a.so",),
    )
    second = replace(first, name="beta", texts=(replace(mit, body=mit.body.replace("\n\n", "\n")),), files=("b/b.so",))
    qt = Part(
        "Qt",
        "6.11",
        Kind.LIBRARY,
        "LGPL-3.0-only OR GPL-3.0-only",
        source="https://example.org/qt",
        texts=facts.generic_texts(("LGPL-3.0-only", "GPL-3.0-only")),
        files=("q/libQt.so",),
        is_separate=True,
    )
    return Inventory((program, first, second, qt))


def test_fold_shows_a_text_once_when_parts_share_it() -> None:
    folded = fold(some_parts().parts)
    assert [text.parts for text in folded if "MIT words" in text.body] == [("alpha", "beta")]


def test_page_names_every_part_and_every_text_when_written() -> None:
    inventory = some_parts()
    facts = read_facts(ROOT)
    page = as_html(inventory.parts, "1.0", facts.offer)
    anchors = set(re.findall(r'id="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= anchors
    assert "&lt;Somebody&gt;" in page and "<Somebody>" not in page
    assert not re.search(r'(src|href)="http', page)
    for shown in (page, as_text(inventory.parts, "1.0", facts.offer)):
        for one in inventory.parts:
            assert f"{one.name} {one.version}" in shown
        assert "GNU LESSER GENERAL PUBLIC LICENSE" in shown and "GNU GENERAL PUBLIC LICENSE" in shown
        assert "The complete source of Qt 6.11 is published by its makers, free to download, at https://" in shown


def test_copyright_file_has_every_licence_it_names_when_written() -> None:
    written = as_debian_copyright(some_parts(), read_facts(ROOT))
    stanzas = written.strip().split("\n\n")
    assert stanzas[0].startswith("Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/")
    named = {re.search(r"^License: (.*)$", one, re.MULTILINE)[1] for one in stanzas if one.startswith("Files:")}
    alone = {one.splitlines()[0].removeprefix("License: ") for one in stanzas if one.startswith("License:")}
    assert {name for said in named for name in said.split(" and ")} == alone == {"Apache-2.0", "MIT", "LGPL-3.0-only"}
    assert all(line for line in written.strip().replace("\n\n", "\n").splitlines())


def test_texts_elsewhere_in_a_distribution_are_taken_when_the_facts_name_them(tmp_path: Path) -> None:
    thing = distribution(tmp_path, "License-Expression: MIT")
    notices = tmp_path / "site" / "thing" / "Notices.txt"
    notices.parent.mkdir()
    notices.write_text("With parts of others.", encoding="utf-8")
    with (tmp_path / "site" / "thing-1.0.dist-info" / "RECORD").open("a", encoding="utf-8") as record:
        record.write("thing/Notices.txt,,\n")
    assert [text.title for text in texts_of(thing)] == ["LICENSE"]
    assert [text.title for text in texts_of(thing, ["thing/Notices.txt"])] == ["Notices.txt", "LICENSE"]


def test_facts_point_to_texts_that_are_there() -> None:
    facts = read_facts(ROOT)
    for fact in (*facts.parts, *facts.libraries, *facts.distributions.values()):
        assert len(facts.texts_of(fact)) == len(fact.texts) + len(fact.notices) + len(fact.generic), fact.name


def test_written_licences_are_what_the_about_box_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    frozen = frozen_with(tmp_path, "LICENSE", "a/a.so", "b/b.so", "q/libQt.so")
    order = Order(ROOT, tmp_path / "work", tmp_path, "1.0", 0, "linux", "x86_64")
    monkeypatch.setattr(licences, "inventory_for", lambda *_: some_parts())
    written = licences.write_licences(order, frozen)
    shown = {part.name: part for part in shipped_parts(frozen / INSIDE)}
    assert list(shown) == ["Crossread", "alpha", "beta", "Qt"]
    assert (shown["Qt"].licence, shown["Qt"].offered) == ("LGPL-3.0-only", "LGPL-3.0-only OR GPL-3.0-only")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in shown["Qt"].read()
    assert "MIT words." in shown["beta"].read()
    assert {path.name for path in written.iterdir()} == {
        "crossread-1.0.cdx.json",
        "licences.html",
        "licences.txt",
        "parts.json",
        "texts",
    }


def test_our_own_parts_bear_the_version_ordered(tmp_path: Path) -> None:
    order = Order(ROOT, tmp_path / "work", tmp_path, "9.8", 0, "linux", "x86_64")
    found = inventory_for(order, frozen_with(tmp_path, "LICENSE", "corpus/memo.txt"))
    assert {one.name: one.version for one in found.parts if one.files} == {
        "Crossread": "9.8",
        "Crossread's example documents": "9.8",
    }
