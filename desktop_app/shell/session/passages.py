"""The passages on the desk: links of neighbouring segments that are read, and may be judged, as one."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from desktop_app.core.entities import Link, PassagePair
from desktop_app.shell.session.desk import Desk
from desktop_app.shell.session.joining import Joined, join, join_again, units_of


class Passages(QObject):
    """Joins the links on show anew wherever they are others, with the units of the analysis as they were found."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._joined = Joined((), (), None, {})

    def of(self, link_id: int) -> PassagePair | None:
        """Return the passage that holds a link on show."""
        self._renew()
        return self._joined.of.get(link_id)

    def fellows(self, link_id: int | None) -> tuple[Link, ...]:
        """Return the links on show of the passage that holds one, as they stand on the left; none for none."""
        passage = self.of(link_id) if link_id is not None else None
        found = (self._desk.link(number) for number in passage.links) if passage is not None else ()
        return tuple(link for link in found if link is not None)

    def grouped(self, links: Iterable[Link]) -> list[list[Link]]:
        """Return links by passage: passages by the first of their links, links as they stand on the left."""
        self._renew()
        groups: dict[int, list[Link]] = {}
        for link in links:
            passage = self._joined.of.get(link.id)
            groups.setdefault(passage.links[0] if passage is not None else -link.id, []).append(link)
        for group in groups.values():
            group.sort(key=lambda link: (link.left.span, link.right.span, link.id))
        return list(groups.values())

    def _renew(self) -> None:
        links, spread = self._desk.links(), self._desk.spread
        ids = tuple(link.id for link in links)
        units = units_of(spread.analysis, spread.left, spread.right)
        for ready in (self._joined, spread.joined):
            if ready is not None and ready.ids == ids and ready.is_of(units):
                self._joined = ready
                return
        if self._joined.orders is not None and self._joined.is_of(units):
            self._joined = join_again(units, self._joined.orders, links)
        else:
            self._joined = join(spread.left, spread.right, spread.analysis, links)
