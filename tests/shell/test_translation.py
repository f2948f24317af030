"""Every visible string can be found by Qt's tools for translation."""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]


def contexts(tmp_path: Path) -> dict[str, list[str]]:
    tool = Path(sys.executable).parent / ("pyside6-lupdate.exe" if sys.platform == "win32" else "pyside6-lupdate")
    if not tool.exists():
        pytest.skip("pyside6-lupdate is not installed")
    catalogue = tmp_path / "all.ts"
    sources = sorted(str(path) for path in (ROOT / "desktop_app" / "shell").rglob("*.py"))
    subprocess.run([str(tool), *sources, "-ts", str(catalogue)], check=True, capture_output=True, timeout=120)
    found = ElementTree.parse(catalogue).getroot()
    return {
        context.findtext("name", ""): [message.findtext("source", "") for message in context.iter("message")]
        for context in found.iter("context")
    }


def test_strings_are_found_under_the_context_they_are_asked_for(tmp_path: Path) -> None:
    found = contexts(tmp_path)
    assert "Near copy" in found["Words"]
    assert "&Export PDF report…" in found["Actions"]
    assert "Drop two documents here" in found["Welcome"]
    assert "%n link(s)" in found["Words"]
    assert set(found) & {"", "QCoreApplication", "self"} == set()
