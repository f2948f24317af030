"""What the README says to type is understood."""

import re
import shlex
from pathlib import Path

import pytest

from desktop_app.cli.commands import COMMANDS
from desktop_app.cli.main import build_parser

README = Path(__file__).resolve().parents[3] / "README.md"
LINES = re.findall(r"^    crossread (.+)$", README.read_text(encoding="utf-8"), re.MULTILINE)
TYPED = [words for line in LINES if (words := shlex.split(line, comments=True)) and words[0] in COMMANDS]


@pytest.mark.parametrize("words", TYPED, ids=" ".join)
def test_a_line_of_the_readme_is_understood(words: list[str]) -> None:
    assert build_parser().parse_args(words).command == words[0]
