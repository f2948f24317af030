"""The installer for Windows is complete, removes by name alone, and says who it is."""

import ast
import dataclasses
import os
import re
import struct
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

import pytest
from bundling import icons, nsis, windows
from bundling.order import Order, make_order

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = (ROOT / "packaging" / "windows" / "crossread.nsi").read_text(encoding="utf-8")
APP = ROOT / "resources" / "icons" / "crossread.svg"

needs_makensis = pytest.mark.skipif(nsis.find_makensis() is None, reason="NSIS is not installed")


@pytest.fixture
def order(tmp_path: Path) -> Order:
    made = make_order(tmp_path / "dist", tmp_path / "work", version="1.2.0rc3")
    made.dist.mkdir()
    return dataclasses.replace(made, system="windows", machine="x86_64", epoch=1_700_000_000)


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    folder = tmp_path / "frozen"
    for name in ("crossread.exe", "crossreadw.exe", "_internal/a.dll", "_internal/deep/er/l'été $x.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")
    return folder


def macro(text: str, name: str) -> list[str]:
    found = re.search(rf"!macro {name}\n(.*?)!macroend", text, re.S)
    assert found
    return [line.strip() for line in found.group(1).strip().split("\n")]


def test_file_list_removes_what_it_installs_when_made(frozen: Path) -> None:
    text = nsis.file_list(frozen)
    removed = [line[len('Delete "') : -1] for line in macro(text, "remove_files") if line.startswith("Delete")]
    assert removed == [
        "$INSTDIR\\crossread.exe",
        "$INSTDIR\\crossreadw.exe",
        "$INSTDIR\\_internal\\a.dll",
        "$INSTDIR\\_internal\\deep\\er\\l'été $$x.txt",
    ]
    assert sum(line.startswith("File ") for line in macro(text, "install_files")) == len(removed)


def test_file_list_empties_folders_from_within_when_made(frozen: Path) -> None:
    folders = [line for line in macro(nsis.file_list(frozen), "remove_files") if line.startswith("RMDir")]
    assert folders == [
        'RMDir "$INSTDIR\\_internal\\deep\\er"',
        'RMDir "$INSTDIR\\_internal\\deep"',
        'RMDir "$INSTDIR\\_internal"',
    ]


def test_script_removes_nothing_but_by_name_when_read() -> None:
    assert re.findall(r"RMDir\s+/r|Delete[^\n]*[*?]", SCRIPT) == []


def test_script_asks_for_no_administrator_when_read() -> None:
    assert "RequestExecutionLevel user" in SCRIPT
    assert not re.search(r"HKLM|HKCR|SHCTX|SetShellVarContext", SCRIPT)


def test_script_says_everything_in_both_languages_when_read() -> None:
    said = re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\}", SCRIPT, re.M)
    assert {name for name, language in said if language == "ENGLISH"} == {
        name for name, language in said if language == "FRENCH"
    }
    assert set(re.findall(r"\$\((\w+)\)", SCRIPT)) == {name for name, _language in said}


def test_script_takes_over_no_document_when_read() -> None:
    """A suffix is our own where its unnamed value is written."""
    owned = re.findall(r'WriteRegStr HKCU "\$\{CLASSES\}\\(\.\w+|\$\{suffix\})" ""', SCRIPT)
    assert owned == [".crossread"]


@pytest.mark.parametrize(
    ("version", "numbers"), [("0.1.0", "0.1.0.0"), ("1.2rc1", "1.2.0.0"), ("1.2.3.4.5", "1.2.3.4"), ("2", "2.0.0.0")]
)
def test_version_has_four_numbers_when_windows_reads_it(version: str, numbers: str) -> None:
    assert nsis.four_numbers(version) == numbers


def test_version_is_refused_when_it_is_none() -> None:
    with pytest.raises(ValueError, match="'latest' is no version"):
        nsis.four_numbers("latest")


def test_build_is_refused_when_the_folder_is_not_for_windows(order: Order, frozen: Path) -> None:
    (frozen / "crossreadw.exe").unlink()
    with pytest.raises(nsis.InstallerError, match=r"no frozen folder for Windows: crossreadw\.exe is missing"):
        nsis.compile_installer(order, frozen, nsis.Makensis(Path("makensis")))


def test_build_is_refused_when_there_is_no_nsis(order: Order, frozen: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nsis, "find_makensis", lambda: None)
    assert "makensis (NSIS 3)" in nsis.lacking()
    with pytest.raises(nsis.InstallerError, match="NSIS is not installed"):
        nsis.build(order, frozen)


@pytest.mark.skipif(sys.platform == "win32", reason="says what other systems lack")
def test_installer_lacks_windows_when_built_elsewhere() -> None:
    assert "Windows" in nsis.lacking()


