"""Renew the templates of the translation catalogues: resources/i18n/crossread.pot and crossread.ts.

Run as `make strings`. The core and the command line speak through gettext (`tr`, `trn`); the window speaks through Qt
(`self.tr`, `translate`), whose own tool collects its strings.
"""

import ast
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CATALOGUES = ROOT / "resources" / "i18n"

HEADER = """\
# What Crossread's core and command line say. Made by `make strings`; translate a copy of it.
msgid ""
msgstr ""
"Project-Id-Version: Crossread\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """One string that a person may see; `plural` is empty where there is no such form."""

    singular: str
    plural: str = ""


def literal(node: ast.expr) -> str | None:
    """Return the text of a string literal, or None for anything else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def messages_in(tree: ast.Module, name: str) -> Iterator[tuple[Message, int]]:
    """Yield each message of a module with its line.

    Raises: ValueError if what is to be translated is not a plain literal, which no catalogue can hold.
    """
    wanted = {"tr": 1, "trn": 2}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in wanted:
            continue
        texts = [literal(argument) for argument in node.args[: wanted[node.func.id]]]
        if None in texts:
            raise ValueError(f"{name}:{node.lineno}: {node.func.id}() takes plain string literals only")
        yield Message(*(text or "" for text in texts)), node.lineno


def quoted(text: str) -> str:
    """Return `text` as a string of a PO file."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    if "\n" not in text.rstrip("\n"):
        return '"' + escaped.replace("\n", "\\n") + '"'
    rows = [f'"{row}\\n"' for row in escaped.split("\n")[:-1]] + [f'"{escaped.split(chr(10))[-1]}"']
    return "\n".join(['""', *(row for row in rows if row != '""')])


def pot(places: dict[Message, list[str]]) -> str:
    """Return the template: messages in order, each with the modules that say it."""
    entries = [HEADER]
    for message in sorted(places):
        rows = [f"#: {place}" for place in sorted(set(places[message]))]
        if "{" in message.singular + message.plural:
            rows.append("#, python-brace-format")
        rows.append(f"msgid {quoted(message.singular)}")
        if message.plural:
            rows += [f"msgid_plural {quoted(message.plural)}", 'msgstr[0] ""', 'msgstr[1] ""']
        else:
            rows.append('msgstr ""')
        entries.append("\n".join(rows) + "\n")
    return "\n".join(entries)


def collect(root: Path) -> dict[Message, list[str]]:
    """Return every message of core and command line, with the modules that say it."""
    places: dict[Message, list[str]] = defaultdict(list)
    modules = [*(root / "desktop_app" / "core").rglob("*.py"), *(root / "desktop_app" / "cli").rglob("*.py")]
    for path in sorted(modules):
        name = path.relative_to(root).as_posix()
        for message, _line in messages_in(ast.parse(path.read_text(encoding="utf-8")), name):
            places[message].append(name)
    return places


def with_context(source: str) -> str:
    """Return a module with its `_CONTEXT` written out wherever it translates: Qt's tool knows no names."""
    named = re.search(r'^_CONTEXT = ("\w+")$', source, re.MULTILINE)
    return re.sub(r"translate\(\s*_CONTEXT,", f"translate({named[1]},", source) if named else source


def update_window_strings(root: Path, out: Path) -> None:
    """Collect the window's strings with Qt's tool; places are left out, so that moved lines change nothing."""
    sources = sorted(path.relative_to(root) for path in (root / "desktop_app" / "shell").rglob("*.py"))
    tool = "import sys; from PySide6.scripts.pyside_tool import lupdate; sys.exit(lupdate())"
    with tempfile.TemporaryDirectory() as folder:
        for source in sources:
            copy = Path(folder) / source
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(with_context((root / source).read_text(encoding="utf-8")), encoding="utf-8")
        options = ["-no-obsolete", "-locations", "none", "-ts", str(out)]
        command = [sys.executable, "-c", tool, *map(str, sources), *options]
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Write both templates."""
    CATALOGUES.mkdir(parents=True, exist_ok=True)
    template = pot(collect(ROOT))
    (CATALOGUES / "crossread.pot").write_text(template, encoding="utf-8", newline="\n")
    update_window_strings(ROOT, CATALOGUES / "crossread.ts")


if __name__ == "__main__":
    try:
        main()
    except ValueError as error:
        sys.exit(str(error))
