"""What a command reads: two files that are linked now, or a comparison of a project."""

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.cli.aliases import add_aliases, given_aliases
from desktop_app.cli.link import link_files
from desktop_app.cli.meaning import add_no_meaning
from desktop_app.cli.terminal import whole_number
from desktop_app.core.entities import Analysis, Document, Side
from desktop_app.core.errors import UserError
from desktop_app.core.i18n import tr
from desktop_app.core.settings import LinkSettings
from desktop_app.core.store.recognise import is_project


@dataclass(frozen=True, slots=True)
class Pair:
    """Both documents of a comparison and what links them; `names` tell them apart for a script."""

    left: Document
    right: Document
    analysis: Analysis
    names: dict[Side, dict[str, Any]]

    def document(self, side: Side) -> Document:
        """Return the document of a side."""
        return self.left if side is Side.LEFT else self.right


def add_pair(parser: Any) -> None:
    """Let a command take LEFT RIGHT, or PROJECT COMPARISON."""
    parser.add_argument("left", metavar="LEFT", help=tr("a file, or a project"))
    parser.add_argument("right", metavar="RIGHT", help=tr("another file, or the number of a comparison of the project"))
    parser.add_argument("--json", action="store_true", help=tr("print one JSON object"))
    add_aliases(parser, tr('read names that mean the same from FILE, one group a line: "PRC = China"'))
    add_no_meaning(parser)
    parser.set_defaults(parser=parser)


def read_pair(args: argparse.Namespace) -> Pair:
    """Return the pair that `args` names; two files are read and linked now. Raises: UserError."""
    if not is_project(Path(args.left)):
        left, right, analysis = link_files(args, LinkSettings(aliases=given_aliases(args) or ()))
        return Pair(left, right, analysis, {Side.LEFT: {"path": args.left}, Side.RIGHT: {"path": args.right}})
    if args.aliases is not None or args.no_meaning:
        args.parser.error(tr("--aliases and --no-meaning go with two files: a comparison is linked already"))
    from desktop_app.core.project import Project

    number = _comparison_number(args.right)
    with Project.open(Path(args.left), read_only=True) as project:
        one, analysis = project.comparison(number), project.analysis(number)
        left, right = project.document(one.left_id), project.document(one.right_id)
    names = {Side.LEFT: {"id": left.id}, Side.RIGHT: {"id": right.id}}
    return Pair(left, right, analysis, names)


def _comparison_number(text: str) -> int:
    try:
        return whole_number(text)
    except ValueError as error:
        message = tr("{text} is no number of a comparison: `crossread list` shows which there are.")
        raise UserError(message.format(text=text)) from error
