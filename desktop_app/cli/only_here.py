"""`crossread only-here`: the passages of either side that have no counterpart."""

import argparse
from dataclasses import dataclass
from typing import Any

from desktop_app.cli.analysis_json import Json, place
from desktop_app.cli.sources import Pair, add_pair, read_pair
from desktop_app.cli.terminal import cited, say, wrapped, write_json
from desktop_app.core.entities import Document, Side
from desktop_app.core.i18n import tr, trn
from desktop_app.core.navigation import Coverage, coverage, only_here
from desktop_app.core.selection import unrejected
from desktop_app.core.text.span import Span


@dataclass(frozen=True, slots=True)
class Alone:
    """What stands on one side only, and how much of that side is linked."""

    document: Document
    passages: tuple[Span, ...]
    coverage: Coverage


def add_parser(commands: Any) -> None:
    """Add the command to the parser's `commands`."""
    parser = commands.add_parser("only-here", help=tr("list the passages that have no counterpart"))
    add_pair(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print, side by side, what has no counterpart among the links that are not rejected."""
    pair = read_pair(args)
    found = {side: _alone(pair, side) for side in Side}
    if args.json:
        write_json({side.value: {**pair.names[side], **_object(one)} for side, one in found.items()}, "-")
    else:
        say(wrapped("\n\n".join(_readable(side, one) for side, one in found.items())))
    return 0


def _alone(pair: Pair, side: Side) -> Alone:
    document = pair.document(side)
    linked = [(one.left if side is Side.LEFT else one.right).span for one in unrejected(pair.analysis.links)]
    covered = coverage(linked, Span(0, len(document.text)))
    return Alone(document, only_here(document, linked), covered)


def _readable(side: Side, one: Alone) -> str:
    count = len(one.passages)
    said = trn(
        "{count} passage without a counterpart; links hold {share} of the text",
        "{count} passages without a counterpart; links hold {share} of the text",
        count,
    )
    head = tr("Left:  {title}") if side is Side.LEFT else tr("Right: {title}")
    lines = [head.format(title=one.document.title), said.format(count=f"{count:,}", share=f"{one.coverage.share:.0%}")]
    for span in one.passages:
        lines.append("   " + cited(span.of(one.document.text), one.document.locator_at(span).cite()))
    return "\n".join(lines)


def _object(one: Alone) -> Json:
    return {
        "title": one.document.title,
        "coverage": {
            "covered": one.coverage.covered,
            "length": one.coverage.length,
            "share": round(one.coverage.share, 4),
        },
        "passages": [place(one.document, span) for span in one.passages],
    }
