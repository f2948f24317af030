"""The queue of links as entries that open: links of one passage under one head."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.core import navigation
from desktop_app.core.entities import Link, Verdict


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One row: a link, or the head of a passage, which speaks for the best of its links.

    `fellows` are the links of the passage where the row is a head. `is_inner` rows stand below their head.
    """

    link: Link
    fellows: tuple[Link, ...] = ()
    is_open: bool = False
    is_inner: bool = False

    @property
    def is_head(self) -> bool:
        """Whether the row stands for a whole passage."""
        return bool(self.fellows)

    @property
    def first_left(self) -> Link:
        """The link that stands first on the left."""
        return self.fellows[0] if self.fellows else self.link

    @property
    def first_right(self) -> Link:
        """The link that stands first on the right."""
        return min(self.fellows, key=lambda link: link.right.span) if self.fellows else self.link

    @property
    def verdict(self) -> Verdict:
        """The verdict on the link, or the one on all links of the passage."""
        found = {link.verdict for link in self.fellows} or {self.link.verdict}
        return found.pop() if len(found) == 1 else Verdict.OPEN


class Queue:
    """Links in groups, one of which may be open; what is asked for often is worked out once."""

    def __init__(self, groups: Iterable[Sequence[Link]] = ()) -> None:
        self.groups = [tuple(group) for group in groups]
        """The links of each passage."""
        self._group_of = {link.id: at for at, group in enumerate(self.groups) for link in group}
        self._links = tuple(link for group in self.groups for link in group)
        self._folded = [_folded(group) for group in self.groups]
        self.ids = tuple(link.id for link in self._links)
        """The ids of all links, in the order in which they are walked."""
        self._numbers = {link_id: at for at, link_id in enumerate(self.ids, 1)}

    def __contains__(self, link_id: int) -> bool:
        return link_id in self._group_of

    def links(self) -> tuple[Link, ...]:
        """Return all links, in the order in which they are walked."""
        return self._links

    def number(self, link_id: int | None) -> int:
        """Return where a link stands among all, from 1; 0 if it is not among them."""
        return self._numbers.get(link_id, 0) if link_id is not None else 0

    def beside(self, link_id: int | None, by: int) -> int | None:
        """Return the id `by` places after a link of the queue, staying inside; an end of it for none."""
        if link_id is None or not self.ids:
            return navigation.step(self.ids, link_id, by)
        return self.ids[max(0, min(len(self.ids) - 1, self._numbers[link_id] - 1 + by))]

    def opened(self, link_id: int | None) -> int | None:
        """Return the number of the group that is open while a link is current: that which holds it with others."""
        at = self._group_of.get(link_id) if link_id is not None else None
        return at if at is not None and len(self.groups[at]) > 1 else None

    def rows(self, opened: int | None) -> list[QueueRow]:
        """Return the rows there are while a group is open."""
        if opened is None:
            return self._folded[:]
        head, group = self._folded[opened], self.groups[opened]
        inner = [QueueRow(link, is_inner=True) for link in group]
        return [*self._folded[:opened], QueueRow(head.link, group, is_open=True), *inner, *self._folded[opened + 1 :]]

    def row_of(self, link_id: int | None, opened: int | None) -> int | None:
        """Return the row of a link while a group is open; None where it is folded away, or not there."""
        at = self._group_of.get(link_id) if link_id is not None else None
        if at is None:
            return None
        if at == opened:
            return at + 1 + next(place for place, link in enumerate(self.groups[at]) if link.id == link_id)
        shift = len(self.groups[opened]) if opened is not None and at > opened else 0
        return at + shift if len(self.groups[at]) == 1 else None


def _folded(group: tuple[Link, ...]) -> QueueRow:
    return QueueRow(group[0]) if len(group) == 1 else QueueRow(max(group, key=lambda link: link.score), group)
