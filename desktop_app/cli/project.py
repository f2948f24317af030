"""The commands that work on a project: import, compare, judge, list, check."""

import argparse
import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.cli.aliases import add_aliases, given_aliases
from desktop_app.cli.meaning import add_no_meaning, encoder_loading
from desktop_app.cli.terminal import Bar, remark, say, say_row, short, whole_number
from desktop_app.core.edits import Edit, SetAliases, SetNote, SetRelation, SetVerdict
from desktop_app.core.entities import Document, Link, Relation, Verdict
from desktop_app.core.errors import BugError, CrossreadError, UserError
from desktop_app.core.i18n import tr, trn
from desktop_app.core.text.name_groups import joined_names

if TYPE_CHECKING:
    from desktop_app.core.project import Project

VERDICT_WORDS = {
    "accept": Verdict.ACCEPTED,
    "reject": Verdict.REJECTED,
    "unsure": Verdict.UNSURE,
    "open": Verdict.OPEN,
}


def add_parsers(commands: Any) -> None:
    """Add the commands to the parser's `commands`."""
    _add_import(commands)
    _add_compare(commands)
    _add_judge(commands)
    lister = commands.add_parser("list", help=tr("list a project's documents, comparisons and links"))
    _add_project(lister)
    lister.set_defaults(run=list_all)
    checker = commands.add_parser("check", help=tr("check that a project is whole"))
    checker.add_argument("project", metavar="P")
    checker.set_defaults(run=check)


