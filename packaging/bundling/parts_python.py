"""The parts that Python brings: distributions, Python itself, PyInstaller's bootloader."""

import json
import re
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

from bundling.parts import Kind, Part, Text
from bundling.parts_facts import Fact, Facts
from bundling.parts_folder import Folder, module_paths
from bundling.parts_versions import python_version

PYTHON_FILES = (
    "base_library.zip",
    "lib-dynload/*",
    "python3*/lib-dynload/*",
    "libpython3*",
    "python3*.dll",
    "Python",
    "Python3",
    "Python.framework/*",
    "Python3.framework/*",
)
OWN_MODULES = ("desktop_app",)
LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|copyright)", re.IGNORECASE)
COPYRIGHT = re.compile(
    r"^[\s*#/.;-]*(copyright (?:\(c\)|©|\d{4}|the ).*|\(c\) (?:copyright )?\d{4}.*|© .*)$", re.IGNORECASE
)
MAX_COPYRIGHT_LINES = 12


def distribution_parts(
    folder: Folder, facts: Facts, distributions: Iterable[metadata.Distribution] | None = None
) -> Iterator[Part]:
    """Yield the distributions of which something lies in the folder, and what their own bills of materials name."""
    chosen = metadata.distributions() if distributions is None else distributions
    by_path = {path: module for module in folder.modules for path in module_paths(module)}
    for distribution in sorted(chosen, key=lambda one: one.metadata["Name"].lower()):
        paths = {file.as_posix() for file in distribution.files or ()}
        has_modules = folder.claim_modules([by_path[path] for path in paths.intersection(by_path)])
        files = folder.claim_names(paths)
        if has_modules or files or distribution.metadata["Name"] in folder.hosts:
            yield from _with_nested(distribution_part(distribution, files, facts), distribution)


def distribution_part(distribution: metadata.Distribution, files: tuple[str, ...], facts: Facts) -> Part:
    """Return a distribution as a part, with the files of it that are shipped."""
    name, version = distribution.metadata["Name"], distribution.version
    fact = facts.distributions.get(re.sub(r"[-_.]+", "-", name).lower(), Fact())
    own = texts_of(distribution, fact.carried)
    return Part(
        name,
        version,
        Kind.MODULE,
        fact.licence or licence_of(distribution, facts),
        source=fact.source or _home(distribution),
        purl=f"pkg:pypi/{re.sub(r'[-_.]+', '-', name).lower()}@{version}",
        copyright=fact.copyright or copyright_of(own),
        texts=(*own, *facts.texts_of(fact)),
        files=files,
        is_separate=fact.separate,
        note=fact.note,
    )


def python_part(folder: Folder) -> Part:
    """Return Python itself, which takes its own modules."""
    known = {name for name in folder.modules if _is_of_python(name)}
    folder.claim_modules(known)
    extensions = [name for name in folder.files if name.endswith(".pyd") and _is_of_python(Path(name).stem)]
    files = (*folder.claim(PYTHON_FILES), *folder.claim_names(extensions))
    version = python_version()
    return Part(
        "Python",
        version,
        Kind.RUNTIME,
        "Python-2.0.1",
        source=f"https://www.python.org/ftp/python/{version}/",
        purl=f"pkg:generic/python@{version}",
        copyright=("Copyright (c) 2001 Python Software Foundation. All rights reserved.",),
        texts=_python_texts(),
        files=tuple(sorted(files)),
        note="With its standard library; Expat, libmpdec and others, compiled in, are under permissive licences.",
    )


def bootloader_part(folder: Folder) -> Part:
    """Return PyInstaller's bootloader, which is in every executable of the folder."""
    distribution = metadata.distribution("pyinstaller")
    return Part(
        "PyInstaller's bootloader",
        distribution.version,
        Kind.RUNTIME,
        "GPL-2.0-or-later WITH Bootloader-exception",
        source="https://github.com/pyinstaller/pyinstaller",
        purl=f"pkg:pypi/pyinstaller@{distribution.version}",
        copyright=("Copyright (c) 2010-2023, PyInstaller Development Team", "Copyright (c) 2005-2009, Giovanni Bajo"),
        texts=texts_of(distribution),
        files=folder.executables,
        is_separate=True,
        note="The exception lets it be part of programs under any licence. Its run-time hooks are under Apache-2.0.",
    )


def claim_own_modules(folder: Folder) -> None:
    """Take the program's own modules, which the facts name as a part."""
    folder.claim_modules({name for name in folder.modules if name.split(".")[0] in OWN_MODULES})