@needs_makensis
def test_installer_is_the_same_when_compiled_twice(order: Order, frozen: Path) -> None:
    first = nsis.build(order, frozen)
    assert first.name == "crossread-1.2.0rc3-windows-x86_64-setup.exe"
    content = first.read_bytes()
    os.utime(frozen / "_internal" / "a.dll", (1_000_000_000, 1_000_000_000))
    assert nsis.build(order, frozen).read_bytes() == content
    assert content[:2] == b"MZ"
    assert "1.2.0rc3".encode("utf-16-le") in content


@needs_makensis
def test_installer_is_refused_when_nsis_warns(order: Order, frozen: Path, tmp_path: Path) -> None:
    root = tmp_path / "root"
    for name in ("LICENSE", "resources/icons/crossread.svg", "packaging/windows/crossread.nsi"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes((ROOT / name).read_bytes())
    with (root / "packaging" / "windows" / "crossread.nsi").open("a", encoding="utf-8") as script:
        script.write("Function nobody_calls_it\nFunctionEnd\n")
    with pytest.raises(nsis.InstallerError, match="nobody_calls_it"):
        nsis.build(dataclasses.replace(order, root=root), frozen)


def test_manifest_is_read_by_pyinstaller_when_merged() -> None:
    winmanifest = pytest.importorskip("PyInstaller.utils.win32.winmanifest")
    merged = ElementTree.fromstring(winmanifest.create_application_manifest(windows.MANIFEST))
    said = {element.tag.split("}")[1]: element.text for element in merged.iter() if element.text}
    assert said["longPathAware"] == "true"
    assert said["activeCodePage"] == "UTF-8"
    assert said["dpiAwareness"] == "PerMonitorV2"
    (level,) = [element for element in merged.iter() if element.tag.endswith("}requestedExecutionLevel")]
    assert level.attrib == {"level": "asInvoker", "uiAccess": "false"}


def test_version_info_says_who_the_program_is_when_evaluated() -> None:
    """PyInstaller evaluates the file with these names."""

    def kept(*given: Any, **named: Any) -> SimpleNamespace:
        return SimpleNamespace(given=given, **named)

    names = (
        "VSVersionInfo",
        "FixedFileInfo",
        "StringFileInfo",
        "StringTable",
        "StringStruct",
        "VarFileInfo",
        "VarStruct",
    )
    text = windows.version_info("0.2.0", "crossread")
    ast.parse(text, mode="eval")
    info = eval(text, dict.fromkeys(names, kept))
    assert info.ffi.filevers == (0, 2, 0, 0)
    (table,) = info.kids[0].given[0]
    said = dict(string.given for string in table.given[1])
    assert said["ProductVersion"] == "0.2.0"
    assert said["OriginalFilename"] == "crossread.exe"


def test_executables_bear_both_icons_when_frozen(tmp_path: Path) -> None:
    options = windows.executable_options(ROOT, tmp_path, "0.2.0", "crossreadw")
    assert [Path(icon).stem for icon in options["icon"]] == ["crossread", "document"]
    assert all(Path(name).is_file() for name in (*options["icon"], options["version"]))
    assert 'DefaultIcon" "" "$INSTDIR\\${PROGRAM},1"' in SCRIPT  # the second one


def test_ico_holds_every_size_when_written(tmp_path: Path) -> None:
    content = icons.write_ico(APP, tmp_path / "icon.ico").read_bytes()
    assert struct.unpack_from("<HHH", content) == (0, 1, len(icons.ICO_SIZES))
    for number, size in enumerate(icons.ICO_SIZES):
        width, height, _colours, _zero, _planes, bits, length, place = struct.unpack_from(
            "<BBBBHHII", content, 6 + 16 * number
        )
        assert (width or 256, height or 256, bits) == (size, size, 32)
        png = content[place : place + length]
        assert png[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack_from(">II", png, 16) == (size, size)


def test_icons_are_the_same_when_drawn_twice(tmp_path: Path) -> None:
    for write, name in ((icons.write_ico, "a.ico"), (icons.write_icns, "a.icns")):
        first = write(APP, tmp_path / name).read_bytes()
        assert write(APP, tmp_path / name).read_bytes() == first


@pytest.mark.qt_log_ignore("Cannot read file", extend=True)
def test_icon_is_refused_when_the_drawing_is_none(tmp_path: Path) -> None:
    drawing = tmp_path / "no.svg"
    drawing.write_text("<html/>", encoding="utf-8")
    with pytest.raises(ValueError, match="is no drawing"):
        icons.draw(drawing, 16)
