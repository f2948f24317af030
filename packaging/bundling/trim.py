"""What of all that PyInstaller gathers is wanted in the frozen program."""

from collections.abc import Callable, Iterable, Iterator
from fnmatch import fnmatch
from pathlib import PurePath, PurePosixPath

Entry = tuple[str, str, str]
"""A line of PyInstaller's table of contents: where a file goes, where it comes from, its kind."""

PLUGINS = (
    "platforms/*qxcb*",
    "platforms/*qwayland*",
    "platforms/*qoffscreen*",
    "platforms/*qminimal.*",
    "platforms/*qwindows*",
    "platforms/*qcocoa*",
    "platformthemes/*qxdgdesktopportal*",
    "platforminputcontexts/*",
    "wayland-decoration-client/*adwaita*",
    "wayland-shell-integration/*xdg-shell*",
    "iconengines/*qsvgicon*",
    "imageformats/*qsvg.*",
    "imageformats/*qico.*",
    "styles/*",
)
"""The plugins of Qt that the window needs; the others serve bare consoles, networks, games and foreign pictures."""

SYSTEM_LIBRARIES = (
    "libX11.so.*",
    "libX11-xcb.so.*",
    "libXau.so.*",
    "libXdmcp.so.*",
    "libbsd.so.*",
    "libmd.so.*",
    "libxcb.so.*",
    "libwayland-*.so.*",
    "libfontconfig.so.*",
    "libfreetype.so.*",
    "libexpat.so.*",
    "libpng16.so.*",
    "libbrotli*.so.*",
    "libglib-2.0.so.*",
    "libgthread-2.0.so.*",
    "libpcre2-8.so.*",
    "libdbus-1.so.*",
    "libsystemd.so.*",
    "libgcrypt.so.*",
    "libgpg-error.so.*",
    "libcap.so.*",
    "liblz4.so.*",
    "libzstd.so.*",
    "libz.so.*",
    "libuuid.so.*",
    "libstdc++.so.*",
    "libgcc_s.so.*",
)
"""What every desktop has, of its own make: a second copy clashes with its fonts, its bus or its drivers."""

UNWANTED = (
    "*/__pycache__/*",
    "*.pyi",
    "*.h",
    "*.c",
    "*.md",
    "*.dist-info/RECORD",
    "*.dist-info/direct_url.json",
    "*.dist-info/REQUESTED",
    "*.dist-info/INSTALLER",
    "*/tests/*",
    "numpy/*/include/*",
    "numpy/random/*",
    "lxml/isoschematron/*",  # some of its stylesheets bear no licence at all
    "resources/screenshots/*",
    "corpus/*.py",
    "*Qt6Network*",
    "*QtNetwork*",
    "*opengl32sw*",
)

WORD_LISTS = ("small_en", "small_fr", "large_en", "large_fr")
"""The frequency lists of wordfreq that the program reads, without their suffix."""


def is_wanted(place: str, languages: Iterable[str] = ()) -> bool:
    """Say whether a file belongs into the frozen program; `place` is its path there, `languages` those we speak."""
    path = PurePosixPath(PurePath(place).as_posix())
    parts = path.parts
    if "plugins" in parts and "PySide6" in parts:
        plugin = "/".join(parts[parts.index("plugins") + 1 :])
        return any(fnmatch(plugin, wanted) for wanted in PLUGINS)
    if "translations" in parts and "PySide6" in parts:
        return any(path.stem == f"qtbase_{language}" for language in languages)
    if parts[0] == "wordfreq":
        return path.name.removesuffix(".msgpack.gz") in WORD_LISTS
    if any(fnmatch(path.name, left) for left in SYSTEM_LIBRARIES):
        return False
    return not any(fnmatch(str(path), unwanted) for unwanted in UNWANTED)


def reachable(binaries: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> Iterator[Entry]:
    """Yield the binaries that something wanted loads: modules of Python, plugins of Qt, and what these need in turn.

    `needs` says by path which libraries a binary asks for, by name. A symbolic link stays with what it points to.
    """
    entries = list(binaries)
    real = [entry for entry in entries if entry[2] != "SYMLINK"]
    by_name: dict[str, list[Entry]] = {}
    for entry in real:
        by_name.setdefault(PurePath(entry[0]).name, []).append(entry)
    open_ends = [entry for entry in real if _is_root(entry)]
    kept: set[str] = set()
    while open_ends:
        entry = open_ends.pop()
        if entry[0] in kept:
            continue
        kept.add(entry[0])
        for name in needs(entry[1]):
            open_ends += by_name.get(name, [])
    return (entry for entry in entries if (entry[1] if entry[2] == "SYMLINK" else entry[0]) in kept)


def _is_root(entry: Entry) -> bool:
    """Say whether a binary is loaded by name: a module, a plugin, Python itself, or what a package keeps beside it."""
    place = PurePosixPath(PurePath(entry[0]).as_posix())
    is_library_of_others = place.parent == PurePosixPath(".") or "Qt/lib" in str(place) or ".libs" in place.parts[0]
    return entry[2] == "EXTENSION" or place.name.startswith("libpython") or not is_library_of_others
