"""`crossread find`: where words stand in files, or in all documents of a project."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop_app.cli.analysis_json import Json, place
from desktop_app.cli.terminal import Bar, cited, remark, say, short, wrapped, write_json
from desktop_app.core.entities import Document
from desktop_app.core.errors import BugError, CrossreadError, UserError
from desktop_app.core.i18n import tr, trn
from desktop_app.core.progress import Progress
from desktop_app.core.store.recognise import is_project
from desktop_app.core.text.context import words_around
from desktop_app.core.text.finding import MOST_HITS, Hits, Query, Searched, check

Source = tuple[dict[str, Any], Document]
"""What names a document for a script, and the document."""
Found = tuple[dict[str, Any], Document, Hits]


def add_parser(commands: Any) -> None:
    """Add the command to the parser's `commands`."""
    parser = commands.add_parser("find", help=tr("find words in files, or in all documents of a project"))
    parser.add_argument("sources", nargs="+", metavar="SOURCE", help=tr("a file, or a project"))
    parser.add_argument("words", metavar="WORDS", help=tr("what to find, as one argument"))
    parser.add_argument("--regex", action="store_true", help=tr("WORDS is a regular expression"))
    parser.add_argument("--words", action="store_true", dest="whole_words", help=tr("find whole words only"))
    parser.add_argument("--case", action="store_true", help=tr("tell capitals from small letters"))
    parser.add_argument("--accents", action="store_true", help=tr("tell letters with accents from those without"))
    parser.add_argument("--json", action="store_true", help=tr("print one JSON object"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print where the words stand, document by document; nothing found is no failure.

    A source that cannot be read does not keep the others out.
    """
    query = Query(args.words, args.regex, args.whole_words, args.case, args.accents)
    if query.is_empty:
        raise UserError(tr("There is nothing to find: give the words."))
    check(query)
    found, failures = [], 0
    for source in args.sources:
        try:
            found += _found(source, query)
        except BugError:
            raise
        except CrossreadError as error:
            remark(f"crossread: {error}")
            failures += 1
    if args.json and (found or not failures):
        write_json({"query": _query(query), "documents": [_object(*one) for one in found]}, "-")
    elif found:
        say(wrapped("\n\n".join("\n".join(_lines(*one)) for one in found)))
    for _name, document, hits in found:
        _reserve(document, hits)
    return 1 if failures else 0


def _found(source: str, query: Query) -> list[Found]:
    """Return where the words stand in a file, or in each document of a project. Raises: UserError."""
    bar = Bar()
    try:
        read = _documents(source, bar.progress())
        return [(name, document, Searched(document.text).find(query, Progress())) for name, document in read]
    finally:
        bar.clear()


def _documents(source: str, progress: Progress) -> Iterator[Source]:
    """Yield the document of a file, or all documents of a project. Raises: UserError if it cannot be read."""
    if not is_project(Path(source)):
        from desktop_app.core.importers.registry import read_file

        yield {"path": source}, read_file(Path(source), progress).document
        return
    from desktop_app.core.project import Project

    with Project.open(Path(source), read_only=True) as project:
        for entry in project.documents():
            yield {"path": source, "id": entry.id}, project.document(entry.id)


def _lines(name: dict[str, Any], document: Document, hits: Hits) -> Iterator[str]:
    called = f"{name['id']}. {short(document.title)}" if "id" in name else name["path"]
    count = len(hits.spans)
    said = trn("{title}: {count} place", "{title}: {count} places", count)
    yield said.format(title=called, count=f"{count:,}")
    for span in hits.spans:
        yield "   " + cited(words_around(document.text, span).of(document.text), document.locator_at(span).cite())


def _object(name: dict[str, Any], document: Document, hits: Hits) -> Json:
    places = []
    for span in hits.spans:
        context = words_around(document.text, span)
        locator = document.locator_at(span)
        places.append(
            {
                **place(document, span),
                "page": locator.page,
                "paragraph": locator.paragraph,
                "before": document.text[context.start : span.start],
                "after": document.text[span.end : context.end],
            }
        )
    cut = {"is_cut": hits.is_cut, "is_out_of_time": hits.is_out_of_time}
    return {**name, "title": document.title, "count": len(places), **cut, "places": places}


def _query(query: Query) -> Json:
    return {
        "wanted": query.wanted,
        "regex": query.is_expression,
        "words": query.is_whole_words,
        "case": query.is_case_kept,
        "accents": query.is_accent_kept,
    }


def _reserve(document: Document, hits: Hits) -> None:
    """Say why there may be more places than were found."""
    if hits.is_out_of_time:
        said = tr("{title}: the search took too long and was given up. A narrower expression is found faster.")
        remark(said.format(title=document.title))
    elif hits.is_cut:
        said = tr("{title}: there are more places; the first {count} are shown.")
        remark(said.format(title=document.title, count=f"{MOST_HITS:,}"))
