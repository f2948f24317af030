"""Where the queue of links goes next."""

from collections.abc import Callable, Iterable, Sequence

from desktop_app.core.entities import Link, Side, Verdict
from desktop_app.core.text.span import Span


def step(ids: Sequence[int], current: int | None, by: int) -> int | None:
    """Return the id `by` places after `current` in the queue, staying inside it; None for an empty queue.

    With no current id, or one that is no longer there, a step forward takes the first and a step back the last.
    """
    if not ids:
        return None
    if current is None or current not in ids:
        return ids[0] if by >= 0 else ids[-1]
    return ids[max(0, min(len(ids) - 1, ids.index(current) + by))]


def next_where(links: Sequence[Link], current: int | None, is_wanted: Callable[[Link], bool]) -> int | None:
    """Return the id of the next link after `current`, going round once, that is wanted; None if there is none."""
    place = next((number for number, link in enumerate(links) if link.id == current), -1)
    for link in [*links[place + 1 :], *links[: place + 1]]:
        if is_wanted(link):
            return link.id
    return None


def next_open(links: Sequence[Link], current: int | None) -> int | None:
    """Return the id of the next link that nobody has judged yet, or None."""
    return next_where(links, current, lambda link: link.verdict is Verdict.OPEN)


def in_reading_order(links: Iterable[Link], side: Side) -> list[Link]:
    """Return the links by where they stand on `side`, then by where they stand on the other."""
    if side is Side.LEFT:
        return sorted(links, key=lambda link: (link.left.span, link.right.span, link.id))
    return sorted(links, key=lambda link: (link.right.span, link.left.span, link.id))


def link_near(links: Sequence[Link], side: Side, offset: int) -> int | None:
    """Return the id of the link whose passage on `side` stands nearest to `offset`, or None."""

    def distance(link: Link) -> tuple[int, int, int]:
        span = link.left.span if side is Side.LEFT else link.right.span
        return max(span.start - offset, offset - span.end, 0), len(span), link.id

    return min(links, key=distance).id if links else None


def partners(links: Sequence[Link], side: Side, passage: Span) -> list[int]:
    """Return the ids of the links whose passage on `side` overlaps `passage`, best score first."""
    start, end = passage.start, passage.end  # thousands of links are looked at for each one chosen
    if side is Side.LEFT:
        found = [link for link in links if link.left.span.start < end and start < link.left.span.end]
    else:
        found = [link for link in links if link.right.span.start < end and start < link.right.span.end]
    return [link.id for link in sorted(found, key=lambda link: (-link.score, link.id))]
