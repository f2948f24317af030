"""Joining the links on show into passages, ready-made by the job that reads them."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.core.entities import Analysis, Document, Link, PassagePair
from desktop_app.core.linking.passages import UnitOrder, join_passages, orders
from desktop_app.core.progress import Progress
from desktop_app.core.selection import from_score

Orders = tuple[UnitOrder, UnitOrder]


@dataclass(frozen=True, slots=True)
class Joined:
    """The passages of some links, by the ids of their links, with the units that they were joined by."""

    units: tuple[object, ...]
    ids: tuple[int, ...]
    orders: Orders | None
    of: dict[int, PassagePair]

    def is_of(self, units: tuple[object, ...]) -> bool:
        """Say whether the units are still those of the pair."""
        return len(units) == len(self.units) and all(a is b for a, b in zip(units, self.units, strict=True))


def join(
    left: Document | None,
    right: Document | None,
    analysis: Analysis | None,
    links: Sequence[Link],
    progress: Progress | None = None,
) -> Joined:
    """Return the passages of links on show between two documents; none where there is no analysis."""
    found = (
        orders(left, right, analysis, progress)
        if left is not None and right is not None and analysis is not None
        else None
    )
    return join_again(units_of(analysis, left, right), found, links, progress)


def join_again(
    units: tuple[object, ...], found: Orders | None, links: Sequence[Link], progress: Progress | None = None
) -> Joined:
    """Return the passages of other links of the same pair."""
    passages = join_passages(links, *found, progress) if found is not None else ()
    of = {number: passage for passage in passages for number in passage.links}
    return Joined(units, tuple(link.id for link in links), found, of)


def units_of(analysis: Analysis | None, *documents: object) -> tuple[object, ...]:
    """Return what the units of a pair come from: the same values as long as the pair is not linked again."""
    return (*documents, analysis.run, analysis.only_left, analysis.only_right) if analysis is not None else documents


def on_show(analysis: Analysis, cut_off: float | None) -> tuple[Link, ...]:
    """Return the links of an analysis that are on show at a cut-off; None for the engine's own."""
    return analysis.links if cut_off is None else from_score((*analysis.links, *analysis.fainter), cut_off)
