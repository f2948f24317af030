"""Quoted words of one side that stand on the other side too."""

import re

import numpy as np

from desktop_app.core.linking.index import Floats, Ints, SideIndex
from desktop_app.core.linking.mentions import Mention
from desktop_app.core.progress import Progress
from desktop_app.core.text.span import Span

_QUOTED = re.compile(
    r"“([^“”]{2,600})[”]|«\s?([^«»]{2,600}?)\s?»|\"([^\"\n]{2,600})\"|(?<!\w)[‘]([^‘’\n]{2,300})[’](?!\w)"
)
MOST_QUOTES = 4_000
MOST_PLACES = 20
LEAST_INFORMATION = 5.0
"""Nats; commoner quoted words join nothing."""


def find_quotation_mentions(
    left: SideIndex, right: SideIndex, stems: tuple[Ints, Ints], weights: Floats, progress: Progress
) -> tuple[list[Mention], list[Mention]]:
    """Return mentions on both sides for each quotation whose words stand, in order, on the other side."""
    found: tuple[list[Mention], list[Mention]] = ([], [])
    for here, (side, other) in enumerate(((left, right), (right, left))):
        quotes = _quotes(side, progress)
        places = _places(stems[1 - here]) if quotes else {}
        for unit, first, last in quotes:
            wanted = stems[here][first : last + 1]
            if weights[wanted].sum() < LEAST_INFORMATION:
                continue
            matches = _find(wanted, stems[1 - here], places)
            key = f"{here}:{first}"
            for match in matches[:MOST_PLACES]:
                end = match + len(wanted) - 1
                place = other.span_of(match, end)
                found[1 - here].append(Mention(key, place, int(other.unit_of[match]), 0.0005))
            if matches:
                found[here].append(Mention(key, side.span_of(first, last), unit, 0.0005))
    return found


def _quotes(side: SideIndex, progress: Progress) -> list[tuple[int, int, int]]:
    """Return unit, first and last word of each quotation."""
    found = []
    for unit, span in enumerate(side.units):
        if unit % 256 == 0:
            progress.check()
        for match in _QUOTED.finditer(side.text, span.start, span.end):
            inside = Span(*match.span(match.lastindex or 0))
            first = int(np.searchsorted(side.starts, inside.start))
            last = int(np.searchsorted(side.ends, inside.end, side="right")) - 1
            if first <= last:
                found.append((unit, first, last))
        if len(found) > MOST_QUOTES:
            break
    return found


def _places(stems: Ints) -> dict[int, list[int]]:
    """Return where each stem stands."""
    places: dict[int, list[int]] = {}
    for at, stem in enumerate(stems.tolist()):
        places.setdefault(stem, []).append(at)
    return places


def _find(wanted: Ints, stems: Ints, places: dict[int, list[int]]) -> list[int]:
    """Return where the wanted stems stand in a row, by way of the rarest among them."""
    known = [(len(places.get(stem, ())), offset) for offset, stem in enumerate(wanted.tolist())]
    count, offset = min(known)
    if not count or count > 2_000:
        return []
    found = []
    for at in places[int(wanted[offset])]:
        begin = at - offset
        if (
            begin >= 0
            and begin + len(wanted) <= len(stems)
            and np.array_equal(stems[begin : begin + len(wanted)], wanted)
        ):
            found.append(begin)
    return found
