"""The installer for Windows, compiled by NSIS."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

from bundling.icons import write_ico, write_panel
from bundling.order import BuildError, Order

PROGRAMS = ("crossread.exe", "crossreadw.exe")
"""The frozen programs on Windows: the command line with a console, the window without."""


class InstallerError(BuildError):
    """The installer could not be compiled; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Makensis:
    """NSIS's compiler; `target` names a stub other than its own choice, such as amd64-unicode."""

    path: Path
    target: str = ""


def lacking() -> tuple[str, ...]:
    """Return what this machine lacks for the installer: Windows itself, or NSIS."""
    lacks = [] if sys.platform == "win32" else ["Windows"]
    return (*lacks, *([] if find_makensis() else ["makensis (NSIS 3)"]))


def find_makensis() -> Path | None:
    """Return NSIS's compiler, which its own installer does not put on the path."""
    on_path = shutil.which("makensis")
    bases = [os.environ.get(name, "") for name in ("ProgramFiles(x86)", "ProgramFiles")]
    usual = [Path(base) / "NSIS" / "makensis.exe" for base in bases if base]
    found = [Path(on_path)] if on_path else [path for path in usual if path.is_file()]
    return found[0] if found else None


def build(order: Order, frozen: Path) -> Path:
    """Compile the installer of a frozen folder into `order.dist`.

    Raises InstallerError if it holds no program for Windows, or NSIS is not there or refuses.
    """
    path = find_makensis()
    if path is None:
        raise InstallerError("NSIS is not installed: there is no makensis.")
    return compile_installer(order, frozen, Makensis(path))


def compile_installer(order: Order, frozen: Path, makensis: Makensis) -> Path:
    """Compile the installer with a given compiler. Raises: InstallerError as `build` does."""
    missing = [name for name in PROGRAMS if not (frozen / name).is_file()]
    if missing:
        raise InstallerError(f"{frozen} is no frozen folder for Windows: {', '.join(missing)} is missing.")
    work = order.work / "nsis"
    work.mkdir(parents=True, exist_ok=True)
    out = order.dist / f"{order.stem}-setup.exe"
    out.unlink(missing_ok=True)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(order.epoch)}
    command = [str(makensis.path), *_options(order, frozen, makensis.target, out)]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", env=environment, check=False)
    if done.returncode or not out.is_file():
        raise InstallerError(f"NSIS refused:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return out


def four_numbers(version: str) -> str:
    """Return a version as Windows wants it: four numbers, without what comes before a release."""
    release = re.match(r"\d+(\.\d+)*", version)
    if release is None:
        raise ValueError(f"{version!r} is no version")
    numbers = release.group().split(".")[:4]
    return ".".join([*numbers, *["0"] * (4 - len(numbers))])


def file_list(frozen: Path) -> str:
    """Return two macros for NSIS: one that installs every file of a folder by name, one that removes them."""
    files = sorted((path for path in frozen.rglob("*") if path.is_file()), key=lambda path: path.as_posix())
    folders = sorted({path.parent for path in files} | _parents(files, frozen), key=lambda path: path.as_posix())
    install, remove = [], []
    for folder in folders:
        place = _place(folder, frozen)
        install.append(f'SetOutPath "{place}"')
        for path in (path for path in files if path.parent == folder):
            install.append(f'File "/oname={_quoted(path.name)}" "{path}"')
            remove.append(f'Delete "{place}\\{_quoted(path.name)}"')
    remove += [f'RMDir "{_place(folder, frozen)}"' for folder in reversed(folders) if folder != frozen]
    return "".join(_macro(name, lines) for name, lines in (("install_files", install), ("remove_files", remove)))


def _options(order: Order, frozen: Path, target: str, out: Path) -> list[str]:
    """Write what the script includes; return the options that name it."""
    work = order.work / "nsis"
    drawing = order.root / "resources" / "icons" / "crossread.svg"
    licence = (order.root / "LICENSE").read_text(encoding="utf-8")
    bytes_installed = sum(path.stat().st_size for path in frozen.rglob("*") if path.is_file())
    values = {
        "VERSION": order.version,
        "VERSION4": four_numbers(order.version),
        "SIZE_KB": str(-(-bytes_installed // 1024)),
        "OUT": str(out),
        "ICON": str(write_ico(drawing, work / "crossread.ico")),
        "PANEL": str(write_panel(drawing, work / "panel.bmp")),
        "LICENCE": str(_write(work / "LICENSE.txt", licence)),
        "FILES": str(_write(work / "files.nsh", file_list(frozen))),
    } | ({"TARGET": target} if target else {})
    script = order.root / "packaging" / "windows" / "crossread.nsi"
    return [
        "-V2",
        "-WX",
        "-INPUTCHARSET",
        "UTF8",
        *(f"-D{name}={value}" for name, value in values.items()),
        str(script),
    ]


def _parents(files: list[Path], frozen: Path) -> set[Path]:
    return {parent for path in files for parent in path.parents if parent.is_relative_to(frozen)}


def _place(folder: Path, frozen: Path) -> str:
    inside = PureWindowsPath(*folder.relative_to(frozen).parts)
    return "$INSTDIR" if folder == frozen else f"$INSTDIR\\{_quoted(str(inside))}"


def _quoted(text: str) -> str:
    """Return text that NSIS reads while installing, when $ is the mark of a name; sources are read as they stand."""
    return text.replace("$", "$$").replace('"', '$\\"')


def _macro(name: str, lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in (f"!macro {name}", *(f"  {line}" for line in lines), "!macroend"))


def _write(path: Path, text: str) -> Path:
    """Write text as NSIS and Windows read it without guessing: with a byte order mark, lines ended by both."""
    path.write_text(text, encoding="utf-8-sig", newline="\r\n")
    return path