def licence_of(distribution: metadata.Distribution, facts: Facts) -> str:
    """Return the licence of a distribution as an SPDX expression; empty if it says none that we can read."""
    said = distribution.metadata
    if expression := said.get("License-Expression"):
        return str(expression)
    words = " ".join((said.get("License") or "").split())
    if words and words != "UNKNOWN":
        return facts.aliases.get(words, words)
    rows = [row.split("::")[-1].strip() for row in said.get_all("Classifier") or [] if row.startswith("License ::")]
    found = [facts.classifiers.get(row, "") for row in rows if row != "OSI Approved"]
    return " AND ".join(found) if found and all(found) else ""


def texts_of(distribution: metadata.Distribution, carried: Iterable[str] = ()) -> tuple[Text, ...]:
    """Return the licences and notices that a distribution carries, those elsewhere in it named by `carried`."""
    paths = [file for file in distribution.files or () if file.as_posix() in set(carried)]
    files = [*paths, *(file for file in distribution.files or () if _is_licence_file(file.as_posix()))]
    found = (Text(_short_title(file.as_posix()), _read(Path(str(distribution.locate_file(file))))) for file in files)
    return tuple(text for text in found if text.body.strip())


def copyright_of(texts: Iterable[Text]) -> tuple[str, ...]:
    """Return the lines of licences that say whose work it is, the first dozen of them."""
    found = (COPYRIGHT.match(line) for text in texts for line in text.body.splitlines()[:400])
    lines = dict.fromkeys(" ".join(match.group(1).split()) for match in found if match)
    real = [line for line in lines if "<" not in line.replace("<http", "") or "@" in line]
    return tuple(
        line for line in real if not re.search(r"copyright (holder|notice|owner|law|and )", line, re.IGNORECASE)
    )[:MAX_COPYRIGHT_LINES]


def _with_nested(part: Part, distribution: metadata.Distribution) -> Iterator[Part]:
    """Yield a distribution and the parts that the bills of materials in it name (PEP 770)."""
    yield part
    bills = [file for file in distribution.files or () if ".dist-info/sboms/" in file.as_posix()]
    nested: dict[str, Part] = {}
    for file in bills:
        bill = json.loads(Path(str(distribution.locate_file(file))).read_text(encoding="utf-8"))
        for row in bill.get("components", ()):
            crate = _nested(row, part.name)
            nested[crate.key] = crate
    yield from nested.values()


def _nested(row: dict[str, object], host: str) -> Part:
    licences = row.get("licenses")
    links = row.get("externalReferences")
    sources = [one["url"] for one in links if one.get("type") in ("vcs", "website")] if isinstance(links, list) else []
    return Part(
        str(row["name"]),
        str(row.get("version", "")),
        Kind.CRATE,
        " AND ".join(_licence_words(one) for one in licences) if isinstance(licences, list) else "",
        source=sources[-1] if sources else "",
        purl=str(row.get("purl", "")).split("?")[0],
        copyright=(str(row["author"]),) if row.get("author") else (),
        inside=host,
    )


def _licence_words(row: dict[str, dict[str, str] | str]) -> str:
    expression, licence = row.get("expression"), row.get("license")
    if isinstance(expression, str):
        return f"({expression})"
    return licence.get("id") or licence.get("name", "") if isinstance(licence, dict) else ""


def _home(distribution: metadata.Distribution) -> str:
    rows = [row.partition(",") for row in distribution.metadata.get_all("Project-URL") or []]
    links = {name.strip().lower(): link.strip() for name, _, link in rows}
    wanted = ("source", "source code", "repository", "github", "homepage", "home", "changes")
    return next((links[name] for name in wanted if name in links), distribution.metadata.get("Home-page") or "")


def _is_of_python(module: str) -> bool:
    top = module.split(".")[0]
    return top in sys.stdlib_module_names or top.startswith("_sysconfigdata")


def _is_licence_file(path: str) -> bool:
    """Say whether a distribution's file is a licence: anything in `licenses`, or one so named beside the metadata."""
    folder, _, rest = path.partition(".dist-info/")
    if not rest or "/" in folder:
        return False
    return rest.startswith("licenses/") or bool("/" not in rest and LICENCE_FILE.match(rest))


def _short_title(path: str) -> str:
    return path.partition(".dist-info/")[2].removeprefix("licenses/") or path.rpartition("/")[2]


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""


def _python_texts() -> tuple[Text, ...]:
    """Return Python's own licence, wherever this build of it keeps it."""
    stdlib = Path(sysconfig.get_path("stdlib"))
    numbers = f"{sys.version_info.major}.{sys.version_info.minor}"
    places = (
        stdlib / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(f"/usr/share/doc/python{numbers}/copyright"),
        Path(f"/usr/share/doc/libpython{numbers}-stdlib/copyright"),
    )
    found = next((place for place in places if place.is_file()), None)
    return (Text("Python's licence", _read(found)),) if found else ()
