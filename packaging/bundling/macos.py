"""What the application bundle says of itself to macOS."""

import struct
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from bundling.icons import write_icns
from bundling.nsis import four_numbers

BUNDLE_ID = "org.crossread.Crossread"
DOCUMENT_ICON = "document.icns"
PROJECT_TYPE = "org.crossread.project"
OLDEST_SYSTEM = (13, 0)
"""What Qt 6.11 asks for. A part that asks for more raises it: PySide6 6.11.3 does, its modules are built for 15.0."""

DOCUMENT_TYPES = {
    "com.adobe.pdf": "PDF document",
    "org.openxmlformats.wordprocessingml.document": "Word document",
    "public.html": "HTML document",
    "public.plain-text": "Text document",
    "net.daringfireball.markdown": "Markdown document",
}
"""What Crossread opens beside its projects, by the system's name and ours."""

FAT, FAT_64 = 0xCAFEBABE, 0xCAFEBABF
MACH_64 = 0xFEEDFACF
BUILD_VERSION, VERSION_MIN_MACOS = 0x32, 0x24
"""The load commands of a Mach-O file that name the oldest macOS it runs on, today's and yesterday's."""


def info_plist(version: str, minimum: tuple[int, int]) -> dict[str, Any]:
    """Return the bundle's Info.plist, but for what PyInstaller adds: the executable and the icon."""
    return {
        "CFBundleName": "Crossread",
        "CFBundleDisplayName": "Crossread",
        "CFBundleIdentifier": BUNDLE_ID,
        "CFBundleVersion": _three_numbers(version),
        "CFBundleShortVersionString": _three_numbers(version),
        "CFBundleGetInfoString": f"Crossread {version}",
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en"],
        "CFBundlePackageType": "APPL",
        "CFBundleDocumentTypes": [_projects(), *(_documents(*item) for item in DOCUMENT_TYPES.items())],
        "UTExportedTypeDeclarations": [_project_type()],
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSMinimumSystemVersion": ".".join(str(number) for number in minimum),
        "LSBackgroundOnly": False,
        "NSHighResolutionCapable": True,
        "NSPrincipalClass": "NSApplication",
        "NSSupportsAutomaticGraphicsSwitching": True,
        "NSHumanReadableCopyright": "Apache-2.0",
    }


def document_icon(root: Path, work: Path) -> tuple[str, str, str]:
    """Return the line of PyInstaller's table of contents that puts the project file's icon into the bundle."""
    icon = write_icns(root / "resources" / "icons" / "document.svg", work / DOCUMENT_ICON)
    return (DOCUMENT_ICON, str(icon), "DATA")


def bundle_options(root: Path, work: Path, version: str, binaries: Iterable[Path]) -> dict[str, Any]:
    """Return what PyInstaller's BUNDLE is told."""
    return {
        "name": "Crossread.app",
        "icon": str(write_icns(root / "resources" / "icons" / "crossread.svg", work / "crossread.icns")),
        "bundle_identifier": BUNDLE_ID,
        "version": version,
        "info_plist": info_plist(version, minimum_system(binaries)),
    }


def minimum_system(binaries: Iterable[Path]) -> tuple[int, int]:
    """Return the oldest macOS that all these binaries run on, read from the binaries; others are passed over."""
    asked = [minimum for path in binaries for minimum in minimums_of(path)]
    return max([OLDEST_SYSTEM, *asked])


def minimums_of(path: Path) -> Iterator[tuple[int, int]]:
    """Yield, for each processor that a Mach-O file is for, the oldest macOS it runs on."""
    content = path.read_bytes()
    for start in _slices(content):
        yield from _asked_by(content, start)


def _slices(content: bytes) -> Iterator[int]:
    """Yield where each processor's part of a file begins."""
    if len(content) < 8:
        return
    magic, count = struct.unpack_from(">II", content)
    if magic not in (FAT, FAT_64) or count > 16:  # a class file of Java begins alike
        yield 0
        return
    layout, place = (">IIIII", 8) if magic == FAT else (">IIQQII", 8)
    for number in range(count):
        yield struct.unpack_from(layout, content, place + number * struct.calcsize(layout))[2]


def _asked_by(content: bytes, start: int) -> Iterator[tuple[int, int]]:
    if len(content) < start + 32 or struct.unpack_from("<I", content, start)[0] != MACH_64:
        return
    commands = struct.unpack_from("<I", content, start + 16)[0]
    place = start + 32
    for _ in range(commands):
        command, length, first, second = struct.unpack_from("<IIII", content, place)
        if command in (BUILD_VERSION, VERSION_MIN_MACOS):
            version = second if command == BUILD_VERSION else first
            yield version >> 16, version >> 8 & 0xFF
        place += length


def _projects() -> dict[str, Any]:
    return {
        "CFBundleTypeName": "Crossread project",
        "CFBundleTypeRole": "Editor",
        "CFBundleTypeIconFile": DOCUMENT_ICON,
        "LSHandlerRank": "Owner",
        "LSItemContentTypes": [PROJECT_TYPE],
    }


def _documents(type_id: str, name: str) -> dict[str, Any]:
    """Return a kind of document that is read, and that other programs go on to open by default."""
    return {
        "CFBundleTypeName": name,
        "CFBundleTypeRole": "Viewer",
        "LSHandlerRank": "Alternate",
        "LSItemContentTypes": [type_id],
    }


def _project_type() -> dict[str, Any]:
    return {
        "UTTypeIdentifier": PROJECT_TYPE,
        "UTTypeDescription": "Crossread project",
        "UTTypeConformsTo": ["public.data", "public.database"],
        "UTTypeIconFile": DOCUMENT_ICON,
        "UTTypeTagSpecification": {
            "public.filename-extension": ["crossread"],
            "public.mime-type": ["application/x-crossread"],
        },
    }


def _three_numbers(version: str) -> str:
    """Return a version as macOS wants it: three numbers, without what comes before a release."""
    return ".".join(four_numbers(version).split(".")[:3])
