"""The passages on the desk: links of neighbouring segments that are read, and may be judged, as one."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from desktop_app.core.entities import Analysis, Link, PassagePair
from desktop_app.core.linking.passages import UnitOrder, join_passages, orders
from desktop_app.shell.session.desk import Desk


class Passages(QObject):
    """Joins the links on show anew wherever they are others, with the units of the analysis as they were found."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._orders: tuple[UnitOrder, UnitOrder] | None = None
        self._units: tuple[object, ...] = ()
        self._joined: tuple[int, ...] = ()
        self._of: dict[int, PassagePair] = {}

    def of(self, link_id: int) -> PassagePair | None:
        """Return the passage that holds a link on show."""
        self._renew()
        return self._of.get(link_id)

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
            passage = self._of.get(link.id)
            groups.setdefault(passage.links[0] if passage is not None else -link.id, []).append(link)
        for group in groups.values():
            group.sort(key=lambda link: (link.left.span, link.right.span, link.id))
        return list(groups.values())

    def _renew(self) -> None:
        links, spread = self._desk.links(), self._desk.spread
        ids = tuple(link.id for link in links)
        units = _units(spread.analysis, spread.left, spread.right)
        is_same_pair = len(units) == len(self._units) and all(a is b for a, b in zip(units, self._units, strict=True))
        if is_same_pair and ids == self._joined:
            return
        if not is_same_pair or self._orders is None:
            self._orders = (
                orders(spread.left, spread.right, spread.analysis)
                if spread.left is not None and spread.right is not None and spread.analysis is not None
                else None
            )
        self._units, self._joined = units, ids
        passages = join_passages(links, *self._orders) if self._orders is not None else ()
        self._of = {number: passage for passage in passages for number in passage.links}


def _units(analysis: Analysis | None, *documents: object) -> tuple[object, ...]:
    """Return what the units of a pair come from: the same values as long as the pair is not linked again."""
    return (*documents, analysis.run, analysis.only_left, analysis.only_right) if analysis is not None else documents
