"""The walls of the house stand where ARCHITECTURE and STYLE put them."""

import ast
import re
import tomllib
from collections.abc import Iterator
from importlib import metadata
from itertools import pairwise
from pathlib import Path

import pytest
from bundling.licences_rule import judge
from bundling.parts_facts import read_facts
from bundling.parts_python import distribution_part
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "desktop_app").rglob("*.py"))
REQUIREMENTS = sorted(ROOT.glob("requirements*.txt"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 40
MAX_CLASS_METHODS = 20

Function = ast.FunctionDef | ast.AsyncFunctionDef


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> Iterator[Function]:
    yield from (node for node in ast.walk(tree_of(path)) if isinstance(node, Function))


def classes(path: Path) -> Iterator[ast.ClassDef]:
    yield from (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.ClassDef))


def imported(path: Path) -> Iterator[str]:
    """Every top-level package that a file imports, at its head or inside a function."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def pinned() -> list[Requirement]:
    """What requirements.txt pins for this Python and this system."""
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    lines = [line.rstrip(" \\") for line in text.split("\n") if re.match(r"\w", line)]
    found = [Requirement(line) for line in lines]
    return [one for one in found if one.marker is None or Marker(str(one.marker)).evaluate()]


def test_files_are_short_when_counted() -> None:
    counts = {named(path): path.read_text(encoding="utf-8").count("\n") for path in SOURCES}
    assert {name: count for name, count in counts.items() if count > MAX_FILE_LINES} == {}


def test_functions_are_short_when_counted() -> None:
    lengths = {
        f"{named(path)}:{node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in SOURCES
        for node in functions(path)
    }
    assert {name: length for name, length in lengths.items() if length > MAX_FUNCTION_LINES} == {}


def test_classes_are_small_when_methods_are_counted() -> None:
    counts = {
        f"{named(path)}:{node.name}": sum(isinstance(item, Function) for item in node.body)
        for path in SOURCES
        for node in classes(path)
    }
    assert {name: count for name, count in counts.items() if count > MAX_CLASS_METHODS} == {}


def test_modules_say_one_thing_when_their_first_line_is_read() -> None:
    """The first line of a module's docstring is its one job."""
    missing = [named(path) for path in SOURCES if not ast.get_docstring(tree_of(path))]
    assert missing == []


def test_no_module_is_called_utils_when_listed() -> None:
    assert [named(path) for path in SOURCES if re.search(r"util|helper|misc|common", path.stem)] == []


def test_import_contracts_are_kept_when_linted(capsys: pytest.CaptureFixture[str]) -> None:
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_core_and_cli_name_no_qt_when_parsed() -> None:
    below = [path for path in SOURCES if path.relative_to(ROOT / "desktop_app").parts[0] in ("core", "cli")]
    assert [named(path) for path in below if {"PySide6", "shiboken6"} & set(imported(path))] == []


def test_only_the_store_names_sqlite_when_parsed() -> None:
    speaking = [named(path) for path in SOURCES if {"sqlite3", "sqlite_utils"} & set(imported(path))]
    assert [name for name in speaking if not name.startswith("desktop_app/core/store/")] == []


def test_no_text_is_cut_with_splitlines_when_parsed() -> None:
    """It also cuts at U+2028, U+0085 and form feeds, and offsets would not agree with the text as stored."""
    cutting = [
        named(path)
        for path in SOURCES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute) and node.attr == "splitlines"
    ]
    assert cutting == []


def test_packaging_folder_is_no_package_when_listed() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


@pytest.mark.parametrize("path", REQUIREMENTS, ids=lambda path: path.name)
def test_requirements_name_no_address_when_read(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"://|index-url|find-links|--no-binary|@ ", text)


@pytest.mark.parametrize("path", REQUIREMENTS, ids=lambda path: path.name)
def test_requirements_are_pinned_with_hashes_when_read(path: Path) -> None:
    entries = re.split(r"\n(?=\w)", path.read_text(encoding="utf-8").strip())
    for entry in entries:
        assert re.match(r"[\w.-]+==[\w.]+( ; [^\\]+)? \\\n", entry), entry[:60]
        assert "--hash=sha256:" in entry


def test_requirements_agree_when_both_pin_a_package() -> None:
    run, dev = (
        set(re.findall(r"^(\S+==\S+(?: ; .+)?) \\$", path.read_text(encoding="utf-8"), re.M))
        for path in (ROOT / "requirements.txt", ROOT / "requirements-dev.txt")
    )
    assert run <= dev


def test_dependencies_are_pinned_when_declared() -> None:
    names = {canonicalize_name(one.name) for one in pinned()}
    declared = {canonicalize_name(Requirement(row).name) for row in PROJECT["project"]["dependencies"]}
    assert declared <= names


def test_dependencies_carry_a_reason_when_declared() -> None:
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").split("\n")
    rows = [i for i, line in enumerate(lines) if re.match(r'  "[\w-]+(>=|==|<|~=)', line)]
    assert len(rows) >= len(PROJECT["project"]["dependencies"])
    bare = [lines[i].strip() for i in rows if "#" not in lines[i] and not lines[i - 1].strip().startswith("#")]
    assert bare == []


def test_ignores_carry_a_reason_when_read() -> None:
    """Every `noqa` and `type: ignore` says why in a second comment, there or on the line above."""
    bare = re.compile(r"#\s*(noqa|type:\s*ignore)(:?\s*[\w-]+|\[[\w, -]+\])?\s*$")
    unexplained = [
        f"{named(path)}:{number}"
        for path in SOURCES
        for number, (above, line) in enumerate(pairwise(["", *path.read_text(encoding="utf-8").split("\n")]), 1)
        if bare.search(line) and not above.strip().startswith("#")
    ]
    assert unexplained == []


@pytest.mark.parametrize("requirement", pinned(), ids=lambda one: one.name)
def test_licence_may_ship_when_pinned(requirement: Requirement) -> None:
    """The rule is that of the packages, whose own tests see it refuse."""
    facts = read_facts(ROOT)
    found = distribution_part(metadata.distribution(requirement.name), (), facts)
    assert judge(found).offence == "", f"{found.name}: {found.licence!r}"
