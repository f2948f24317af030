"""What each part of the frozen program takes, unpacked and compressed."""

import io
import lzma
import tarfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

INSIDE = "_internal"
XZ_PRESET = 6
REST = "all else"
PARTS = (
    ("Typst, which sets the reports", ("typst/*",)),
    ("ICU, of Qt", ("*libicu*", "*icu*.dll")),
    ("Qt's plugins", ("PySide6/*plugins/*",)),
    ("Qt's libraries", ("PySide6/Qt/lib/*", "*Qt6*.dll", "*QtCore.framework*", "*Qt*.framework/*")),
    ("Qt's translations", ("PySide6/*translations/*",)),
    ("PySide6, Qt's bindings", ("PySide6/*", "shiboken6/*")),
    ("the linking model with its runtime", ("resources/model/*", "onnxruntime/*", "tokenizers/*")),
    ("OpenBLAS with its Fortran, of numpy", ("numpy.libs/*", "numpy/.dylibs/*")),
    ("numpy", ("numpy/*", "numpy-*")),
    ("PDFium", ("pypdfium2*",)),
    ("lxml", ("lxml/*",)),
    ("selectolax", ("selectolax/*",)),
    ("word lists", ("wordfreq/*", "langcodes/*")),
    ("fonts", ("resources/fonts/*",)),
    ("our icons, templates, constants", ("resources/*", "desktop_app/*")),
    ("the example", ("corpus/*",)),
    ("licences", ("licences/*", "*.dist-info/*", "LICENSE")),
    ("other packages' compiled modules", ("regex/*", "msgpack/*", "wcwidth/*", "*/*.abi3.so", "*/*.pyd")),
    ("Python", ("libpython*", "python3*", "base_library.zip", "lib-dynload/*", "lib*ffi*", "libsqlite3*")),
    ("Python", ("liblzma*", "libbz2*", "libmpdec*", "libcrypto*")),
    ("libraries of X and xkb", ("libxcb*", "libxkb*")),
)
"""The parts and the files below `_internal` that are theirs; the first that fits has a file."""


@dataclass(frozen=True, slots=True)
class PartSize:
    """A part with what its files take in bytes, as they are and as a .tar.xz of their own."""

    name: str
    unpacked: int
    packed: int


def part_of(place: str) -> str:
    """Return the name of the part that a file belongs to; `place` is its path below the frozen folder."""
    inside = place.removeprefix(f"{INSIDE}/")
    if inside == place:
        return "the program with all modules in Python"
    for name, patterns in PARTS:
        if any(fnmatchcase(inside, pattern) for pattern in patterns):
            return name
    return REST


def measure_parts(folder: Path) -> list[PartSize]:
    """Return the parts in a frozen folder, the largest first; links count for nothing."""
    parts: dict[str, list[Path]] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            parts.setdefault(part_of(path.relative_to(folder).as_posix()), []).append(path)
    with ThreadPoolExecutor() as pool:
        sizes = list(pool.map(_measure, parts.items()))
    return sorted(sizes, key=lambda size: -size.unpacked)


def own_modules(program: Path) -> tuple[int, int] | None:
    """Return what our own modules, and all modules, take in an executable; None where PyInstaller cannot be asked."""
    try:
        from PyInstaller.archive.readers import CArchiveReader
    except ImportError:
        return None
    archive = CArchiveReader(str(program))
    name = next(name for name in archive.toc if name.upper().startswith("PYZ"))
    modules = archive.open_embedded_archive(name).toc
    ours = sum(length for name, (_kind, _at, length) in modules.items() if name.split(".")[0] == "desktop_app")
    return ours, sum(length for _kind, _at, length in modules.values())


def _measure(part: tuple[str, list[Path]]) -> PartSize:
    name, files = part
    packed = io.BytesIO()
    with lzma.open(packed, "wb", preset=XZ_PRESET) as out, tarfile.open(fileobj=out, mode="w|") as tar:
        for file in files:
            tar.add(file, file.name)
    return PartSize(name, sum(file.stat().st_size for file in files), packed.tell())
