"""Quoted words of one side that stand on the other side too."""

from dataclasses import dataclass

import numpy as np

from desktop_app.core.linking.index import Floats, Ints, SideIndex
from desktop_app.core.linking.mentions import Mention
from desktop_app.core.progress import Progress
from desktop_app.core.text.quotes import find_quotes
from desktop_app.core.text.span import Span

MOST_QUOTES = 4_000
MOST_PLACES = 20
LEAST_INFORMATION = 5.0
"""Nats; commoner quoted words join nothing."""
QUOTE_SHARE = 0.0005


@dataclass(frozen=True, slots=True)
class _Piece:
    """Quoted words in a row within one unit, by first and last token."""

    unit: int
    first: int
    last: int


class _Places:
    """Where each stem of a side stands."""

    def __init__(self, stems: Ints) -> None:
        self.stems = stems
        self._order = np.argsort(stems, kind="stable")
        self._first = np.searchsorted(stems[self._order], np.arange(int(stems.max(initial=-1)) + 2))

    def runs(self, wanted: Ints) -> list[int]:
        """Return where the wanted stems stand in a row, by way of the rarest among them."""
        if int(wanted.max()) + 1 >= len(self._first):
            return []
        firsts, lasts = self._first[wanted], self._first[wanted + 1]
        offset = int(np.argmin(lasts - firsts))
        first, last = int(firsts[offset]), int(lasts[offset])
        if not 0 < last - first <= 2_000:
            return []
        begins = self._order[first:last] - offset
        begins = begins[(begins >= 0) & (begins + len(wanted) <= len(self.stems))]
        for at in (0, len(wanted) - 1, len(wanted) // 2):
            begins = begins[self.stems[begins + at] == wanted[at]]
        return [at for at in begins.tolist() if np.array_equal(self.stems[at : at + len(wanted)], wanted)]


def find_quotation_mentions(
    left: SideIndex, right: SideIndex, stems: tuple[Ints, Ints], weights: Floats, progress: Progress
) -> tuple[list[Mention], list[Mention]]:
    """Return mentions on both sides for each quotation whose words stand, in order, on the other side."""
    found: tuple[list[Mention], list[Mention]] = ([], [])
    for here, (side, other) in enumerate(((left, right), (right, left))):
        pieces = _pieces(side, progress)
        places = _Places(stems[1 - here]) if pieces else None
        for count, piece in enumerate(pieces):
            if count % 64 == 0:
                progress.check()
            wanted = stems[here][piece.first : piece.last + 1]
            if places is None or weights[wanted].sum() < LEAST_INFORMATION:
                continue
            matches = places.runs(wanted)
            key = f"{here}:{piece.first}"
            for match in matches[:MOST_PLACES]:
                place = other.span_of(match, match + len(wanted) - 1)
                found[1 - here].append(Mention(key, place, int(other.unit_of[match]), QUOTE_SHARE))
            if matches:
                span = side.span_of(piece.first, piece.last)
                found[here].append(Mention(key, span, piece.unit, QUOTE_SHARE))
    return found


def _pieces(side: SideIndex, progress: Progress) -> list[_Piece]:
    """Return the quotations of a side, each cut where a unit ends and where words are left out or put in."""
    found: list[_Piece] = []
    seen: set[tuple[int, int]] = set()
    for count, span in enumerate([*find_quotes(side.text), *_blocks(side)]):
        if count % 256 == 0:
            progress.check()
        first = int(np.searchsorted(side.starts, span.start))
        last = int(np.searchsorted(side.ends, span.end, side="right")) - 1
        if first <= last and (first, last) not in seen:
            seen.add((first, last))
            found += _cut(side, first, last)
        if len(found) > MOST_QUOTES:
            break
    return sorted(found, key=lambda piece: (piece.first, piece.last))


def _blocks(side: SideIndex) -> list[Span]:
    """Return the units set off as quotations: after a colon that ends a paragraph, or behind a ">"."""
    found = []
    for before, unit in zip(side.units, side.units[1:], strict=False):
        led = side.text[max(before.end - 2, before.start) : unit.start]
        if (led.rstrip().endswith(":") and "\n" in led) or led.rstrip(" ").endswith(">"):
            found.append(unit)
    return found


def _cut(side: SideIndex, first: int, last: int) -> list[_Piece]:
    """Return the parts of a quotation between unit borders, ellipses and words put in by whoever quotes."""
    found: list[_Piece] = []
    begin, is_put_in = first, False
    for at in range(first, last + 1):
        gap = side.gap_texts[side.gaps[at]] if at < last else "\n"
        is_break = (
            at == last or side.unit_of[at + 1] != side.unit_of[at] or any(c in gap for c in "[]…") or "..." in gap
        )
        if not is_break:
            continue
        if begin <= at and not is_put_in:
            found.append(_Piece(int(side.unit_of[begin]), begin, at))
        is_put_in = "[" in gap and "]" not in gap[gap.index("[") :]
        begin = at + 2 if gap.startswith("]") and gap == "]" else at + 1
    return found
