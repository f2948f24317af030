"""The entrance: a command runs without a window, anything else opens it."""

import sys
from collections.abc import Sequence
from pathlib import Path

from desktop_app.cli.main import COMMANDS


def main(arguments: list[str] | None = None) -> int:
    """Run a command, or open the window on the files given; return the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    if is_for_command_line(given):
        from desktop_app.cli.main import run

        return run(given)
    from desktop_app.shell.app import run as run_window

    return run_window(given)


def is_for_command_line(given: Sequence[str]) -> bool:
    """Say whether a command is meant: one is named, or an option, or a lone word that names no file."""
    if not given:
        return False
    first = Path(given[0])
    is_lone_word = given[0] == first.name and not first.suffix and not first.exists()
    return given[0] in COMMANDS or is_lone_word or any(one.startswith("-") for one in given)


if __name__ == "__main__":
    sys.exit(main())
