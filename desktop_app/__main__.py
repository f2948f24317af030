"""The entrance: a command runs without a window, anything else opens it."""

import gc
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.commands import COMMANDS

if TYPE_CHECKING:
    from desktop_app.core.self_test.checks import Finding


def main(arguments: list[str] | None = None) -> int:
    """Run a command, or open the window on the files given; return the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    if is_for_command_line(given):
        from desktop_app.cli.main import run

        return run(given, try_window)
    return open_window(given)


def open_window(given: list[str]) -> int:
    """Open the window on the files given; return the exit code once it is closed.

    Until it shows, nothing is collected: what is loaded for it stays.
    """
    gc.disable()
    try:
        from desktop_app.shell.app import run as run_window

        return run_window(given)
    finally:
        gc.enable()


def try_window(folder: Path) -> "Iterator[Finding]":
    """Try out the window, for the command line, which knows nothing of it."""
    from desktop_app.shell.self_test import try_window as try_out

    return try_out(folder)


def is_for_command_line(given: Sequence[str]) -> bool:
    """Say whether a command is meant: one is named, or an option, or a lone word that names no file."""
    if not given:
        return False
    first = Path(given[0])
    is_lone_word = given[0] == first.name and not first.suffix and not first.exists()
    return given[0] in COMMANDS or is_lone_word or any(one.startswith("-") for one in given)


if __name__ == "__main__":
    sys.exit(main())
