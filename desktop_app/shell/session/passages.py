"""The passages on the desk: links of neighbouring segments that are read, and may be judged, as one."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject

from desktop_app.core.entities import Link, PassagePair
from desktop_app.core.progress import Progress
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.joining import Joined, join, join_again, units_of
from desktop_app.shell.session.spread import Spread


class Passages(QObject):
    """Joins the links on show anew wherever they are others, with the units of the analysis as they were found."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._joined = Joined((), (), None, {})
        self._links: Sequence[Link] | None = None
        self._is_awaited = False

    def of(self, link_id: int) -> PassagePair | None:
        """Return the passage that holds a link on show; while many are joined anew, that which held it before."""
        if not self._is_awaited:
            self._renew()
        elif not self._joined.is_of(self._units()):
            return None
        return self._joined.of.get(link_id)

    def joiner(self) -> Callable[[Progress], Joined]:
        """Return what joins the links on show, in a job or at once; the passages are awaited until they are taken."""
        self._is_awaited = True
        spread, links, before = self._desk.spread, self._desk.links(), self._joined
        return lambda progress: joined_of(spread, links, before, progress)

    def take(self, joined: Joined, links: Sequence[Link]) -> None:
        """Take the passages that were joined of these links."""
        self._joined, self._links, self._is_awaited = joined, links, False

    def fellows(self, link_id: int | None) -> tuple[Link, ...]:
        """Return the links on show of the passage that holds one, as they stand on the left; none for none."""
        passage = self.of(link_id) if link_id is not None else None
        found = (self._desk.link(number) for number in passage.links) if passage is not None else ()
        return tuple(link for link in found if link is not None)

    def grouped(self, links: Iterable[Link]) -> list[list[Link]]:
        """Return links by passage: passages by the first of their links, links as they stand on the left."""
        self._renew()
        return grouped(links, self._joined)

    def _units(self) -> tuple[object, ...]:
        return units_of(self._desk.spread.analysis, self._desk.spread.left, self._desk.spread.right)

    def _renew(self) -> None:
        links = self._desk.links()
        if links is not self._links or not self._joined.is_of(self._units()):
            self.take(joined_of(self._desk.spread, links, self._joined), links)


def joined_of(spread: Spread, links: Sequence[Link], before: Joined, progress: Progress | None = None) -> Joined:
    """Return the passages of the links on show: those known before or read with the spread, or else joined anew."""
    ids = tuple(link.id for link in links)
    units = units_of(spread.analysis, spread.left, spread.right)
    for ready in (before, spread.joined):
        if ready is not None and ready.ids == ids and ready.is_of(units):
            return ready
    if before.orders is not None and before.is_of(units):
        return join_again(units, before.orders, links, progress)
    return join(spread.left, spread.right, spread.analysis, links, progress)


def grouped(links: Iterable[Link], joined: Joined) -> list[list[Link]]:
    """Return links by passage: passages by the first of their links, links as they stand on the left."""
    groups: dict[int, list[Link]] = {}
    for link in links:
        passage = joined.of.get(link.id)
        groups.setdefault(passage.links[0] if passage is not None else -link.id, []).append(link)
    for group in groups.values():
        if len(group) > 1:
            group.sort(key=lambda link: (link.left.span, link.right.span, link.id))
    return list(groups.values())
