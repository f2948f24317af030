"""What is left out of the frozen program."""

import pytest
from bundling.trim import Entry, is_wanted, reachable


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "wordfreq/data/large_fr.msgpack.gz",
        "resources/fonts/Inter-Regular.otf",
        "libxcb-cursor.so.0",
        "desktop_app/core/linking/weights.json",
    ],
)
def test_what_the_program_needs_is_wanted(place: str) -> None:
    assert is_wanted(place, ["fr"])


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/qt_help_fr.qm",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6\\Qt6Network.dll",
        "wordfreq/data/large_zh.msgpack.gz",
        "libfontconfig.so.1",
        "libglib-2.0.so.0",
        "numpy/linalg/tests/test_linalg.py",
        "resources/screenshots/window.png",
        "corpus/__pycache__/place_gold.cpython-311.pyc",
    ],
)
def test_what_nobody_loads_is_not_wanted(place: str) -> None:
    if "\\" in place:
        place = place.replace("\\", "/")  # as PyInstaller names it on Windows, read here as a path of this system
    assert not is_wanted(place, ["fr"])


def test_libraries_stay_only_when_something_wanted_loads_them() -> None:
    module: Entry = ("PySide6/QtCore.abi3.so", "/src/QtCore.so", "EXTENSION")
    plugin: Entry = ("PySide6/Qt/plugins/platforms/libqxcb.so", "/src/libqxcb.so", "BINARY")
    core: Entry = ("PySide6/Qt/lib/libQt6Core.so.6", "/src/libQt6Core.so.6", "BINARY")
    icu: Entry = ("PySide6/Qt/lib/libicudata.so.73", "/src/libicudata.so.73", "BINARY")
    network: Entry = ("PySide6/Qt/lib/libQt6Network.so.6", "/src/libQt6Network.so.6", "BINARY")
    kerberos: Entry = ("libkrb5.so.3", "/usr/lib/libkrb5.so.3", "BINARY")
    by_ctypes: Entry = ("pypdfium2_raw/libpdfium.so", "/src/libpdfium.so", "BINARY")
    link: Entry = ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK")
    stale: Entry = ("libQt6Network.so.6", "PySide6/Qt/lib/libQt6Network.so.6", "SYMLINK")
    needs = {
        "/src/QtCore.so": ["libQt6Core.so.6", "libc.so.6"],
        "/src/libQt6Core.so.6": ["libicudata.so.73"],
        "/src/libQt6Network.so.6": ["libkrb5.so.3", "libQt6Core.so.6"],
    }
    gathered = [module, plugin, core, icu, network, kerberos, by_ctypes, link, stale]
    kept = list(reachable(gathered, lambda path: needs.get(path, [])))
    assert kept == [module, plugin, core, icu, by_ctypes, link]


def test_libraries_that_load_each_other_come_to_an_end() -> None:
    module: Entry = ("a.so", "/a.so", "EXTENSION")
    one: Entry = ("one.so", "/one.so", "BINARY")
    two: Entry = ("two.so", "/two.so", "BINARY")
    needs = {"/a.so": ["one.so"], "/one.so": ["two.so"], "/two.so": ["one.so"]}
    assert set(reachable([module, one, two], lambda path: needs.get(path, []))) == {module, one, two}
