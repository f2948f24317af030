"""Which place of one side belongs with a place of the other."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import dropwhile

from desktop_app.core.entities import Link
from desktop_app.core.navigation.chain import Tie, heaviest_chain

CELLS = 2500
"""Into how many stretches a text is parted, of each of which one link is followed."""
STEEPEST = 4.0
"""How many times as far as the other a side goes at most, on its way from a place where the links do not lead."""


class Correspondence:
    """Maps a place of one side to the other by the links, so that both can be scrolled together.

    Only the heaviest set of links that run in the same order on both sides is followed: crossed links would make
    the other side jump back and forth. Between two of them, and to both ends, places are interpolated; each map
    never turns back and reaches both ends.
    """

    def __init__(self, ties: Iterable[Tie], left_length: int, right_length: int) -> None:
        inner = [tie for tie in ties if 0 < tie.left < left_length and 0 < tie.right < right_length]
        self._join(heaviest_chain(inner), left_length, right_length)

    @classmethod
    def of_links(cls, links: Iterable[Link], left_length: int, right_length: int) -> "Correspondence":
        """Return the correspondence that the middles of the linked passages make."""
        return cls(map(_tie, _thinned(links, left_length)), left_length, right_length)

    def through(self, left: float, right: float) -> "Correspondence":
        """Return the correspondence in which `left` and `right` belong together.

        Of the links that are followed those stay which run in the same order with that pair, and lie far enough from
        it: scrolling may go on from wherever both sides stand, and neither leaps. O(n), without another chain.
        """
        first = min(bisect_left(self._left, left), bisect_left(self._right, right))
        last = max(bisect_right(self._left, left), bisect_right(self._right, right))
        kept = [Tie(*places) for places in zip(self._left, self._right, strict=True)]
        here, scale = Tie(left, right), self._right[-1] / max(1.0, self._left[-1])
        before = _from_gentle(reversed(kept[1:first]), here, scale)[::-1]
        made = Correspondence((), 0, 0)
        made._join([*before, here, *_from_gentle(kept[max(1, last) : -1], here, scale)], kept[-1].left, kept[-1].right)
        return made

    def to_right(self, place: float) -> float:
        """Return the place on the right that belongs with `place` on the left."""
        return _interpolated(self._left, self._right, place)

    def to_left(self, place: float) -> float:
        """Return the place on the left that belongs with `place` on the right."""
        return _interpolated(self._right, self._left, place)

    def _join(self, chain: Iterable[Tie], left_length: float, right_length: float) -> None:
        kept = list(chain)
        self._left = [0.0, *(tie.left for tie in kept), float(left_length)]
        self._right = [0.0, *(tie.right for tie in kept), float(right_length)]


def _thinned(links: Iterable[Link], left_length: int) -> Iterable[Link]:
    """Return the best link of each of `CELLS` stretches of the left: no scroll could follow more of them."""
    kept: dict[int, Link] = {}
    cells = CELLS / max(1, left_length)
    for link in links:
        span = link.left.span
        cell = int((span.start + span.end) * 0.5 * cells)
        other = kept.get(cell)
        if other is None or link.score > other.score:
            kept[cell] = link
    return kept.values()


def _from_gentle(ties: Iterable[Tie], here: Tie, scale: float) -> list[Tie]:
    """Return the ties from the first on that neither side would have to leap to from `here`."""
    return list(dropwhile(lambda tie: not _is_gentle(tie, here, scale), ties))


def _is_gentle(tie: Tie, here: Tie, scale: float) -> bool:
    left, right = abs(tie.left - here.left) * scale, abs(tie.right - here.right)
    return right <= STEEPEST * left and left <= STEEPEST * right


def _tie(link: Link) -> Tie:
    left, right = link.left.span, link.right.span
    return Tie((left.start + left.end) / 2, (right.start + right.end) / 2, link.score)


def _interpolated(places: list[float], others: list[float], place: float) -> float:
    after = max(1, min(len(places) - 1, bisect_right(places, place)))
    before = after - 1
    stretch = places[after] - places[before]
    share = (place - places[before]) / stretch if stretch else 0.0
    return others[before] + max(0.0, min(1.0, share)) * (others[after] - others[before])
