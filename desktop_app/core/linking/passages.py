"""Links of neighbouring segments joined into passages."""

from desktop_app.core.entities import Link, PassagePair
from desktop_app.core.linking.pair import Pair
from desktop_app.core.text.span import Span


def join_passages(pair: Pair, links: tuple[Link, ...]) -> tuple[PassagePair, ...]:
    """Join links whose units touch on both sides; ordered by the left span.

    Links that share a unit on one side join only if the other units touch, so one-to-many links that point far
    apart stay passages of their own.
    """
    rows = {span: at for at, span in enumerate(pair.left.units)}
    columns = {span: at for at, span in enumerate(pair.right.units)}
    places = {(rows[link.left.span], columns[link.right.span]): link for link in links}
    leader = {place: place for place in places}

    def lead(place: tuple[int, int]) -> tuple[int, int]:
        while leader[place] != place:
            leader[place] = leader[leader[place]]
            place = leader[place]
        return place

    for row, column in sorted(places):
        for near in ((row - 1, column - 1), (row - 1, column), (row, column - 1), (row - 1, column + 1)):
            if near in places:
                first, second = sorted((lead((row, column)), lead(near)))
                leader[second] = first
    groups: dict[tuple[int, int], list[Link]] = {}
    for place in sorted(places):
        groups.setdefault(lead(place), []).append(places[place])
    return tuple(sorted((_passage(group) for group in groups.values()), key=lambda p: (p.left, p.right)))


def _passage(links: list[Link]) -> PassagePair:
    """Return the passage that covers all of `links`."""
    left, right = links[0].left.span, links[0].right.span
    for link in links[1:]:
        left, right = left.joined(link.left.span), right.joined(link.right.span)
    return PassagePair(Span(left.start, left.end), right, tuple(sorted(link.id for link in links)))
