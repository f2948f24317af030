"""`crossread report`: the PDF of two files, or of a comparison in a project."""

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop_app.cli.aliases import add_aliases, given_aliases
from desktop_app.cli.link import link_files
from desktop_app.cli.meaning import add_no_meaning
from desktop_app.cli.terminal import Bar, remark, whole_number
from desktop_app.core.i18n import tr
from desktop_app.core.settings import LinkSettings


def add_parser(commands: Any) -> None:
    """Add the command to the parser's `commands`."""
    parser = commands.add_parser("report", help=tr("write the PDF report"))
    parser.add_argument("left", nargs="?", metavar="LEFT")
    parser.add_argument("right", nargs="?", metavar="RIGHT")
    parser.add_argument("--project", metavar="P", help=tr("report on a comparison of this project"))
    parser.add_argument("--comparison", metavar="N", type=whole_number, help=tr("the comparison's number"))
    parser.add_argument("-o", "--out", required=True, metavar="OUT.pdf", help=tr("the PDF to write"))
    add_aliases(parser, tr('read names that mean the same from FILE, one group a line: "PRC = China"'))
    add_no_meaning(parser)
    parser.set_defaults(run=run, parser=parser)


def run(args: argparse.Namespace) -> int:
    """Write the report."""
    from_files = args.left is not None and args.right is not None
    from_project = args.project is not None and args.comparison is not None
    parts_of_both = args.left is not None and (args.project is not None or args.comparison is not None)
    if from_files == from_project or parts_of_both:
        args.parser.error(tr("give two files, or --project with --comparison"))
    out = Path(args.out)
    result = _of_files(args, out) if from_files else _of_project(args, out)
    if result.stand_ins:
        remark(tr("Some characters have no font here; the report shows stand-ins for them and says so."))
    remark(tr("Report written: {path}").format(path=out))
    return 0


def _of_files(args: argparse.Namespace, out: Path) -> Any:
    from desktop_app.core.reports.content import compose
    from desktop_app.core.reports.pdf import write_pdf

    left, right, analysis = link_files(args, LinkSettings(aliases=given_aliases(args) or ()))
    made_at = datetime.now(UTC).isoformat(timespec="seconds")
    content = compose(left, right, analysis, f"{left.title} | {right.title}", made_at)
    bar = Bar()
    try:
        return write_pdf(content, out, bar.progress())
    finally:
        bar.clear()


def _of_project(args: argparse.Namespace, out: Path) -> Any:
    from desktop_app.core.project import Project

    bar = Bar()
    with Project.open(Path(args.project), read_only=True) as project:
        try:
            return project.write_report(args.comparison, out, bar.progress())
        finally:
            bar.clear()
