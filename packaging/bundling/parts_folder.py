"""What lies in a frozen folder: its files, and the modules packed into its executables."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

INSIDE = "_internal"
"""Where PyInstaller puts everything but the executables."""

PLACE = Path(INSIDE) / "licences"
"""Where the licences lie in a frozen folder."""

OWN_RECORDS = ("licences/*",)
"""What these builders themselves write into the folder."""

BOOT_MODULES = ("pyimod*", "pyiboot*", "pyi_rth_*", "_pyi_*", "struct", "__main__")


@dataclass(slots=True)
class Folder:
    """A frozen folder of which the parts claim file after file and module after module.

    `files` are paths below `_internal`, links left out since what they point to is there as well; `executables` lie
    beside it. Both `files` and `modules` shrink as parts claim them. `hosts` are the parts in which others were found.
    """

    root: Path
    files: set[str]
    executables: tuple[str, ...]
    modules: set[str] = field(default_factory=set)
    hosts: set[str] = field(default_factory=set)

    def claim(self, patterns: Iterable[str]) -> tuple[str, ...]:
        """Take every file that fits one of the patterns, and return them sorted."""
        wanted = tuple(patterns)
        taken = {name for name in self.files if any(fnmatchcase(name, pattern) for pattern in wanted)}
        self.files -= taken
        return tuple(sorted(taken))

    def claim_names(self, names: Iterable[str]) -> tuple[str, ...]:
        """Take every file named, as far as it is there, and return them sorted."""
        taken = self.files.intersection(names)
        self.files -= taken
        return tuple(sorted(taken))

    def claim_modules(self, names: Iterable[str]) -> int:
        """Take every module named, and return how many were there."""
        taken = self.modules.intersection(names)
        self.modules -= taken
        return len(taken)

    def path_of(self, name: str) -> Path:
        """Return where a file or an executable lies."""
        return self.root / name if name in self.executables else self.root / INSIDE / name


def read_folder(frozen: Path) -> Folder:
    """Read a frozen folder.

    Raises FileNotFoundError if PyInstaller did not make it.
    """
    inside = frozen / INSIDE
    if not inside.is_dir():
        raise FileNotFoundError(f"{frozen} is no folder made by PyInstaller: it has no {INSIDE}")
    files = {path.relative_to(inside).as_posix() for path in inside.rglob("*") if _is_real_file(path)}
    executables = tuple(sorted(path.name for path in frozen.iterdir() if path.is_file()))
    folder = Folder(frozen, files, executables)
    folder.claim(OWN_RECORDS)
    for name in executables:
        folder.modules.update(_modules(frozen / name))
    folder.modules = {name for name in folder.modules if not any(fnmatchcase(name, one) for one in BOOT_MODULES)}
    return folder


def module_paths(module: str) -> tuple[str, ...]:
    """Return the paths that a module's source may have."""
    base = PurePosixPath(*module.split("."))
    return (f"{base}.py", f"{base}/__init__.py")


def _is_real_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _modules(executable: Path) -> Iterator[str]:
    """Yield the names of the modules packed into an executable; none if PyInstaller did not make it."""
    from PyInstaller.archive.readers import ArchiveReadError, CArchiveReader

    try:
        archive = CArchiveReader(str(executable))
    except ArchiveReadError:
        return
    for name in archive.toc:
        if name.upper().startswith("PYZ"):
            yield from archive.open_embedded_archive(name).toc
