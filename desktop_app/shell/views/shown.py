"""What is shown of links, worked out as one value: the marks of both sides, the ribbons, what belongs together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from desktop_app.core.entities import Link, Side, Verdict
from desktop_app.core.navigation import Correspondence
from desktop_app.core.progress import Progress
from desktop_app.shell.session.soon import AT_ONCE, gently
from desktop_app.shell.session.walker import placed
from desktop_app.shell.views.highlights import Highlights, blocks
from desktop_app.shell.views.reading import Block, MarkedSide
from desktop_app.shell.views.ribbon_set import RibbonSet


@dataclass(frozen=True, slots=True)
class Shown:
    """The marks of each side, the ribbons between them, and by what one side follows the other."""

    sides: Mapping[Side, MarkedSide] = field(default_factory=lambda: {side: MarkedSide.of(()) for side in Side})
    ribbons: RibbonSet = field(default_factory=RibbonSet)
    base: Correspondence | None = None
    ids: frozenset[int] = frozenset()
    ready: tuple[object, ...] = ()
    """What strips and the walker ask for of many links, at hand for as long as it is held here."""


@dataclass(frozen=True, slots=True)
class Wish:
    """The links to be shown, how they are highlighted, and how long both texts are.

    `groups` are the links of the queue by passage, of which those are shown that `sieve` lets through.
    """

    links: Sequence[Link]
    groups: Sequence[Sequence[Link]]
    sieve: tuple[Verdict | None, int | None]
    highlights: Highlights
    lengths: tuple[int, int] | None

    def is_same(self, other: "Wish | None") -> bool:
        """Say whether the very same is wished for; links are not gone through."""
        return (
            other is not None
            and self.groups is other.groups
            and self.sieve == other.sieve
            and self.lengths == other.lengths
            and self.highlights.is_same(other.highlights)
        )

    def fulfil(self, progress: Progress) -> Shown:
        """Return what is shown of the links. Raises: Cancelled."""
        for link in gently(self.links, progress):
            self.highlights.ends(link)
        ribbons = self.highlights.ribbons(gently(self._kept_groups(), progress))
        sides = {side: self._side(side, blocks(ribbons, side), progress) for side in Side}
        base = Correspondence.of_links(gently(self.links, progress), *self.lengths) if self.lengths else None
        ids = frozenset(link.id for link in self.links)
        return Shown(sides, RibbonSet.of(ribbons), base, ids, self._made_ready(sides.values()))

    def _side(self, side: Side, taken_up: tuple[Block, ...], progress: Progress) -> MarkedSide:
        return MarkedSide.of(self.highlights.marks(gently(self.links, progress), side), taken_up)

    def _made_ready(self, sides: Iterable[MarkedSide]) -> tuple[object, ...]:
        if len(self.links) <= AT_ONCE:
            return ()
        from desktop_app.shell.views.strip_rows import starts_of  # brings arrays, which the start does without

        starts = (starts_of(side.marks.usual, side.blocks) for side in sides)
        return (*starts, *(placed(self.links, side) for side in Side))

    def _kept_groups(self) -> Sequence[Sequence[Link]]:
        """Return the groups without what is not shown."""
        if sum(map(len, self.groups)) == len(self.links):
            return self.groups
        shown = {link.id for link in self.links}
        kept = ([link for link in group if link.id in shown] for group in self.groups)
        return [group for group in kept if group]
