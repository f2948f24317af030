"""Turning: the link under judgement stays so when the sides of a comparison are swapped."""

from PySide6.QtCore import QObject

from desktop_app.core.entities import Link
from desktop_app.core.text.span import Span
from desktop_app.shell.session.desk import Desk


class Turning(QObject):
    """Wait for the comparison the other way round, and choose in it the link that joins the same passages.

    What meaning alone joins comes a moment after the rest: until then, or until another link is chosen, it is awaited.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted: Link | None = None
        self._pair = (0, 0)
        self._soon = desk.session.jobs.turns.of(self._choose)
        desk.laid.connect(self._heed_spread)
        desk.renewed.connect(self._choose)
        desk.link_chosen.connect(self._heed_choice)

    def expect(self) -> None:
        """Keep in mind the link under judgement: the sides are about to be swapped."""
        spread = self._desk.spread
        self._wanted = self._desk.link(self._desk.current)
        if spread.left is not None and spread.right is not None:
            self._pair = (spread.right.id, spread.left.id)

    def _heed_spread(self) -> None:
        """Go on as soon as all others know what lies on the desk; another pair has nothing to do with it."""
        if self._wanted is None:
            return
        spread = self._desk.spread
        if spread.left is None or spread.right is None or (spread.left.id, spread.right.id) != self._pair:
            self._wanted = None
        elif spread.comparison is not None:
            self._soon.wish()

    def _heed_choice(self, link_id: int | None) -> None:
        if link_id is not None and not self._desk.is_laying:
            self._wanted = None

    def _choose(self) -> None:
        analysis = self._desk.spread.analysis
        if self._wanted is None or analysis is None:
            return
        found = twin(self._wanted, self._desk.links()) or twin(self._wanted, analysis.fainter)
        if found is not None:
            self._wanted = None
            self._desk.choose(found.id)


def twin(link: Link, turned: tuple[Link, ...]) -> Link | None:
    """Return the link that joins the same passages with the sides swapped, or else the one that shares most of both."""
    shared = [
        (_shared(link.left.span, one.right.span) * _shared(link.right.span, one.left.span), one) for one in turned
    ]
    share, best = max(shared, key=lambda pair: pair[0], default=(0.0, None))
    return best if share > 0 else None


def _shared(one: Span, other: Span) -> float:
    """Return which part of two spans both have, 0..1."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(0, common) / max(1, len(one), len(other))
