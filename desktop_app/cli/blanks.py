"""`crossread blanks`: what is withheld or skipped, and what the other side says around the same place."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from desktop_app.cli.analysis_json import Json, place
from desktop_app.cli.sources import Pair, add_pair, read_pair
from desktop_app.cli.terminal import cited, say, wrapped, write_json
from desktop_app.core.entities import Document, Gap, Side
from desktop_app.core.i18n import tr, trn
from desktop_app.core.navigation import Neighbour, Surroundings, around, unframed
from desktop_app.core.reports import blanks
from desktop_app.core.reports.blanks import Blank
from desktop_app.core.selection import unrejected
from desktop_app.core.text.context import words_around
from desktop_app.core.text.span import Span

LONGEST_BETWEEN = 2000


@dataclass(frozen=True, slots=True)
class Told:
    """A blank or gap of one document, and the links around it to the other."""

    what: Blank
    span: Span
    around: Surroundings
    here: Document
    there: Document

    @property
    def between(self) -> Span | None:
        """What the other side says between the counterparts."""
        return None if self.around.between is None else unframed(self.around.between, self.there)


def add_parser(commands: Any) -> None:
    """Add the command to the parser's `commands`."""
    parser = commands.add_parser(
        "blanks", help=tr("list redactions and gaps, with what the other side says around the same place")
    )
    add_pair(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the blanks and gaps of either side, each with its surroundings on the other."""
    pair = read_pair(args)
    found = {side: list(_told(pair, side)) for side in Side}
    if args.json:
        write_json({side.value: _side_object(pair, side, told) for side, told in found.items()}, "-")
    else:
        say(wrapped("\n\n".join("\n".join(_lines(pair, side, told)) for side, told in found.items())))
    return 0


def _told(pair: Pair, side: Side) -> Iterator[Told]:
    here, there = pair.document(side), pair.document(Side.RIGHT if side is Side.LEFT else Side.LEFT)
    links = unrejected(pair.analysis.links)
    for what in blanks.in_order(here):
        span = blanks.place_of(what)
        yield Told(what, span, around(links, side, span), here, there)


def _lines(pair: Pair, side: Side, found: list[Told]) -> Iterator[str]:
    count = len(found)
    head = tr("Left:  {title}") if side is Side.LEFT else tr("Right: {title}")
    yield head.format(title=pair.document(side).title)
    yield trn("{count} blank or gap", "{count} blanks and gaps", count).format(count=f"{count:,}")
    told = 0
    for number, one in enumerate(found, 1):
        said = blanks.missing(one.what) if isinstance(one.what, Gap) else blanks.withheld(one.what)
        yield ""
        yield f"{number}. {said}"
        yield "   < " + _here(one)
        if told and found[told - 1].around == one.around:
            yield "   > " + tr("The same as around {number}").format(number=told)
        else:
            told = number
            yield from (f"   > {line}" for line in _there(one))


def _here(one: Told) -> str:
    text, span = one.here.text, one.span
    return cited(words_around(text, span).of(text), one.here.locator_at(span).cite())


def _there(one: Told) -> Iterator[str]:
    """Yield what the other side says around the place, or plainly that it says nothing."""
    beside = one.around
    before, after = beside.before, beside.after
    for neighbour in beside.within[:1]:
        yield tr("Counterpart of the passage it stands in: {quote}").format(quote=_quoted(one, neighbour.there))
    if before is None and after is None:
        if not beside.within:
            yield tr("Nothing around this place has a counterpart on the other side.")
        return
    if before is not None and after is not None and before.there == after.there:
        yield tr("Counterpart of what stands before it and after it: {quote}").format(quote=_quoted(one, before.there))
        return
    if before is None:
        yield tr("Nothing before it has a counterpart.")
    else:
        yield tr("Counterpart of what stands before it: {quote}").format(quote=_quoted(one, before.there))
    if beside.is_crossed:
        yield tr("These two stand in the other order there, so nothing stands between them.")
    elif one.between is not None:
        yield tr("Between the two: {quote}").format(quote=_quoted(one, one.between))
    if after is None:
        yield tr("Nothing after it has a counterpart.")
    else:
        yield tr("Counterpart of what stands after it: {quote}").format(quote=_quoted(one, after.there))


def _quoted(one: Told, span: Span) -> str:
    return cited(span.of(one.there.text), one.there.locator_at(span).cite())


def _side_object(pair: Pair, side: Side, found: list[Told]) -> Json:
    return {**pair.names[side], "title": pair.document(side).title, "blanks": [_object(one) for one in found]}


def _object(one: Told) -> Json:
    what, text, span = one.what, one.here.text, one.span
    beside, context = one.around, words_around(text, span)
    return {
        "kind": "gap" if isinstance(what, Gap) else what.kind.value,
        **place(one.here, span),
        "before": text[context.start : span.start],
        "after": text[span.end : context.end],
        "exemption": "" if isinstance(what, Gap) else what.exemption,
        "missing": list(what.missing) if isinstance(what, Gap) else [],
        "counts": what.kind.value if isinstance(what, Gap) else None,
        "there": {
            "within": [_neighbour(one, link) for link in beside.within],
            "before": _neighbour(one, beside.before) if beside.before else None,
            "between": _between(one.there, one.between) if one.between else None,
            "after": _neighbour(one, beside.after) if beside.after else None,
            "is_crossed": beside.is_crossed,
        },
    }


def _between(document: Document, span: Span) -> Json:
    """Return what may be most of a text, told of at each of many blanks: its place whole, its words cut."""
    words = Span(span.start, min(span.end, span.start + LONGEST_BETWEEN)).of(document.text)
    return {**place(document, Span(span.start, span.start)), "end": span.end, "quote": words}


def _neighbour(one: Told, link: Neighbour) -> Json:
    return {"link": link.link_id, **place(one.there, link.there)}
