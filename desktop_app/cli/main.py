"""The command line's entrance: one parser, and what each kind of failure ends in."""

import argparse
from collections.abc import Sequence

from desktop_app import APP_NAME, __version__
from desktop_app.cli import blanks, documents, find, link, only_here, project, report, self_test, text, topics
from desktop_app.cli.self_test import WindowTest
from desktop_app.cli.terminal import abandon_output, remark, streams
from desktop_app.core import i18n, paths
from desktop_app.core.crash import write_crash_file
from desktop_app.core.errors import BugError, CrossreadError
from desktop_app.core.i18n import tr

EXIT_MENDABLE = 1
EXIT_USAGE = 2
EXIT_BUG = 70
EXIT_INTERRUPTED = 130


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    parser = argparse.ArgumentParser(
        prog="crossread",
        description=tr("Put two sources side by side and see, in both, what they share."),
        epilog=tr("Without a command, `crossread [LEFT RIGHT | FILE.crossread]` opens the window."),
    )
    parser.add_argument("--version", action="version", version=f"{APP_NAME} {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar=tr("COMMAND"))
    text.add_parser(commands)
    link.add_parser(commands)
    find.add_parser(commands)
    only_here.add_parser(commands)
    blanks.add_parser(commands)
    project.add_parsers(commands)
    documents.add_parsers(commands)
    topics.add_parser(commands)
    report.add_parser(commands)
    self_test.add_parser(commands)
    return parser


def run(arguments: Sequence[str], window_test: WindowTest | None = None) -> int:
    """Run one command; return its exit code: 0 done, 1 mendable, 2 usage, 70 our fault.

    `window_test` tries out the window, which this storey knows nothing of.
    """
    i18n.install(paths.resources() / "i18n")
    with streams():
        return _run(arguments, window_test)


def _run(arguments: Sequence[str], window_test: WindowTest | None) -> int:
    try:
        args = build_parser().parse_args(arguments, argparse.Namespace(window_test=window_test))
        return int(args.run(args))
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else EXIT_USAGE
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        abandon_output()
        return 0
    except BugError as error:
        return report_bug(error)
    except CrossreadError as error:
        remark(f"crossread: {error}")
        return EXIT_MENDABLE
    except OSError as error:
        return report_bug(error) if error.filename else _unheard(error)
    except Exception as error:
        return report_bug(error)


def _unheard(error: OSError) -> int:
    """Say that standard output takes nothing: an error of the system that names no file comes from there."""
    abandon_output()
    message = tr("crossread: the output cannot be written ({reason}): send it elsewhere.")
    remark(message.format(reason=error.strerror or type(error).__name__))
    return EXIT_MENDABLE


def report_bug(error: BaseException) -> int:
    """Write the crash file, say where it is, and return the exit code for it."""
    path = write_crash_file(error)
    remark(tr("crossread: this is our fault, not yours. The details are in {path}").format(path=path))
    return EXIT_BUG
