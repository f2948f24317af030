"""`crossread text`: the text as stored, and what was found in it."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from desktop_app.core.entities import Document, Segment
from desktop_app.core.i18n import tr
from desktop_app.core.text.span import Span

DONE = 0


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the program's parser."""
    parser = subparsers.add_parser("text", help=tr("print the text of a document as it is stored"))
    parser.add_argument("file", metavar="FILE", type=Path, help=tr("the document to read"))
    parser.add_argument("--json", action="store_true", help=tr("print one JSON object with all that was found in it"))
    parser.add_argument("--encoding", metavar="NAME", help=tr("read a text file in this encoding"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the text of `args.file`; return the exit code."""
    from desktop_app.core.importers.registry import read_file

    document = read_file(args.file, encoding=args.encoding).document
    output = json.dumps(as_json(document), ensure_ascii=False, indent=2) + "\n" if args.json else document.text
    sys.stdout.flush()
    sys.stdout.buffer.write(output.encode("utf-8", "surrogatepass"))
    sys.stdout.buffer.flush()
    return DONE


def as_json(document: Document) -> dict[str, Any]:
    """Return what is known of a document; all spans are half-open code points of its text."""
    provenance = document.provenance
    return {
        "text": document.text,
        "title": document.title,
        "sha256": provenance.sha256,
        "media_type": provenance.media_type,
        "extractor": f"{provenance.extractor} {provenance.extractor_version}",
        "encoding": provenance.encoding,
        "publisher": provenance.publisher,
        "date": provenance.date,
        "language": provenance.language,
        "guessed": sorted(provenance.guessed),
        "pages": [{"number": page.number, "span": _pair(page.span)} for page in document.pages],
        "segments": [_segment(segment) for segment in document.segments],
        "furniture": [{"kind": one.kind.value, "span": _pair(one.span)} for one in document.furniture],
        "redactions": [
            {"kind": one.kind.value, "span": _pair(one.span), "exemption": one.exemption} for one in document.redactions
        ],
        "gaps": [{"kind": gap.kind.value, "missing": list(gap.missing), "at": gap.at} for gap in document.gaps],
        "notices": list(document.notices),
    }


def _segment(segment: Segment) -> dict[str, Any]:
    """Return a segment with its place as a person cites it, and as numbers."""
    locator = segment.locator
    return {
        "kind": segment.kind.value,
        "span": _pair(segment.span),
        "level": segment.level,
        "locator": locator.cite(),
        "page": locator.page,
        "paragraph": locator.paragraph,
        "is_numbered": locator.is_numbered,
    }


def _pair(span: Span) -> list[int]:
    """Return a span as JSON has it."""
    return [span.start, span.end]
