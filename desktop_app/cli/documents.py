"""`crossread remove`, `undo` and `redo`: a document leaves its project, and the latest change is taken back."""

import argparse
from pathlib import Path
from typing import Any

from desktop_app.cli.project import document_id
from desktop_app.cli.terminal import remark, say, short
from desktop_app.core.edits import RemoveDocument
from desktop_app.core.errors import UserError
from desktop_app.core.i18n import tr, trn


def add_parsers(commands: Any) -> None:
    """Add the commands to the parser's `commands`."""
    parser = commands.add_parser("remove", help=tr("take a document out of a project, with its comparisons"))
    parser.add_argument("project", metavar="PROJECT")
    parser.add_argument("document", metavar="DOCUMENT", help=tr("a document, as `crossread list` names it"))
    parser.add_argument("--yes", action="store_true", help=tr("take it out; without this, only say what would go"))
    parser.set_defaults(run=remove)
    parser = commands.add_parser("undo", help=tr("take back the latest change to a project"))
    parser.add_argument("project", metavar="PROJECT")
    parser.set_defaults(run=undo)
    parser = commands.add_parser("redo", help=tr("make again the change that was taken back last"))
    parser.add_argument("project", metavar="PROJECT")
    parser.set_defaults(run=redo)


def remove(args: argparse.Namespace) -> int:
    """Say what goes with a document, and take it out if that is allowed."""
    from desktop_app.core.project import Project

    with Project.open(Path(args.project), read_only=not args.yes) as project:
        number = document_id(project, args.document)
        title = next(one.title for one in project.documents() if one.id == number)
        held = project.holdings(number)
        goes = _what_goes(held.comparisons, held.judged, held.notes)
        if args.yes:
            project.apply(RemoveDocument(number, title))
    if not args.yes:
        say(_told(tr("“{title}” would go out of the project."), title, goes))
        raise UserError(tr("Nothing was changed: add --yes to take it out."))
    say(_told(tr("“{title}” was taken out of the project."), title, goes))
    remark(tr("`crossread undo` brings everything back."))
    return 0


def undo(args: argparse.Namespace) -> int:
    """Take the latest change back, and say which."""
    from desktop_app.core.project import Project

    with Project.open(Path(args.project)) as project:
        label = project.undo_label
        if label is None or project.undo() is None:
            raise UserError(tr("There is nothing to take back."))
    say(tr("Taken back: {label}").format(label=label))
    return 0


def redo(args: argparse.Namespace) -> int:
    """Make the change again that was taken back last, and say which."""
    from desktop_app.core.project import Project

    with Project.open(Path(args.project)) as project:
        label = project.redo_label
        if label is None or project.redo() is None:
            raise UserError(tr("There is nothing to make again."))
    say(tr("Made again: {label}").format(label=label))
    return 0


def _told(sentence: str, title: str, goes: str) -> str:
    said = sentence.format(title=short(title))
    return f"{said} {goes}" if goes else said


def _what_goes(comparisons: int, judged: int, notes: int) -> str:
    """Return the sentence on what goes with a document; empty if nothing does."""
    parts = [
        trn("{count} comparison", "{count} comparisons", comparisons).format(count=comparisons) if comparisons else "",
        trn("{count} judged link", "{count} judged links", judged).format(count=judged) if judged else "",
        trn("{count} note", "{count} notes", notes).format(count=notes) if notes else "",
    ]
    gone = ", ".join(part for part in parts if part)
    return tr("This goes with it: {what}.").format(what=gone) if gone else ""