def _add_project(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--project", required=True, metavar="P", help=tr("the project file"))


def _add_import(commands: Any) -> None:
    parser = commands.add_parser("import", help=tr("bring files into a project, made if there is none"))
    parser.add_argument("files", nargs="+", metavar="FILE")
    _add_project(parser)
    parser.add_argument("--encoding", metavar="NAME", help=tr("read text files in this encoding"))
    parser.set_defaults(run=import_files)


def _add_compare(commands: Any) -> None:
    parser = commands.add_parser("compare", help=tr("link two documents of a project"))
    _add_project(parser)
    parser.add_argument("left", metavar="LEFT", help=tr("a document, as `crossread list` names it"))
    parser.add_argument("right", metavar="RIGHT")
    add_aliases(parser, tr("keep the names that mean the same that FILE lists, one group a line, in the project"))
    add_no_meaning(parser)
    parser.set_defaults(run=compare)


def _add_judge(commands: Any) -> None:
    parser = commands.add_parser("judge", help=tr("decide about a link"))
    _add_project(parser)
    parser.add_argument("--comparison", required=True, type=whole_number, metavar="N")
    parser.add_argument("link", type=whole_number, metavar="LINK")
    parser.add_argument("verdict", choices=VERDICT_WORDS)
    parser.add_argument("--relation", choices=[one.value for one in Relation])
    parser.add_argument("--note", metavar="TEXT")
    parser.set_defaults(run=judge)


def import_files(args: argparse.Namespace) -> int:
    """Import each file; one that cannot be read does not keep the others out."""
    from desktop_app.core.project import Project

    path = Path(args.project)
    is_new = not path.exists()
    with Project.create(path) if is_new else Project.open(path) as project:
        failures = [name for name in args.files if not _import_one(project, Path(name), args.encoding)]
        path, is_empty = project.path, not project.documents()
    if is_new and is_empty:
        path.unlink(missing_ok=True)
    return 1 if failures else 0


def _import_one(project: "Project", path: Path, encoding: str | None) -> bool:
    """Import a file, and say how it went; whether anybody listens makes no difference."""
    bar = Bar()
    try:
        document = project.import_file(path, bar.progress(), encoding)
    except BugError:
        raise
    except CrossreadError as error:
        bar.clear()
        remark(f"crossread: {error}")
        return False
    finally:
        bar.clear()
    for notice in document.notices:
        remark(f"{path.name}: {notice}")
    with contextlib.suppress(BrokenPipeError):
        say_row(document.id, document.title, document.provenance.name)
    return True


def compare(args: argparse.Namespace) -> int:
    """Link two documents, and print the comparison's number."""
    from desktop_app.core.project import Project

    bar, aliases = Bar(), given_aliases(args)
    with encoder_loading(args) as encoder, Project.open(Path(args.project)) as project:
        left, right = (document_id(project, name) for name in (args.left, args.right))
        if left == right:
            remark(tr("Both sides are the same document."))
        if aliases is not None:
            project.apply(SetAliases(project.aliases(), aliases))
        try:
            comparison = project.compare(left, right, progress=bar.progress(), encoder=encoder())
        finally:
            bar.clear()
        analysis = project.analysis(comparison.id)
        for notice in analysis.notices:
            remark(notice)
        count = len(analysis.links)
        remark(trn("{count} link", "{count} links", count).format(count=count))
        say(str(comparison.id))
    return 0


def document_id(project: "Project", name: str) -> int:
    """Return the id of the document that `name` means: its id, its title or its file's name.

    Raises: UserError if no document, or more than one, is meant.
    """
    documents = project.documents()
    by_id = [one.id for one in documents if str(one.id) == name]
    meant = by_id or [one.id for one in documents if name in (one.title, one.provenance.name)]
    if len(meant) == 1:
        return meant[0]
    if meant:
        raise UserError(tr("More than one document is called {name}: give its number.").format(name=name))
    raise UserError(tr("No document {name} here: `crossread list` shows which there are.").format(name=name))


def judge(args: argparse.Namespace) -> int:
    """Decide about a link; relation and note stay as they are unless given."""
    from desktop_app.core.project import Project

    with Project.open(Path(args.project)) as project:
        link = project.link(args.comparison, args.link)
        place = (args.comparison, args.link)
        edits: list[Edit] = [SetVerdict(*place, link.verdict, VERDICT_WORDS[args.verdict])]
        if args.relation is not None:
            edits.append(SetRelation(*place, link.relation, Relation(args.relation)))
        if args.note is not None:
            edits.append(SetNote(*place, link.note, args.note))
        for edit in edits:
            project.apply(edit)
    return 0


def list_all(args: argparse.Namespace) -> int:
    """Print documents, comparisons and links, each with its id, in columns with tabs between."""
    from desktop_app.core.project import Project

    with Project.open(Path(args.project), read_only=True) as project:
        say(tr("Documents"))
        for document in project.documents():
            say_row(document.id, document.title, document.provenance.name)
        for names in project.aliases():
            say(tr("Names that mean the same: {names}").format(names=joined_names(names)))
        for entry in project.comparisons():
            one = entry.comparison
            say("")
            say(tr("Comparison {id}: {left} | {right}").format(id=one.id, left=one.left_id, right=one.right_id))
            left, right = project.document(one.left_id), project.document(one.right_id)
            for link in project.analysis(one.id).links:
                _list_link(link, left, right)
    return 0


def _list_link(link: Link, left: Document, right: Document) -> None:
    """Print a link: id, kind, score, verdict, relation, place and words of either side, note, whether it is lost."""
    sides = ((left, link.left), (right, link.right))
    words: list[str] = []
    for document, side in sides:
        words += [document.locator_at(side.span).cite() or "-", short(side.quote)]
    relation = link.relation.value if link.relation else "-"
    remark = () if link.is_found else (tr("No longer found by the engine"),)
    say_row(
        link.id, link.kind.value, f"{link.score:.2f}", link.verdict.value, relation, *words, short(link.note), *remark
    )


def check(args: argparse.Namespace) -> int:
    """Check the project, and print counts or what is wrong."""
    from desktop_app.core.project import Project

    with Project.open(Path(args.project), read_only=True) as project:
        result = project.check()
    for label, count in (
        (tr("documents"), result.documents),
        (tr("comparisons"), result.comparisons),
        (tr("links"), result.links),
        (tr("judged"), result.judged),
    ):
        say(f"{label}\t{count}")
    for problem in result.problems:
        remark(problem)
    if result.is_sound:
        say(tr("The project is sound."))
    return 0 if result.is_sound else 1
