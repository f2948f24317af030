"""`crossread self-test`: the program tries itself out, a line for each check."""

import argparse
import os
import platform
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from desktop_app import APP_NAME, __version__
from desktop_app.cli.terminal import remark, say, visible
from desktop_app.core.i18n import tr, trn
from desktop_app.core.self_test.apart import apart
from desktop_app.core.self_test.checks import Finding, Mark, described
from desktop_app.core.self_test.headless import try_headless

WindowTest = Callable[[Path], Iterator[Finding]]
"""Tries the window out, keeping everything in the folder given; the window's own storey has it."""
LIMIT_S = 300.0
EXIT_FAILED = 1


def add_parser(commands: Any) -> None:
    """Add the command to the parser's `commands`."""
    parser = commands.add_parser("self-test", help=tr("try this program out on the example, and name what fails"))
    parser.add_argument("--window", action="store_true", help=tr("try out the window instead"))
    parser.add_argument(
        "--limit", metavar="SECONDS", type=float, default=LIMIT_S, help=tr("give up after so many seconds")
    )
    parser.set_defaults(run=run, parser=parser)


def run(args: argparse.Namespace) -> int:
    """Carry out all checks; return 0 if each of them succeeded."""
    tries = _tries(args)
    frozen = "frozen" if getattr(sys, "frozen", False) else "not frozen"
    say(f"{APP_NAME} {__version__} ({frozen}), Python {platform.python_version()}, {platform.platform()}")
    with apart() as folder:
        watchdog = threading.Timer(args.limit, _give_up, (args.limit, folder))
        watchdog.daemon = True
        watchdog.start()
        try:
            findings = list(_told(tries, folder))
        finally:
            watchdog.cancel()
    return _summed_up(findings)


def _tries(args: argparse.Namespace) -> WindowTest:
    if not args.window:
        return try_headless
    if args.window_test is None:
        args.parser.error(tr("there is no window here"))
    window_test: WindowTest = args.window_test
    return window_test


def _told(tries: WindowTest, folder: Path) -> Iterator[Finding]:
    """Yield the findings as they come, each printed; what is raised between two checks is a finding as well."""
    for finding in _guarded(tries, folder):
        say(visible(str(finding)))
        yield finding


def _guarded(tries: WindowTest, folder: Path) -> Iterator[Finding]:
    try:
        found = tries(folder)
        while (finding := next(found, None)) is not None:
            yield finding
    except (KeyboardInterrupt, GeneratorExit):
        raise
    except BaseException as error:
        yield Finding(Mark.FAILED, "program", described(error))


def _summed_up(findings: list[Finding]) -> int:
    failed = [finding.name for finding in findings if finding.mark is Mark.FAILED]
    count = len(findings)
    if not failed and count:
        say(trn("{count} check passed.", "All {count} checks passed.", count).format(count=count))
        return 0
    return _failed(", ".join(failed))


def _failed(names: str) -> int:
    remark(tr("crossread: the self-test failed: {names}").format(names=names))
    return EXIT_FAILED


def _give_up(limit_s: float, folder: Path) -> None:
    """End the program at once: a check hangs, so that nothing else would end it."""
    say(str(Finding(Mark.FAILED, "time", f"not done within {limit_s:g} seconds")))
    _failed("time")
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(EXIT_FAILED)
