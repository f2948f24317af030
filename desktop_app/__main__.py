"""The entrance: a command runs without a window, anything else opens it."""

import sys

from desktop_app.cli.main import COMMANDS


def main(arguments: list[str] | None = None) -> int:
    """Run a command, or open the window on the files given; return the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    if given and (given[0] in COMMANDS or given[0].startswith("-")):
        from desktop_app.cli.main import run

        return run(given)
    from desktop_app.shell.app import run as run_window

    return run_window(given)


if __name__ == "__main__":
    sys.exit(main())
