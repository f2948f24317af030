"""`crossread link`: what two files share, as a list, as JSON, or for many pairs at once."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.cli import batch
from desktop_app.cli.aliases import add_aliases, given_aliases
from desktop_app.cli.analysis_json import analysis_object
from desktop_app.cli.meaning import add_no_meaning, encoder_loading
from desktop_app.cli.terminal import Bar, cited, remark, say, wrapped, write_json
from desktop_app.core.entities import Analysis, Document, Link
from desktop_app.core.i18n import tr, trn
from desktop_app.core.progress import Progress
from desktop_app.core.settings import LinkSettings

if TYPE_CHECKING:
    from desktop_app.core.linking.encoder import Encoder


def add_parser(commands: Any) -> None:
    """Add the command to the parser's `commands`."""
    parser = commands.add_parser("link", help=tr("show what two files share, or link many pairs at once"))
    parser.add_argument("left", nargs="?", metavar="LEFT")
    parser.add_argument("right", nargs="?", metavar="RIGHT")
    parser.add_argument("--json", metavar="OUT", help=tr('write one JSON object to OUT ("-" for standard output)'))
    parser.add_argument("--batch", metavar="PAIRS.jsonl", help=tr("read pairs of texts, one JSON object a line"))
    parser.add_argument("--out", metavar="LINKS.jsonl", help=tr("where the links of --batch go"))
    parser.add_argument(
        "--all-scores", action="store_true", help=tr("with --batch: every candidate, not only those shown")
    )
    add_aliases(parser, tr('read names that mean the same from FILE, one group a line: "PRC = China"'))
    add_no_meaning(parser)
    parser.set_defaults(run=run, parser=parser)


def run(args: argparse.Namespace) -> int:
    """Link one pair of files, or a batch."""
    _check_usage(args)
    settings = LinkSettings(aliases=given_aliases(args) or ())
    if args.batch is not None:
        with encoder_loading(args) as encoder:
            batch.link_pairs(Path(args.batch), args.out, encoder, settings, every=args.all_scores)
        return 0
    left, right, analysis = link_files(args, settings)
    if args.json is not None:
        sources = (Path(args.left), Path(args.right))
        write_json(analysis_object(left, right, (args.left, args.right), analysis), args.json, sources)
    else:
        say(wrapped(readable(left, right, analysis)))
    return 0


def _check_usage(args: argparse.Namespace) -> None:
    if args.batch is None:
        if args.left is None or args.right is None:
            args.parser.error(tr("give two files, or --batch with --out"))
        if args.out is not None or args.all_scores:
            args.parser.error(tr("--out and --all-scores go with --batch"))
    elif args.left is not None or args.json is not None:
        args.parser.error(tr("--batch takes neither files nor --json"))
    elif args.out is None:
        args.parser.error(tr("--batch needs --out"))


def link_files(args: argparse.Namespace, settings: LinkSettings) -> tuple[Document, Document, Analysis]:
    """Read and link the two files `args` names; says so on standard error if they are the same text."""
    from desktop_app.core.importers.registry import read_file

    bar = Bar()
    whole = bar.progress()
    with encoder_loading(args) as encoder:
        try:
            left = read_file(Path(args.left), whole.stage(0.0, 0.1)).document
            right = read_file(Path(args.right), whole.stage(0.1, 0.2)).document
            analysis = _analysed(left, right, settings, encoder(), whole.stage(0.2, 1.0))
        finally:
            bar.clear()
    for document in (left, right):
        for notice in document.notices:
            remark(f"{document.provenance.name}: {notice}")
    if left.provenance.sha256 == right.provenance.sha256:
        remark(tr("Both sides are the same file."))
    for notice in analysis.notices:
        remark(notice)
    return left, right, analysis


def _analysed(
    left: Document, right: Document, settings: LinkSettings, encoder: "Encoder | None", progress: Progress
) -> Analysis:
    from desktop_app.core.linking.engine import find_links

    if encoder is None:
        return find_links(left, right, settings, progress)
    from desktop_app.core.linking.meaning import encode_pair

    meanings = encode_pair(left, right, encoder, progress.stage(0.0, 0.6))
    return find_links(left, right, settings, progress.stage(0.6, 1.0), meanings)


def readable(left: Document, right: Document, analysis: Analysis) -> str:
    """Return the analysis as text for a person."""
    settings = ", ".join(f"{name} {value}" for name, value in analysis.run.settings)
    count = len(analysis.links)
    lines = [
        tr("Left:  {title}").format(title=left.title),
        tr("Right: {title}").format(title=right.title),
        trn("{count} link", "{count} links", count).format(count=count),
        tr("Engine {name} {version}: {settings}").format(
            name=analysis.run.engine, version=analysis.run.version, settings=settings
        ),
    ]
    if analysis.topics:
        lines += ["", tr("Topics both speak of (left | right):")]
        lines += [
            f"  {topic.id:>3}  {topic.label}  {len(topic.left)} | {len(topic.right)}" for topic in analysis.topics
        ]
    for link in analysis.links:
        lines += ["", *_link_lines(link, left, right)]
    return "\n".join(lines)


def _link_lines(link: Link, left: Document, right: Document) -> list[str]:
    why = "; ".join(dict.fromkeys(one.text for one in link.evidence))
    lines = [
        f"{link.id}. {link.kind.value} {link.score:.2f}  {why}",
        f"   < {cited(link.left.quote, left.locator_at(link.left.span).cite())}",
        f"   > {cited(link.right.quote, right.locator_at(link.right.span).cite())}",
    ]
    return lines + [f"   ! {cue.text}" for cue in link.cues]
